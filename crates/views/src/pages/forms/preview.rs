//! A version as a city sees it, made with the same fields; nothing typed here is stored.

use domain::form::Form;
use maud::{Markup, html};

use super::outline::{DefectLine, defects};
use crate::pages::applications::{Asking, preview_fields};
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// One section of a version.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The form's id.
    pub form: String,
    /// Which version it is.
    pub n: i64,
    /// Whether it can still be changed.
    pub is_draft: bool,
    /// Which section is shown, from 0.
    pub at: usize,
    /// The form, when its definition can be read.
    pub read: Option<Form>,
    /// What the fields need to know.
    pub asking: Asking,
    /// Why the definition cannot be read.
    pub defects: Vec<DefectLine>,
}

/// The page.
pub fn preview_page(shell: &Shell, it: &Preview) -> Markup {
    let lang = shell.lang;
    let base = format!("/forms/{}", it.form);
    let back = match it.is_draft {
        true => {
            html! { a href=(shell.href(&format!("{base}/draft"))) { (t!(lang, "forms-draft-title", n = it.n)) } }
        }
        false => html! { a href=(shell.href(&base)) { (t!(lang, "forms-version-n", n = it.n)) } },
    };
    let section = it.read.as_ref().and_then(|form| form.sections.get(it.at));
    let (Some(form), Some(section)) = (&it.read, section) else {
        let title = t!(lang, "forms-preview");
        let main = html! {
            (heading(Some(back), &title))
            (parts::notice(lang, Mood::Stop, html! { (t!(lang, "forms-preview-not-yet")) }))
            (defects(shell, &it.form, &it.defects))
        };
        return page(shell, &title, main);
    };
    let title = section.title.to(lang);
    let href = |id: &str| shell.href(&format!("{base}/versions/{}/sections/{id}", it.n));
    let main = html! {
        (heading(Some(back), title))
        (parts::notice(lang, Mood::Warning, html! { (t!(lang, "forms-preview-lead")) }))
        nav aria-label=(t!(lang, "forms-preview-sections")) {
            ol.steps {
                @for (n, other) in form.sections.iter().enumerate() {
                    li {
                        @if n == it.at { strong aria-current="page" { (other.title.to(lang)) } }
                        @else { a href=(href(&other.id)) { (other.title.to(lang)) } }
                    }
                }
            }
        }
        p.quiet { (t!(lang, "application-section-of", n = it.at + 1, total = form.sections.len())) }
        @if it.at == 0 { section { p.text { (form.intro.to(lang)) } } }
        @if !section.help.is_empty() { section { p.text { (section.help.to(lang)) } } }
        div.preview { (preview_fields(lang, section, &it.asking)) }
    };
    page(shell, title, main)
}
