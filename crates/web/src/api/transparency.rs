//! How a call went, as JSON: what is not to be known yet is null or absent, never zero.

use app::public::TransparencyData;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::{self, Only};
use super::shapes::{Clocks, Correction, Extension, Problem};
use crate::errors::PageError;
use crate::reader::Params;
use crate::site::Site;

/// How a call went.
#[derive(Serialize, ToSchema)]
pub(super) struct Transparency {
    slug: String,
    /// How much is shown: rules, intake, everything.
    shown: &'static str,
    clocks: Clocks,
    /// Applications a country can send forward.
    quota: i64,
    /// The words of the criteria that experts score.
    criteria: Vec<String>,
    /// Days for an appeal about the procedure.
    appeal_days: u32,
    /// Applications submitted; null while cities still write.
    submitted: Option<i64>,
    /// The countries they come from.
    countries: Option<i64>,
    /// Applications by stage; empty before the announcement.
    stages: Vec<StageCount>,
    /// By country; empty before the announcement.
    by_country: Vec<CountryCount>,
    /// Median days; empty before the announcement.
    days: Vec<MedianDays>,
    extensions: Vec<Extension>,
    /// Applications that were given more time than others; null while nobody counts them.
    waivers: Option<i64>,
    /// Null before the announcement.
    appeals: Option<Appeals>,
    corrections: Vec<Correction>,
    /// The moment it is of, RFC 3339.
    as_of: String,
}

/// How many applications reached a stage.
#[derive(Serialize, ToSchema)]
struct StageCount {
    stage: String,
    n: i64,
}

/// What a country's applications came to.
#[derive(Serialize, ToSchema)]
struct CountryCount {
    /// ISO 3166-1 alpha-2.
    country: String,
    submitted: i64,
    forwarded: i64,
    admitted: i64,
}

/// How long a stretch of the way took.
#[derive(Serialize, ToSchema)]
struct MedianDays {
    /// commission, screening, decision, whole.
    stretch: &'static str,
    median: f64,
    /// Over how many applications.
    n: usize,
}

/// Appeals about the procedure.
#[derive(Serialize, ToSchema)]
struct Appeals {
    filed: i64,
    upheld: i64,
    dismissed: i64,
}

impl Transparency {
    fn new(it: TransparencyData, appeal_days: u32) -> Transparency {
        use domain::transparency::Shown;
        let stages = it.stages.into_iter().map(|(stage, n)| StageCount { stage, n });
        let by_country = it.by_country.into_iter().map(|(country, it)| CountryCount {
            country: country.to_string(),
            submitted: it.submitted,
            forwarded: it.forwarded,
            admitted: it.admitted,
        });
        let days = it.days.into_iter().map(|(of, it)| MedianDays {
            stretch: of.as_str(),
            median: it.median,
            n: it.n_files,
        });
        Transparency {
            shown: match it.shown {
                Shown::Rules => "rules",
                Shown::Intake => "intake",
                Shown::Everything => "everything",
            },
            clocks: Clocks::new(&it.call.clocks),
            quota: it.call.quota,
            criteria: it.call.criteria.iter().map(|it| it.id.clone()).collect(),
            appeal_days,
            submitted: it.submitted,
            countries: it.countries,
            stages: stages.collect(),
            by_country: by_country.collect(),
            days: days.collect(),
            extensions: it.call.extensions.iter().map(Extension::new).collect(),
            waivers: it.waivers,
            appeals: it.appeals.map(|it| Appeals {
                filed: it.filed,
                upheld: it.upheld,
                dismissed: it.dismissed,
            }),
            corrections: it.corrections.into_iter().map(Correction::new).collect(),
            slug: it.call.slug,
            as_of: it.as_of.to_string(),
        }
    }
}

/// How a call went: counts, median days, rules, extensions, appeals, corrections.
#[utoipa::path(
    get, path = "/api/v1/calls/{slug}/transparency",
    params(("slug" = String, Path, description = "Its word in addresses, such as 2020")),
    responses(
        (status = 200, description = "How it went, as far as may be known", body = Transparency),
        (status = 404, description = "Not there, or not public", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn transparency(
    State(site): State<Site>,
    params: Params,
) -> Result<Response, PageError> {
    let slug = params.slug()?;
    let days = site.app.network.rules.appeal.days;
    let it = site.run(move |app| app::public::transparency(app, &slug)).await?;
    Ok(answer::one(&Transparency::new(it, days), &Only::default()))
}
