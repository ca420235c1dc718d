//! How members and calls look as JSON; field by field, so that nothing joins them unseen.

use std::collections::BTreeMap;

use app::public::{CallData, CorrectionData, MemberData, MembersData};
use domain::call;
use domain::time::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

/// The fields of a member, each of which can be asked for alone.
pub(super) const MEMBER_FIELDS: [&str; 8] =
    ["id", "name", "names", "country", "kind", "position", "invented", "spells"];

/// The fields of a call, likewise.
pub(super) const CALL_FIELDS: [&str; 12] = [
    "slug", "titles", "stage", "clocks", "extensions", "announced", "admitted", "corrections",
    "own_dates", "waivers", "published", "as_of",
];

/// A city that is or was a member.
#[derive(Serialize, ToSchema)]
pub(super) struct Member {
    pub(super) id: String,
    /// The name shown where no better one is known.
    pub(super) name: String,
    /// Names by language (ISO 639-1).
    pub(super) names: BTreeMap<String, String>,
    /// ISO 3166-1 alpha-2.
    pub(super) country: String,
    /// A word of the network's own list, such as `city` or `district`.
    pub(super) kind: String,
    pub(super) position: Option<Position>,
    /// Whether the place exists in a demonstration only.
    pub(super) invented: bool,
    /// The oldest first.
    pub(super) spells: Vec<Spell>,
}

/// Degrees (WGS 84).
#[derive(Serialize, ToSchema)]
pub(super) struct Position {
    latitude: f64,
    longitude: f64,
}

/// One unbroken stretch of membership.
#[derive(Serialize, ToSchema)]
pub(super) struct Spell {
    /// First day, as precise as the source: `2024-02-14`, `2022`, or null.
    from: Option<String>,
    /// First day it no longer counts.
    until: Option<String>,
    /// Why it ended: left, ended, merged, revoked.
    reason: Option<String>,
}

/// A page of members.
#[derive(Serialize, ToSchema)]
pub(super) struct Members {
    items: Vec<Member>,
    /// How many there are on all pages.
    total: i64,
    /// The moment it is of, RFC 3339; the day that was asked for, where one was.
    as_of: String,
    /// The address of the next page.
    next: Option<String>,
}

/// A call for new members.
#[derive(Serialize, ToSchema)]
pub(super) struct Call {
    slug: String,
    /// Titles by language.
    titles: BTreeMap<String, String>,
    /// How far it is: coming, open, endorsement, screening, review, announced.
    stage: &'static str,
    clocks: Clocks,
    /// The first one first.
    extensions: Vec<Extension>,
    /// Cities announced, counted from rows.
    announced: i64,
    /// Of those, cities not revoked as a mistake, counted from rows.
    admitted: i64,
    corrections: Vec<Correction>,
    /// Earlier dates that National Commissions set for the cities of their countries.
    own_dates: Vec<OwnDate>,
    /// How many applications were given more time than the call says.
    waivers: i64,
    /// What was printed elsewhere, kept apart from what the rows prove.
    published: Option<Published>,
    /// The moment it is of, RFC 3339.
    as_of: String,
}

/// The clocks of a call.
#[derive(Serialize, ToSchema)]
pub(super) struct Clocks {
    opens: Clock,
    /// Until when cities hand in.
    city: Clock,
    /// Until when commissions choose.
    endorsement: Clock,
    /// Until when commissions forward.
    commission: Clock,
    /// Until when the secretariat checks eligibility, where the call sets a date for that.
    screening: Option<Clock>,
    /// Until when experts read, where the call sets a date for that.
    experts: Option<Clock>,
    announcement: Clock,
}

/// A wall time as announced, with the moment it means.
#[derive(Serialize, ToSchema)]
struct Clock {
    local: String,
    /// IANA zone.
    zone: String,
    /// RFC 3339; of a deadline the last millisecond of the announced minute.
    at: String,
    /// The last moment at which something is accepted; later than `at` where the call grants a
    /// grace.
    accepted_until: String,
}

/// All clocks as they were and as they became.
#[derive(Serialize, ToSchema)]
pub(super) struct Extension {
    at: String,
    /// By language.
    reason: BTreeMap<String, String>,
    before: Clocks,
    after: Clocks,
}

/// An earlier date that a National Commission set for the cities of its country.
#[derive(Serialize, ToSchema)]
struct OwnDate {
    /// ISO 3166-1 alpha-2.
    country: String,
    until: Clock,
    /// Whether what comes later is refused; otherwise the commission only asks for it.
    binds: bool,
}

/// A public correction of the result.
#[derive(Serialize, ToSchema)]
pub(super) struct Correction {
    at: String,
    /// What it does: revoked, admitted.
    kind: &'static str,
    /// The id of the city it is about.
    city: String,
    name: String,
    /// By language.
    reason: BTreeMap<String, String>,
}

/// Figures somebody printed.
#[derive(Serialize, ToSchema)]
struct Published {
    announced: i64,
    admitted: Option<i64>,
    members: Option<i64>,
    source: String,
}

/// A page of calls.
#[derive(Serialize, ToSchema)]
pub(super) struct Calls {
    items: Vec<Call>,
    total: i64,
    /// The moment it is of, RFC 3339.
    as_of: String,
    /// The address of the next page.
    next: Option<String>,
}

/// A problem document (RFC 9457).
#[derive(Serialize, ToSchema)]
pub(super) struct Problem {
    r#type: String,
    title: String,
    status: u16,
    detail: Option<String>,
    /// The parameter that cannot be.
    parameter: Option<String>,
    instance: Option<String>,
}

impl From<MemberData> for Member {
    fn from(it: MemberData) -> Member {
        let of_lang =
            it.names.iter().filter_map(|it| Some((it.lang?.to_string(), it.name.clone())));
        // The first name of a language is the one pages show.
        let mut names = BTreeMap::new();
        for (lang, name) in of_lang {
            names.entry(lang).or_insert(name);
        }
        Member {
            id: it.id.to_string(),
            name: it.name,
            names,
            country: it.country.to_string(),
            kind: it.kind,
            position: it
                .position
                .map(|it| Position { latitude: it.latitude, longitude: it.longitude }),
            invented: it.invented,
            spells: it
                .spells
                .into_iter()
                .map(|it| Spell {
                    from: it.from_on,
                    until: it.until_on,
                    reason: it.reason.map(|it| it.as_str().to_owned()),
                })
                .collect(),
        }
    }
}

impl Members {
    /// `more` is what the address of the next page says besides.
    pub(super) fn new(page: MembersData, limit: usize, more: &str) -> Members {
        let filter = Some(&page.query).filter(|it| !it.is_empty());
        let filter = filter.map(|it| format!("{it}&")).unwrap_or_default();
        let next = |after| format!("/api/v1/members?{filter}limit={limit}&after={after}{more}");
        Members {
            next: page.next.map(next),
            items: page.items.into_iter().map(Member::from).collect(),
            total: page.total,
            as_of: page.on.map_or_else(|| page.as_of.to_string(), |it| it.to_string()),
        }
    }
}

impl Calls {
    /// `None` when `after` is no call; `more` is what the address of the next page says besides.
    pub(super) fn page(
        all: Vec<CallData>,
        after: Option<&str>,
        limit: usize,
        as_of: Timestamp,
        more: &str,
    ) -> Option<Calls> {
        let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let start = match after {
            None => 0,
            Some(slug) => all.iter().position(|it| it.call.slug == slug)? + 1,
        };
        let mut items: Vec<Call> =
            all.into_iter().skip(start).take(limit + 1).map(|it| Call::new(it, as_of)).collect();
        let goes_on = items.len() > limit;
        items.truncate(limit);
        let next = items.last().filter(|_| goes_on);
        let next = next.map(|it| format!("/api/v1/calls?limit={limit}&after={}{more}", it.slug));
        Some(Calls { items, total, as_of: as_of.to_string(), next })
    }
}

impl Call {
    pub(super) fn new(it: CallData, as_of: Timestamp) -> Call {
        let CallData { call, titles, announced, admitted, corrections, own_dates, waivers } = it;
        Call {
            stage: stage(&call, as_of),
            titles: titles.into_iter().map(|(lang, it)| (lang.to_string(), it)).collect(),
            clocks: Clocks::new(&call.clocks),
            extensions: call.extensions.iter().map(Extension::new).collect(),
            announced,
            admitted,
            corrections: corrections.into_iter().map(Correction::new).collect(),
            own_dates: own_dates.iter().map(OwnDate::new).collect(),
            waivers,
            published: call.figures.map(|it| Published {
                announced: it.announced,
                admitted: it.admitted,
                members: it.members,
                source: it.source,
            }),
            slug: call.slug,
            as_of: as_of.to_string(),
        }
    }
}

/// Whose turn it is, as one word.
fn stage(call: &call::Call, now: Timestamp) -> &'static str {
    match call.turn(now) {
        call::Turn::Opening(_) => "coming",
        call::Turn::Cities(_) => "open",
        call::Turn::Commissions(_) => "endorsement",
        call::Turn::Screening(_) => "screening",
        call::Turn::Experts(_) => "review",
        call::Turn::Over(_) => "announced",
    }
}

impl Clocks {
    pub(super) fn new(it: &call::Clocks) -> Clocks {
        Clocks {
            opens: Clock::new(&(&it.opens).into()),
            city: Clock::new(&it.city),
            endorsement: Clock::new(&it.endorsement),
            commission: Clock::new(&it.commission),
            screening: it.screening.as_ref().map(Clock::new),
            experts: it.experts.as_ref().map(Clock::new),
            announcement: Clock::new(&(&it.announcement).into()),
        }
    }
}

impl Clock {
    fn new(it: &domain::time::Deadline) -> Clock {
        Clock {
            local: it.wall.local.clone(),
            zone: it.wall.zone.clone(),
            at: it.at.to_string(),
            accepted_until: it.accepted_until().to_string(),
        }
    }
}

impl Extension {
    pub(super) fn new(it: &call::Extension) -> Extension {
        Extension {
            at: it.at.to_string(),
            reason: it.reason.iter().map(|(lang, it)| (lang.to_string(), it.clone())).collect(),
            before: Clocks::new(&it.before),
            after: Clocks::new(&it.after),
        }
    }
}

impl OwnDate {
    fn new(it: &domain::own_date::OwnDate) -> OwnDate {
        OwnDate {
            country: it.country.to_string(),
            until: Clock::new(&it.deadline),
            binds: it.binds,
        }
    }
}

impl Correction {
    pub(super) fn new(it: CorrectionData) -> Correction {
        let note = it.correction.note.iter();
        Correction {
            at: it.correction.at.to_string(),
            kind: it.correction.kind.as_str(),
            city: it.city.to_string(),
            name: it.name,
            reason: note.map(|(lang, it)| (lang.to_string(), it.clone())).collect(),
        }
    }
}
