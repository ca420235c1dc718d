//! Stylesheet, scripts and fonts, under addresses that hold the hash of their content.

use app::App;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use sha2::{Digest, Sha256};
use views::assets::{Accent, FONTS, ICON, MODULES, SCRIPT, STYLE, network_css};
use views::map::GROUND;
use views::shell::AssetPaths;

use crate::errors::PageError;
use crate::packing::Packed;
use crate::reader::Params;
use crate::site::Site;

const SVG: &str = "image/svg+xml";
/// A picture may bring its colours along, and nothing else.
const SVG_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// The assets with their addresses, packed once.
pub(crate) struct Assets {
    /// What pages link to.
    pub(crate) paths: AssetPaths,
    files: Vec<(String, &'static str, Packed)>,
}

impl Assets {
    pub(crate) fn new(app: &App) -> Assets {
        let colours = &app.network.about.colours;
        let network_style =
            network_css(Accent { light: &colours.accent_light, dark: &colours.accent_dark });
        let mut files = Vec::new();
        let mut add = |stem: &str, ending: &str, kind: &'static str, bytes: Vec<u8>| {
            let hash = hex::encode(&Sha256::digest(&bytes)[..6]);
            let name = format!("{stem}-{hash}.{ending}");
            files.push((name.clone(), kind, Packed::new(bytes)));
            format!("/assets/{name}")
        };
        let paths = AssetPaths {
            style: add("style", "css", "text/css; charset=utf-8", STYLE.into()),
            network_style: network_style
                .map(|css| add("network", "css", "text/css; charset=utf-8", css.into_bytes())),
            script: add("page", "js", "text/javascript; charset=utf-8", SCRIPT.into()),
        };
        files.extend(MODULES.iter().map(|(_, file, text)| {
            ((*file).to_owned(), "text/javascript; charset=utf-8", Packed::new((*text).into()))
        }));
        files.push(("icon.svg".to_owned(), SVG, Packed::new(ICON.into())));
        files.push((GROUND.file.clone(), SVG, Packed::new(GROUND.svg.clone().into())));
        files.extend(
            FONTS.iter().map(|(name, bytes)| ((*name).to_owned(), "font/woff2", Packed::plain(bytes.to_vec()))),
        );
        Assets { paths, files }
    }
}

/// `GET /assets/{name}`
pub(crate) async fn show(
    State(site): State<Site>,
    params: Params,
    headers: axum::http::HeaderMap,
) -> Result<Response, PageError> {
    let name: String = params.typed("name")?;
    let file = site.assets.files.iter().find(|(it, ..)| *it == name);
    let (_, kind, packed) = file.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let mut response = packed.respond(&headers);
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    out.insert(header::CACHE_CONTROL, forever);
    if *kind == SVG {
        out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SVG_POLICY));
    }
    Ok(response)
}
