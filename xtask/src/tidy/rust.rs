//! Just enough reading of Rust for the house rules: what is code, what is text in quotes,
//! and where functions begin and end.

/// A source file taken apart; both halves keep the line numbers of the whole.
pub struct Source {
    /// The text with comments and the insides of literals blanked out.
    pub code: String,
    /// The string literals, each with the line it begins on.
    pub texts: Vec<(usize, String)>,
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    pub name: String,
    /// The line of its name, from 1.
    pub line: usize,
    /// From that line to its closing brace, both counted.
    pub n_lines: usize,
}

impl Source {
    /// Takes a source apart.
    pub fn read(text: &str) -> Source {
        let mut reader = Reader { rest: text, code: String::new(), texts: Vec::new(), line: 1 };
        while reader.step() {}
        Source { code: reader.code, texts: reader.texts }
    }

    /// Every function that has a body, in the order of the file.
    pub fn functions(&self) -> Vec<Function> {
        let lines: Vec<&str> = self.code.lines().collect();
        let mut functions = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            for name in names_after(line, "fn") {
                if let Some(end) = end_of_body(&lines, at, name) {
                    let name = name.to_owned();
                    functions.push(Function { name, line: at + 1, n_lines: end - at + 1 });
                }
            }
        }
        functions
    }

    /// Whether the line stands in a `#[cfg(test)]` part, which ends a file in this house.
    pub fn first_test_line(&self) -> Option<usize> {
        self.code.lines().position(|it| it.trim() == "#[cfg(test)]").map(|it| it + 1)
    }
}

/// The names that follow a word, such as every name after `mod`.
pub fn names_after<'a>(line: &'a str, word: &str) -> Vec<&'a str> {
    let mut names = Vec::new();
    let mut words =
        line.split(|it: char| !it.is_alphanumeric() && it != '_').filter(|it| !it.is_empty());
    while let Some(found) = words.next() {
        if found == word {
            names.extend(words.next());
        }
    }
    names
}

/// The last line of the body of the function `name`, or nothing when `;` comes before a brace.
fn end_of_body(lines: &[&str], at: usize, name: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut brackets = 0_usize;
    let start = lines[at].find(&format!("fn {name}"))?;
    for (number, line) in lines.iter().enumerate().skip(at) {
        let line = if number == at { &line[start..] } else { line };
        for letter in line.chars() {
            match letter {
                '{' => depth += 1,
                '}' => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        return Some(number);
                    }
                }
                '(' | '[' => brackets += 1,
                ')' | ']' => brackets = brackets.saturating_sub(1),
                // A `;` between brackets is an array's length, not the end.
                ';' if depth == 0 && brackets == 0 => return None,
                _ => (),
            }
        }
    }
    None
}

struct Reader<'a> {
    rest: &'a str,
    code: String,
    texts: Vec<(usize, String)>,
    line: usize,
}

impl Reader<'_> {
    /// Reads one comment, one literal or one letter; false at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest;
        let Some(first) = rest.chars().next() else { return false };
        let in_a_word = self.code.ends_with(|it: char| it.is_alphanumeric() || it == '_');
        if rest.starts_with("//") {
            self.blank(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.blank(end_of_comment(rest));
        } else if first == '"' {
            self.literal(1, end_of_text(rest), 1);
        } else if !in_a_word && let Some((open, close)) = raw_text(rest) {
            let end = rest[open..].find(&close).map_or(rest.len(), |it| open + it + close.len());
            self.literal(open, end, close.len());
        } else if first == '\''
            && let Some(length) = letter_literal(rest)
        {
            self.blank(length);
        } else {
            self.code.push(first);
            self.line += usize::from(first == '\n');
            self.rest = &rest[first.len_utf8()..];
        }
        true
    }

    fn literal(&mut self, open: usize, end: usize, close: usize) {
        let inside = &self.rest[open..end.saturating_sub(close).max(open)];
        self.texts.push((self.line, inside.to_owned()));
        self.blank(end);
    }

    /// Passes over `length` bytes and keeps their line breaks only.
    fn blank(&mut self, length: usize) {
        let (gone, rest) = self.rest.split_at(length);
        let n_breaks = gone.matches('\n').count();
        self.code.push(' ');
        self.code.extend(std::iter::repeat_n('\n', n_breaks));
        self.line += n_breaks;
        self.rest = rest;
    }
}

/// Comments nest in Rust.
fn end_of_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn end_of_text(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => (),
        }
    }
    text.len()
}

/// The length of `r#"` and the mark that ends it.
fn raw_text(text: &str) -> Option<(usize, String)> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let n_marks = after.len() - after.trim_start_matches('#').len();
    after[n_marks..].starts_with('"').then(|| {
        let open = text.len() - after.len() + n_marks + 1;
        (open, format!("\"{}", "#".repeat(n_marks)))
    })
}

/// The length of `'x'`; nothing for a lifetime.
fn letter_literal(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().skip(1);
    let (_, first) = letters.next()?;
    if first == '\\' {
        letters.next()?;
        return letters.find(|(_, it)| *it == '\'').map(|(at, _)| at + 1);
    }
    letters.next().filter(|(_, it)| *it == '\'').map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_quotes_or_comments_is_no_code() {
        let source = Source::read(
            "a(\"x {\\\" }\"); // {\n/* { /* { */ */ r#\"raw \" {\"#; '{'; '\\''; &'a str; b\"{\"",
        );
        assert!(!source.code.contains('{'), "{}", source.code);
        assert!(source.code.contains("&'a str"));
        let texts: Vec<_> = source.texts.iter().map(|(line, it)| (*line, it.as_str())).collect();
        assert_eq!(texts, [(1, "x {\\\" }"), (2, "raw \" {"), (2, "{")]);
    }

    #[test]
    fn a_function_ends_with_its_own_brace() {
        let source = Source::read(
            "trait T { fn declared(&self, it: [u8; 2]); }\nfn one() {\n  if x { \"}\" }\n}\nfn two() {}\n",
        );
        assert_eq!(
            source.functions(),
            [
                Function { name: "one".to_owned(), line: 2, n_lines: 3 },
                Function { name: "two".to_owned(), line: 5, n_lines: 1 },
            ]
        );
    }
}
