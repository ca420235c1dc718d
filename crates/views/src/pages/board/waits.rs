//! Who is waited for in a call, and who is late: commissions, the secretariat itself, cities that
//! amend, experts. Drafts are counted and nothing more: they belong to their teams.

use maud::{Markup, html};

use super::list::days;
use crate::parts;
use crate::shell::Shell;
use crate::t;

/// Who is waited for.
#[derive(Debug, Clone, Default)]
pub struct Waits {
    /// Drafts that were not handed in, while cities have not long to go.
    pub drafts: Option<Drafts>,
    /// What commissions have not forwarded, near their deadline and after it.
    pub commissions: Option<Commissions>,
    /// Files whose check is late.
    pub checks: Option<LateCount>,
    /// Files whose city was asked to amend them and did not in time.
    pub amendments: Option<LateCount>,
    /// Reviews that are late.
    pub reviews: Option<LateCount>,
}

/// Drafts that were not handed in.
#[derive(Debug, Clone)]
pub struct Drafts {
    /// The cities' deadline in words.
    pub until: String,
    /// How many.
    pub n: i64,
    /// How many of each country, by name.
    pub countries: Vec<(String, i64)>,
}

/// What commissions have not forwarded.
#[derive(Debug, Clone)]
pub struct Commissions {
    /// Their deadline in words.
    pub until: String,
    /// Whether it is over.
    pub over: bool,
    /// Country by country, by name.
    pub countries: Vec<CommissionWait>,
}

/// What one commission has not forwarded.
#[derive(Debug, Clone)]
pub struct CommissionWait {
    /// The country.
    pub country: String,
    /// Its desk, below the language.
    pub href: String,
    /// How many files.
    pub n: i64,
    /// Days the oldest has stood there.
    pub oldest_days: i64,
}

/// Something that took longer than it should.
#[derive(Debug, Clone)]
pub struct LateCount {
    /// How many.
    pub n: i64,
    /// Days it should take; none where each has its own clock.
    pub days: Option<i64>,
    /// Where exactly these are listed, below the language.
    pub href: String,
}

impl Waits {
    /// Whether nobody is waited for.
    pub fn is_empty(&self) -> bool {
        let Waits { drafts, commissions, checks, amendments, reviews } = self;
        drafts.is_none()
            && commissions.is_none()
            && checks.is_none()
            && amendments.is_none()
            && reviews.is_none()
    }
}

/// The section; nothing when nobody is waited for.
pub(super) fn waits(shell: &Shell, it: &Waits) -> Markup {
    let lang = shell.lang;
    html! {
        @if !it.is_empty() {
            section {
                h2 { (t!(lang, "board-waits")) }
                ul.rule {
                    @if let Some(drafts) = &it.drafts { li { (of_drafts(shell, drafts)) } }
                    @if let Some(commissions) = &it.commissions {
                        li { (of_commissions(shell, commissions)) }
                    }
                    @if let Some(late) = &it.checks {
                        li { a href=(shell.href(&late.href)) {
                            (t!(lang, "board-late-checks", count = late.n)) }
                            (should_take(shell, late)) }
                    }
                    @if let Some(late) = &it.amendments {
                        li { a href=(shell.href(&late.href)) {
                            (t!(lang, "board-late-amendments", count = late.n)) } }
                    }
                    @if let Some(late) = &it.reviews {
                        li { a href=(shell.href(&late.href)) {
                            (t!(lang, "board-late-reviews", count = late.n)) }
                            (should_take(shell, late)) }
                    }
                }
            }
        }
    }
}

fn should_take(shell: &Shell, late: &LateCount) -> Markup {
    let lang = shell.lang;
    html! {
        @if let Some(n) = late.days {
            p.small.quiet { (t!(lang, "board-should-take", days = days(lang, n))) }
        }
    }
}

fn of_drafts(shell: &Shell, it: &Drafts) -> Markup {
    let lang = shell.lang;
    html! {
        p { strong { (t!(lang, "board-drafts", count = it.n)) } " "
            (t!(lang, "board-until", moment = it.until.as_str())) }
        p.small.quiet {
            @for (at, (country, n)) in it.countries.iter().enumerate() {
                @if at > 0 { " · " }
                (country) " " (crate::numbers::whole(lang, *n))
            }
        }
    }
}

fn of_commissions(shell: &Shell, it: &Commissions) -> Markup {
    let lang = shell.lang;
    html! {
        p {
            strong { (t!(lang, "board-commissions")) } " "
            @if it.over {
                (t!(lang, "board-over-since", moment = it.until.as_str())) " "
                (parts::tag(parts::State::Stop, &t!(lang, "board-late")))
            } @else {
                (t!(lang, "board-until", moment = it.until.as_str()))
            }
        }
        ul {
            @for one in &it.countries {
                li {
                    a href=(shell.href(&one.href)) { (one.country) } ": "
                    (t!(lang, "board-not-forwarded", count = one.n, oldest = days(lang, one.oldest_days)))
                }
            }
        }
    }
}
