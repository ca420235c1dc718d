//! Another number of seats for each country of a published call.

use domain::language::Lang;
use maud::{Markup, html};

use super::above;
use crate::parts::{self, Column, Field, FieldError, Row};
use crate::shell::{Shell, heading, page};
use crate::{numbers, t};

/// What the form holds.
#[derive(Debug, Clone)]
pub struct QuotaForm {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Seats for each country now.
    pub now: i64,
    /// The number as typed.
    pub typed: String,
    /// How many seats each country holds, by its name.
    pub held: Vec<(String, usize)>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page of the form.
pub fn quota_page(shell: &Shell, form: &QuotaForm) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "clocks-quota-title");
    let (label, hint) = (t!(lang, "call-desk-quota"), t!(lang, "clocks-quota-hint"));
    let columns =
        [Column::words(t!(lang, "clocks-country")), Column::figures(t!(lang, "clocks-quota-held"))];
    let rows: Vec<Row> = form
        .held
        .iter()
        .map(|(name, n)| {
            let n = numbers::whole(lang, i64::try_from(*n).unwrap_or(i64::MAX));
            Row::new(vec![html! { (name) }, html! { (n) }])
        })
        .collect();
    let main = html! {
        (parts::error_summary(lang, &form.errors))
        (heading(Some(above(shell, &form.slug, &form.title)), &title))
        p { (t!(lang, "clocks-quota-now", count = form.now)) }
        form novalidate method="post" action=(shell.href(&format!("/calls/{}/quota", form.slug))) {
            (parts::number_field(
                &Field::new(lang, "quota", &label).hint(&hint).value(&form.typed)
                    .errors(&form.errors),
            ))
            p.actions { (parts::button(&t!(lang, "clocks-quota-change"))) }
        }
        @if !rows.is_empty() {
            section { (parts::table(&t!(lang, "clocks-quota-held-caption"), &columns, &rows)) }
        }
    };
    page(shell, &title, main)
}

impl QuotaForm {
    /// One with its values, for tests.
    pub fn sample() -> QuotaForm {
        QuotaForm {
            slug: "2027".to_owned(),
            title: (Lang::EN, "Call 2027".to_owned()),
            now: 3,
            typed: "2".to_owned(),
            held: vec![("Україна".to_owned(), 3), ("Portugal".to_owned(), 1)],
            errors: vec![FieldError::new("quota", "…")],
        }
    }
}
