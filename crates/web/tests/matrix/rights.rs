//! What the policy says, read from where it is printed: `crates/domain/roles.txt`.
//!
//! The suite asks no code what to expect. What it compares the answers with is the text that
//! people read when the policy changes.

use std::collections::BTreeMap;

use domain::policy::Act;

/// The printed policy.
pub struct Rights {
    /// By title; of each the acts, and who stands before the thing with a word for each act.
    blocks: BTreeMap<String, Block>,
    /// Everybody, as the longest block names them.
    roles: Vec<String>,
}

#[derive(Default)]
struct Block {
    acts: Vec<String>,
    rows: BTreeMap<String, Vec<String>>,
}

/// What the policy answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Allowed.
    Allowed,
    /// Told that it is not there.
    Hidden,
    /// Seen, and not for them.
    Forbidden,
    /// Told to sign in first.
    SignIn,
    /// Too near to the file.
    Recused,
}

impl Word {
    fn of(text: &str) -> Word {
        match text {
            "allowed" => Word::Allowed,
            "hidden" => Word::Hidden,
            "forbidden" => Word::Forbidden,
            "sign-in" => Word::SignIn,
            "recused" => Word::Recused,
            other => panic!("roles.txt says {other:?}"),
        }
    }
}

impl Rights {
    /// Reads the table.
    pub fn printed() -> Rights {
        let text = include_str!("../../../domain/roles.txt");
        let mut blocks = BTreeMap::new();
        let mut longest = Vec::new();
        for part in text.split("\n\n") {
            let mut lines = part.lines().map(cells);
            let head = lines.next().unwrap_or_default();
            let is_block = head[0].chars().all(|it| it.is_uppercase() || " ,".contains(it));
            if is_block {
                let rows: Vec<Vec<String>> = lines.collect();
                if rows.len() > longest.len() {
                    longest = rows.iter().map(|it| it[0].clone()).collect();
                }
                let rows = rows.into_iter().map(|it| (it[0].clone(), it[1..].to_vec())).collect();
                blocks.insert(head[0].clone(), Block { acts: head[1..].to_vec(), rows });
            }
        }
        Rights { blocks, roles: longest }
    }

    /// The same table with one word of it altered.
    pub fn alter(&mut self, block: &str, role: &str, act: Act, word: &str) {
        let it = self.blocks.get_mut(block).expect("a block of the table");
        let column = it.acts.iter().position(|it| it == act.as_str()).expect("an act of the block");
        word.clone_into(&mut it.rows.get_mut(role).expect("a row of the block")[column]);
    }

    /// Everybody, in the order of the table.
    pub fn roles(&self) -> &[String] {
        &self.roles
    }

    /// Whether a block has a row for them; where no file is at hand, reviews make no difference.
    pub fn has(&self, block: &str, role: &str) -> bool {
        self.blocks[block].rows.contains_key(role)
    }

    /// The word for an act.
    ///
    /// # Panics
    /// When the table has none: the act belongs into the block.
    pub fn word(&self, block: &str, role: &str, act: Act) -> Word {
        let it = self.blocks.get(block).unwrap_or_else(|| panic!("roles.txt has no {block}"));
        let column = it.acts.iter().position(|it| it == act.as_str());
        let column = column.unwrap_or_else(|| panic!("{block} says nothing of {}", act.as_str()));
        Word::of(&it.rows[stands_as(it, block, role)][column])
    }
}

/// The row for somebody in a block that knows no reviews: what they are beside an expert, if anything.
fn stands_as<'a>(block: &Block, title: &str, role: &'a str) -> &'a str {
    if block.rows.contains_key(role) {
        return role;
    }
    match (title, role) {
        ("CITY", "expert in this city's team") => "reader of this city",
        ("COUNTRY", "expert, officer of this country") => "commission of this country",
        (_, "expert whose role was revoked") => "signed-in nobody",
        _ => "expert without this file",
    }
}

/// The role as a command sees it that loads no review with the file.
pub fn without_review(role: &str) -> &str {
    match role {
        "expert in this city's team" => "reader of this city",
        "expert, officer of this country" => "commission of this country",
        "expert whose role was revoked" => "signed-in nobody",
        "commission with a declared tie" | "expert who scores it as a past file" => role,
        _ if role.starts_with("expert") => "expert without this file",
        _ => role,
    }
}

/// The columns of a line, apart by two spaces or more.
fn cells(line: &str) -> Vec<String> {
    line.split("  ").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
