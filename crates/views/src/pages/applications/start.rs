//! Beginning an application: which city, or a new place.

use domain::ids::{ApplicationId, CityId};
use domain::language::Lang;
use domain::officer::WithoutCommission;
use maud::{Markup, html};

use super::TurnBox;
use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// What was typed to begin an application.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beginning {
    /// The id of one of the reader's cities, or `new`.
    pub city: String,
    /// The new place's name.
    pub name: String,
    /// Its country's code.
    pub country: String,
    /// Its kind, a word of the network's list.
    pub kind: String,
    /// The organisation of whoever begins.
    pub organisation: String,
}

/// What is wrong with one field of the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartFault {
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub what: StartWhat,
}

/// What can be wrong with a field of the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartWhat {
    /// Nothing stands there.
    Missing,
    /// More characters than fit.
    TooLong {
        /// The most.
        max: usize,
        /// How many there are.
        is: usize,
    },
    /// No letter in it.
    NoName,
    /// Not one of those offered.
    NotOffered,
    /// The country has no commission, and the network takes no applications then.
    NoCommission,
    /// A city whose team the reader cannot write for.
    NotYours,
}

/// One of the reader's cities.
#[derive(Debug, Clone)]
pub struct CityChoice {
    /// The city.
    pub id: CityId,
    /// Its name in the reader's language.
    pub name: String,
    /// Whether it exists only in a demonstration.
    pub invented: bool,
    /// Its application in this call, when there is one.
    pub running: Option<ApplicationId>,
}

/// Why nothing was begun.
#[derive(Debug, Clone)]
pub enum StartNo {
    /// Fields need a mend.
    Faults(Vec<StartFault>),
    /// The call is not open.
    NotOpen,
    /// The date that the country's commission set has passed.
    CommissionClosed {
        /// That date in words.
        until: String,
    },
    /// A member has this name.
    MemberAlready {
        /// The member.
        city: CityId,
        /// Its name.
        name: String,
    },
    /// The city applies in this call already.
    AppliesAlready {
        /// Its application.
        application: ApplicationId,
    },
    /// The form was sent before with other content.
    KeyUsed,
}

/// The page on which an application begins.
#[derive(Debug, Clone)]
pub struct StartPage {
    /// The call's word in addresses.
    pub slug: String,
    /// The call's title.
    pub call: String,
    /// Whose turn it is.
    pub turn: TurnBox,
    /// Whether the call takes applications now.
    pub open: bool,
    /// When it opens, in words, where that is still to come.
    pub opens: Option<String>,
    /// What to know before beginning, from the form.
    pub intro: String,
    /// What a country without a commission does.
    pub without_commission: WithoutCommission,
    /// The reader's cities.
    pub cities: Vec<CityChoice>,
    /// Code and name of every country of the network, in the reader's order.
    pub countries: Vec<(String, String)>,
    /// Word and label of every kind of place.
    pub kinds: Vec<(String, String)>,
    /// What was typed.
    pub typed: Beginning,
    /// The key of this filing.
    pub key: String,
    /// Why nothing was begun.
    pub refused: Option<StartNo>,
}

/// The page.
pub fn start(shell: &Shell, it: &StartPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-start-title");
    let errors = errors(lang, it);
    let call = html! { a href=(shell.href(&format!("/calls/{}", it.slug))) { (parts::user_text(&it.call, None)) } };
    let main = html! {
        (parts::error_summary(lang, &errors))
        (heading(Some(call), &title))
        (refusal(shell, it))
        (it.turn.markup(lang))
        @if !it.intro.is_empty() { section { p.text { (it.intro) } } }
        @if it.open { p.text.quiet { (without_commission(lang, it.without_commission)) } }
        @for city in it.cities.iter().filter(|it| it.running.is_some()) {
            (running(shell, city))
        }
        @if it.open { section { (form(shell, it, &errors)) } }
    };
    page(shell, &title, main)
}

/// What a country without a commission does, in a sentence.
pub(crate) fn without_commission(lang: Lang, way: WithoutCommission) -> String {
    match way {
        WithoutCommission::Secretariat => t!(lang, "call-without-secretariat"),
        WithoutCommission::Direct => t!(lang, "call-without-direct"),
        WithoutCommission::Closed => t!(lang, "call-without-closed"),
    }
    .into_owned()
}

fn running(shell: &Shell, city: &CityChoice) -> Markup {
    let lang = shell.lang;
    let id = city.running.map(|it| it.to_string()).unwrap_or_default();
    let name = html! {
        a href=(shell.href(&format!("/applications/{id}"))) { (parts::user_text(&city.name, None)) }
        @if city.invented { " " (parts::invented_mark(lang)) }
    };
    parts::notice(lang, Mood::News, rich!(lang, "application-start-running", city = name))
}

fn refusal(shell: &Shell, it: &StartPage) -> Markup {
    let lang = shell.lang;
    let message = match &it.refused {
        _ if !it.open => match &it.opens {
            Some(when) => html! { (t!(lang, "application-start-opens", when = when.as_str())) },
            None => html! { (t!(lang, "application-start-not-open")) },
        },
        None | Some(StartNo::Faults(_)) => return html! {},
        Some(StartNo::NotOpen) => html! { (t!(lang, "application-start-not-open")) },
        Some(StartNo::CommissionClosed { until }) => {
            html! { (t!(lang, "clocks-start-commission-closed", moment = until.as_str())) }
        }
        Some(StartNo::MemberAlready { city, name }) => {
            let member = html! {
                a href=(shell.href(&format!("/cities/{city}"))) { (parts::user_text(name, None)) }
            };
            rich!(lang, "application-start-member", city = member)
        }
        Some(StartNo::AppliesAlready { application }) => {
            let href = shell.href(&format!("/applications/{application}"));
            let link = html! { a href=(href) { (t!(lang, "application-start-to-it")) } };
            rich!(lang, "application-start-applies", link = link)
        }
        Some(StartNo::KeyUsed) => html! { (t!(lang, "application-key-used")) },
    };
    parts::notice(lang, Mood::Stop, message)
}

fn errors(lang: Lang, it: &StartPage) -> Vec<FieldError> {
    let Some(StartNo::Faults(faults)) = &it.refused else { return Vec::new() };
    let words = |fault: &StartFault| match (fault.field, &fault.what) {
        (_, StartWhat::TooLong { max, is }) => {
            t!(lang, "application-start-too-long", max = *max, over = is.saturating_sub(*max))
        }
        (_, StartWhat::NoCommission) => t!(lang, "start-no-commission"),
        ("name", _) => t!(lang, "application-start-name-missing"),
        ("country", _) => t!(lang, "application-start-country-missing"),
        ("kind", _) => t!(lang, "application-start-kind-missing"),
        ("organisation", _) => t!(lang, "application-start-organisation-missing"),
        _ => t!(lang, "application-start-not-yours"),
    };
    faults.iter().map(|it| FieldError::new(it.field, words(it))).collect()
}

fn form(shell: &Shell, it: &StartPage, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let new = t!(lang, "application-start-new");
    let free: Vec<(String, String)> = it
        .cities
        .iter()
        .filter(|it| it.running.is_none())
        .map(|it| (it.id.to_string(), it.name.clone()))
        .collect();
    let mut which: Vec<Choice<'_>> = free.iter().map(|(id, name)| Choice::new(id, name)).collect();
    which.push(Choice::new("new", &new));
    let (which_label, name, name_hint) = (
        t!(lang, "application-start-which"),
        t!(lang, "application-start-name"),
        t!(lang, "application-start-name-hint"),
    );
    let (country, kind) =
        (t!(lang, "application-start-country"), t!(lang, "application-start-kind"));
    let (organisation, organisation_hint) = (
        t!(lang, "application-start-organisation"),
        t!(lang, "application-start-organisation-hint"),
    );
    let countries: Vec<Choice<'_>> =
        it.countries.iter().map(|(code, name)| Choice::new(code, name)).collect();
    let kinds: Vec<Choice<'_>> = it.kinds.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let field = |name, label| Field::new(lang, name, label).errors(errors);
    // The fields of a new place stay without `required`: with a city chosen they may be blank,
    // and without script the browser cannot know; the server tells all that is missing.
    html! {
        form method="post" action=(shell.href(&format!("/calls/{}/applications", it.slug))) novalidate {
            (parts::hidden("key", &it.key))
            @if free.is_empty() {
                (parts::hidden("city", "new"))
            } @else {
                (parts::radios(&field("city", &which_label).value(&it.typed.city), &which))
                h2 { (t!(lang, "application-start-new-heading")) }
            }
            (parts::text_field(&field("name", &name).hint(&name_hint).value(&it.typed.name)))
            (parts::select(&field("country", &country).value(&it.typed.country).autocomplete("country"), &countries))
            (parts::select(&field("kind", &kind).value(&it.typed.kind), &kinds))
            (parts::text_field(&field("organisation", &organisation).hint(&organisation_hint)
                .value(&it.typed.organisation).autocomplete("organization")))
            p.actions { (parts::button(&t!(lang, "application-start-act"))) }
        }
    }
}
