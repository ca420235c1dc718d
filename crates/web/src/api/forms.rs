//! Published versions of forms: which there are, what each asks, and the schema of its answers.
//!
//! A version never changes, so its answer here is the same for ever.

use app::forms::desk;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use serde::Serialize;
use store::FormVersionRow;
use utoipa::ToSchema;

use super::answer::{self, Only};
use super::asked::Asked;
use super::shapes::Problem;
use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::Params;
use crate::site::Site;

/// The published versions of a form.
#[derive(Serialize, ToSchema)]
pub(super) struct Versions {
    /// The form's lasting id.
    form: String,
    /// The newest first.
    items: Vec<Version>,
    /// How many there are; all of them are on this page.
    total: i64,
    /// The moment it is of, RFC 3339.
    as_of: String,
    /// The address of the next page; there is none.
    next: Option<String>,
}

/// A published version of a form.
#[derive(Serialize, ToSchema)]
struct Version {
    /// 1 for the first.
    version: i64,
    /// RFC 3339.
    published_at: String,
    /// SHA-256 of the canonical definition, lower-case hex: receipts name it.
    sha256: String,
    /// The address of the definition.
    definition: String,
    /// The address of the JSON Schema of its answers.
    schema: String,
}

/// A published version with its definition.
#[derive(Serialize, ToSchema)]
pub(super) struct Whole {
    /// The form's lasting id.
    form: String,
    #[serde(flatten)]
    version: Version,
    /// Sections, questions and their texts; the hash is of this, written canonically.
    content: serde_json::Value,
}

fn row(it: &FormVersionRow) -> Version {
    let address = format!("/api/v1/forms/{}/versions/{}", it.form, it.n);
    Version {
        version: it.n,
        published_at: it.published_at.map(views::dates::machine).unwrap_or_default(),
        sha256: it.sha256.clone().unwrap_or_default(),
        schema: format!("{address}/schema"),
        definition: address,
    }
}

/// The published versions of a form, the newest first.
#[utoipa::path(
    get, path = "/api/v1/forms/{form}/versions",
    params(("form" = String, Path, description = "The form's lasting id, such as application-2015")),
    responses(
        (status = 200, description = "Its versions", body = Versions),
        (status = 404, description = "No version of it is published", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn versions(
    State(site): State<Site>,
    params: Params,
) -> Result<Response, PageError> {
    let form: String = params.typed("form")?;
    let name = form.clone();
    let rows = site.run(move |app| desk::published_versions(app, &name)).await?;
    let versions = Versions {
        form,
        total: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        items: rows.iter().map(row).collect(),
        as_of: site.app.clock.now().to_string(),
        next: None,
    };
    Ok(answer::list(&versions, &Only::default()))
}

/// One published version with its whole definition.
#[utoipa::path(
    get, path = "/api/v1/forms/{form}/versions/{n}",
    params(
        ("form" = String, Path, description = "The form's lasting id"),
        ("n" = i64, Path, description = "1 for the first version")
    ),
    responses(
        (status = 200, description = "The version", body = Whole),
        (status = 404, description = "Not there, or not published", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn version(
    State(site): State<Site>,
    params: Params,
) -> Result<Response, PageError> {
    let (form, n): (String, i64) = (params.typed("form")?, params.typed("n")?);
    let name = form.clone();
    let (it, _) = site.run(move |app| desk::published_version(app, &name, n)).await?;
    let published = it.published().ok_or(PageError::Status(axum::http::StatusCode::NOT_FOUND))?;
    let address = format!("/api/v1/forms/{form}/versions/{n}");
    let version = Version {
        version: n,
        published_at: views::dates::machine(published.at),
        sha256: published.sha256.clone(),
        schema: format!("{address}/schema"),
        definition: address,
    };
    let content = serde_json::from_str(&published.definition)
        .map_err(|_| PageError::Status(axum::http::StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok(Json(Whole { form, version, content }).into_response())
}

/// The JSON Schema (2020-12) of the answers to a version.
#[utoipa::path(
    get, path = "/api/v1/forms/{form}/versions/{n}/schema",
    params(
        ("form" = String, Path, description = "The form's lasting id"),
        ("n" = i64, Path, description = "1 for the first version"),
        ("lang" = Option<String>, Query, description = "The language of its titles; en unless said",
         pattern = "^[a-z]{2}$")
    ),
    responses(
        (status = 200, description = "The schema", body = serde_json::Value,
         content_type = "application/schema+json"),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json"),
        (status = 404, description = "Not there, or not published", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn schema(
    State(site): State<Site>,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (form, n): (String, i64) = (params.typed("form")?, params.typed("n")?);
    let asked = Asked::new(&fields, &["lang"]).and_then(|it| it.typed::<Lang>("lang"));
    let lang = match asked {
        Ok(lang) => lang.unwrap_or(Lang::EN),
        Err(bad) => return Ok(bad.into_response()),
    };
    let (_, read) = site.run(move |app| desk::published_version(app, &form, n)).await?;
    let text = domain::form::schema(&read, lang).to_string();
    Ok(([(header::CONTENT_TYPE, "application/schema+json")], text).into_response())
}
