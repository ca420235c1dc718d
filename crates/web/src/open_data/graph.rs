//! A small graph of statements, written as JSON-LD 1.1 and as Turtle: one content, two shapes.

use domain::language::Lang;
use serde_json::{Map, Value, json};

/// The vocabularies by the short names that statements use.
const PREFIXES: [(&str, &str); 7] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What is said of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// Another thing, by its address.
    Iri(String),
    /// Words in a language.
    Words(Lang, String),
    /// Words in none.
    Text(String),
    /// A moment, RFC 3339.
    Moment(String),
    /// A day, `YYYY-MM-DD`.
    Day(String),
    /// So many bytes.
    Bytes(i64),
    /// A hash, lower-case hex.
    Hash(String),
}

impl Term {
    /// Text and datatype of what is neither a thing nor words.
    fn typed(&self) -> Option<(String, &'static str)> {
        match self {
            Term::Iri(_) | Term::Words(..) | Term::Text(_) => None,
            Term::Moment(at) => Some((at.clone(), "xsd:dateTime")),
            Term::Day(day) => Some((day.clone(), "xsd:date")),
            Term::Bytes(n) => Some((n.to_string(), "xsd:nonNegativeInteger")),
            Term::Hash(hash) => Some((hash.clone(), "xsd:hexBinary")),
        }
    }
}

/// A thing with everything that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    id: String,
    is: &'static str,
    says: Vec<(&'static str, Term)>,
}

impl Node {
    /// A thing of that kind, of which nothing is said yet.
    pub(super) fn new(id: String, is: &'static str) -> Node {
        Node { id, is, says: Vec::new() }
    }

    /// Its address.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The same, with one more statement.
    pub(super) fn says(mut self, what: &'static str, term: Term) -> Node {
        self.says.push((what, term));
        self
    }

    /// The same, with a link to another thing.
    pub(super) fn links(self, what: &'static str, to: impl Into<String>) -> Node {
        self.says(what, Term::Iri(to.into()))
    }

    /// What it leads to, each with the word that leads there.
    pub(super) fn all_links(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.says.iter().filter_map(|(what, term)| match term {
            Term::Iri(to) => Some((*what, to.as_str())),
            _ => None,
        })
    }

    /// The same, with several statements of one kind.
    pub(super) fn says_all(
        mut self,
        what: &'static str,
        terms: impl IntoIterator<Item = Term>,
    ) -> Node {
        self.says.extend(terms.into_iter().map(|it| (what, it)));
        self
    }
}

/// The graph as JSON-LD.
pub(super) fn json_ld(graph: &[Node]) -> Value {
    let node = |it: &Node| {
        let mut fields = Map::new();
        fields.insert("@id".to_owned(), json!(it.id));
        fields.insert("@type".to_owned(), json!(it.is));
        for (what, term) in &it.says {
            let all = fields.entry((*what).to_owned()).or_insert_with(|| json!([]));
            if let Value::Array(all) = all {
                all.push(match term {
                    Term::Iri(iri) => json!({ "@id": iri }),
                    Term::Words(lang, words) => json!({ "@value": words, "@language": lang.as_str() }),
                    Term::Text(words) => json!({ "@value": words }),
                    typed => {
                        let (text, datatype) = typed.typed().unwrap_or_default();
                        json!({ "@value": text, "@type": datatype })
                    }
                });
            }
        }
        Value::Object(fields)
    };
    let context: Map<String, Value> =
        PREFIXES.iter().map(|(name, iri)| ((*name).to_owned(), json!(iri))).collect();
    json!({ "@context": context, "@graph": graph.iter().map(node).collect::<Vec<_>>() })
}

/// The graph as Turtle.
pub(super) fn turtle(graph: &[Node]) -> String {
    let mut out = String::new();
    for (name, iri) in PREFIXES {
        out.push_str(&format!("@prefix {name}: <{iri}> .\n"));
    }
    for node in graph {
        out.push_str(&format!("\n{} a {}", iri(&node.id), node.is));
        for (what, term) in &node.says {
            out.push_str(&format!(" ;\n    {what} {}", written(term)));
        }
        out.push_str(" .\n");
    }
    out
}

fn written(term: &Term) -> String {
    match term {
        Term::Iri(it) => iri(it),
        Term::Words(lang, words) => format!("{}@{lang}", quoted(words)),
        Term::Text(words) => quoted(words),
        typed => {
            let (text, datatype) = typed.typed().unwrap_or_default();
            format!("{}^^{datatype}", quoted(&text))
        }
    }
}

/// An address between its brackets; what none can hold is written as the bytes it is.
fn iri(text: &str) -> String {
    let mut out = String::from("<");
    for sign in text.chars() {
        if sign <= ' ' || "<>\"{}|^`\\".contains(sign) {
            out.push_str(&format!("%{:02X}", u32::from(sign)));
        } else {
            out.push(sign);
        }
    }
    out.push('>');
    out
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            it if it.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(it))),
            it => out.push(it),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_no_statement_in_either_shape() {
        let name = "a\" . <x> <y> <z> .\n\\ ü \u{7}";
        let graph = [Node::new("https://a.example/#b c>".to_owned(), "foaf:Agent")
            .says("foaf:name", Term::Words(Lang::UK, name.to_owned()))
            .says("dct:modified", Term::Moment("2024-01-01T00:00:00Z".to_owned()))];
        let text = turtle(&graph);
        let statement = text.split("\n\n").nth(1).unwrap();
        assert_eq!(
            statement,
            "<https://a.example/#b%20c%3E> a foaf:Agent ;\n    \
             foaf:name \"a\\\" . <x> <y> <z> .\\n\\\\ ü \\u0007\"@uk ;\n    \
             dct:modified \"2024-01-01T00:00:00Z\"^^xsd:dateTime .\n"
        );
        let read = json_ld(&graph);
        assert_eq!(read["@graph"][0]["foaf:name"][0]["@value"], name);
    }
}
