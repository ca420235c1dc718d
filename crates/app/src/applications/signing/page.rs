//! What the team sees of its signatures, and the code that printed pages bear.

use domain::application::Submission;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::signature::code;
use domain::signature::{self, Signature, Standing, Way};
use store::Tx;
use views::dates;
use views::pages::signing::{BringForm, MayorPanel, RequestRow, SignatureRow, SignaturesPage};
use views::parts::FieldError;

use super::super::loaded::Case;
use super::super::rows;
use super::{Version, rules};
use crate::App;
use crate::failure::{Lookup, found};

/// What happened before the page is shown again.
#[derive(Debug, Clone, Default)]
pub struct SignaturesAfter {
    /// The text that tells what was done.
    pub done: Option<&'static str>,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub refused: Option<String>,
    /// The address typed.
    pub email: String,
    /// The language chosen.
    pub letter_lang: Option<Lang>,
    /// What was typed beside a file.
    pub bring: BringForm,
}

/// The team's page about the mayor's signature.
///
/// # Errors
/// When the actor is not of the team.
pub fn page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    after: SignaturesAfter,
) -> Result<SignaturesPage, Lookup> {
    let now = app.clock.now();
    let rules = rules(app);
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let version = Version::load(app, tx, &case)?;
        let on = On::Application(&case.file, None);
        let running = matches!(case.call.stage, domain::call::Stage::Published { .. });
        let until = case.file.writable_until(&case.call);
        let signatures = tx.signatures(id)?;
        let requests = tx.signature_requests(id)?;
        let request = |it: &domain::signature::SignatureRequest| RequestRow {
            id: it.id.to_string(),
            email: it.email.clone(),
            until: moment(app, it.expires_at, lang),
            over: it.over(&version.sha256, &rules, now),
        };
        Ok(SignaturesPage {
            about: rows::about(&case, lang),
            turn: rows::turn(app, &case, actor, now, lang),
            ways: case.call.signature.clone(),
            open: running && until.is_some_and(|it| now <= it),
            may_act: require(actor, Act::SubmitApplication, on).is_ok(),
            code: code::version_code(id, &version.sha256),
            signatures: signatures
                .iter()
                .rev()
                .map(|it| row(app, it, it.standing(&version.sha256), lang))
                .collect(),
            requests: requests.iter().rev().map(request).collect(),
            email: after.email,
            letter_lang: after.letter_lang.unwrap_or(lang),
            bring: after.bring,
            key: rows::fresh_key(now),
            n_days: app.network.rules.signature.days,
            megabytes_max: u32::try_from(app.network.rules.upload.max_bytes / 1_000_000)
                .unwrap_or(u32::MAX),
            errors: after.errors,
            refused: after.refused,
            done: after.done,
        })
    })
}

fn moment(app: &App, at: domain::time::Timestamp, lang: Lang) -> (domain::time::Timestamp, String) {
    let zone = &app.network.about.zone;
    (at, dates::moment(lang, at, &zone.id, zone.label.to(lang)))
}

/// The mayor's signature on the check page; none when the call does not ask for one.
pub(in super::super) fn panel(
    app: &App,
    tx: &mut Tx,
    case: &Case,
    content_sha256: &str,
    lang: Lang,
) -> Result<Option<MayorPanel>, store::Error> {
    if case.call.signature.is_empty() {
        return Ok(None);
    }
    let all = tx.signatures(case.file.id)?;
    let stands = signature::in_force(&all, &case.call.signature, content_sha256);
    let it = stands.or_else(|| all.iter().rev().find(|it| it.revoked_at.is_none()));
    let signature = it.map(|it| row(app, it, it.standing(content_sha256), lang));
    Ok(Some(MayorPanel { signature }))
}

/// The signature that a hand-in rests on, as it stood for it.
pub(in super::super) fn of_submission(
    app: &App,
    tx: &mut Tx,
    it: &Submission,
    lang: Lang,
) -> Result<Option<SignatureRow>, store::Error> {
    let Some(id) = it.signature else { return Ok(None) };
    let signature = tx.signature(id)?;
    Ok(signature.map(|it| row(app, &it, Standing::InForce, lang)))
}

/// A signature as pages list it.
fn row(
    app: &App,
    it: &Signature,
    standing: Standing,
    lang: Lang,
) -> SignatureRow {
    let path = format!("/applications/{}/signatures/{}/file", it.application, it.id);
    SignatureRow {
        id: it.id.to_string(),
        way: it.way,
        signer: it.signer.clone(),
        when: moment(app, it.signed_at, lang),
        standing,
        file: it.file.as_ref().map(|file| (file.name.clone(), path)),
        seal: it.seal.clone(),
    }
}

/// What ties a printed page to a version: the code, and the address its sign to scan leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionCode {
    /// `7F3K-9Q2M-4TZX-81HC`
    pub code: String,
    /// The address of the page that compares the code, in the reader's language.
    pub url: String,
    /// SHA-256 of the content.
    pub content_sha256: String,
    /// The ways in which the call takes a signature.
    pub ways: Vec<Way>,
    /// Whether a signature is in force for this version.
    pub signed: bool,
}

/// The code of what is written now, for whoever prints it.
///
/// # Errors
/// When the actor is not of the team.
pub fn version_code(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<VersionCode, Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let version = Version::load(app, tx, &case)?;
        let signatures = tx.signatures(id)?;
        let ways = case.call.signature.clone();
        let signed = signature::in_force(&signatures, &ways, &version.sha256).is_some();
        let code = code::version_code(id, &version.sha256);
        let url = code_url(app, &code, lang);
        Ok(VersionCode { code, url, content_sha256: version.sha256, ways, signed })
    })
}

/// Where the code of a printed page can be compared.
pub(crate) fn code_url(app: &App, code: &str, lang: Lang) -> String {
    let path = format!("/verify?code={code}");
    format!("{}{}", app.settings.base_url, views::shell::href(lang, &path))
}
