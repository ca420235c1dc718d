//! What public pages are about, in the words of schema.org: blocks of data for search engines,
//! saying nothing that the page does not say.

use app::public::{CallData, MemberData};
use domain::language::Lang;
use serde_json::{Value, json};
use views::head::absolute;

use crate::site::Site;
use crate::urls;

/// Kinds of places that are cities in the eyes of schema.org; all others are areas.
const CITIES: [&str; 2] = ["city", "industrial_city"];

fn network_id(site: &Site) -> String {
    format!("{}/#network", site.app.settings.base_url)
}

/// The network, whoever runs it, and how to search here.
pub(crate) fn home(site: &Site, lang: Lang) -> Value {
    let (about, base) = (&site.app.network.about, &site.app.settings.base_url);
    let found = absolute(base, lang, &urls::search());
    json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Organization",
                "@id": network_id(site),
                "name": about.name.to(lang),
                "alternateName": about.short_name.to(lang),
                "url": absolute(base, lang, &urls::home()),
                "parentOrganization": {
                    "@type": "Organization",
                    "name": about.contact.organisation.to(lang),
                    "email": about.contact.email,
                    "telephone": about.contact.phone,
                },
            },
            {
                "@type": "WebSite",
                "@id": format!("{base}/#site"),
                "name": about.short_name.to(lang),
                "url": absolute(base, lang, &urls::home()),
                "inLanguage": lang.as_str(),
                "publisher": { "@id": network_id(site) },
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": {
                        "@type": "EntryPoint",
                        "urlTemplate": format!("{found}?q={{search_term_string}}"),
                    },
                    "query-input": "required name=search_term_string",
                },
            },
        ],
    })
}

/// A city as a place, and as a member where it is one on that day; nothing of an invented place.
pub(crate) fn city(site: &Site, lang: Lang, city: &MemberData, today: &str) -> Option<Value> {
    if city.invented {
        return None;
    }
    let base = &site.app.settings.base_url;
    let page = absolute(base, lang, &urls::city(city.id));
    let place_id = format!("{base}/cities/{}#place", city.id);
    let own = city.names.iter().find(|it| it.lang == Some(lang));
    let name = own.map_or(&city.name, |it| &it.name);
    let other = city.names.iter().filter(|it| it.name != *name).map(|it| match it.lang {
        Some(of) => json!({ "@language": of.as_str(), "@value": it.name }),
        None => json!(it.name),
    });
    let mut place = json!({
        "@type": if CITIES.contains(&city.kind.as_str()) { "City" } else { "AdministrativeArea" },
        "@id": place_id,
        "name": name,
        "alternateName": other.collect::<Vec<_>>(),
        "url": page,
        "containedInPlace": { "@type": "Country", "name": city.country.as_str() },
    });
    if let Some(at) = city.position {
        let (latitude, longitude) = (at.latitude, at.longitude);
        place["geo"] =
            json!({ "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude });
    }
    let mut graph = vec![place];
    if city.spells.iter().any(|it| it.covers(today)) {
        graph.push(json!({
            "@type": "Organization",
            "name": name,
            "location": { "@id": place_id },
            "memberOf": { "@type": "Organization", "@id": network_id(site),
                          "name": site.app.network.about.name.to(lang) },
        }));
    }
    Some(json!({ "@context": "https://schema.org", "@graph": graph }))
}

/// A call as what a city can do until its time limit.
pub(crate) fn call(site: &Site, lang: Lang, it: &CallData) -> Value {
    let (about, base) = (&site.app.network.about, &site.app.settings.base_url);
    let page = absolute(base, lang, &urls::call(&it.call.slug));
    let title = it.titles.get(&lang).or_else(|| it.titles.values().next());
    json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": page,
        "name": title,
        "url": page,
        "inLanguage": lang.as_str(),
        "isPartOf": { "@id": format!("{base}/#site") },
        "potentialAction": {
            "@type": "ApplyAction",
            "name": title,
            "startTime": it.call.clocks.opens.at.to_string(),
            "endTime": it.call.clocks.city.at.to_string(),
            "recipient": { "@type": "Organization", "@id": network_id(site),
                           "name": about.name.to(lang) },
            "target": page,
        },
    })
}
