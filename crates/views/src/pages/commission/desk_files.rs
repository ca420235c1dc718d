//! The files of a commission's desk: in order, with their acts, and the form that ranks them.

use domain::language::Lang;
use maud::{Markup, html};

use super::{Desk, File, Signed, Stopped, rank_field, stage};
use crate::parts::{self, Column, Row, State};
use crate::shell::Shell;
use crate::{numbers, rich, t};

pub(super) fn files(shell: &Shell, desk: &Desk, stopped: Option<&Stopped>) -> Markup {
    let lang = shell.lang;
    if desk.files.is_empty() {
        return html! { p { (t!(lang, "commission-empty")) } };
    }
    let mut columns = vec![
        Column::words(t!(lang, "commission-rank")),
        Column::words(t!(lang, "commission-city")),
        Column::words(t!(lang, "commission-file")),
        Column::words(t!(lang, "commission-state")),
    ];
    if desk.may_act {
        columns.push(Column::words(t!(lang, "commission-acts")));
    }
    let n_live = desk.files.iter().filter(|it| it.is_live()).count();
    let rows: Vec<Row> = desk
        .files
        .iter()
        .enumerate()
        .map(|(at, file)| Row {
            cells: cells(shell, desk, file, stopped),
            // Drawn where seats run out, so that it is seen before it is run into.
            cut: at + 1 == desk.n_total && n_live > desk.n_total,
            out: at >= desk.n_total || !file.is_live(),
        })
        .collect();
    let caption = t!(lang, "commission-table", country = desk.place.country_name.as_str());
    html! {
        (parts::table(&caption, &columns, &rows))
        @if desk.may_act && n_live > 0 { (ranking(shell, desk)) }
        p.actions {
            @if desk.may_act && n_live > 0 {
                button.button.second form="ranking" type="submit" { (t!(lang, "commission-rank-save")) }
            }
            (parts::button_link(&t!(lang, "commission-compare"), &shell.href(&format!("{}/comparison", desk.place.path())), true))
            @if desk.may_act && desk.files.iter().any(|it| it.stage == "endorsed") {
                (parts::button_link(&t!(lang, "commission-forward"), &shell.href(&format!("{}/forwarding", desk.place.path())), false))
            }
        }
    }
}

/// The form that every number and arrow of the table belongs to.
fn ranking(shell: &Shell, desk: &Desk) -> Markup {
    let lang = shell.lang;
    html! {
        form #ranking novalidate method="post" action=(shell.href(&format!("{}/ranking", desk.place.path()))) {
            (parts::hidden("order", &desk.order))
            (parts::script("ranking"))
            p.small.quiet {
                (t!(lang, "commission-rank-hint"))
                @if let Some((who, when)) = &desk.ranked {
                    " " (rich!(lang, "commission-ranked-by", name = parts::user_text(who, None), when = when.as_str()))
                }
            }
        }
    }
}

fn cells(shell: &Shell, desk: &Desk, file: &File, stopped: Option<&Stopped>) -> Vec<Markup> {
    let lang = shell.lang;
    let mut cells = vec![
        rank_cell(lang, desk, file, stopped),
        html! {
            span {
                a href=(shell.href(&format!("/applications/{}/dossier", file.id))) {
                    (parts::user_text(&file.city, None))
                }
                @if file.invented { (parts::invented_mark(lang)) }
            }
        },
        file_cell(shell, desk, file),
        state_cell(lang, file),
    ];
    if desk.may_act {
        cells.push(acts(shell, file));
    }
    cells
}

/// What was handed in, and what only the commission has beside it.
fn file_cell(shell: &Shell, desk: &Desk, file: &File) -> Markup {
    let lang = shell.lang;
    let inside = t!(lang, "commission-file-page");
    let path = format!("/applications/{}/commission", file.id);
    html! {
        div {
            (t!(lang, "commission-filed", day = file.filed_on.as_str()))
            div.small.quiet { (t!(lang, "commission-n-files", count = file.n_files)) }
            @if let Some(n_notes) = file.n_notes {
                div.small {
                    a href=(shell.href(&path)) aria-label={ (inside) ": " (file.city) } { (inside) }
                }
                @if n_notes > 0 { div.small.quiet { (t!(lang, "commission-n-notes", count = n_notes)) } }
            }
            @if desk.n_own.0 > 0 && file.is_live() {
                div.small.quiet { (t!(lang, "own-n-answered", n = file.n_answers, total = desk.n_own.0)) }
            }
            @if let Some(when) = &file.interview {
                div.small.quiet { (t!(lang, "commission-interview", moment = when.as_str())) }
            }
        }
    }
}

fn state_cell(lang: Lang, file: &File) -> Markup {
    let (state, state_words) = stage(lang, file.stage);
    html! {
        span {
            (parts::tag(state, &state_words))
            @match &file.signed {
                Signed::No => {}
                Signed::Missing => div { (parts::tag(State::Todo, &t!(lang, "commission-to-sign"))) },
                Signed::Lapsed => div { (parts::tag(State::Stop, &t!(lang, "commission-endorsement-void"))) },
                Signed::Yes(name, day) => div.small.quiet {
                    (t!(lang, "commission-signed-by", name = name.as_str(), day = day.as_str()))
                },
            }
            @if let Some(note) = &file.note {
                details {
                    summary.small { (t!(lang, "commission-note")) }
                    p.small { (parts::user_text(note, None)) }
                }
            }
        }
    }
}

fn rank_cell(lang: Lang, desk: &Desk, file: &File, stopped: Option<&Stopped>) -> Markup {
    let stored = file.rank.map(|it| numbers::whole(lang, it)).unwrap_or_default();
    if !desk.may_act || !file.is_ranked_here() {
        return html! { span.num { @if stored.is_empty() { "–" } @else { (stored) } } };
    }
    let field = rank_field(file.id);
    let typed = stopped.and_then(|it| it.ranks.get(&file.id)).unwrap_or(&stored);
    let wrong = stopped.is_some_and(|it| it.errors.iter().any(|it| it.field_id == field));
    let theirs = stopped.is_some_and(|it| it.meanwhile) && *typed != stored;
    let arrow = |value: &str, sign: &str, words: &str| {
        html! {
            button.plain form="ranking" type="submit" name="move" value={ (value) "-" (file.id) }
                aria-label={ (words) ": " (file.city) } title=(words) { span aria-hidden="true" { (sign) } }
        }
    };
    html! {
        span.ranked {
            input.rank.num id=(field) name=(field) form="ranking" inputmode="numeric" dir="ltr"
                autocomplete="off" value=(typed) aria-invalid=[wrong.then_some("true")]
                aria-label=(t!(lang, "commission-rank-of", city = file.city.as_str()));
            span.arrows {
                (arrow("up", "↑", &t!(lang, "commission-rank-up")))
                (arrow("down", "↓", &t!(lang, "commission-rank-down")))
            }
            @if theirs {
                @let now = if stored.is_empty() { "–" } else { stored.as_str() };
                span.small { (t!(lang, "commission-rank-theirs", rank = now)) }
            }
        }
    }
}

/// Acts that can be taken back are buttons; those that reach the city lead to a page first.
fn acts(shell: &Shell, file: &File) -> Markup {
    let lang = shell.lang;
    let path = |act: &str| shell.href(&format!("/applications/{}/{act}", file.id));
    // What is seen comes first: whoever speaks to the computer says that.
    let named = |words: &str| format!("{words}: {}", file.city);
    let post = |act: &str, words: &str| {
        html! {
            form novalidate method="post" action=(path(act)) {
                button.plain type="submit" aria-label=(named(words)) { (words) }
            }
        }
    };
    let link = |act: &str, words: &str| {
        html! { a href=(path(act)) aria-label=(named(words)) { (words) } }
    };
    html! {
        div.actions {
            @if file.waits() {
                (link("endorsement", &t!(lang, "commission-endorse")))
                @if file.stage == "submitted" { (post("reserve", &t!(lang, "commission-reserve-act"))) }
                (link("return", &t!(lang, "commission-return")))
                (link("refusal", &t!(lang, "commission-refuse")))
            } @else if file.stage == "endorsed" {
                @if file.signed == Signed::Missing { (link("endorsement", &t!(lang, "commission-sign"))) }
                @else { (link("part-two", &t!(lang, "part-two-title"))) }
                (post("endorsement/withdrawal", &t!(lang, "commission-take-back")))
                (link("return", &t!(lang, "commission-return")))
            } @else {
                span.quiet { "–" }
            }
        }
    }
}
