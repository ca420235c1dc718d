//! What a mayor's office does with its letter. It has no account: the link's token opens the
//! page, and a code sent to the same address signs. Without the right token nothing is there.

use std::fmt::Write as _;

use domain::ids::{ApplicationId, AttachmentId, SignatureId, SignatureRequestId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::signature::code::version_code;
use domain::signature::{SignRefused, SignatureRefused, SignatureRequest, Signing, Tried, Way};
use domain::template::Values;
use domain::words::clean_line;
use store::Tx;
use views::dates;
use views::pages::applications::{FileRow, Shown};
use views::pages::signing::{OfficeFile, OfficePage, OfficeState, Signed, refused_words};

use super::super::loaded::Case;
use super::super::rows;
use super::{Version, rules};
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance, letters};

/// Who signs is at most this long, in characters.
const SIGNER_CHARS_MAX: usize = 200;

/// The letter whose link has this token; whoever guesses finds nothing.
fn request(
    tx: &mut Tx,
    id: SignatureRequestId,
    token: &str,
) -> Result<SignatureRequest, Lookup> {
    let sha256 = chance::sha256(token);
    Ok(found(tx.signature_request(id)?.filter(|it| it.link_sha256 == sha256))?)
}

/// The case a letter is about. No actor is asked for: the token is what opens it.
fn case(tx: &mut Tx, id: ApplicationId) -> Result<Case, Lookup> {
    let file = found(tx.application(id)?)?;
    let call = found(tx.call(file.call)?)?;
    let city = found(tx.city(file.city)?)?;
    Ok(Case { file, call, city })
}

/// What the office sees. Nothing changes by looking, so mail scanners may look too.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] without the right token.
pub fn office_page(
    app: &App,
    id: SignatureRequestId,
    token: &str,
    lang: Lang,
) -> Result<OfficePage, Lookup> {
    let now = app.clock.now();
    let rules = rules(app);
    app.store.read(|tx| {
        let request = request(tx, id, token)?;
        let case = case(tx, request.application)?;
        let version = Version::load(app, tx, &case)?;
        let asker = found(tx.person(request.made_by)?)?;
        let zone = &app.network.about.zone;
        let may = may_sign(&case, &request, &version, &rules, now);
        let state = match may {
            Err(SignRefused::Over(over)) => OfficeState::Over(over),
            Err(SignRefused::Not(refused)) => OfficeState::NotNow(refused_words(lang, &refused)),
            _ => OfficeState::Open {
                seen: version.sha256.clone(),
                sections: without_links(rows::draft_sections(
                    &version.form,
                    &version.content,
                    &[],
                    lang,
                )),
                files: office_files(&version, id, token),
                code_sent: request.code_until.is_some_and(|it| now <= it),
                more_codes: request.codes < rules.codes_max,
            },
        };
        let until = request.expires_at;
        Ok(OfficePage {
            request: id.to_string(),
            token: token.to_owned(),
            city: case.city.name_in(lang).to_owned(),
            invented: case.city.invented,
            call: rows::title(&case.call, lang),
            asker: asker.name,
            email: request.email,
            until: (until, dates::moment(lang, until, &zone.id, zone.label.to(lang))),
            code: version_code(request.application, &request.content_sha256),
            state,
            minutes: app.network.rules.signature.code_minutes,
            signer: String::new(),
            errors: Vec::new(),
            refused: None,
        })
    })
}

fn may_sign(
    case: &Case,
    request: &SignatureRequest,
    version: &Version,
    rules: &domain::signature::RequestRules,
    now: domain::time::Timestamp,
) -> Result<(), SignRefused> {
    if let Some(over) = request.over(&version.sha256, rules, now) {
        return Err(over.into());
    }
    let until = case.file.writable_until(&case.call).ok_or(SignatureRefused::NotWritable)?;
    if !case.call.signature.contains(&Way::Link) {
        return Err(SignatureRefused::WayNotAccepted.into());
    }
    let running = matches!(case.call.stage, domain::call::Stage::Published { .. });
    if !running || until < now {
        return Err(SignatureRefused::Closed { closed_at: until }.into());
    }
    Ok(())
}

/// The files are listed apart, with addresses that open by the token.
fn office_files(version: &Version, id: SignatureRequestId, token: &str) -> Vec<OfficeFile> {
    let files = version.content.attachments.iter();
    files
        .map(|it| {
            let mut path = String::new();
            write!(path, "/signatures/{id}/files/{}?token={token}", it.id)
                .expect("a String takes every text");
            OfficeFile { name: it.name.clone(), path, sha256: it.sha256.clone() }
        })
        .collect()
}

/// Links of the team's own pages would lead the office to a sign-in page.
fn without_links(
    mut sections: Vec<views::pages::applications::ShownSection>,
) -> Vec<views::pages::applications::ShownSection> {
    for question in sections.iter_mut().flat_map(|it| &mut it.questions) {
        if let Shown::Files(files) = &mut question.shown {
            for file in files {
                *file = FileRow { id: None, ..file.clone() };
            }
        }
    }
    sections
}

/// The words after a signature was given.
///
/// # Errors
/// As [`office_page`].
pub fn office_signed(app: &App, id: SignatureRequestId, token: &str, lang: Lang) -> Result<Signed, Lookup> {
    app.store.read(|tx| {
        let request = request(tx, id, token)?;
        found(request.used_at)?;
        let case = case(tx, request.application)?;
        Ok(Signed {
            city: case.city.name_in(lang).to_owned(),
            code: version_code(request.application, &request.content_sha256),
        })
    })
}

/// Sends a code to the office's own address, whoever asks for it.
///
/// # Errors
/// [`SignRefused`]; hidden without the right token.
pub fn send_code(
    app: &App,
    id: SignatureRequestId,
    token: &str,
) -> Result<(), Failure<SignRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let rules = rules(app);
    let version = version_of(app, id, token).map_err(none)?;
    let rule = &app.network.rules.signature;
    let (code, minutes) = (chance::code(rule.code_digits as usize), rule.code_minutes);
    let (app, token) = (app.clone(), token.to_owned());
    let store = app.store.clone();
    store.write(move |tx| {
        let request = request(tx, id, &token).map_err(none)?;
        let case = case(tx, request.application).map_err(none)?;
        let (lang, email) = (request.language, request.email.clone());
        let content = content_now(tx, &case, &version)?;
        let changed = request
            .send_code((&case.file, &case.call), content, chance::sha256(&code), &rules, now)
            .map_err(Failure::Refused)?;
        tx.record(changed)?;
        let event = tx.head()?.seq;
        let value = |name: &str, words: String| (name.to_owned(), words);
        let values = Values::from([
            value("city", letters::said(case.city.name_in(lang))),
            value("code", code.clone()),
            value("minutes", minutes.to_string()),
        ]);
        letters::queue(tx, &app, event, &email, lang, (LetterKind::SignatureCode, &values), now)?;
        Ok(())
    })
}

/// Signs with the code: once, and exactly what the page showed.
///
/// # Errors
/// [`SignRefused`]; hidden without the right token.
pub fn sign(
    app: &App,
    id: SignatureRequestId,
    token: &str,
    code: &str,
    signer: &str,
    seen: &str,
) -> Result<(), Failure<SignRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let rules = rules(app);
    let version = version_of(app, id, token).map_err(none)?;
    let digits: String = code.chars().filter_map(crate::sign_in::ascii_digit).collect();
    let signing = Signing {
        id: SignatureId(chance::fresh_id(now)),
        code_sha256: chance::sha256(&digits),
        signer: clean_line(signer).chars().take(SIGNER_CHARS_MAX).collect(),
        seen: seen.to_owned(),
    };
    let token = token.to_owned();
    let tried = app.store.write(move |tx| {
        let request = request(tx, id, &token).map_err(none)?;
        let case = case(tx, request.application).map_err(none)?;
        let content = content_now(tx, &case, &version)?;
        let changed = request
            .sign((&case.file, &case.call), content, signing.clone(), &rules, now)
            .map_err(Failure::Refused)?;
        match tx.record(changed)? {
            Tried::Signed(..) => Ok(Ok(())),
            // A miss is counted, so it is committed; the refusal travels outside.
            Tried::Missed(_, refused) => Ok::<_, Failure<SignRefused>>(Err(refused)),
        }
    })?;
    tried.map_err(Failure::Refused)
}

fn version_of(app: &App, id: SignatureRequestId, token: &str) -> Result<Version, Lookup> {
    app.store.read(|tx| {
        let request = request(tx, id, token)?;
        let case = case(tx, request.application)?;
        Version::load(app, tx, &case)
    })
}

/// The hash of what is there now; something that no letter is about when it was changed since
/// it was hashed.
fn content_now<'a>(
    tx: &mut Tx,
    case: &Case,
    version: &'a Version,
) -> Result<&'a str, store::Error> {
    Ok(if version.stands(tx, case)? { &version.sha256 } else { "" })
}

/// A file of what is to be signed: name, kind and bytes.
///
/// # Errors
/// Hidden without the right token, for a letter that is over, and for other files.
pub fn office_file(
    app: &App,
    id: SignatureRequestId,
    token: &str,
    file: AttachmentId,
) -> Result<(String, String, Vec<u8>), Lookup> {
    let now = app.clock.now();
    let rules = rules(app);
    let it = app.store.read(|tx| {
        let request = request(tx, id, token)?;
        let case = case(tx, request.application)?;
        let version = Version::load(app, tx, &case)?;
        found(may_sign(&case, &request, &version, &rules, now).ok())?;
        Ok::<_, Lookup>(found(version.content.attachments.into_iter().find(|it| it.id == file))?)
    })?;
    let bytes = app.blobs.get(&it.sha256).map_err(|error| Failure::Files(error.to_string()))?;
    Ok((it.name, it.media_type, bytes))
}
