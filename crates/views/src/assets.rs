//! The files pages need: stylesheet, scripts and fonts, and the network's colours as a stylesheet.

/// The stylesheet of every page: the fonts' faces, then the look.
pub const STYLE: &str = concat!(
    include!(concat!(env!("OUT_DIR"), "/font_faces.rs")),
    include_str!("../assets/style.css")
);

/// The fonts by file name, as WOFF2; the stylesheet looks for them at `/assets/` and that name.
pub static FONTS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// The mark of a window's tab, at `/assets/icon.svg`; without it browsers ask for one in vain.
pub const ICON: &str = include_str!("../assets/icon.svg");

/// The script module of every page; nothing depends on it.
pub const SCRIPT: &str = include_str!("../assets/page.js");

/// The script modules of single pages: name, file name with a hash of the content, content. Every
/// `.js` in `assets/modules/` is one; a page asks for it with [`crate::parts::script`].
pub static MODULES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// The address of a script module; none when there is no such file.
pub fn module_path(name: &str) -> Option<String> {
    let found = MODULES.iter().find(|(it, ..)| *it == name);
    found.map(|(_, file, _)| format!("/assets/{file}"))
}

/// A colour of the stylesheet as (on paper, in the dark).
///
/// # Panics
/// When the sheet has no such colour; a test asks for all that are used.
pub(crate) fn token(name: &str) -> (&'static str, &'static str) {
    let begins = format!("--{name}: light-dark(");
    let pair = STYLE.lines().find_map(|it| it.trim().strip_prefix(&begins)?.strip_suffix(");"));
    pair.and_then(|it| it.split_once(", ")).expect("the stylesheet has the colour")
}

/// The colours a network chooses, as `#rrggbb`, for paper and for the dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent<'a> {
    /// Links and buttons on white.
    pub light: &'a str,
    /// Links and buttons in the dark.
    pub dark: &'a str,
}

/// A stylesheet that sets the network's accent; nothing when a colour is not `#rrggbb`.
///
/// Whether the colours can be read is checked where the network's folder is read, with
/// [`contrast`] of 4.5 and more against `#ffffff` and `#10181f`.
pub fn network_css(accent: Accent<'_>) -> Option<String> {
    luminance(accent.light)?;
    luminance(accent.dark)?;
    Some(format!(
        "@layer tokens{{:root{{--accent:light-dark({},{})}}}}\n",
        accent.light, accent.dark
    ))
}

/// The contrast of two colours `#rrggbb` as WCAG 2.2 counts it, from 1 to 21.
pub fn contrast(a: &str, b: &str) -> Option<f64> {
    let (a, b) = (luminance(a)?, luminance(b)?);
    Some((a.max(b) + 0.05) / (a.min(b) + 0.05))
}

fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
    let mut sum = 0.0;
    for (at, weight) in [0.2126, 0.7152, 0.0722].into_iter().enumerate() {
        let channel = u8::from_str_radix(&digits[at * 2..at * 2 + 2], 16).ok()?;
        let share = f64::from(channel) / 255.0;
        sum += weight
            * if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) };
    }
    Some(sum)
}
