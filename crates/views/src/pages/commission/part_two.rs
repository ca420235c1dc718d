//! Part 2 of an application: who signed for which version, and the page signed by hand.

use domain::country::Country;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::part_two::Void;
use domain::signature::Standing;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Field, FieldError, FileLimits, Mood, State};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// One Part 2 as pages list it.
#[derive(Debug, Clone)]
pub struct PartTwoShown {
    /// The application.
    pub application: ApplicationId,
    /// The officer who signed.
    pub name: String,
    /// In which function.
    pub function: String,
    /// When.
    pub at: Timestamp,
    /// When, in words.
    pub when: String,
    /// The code of the version it was signed for.
    pub code: String,
    /// What it is worth now.
    pub standing: Standing,
    /// Why it is void, and since when in words.
    pub void: Option<(Void, String)>,
    /// The name of the page that was signed by hand.
    pub file: Option<String>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct PartTwoPage {
    /// The application.
    pub id: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// The call's word in addresses.
    pub slug: String,
    /// The country.
    pub country: Country,
    /// What the reader calls it.
    pub country_name: String,
    /// The number of the receipt of what was handed in last.
    pub number: String,
    /// The hash of its content.
    pub sha256: String,
    /// The code of that version.
    pub code: String,
    /// Where the code can be compared.
    pub url: String,
    /// What was signed, the newest first.
    pub parts: Vec<PartTwoShown>,
    /// Whether the reader is of the team.
    pub in_team: bool,
    /// Whether the reader is an officer of the country.
    pub is_officer: bool,
    /// Whether a page signed by hand can be brought in now.
    pub may_bring: bool,
    /// The largest file, in megabytes.
    pub megabytes_max: u32,
    /// The code as typed.
    pub typed: String,
    /// What is wrong with what was sent.
    pub errors: Vec<FieldError>,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// Who signed, for whom it concerns: in lists, on receipts, on the case page.
pub fn signed_by(lang: Lang, it: &PartTwoShown) -> Markup {
    html! {
        (standing(lang, it)) " "
        (rich!(lang, "part-two-by",
            name = parts::user_text(&it.name, None),
            function = parts::user_text(&it.function, None),
            moment = parts::time_for_reader(it.at, &it.when)))
        div.small.quiet {
            (rich!(lang, "part-two-version", code = html! { bdi.code dir="ltr" { (it.code) } }))
            @if let Some((because, when)) = &it.void {
                " " (void_words(lang, *because)) " (" (when) ")"
            }
        }
    }
}

/// What it is worth, in words and colour.
fn standing(lang: Lang, it: &PartTwoShown) -> Markup {
    match it.standing {
        Standing::InForce => parts::tag(State::Done, &t!(lang, "part-two-stands")),
        Standing::Older | Standing::Revoked => parts::tag(State::Stop, &t!(lang, "part-two-void")),
    }
}

/// Why it is void.
fn void_words(lang: Lang, because: Void) -> std::borrow::Cow<'static, str> {
    match because {
        Void::TakenBack => t!(lang, "part-two-void-taken-back"),
        Void::Returned => t!(lang, "part-two-void-returned"),
        Void::Withdrawn => t!(lang, "part-two-void-withdrawn"),
        Void::Changed => t!(lang, "part-two-void-changed"),
    }
}

/// Everything that was signed; nothing when nothing was.
pub(super) fn earlier(shell: &Shell, signed: &[PartTwoShown]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = signed.iter().map(|it| signed_by(lang, it)).collect();
    html! {
        @if !signed.is_empty() {
            section { h2 { (t!(lang, "part-two-signed")) } (parts::rule(&rows)) }
        }
    }
}

impl PartTwoPage {
    fn path(&self, rest: &str) -> String {
        format!("/applications/{}/part-two{rest}", self.id)
    }

    fn standing(&self) -> Option<&PartTwoShown> {
        self.parts.iter().find(|it| it.standing == Standing::InForce)
    }
}

/// The page `/applications/{id}/part-two`.
pub fn part_two_page(shell: &Shell, it: &PartTwoPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "part-two-title");
    let (written, call) = &it.call;
    let above = html! {
        span lang=[(*written != lang).then_some(written)] { (call) } " · "
        (parts::user_text(&it.city, None))
        @if it.invented { (parts::invented_mark(lang)) }
    };
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(above), &title))
        @match it.standing() {
            None => (parts::notice(lang, Mood::News, html! { (t!(lang, "part-two-none")) })),
            Some(signed) => (standing_one(shell, it, signed)),
        }
        (earlier(shell, &it.parts))
        @if it.may_bring { (bring(shell, it)) }
        p { (back(shell, it)) }
    };
    page(shell, &title, main)
}

fn standing_one(shell: &Shell, it: &PartTwoPage, signed: &PartTwoShown) -> Markup {
    let lang = shell.lang;
    let declares = rich!(
        lang,
        "part-two-declares",
        country = it.country_name.as_str(),
        city = parts::user_text(&it.city, None),
        call = parts::user_text(&it.call.1, None)
    );
    html! {
        section {
            p { strong { (declares) } }
            (parts::facts(&[
                (t!(lang, "part-two-officer").into_owned(), parts::user_text(&signed.name, None)),
                (t!(lang, "part-two-function").into_owned(), parts::user_text(&signed.function, None)),
                (t!(lang, "part-two-when").into_owned(), parts::time_for_reader(signed.at, &signed.when)),
                (t!(lang, "application-receipt-number").into_owned(), html! { bdi dir="ltr" { (it.number) } }),
                (t!(lang, "part-two-code").into_owned(), html! { code.code dir="ltr" { (it.code) } }),
                (t!(lang, "part-two-content").into_owned(), html! { code dir="ltr" { (it.sha256) } }),
            ]))
            @if let Some(name) = &signed.file {
                p {
                    (t!(lang, "part-two-page-by-hand")) ": "
                    a href=(shell.href(&it.path("/file"))) { bdi { (name) } }
                }
            }
        }
        (parts::as_pdf(shell, &format!("/applications/{}/part-two.pdf", it.id), it.no_pdf))
    }
}

fn bring(shell: &Shell, it: &PartTwoPage) -> Markup {
    let lang = shell.lang;
    let (file, code) = (t!(lang, "part-two-file"), t!(lang, "signing-scan-code"));
    let limits = FileLimits {
        accept: ".pdf,.jpg,.jpeg,.png",
        kinds: "PDF, JPEG, PNG",
        megabytes_max: it.megabytes_max,
    };
    html! {
        section {
            h2 { (t!(lang, "part-two-bring")) }
            p { (t!(lang, "part-two-bring-means")) }
            form novalidate method="post" enctype="multipart/form-data" action=(shell.href(&it.path(""))) {
                (parts::file_field(&Field::new(lang, "file", &file).errors(&it.errors), limits))
                (parts::text_field(&Field::new(lang, "code", &code).value(&it.typed).errors(&it.errors)))
                p.actions { (parts::button(&t!(lang, "part-two-bring-act"))) }
            }
        }
    }
}

fn back(shell: &Shell, it: &PartTwoPage) -> Markup {
    let lang = shell.lang;
    let (words, path) = if it.in_team {
        (t!(lang, "application-back"), format!("/applications/{}", it.id))
    } else if it.is_officer {
        (t!(lang, "commission-back"), format!("/calls/{}/countries/{}", it.slug, it.country))
    } else {
        (t!(lang, "part-two-to-case"), format!("/applications/{}/case", it.id))
    };
    html! { a href=(shell.href(&path)) { (words) } }
}
