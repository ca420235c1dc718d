//! A version as one text: to read, to take away, and a draft's also to write and bring back.

use domain::form::Defect;
use domain::form_draft::FormDraft;
use domain::form_version::check_source;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use views::pages::forms as pages;

use super::desk::{DeskRefused, none, put};
use super::part::{Loaded, load};
use super::{defects, desk};
use crate::failure::{Lookup, found};
use crate::{App, Failure};

/// The page of the draft's text, as stored or as `typed`.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and when there is no draft.
pub fn text_page(
    app: &App,
    actor: &Actor,
    form: &str,
    lang: Lang,
    typed: Option<(i64, String)>,
    refused: &[Defect],
) -> Result<pages::TextPage, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let Loaded { version, draft, defects: stored, .. } = load(app, form)?;
    let told = if typed.is_some() { refused } else { &stored };
    let title = app.store.read(|tx| {
        let versions = tx.form_versions(form)?;
        desk::title(app, tx, form, &versions, lang)
    })?;
    let was_typed = typed.is_some();
    let (edition, source) = typed.unwrap_or((version.edition, version.source));
    Ok(pages::TextPage {
        form: form.to_owned(),
        title,
        n: version.n,
        edition,
        source,
        defects: told.iter().map(|it| defects::line(lang, &draft, it)).collect(),
        was_typed,
        errors: Vec::new(),
    })
}

/// Puts a whole text in place of the draft's. It may have defects, but must be a definition of
/// this form: sections of questions with an id, a kind and words.
///
/// # Errors
/// [`DeskRefused::Text`] with every defect of a text that is no definition, with its line.
pub fn save_text(
    app: &App,
    actor: &Actor,
    form: &str,
    edition: i64,
    source: &str,
) -> Result<(), Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let now = app.clock.now();
    check_source(source).map_err(|it| Failure::Refused(it.into()))?;
    // A browser ends its lines with CR LF.
    let source = source.replace("\r\n", "\n");
    let refuse = |defects| Err(Failure::Refused(DeskRefused::Text(defects)));
    let at_file = |what: String| Defect { at: "file".to_owned(), what };
    let draft = match FormDraft::parse(&source) {
        Ok(draft) => draft,
        Err(what) => return refuse(vec![at_file(what)]),
    };
    let languages: Vec<Lang> = app.network.languages().collect();
    let defects = domain::form::Form::parse(&source, &languages).err().unwrap_or_default();
    if defects.iter().any(|it| it.at == "file") {
        return refuse(defects);
    }
    let id = draft.at(domain::form_draft::Place::Form).map_or("", |it| it.line("id"));
    if id != form {
        return refuse(vec![at_file(format!("the form's id must stay {form}"))]);
    }
    put(app, actor, form, edition, source, now)
}

/// The text of one version, a draft's too, as it is written.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn source(app: &App, actor: &Actor, form: &str, n: i64) -> Result<String, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    app.store.read(|tx| Ok(found(tx.form_version(form, n)?)?.source))
}

/// A version as a city would see it: one section of it. A draft is shown as far as it can be read.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn preview(
    app: &App,
    actor: &Actor,
    form: &str,
    n: i64,
    section: Option<&str>,
    lang: Lang,
) -> Result<pages::Preview, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let version = app.store.read(|tx| tx.form_version(form, n))?;
    let version = found(version)?;
    let is_draft = version.published().is_none();
    let draft = FormDraft::parse(&version.source).map_err(|what| {
        none(Failure::<std::convert::Infallible>::Store(store::Error::Column { index: 3, what }))
    })?;
    // Without a language to insist on: what is not translated yet shows in another one.
    let (read, told) = match domain::form::Form::parse(&version.source, &[]) {
        Ok(read) => (Some(read), Vec::new()),
        Err(defects) => (None, defects),
    };
    let at = read.as_ref().and_then(|it| match section {
        None => Some(0),
        Some(section) => it.sections.iter().position(|it| it.id == section),
    });
    if read.is_some() {
        found(at)?;
    }
    Ok(pages::Preview {
        form: form.to_owned(),
        n,
        is_draft,
        at: at.unwrap_or(0),
        asking: asking(app),
        read,
        defects: told.iter().map(|it| defects::line(lang, &draft, it)).collect(),
    })
}

/// The languages that an answer may be in, as on a city's own page. Rules are left out: in a
/// preview everything is asked.
fn asking(app: &App) -> views::pages::applications::Asking {
    let own = |lang: Lang| (lang, views::shell::own_name(lang));
    let languages = app.network.languages().map(own).collect();
    views::pages::applications::Asking { languages, ..Default::default() }
}

/// Whether a text may be brought for the draft, asked before it is read.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and when there is no draft.
pub fn may_bring(app: &App, actor: &Actor, form: &str) -> Result<(), Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    app.store.read(|tx| desk::draft_of(tx, form))?;
    Ok(())
}
