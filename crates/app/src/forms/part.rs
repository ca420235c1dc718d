//! The draft as an outline, and each of its parts as a page of fields.
//!
//! A part is read from and written back to the tree of keys; whatever the page has no field for
//! stays as it is. What is wrong with the result is said by the same reader as for files.

use domain::form::{Defect, Form};
use domain::form_draft::{
    FILE_TYPES, FormDraft, KINDS, Key, KeyKind, Part, Place, Way, column_keys, keys_of,
    warn_keys_of,
};
use domain::form_version::FormVersion;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::texts::Texts;
use views::pages::forms as pages;
use views::{dates, pages::forms::EditField};

use super::defects;
use super::desk::{self, DeskRefused, draft_of, none, put};
use super::fields::{self, Typed};
use super::rule;
use crate::failure::{Lookup, found};
use crate::{App, Failure};

/// The address of a place below the draft's: `sections/0/questions/1`.
pub fn path_of(place: Place) -> String {
    match place {
        Place::Form => "words".to_owned(),
        Place::Section(s) => format!("sections/{s}"),
        Place::Question(s, q) => format!("sections/{s}/questions/{q}"),
        Place::Column(s, q, c) => format!("sections/{s}/questions/{q}/columns/{c}"),
    }
}

/// A draft as it was loaded.
pub(super) struct Loaded {
    pub(super) version: FormVersion,
    pub(super) draft: FormDraft,
    pub(super) defects: Vec<Defect>,
    /// The form, when there is no defect.
    pub(super) form: Option<Form>,
}

/// The draft of a form with everything that is wrong with it.
pub(super) fn load(app: &App, form: &str) -> Result<Loaded, Lookup> {
    let version = app.store.read(|tx| draft_of(tx, form))?;
    loaded(app, version)
}

pub(super) fn loaded(app: &App, version: FormVersion) -> Result<Loaded, Lookup> {
    let draft = FormDraft::parse(&version.source)
        .map_err(|what| store::Error::Column { index: 3, what })?;
    let languages: Vec<Lang> = app.network.languages().collect();
    let (form, defects) = match version.read(&languages) {
        Ok(form) => (Some(form), Vec::new()),
        Err(defects) => (None, defects),
    };
    Ok(Loaded { version, draft, defects, form })
}

/// The draft as an outline.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and when there is no draft.
pub fn outline(
    app: &App,
    actor: &Actor,
    form: &str,
    lang: Lang,
    done: Option<&'static str>,
) -> Result<pages::Outline, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let it = load(app, form)?;
    let zone = &app.network.about.zone.id;
    let (people, title) = app.store.read(|tx| {
        let versions = tx.form_versions(form)?;
        let people = desk::names(tx, std::iter::once(it.version.changed_by))?;
        Ok::<_, Lookup>((people, desk::title(app, tx, form, &versions, lang)?))
    })?;
    let draft = &it.draft;
    let at = |place: Place| draft.at(place).expect("a place below another one is there");
    let n_defects = |place: Place| {
        let path = path_of(place);
        let lines = it.defects.iter().map(|defect| defects::line(lang, draft, defect));
        lines.filter(|line| line.place.as_ref() == Some(&path)).count()
    };
    let question = |place: Place| {
        let part = at(place);
        pages::OutlineQuestion {
            path: path_of(place),
            label: label_of(part, "label", lang),
            id: part.line("id").to_owned(),
            kind: part.line("kind").to_owned(),
            required: part.flag("required"),
            has_rule: part.value("shown_if").is_some() || part.value("required_if").is_some(),
            n_defects: n_defects(place),
        }
    };
    let section = |place: Place| pages::OutlineSection {
        path: path_of(place),
        title: label_of(at(place), "title", lang),
        n_defects: n_defects(place),
        questions: draft.below(place).into_iter().map(question).collect(),
    };
    Ok(pages::Outline {
        form: form.to_owned(),
        title,
        n: it.version.n,
        edition: it.version.edition,
        changed: (
            dates::moment_short(lang, it.version.changed_at, zone),
            it.version.changed_by.and_then(|id| people.get(&id).cloned()),
        ),
        sections: draft.below(Place::Form).into_iter().map(section).collect(),
        defects: it.defects.iter().map(|defect| defects::line(lang, draft, defect)).collect(),
        kinds: KINDS.map(str::to_owned).to_vec(),
        refused: None,
        done,
    })
}

fn label_of(part: Part<'_>, key: &str, lang: Lang) -> String {
    let text = part.texts(key).to(lang).to_owned();
    if text.is_empty() { part.line("id").to_owned() } else { text }
}

/// A part of the draft as a page of fields, as stored or as `typed`.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and for a place that is not
/// there.
pub fn page(
    app: &App,
    actor: &Actor,
    form: &str,
    place: Place,
    lang: Lang,
    typed: Option<&Typed>,
    errors: Vec<views::parts::FieldError>,
) -> Result<pages::PartPage, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let it = load(app, form)?;
    let part = found(it.draft.at(place))?;
    let languages: Vec<Lang> = app.network.languages().collect();
    let stored = edit_fields(&it.draft, place, &languages, lang);
    let path = path_of(place);
    let lines = it.defects.iter().map(|defect| defects::line(lang, &it.draft, defect));
    let column = |column: Place| {
        let part = it.draft.at(column).expect("a place below another one is there");
        pages::ColumnRow {
            path: path_of(column),
            label: label_of(part, "label", lang),
            kind: part.line("kind").to_owned(),
        }
    };
    let has_columns = part.line("kind") == "table";
    Ok(pages::PartPage {
        form: form.to_owned(),
        n: it.version.n,
        edition: match typed {
            Some(typed) => typed.edition,
            None => it.version.edition,
        },
        what: match place {
            Place::Form => pages::What::Form,
            Place::Section(_) => pages::What::Section,
            Place::Question(..) => pages::What::Question,
            Place::Column(..) => pages::What::Column,
        },
        above: above(&it.draft, place, lang),
        label: label_of(part, if has_label(place) { "label" } else { "title" }, lang),
        id: part.line("id").to_owned(),
        kind: has_label(place).then(|| part.line("kind").to_owned()),
        kinds: match place {
            Place::Column(..) => {
                domain::form::Column::KINDS.iter().map(|it| (*it).to_owned()).collect()
            }
            _ => KINDS.map(str::to_owned).to_vec(),
        },
        fields: match typed {
            Some(typed) => fields::with(stored, typed),
            None => stored,
        },
        columns: has_columns.then(|| it.draft.below(place).into_iter().map(column).collect()),
        defects: lines.filter(|line| line.place.as_ref() == Some(&path)).collect(),
        path,
        errors,
        languages,
    })
}

fn has_label(place: Place) -> bool {
    matches!(place, Place::Question(..) | Place::Column(..))
}

/// What a part stands in, from the outside, each with its page.
fn above(draft: &FormDraft, place: Place, lang: Lang) -> Vec<(String, String)> {
    let places = match place {
        Place::Form | Place::Section(_) => Vec::new(),
        Place::Question(s, _) => vec![(Place::Section(s), "title")],
        Place::Column(s, q, _) => {
            vec![(Place::Section(s), "title"), (Place::Question(s, q), "label")]
        }
    };
    let named =
        |(place, key): (Place, &str)| Some((path_of(place), label_of(draft.at(place)?, key, lang)));
    places.into_iter().filter_map(named).collect()
}

/// The fields of a part with what is stored.
fn edit_fields(draft: &FormDraft, place: Place, languages: &[Lang], lang: Lang) -> Vec<EditField> {
    let Some(part) = draft.at(place) else { return Vec::new() };
    let text = |name: &str, long, optional| EditField::Texts {
        name: name.to_owned(),
        values: fields::by_language(&part.texts(name), languages),
        long,
        optional,
    };
    let flag = |name: &str| EditField::Flag { name: name.to_owned(), checked: part.flag(name) };
    match place {
        Place::Form => vec![text("title", false, false), text("intro", true, false)],
        Place::Section(_) => vec![text("title", false, false), text("help", true, true)],
        Place::Question(..) => {
            let kind = part.line("kind");
            let mut all = vec![text("label", true, false), text("help", true, true)];
            all.extend([flag("required"), flag("profile")]);
            if matches!(kind, "short_text" | "long_text") {
                all.push(flag("translatable"));
            }
            all.extend(keys_of(kind).iter().filter_map(|it| bound(part, *it, it.name, languages)));
            let warn = part.below("warn");
            for it in warn_keys_of(kind) {
                let name = format!("warn.{}", it.name);
                let value = warn.map(|part| part.number(it.name)).unwrap_or_default();
                all.push(EditField::Number { name, value, optional: true });
            }
            all.extend(rule::fields(draft, place, lang));
            all
        }
        Place::Column(..) => {
            let kind = part.line("kind");
            let mut all = vec![text("label", false, false), text("help", true, true)];
            all.push(flag("required"));
            let keys = column_keys(kind);
            all.extend(keys.iter().filter_map(|it| bound(part, *it, it.name, languages)));
            all
        }
    }
}

fn bound(part: Part<'_>, key: Key, name: &str, languages: &[Lang]) -> Option<EditField> {
    let (name, optional) = (name.to_owned(), key.optional);
    Some(match key.kind {
        KeyKind::Whole | KeyKind::Decimal => {
            EditField::Number { value: part.number(key.name), name, optional }
        }
        KeyKind::Megabytes => {
            EditField::Number { value: fields::megabytes(&part.number(key.name)), name, optional }
        }
        KeyKind::Flag => EditField::Flag { checked: part.flag(key.name), name },
        KeyKind::Line => EditField::Line { value: part.line(key.name).to_owned(), name, optional },
        KeyKind::Texts => EditField::Texts {
            values: fields::by_language(&part.texts(key.name), languages),
            name,
            long: false,
            optional,
        },
        KeyKind::Levels => {
            let mut levels = part.texts_list(key.name);
            levels.resize_with(5, Texts::default);
            let levels = levels.iter().map(|it| fields::by_language(it, languages)).collect();
            EditField::Levels { name, levels }
        }
        KeyKind::Choices => {
            let choices = part.choices(key.name);
            let mut rows: Vec<pages::ChoiceRow> = choices
                .into_iter()
                .map(|(id, label)| pages::ChoiceRow {
                    id,
                    values: fields::by_language(&label, languages),
                })
                .collect();
            rows.extend((0..NEW_ROWS).map(|_| pages::ChoiceRow {
                id: String::new(),
                values: fields::by_language(&Texts::default(), languages),
            }));
            EditField::Choices { name, rows }
        }
        KeyKind::FileTypes => {
            let chosen: Vec<String> = part.lines(key.name).into_iter().map(str::to_owned).collect();
            let types = FILE_TYPES.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
            EditField::FileTypes { name, types, chosen }
        }
        // Columns have pages of their own.
        KeyKind::Columns => return None,
    })
}

/// How many empty rows a list of options ends with, to be filled.
const NEW_ROWS: usize = 3;

/// Saves what was typed on a part's page.
///
/// # Errors
/// [`DeskRefused`].
pub fn save(
    app: &App,
    actor: &Actor,
    form: &str,
    place: Place,
    typed: &Typed,
    lang: Lang,
) -> Result<(), Failure<DeskRefused>> {
    let now = app.clock.now();
    change(app, actor, form, typed.edition, now, |draft| {
        let languages: Vec<Lang> = app.network.languages().collect();
        let part = found(draft.at(place))?;
        // The place may be another part's by now; words never go to a part they were not typed for.
        if place != Place::Form && part.line("id") != typed.part {
            return Err(domain::policy::Denied::Hidden.into());
        }
        let fields = edit_fields(draft, place, &languages, lang);
        let kind = part.line("kind").to_owned();
        let values = fields::read(&fields, typed, &kind, lang)
            .map_err(|errors| Failure::Refused(DeskRefused::Fields(errors)))?;
        for (key, value) in values {
            draft.set(place, &key, value).map_err(|_| domain::policy::Denied::Hidden)?;
        }
        Ok(())
    })
}

/// What a button beside a part does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// One place up or down.
    Shift(Way),
    /// Out.
    Remove,
    /// Another kind of question or column.
    Kind(String),
    /// A new part below this one, with its words in one language and its kind.
    Add(Lang, String, String),
}

/// Does what a button beside a part asks for; the place afterwards.
///
/// # Errors
/// [`DeskRefused`].
pub fn act(
    app: &App,
    actor: &Actor,
    form: &str,
    place: Place,
    edition: i64,
    act: &Step,
) -> Result<Place, Failure<DeskRefused>> {
    let now = app.clock.now();
    change(app, actor, form, edition, now, |draft| {
        let nowhere = |_| Failure::from(domain::policy::Denied::Hidden);
        match act {
            Step::Shift(way) => draft.shift(place, *way).map_err(nowhere),
            Step::Remove => draft.remove(place).map(|()| place).map_err(nowhere),
            Step::Kind(kind) => draft.change_kind(place, kind).map(|()| place).map_err(nowhere),
            Step::Add(lang, label, kind) => {
                let label = domain::words::clean_line(label);
                let label: Texts = [(*lang, label)].into_iter().collect();
                draft.add(place, &label, kind).map_err(nowhere)
            }
        }
    })
}

/// Changes the draft's tree. Read and written outside the write, which compares the edition.
fn change<T>(
    app: &App,
    actor: &Actor,
    form: &str,
    edition: i64,
    now: domain::time::Timestamp,
    f: impl FnOnce(&mut FormDraft) -> Result<T, Failure<DeskRefused>>,
) -> Result<T, Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let it = load(app, form).map_err(none)?;
    if it.version.edition != edition {
        let refused = domain::form_version::EditRefused::Meanwhile {
            by: it.version.changed_by,
            at: it.version.changed_at,
        };
        return Err(Failure::Refused(refused.into()));
    }
    let mut draft = it.draft;
    let done = f(&mut draft)?;
    let languages: Vec<Lang> = app.network.languages().collect();
    put(app, actor, form, edition, draft.to_toml(&languages), now)?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saving_every_page_of_every_shipped_form_unchanged_changes_nothing() {
        let network = crate::networks::shipped().unwrap();
        let languages: Vec<Lang> = network.languages().collect();
        for (id, form) in &network.forms {
            let mut draft = FormDraft::parse(&network.form_sources[id]).unwrap();
            let mut places = vec![Place::Form];
            for section in draft.below(Place::Form) {
                places.push(section);
                for question in draft.below(section) {
                    places.push(question);
                    places.extend(draft.below(question));
                }
            }
            assert!(places.len() > 20, "{id} has only {} pages", places.len());
            for place in places {
                let shown = edit_fields(&draft, place, &languages, Lang::UK);
                let kind = draft.at(place).unwrap().line("kind").to_owned();
                let typed = fields::as_shown(&shown);
                for (key, value) in fields::read(&shown, &typed, &kind, Lang::UK).unwrap() {
                    draft.set(place, &key, value).unwrap();
                }
            }
            let after = Form::parse(&draft.to_toml(&languages), &languages).unwrap();
            assert_eq!(after, *form, "{id}");
            assert_eq!(after.hash(), form.hash(), "{id}");
        }
    }
}
