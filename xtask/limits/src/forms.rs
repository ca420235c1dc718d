//! Forms as a browser sees them: found in a page, filled, sent the way the page says.

use std::fmt::Write as _;

/// A form of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    /// Where it goes.
    pub action: String,
    /// Whether it is sent by `POST`.
    pub posts: bool,
    /// Whether it carries files.
    pub has_files: bool,
    /// Its fields in the order of the page, the first button that submits among them.
    pub fields: Vec<Field>,
}

/// One field of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// The value it has, or would send when chosen.
    pub value: String,
    /// Its kind: `hidden`, `text`, `textarea`, `select`, `radio`, `checkbox`, `button`, …
    pub kind: String,
    /// Whether it must be filled.
    pub required: bool,
    /// Whether it is sent: ticked, chosen, or not a thing to choose.
    pub sent: bool,
    /// What a select offers.
    pub options: Vec<String>,
}

/// A tag with its attributes, and the text up to the next tag.
#[derive(Debug, Default)]
pub struct Tag {
    /// Its name in lower case; begins with `/` when it ends an element.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// What follows it, entities resolved.
    pub text: String,
}

impl Tag {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    fn owned(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }
}

/// The tags of a page, in order. Pages are well-formed: they are made by a compiler.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let mut tag = Tag::default();
        let end = rest.find(['>', ' ', '\n']).unwrap_or(rest.len());
        tag.name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        while let Some(next) = attribute(rest) {
            let (name, value, after) = next;
            tag.attributes.push((name, value));
            rest = after;
        }
        rest = rest.split_once('>').map_or("", |(_, after)| after);
        tag.text = plain(&rest[..rest.find('<').unwrap_or(rest.len())]);
        tags.push(tag);
    }
    tags
}

/// The next attribute of a tag and what follows it.
fn attribute(rest: &str) -> Option<(String, String, &str)> {
    let rest = rest.trim_start_matches([' ', '\n', '/']);
    let end = rest.find(['=', '>', ' ', '\n']).filter(|end| *end > 0)?;
    let name = rest[..end].to_ascii_lowercase();
    let Some(valued) = rest[end..].strip_prefix("=\"") else {
        return Some((name, String::new(), &rest[end..]));
    };
    let (value, after) = valued.split_once('"')?;
    Some((name, plain(value), after))
}

/// The entities that our pages write, resolved.
fn plain(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}

/// The forms of a page.
pub fn forms(page: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut open = false;
    for tag in tags(page) {
        match tag.name.as_str() {
            "form" => {
                open = true;
                forms.push(Form {
                    action: tag.owned("action"),
                    posts: tag.get("method").is_some_and(|it| it.eq_ignore_ascii_case("post")),
                    has_files: tag.get("enctype") == Some("multipart/form-data"),
                    fields: Vec::new(),
                });
            }
            "/form" => open = false,
            _ if !open => {}
            name => {
                if let Some(form) = forms.last_mut() {
                    take(form, name, &tag);
                }
            }
        }
    }
    forms
}

fn take(form: &mut Form, name: &str, tag: &Tag) {
    let field = |kind: &str, value: String, sent: bool| Field {
        name: tag.owned("name"),
        value,
        kind: kind.to_owned(),
        required: tag.get("required").is_some(),
        sent,
        options: Vec::new(),
    };
    match name {
        "input" => {
            let kind = tag.get("type").unwrap_or("text");
            let chosen = !matches!(kind, "radio" | "checkbox") || tag.get("checked").is_some();
            form.fields.push(field(kind, tag.owned("value"), chosen && kind != "file"));
        }
        // The parser drops one line break right after the tag.
        "textarea" => {
            let text = tag.text.strip_prefix('\n').unwrap_or(&tag.text).to_owned();
            form.fields.push(field("textarea", text, true));
        }
        "select" => form.fields.push(field("select", String::new(), true)),
        "option" => {
            let value = tag.get("value").map_or_else(|| tag.text.trim().to_owned(), str::to_owned);
            if let Some(select) = form.fields.last_mut().filter(|it| it.kind == "select") {
                if tag.get("selected").is_some() || select.options.is_empty() {
                    select.value.clone_from(&value);
                }
                select.options.push(value);
            }
        }
        "button" if tag.get("type").is_none_or(|it| it == "submit") => {
            let first = !form.fields.iter().any(|it| it.kind == "button");
            form.fields.push(field("button", tag.owned("value"), first));
        }
        _ => {}
    }
}

impl Form {
    /// The body of the form as a browser would send it.
    pub fn body(&self) -> String {
        let sent = self.fields.iter().filter(|it| it.sent && !it.name.is_empty());
        encode(sent.map(|it| (it.name.as_str(), it.value.as_str())))
    }

    /// Chooses this value wherever it is offered among radio buttons.
    pub fn prefer(&mut self, value: &str) {
        let offers: Vec<String> = self
            .fields
            .iter()
            .filter(|it| it.kind == "radio" && it.value == value)
            .map(|it| it.name.clone())
            .collect();
        for field in self.fields.iter_mut().filter(|it| it.kind == "radio") {
            if offers.contains(&field.name) {
                field.sent = field.value == value;
            }
        }
    }

    /// Fills what must be filled and is empty, as somebody in a hurry would: `word` where words
    /// are wanted, the first offer where there is a choice.
    pub fn fill(&mut self, word: &str) {
        let mut chosen: Vec<String> = self
            .fields
            .iter()
            .filter(|it| it.kind == "radio" && it.sent)
            .map(|it| it.name.clone())
            .collect();
        for field in &mut self.fields {
            let empty = field.value.is_empty();
            match field.kind.as_str() {
                "hidden" | "button" | "file" => {}
                "radio" if !chosen.contains(&field.name) => {
                    field.sent = true;
                    chosen.push(field.name.clone());
                }
                "checkbox" => field.sent |= field.required,
                "select" if empty => {
                    let offered = field.options.iter().find(|it| !it.is_empty());
                    field.value = offered.cloned().unwrap_or_default();
                }
                "email" if empty && field.required => {
                    "bench@example.org".clone_into(&mut field.value)
                }
                "url" if empty && field.required => {
                    "https://example.org".clone_into(&mut field.value);
                }
                "radio" => {}
                _ if empty && field.required => word.clone_into(&mut field.value),
                _ => {}
            }
        }
    }
}

/// Names and values as `application/x-www-form-urlencoded`.
pub fn encode<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut body = String::new();
    for (name, value) in pairs {
        if !body.is_empty() {
            body.push('&');
        }
        percent(&mut body, name);
        body.push('=');
        percent(&mut body, value);
    }
    body
}

fn percent(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte.into()),
            b' ' => out.push('+'),
            _ => {
                write!(out, "%{byte:02X}").expect("writing to a String cannot fail");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<p>Not <a href="/en?a=1&amp;b=2">this</a>.</p>
        <form method="post" action="/en/applications/1/sections/city">
        <input type="hidden" name="version" value="3">
        <input id="name" name="name" type="text" value="Sumy &amp; Lviv" required>
        <textarea name="why" rows="4">
Because</textarea>
        <select name="kind"><option value="">–</option><option value="city">City</option></select>
        <input type="radio" name="rating" value="1"><input type="radio" name="rating" value="2" checked>
        <input type="checkbox" name="pledge" value="yes">
        <button type="submit" name="then" value="next">Save</button>
        <button type="submit" name="then" value="stay">Save and stay</button></form>"#;

    #[test]
    fn a_form_is_sent_as_a_browser_sends_it() {
        let found = forms(PAGE);
        assert_eq!(found.len(), 1);
        assert!(found[0].posts && !found[0].has_files);
        assert_eq!(found[0].action, "/en/applications/1/sections/city");
        assert_eq!(
            found[0].body(),
            "version=3&name=Sumy+%26+Lviv&why=Because&kind=&rating=2&then=next"
        );
    }

    #[test]
    fn what_must_be_filled_is_filled_and_nothing_else_changes() {
        let page = r#"<form method="post" action="/a"><input name="name" required>
            <input name="website" type="url"><select name="kind"><option value=""></option>
            <option value="city">City</option></select><input type="radio" name="own" value="1">
            <input type="radio" name="own" value="2"><input type="checkbox" name="agreed" value="y"
            required><input type="hidden" name="word" value=""></form>"#;
        let mut form = forms(page).remove(0);
        form.fill("Bench");
        assert_eq!(form.body(), "name=Bench&website=&kind=city&own=1&agreed=y&word=");
        form.prefer("2");
        assert_eq!(form.body(), "name=Bench&website=&kind=city&own=2&agreed=y&word=");
    }

    #[test]
    fn entities_and_empty_attributes_are_read() {
        let found = tags(PAGE);
        assert_eq!(found[1].get("href"), Some("/en?a=1&b=2"));
        assert_eq!(found[1].text, "this");
    }
}
