//! A call on one page.

use serde::{Deserialize, Serialize};

use super::{Fact, Frame, Said, Scan};

/// A call's flyer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flyer {
    /// What it says about itself.
    pub frame: Frame,
    /// The call's title, in the language it exists in.
    pub title: Said,
    /// Until when cities hand in, in a sentence.
    pub until: String,
    /// Says that the text is in another language, when it is.
    pub language_note: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// The call's time limits.
    pub clocks: Vec<Fact>,
    /// The address of the call.
    pub scan: Scan,
    /// What the address is good for, in a line.
    pub scan_words: String,
}

/// A piece of a flyer's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        said: Said,
    },
    /// A list.
    List {
        /// Its entries.
        entries: Vec<Said>,
    },
}

impl Block {
    /// The plain form of a call's texts: paragraphs apart by a blank line, `- ` for entries.
    pub fn all(text: &Said) -> Vec<Block> {
        let said = |it: String| Said { text: it, ..text.clone() };
        let mut blocks = Vec::new();
        for block in text.text.replace("\r\n", "\n").split("\n\n") {
            let lines: Vec<&str> = block.lines().map(str::trim).collect();
            let first = lines.iter().position(|it| it.starts_with("- ")).unwrap_or(lines.len());
            let (words, entries) = lines.split_at(first);
            let words = words.join("\n").trim().to_owned();
            if !words.is_empty() {
                blocks.push(Block::Paragraph { said: said(words) });
            }
            if !entries.is_empty() {
                let entry = |it: &&str| said(it.strip_prefix("- ").unwrap_or(it).to_owned());
                blocks.push(Block::List { entries: entries.iter().map(entry).collect() });
            }
        }
        blocks
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Lang;

    use super::*;

    #[test]
    fn a_calls_text_falls_into_paragraphs_and_lists() {
        let said = |it: &str| Said::ours(Lang::EN, it);
        let text = said("Apply:\n- one\n- two\n\n\nThen wait.\nFor us.");
        assert_eq!(
            Block::all(&text),
            [
                Block::Paragraph { said: said("Apply:") },
                Block::List { entries: vec![said("one"), said("two")] },
                Block::Paragraph { said: said("Then wait.\nFor us.") },
            ]
        );
    }
}
