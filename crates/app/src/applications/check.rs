//! What is checked before handing in, and what is printed to be signed.

use domain::answer;
use domain::form::{Kind, Question};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::signature::code::version_code;
use sha2::{Digest, Sha256};
use views::dates;
use views::pages::applications::{
    CheckPage, HandInNo, Obstacle, Shown, SignaturePage, field_label,
    problem_words,
};

use super::loaded::{Case, Content, terms};
use super::{rows, sign_off, signing};
use crate::App;
use crate::failure::{Lookup, found};

/// Everything that was answered, with all that stands in the way of handing in.
///
/// # Errors
/// When the actor is not of the team.
pub fn check_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    refused: Option<HandInNo>,
) -> Result<CheckPage, Lookup> {
    let now = app.clock.now();
    let (case, content, form, sign_off, mayor) = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        let content = Content::load(tx, id)?;
        let version = sign_off::version_of(&case.file, &form, &content);
        let mayor = signing::panel(app, tx, &case, &version.sha256, lang)?;
        let sign_off = sign_off::panel(tx, actor, &case, &form, version, lang)?;
        Ok::<_, Lookup>((case, content, form, sign_off, mayor))
    })?;
    let problems = answer::outstanding(
        &form,
        &content.answers,
        &content.files,
        terms(app, &form, now),
    );
    let obstacle = |problem: &answer::Problem| {
        let of_it = |it: &&Question| it.owns(&problem.field);
        let question = form.questions().find(of_it)?;
        // What is shut cannot be mended, and does not stand in the way.
        let amending = case.file.amending.as_ref();
        if amending.is_some_and(|it| !it.questions.contains(&question.id)) {
            return None;
        }
        let section = form.section_of(&question.id)?;
        Some(Obstacle {
            section: section.id.clone(),
            section_title: section.title.to(lang).to_owned(),
            field: problem.field.clone(),
            question: field_label(lang, section, &problem.field).unwrap_or_default(),
            words: problem_words(lang, &problem.error),
        })
    };
    let canonical = answer::canonical(&form, &content.answers, &content.files);
    Ok(CheckPage {
        about: rows::about(&case, lang),
        turn: rows::turn(app, &case, actor, now, lang),
        sections: rows::draft_sections(&form, &content, &problems, lang),
        obstacles: problems.iter().filter_map(obstacle).collect(),
        seen: hex::encode(Sha256::digest(&canonical)),
        key: rows::fresh_key(now),
        open: case.file.writable(&case.call, now).is_ok(),
        may_submit: require(actor, Act::SubmitApplication, On::Application(&case.file, None))
            .is_ok(),
        mayor,
        sign_off,
        refused,
    })
}

/// The page to print, sign, stamp and scan, with a code of the answers as they are now.
///
/// # Errors
/// When the actor is not of the team.
pub fn signature_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<SignaturePage, Lookup> {
    let now = app.clock.now();
    let (case, content, form) = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        Ok::<_, Lookup>((case, Content::load(tx, id)?, form))
    })?;
    // Where the form asks for the signed page, its scan is one of the files, so they are left out.
    let for_call = !case.call.signature.is_empty();
    let files: &[answer::FileFact] = if for_call { &content.files } else { &[] };
    let sha256 = hex::encode(Sha256::digest(answer::canonical(&form, &content.answers, files)));
    let code = version_code(id, &sha256);
    let zone = &case.call.clocks.city.wall.zone;
    // What fits on one page and a mayor can vouch for at a glance.
    let short = |it: &&Question| {
        !matches!(it.kind, Kind::LongText { .. } | Kind::Rating { .. } | Kind::File { .. })
    };
    let summary = form.questions().filter(short).map(|it| {
        (it.label.to(lang).to_owned(), Shown::of_draft(it, content.answers.get(&it.id), lang))
    });
    Ok(SignaturePage {
        about: rows::about(&case, lang),
        country: super::dossier::country_name(case.file.country, lang),
        summary: summary.filter(|(_, shown)| !shown.is_blank()).collect(),
        url: signing::code_url(app, &code, lang),
        for_call,
        code,
        sha256,
        no_pdf: false,
        printed: dates::moment(lang, now, zone, &rows::place_of(app, zone, lang)),
    })
}
