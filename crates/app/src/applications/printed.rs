//! An application's documents as PDF: the same content as their pages, on paper.

use documents::typeset::{
    Document, Dossier, Fact, Frame, Question, ReceiptSheet, Said, SignatureLine, SignaturePage,
};
use domain::ids::{ApplicationId, SubmissionId};
use domain::language::Lang;
use domain::people::Actor;
use domain::time::Timestamp;
use views::pages::applications::{About, Shown};
use views::t;

use crate::App;
use crate::failure::{Lookup, found};
use crate::printing::{Paper, answers, code_in_line, file_line, frame, scan, scan_of, sections};

/// Room to sign and to stamp, in millimetres.
const SIGN_MM: u8 = 24;
/// The most short answers above the signature, so that both stand on one page.
const SUMMARY_MAX: usize = 20;
/// The most characters of a short answer.
const SHORT_MAX: usize = 90;

/// The dossier: what its page says, with the receipt's hash.
///
/// # Errors
/// As [`super::dossier`]; when it cannot be typeset.
pub fn dossier_pdf(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<Paper, Lookup> {
    let now = app.clock.now();
    let page = super::dossier(app, actor, id, lang)?;
    let receipt = match &page.receipt {
        None => None,
        Some(row) => {
            let all = app.store.read(|tx| tx.submissions(id))?;
            Some((row, found(all.into_iter().find(|it| it.number == row.number))?))
        }
    };
    let line = |key, text: &str| Fact::new(t!(lang, key), Said::written(text, None, lang));
    let mut facts = vec![line("application-receipt-call", &page.about.call)];
    if !page.organisations.is_empty() {
        facts.push(line("application-team", &page.organisations.join("\n")));
    }
    let mut foot = vec![page.about.city.clone(), page.about.call.clone()];
    if let Some((row, it)) = &receipt {
        facts.push(Fact::code(t!(lang, "application-receipt-number"), &row.number));
        let when = Said::ours(lang, &row.when);
        facts.push(Fact::new(t!(lang, "application-receipt-when"), when));
        facts.push(Fact::code(t!(lang, "application-receipt-hash"), &it.sha256));
        foot.push(code_in_line(&row.number));
    }
    let title = t!(lang, "application-dossier-title", city = page.about.city.as_str());
    let at = receipt.as_ref().map_or(now, |(_, it)| it.at);
    let draft = || t!(lang, "application-dossier-draft").into_owned();
    let document = Document::Dossier(Dossier {
        frame: frame_of(app, lang, &page.about, title.into_owned(), foot, at),
        kind_words: t!(lang, "application-title").into_owned(),
        city: Said::written(&page.about.city, None, lang),
        country: page.country.clone(),
        warning: receipt.is_none().then(draft),
        facts,
        contents_words: t!(lang, "application-sections").into_owned(),
        sections: sections(&page.sections, lang),
    });
    let name = match &receipt {
        Some((row, _)) => format!("dossier-{}", row.number),
        None => "dossier-draft".to_owned(),
    };
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}

/// A receipt.
///
/// # Errors
/// As [`super::receipt_page`]; when it cannot be typeset.
pub fn receipt_pdf(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    submission: SubmissionId,
    lang: Lang,
) -> Result<Paper, Lookup> {
    let page = super::receipt_page(app, actor, id, submission, lang, false)?;
    let title = t!(lang, "application-receipt-title", number = page.number.as_str());
    let foot = vec![page.about.city.clone(), page.about.call.clone(), code_in_line(&page.number)];
    let lead = t!(lang, "typeset-receipt-lead", city = page.about.city.as_str());
    let written = |text: &str| Said::written(text, None, lang);
    let utc = format!("{} (UTC)", views::dates::machine(page.at));
    let how = match page.is_signed {
        true => t!(lang, "application-receipt-verify-how"),
        false => t!(lang, "receipt-unsigned"),
    };
    let document = Document::Receipt(ReceiptSheet {
        frame: frame_of(app, lang, &page.about, title.into_owned(), foot, page.at),
        kind_words: t!(lang, "application-receipt-number").into_owned(),
        number: page.number.clone(),
        lead: Said::ours(lang, lead),
        facts: vec![
            Fact::new(t!(lang, "application-receipt-city"), written(&page.about.city)),
            Fact::new(t!(lang, "application-receipt-call"), written(&page.about.call)),
            Fact::new(t!(lang, "application-receipt-when"), Said::ours(lang, &page.when)),
            Fact::code("", utc),
            Fact::new(t!(lang, "application-receipt-n"), Said::ours(lang, page.n.to_string())),
            Fact::code(t!(lang, "application-receipt-hash"), &page.sha256),
        ],
        files_words: t!(lang, "application-files").into_owned(),
        columns: [
            t!(lang, "application-file-name").into_owned(),
            t!(lang, "application-file-size").into_owned(),
            "SHA-256".to_owned(),
        ],
        files: page.files.iter().map(|it| file_line(it, lang)).collect(),
        no_files_words: t!(lang, "application-no-files").into_owned(),
        verify_words: t!(lang, "application-receipt-verify").into_owned(),
        verify_how: how.into_owned(),
        scan: scan(app, lang, "/verify"),
    });
    let name = format!("receipt-{}", page.number);
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}

/// The page to print, sign, stamp and scan.
///
/// # Errors
/// As [`super::signature_page`]; when it cannot be typeset.
pub fn signature_pdf(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<Paper, Lookup> {
    let now = app.clock.now();
    let page = super::signature_page(app, actor, id, lang)?;
    let title = t!(lang, "application-signature-title");
    let foot = vec![page.about.city.clone(), page.about.call.clone(), page.printed.clone()];
    let lead = match page.for_call {
        true => t!(lang, "signing-page-for-call"),
        false => t!(lang, "application-signature-lead"),
    };
    let line = |key| SignatureLine { label: t!(lang, key).into_owned(), room_mm: SIGN_MM };
    let short = page.summary.iter().filter(|(_, shown)| is_short(shown, lang));
    let summary = short
        .take(SUMMARY_MAX)
        .map(|(label, shown)| Question { label: label.clone(), answers: answers(shown, lang) });
    let document = Document::Signature(SignaturePage {
        frame: frame_of(app, lang, &page.about, title.into_owned(), foot, now),
        lead: lead.into_owned(),
        city: Said::written(&page.about.city, None, lang),
        country: page.country.clone(),
        summary_words: t!(lang, "typeset-signature-summary").into_owned(),
        summary: summary.collect(),
        pledge: Said::ours(lang, t!(lang, "application-signature-declares")),
        lines: vec![
            line("application-signature-place"),
            line("application-signature-signature"),
            line("application-signature-stamp"),
        ],
        code_words: t!(lang, "typeset-signature-code").into_owned(),
        code: page.code.clone(),
        sha256: page.sha256.clone(),
        scan: scan_of(lang, page.url.clone()),
    });
    let name = format!("signature-page-{}", page.code);
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}

/// Whether an answer is seen at a glance.
fn is_short(shown: &Shown, lang: Lang) -> bool {
    let is_rows = matches!(
        shown,
        Shown::Table { .. } | Shown::People(_) | Shown::Ratings(_) | Shown::Files(_)
    );
    !is_rows && !shown.is_blank() && shown.text(lang).chars().count() <= SHORT_MAX
}

/// The frame of an application's document, with what its foot tells.
pub(super) fn frame_of(
    app: &App,
    lang: Lang,
    about: &About,
    title: String,
    foot: Vec<String>,
    at: Timestamp,
) -> Frame {
    let invented = || t!(lang, "mark-invented").into_owned();
    Frame {
        footer: foot.join(" · "),
        invented: about.invented.then(invented),
        ..frame(app, lang, title, at)
    }
}
