//! Text inside XML.

/// A text as it stands between tags or in an attribute's quotes; what XML 1.0 cannot hold is gone.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            it if is_held(it) => out.push(it),
            _ => (),
        }
    }
    out
}

/// A text without what XML 1.0 cannot hold, for a writer that escapes by itself.
pub(crate) fn held(text: &str) -> String {
    text.chars().filter(|it| is_held(*it)).collect()
}

fn is_held(sign: char) -> bool {
    let control = sign < ' ' && !matches!(sign, '\t' | '\n' | '\r');
    !control && !matches!(sign, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_opens_no_tag_and_holds_nothing_xml_cannot() {
        assert_eq!(text("a<b>&\"\0\u{1b}\u{fffe}ü"), "a&lt;b&gt;&amp;&quot;ü");
        assert_eq!(held("a\0<\u{7}b\n"), "a<b\n");
    }
}
