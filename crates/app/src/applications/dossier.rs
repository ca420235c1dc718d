//! Reading a file that was handed in, and its receipts.

use std::sync::Arc;

use domain::application::Submission;
use domain::country::Country;
use domain::ids::{ApplicationId, SubmissionId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use store::Tx;
use views::dates;
use views::pages::applications::{DossierPage, FileRow, ReceiptPage, Shown, ShownQuestion};

use super::handed_in::{HandedIn, of_submission};
use super::loaded::{Case, Content};
use super::task_list::{organisations, receipt_row};
use super::{handed_in, rows, sign_off, signing};
use crate::App;
use crate::failure::{Lookup, found};

/// A country's name in the language, or its code.
pub(super) fn country_name(country: Country, lang: Lang) -> String {
    let name = places::country_name(country.as_str(), lang.as_str());
    name.map_or_else(|| country.to_string(), str::to_owned)
}

/// Everything a file says: the last hand-in, whatever was written since. A draft that was never
/// handed in shows its answers as they are, and only to its team.
///
/// # Errors
/// When the actor may not read the application.
pub fn dossier(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<DossierPage, Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        let in_team = actor.part_in(case.file.city).is_some();
        let zone = case.call.clocks.city.wall.zone.clone();
        let form = case.form(app, tx)?;
        let (mut agreed, mut mayor) = (Vec::new(), None);
        let (receipt, sections) = match handed_in(tx, app, &case.file)? {
            Some(it) => {
                agreed = sign_off::agreed(tx, &case, it.submission.id, lang)?;
                mayor = signing::of_submission(app, tx, &it.submission, lang)?;
                (Some(receipt_row(&it.submission, &zone, lang)), read(&it, lang))
            }
            None => {
                found(in_team.then_some(()))?;
                (None, rows::draft_sections(&form, &Content::load(tx, id)?, &[], lang))
            }
        };
        let team = tx.team(case.file.city)?;
        Ok(DossierPage {
            about: rows::about(&case, lang),
            country: country_name(case.file.country, lang),
            organisations: organisations(&team).into_iter().map(|it| it.organisation).collect(),
            receipt,
            mayor,
            agreed,
            in_team,
            by_office: policy::require(actor, Act::DeclareInterest, On::Application(&case.file, None))
                .is_ok(),
            sections,
            no_pdf: false,
        })
    })
}

fn read(it: &HandedIn, lang: Lang) -> Vec<views::pages::applications::ShownSection> {
    let asked = it.form.asked_with(&|id| it.values.get(id));
    rows::sections(&it.form, &asked, lang, |question| ShownQuestion {
        id: question.id.clone(),
        label: question.label.to(lang).to_owned(),
        shown: it.shown(question, lang),
        wrong: Vec::new(),
    })
}

/// A receipt of the application, for whoever reads it.
fn receipt(
    tx: &mut Tx,
    actor: &Actor,
    id: ApplicationId,
    submission: SubmissionId,
) -> Result<(Case, Submission), Lookup> {
    let case = Case::load(tx, actor, Act::ReadApplication, id)?;
    let it = found(tx.submission(submission)?.filter(|it| it.application == id))?;
    // Others than the team read the last hand-in; an earlier one was given back.
    let in_team = actor.part_in(case.file.city).is_some();
    found((in_team || it.n == case.file.filings).then_some(()))?;
    Ok((case, it))
}

/// A receipt's page.
///
/// # Errors
/// When the actor may not read the application, or it is no receipt of it.
pub fn receipt_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    submission: SubmissionId,
    lang: Lang,
    fresh: bool,
) -> Result<ReceiptPage, Lookup> {
    app.store.read(|tx| {
        let (case, it) = receipt(tx, actor, id, submission)?;
        let zone = case.call.clocks.city.wall.zone.clone();
        let form = case.form(app, tx)?;
        let attachments = tx.all_attachments(id)?;
        let handed_in = of_submission(Arc::clone(&form), it.clone(), &attachments)?;
        let files: Vec<FileRow> = form
            .questions()
            .filter(|it| it.is_file())
            .flat_map(|it| match handed_in.shown(it, lang) {
                Shown::Files(files) => files,
                _ => Vec::new(),
            })
            .collect();
        let mayor = signing::of_submission(app, tx, &it, lang)?;
        Ok(ReceiptPage {
            about: rows::about(&case, lang),
            submission,
            when: dates::moment(lang, it.at, &zone, &rows::place_of(app, &zone, lang)),
            number: it.number,
            at: it.at,
            n: it.n,
            sha256: it.sha256,
            files,
            mayor,
            is_signed: it.receipt.is_some(),
            agreed: sign_off::agreed(tx, &case, submission, lang)?,
            endorsed: endorsed(app, tx, actor, &case, &it.content_sha256, lang)?,
            fresh,
            no_pdf: false,
        })
    })
}

/// What the commission signed for the content of a receipt, for whoever sees Part 2.
fn endorsed(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    case: &Case,
    content_sha256: &str,
    lang: Lang,
) -> Result<Vec<views::pages::commission::PartTwoShown>, Lookup> {
    let on = domain::policy::On::Application(&case.file, None);
    if domain::policy::require(actor, Act::SeePartTwo, on).is_err() {
        return Ok(Vec::new());
    }
    let mut parts = tx.parts_two(case.file.id)?;
    parts.retain(|it| it.content_sha256 == content_sha256);
    Ok(crate::commissions::parts_two_shown(app, &parts, content_sha256, lang))
}

/// A signed receipt, byte by byte as it was given out first, with its number.
///
/// # Errors
/// As [`receipt_page`]; hidden also when it is from before receipts were signed.
pub fn receipt_json(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    submission: SubmissionId,
) -> Result<(String, String), Lookup> {
    app.store.read(|tx| {
        let (_, it) = receipt(tx, actor, id, submission)?;
        Ok((it.number, found(it.receipt)?))
    })
}

/// The dossier that a receipt has the hash of, byte by byte, with the receipt's number.
///
/// # Errors
/// As [`receipt_page`].
pub fn dossier_json(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    submission: SubmissionId,
) -> Result<(String, String), Lookup> {
    app.store.read(|tx| {
        let (_, it) = receipt(tx, actor, id, submission)?;
        Ok((it.number, it.canonical))
    })
}
