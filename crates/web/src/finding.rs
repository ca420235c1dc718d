//! How programs find their way here: robots.txt, security.txt, how to search, the sitemap.
//!
//! Nothing here knows more than a visitor: the sitemap asks for what is listed, as the pages do.

use app::Mode;
use app::public::sitemap;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::CityId;
use domain::language::Lang;
use views::head::{absolute, for_any_language};
use views::t;

use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::{urls, xml};

/// Where only people with a session have something to look for. A rule holds for whatever begins
/// with it, so `/me` has its end: `/members` is for everybody.
const FOR_PEOPLE: [&str; 8] = [
    "/sign-in", "/desk", "/me$", "/me/", "/applications/", "/invitations/", "/signatures/",
    "/calls/*/applications",
];
/// Days after which whoever looks for faults asks again where to report them.
const CONTACT_DAYS: i64 = 180;
const DAY_MS: i64 = 86_400_000;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/robots.txt", Gate::Public, robots)
        .get("/.well-known/security.txt", Gate::Public, security)
        .get("/opensearch.xml", Gate::Public, search)
        .get("/{lang}/opensearch.xml", Gate::Public, search)
        .get("/sitemap.xml", Gate::Public, index)
        .get("/sitemaps/{part}", Gate::Public, part)
}

/// `GET /robots.txt`: a demonstration is for nobody's index.
async fn robots(State(site): State<Site>) -> Response {
    let mut text = String::from("User-agent: *\n");
    match site.app.settings.mode {
        Mode::Demo => text.push_str("Disallow: /\n"),
        Mode::Serve => {
            for lang in site.app.network.languages() {
                text.extend(FOR_PEOPLE.map(|it| format!("Disallow: /{lang}{it}\n")));
            }
        }
    }
    text.push_str(&format!("\nSitemap: {}/sitemap.xml\n", site.app.settings.base_url));
    plain(text)
}

/// `GET /.well-known/security.txt` (RFC 9116): where to report a fault of security.
async fn security(State(site): State<Site>, reader: Reader) -> Response {
    let languages: Vec<String> = site.app.network.languages().map(|it| it.to_string()).collect();
    let until = reader.now.plus_ms(CONTACT_DAYS * DAY_MS).day_in("UTC");
    plain(format!(
        "Contact: mailto:{}\nExpires: {until}T00:00:00Z\nPreferred-Languages: {}\n\
         Canonical: {}/.well-known/security.txt\n",
        site.app.network.about.contact.email,
        languages.join(", "),
        site.app.settings.base_url
    ))
}

/// `GET /opensearch.xml`: how a browser searches here.
async fn search(State(site): State<Site>, reader: Reader) -> Response {
    let (lang, base) = (reader.lang, &site.app.settings.base_url);
    let about = &site.app.network.about;
    let at_most = |text: &str, n: usize| xml::text(&text.chars().take(n).collect::<String>());
    let network = about.short_name.to(lang);
    let text = format!(
        "{XML}<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{short}</ShortName>\n<LongName>{long}</LongName>\n\
         <Description>{description}</Description>\n<Language>{lang}</Language>\n\
         <InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n\
         <Image type=\"image/svg+xml\">{base}/assets/icon.svg</Image>\n\
         <Url type=\"text/html\" template=\"{search}?q={{searchTerms}}\"/>\n\
         <Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{own}\"/>\n\
         </OpenSearchDescription>\n",
        // The lengths are those of the specification.
        short = at_most(network, 16),
        long = at_most(about.name.to(lang), 48),
        description = at_most(&t!(lang, "opensearch-description", network = network), 1024),
        base = xml::text(base),
        search = xml::text(&absolute(base, lang, &urls::search())),
        own = xml::text(&absolute(base, lang, &urls::opensearch())),
    );
    of_kind("application/opensearchdescription+xml; charset=utf-8", text)
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// `GET /sitemap.xml`: where the parts are.
async fn index(State(site): State<Site>) -> Result<Response, PageError> {
    let parts = site.run(sitemap::city_parts).await?;
    let base = &site.app.settings.base_url;
    let names = parts.iter().map(|it| format!("cities-{it}"));
    let mut text = format!("{XML}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for name in std::iter::once("pages".to_owned()).chain(names) {
        let address = xml::text(&format!("{base}/sitemaps/{name}.xml"));
        text.push_str(&format!("<sitemap><loc>{address}</loc></sitemap>\n"));
    }
    text.push_str("</sitemapindex>\n");
    Ok(of_kind("application/xml; charset=utf-8", text))
}

/// `GET /sitemaps/{part}`: pages in every language, each with the others.
async fn part(State(site): State<Site>, params: Params) -> Result<Response, PageError> {
    let name: String = params.typed("part")?;
    let nowhere = || PageError::Status(StatusCode::NOT_FOUND);
    let name = name.strip_suffix(".xml").ok_or_else(nowhere)?;
    let paths = match name.strip_prefix("cities-") {
        None if name == "pages" => pages(&site).await?,
        None => return Err(nowhere()),
        Some(from) => {
            let from: CityId = from.parse().map_err(|_| nowhere())?;
            let cities = site.run(move |app| sitemap::cities_of_part(app, from)).await?;
            cities.into_iter().map(urls::city).collect()
        }
    };
    if paths.is_empty() {
        return Err(nowhere());
    }
    Ok(of_kind("application/xml; charset=utf-8", addresses(&site, &paths)))
}

/// The pages that are not a city's.
async fn pages(site: &Site) -> Result<Vec<String>, PageError> {
    let network = &site.app.network;
    let mut paths = vec![
        urls::home(),
        urls::members(),
        urls::calls(),
        urls::numbers(),
        urls::countries(),
        urls::open_data(),
        urls::api(),
    ];
    paths.extend(network.regions.iter().map(|it| urls::region(&it.id)));
    paths.extend(network.clusters.list.iter().map(|it| urls::cluster(&it.id)));
    let countries = site.run(sitemap::countries).await?;
    paths.extend(countries.into_iter().map(urls::members_of_country));
    for (slug, told) in site.run(sitemap::call_slugs).await? {
        paths.push(urls::call(&slug));
        paths.extend(told.then(|| urls::transparency(&slug)));
    }
    Ok(paths)
}

fn addresses(site: &Site, paths: &[String]) -> String {
    let base = &site.app.settings.base_url;
    let languages: Vec<Lang> = site.app.network.languages().collect();
    let first = languages.first().copied().unwrap_or(Lang::EN);
    let mut text = format!(
        "{XML}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for path in paths {
        let link = |of: &str, address: String| {
            let address = xml::text(&address);
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{of}\" href=\"{address}\"/>")
        };
        let mut others: String =
            languages.iter().map(|it| link(it.as_str(), absolute(base, *it, path))).collect();
        others.push_str(&link("x-default", for_any_language(base, first, path)));
        for lang in &languages {
            let address = xml::text(&absolute(base, *lang, path));
            text.push_str(&format!("<url><loc>{address}</loc>{others}</url>\n"));
        }
    }
    text.push_str("</urlset>\n");
    text
}

fn plain(text: String) -> Response {
    of_kind("text/plain; charset=utf-8", text)
}

fn of_kind(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}
