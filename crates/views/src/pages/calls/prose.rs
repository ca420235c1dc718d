//! The plain form of a call's texts: paragraphs apart by a blank line, `- ` for list entries.

use maud::{Markup, html};

/// A text as paragraphs and lists.
pub fn prose(text: &str) -> Markup {
    let blocks: Vec<&str> = text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()).collect();
    html! { @for text in blocks { (block(text)) } }
}

/// A block may begin with a line that introduces its list.
fn block(text: &str) -> Markup {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let first_entry = lines.iter().position(|it| it.starts_with("- ")).unwrap_or(lines.len());
    let (words, entries) = lines.split_at(first_entry);
    html! {
        @if !words.is_empty() {
            p { @for (at, line) in words.iter().enumerate() { @if at > 0 { br; } (line) } }
        }
        @if !entries.is_empty() {
            ul { @for entry in entries { li { (entry.strip_prefix("- ").unwrap_or(entry)) } } }
        }
    }
}
