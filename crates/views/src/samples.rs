//! The component page: every part once, with one set of values, in any language.
//!
//! The same samples feed the tests below, which hold for every part in every language.

use domain::city::Position;
use domain::language::Lang;
use domain::time::{Timestamp, Wall};
use maud::{Markup, html};

use crate::map::{MapShown, moving_map, place_map};
use crate::parts::{
    self, Choice, Clock, Column, Done, Field, FieldError, FileLimits, Mood, Row, State, Turn,
};
use crate::shell::{self, Shell};
use crate::{dates, numbers, rich, t};

/// The page `/style`.
pub fn style_page(shell: &Shell) -> Markup {
    let lang = shell.lang;
    let main = html! {
        section.head {
            h1 { (t!(lang, "style-title")) }
            p { (t!(lang, "style-lead")) }
        }
        @for (title, sample) in samples(lang) {
            section {
                h2 { (title) }
                (sample)
            }
        }
    };
    shell::page(shell, &t!(lang, "style-title"), main)
}

fn samples(lang: Lang) -> Vec<(String, Markup)> {
    vec![
        (t!(lang, "style-case").into_owned(), case(lang)),
        (t!(lang, "style-notices").into_owned(), notices(lang)),
        (t!(lang, "style-form").into_owned(), form(lang)),
        (t!(lang, "style-lists").into_owned(), lists(lang)),
        (t!(lang, "style-map").into_owned(), map(lang)),
        (t!(lang, "style-marks").into_owned(), marks(lang)),
    ]
}

fn clock(lang: Lang, n_days: i64) -> Clock {
    let deadline = Wall::new("2020-06-30T23:59", "Europe/Berlin")
        .deadline()
        .expect("the sample deadline exists in its zone");
    Clock { deadline, place: t!(lang, "style-place").into_owned(), n_days }
}

fn case(lang: Lang) -> Markup {
    let commission = t!(lang, "style-commission");
    let submitted = Timestamp(1_593_000_000_000);
    let begun = Timestamp(1_590_000_000_000);
    let name = parts::user_text("Олена Коваль", Some(Lang::UK));
    html! {
        (parts::turn(lang, &Turn::Yours(t!(lang, "style-act").into_owned()), Some(&clock(lang, 12)), Some(&commission)))
        (parts::turn(lang, &Turn::Waiting(commission.clone().into_owned()), Some(&clock(lang, 0)), None))
        (parts::timeline(&[
            Done {
                at: submitted,
                when: dates::moment_short(lang, submitted, "Europe/Kyiv"),
                what: rich!(lang, "style-submitted", name = html! { (name) (parts::invented_mark(lang)) }),
            },
            Done {
                at: begun,
                when: dates::moment_short(lang, begun, "Europe/Kyiv"),
                what: html! { (t!(lang, "style-opened")) },
            },
        ]))
        (parts::seats(lang, 2, 3))
    }
}

fn notices(lang: Lang) -> Markup {
    html! {
        (parts::notice(lang, Mood::Done, html! { (t!(lang, "style-saved")) }))
        (parts::notice(lang, Mood::Warning, html! { (t!(lang, "style-moved")) }))
        (parts::notice(lang, Mood::Stop, html! { (t!(lang, "style-no-seat")) }))
        (parts::notice(lang, Mood::News, html! { (t!(lang, "style-message")) }))
    }
}

fn form(lang: Lang) -> Markup {
    let words = |key: &str| crate::texts::t(lang, key);
    let errors = [
        FieldError::new("city_name", t!(lang, "style-name-error")),
        FieldError::new("population", t!(lang, "style-population-error")),
        FieldError::new("pledge", t!(lang, "style-pledge-error")),
    ];
    let (name, name_hint) = (t!(lang, "style-name"), t!(lang, "style-name-hint"));
    let (email, phone, website) =
        (t!(lang, "style-email"), t!(lang, "style-phone"), t!(lang, "style-website"));
    let (population, founded, closes) =
        (t!(lang, "style-population"), t!(lang, "style-founded"), t!(lang, "style-closes"));
    let (hour, motivation, country) =
        (t!(lang, "style-hour"), t!(lang, "style-motivation"), t!(lang, "style-country"));
    let (language, clusters, challenge) =
        (t!(lang, "style-language"), t!(lang, "style-clusters"), t!(lang, "style-challenge"));
    let (pledge, scan) = (t!(lang, "style-pledge"), t!(lang, "style-scan"));
    let (ukraine, literacy, health, health_hint) = (
        t!(lang, "style-ukraine"),
        t!(lang, "style-literacy"),
        t!(lang, "style-health"),
        t!(lang, "style-health-hint"),
    );
    let languages: Vec<(String, String)> = crate::LANGUAGES
        .iter()
        .map(|it| (it.to_string(), shell::language_name(lang, *it)))
        .collect();
    let language_choices: Vec<Choice<'_>> =
        languages.iter().map(|(code, name)| Choice::new(code, name)).collect();
    let limits =
        FileLimits { accept: ".pdf,.jpg,.png", kinds: "PDF, JPEG, PNG", megabytes_max: 10 };
    html! {
        (parts::error_summary(lang, &errors))
        form method="post" action="#" {
            (parts::hidden("version", "7"))
            (parts::text_field(&Field::new(lang, "city_name", &name).hint(&name_hint).errors(&errors)))
            (parts::select(&Field::new(lang, "country", &country).autocomplete("country"), &[Choice::new("UA", &ukraine)]))
            (parts::email_field(&Field::new(lang, "email", &email).value("contact@city.example").autocomplete("email")))
            (parts::telephone_field(&Field::new(lang, "phone", &phone).value("+380 542 000000").autocomplete("tel")))
            (parts::url_field(&Field::new(lang, "website", &website).optional()))
            (parts::number_field(&Field::new(lang, "population", &population).value("?").errors(&errors)))
            (parts::date_field(&Field::new(lang, "founded_on", &founded).value("2019-04-12")))
            (parts::time_field(&Field::new(lang, "hour", &hour).value("10:30")))
            (parts::zoned_field(&Field::new(lang, "closes", &closes).value("2020-06-30T23:59")))
            (parts::textarea(
                &Field::new(lang, "motivation", &motivation).value("Тому що навчання тримає місто разом.").text_in(Lang::UK),
                5,
                Some((6, 200)),
            ))
            (parts::radios(&Field::new(lang, "language", &language).value("uk"), &language_choices))
            (parts::checkboxes(
                &Field::new(lang, "clusters", &clusters),
                &[
                    Choice::new("literacy", &literacy),
                    Choice { hint: Some(&health_hint), ..Choice::new("health", &health) },
                ],
                &["health"],
            ))
            (parts::rating(&Field::new(lang, "challenge", &challenge).value("4"), &words("style-lowest"), &words("style-highest")))
            (parts::file_field(&Field::new(lang, "scan", &scan).value("mayor.pdf"), limits))
            (parts::checkbox(&Field::new(lang, "pledge", &pledge).errors(&errors), false))
            p.actions {
                (parts::button(&t!(lang, "style-submit")))
                (parts::button_second(&t!(lang, "style-save"), "act", "save"))
                (parts::button_link(&t!(lang, "style-take-along"), "#", true))
            }
        }
        (parts::passkey_button(lang, parts::PasskeyAct::SignIn, &t!(lang, "shell-sign-in"), "#", "#", "#"))
    }
}

fn lists(lang: Lang) -> Markup {
    let (sumy, lviv) = (t!(lang, "style-sumy"), t!(lang, "style-lviv"));
    let columns = [
        Column::words(t!(lang, "style-rank")),
        Column::words(t!(lang, "style-city")),
        Column::words(t!(lang, "style-file")),
        Column::words(t!(lang, "style-state")),
    ];
    let row = |rank: i64, city: &str, state: Markup| {
        Row::new(vec![
            html! { (numbers::whole(lang, rank)) },
            html! { a href="#" { (city) } },
            html! { (t!(lang, "style-complete")) },
            state,
        ])
    };
    let within =
        Row { cut: true, ..row(1, &sumy, parts::tag(State::Done, &t!(lang, "style-endorsed"))) };
    let outside =
        Row { out: true, ..row(2, &lviv, parts::tag(State::Todo, &t!(lang, "style-reserve"))) };
    let figure_date =
        t!(lang, "style-figure-date", day = dates::day(lang, "2020-09-23")).into_owned();
    html! {
        (parts::figures(&[
            (numbers::whole(lang, 229), t!(lang, "style-figure-unit", count = 229).into_owned(), figure_date.clone(), "#".to_owned()),
            (numbers::whole(lang, 1), t!(lang, "style-figure-unit", count = 1).into_owned(), figure_date, "#".to_owned()),
        ]))
        (parts::table(&t!(lang, "style-table"), &columns, &[within, outside]))
        (parts::pager(lang, Some("#"), Some("#")))
        (parts::tasks(&[(
            t!(lang, "style-section").into_owned(),
            "#".to_owned(),
            html! { (t!(lang, "style-section-who")) },
            State::Part,
            numbers::percent(lang, 0.625),
        )]))
        (parts::facts(&[
            (t!(lang, "style-population").into_owned(), html! { (numbers::whole(lang, 256_474)) " " small { "2022" } }),
            (t!(lang, "style-founded").into_owned(), html! { (dates::day(lang, "2019-04-12")) }),
        ]))
        (parts::rule(&[html! { a href="#" { (sumy) } }, html! { a href="#" { (lviv) } }]))
    }
}

fn map(lang: Lang) -> Markup {
    let title = t!(lang, "style-map-title");
    let sumy = Position { latitude: 50.91, longitude: 34.80 };
    html! {
        (place_map(lang, "sample-map", &title, &t!(lang, "style-sumy"), sumy))
        (moving_map(lang, "sample-moving-map", &title, &MapShown::sample()))
    }
}

fn marks(lang: Lang) -> Markup {
    html! {
        p {
            (parts::user_text("Secundaria Aprende", "es".parse().ok())) " "
            (shell::in_language(lang, Lang::FR)) (parts::invented_mark(lang))
        }
        p {
            (parts::tag(State::Stop, &t!(lang, "style-reserve"))) " · "
            (dates::relative(lang, -3)) " · " (dates::relative(lang, 0)) " · "
            (numbers::list(lang, &[t!(lang, "style-sumy"), t!(lang, "style-lviv")]))
        }
    }
}

#[cfg(test)]
mod tests;
