//! The consensus text of a file, as its rapporteur writes it, its experts agree to it, and the
//! secretariat sees it.

use domain::consensus::ConsensusRefused;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::language::Lang;
use maud::{Markup, html};

use super::reviews::sheet::said;
use crate::pages::applications::{self as writing, Writes};
use crate::parts::{self, Field, FieldError, Mood, State};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

/// From where the page is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// By who writes.
    Rapporteur,
    /// By another expert of the file.
    Expert,
    /// By the secretariat.
    Secretariat,
}

/// An expert of the file.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The person's id, for the secretariat's form.
    pub id: String,
    /// The name for the secretariat, the sign for experts.
    pub name: String,
    /// Whether it is the reader.
    pub is_you: bool,
    /// Whether this expert writes.
    pub writes: bool,
    /// Since when the expert agrees to what stands, in words.
    pub agreed: Option<String>,
}

/// The consensus text of a file.
#[derive(Debug, Clone)]
pub struct ConsensusPage {
    /// The file.
    pub application: ApplicationId,
    /// The reader's own review of it.
    pub review: Option<ReviewId>,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// Who reads.
    pub by: PersonId,
    /// From where.
    pub side: Side,
    /// Whether it can change.
    pub is_open: bool,
    /// Whether somebody is named to write it.
    pub is_named: bool,
    /// The text.
    pub text: String,
    /// The mark of the text, on which the next save builds.
    pub mark: String,
    /// The version agreed to.
    pub version: i64,
    /// How many words it has.
    pub n_words: usize,
    /// How many it may have.
    pub n_words_max: usize,
    /// The file's experts whose review is in.
    pub experts: Vec<Signed>,
    /// Whether every one of them agrees to what stands.
    pub is_agreed: bool,
}

/// What came back with a form that was not done.
#[derive(Debug, Clone, Default)]
pub struct Again {
    /// The text as typed.
    pub typed: Option<String>,
    /// What is wrong with the text.
    pub errors: Vec<FieldError>,
    /// What is wrong on the whole.
    pub stopped: Option<String>,
    /// Whether another text was saved meanwhile: the page then shows both.
    pub met: bool,
    /// Whether the act before was a save that went well.
    pub saved: bool,
}

/// The page `/applications/{id}/consensus`.
pub fn consensus_page(shell: &Shell, it: &ConsensusPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "consensus-title");
    let other = (it.call.0 != lang).then_some(it.call.0);
    let above = html! {
        (parts::user_text(&it.city, None))
        @if it.invented { " " (parts::invented_mark(lang)) }
        " · " span lang=[other] { (it.call.1) }
    };
    let main = html! {
        @if let Some(why) = &again.stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        @if again.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "consensus-saved")) })) }
        (crate::shell::heading(Some(above), &title))
        (parts::error_summary(lang, &again.errors))
        p.text { (t!(lang, "consensus-lead")) }
        @if !it.is_open { (parts::notice(lang, Mood::Warning, html! { (t!(lang, "consensus-frozen")) })) }
        @if it.side == Side::Rapporteur && it.is_open {
            (writes(shell, it, again))
        } @else if it.is_named {
            section {
                h2 { (t!(lang, "consensus-text")) }
                @if it.text.is_empty() { p.quiet { (t!(lang, "consensus-none-yet")) } }
                @else { div.text { (said(lang, &it.text)) } }
            }
        }
        (experts(shell, it))
        (back(shell, it))
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

fn path(shell: &Shell, it: &ConsensusPage, rest: &str) -> String {
    shell.href(&format!("/applications/{}/consensus{rest}", it.application))
}

fn back(shell: &Shell, it: &ConsensusPage) -> Markup {
    let lang = shell.lang;
    html! {
        @match it.review {
            Some(review) => p { a href=(shell.href(&format!("/reviews/{review}"))) { (t!(lang, "consensus-back")) } },
            None => p { a href=(shell.href(&format!("/applications/{}/case", it.application))) {
                (t!(lang, "consensus-back-case"))
            } },
        }
    }
}

fn writes(shell: &Shell, it: &ConsensusPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let (label, hint) = (t!(lang, "consensus-text"), t!(lang, "consensus-text-hint"));
    let value = again.typed.as_deref().unwrap_or(&it.text);
    let field =
        Field::new(lang, "text", &label).hint(&hint).value(value).errors(&again.errors).optional();
    let n_words = domain::words::count_words(value);
    html! {
        @if again.met {
            section {
                h2 { (t!(lang, "reviews-stale-title")) }
                p { (t!(lang, "reviews-stale-lead")) }
                (said(lang, &it.text))
            }
        }
        (writing::signed_out(shell))
        form #section-form novalidate method="post" action=(path(shell, it, "")) {
            (parts::hidden("v.text", &it.mark))
            div.question data-question="text" {
                (parts::textarea(&field, 14, Some((n_words, it.n_words_max))))
                div.under.small { p.saved.quiet { span data-state {} } }
            }
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "consensus-lifts")) }))
            p.actions { (parts::button(&t!(lang, "consensus-save"))) }
        }
        (writing::script_of(shell, &Writes {
            presence: None,
            answers: path(shell, it, "/sheet"),
            of: format!("{}/consensus", it.application),
            version: 1,
            by: it.by.to_string(),
            can_write: true,
        }))
    }
}

/// Who agrees to what stands; for the reader, the act.
fn experts(shell: &Shell, it: &ConsensusPage) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "consensus-experts")) }
            @if it.is_agreed { p { (t!(lang, "consensus-all-agreed")) } }
            @if it.experts.is_empty() { p.quiet { (t!(lang, "consensus-no-experts")) } }
            ul.rule { @for expert in &it.experts { li { (signed(lang, it, expert)) } } }
            (agreement(shell, it))
            @if it.side == Side::Secretariat && it.is_open { (naming(shell, it)) }
        }
    }
}

fn signed(lang: Lang, it: &ConsensusPage, expert: &Signed) -> Markup {
    html! {
        @if it.side == Side::Secretariat { strong { (parts::user_text(&expert.name, None)) } }
        @else if expert.is_you { strong { (t!(lang, "reviews-own", sign = expert.name.as_str())) } }
        @else { strong { (t!(lang, "reviews-other", sign = expert.name.as_str())) } }
        @if expert.writes { " · " (t!(lang, "consensus-writes")) }
        " "
        @match &expert.agreed {
            Some(at) => { (parts::tag(State::Done, &t!(lang, "consensus-agreed"))) " " span.small.quiet { (at) } }
            None => (parts::tag(State::Todo, &t!(lang, "consensus-not-agreed"))),
        }
    }
}

fn agreement(shell: &Shell, it: &ConsensusPage) -> Markup {
    let lang = shell.lang;
    let own = it.experts.iter().find(|it| it.is_you);
    let Some(own) = own.filter(|_| it.side != Side::Secretariat && it.is_open) else {
        return html! {};
    };
    let action = path(shell, it, "/agreement");
    html! {
        @if own.agreed.is_some() {
            form novalidate method="post" action=(action) {
                (parts::hidden("act", "take_back"))
                p.actions { button.button.second type="submit" { (t!(lang, "consensus-take-back")) } }
            }
        } @else if !it.text.is_empty() {
            form novalidate method="post" action=(action) {
                (parts::hidden("act", "agree"))
                (parts::hidden("version", &it.version.to_string()))
                p.actions { (parts::button(&t!(lang, "consensus-agree"))) }
            }
        }
    }
}

/// The secretariat names who writes.
fn naming(shell: &Shell, it: &ConsensusPage) -> Markup {
    let lang = shell.lang;
    let others = it.experts.iter().filter(|it| !it.writes);
    html! {
        h3 #expert tabindex="-1" { (t!(lang, "consensus-name")) }
        @if it.is_named { p { (t!(lang, "consensus-name-again")) } }
        ul.rule {
            @for expert in others {
                li {
                    form novalidate method="post" action=(path(shell, it, "/rapporteur")) {
                        (parts::hidden("expert", &expert.id))
                        button.plain type="submit" {
                            (t!(lang, "consensus-name-expert", name = expert.name.as_str()))
                        }
                    }
                }
            }
        }
    }
}

/// Why an act was refused and what to do instead.
pub fn refusal(lang: Lang, refused: &ConsensusRefused) -> String {
    match refused {
        ConsensusRefused::NotHandedIn => t!(lang, "consensus-refusal-not-handed-in"),
        ConsensusRefused::Already => t!(lang, "consensus-refusal-already"),
        ConsensusRefused::Decided => t!(lang, "consensus-frozen"),
        ConsensusRefused::Met => t!(lang, "refusal-review-stale"),
        ConsensusRefused::Empty => t!(lang, "consensus-refusal-empty"),
        ConsensusRefused::Stale => t!(lang, "consensus-refusal-stale"),
        ConsensusRefused::TooLong { max } => t!(lang, "refusal-review-too-long", max = *max),
        ConsensusRefused::TooManyWords { n, max } => {
            t!(lang, "reviews-too-many-words", count = *n, max = *max)
        }
    }
    .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::reviews_sample::shell;
    use crate::texts::LANGUAGES;

    fn sample(side: Side, is_open: bool) -> ConsensusPage {
        let expert = |name: &str, is_you, writes, agreed: Option<&str>| Signed {
            id: "00000000-0000-0000-0000-000000000003".into(),
            name: name.into(),
            is_you,
            writes,
            agreed: agreed.map(str::to_owned),
        };
        ConsensusPage {
            application: "00000000000000000000000000000002".parse().unwrap(),
            review: (side != Side::Secretariat)
                .then(|| "00000000000000000000000000000001".parse().unwrap()),
            city: "Sumy".into(),
            invented: true,
            call: (Lang::EN, "Call 2023".into()),
            by: "00000000000000000000000000000003".parse().unwrap(),
            side,
            is_open,
            is_named: true,
            text: "A strong plan.\nThe budget is missing.".into(),
            mark: "0123456789abcdef".into(),
            version: 3,
            n_words: 7,
            n_words_max: 500,
            experts: vec![
                expert("7KM", side != Side::Secretariat, side == Side::Rapporteur, None),
                expert("Q2X", false, side != Side::Rapporteur, Some("3 January 2024, 10:00")),
            ],
            is_agreed: false,
        }
    }

    fn pages(lang: Lang) -> Vec<Markup> {
        let again = Again {
            typed: Some("What I typed".into()),
            errors: vec![FieldError::new(
                "text",
                refusal(lang, &ConsensusRefused::TooManyWords { n: 501, max: 500 }),
            )],
            stopped: Some(refusal(lang, &ConsensusRefused::Met)),
            met: true,
            saved: true,
        };
        let mut all = Vec::new();
        for side in [Side::Rapporteur, Side::Expert, Side::Secretariat] {
            for is_open in [true, false] {
                all.push(consensus_page(&shell(lang), &sample(side, is_open), &Again::default()));
                all.push(consensus_page(&shell(lang), &sample(side, is_open), &again));
            }
        }
        let blank = ConsensusPage {
            is_named: false,
            text: String::new(),
            experts: Vec::new(),
            ..sample(Side::Secretariat, true)
        };
        all.push(consensus_page(&shell(lang), &blank, &Again::default()));
        all
    }

    #[test]
    fn every_page_has_its_words_in_every_language() {
        for lang in LANGUAGES {
            for page in pages(lang) {
                let html = page.into_string();
                assert!(!html.contains('⟦'), "{lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
            }
        }
    }

    #[test]
    fn every_refusal_has_its_words_in_every_language() {
        let all = [
            ConsensusRefused::NotHandedIn,
            ConsensusRefused::Already,
            ConsensusRefused::Decided,
            ConsensusRefused::Met,
            ConsensusRefused::Empty,
            ConsensusRefused::Stale,
            ConsensusRefused::TooLong { max: 20_000 },
            ConsensusRefused::TooManyWords { n: 501, max: 500 },
        ];
        for lang in LANGUAGES {
            for refused in &all {
                let words = refusal(lang, refused);
                assert!(!words.is_empty() && !words.contains('⟦'), "{lang} {refused:?}: {words}");
            }
        }
    }

    #[test]
    fn only_the_rapporteur_finds_a_field_and_nobody_once_it_is_frozen() {
        let html = |side, is_open| {
            consensus_page(&shell(Lang::EN), &sample(side, is_open), &Again::default())
                .into_string()
        };
        assert!(html(Side::Rapporteur, true).contains("<textarea"));
        for (side, is_open) in
            [(Side::Expert, true), (Side::Secretariat, true), (Side::Rapporteur, false)]
        {
            assert!(!html(side, is_open).contains("<textarea"), "{side:?} {is_open}");
        }
        assert!(!html(Side::Expert, false).contains("consensus/agreement"));
    }
}
