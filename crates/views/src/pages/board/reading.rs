//! How far a call's experts have come, and a plan that gives them the files nobody has.

use domain::language::Lang;
use maud::{Markup, html};

use super::CityLink;
use crate::pages::call_desk::above;
use crate::parts::{self, Column, Field, FieldError, Mood, Row, State};
use crate::shell::{Shell, heading, page};
use crate::{numbers, t};

/// How far the experts have come.
#[derive(Debug, Clone)]
pub struct ReadingPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The experts.
    pub experts: Vec<ExpertRow>,
    /// Eligible files, and those that have not enough experts.
    pub n_files: usize,
    /// Of those, files with too few.
    pub n_short: usize,
    /// How many experts read each file, as stored or typed.
    pub per_application: String,
    /// Days after which a review that is not handed in is late.
    pub late_days: i64,
    /// Whether anything can be given or reminded of now.
    pub open: bool,
    /// What was just done, in words.
    pub done: Option<String>,
    /// What was not done, in words.
    pub refused: Option<String>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// One expert of the call.
#[derive(Debug, Clone)]
pub struct ExpertRow {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// The languages read, in words; empty where none are known.
    pub reads: String,
    /// Where they work.
    pub organisation: String,
    /// The country's name.
    pub country: String,
    /// Files given, those of a conflict included.
    pub n_given: i64,
    /// Not declared yet.
    pub n_to_declare: i64,
    /// Being read.
    pub n_begun: i64,
    /// Handed in.
    pub n_handed_in: i64,
    /// Ended by a conflict.
    pub n_conflicts: i64,
    /// Late.
    pub n_late: i64,
    /// How often they were reminded; what a page carries to notice that it is stale.
    pub n_reminders: i64,
    /// When they were reminded last, in words.
    pub reminded: Option<String>,
}

impl ExpertRow {
    /// How many they have still to hand in.
    pub fn n_open(&self) -> i64 {
        self.n_to_declare + self.n_begun
    }
}

/// The page.
pub fn reading_page(shell: &Shell, it: &ReadingPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "reading-title");
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        (parts::error_summary(lang, &it.errors))
        @if let Some(done) = &it.done { (parts::notice(lang, Mood::Done, html! { (done) })) }
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        section {
            h2 { (t!(lang, "reading-files")) }
            p { (t!(lang, "reading-short", count = it.n_short, all = it.n_files)) }
            @if it.open { (number_form(shell, it)) }
            @if it.open && it.n_short > 0 && !it.experts.is_empty() {
                p.actions { (parts::button_link(
                    &t!(lang, "reading-plan"),
                    &shell.href(&format!("/calls/{}/reading/plan", it.slug)),
                    false,
                )) }
            }
        }
        section {
            h2 { (t!(lang, "reading-experts")) }
            @if it.experts.is_empty() {
                p.empty { (t!(lang, "case-no-experts")) " "
                    a href=(shell.href("/people")) { (t!(lang, "case-name-experts")) } }
            } @else {
                (experts(shell, it))
                p.small.quiet { (t!(lang, "reading-late-after", days = super::list::days(lang, it.late_days))) }
            }
        }
    };
    page(shell, &title, main)
}

fn number_form(shell: &Shell, it: &ReadingPage) -> Markup {
    let lang = shell.lang;
    let label = t!(lang, "reading-per-application");
    html! {
        form.filters novalidate method="post" action=(shell.href(&format!("/calls/{}/reading", it.slug))) {
            (parts::number_field(
                &Field::new(lang, "per_application", &label).value(&it.per_application).errors(&it.errors),
            ))
            (parts::button(&t!(lang, "reading-set")))
        }
    }
}

fn experts(shell: &Shell, it: &ReadingPage) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "reading-expert")),
        Column::figures(t!(lang, "reading-given")),
        Column::figures(t!(lang, "reading-to-declare")),
        Column::figures(t!(lang, "reading-begun")),
        Column::figures(t!(lang, "reading-handed-in")),
        Column::figures(t!(lang, "reading-conflicts")),
        Column::figures(t!(lang, "reading-late")),
        Column::words(t!(lang, "reading-remind-column")),
    ];
    let rows: Vec<Row> = it.experts.iter().map(|one| expert(shell, it, one)).collect();
    parts::table(&t!(lang, "reading-caption"), &columns, &rows)
}

fn expert(shell: &Shell, page: &ReadingPage, it: &ExpertRow) -> Row {
    let lang = shell.lang;
    let figure = |n: i64| html! { (numbers::whole(lang, n)) };
    let files = shell.href(&format!("/calls/{}/board?expert={}", page.slug, it.id));
    Row::new(vec![
        html! {
            a href=(files) { (parts::user_text(&it.name, None)) }
            @if it.invented { " " (parts::invented_mark(lang)) }
            div.small.quiet {
                (it.country)
                @if !it.organisation.is_empty() { " · " (parts::user_text(&it.organisation, None)) }
                @if !it.reads.is_empty() { " · " (t!(lang, "reading-reads", languages = it.reads.as_str())) }
            }
        },
        figure(it.n_given),
        figure(it.n_to_declare),
        figure(it.n_begun),
        figure(it.n_handed_in),
        figure(it.n_conflicts),
        html! {
            @if it.n_late > 0 { (parts::tag(State::Stop, &numbers::whole(lang, it.n_late))) }
            @else { (numbers::whole(lang, 0)) }
        },
        html! {
            @if page.open && it.n_open() > 0 {
                form novalidate method="post" action=(shell.href(&format!("/calls/{}/reading/{}/reminder", page.slug, it.id))) {
                    (parts::hidden("seen", &it.n_reminders.to_string()))
                    button.plain type="submit" { (t!(lang, "reading-remind", name = it.name.as_str())) }
                }
            }
            @if let Some(when) = &it.reminded {
                span.small.quiet { (t!(lang, "reading-reminded", moment = when.as_str())) }
            }
        },
    ])
}

/// A plan that is shown before it is taken.
#[derive(Debug, Clone)]
pub struct PlanPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// What is proposed, file by file.
    pub files: Vec<PlanFile>,
    /// Files for which not enough experts are left, with how many are missing.
    pub short: Vec<(CityLink, usize)>,
    /// How many files the plan leaves for another one, since it has enough of them.
    pub n_later: usize,
    /// What each expert would have: name, files now, files then.
    pub loads: Vec<(String, usize, usize)>,
    /// What somebody else changed meanwhile: nothing was taken.
    pub refused: Vec<String>,
}

/// What is proposed for one file.
#[derive(Debug, Clone)]
pub struct PlanFile {
    /// Whose it is.
    pub city: CityLink,
    /// The experts proposed.
    pub pairs: Vec<PlanPair>,
}

/// One expert for one file.
#[derive(Debug, Clone)]
pub struct PlanPair {
    /// What the form sends when it is taken.
    pub value: String,
    /// The expert's name.
    pub name: String,
    /// Why, in words.
    pub why: Vec<String>,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// The page.
pub fn plan_page(shell: &Shell, it: &PlanPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "plan-title");
    let action = shell.href(&format!("/calls/{}/reading/plan", it.slug));
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        @if !it.refused.is_empty() {
            (parts::notice(lang, Mood::Stop, html! {
                (t!(lang, "plan-meanwhile"))
                ul { @for line in &it.refused { li { (line) } } }
            }))
        }
        section {
            p.text { (t!(lang, "plan-lead")) }
            @if it.files.is_empty() { p.empty { (t!(lang, "plan-nothing")) } }
            @else {
                form novalidate method="post" action=(action) {
                    ul.rule { @for file in &it.files { li { (file_row(shell, file)) } } }
                    p.actions {
                        button.button type="submit" name="act" value="ticked" { (t!(lang, "plan-take")) }
                        a href=(shell.href(&format!("/calls/{}/reading", it.slug))) { (t!(lang, "plan-back")) }
                    }
                }
            }
            @if it.n_later > 0 { p { (t!(lang, "plan-later", count = it.n_later)) } }
        }
        @if !it.short.is_empty() { (short(shell, it)) }
        @if !it.loads.is_empty() { (loads(lang, it)) }
    };
    page(shell, &title, main)
}

fn file_row(shell: &Shell, it: &PlanFile) -> Markup {
    let lang = shell.lang;
    html! {
        fieldset.field {
            legend { (parts::user_text(&it.city.city, None)) " · " (it.city.country) }
            div.choices {
                @for (at, pair) in it.pairs.iter().enumerate() {
                    @let id = format!("pair-{}-{at}", it.city.id);
                    label.choice for=(id) {
                        input type="checkbox" id=(id) name="pair" value=(pair.value) checked[pair.ticked];
                        span {
                            (parts::user_text(&pair.name, None))
                            span.hint { (numbers::list(lang, &pair.why)) }
                        }
                    }
                }
            }
        }
        p.small { (it.city.link(shell)) }
    }
}

fn short(shell: &Shell, it: &PlanPage) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "plan-short")) }
            ul.rule {
                @for (city, n) in &it.short {
                    li { (city.link(shell)) ": " (t!(lang, "plan-missing", count = *n)) }
                }
            }
        }
    }
}

fn loads(lang: Lang, it: &PlanPage) -> Markup {
    let columns = [
        Column::words(t!(lang, "reading-expert")),
        Column::figures(t!(lang, "plan-now")),
        Column::figures(t!(lang, "plan-then")),
    ];
    let whole = |n: usize| html! { (numbers::whole(lang, i64::try_from(n).unwrap_or(i64::MAX))) };
    let rows: Vec<Row> = it
        .loads
        .iter()
        .map(|(name, now, then)| {
            Row::new(vec![parts::user_text(name, None), whole(*now), whole(*then)])
        })
        .collect();
    html! {
        section {
            h2 { (t!(lang, "plan-loads")) }
            (parts::table(&t!(lang, "plan-loads-caption"), &columns, &rows))
        }
    }
}
