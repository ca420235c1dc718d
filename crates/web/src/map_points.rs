//! The marks of a part of the map of members, for the script that moves it.
//!
//! The same list, told by the same filter, as the page with the map; kept like it. However many
//! members there are, an answer stays below thirty kilobytes on the way.

use app::public::{MapPart, map_part};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use views::map::Mark;

use crate::errors::PageError;
use crate::fields::Query;
use crate::members::asked;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/members/points", Gate::Public, show)
}

/// `GET /members/points`: the marks around a point, as close as `part` says.
async fn show(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (asked(&fields)?, reader.lang);
    let part = fields.raw("part").to_owned();
    let found = site.run(move |app| map_part(app, asked, &part, lang)).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written(&found)).into_response())
}

fn written(it: &MapPart) -> String {
    let (from, to) = (it.area.from, it.area.to);
    let marks: Vec<Value> = it.marks.iter().map(mark).collect();
    json!({ "area": [from.x, from.y, to.x, to.y], "marks": marks }).to_string()
}

/// A bunch has its number and, where it can be told apart, the view that does.
fn mark(it: &Mark) -> Value {
    let mut mark = Map::new();
    let hundredths = |it: f32| (f64::from(it) * 100.0).round() / 100.0;
    mark.insert("x".to_owned(), json!(hundredths(it.x)));
    mark.insert("y".to_owned(), json!(hundredths(it.y)));
    mark.insert("n".to_owned(), json!(it.n));
    mark.insert("label".to_owned(), json!(it.label));
    mark.insert("href".to_owned(), json!(it.href));
    if let Some(at) = &it.at {
        mark.insert("at".to_owned(), json!(at));
    }
    Value::Object(mark)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};
    use domain::time::Timestamp;
    use places::{Levels, Point};

    use super::*;
    use crate::packing::Packed;

    /// A hundred thousand places with names and ids as long as real ones, no two alike, spread
    /// over the whole map so that every part is as full as it can be.
    #[test]
    fn no_part_of_a_map_of_a_hundred_thousand_weighs_thirty_kilobytes() {
        let mut seed = 1_u64;
        let mut chance = || {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 40) as f32 / (1_u64 << 24) as f32
        };
        let places: Vec<(u32, Point)> = (0..100_000)
            .map(|n| (n, Point { x: chance() * 1000.0, y: chance() * 487.0 }))
            .collect();
        let levels = Levels::new(places);
        let mut heaviest = 0;
        for level in 0..=7 {
            for part in ["500-244", "0-0", "250-100", "900-400"].map(|it| format!("{level}-{it}")) {
                let part = levels.asked(&part);
                let marks = part.bunches.iter().map(|it| {
                    let id = app::chance::fresh_id(Timestamp(i64::from(it.one) * 1_000));
                    let name = format!("{} {}", &app::chance::token()[..9], it.one);
                    let at = (it.n > 1).then(|| it.view(part.level).to_string());
                    let label =
                        if it.n > 1 { format!("{} places, {name} among them", it.n) } else { name };
                    let href = match &at {
                        Some(at) => format!("/en/members?view=map&at={at}"),
                        None => format!("/en/cities/{id}"),
                    };
                    Mark { x: it.at.x, y: it.at.y, n: it.n, label, href, at }
                });
                let text = written(&MapPart { area: part.area, marks: marks.collect() });
                heaviest = heaviest.max(sent(text));
            }
        }
        assert!((5_000..30_000).contains(&heaviest), "{heaviest} bytes");
    }

    /// Bytes on the way to a browser that takes gzip alone, which makes the most of them.
    fn sent(text: String) -> usize {
        let takes =
            HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"))]);
        let response = Packed::new(text.into_bytes()).respond(&takes);
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip");
        axum::body::HttpBody::size_hint(response.body()).exact().map_or(0, |it| it as usize)
    }
}
