//! The task list: where an application stands, what is left to do, and what happened.

use domain::answer::Progress;
use domain::application::Stage;
use domain::event::EventKind;
use domain::ids::SubmissionId;
use domain::language::Lang;
use domain::people::Part;
use maud::{Markup, html};

use super::assignment::{GivenRow, given};
use super::comments::{Discussion, discussion_words};
use super::receipt::ReceiptRow;
use super::{About, TurnBox};
use crate::pages::signing::MayorPanel;
use crate::parts::{self, Done, Mood, State};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// One section on the list.
#[derive(Debug, Clone)]
pub struct SectionRow {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// How far it is.
    pub progress: Progress,
    /// Whether something typed there needs a mend.
    pub needs_mend: bool,
    /// By whom and when it was saved last.
    pub saved: Option<(String, String)>,
    /// Who writes it, and until when.
    pub given: Option<GivenRow>,
    /// What the team says about its questions.
    pub discussion: Discussion,
}

/// One organisation of the team, with the part its people have.
#[derive(Debug, Clone)]
pub struct TeamRow {
    /// The organisation, as the team writes it.
    pub organisation: String,
    /// What its people may do.
    pub parts: Vec<Part>,
}

/// What the secretariat has asked the team to amend.
#[derive(Debug, Clone)]
pub struct AmendmentBox {
    /// Until when, in words.
    pub until: String,
    /// The questions that are open.
    pub questions: Vec<String>,
    /// What is to be mended.
    pub note: String,
}

/// One thing that happened to the application.
#[derive(Debug, Clone)]
pub struct Happened {
    /// When.
    pub at: domain::time::Timestamp,
    /// When, in words.
    pub when: String,
    /// What; the text key comes from [`happened_key`].
    pub key: &'static str,
    /// The section it was about, or the number of the receipt.
    pub about: String,
}

/// The task list's page.
#[derive(Debug, Clone)]
pub struct TaskListPage {
    /// Whose application.
    pub about: About,
    /// Where it stands.
    pub stage: Stage,
    /// Whose turn it is.
    pub turn: TurnBox,
    /// Why the date is not the call's, or what else holds about it.
    pub date_notes: Vec<String>,
    /// Whether the reader can ask for more time, or did.
    pub may_ask_time: bool,
    /// What the team was asked to amend after the file was forwarded.
    pub amendment: Option<AmendmentBox>,
    /// The sections.
    pub sections: Vec<SectionRow>,
    /// The team.
    pub team: Vec<TeamRow>,
    /// What happened, the latest first.
    pub happened: Vec<Happened>,
    /// Where the clock of `happened` hangs.
    pub place: String,
    /// Receipts, the latest first.
    pub receipts: Vec<(SubmissionId, ReceiptRow)>,
    /// Whether it is still the team's, but the time for it has passed.
    pub is_late: bool,
    /// How many parties have agreed to what is there, of how many; none when none is asked.
    pub sign_off: Option<(usize, usize)>,
    /// The mayor's signature; none when the form itself asks for it.
    pub mayor: Option<MayorPanel>,
    /// What the commission asks, when it meets, what it signed; none when there is nothing.
    pub commission: Option<crate::pages::commission::ForTeam>,
    /// Whether another call is open that the reader can copy this into.
    pub may_copy: bool,
    /// Whether the reader gives sections to people now.
    pub may_assign: bool,
    /// Whether the reader can write now.
    pub may_write: bool,
    /// Whether the reader hands in and takes back.
    pub may_submit: bool,
    /// Whether there is anything left to take back.
    pub is_over: bool,
    /// What a new version of the form means, until it was read.
    pub form_news: Option<crate::pages::forms::News>,
    /// What the act before this page did, as a text key.
    pub done: Option<&'static str>,
}

/// The text key of what happened; `None` for what is not the city's to see.
///
/// A team sees its own acts and what the commission and the secretariat did in the open:
/// never ranks, experts or decisions.
pub fn happened_key(kind: EventKind) -> Option<&'static str> {
    Some(match kind {
        EventKind::ApplicationStarted => "application-happened-started",
        EventKind::ApplicationAnswered => "application-happened-answered",
        EventKind::FileAttached => "application-happened-attached",
        EventKind::FileDetached => "application-happened-detached",
        EventKind::ApplicationSubmitted => "application-happened-submitted",
        EventKind::ApplicationWithdrawn => "application-happened-withdrawn",
        EventKind::ApplicationFormMoved => "forms-happened-moved",
        EventKind::ApplicationFormStayed => "forms-happened-stayed",
        EventKind::ApplicationReturned => "application-happened-returned",
        EventKind::ApplicationRefused => "application-happened-refused",
        EventKind::ApplicationEndorsed => "application-happened-endorsed",
        EventKind::EndorsementWithdrawn => "application-happened-endorsement-withdrawn",
        EventKind::ApplicationReserved => "application-happened-reserved",
        EventKind::ApplicationForwarded => "application-happened-forwarded",
        EventKind::ApplicationMovedUp => "commission-happened-moved-up",
        EventKind::InterviewSet => "commission-happened-interview",
        EventKind::InterviewCancelled => "commission-happened-interview-off",
        EventKind::OwnQuestionAnswered => "commission-happened-own-answered",
        EventKind::ApplicationScreened => "application-happened-screened",
        EventKind::ApplicationExcluded => "application-happened-excluded",
        EventKind::ApplicationCopied => "post-happened-copied",
        EventKind::AnswersConfirmed => "post-happened-confirmed",
        EventKind::SignatureAsked => "signing-happened-asked",
        EventKind::ApplicationSigned => "signing-happened-signed",
        EventKind::SignatureRevoked => "signing-happened-revoked",
        EventKind::ApplicationLate => "signing-happened-late",
        EventKind::AmendmentAsked => "amendment-happened-asked",
        EventKind::AmendmentAnswered => "amendment-happened-answered",
        EventKind::AmendmentTakenBack => "amendment-happened-taken-back",
        _ => return None,
    })
}

/// The page.
pub fn task_list(shell: &Shell, it: &TaskListPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-title");
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        @match &it.amendment {
            Some(asked) => (amendment(lang, asked)),
            None => (stage_notice(lang, &it.stage)),
        }
        @if it.is_late { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "application-closed")) })) }
        (it.turn.markup(lang))
        @for note in &it.date_notes { p.text { (note) } }
        @if it.may_ask_time {
            p.small {
                a href=(shell.href(&it.about.path("/more-time"))) { (t!(lang, "clocks-waiver-link")) }
            }
        }
        @if let Some(news) = &it.form_news { (crate::pages::forms::news(shell, news)) }
        section.side {
            section {
                h2 { (t!(lang, "application-sections")) }
                (sections(shell, it))
                (next_steps(shell, it))
                @if let Some(panel) = &it.commission {
                    (crate::pages::commission::for_team(shell, panel))
                }
            }
            aside {
                (receipts(shell, it))
                (super::post::panel(shell, &it.about, it.may_write))
                @if it.may_copy {
                    p { a href=(shell.href(&it.about.path("/copy"))) { (t!(lang, "post-copy-link")) } }
                }
                h2 { (t!(lang, "application-team")) }
                (team(lang, it))
                p { a href=(shell.href(&it.about.path("/team"))) { (t!(lang, "application-team-link")) } }
                h2 { (t!(lang, "application-happened")) }
                p.small.quiet { (t!(lang, "application-happened-place", place = it.place.as_str())) }
                (happened(lang, it))
            }
        }
    };
    page(shell, &title, main)
}

/// What the secretariat asks for, instead of what the stage means.
fn amendment(lang: Lang, it: &AmendmentBox) -> Markup {
    parts::notice(
        lang,
        Mood::Warning,
        html! {
            (t!(lang, "amendment-box", moment = it.until.as_str()))
            blockquote { @for line in it.note.lines() { p { bdi { (line) } } } }
            ul { @for question in &it.questions { li { (question) } } }
        },
    )
}

/// What the stage means to the team. Whether a file is liked is not told before the announcement.
fn stage_notice(lang: Lang, stage: &Stage) -> Markup {
    let (mood, key) = match stage {
        Stage::Draft => return html! {},
        Stage::Submitted { .. } => (Mood::Done, "application-stage-submitted"),
        Stage::Returned { .. } => (Mood::Warning, "application-stage-returned"),
        Stage::Reserved { .. } => (Mood::News, "application-stage-reserved"),
        Stage::Endorsed { .. } => (Mood::News, "application-stage-endorsed"),
        Stage::Refused { .. } => (Mood::Stop, "application-stage-refused"),
        Stage::Forwarded { .. } => (Mood::News, "application-stage-forwarded"),
        Stage::Eligible { .. } => (Mood::News, "application-stage-eligible"),
        Stage::Excluded { .. } => (Mood::Stop, "application-stage-excluded"),
        Stage::Withdrawn { .. } => (Mood::Stop, "application-stage-withdrawn"),
        Stage::Admitted { .. } => (Mood::Done, "application-stage-admitted"),
        Stage::Declined { .. } => (Mood::News, "application-stage-declined"),
    };
    parts::notice(
        lang,
        mood,
        html! {
            (crate::t(lang, key))
            @if let Some(note) = stage.note() {
                blockquote { @for line in note.lines() { p { bdi { (line) } } } }
            }
        },
    )
}

/// A section's state in words: colour is never alone.
fn state(lang: Lang, row: &SectionRow) -> (State, String) {
    let progress = row.progress;
    let words = match () {
        () if row.needs_mend => (State::Stop, t!(lang, "application-state-mend")),
        () if progress.is_complete() && !progress.is_untouched() => {
            (State::Done, t!(lang, "application-state-done"))
        }
        () if progress.is_complete() => (State::Todo, t!(lang, "application-state-optional")),
        () if progress.is_untouched() => (State::Todo, t!(lang, "application-state-todo")),
        () => (
            State::Part,
            t!(
                lang,
                "application-state-part",
                n = progress.n_answered,
                total = progress.n_questions
            ),
        ),
    };
    (words.0, words.1.into_owned())
}

fn sections(shell: &Shell, it: &TaskListPage) -> Markup {
    let lang = shell.lang;
    let rows: Vec<(String, String, Markup, State, String)> = it
        .sections
        .iter()
        .map(|row| {
            let (state, words) = state(lang, row);
            let href = shell.href(&it.about.path(&format!("/sections/{}", row.id)));
            let who = match &row.saved {
                Some((who, when)) => {
                    rich!(
                        lang,
                        "application-section-saved",
                        who = html! { bdi { (who) } },
                        when = when.as_str()
                    )
                }
                None => html! {},
            };
            let who = html! { (who) (team_words(shell, it, row)) };
            (row.title.clone(), href, who, state, words)
        })
        .collect();
    parts::tasks(&rows)
}

/// Whose section it is, and what the team says about it.
fn team_words(shell: &Shell, it: &TaskListPage, row: &SectionRow) -> Markup {
    let lang = shell.lang;
    let to = shell.href(&it.about.path(&format!("/sections/{}/assignment", row.id)));
    html! {
        @if row.given.is_some() || it.may_assign {
            span.who {
                @if let Some(row) = &row.given { (given(lang, row)) " " }
                @if it.may_assign {
                    // The name begins with what is seen, so that whoever speaks to the page can say it.
                    @let act = if row.given.is_some() { t!(lang, "assignment-change") } else { t!(lang, "assignment-give") };
                    a href=(to) aria-label={ (act) ": " (row.title) } { (act) }
                }
            }
        }
        @if row.discussion.n > 0 { span.who { (discussion_words(lang, row.discussion)) } }
    }
}

fn next_steps(shell: &Shell, it: &TaskListPage) -> Markup {
    let lang = shell.lang;
    let open = it.sections.iter().find(|it| !it.progress.is_complete() || it.needs_mend);
    let check = shell.href(&it.about.path("/check"));
    html! {
        @if it.may_write {
            p.actions {
                @match open {
                    Some(row) => {
                        (parts::button_link(
                            &t!(lang, "application-go-on", section = row.title.as_str()),
                            &shell.href(&it.about.path(&format!("/sections/{}", row.id))),
                            false,
                        ))
                        (parts::button_link(&t!(lang, "application-to-check"), &check, true))
                    }
                    None => (parts::button_link(&t!(lang, "application-to-check"), &check, false)),
                }
            }
        } @else if !it.receipts.is_empty() {
            p { a href=(shell.href(&it.about.path("/dossier"))) { (t!(lang, "application-to-dossier")) } }
        }
        @if let Some(mayor) = &it.mayor {
            p {
                a href=(shell.href(&it.about.path("/signatures"))) { (t!(lang, "signing-title")) }
                ": "
                @if mayor.in_force() { (t!(lang, "signing-in-force")) }
                @else { (t!(lang, "signing-missing")) }
            }
        }
        @if let Some((n_agreed, n_parties)) = it.sign_off {
            p {
                a href={ (check) "#sign-off" } {
                    (t!(lang, "sign-off-count", count = n_parties, agreed = n_agreed))
                }
            }
        }
        @if it.may_submit && domain::appeal::Against::of(&it.stage).is_some() {
            p { a href=(shell.href(&it.about.path("/appeal"))) { (t!(lang, "appeal-link")) } }
        }
        @if it.may_submit && !it.is_over {
            p { a href=(shell.href(&it.about.path("/withdrawal"))) { (t!(lang, "application-to-withdrawal")) } }
        }
    }
}

fn receipts(shell: &Shell, it: &TaskListPage) -> Markup {
    let lang = shell.lang;
    html! {
        @if !it.receipts.is_empty() {
            h2 { (t!(lang, "application-receipts")) }
            (parts::rule(&it.receipts.iter().map(|(id, row)| html! {
                a href=(shell.href(&it.about.path(&format!("/receipts/{id}")))) { bdi dir="ltr" { (row.number) } }
                div.small.quiet { (row.when) }
            }).collect::<Vec<_>>()))
        }
    }
}

fn team(lang: Lang, it: &TaskListPage) -> Markup {
    let part = |part: &Part| match part {
        Part::Contact => t!(lang, "application-part-contact"),
        Part::Editor => t!(lang, "application-part-editor"),
        Part::Reader => t!(lang, "application-part-reader"),
    };
    let rows: Vec<Markup> = it
        .team
        .iter()
        .map(|row| {
            let parts: Vec<_> = row.parts.iter().map(part).collect();
            html! {
                (parts::user_text(&row.organisation, None))
                div.small.quiet { (parts.join(" · ")) }
            }
        })
        .collect();
    parts::rule(&rows)
}

fn happened(lang: Lang, it: &TaskListPage) -> Markup {
    let rows: Vec<Done> = it
        .happened
        .iter()
        .map(|row| Done {
            at: row.at,
            when: row.when.clone(),
            what: match row.about.as_str() {
                "" => html! { (crate::t(lang, row.key)) },
                about => html! { (crate::t(lang, row.key)) " " bdi { (about) } },
            },
        })
        .collect();
    parts::timeline(&rows)
}
