//! One file on the secretariat's desk: eligibility, experts, reviews side by side, the decision.

use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::checklist::Eligibility;
use super::judging::{self, Judging};
use super::{CityLink, checklist, stage_words, verdict_words};
use crate::pages::call_desk::above;
use crate::parts::{self, Choice, Done, Field, FieldError, Mood, State};
use crate::shell::{Shell, heading, page};
use crate::{numbers, t};

/// A file as the secretariat sees it.
#[derive(Debug, Clone)]
pub struct Case {
    /// Whose it is.
    pub city: CityLink,
    /// The call's address.
    pub slug: String,
    /// The call's title with the language it is in.
    pub call_title: (Lang, String),
    /// Its stage's word in the database.
    pub stage: &'static str,
    /// The moment the stage began, in words.
    pub since: String,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// What the commission signed, the newest first.
    pub parts: Vec<crate::pages::commission::PartTwoShown>,
    /// What happened, the latest first.
    pub timeline: Vec<Happened>,
    /// The check of eligibility.
    pub eligibility: Eligibility,
    /// The call's experts, where files can be given.
    pub experts: Vec<ExpertChoice>,
    /// Whether the file can be given to experts now.
    pub can_assign: bool,
    /// The reviews, in the order of assignment.
    pub reviews: Vec<CaseReview>,
    /// From whom the file was taken back, and when.
    pub taken_back: Vec<(String, String)>,
    /// What the reviews say side by side.
    pub judging: Judging,
    /// The decision.
    pub decision: DecisionForm,
    /// What is wrong with what was sent.
    pub errors: Vec<FieldError>,
}

/// One thing that happened to the file.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// When, in words.
    pub when: String,
    /// What, in words.
    pub what: String,
    /// Who of the secretariat did it.
    pub by: Option<String>,
}

/// An expert of the call, and whether the file can go to them.
#[derive(Debug, Clone)]
pub struct ExpertChoice {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// The country's name, where known.
    pub country: String,
    /// How many files of the call the expert has.
    pub n_files: usize,
    /// Why the file cannot go to them.
    pub why_not: Option<String>,
}

/// A review as the secretariat sees it.
#[derive(Debug, Clone)]
pub struct CaseReview {
    /// Its id.
    pub id: String,
    /// The expert.
    pub expert: String,
    /// Its stage's word in the database.
    pub stage: &'static str,
    /// Since when, in words.
    pub since: String,
    /// The reason of a conflict.
    pub conflict: Option<String>,
    /// The note to the city, once handed in.
    pub note_to_city: String,
    /// The note to the panel, once handed in.
    pub note_to_panel: String,
}

/// What the experts gave for a criterion.
#[derive(Debug, Clone)]
pub struct ScoreRow {
    /// The criterion.
    pub criterion: String,
    /// The highest level there is.
    pub n_levels: usize,
    /// One for each review handed in; `None` where the expert could not judge.
    pub given: Vec<Option<u8>>,
    /// Mean, median, lowest and highest of those who judged.
    pub spread: Option<(f64, f64, u8, u8)>,
}

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The city becomes a member.
    Admit,
    /// It does not.
    Decline,
}

impl Verdict {
    /// The word forms send.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Admit => "admit",
            Verdict::Decline => "decline",
        }
    }
}

/// The decision and the form that prepares it.
#[derive(Debug, Clone)]
pub struct DecisionForm {
    /// Whether it can be prepared or changed now.
    pub open: bool,
    /// Whether the results are told.
    pub told: bool,
    /// The decision that stands.
    pub prepared: Option<PreparedDecision>,
    /// How often it was prepared when the page was made.
    pub seen: i64,
    /// The outcome as stored or typed.
    pub outcome: String,
    /// The note as stored or typed.
    pub note: String,
}

/// A decision that was prepared.
#[derive(Debug, Clone)]
pub struct PreparedDecision {
    /// What.
    pub verdict: Verdict,
    /// By whom.
    pub by: String,
    /// When, in words.
    pub at: String,
    /// The note that stays with the secretariat.
    pub note: String,
}

/// The page.
pub fn case_page(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    let title = case.city.city.as_str();
    let main = html! {
        (heading(Some(above(shell, &case.slug, &case.call_title)), title))
        (parts::error_summary(lang, &case.errors))
        section {
            (facts(shell, case))
            p.actions {
                (parts::button_link(
                    &t!(lang, "case-dossier"),
                    &shell.href(&format!("/applications/{}/dossier", case.city.id)),
                    true,
                ))
            }
        }
        (part_two(shell, case))
        (checklist::section(shell, case))
        (experts(shell, case))
        (reviews(shell, case))
        (decision(shell, case))
        @if !case.timeline.is_empty() {
            section { h2 { (t!(lang, "case-timeline")) } (timeline(lang, &case.timeline)) }
        }
        p { a href=(shell.href(&format!("/applications/{}/interest", case.city.id))) {
            (t!(lang, "interest-link"))
        } }
    };
    page(shell, title, main)
}

fn timeline(lang: Lang, happened: &[Happened]) -> Markup {
    let done = |it: &Happened| {
        let what = match &it.by {
            Some(name) => crate::rich!(
                lang,
                "case-event-by",
                what = it.what.as_str(),
                name = parts::user_text(name, None)
            ),
            None => html! { (it.what) },
        };
        Done { at: it.at, when: it.when.clone(), what }
    };
    parts::timeline(&happened.iter().map(done).collect::<Vec<_>>())
}

fn facts(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    let rank = case
        .rank
        .map_or_else(|| t!(lang, "board-none").into_owned(), |it| numbers::whole(lang, it));
    let mut facts = vec![
        (t!(lang, "board-country").into_owned(), html! { (case.city.country) }),
        (
            t!(lang, "board-stage").into_owned(),
            html! { (stage_words(lang, case.stage)) " " small.quiet { (case.since) } },
        ),
        (t!(lang, "board-rank").into_owned(), html! { (rank) }),
    ];
    if case.city.invented {
        facts.insert(
            0,
            (
                t!(lang, "board-city").into_owned(),
                html! {
                    (parts::user_text(&case.city.city, None)) " " (parts::invented_mark(lang))
                },
            ),
        );
    }
    parts::facts(&facts)
}

/// Who endorsed which version.
fn part_two(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> =
        case.parts.iter().map(|it| crate::pages::commission::signed_by(lang, it)).collect();
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (t!(lang, "part-two-signed")) }
                (parts::rule(&rows))
                p {
                    a href=(shell.href(&format!("/applications/{}/part-two", case.city.id))) {
                        (t!(lang, "part-two-open"))
                    }
                }
            }
        }
    }
}

fn experts(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/applications/{}/reviews", case.city.id));
    html! {
        @if case.can_assign {
            section {
                h2 #expert tabindex="-1" { (t!(lang, "case-experts")) }
                @if case.experts.is_empty() {
                    p.empty {
                        (t!(lang, "case-no-experts")) " "
                        a href=(shell.href("/people")) { (t!(lang, "case-name-experts")) }
                    }
                } @else {
                    ul.rule {
                        @for it in &case.experts { li { (expert(lang, it, &action)) } }
                    }
                }
            }
        }
    }
}

fn expert(lang: Lang, it: &ExpertChoice, action: &str) -> Markup {
    html! {
        strong { (parts::user_text(&it.name, None)) }
        @if it.invented { " " (parts::invented_mark(lang)) }
        " · " (it.country) " · " (t!(lang, "case-expert-files", count = it.n_files))
        @match &it.why_not {
            Some(why) => p.quiet { (why) },
            None => form novalidate method="post" action=(action) {
                (parts::hidden("expert", &it.id))
                button.plain type="submit" { (t!(lang, "case-assign", name = it.name.as_str())) }
            },
        }
    }
}

fn reviews(shell: &Shell, case: &Case) -> Markup {
    let lang = shell.lang;
    html! {
        @if !case.reviews.is_empty() || !case.taken_back.is_empty() {
            section {
                h2 { (t!(lang, "case-reviews")) }
                ul.rule {
                    @for it in &case.reviews { li { (review(shell, case, it)) (take_back(shell, case, it)) } }
                    @for (name, when) in &case.taken_back {
                        li { (crate::rich!(lang, "case-taken-back", name = parts::user_text(name, None), moment = when.as_str())) }
                    }
                }
                (judging::judging(shell, case))
            }
        }
    }
}

/// The form that takes the file back from an expert who has not handed in.
fn take_back(shell: &Shell, case: &Case, it: &CaseReview) -> Markup {
    let action = format!("/applications/{}/reviews/{}/removal", case.city.id, it.id);
    html! {
        @if case.can_assign && matches!(it.stage, "assigned" | "accepted") {
            form novalidate method="post" action=(shell.href(&action)) {
                button.plain type="submit" { (t!(shell.lang, "case-take-back", name = it.expert.as_str())) }
            }
        }
    }
}

fn review(shell: &Shell, case: &Case, it: &CaseReview) -> Markup {
    let lang = shell.lang;
    let (state, words) = match it.stage {
        "handed_in" => (State::Done, t!(lang, "case-review-handed-in")),
        "accepted" => (State::Part, t!(lang, "case-review-accepted")),
        "conflicted" => (State::Stop, t!(lang, "case-review-conflicted")),
        "set_aside" => (State::Stop, t!(lang, "judging-set-aside")),
        _ => (State::Todo, t!(lang, "case-review-assigned")),
    };
    let is_shut = matches!(it.stage, "conflicted" | "set_aside");
    html! {
        strong { (parts::user_text(&it.expert, None)) } " "
        (parts::tag(state, &words)) " " span.small.quiet { (it.since) }
        @if let Some(reason) = &it.conflict { p { (parts::user_text(reason, None)) } }
        @if it.stage == "set_aside" { p.quiet { (t!(lang, "judging-sealed")) } }
        @if !it.note_to_city.is_empty() {
            p { span.quiet { (t!(lang, "case-note-to-city")) } " " (parts::user_text(&it.note_to_city, None)) }
        }
        @if !it.note_to_panel.is_empty() {
            p { span.quiet { (t!(lang, "case-note-to-panel")) } " " (parts::user_text(&it.note_to_panel, None)) }
        }
        @if !is_shut && !case.decision.told { (judging::setting_aside(shell, case, &it.id)) }
    }
}

fn decision(shell: &Shell, case: &Case) -> Markup {
    let (lang, it) = (shell.lang, &case.decision);
    html! {
        section {
            h2 { (t!(lang, "case-decision")) }
            @if let Some(prepared) = &it.prepared {
                p {
                    strong { (verdict_words(lang, prepared.verdict)) } " · "
                    (crate::rich!(
                        lang,
                        "case-prepared-by",
                        name = parts::user_text(&prepared.by, None),
                        moment = prepared.at.as_str(),
                    ))
                }
                @if !prepared.note.is_empty() { blockquote { (parts::user_text(&prepared.note, None)) } }
            }
            @if it.open {
                @if it.prepared.is_none() { p { (t!(lang, "case-decision-lead")) } }
                (decision_form(shell, case))
            } @else if it.told {
                p { (t!(lang, "case-told")) }
            } @else if it.prepared.is_none() {
                p { (t!(lang, "case-decide-later")) }
            }
        }
    }
}

fn decision_form(shell: &Shell, case: &Case) -> Markup {
    let (lang, it) = (shell.lang, &case.decision);
    let (label, note, hint) =
        (t!(lang, "case-outcome"), t!(lang, "case-note"), t!(lang, "case-note-hint"));
    let (admit, decline) = (t!(lang, "board-admit"), t!(lang, "board-decline"));
    let choices = [
        Choice::new(Verdict::Admit.word(), &admit),
        Choice::new(Verdict::Decline.word(), &decline),
    ];
    let act = if it.prepared.is_some() { "case-change" } else { "case-prepare" };
    html! {
        (parts::notice(lang, Mood::Warning, html! { (t!(lang, "case-secret")) }))
        form novalidate method="post" action=(shell.href(&format!("/applications/{}/decision", case.city.id))) {
            (parts::hidden("seen", &it.seen.to_string()))
            (parts::radios(
                &Field::new(lang, "outcome", &label).value(&it.outcome).errors(&case.errors),
                &choices,
            ))
            (parts::textarea(
                &Field::new(lang, "note", &note).hint(&hint).value(&it.note).errors(&case.errors)
                    .optional(),
                4,
                None,
            ))
            p.actions { (parts::button(&crate::texts::t(lang, act))) }
        }
    }
}
