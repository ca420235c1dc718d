//! Calls as the secretariat runs them.

use app::calls::{self, ExtendTo};
use app::proposals::Acted;
use app::{App, Failure};
use axum::extract::State;
use axum::response::Response;
use domain::policy::Act;
use domain::time::Wall;
use views::pages::call_desk::{
    ClockId, DraftForm, ExtensionForm, MovedClock, confirm_page, draft_page, extension_page, publication_page,
};
use views::shell::{Nav, Shell};

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let run = Gate::Act(Act::RunCall);
    routes
        .get("/{lang}/calls/new", run, new)
        .post("/{lang}/calls/new", run, draft)
        .get("/{lang}/calls/{slug}/edit", run, editing)
        .post("/{lang}/calls/{slug}/edit", run, edit)
        .get("/{lang}/calls/{slug}/publication", run, publishing)
        .post("/{lang}/calls/{slug}/publication", run, publish)
        .get("/{lang}/calls/{slug}/opening", run, opening)
        .post("/{lang}/calls/{slug}/opening", run, open)
        .get("/{lang}/calls/{slug}/extension", run, extending)
        .post("/{lang}/calls/{slug}/extension", Gate::Act(Act::ExtendCall), extend)
        .get("/{lang}/calls/{slug}/closure", run, closing)
        .post("/{lang}/calls/{slug}/closure", run, close)
}

fn shell(site: &Site, reader: &Reader) -> Shell {
    reader.shell(site, Some(Nav::Calls))
}

async fn new(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let form = site.run(move |app| calls::draft_form(app, &actor, lang)).await?;
    Ok(reader.page(draft_page(&shell(&site, &reader), &form)))
}

async fn draft(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let blank = site.run({
        let actor = actor.clone();
        move |app| calls::draft_form(app, &actor, lang)
    });
    let mut form = typed(blank.await?, &fields);
    let call = calls::new_call(&site.app, &form);
    match site.run(move |app| calls::draft(app, &actor, call)).await {
        Ok(call) => Ok(reader.see(&urls::call_publication(&call.slug))),
        Err(Failure::Refused(faults)) => {
            form.errors = calls::draft_faults(&site.app, &faults, lang);
            Ok(reader.again(draft_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn editing(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let form = site.run(move |app| calls::drafted_form(app, &actor, &slug, lang)).await?;
    Ok(reader.page(draft_page(&shell(&site, &reader), &form)))
}

async fn edit(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    // A blank form, not the stored one: what was typed is shown again even when the call is
    // a draft no longer.
    let blank = site.run({
        let actor = actor.clone();
        move |app| calls::draft_form(app, &actor, lang)
    });
    let mut form = typed(blank.await?, &fields);
    form.of = Some(slug.clone());
    // The version the page was made of; a page without it is older than any draft.
    form.seen = fields.text("seen").parse().unwrap_or(0);
    let (seen, call) = (form.seen, calls::new_call(&site.app, &form));
    match site.run(move |app| calls::edit(app, &actor, &slug, seen, call)).await {
        Ok(call) => Ok(reader.see(&urls::call_publication(&call.slug))),
        Err(Failure::Refused(faults)) => {
            form.errors = calls::draft_faults(&site.app, &faults, lang);
            Ok(reader.again(draft_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The form with what was typed in place of what was stored.
fn typed(form: DraftForm, fields: &Fields) -> DraftForm {
    let chosen: Vec<String> = fields.all().remove("criteria").unwrap_or_default();
    let parties: Vec<String> = fields.all().remove("parties").unwrap_or_default();
    let mut form = form;
    form.slug = fields.text("slug");
    form.form = fields.text("form");
    form.quota = fields.text("quota");
    for it in &mut form.clocks {
        it.local = fields.text(it.clock.field());
        it.zone = fields.text(&format!("{}_zone", it.clock.field()));
        it.grace = fields.text(&format!("{}_grace", it.clock.field()));
    }
    for it in &mut form.texts {
        let lang = it.lang;
        let text = |name: &str| fields.text(&format!("{name}_{lang}"));
        it.title = text("title");
        it.summary = text("summary");
        it.body = text("body");
        it.flyer = text("flyer");
    }
    for (id, _, yes) in &mut form.criteria {
        *yes = chosen.contains(id);
    }
    let ways: Vec<String> = fields.all().remove("ways").unwrap_or_default();
    for (id, _, yes) in &mut form.ways {
        *yes = ways.contains(id);
    }
    for (id, _, yes) in &mut form.parties {
        *yes = parties.contains(id);
    }
    form
}

async fn publishing(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| calls::publishing(app, &actor, &slug, lang)).await?;
    Ok(reader.page(publication_page(&shell(&site, &reader), &page)))
}

async fn publish(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| calls::publish(app, &actor, &slug)).await
    };
    match done {
        Ok(call) => Ok(reader.see(&urls::board(&call.slug))),
        Err(Failure::Refused(_)) => {
            // The page itself says what refuses, in the words of this moment.
            let page = site.run(move |app| calls::publishing(app, &actor, &slug, lang)).await?;
            Ok(reader.again(publication_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn opening(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| calls::opening(app, &actor, &slug, lang)).await?;
    Ok(reader.page(confirm_page(&shell(&site, &reader), &page)))
}

async fn open(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| calls::open(app, &actor, &slug)).await
    };
    match done {
        Ok(call) => Ok(reader.see(&urls::board(&call.slug))),
        Err(Failure::Refused(_)) => {
            let page = site.run(move |app| calls::opening(app, &actor, &slug, lang)).await?;
            Ok(reader.again(confirm_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn closing(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| calls::closing(app, &actor, &slug, lang)).await?;
    Ok(reader.page(confirm_page(&shell(&site, &reader), &page)))
}

async fn close(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| calls::close(app, &actor, &slug)).await
    };
    match done {
        Ok(call) => Ok(reader.see(&urls::board(&call.slug))),
        Err(Failure::Refused(_)) => {
            let page = site.run(move |app| calls::closing(app, &actor, &slug, lang)).await?;
            Ok(reader.again(confirm_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn extending(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let ground = ClockId::of_field(query.raw("ground"));
    let form = site.run(move |app| calls::extending(app, &actor, &slug, ground, lang)).await?;
    Ok(reader.page(extension_page(&shell(&site, &reader), &form)))
}

/// First shows before and after, then does it: the button of the second page sends `extend`.
async fn extend(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let stored = site.run({
        let (actor, slug) = (actor.clone(), slug.clone());
        move |app| calls::extending(app, &actor, &slug, None, lang)
    });
    let mut form = moved(stored.await?, &fields);
    let to = extend_to(&form);
    let act = fields.text("act") == "extend";
    let step = move |app: &App| match act {
        true => calls::extend(app, &actor, &slug, to).map(|acted| Err((acted, slug))),
        false => calls::check_extension(app, &actor, &slug, &to, lang).map(Ok),
    };
    match site.run(step).await {
        Ok(Err((Acted::Done(()), slug))) => Ok(reader.see(&urls::board(&slug))),
        Ok(Err((Acted::Waits(id), _))) => Ok(reader.see(&urls::proposal(id))),
        Ok(Ok(after)) => {
            form.checked = true;
            for it in &mut form.clocks {
                let told = after.iter().find(|(clock, ..)| *clock == it.clock);
                if let Some((_, words, notes)) = told {
                    (it.after, it.notes) = (Some(words.clone()), notes.clone());
                }
            }
            Ok(reader.page(extension_page(&shell(&site, &reader), &form)))
        }
        Err(Failure::Refused(faults)) => {
            form.errors = calls::extend_faults(&site.app, &faults, lang);
            Ok(reader.again(extension_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn moved(form: ExtensionForm, fields: &Fields) -> ExtensionForm {
    let mut form = form;
    for it in &mut form.clocks {
        it.local = fields.text(it.clock.field());
        it.zone = fields.text(&format!("{}_zone", it.clock.field()));
    }
    for (lang, text) in &mut form.reasons {
        *text = fields.text(&format!("reason_{lang}"));
    }
    form
}

fn extend_to(form: &ExtensionForm) -> ExtendTo {
    let wall = |it: &MovedClock| (it.clock.into(), Wall::new(&it.local, &it.zone));
    ExtendTo {
        to: form.clocks.iter().map(wall).collect(),
        reason: form.reasons.iter().cloned().collect(),
    }
}
