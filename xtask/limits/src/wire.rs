//! What a page weighs on its way to a browser: markup as it is sent, stylesheets, script, and
//! the fonts that the characters on the page really need.

use std::collections::BTreeMap;

use anyhow::ensure;
use clap::Args;
use serde::Serialize;

use crate::applicant::{Applicant, door};
use crate::figures::tell;
use crate::forms::tags;
use crate::http::Connection;

/// What a browser says of itself when somebody follows a link or types an address.
const BROWSER: [(&str, &str); 2] =
    [("accept-encoding", "gzip, deflate, br, zstd"), ("sec-fetch-site", "same-origin")];

/// What to weigh.
#[derive(Args)]
pub struct Wire {
    /// The server's host and port.
    #[arg(long)]
    address: String,
    /// The pages of visitors, below the language.
    #[arg(long)]
    path: Vec<String>,
    /// The languages to weigh each page in.
    #[arg(long, value_delimiter = ',', default_value = "en")]
    lang: Vec<String>,
    /// Applies in the demonstration and weighs the heaviest section of the form too.
    #[arg(long)]
    form: bool,
}

/// One page.
#[derive(Debug, Default, Serialize)]
struct Weighed {
    path: String,
    lang: String,
    /// The encoding it came in; empty for none.
    encoding: String,
    /// Everything of the first sight, in bytes with heads.
    first: usize,
    /// The page itself.
    page: usize,
    styles: usize,
    scripts: usize,
    /// The fonts by their file.
    fonts: BTreeMap<String, usize>,
    /// Seeing it again, with everything that may be kept kept.
    again: usize,
    again_status: u16,
}

impl Wire {
    pub fn run(self) -> anyhow::Result<()> {
        let mut connection = Connection::open(&self.address)?;
        let mut weighed = Vec::new();
        for (path, lang) in self.path.iter().flat_map(|it| self.lang.iter().map(move |l| (it, l))) {
            weighed.push(weigh(&mut connection, path, lang, None)?);
        }
        if self.form {
            let (mut applicant, sections) =
                Applicant::begin(&self.address, &door(&self.address)?, 0)?;
            let mut heaviest = (0, String::new());
            for section in sections {
                heaviest = heaviest.max((applicant.get(&section)?.body.len(), section));
            }
            let path = heaviest.1.trim_start_matches("/en").to_owned();
            for lang in &self.lang {
                weighed.push(weigh(&mut connection, &path, lang, Some(applicant.cookie()))?);
            }
        }
        tell(&weighed)
    }
}

fn weigh(
    connection: &mut Connection,
    path: &str,
    lang: &str,
    cookie: Option<&str>,
) -> anyhow::Result<Weighed> {
    let address = format!("/{lang}{path}");
    let plain: Vec<(&str, &str)> = cookie.iter().map(|it| ("cookie", *it)).collect();
    let as_browser: Vec<(&str, &str)> = plain.iter().copied().chain(BROWSER).collect();
    let sent = connection.get(&address, &as_browser)?;
    let page = connection.get(&address, &plain)?;
    ensure!(sent.status == 200 && page.status == 200, "{address}: status {}", sent.status);
    let page = page.text();
    let mut weighed = Weighed {
        path: path.to_owned(),
        lang: lang.to_owned(),
        encoding: sent.header("content-encoding").to_owned(),
        page: sent.wire_bytes,
        ..Weighed::default()
    };
    let mut faces = Vec::new();
    for tag in tags(&page) {
        let style = tag.name == "link" && tag.get("rel") == Some("stylesheet");
        if let Some(href) = tag.get("href").filter(|_| style) {
            weighed.styles += connection.get(href, &BROWSER)?.wire_bytes;
            faces.extend(read_faces(&connection.get(href, &[])?.text()));
        }
        if let Some(src) = tag.get("src").filter(|_| tag.name == "script") {
            weighed.scripts += connection.get(src, &BROWSER)?.wire_bytes;
        }
    }
    for url in fonts_for(&faces, &shown(&page)) {
        let font = connection.get(&url, &BROWSER)?;
        ensure!(font.status == 200, "{url}: status {}", font.status);
        weighed.fonts.insert(url, font.wire_bytes);
    }
    let etag = sent.header("etag").to_owned();
    let again: Vec<(&str, &str)> = match etag.is_empty() {
        true => as_browser,
        false => as_browser.into_iter().chain([("if-none-match", etag.as_str())]).collect(),
    };
    let again = connection.get(&address, &again)?;
    (weighed.again, weighed.again_status) = (again.wire_bytes, again.status);
    weighed.first =
        weighed.page + weighed.styles + weighed.scripts + weighed.fonts.values().sum::<usize>();
    Ok(weighed)
}

/// The text a page shows, with what stands in its fields.
fn shown(page: &str) -> String {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut text = String::new();
    for tag in tags(&format!("<body{body}")) {
        if tag.name == "input" && tag.get("type") != Some("hidden") {
            text.push_str(tag.get("value").unwrap_or_default());
        }
        // The titles of a map's points are told when asked for, in a font of the system, and the
        // sheet sets the languages' switch and lists of languages in one too; a browser's own log
        // says the same.
        let named = tag.name == "option" && tag.get("lang").is_some();
        if tag.name != "title" && tag.get("hreflang").is_none() && !named {
            text.push_str(&tag.text);
        }
    }
    text
}

/// A font's file and the characters it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Face {
    family: String,
    url: String,
    ranges: Vec<(u32, u32)>,
}

fn read_faces(css: &str) -> Vec<Face> {
    css.split("@font-face").skip(1).filter_map(|it| read_face(it.split_once('}')?.0)).collect()
}

fn read_face(rule: &str) -> Option<Face> {
    let value = |name: &str| rule.split_once(name)?.1.split(';').next();
    let family = value("font-family:")?.trim().trim_matches('"').to_owned();
    let url = rule.split_once("url(")?.1.split_once(')')?.0.trim_matches(['"', '\'']).to_owned();
    let range = |it: &str| {
        let it = it.trim().strip_prefix("U+")?;
        let (from, to) = it.split_once('-').unwrap_or((it, it));
        Some((u32::from_str_radix(from, 16).ok()?, u32::from_str_radix(to, 16).ok()?))
    };
    let ranges = value("unicode-range:")?.split(',').filter_map(range).collect();
    Some(Face { family, url, ranges })
}

/// The fonts a browser fetches: for each character the first family that has it, in the order of
/// the sheet, and of that family's files that are for it the one declared last.
fn fonts_for(faces: &[Face], text: &str) -> Vec<String> {
    let mut needed = vec![false; faces.len()];
    for shown in text.chars().filter(|it| !it.is_control()).map(u32::from) {
        let is_for = |it: &Face| it.ranges.iter().any(|(a, b)| (*a..=*b).contains(&shown));
        let Some(first) = faces.iter().find(|it| is_for(it)) else { continue };
        let last = faces.iter().rposition(|it| it.family == first.family && is_for(it));
        needed[last.expect("the family has the character")] = true;
    }
    let fetched = faces.iter().zip(needed).filter(|(_, needed)| *needed);
    fetched.map(|(face, _)| face.url.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "@font-face{font-family:\"A\";src:url(/a.woff2) format(\"woff2\");\
        unicode-range:U+0000-00FF,U+0131}@font-face{font-family:\"A\";src:url(\"/b.woff2\");\
        unicode-range:U+0100-02BA}@font-face{font-family:B;src:url(/c.woff2);\
        unicode-range:U+0000-00FF,U+0400-045F}p{color:red}";

    #[test]
    fn only_the_fonts_of_the_characters_shown_are_fetched() {
        let faces = read_faces(CSS);
        assert_eq!(faces[0].ranges, [(0, 0xff), (0x131, 0x131)]);
        assert_eq!(fonts_for(&faces, "Sumy"), ["/a.woff2"]);
        assert_eq!(fonts_for(&faces, "Суми"), ["/c.woff2"]);
        assert_eq!(fonts_for(&faces, "Sumy Суми"), ["/a.woff2", "/c.woff2"]);
        // Two files of one family are for it: the one declared last is fetched.
        assert_eq!(fonts_for(&faces, "ı"), ["/b.woff2"]);
    }

    #[test]
    fn what_is_not_shown_needs_no_font() {
        let page = "<head><title>Суми</title></head><body class=\"a\"><p title=\"Суми\">Sumy</p>\
            <input type=\"hidden\" value=\"Суми\"><input value=\"Lviv\"><svg><title>Суми</title></svg>\
            <a hreflang=\"uk\">уа</a><select><option lang=\"uk\">Українська</select>";
        assert_eq!(shown(page), "SumyLviv");
    }
}
