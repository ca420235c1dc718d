//! Snapshots of the public record: their list, the page of one, and where the secretariat takes one.

use domain::language::Lang;
use domain::receipt::Finding;
use domain::snapshot::{MANIFEST_NAME, Rhythm, Since, TakeRefused};
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Column, Mood, Row};
use crate::shell::{Nav, Shell, heading, page};
use crate::{dates, numbers, rich, t};

/// Where the published keys are.
const KEYS: &str = "/.well-known/lyceum-keys.json";

/// One file of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotFile {
    /// Its name.
    pub name: String,
    /// Its lasting address, without the host.
    pub href: String,
    /// Its size.
    pub size_bytes: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// One snapshot, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotRow {
    /// Its day, `YYYY-MM-DD`.
    pub day: String,
    /// Members.
    pub members: i64,
    /// Countries with members.
    pub countries: i64,
    /// Its files, the signed manifest last.
    pub files: Vec<SnapshotFile>,
}

/// The page of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotPage {
    /// The snapshot.
    pub row: SnapshotRow,
    /// When it was taken.
    pub taken: (Timestamp, String),
    /// Whether somebody took it by hand.
    pub by_hand: bool,
    /// What became of the record since.
    pub since: Since,
    /// Whether there are newer ones.
    pub is_superseded: bool,
    /// Who is named as the source.
    pub publisher: String,
    /// The page's address with its host.
    pub address: String,
    /// The licence's name and address.
    pub licence: (String, String),
}

/// Where the secretariat takes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotDesk {
    /// Every snapshot, the newest first.
    pub rows: Vec<SnapshotRow>,
    /// Today by the network's own clock.
    pub today: String,
    /// How often one is taken by itself.
    pub rhythm: Rhythm,
    /// Why none was taken just now.
    pub refused: Option<TakeRefused>,
}

/// The words for the name of a day's snapshot.
fn name(lang: Lang, day: &str) -> String {
    t!(lang, "snapshot-of", day = dates::day(lang, day)).into_owned()
}

/// A link to the page of a day's snapshot, with its name.
pub(crate) fn link(shell: &Shell, day: &str) -> Markup {
    let href = shell.href(&format!("/open-data/snapshots/{day}"));
    html! { a href=(href) { (name(shell.lang, day)) } }
}

/// Snapshots as a table, each with its files.
pub(crate) fn table(shell: &Shell, rows: &[SnapshotRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "snapshot-day")),
        Column::figures(t!(lang, "snapshot-members")),
        Column::figures(t!(lang, "snapshot-countries")),
        Column::words(t!(lang, "snapshot-files")),
        Column::words(format!("SHA-256 ({MANIFEST_NAME})")),
    ];
    let row = |it: &SnapshotRow| {
        // It names every other file with its hash.
        let manifest = it.files.iter().find(|it| it.name == MANIFEST_NAME);
        let href = shell.href(&format!("/open-data/snapshots/{}", it.day));
        Row::new(vec![
            html! { a href=(href) { (dates::day(lang, &it.day)) } },
            html! { (numbers::whole(lang, it.members)) },
            html! { (numbers::whole(lang, it.countries)) },
            html! { ul { @for it in &it.files { li {
                a href=(it.href) { bdi { (it.name) } } " " span.quiet { (size(lang, it.size_bytes)) }
            } } } },
            html! { @if let Some(it) = manifest { code dir="ltr" { (it.sha256) } } },
        ])
    };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    parts::table(&t!(lang, "snapshot-caption"), &columns, &rows)
}

fn size(lang: Lang, bytes: i64) -> String {
    let kilobytes = (bytes.max(0) + 999) / 1_000;
    t!(lang, "snapshot-kilobytes", n = numbers::whole(lang, kilobytes)).into_owned()
}

fn above(shell: &Shell) -> Markup {
    html! { a href=(shell.href("/open-data")) { (t!(shell.lang, "open-data-title")) } }
}

/// The list of all.
pub fn list(shell: &Shell, rows: &[SnapshotRow]) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "snapshot-title");
    let main = html! {
        (heading(Some(above(shell)), &title))
        section {
            p.text { (t!(lang, "snapshot-lead")) }
            @if rows.is_empty() { p.quiet { (t!(lang, "snapshot-none")) } }
            @else { (table(shell, rows)) }
        }
    };
    page(shell, &title, main)
}

/// The page of one.
pub fn snapshot(shell: &Shell, it: &SnapshotPage) -> Markup {
    let lang = shell.lang;
    let title = name(lang, &it.row.day);
    let (at, when) = &it.taken;
    let (licence, url) = &it.licence;
    let facts = [
        (t!(lang, "snapshot-members").into_owned(), html! { (numbers::whole(lang, it.row.members)) }),
        (t!(lang, "snapshot-countries").into_owned(), html! { (numbers::whole(lang, it.row.countries)) }),
        (t!(lang, "open-data-licence").into_owned(), html! { a href=(url) rel="license" { (licence) } }),
    ];
    let above = html! {
        (above(shell)) " · " a href=(shell.href("/open-data/snapshots")) { (t!(lang, "snapshot-title")) }
    };
    let main = html! {
        (heading(Some(above), &title))
        section {
            p.text { (rich!(lang, "snapshot-as-read", when = parts::time_for_reader(*at, when))) }
            p.text {
                @if it.by_hand { (t!(lang, "snapshot-by-hand")) } @else { (t!(lang, "snapshot-by-clock")) }
            }
            (parts::facts(&facts))
        }
        section {
            h2 #files { (t!(lang, "snapshot-files")) }
            (files(lang, &it.row.files))
        }
        section.text {
            h2 #cite { (t!(lang, "snapshot-cite")) }
            p { (parts::user_text(&cited(lang, it), Some(lang))) }
        }
        section.text {
            h2 #since { (t!(lang, "snapshot-since")) }
            (since(shell, it))
        }
        section.text {
            h2 #check { (t!(lang, "snapshot-check")) }
            (check(lang))
        }
    };
    page(shell, &title, main)
}

/// The line by which it is cited.
fn cited(lang: Lang, it: &SnapshotPage) -> String {
    let (publisher, address) = (it.publisher.as_str(), it.address.as_str());
    let (day, licence) = (dates::day(lang, &it.row.day), it.licence.0.as_str());
    t!(lang, "snapshot-cited", publisher = publisher, day = day, address = address, licence = licence)
        .into_owned()
}

fn files(lang: Lang, files: &[SnapshotFile]) -> Markup {
    let columns = [
        Column::words(t!(lang, "snapshot-file")),
        Column::figures(t!(lang, "snapshot-size")),
        Column::words("SHA-256"),
    ];
    let row = |it: &SnapshotFile| {
        Row::new(vec![
            html! { a href=(it.href) { bdi { (it.name) } } },
            html! { (size(lang, it.size_bytes)) },
            html! { code dir="ltr" { (it.sha256) } },
        ])
    };
    let rows: Vec<Row> = files.iter().map(row).collect();
    parts::table(&t!(lang, "snapshot-files-caption"), &columns, &rows)
}

fn since(shell: &Shell, it: &SnapshotPage) -> Markup {
    let lang = shell.lang;
    let Since { corrections, changes } = it.since;
    let now = html! { a href=(shell.href("/numbers")) { (t!(lang, "numbers-title")) } };
    let all = html! { a href=(shell.href("/open-data/snapshots")) { (t!(lang, "snapshot-all")) } };
    html! {
        @if corrections > 0 {
            p { (t!(lang, "snapshot-since-corrections", count = corrections, n = numbers::whole(lang, corrections))) }
        }
        @if changes > 0 {
            p { (t!(lang, "snapshot-since-changes", count = changes, n = numbers::whole(lang, changes))) }
        }
        @if corrections + changes == 0 { p { (t!(lang, "snapshot-since-nothing")) } }
        p { (rich!(lang, "snapshot-stays", numbers = now)) }
        @if it.is_superseded { p { (rich!(lang, "snapshot-newer", all = all)) } }
    }
}

fn check(lang: Lang) -> Markup {
    let manifest = html! { bdi { (MANIFEST_NAME) } };
    let keys = html! { a href=(KEYS) { bdi { "lyceum-keys.json" } } };
    html! {
        p { (rich!(lang, "snapshot-check-how", manifest = manifest, keys = keys)) }
        p { code dir="ltr" { "lyceum verify manifest.json --files . --keys lyceum-keys.json" } }
    }
}

/// The page on which the secretariat takes one.
pub fn desk(shell: &Shell, it: &SnapshotDesk) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "snapshot-title");
    let above = html! { a href=(shell.href("/desk")) { (t!(lang, "desk-title")) } };
    let rhythm = match it.rhythm {
        Rhythm::Month => t!(lang, "snapshot-every-month"),
        Rhythm::Quarter => t!(lang, "snapshot-every-quarter"),
        Rhythm::Year => t!(lang, "snapshot-every-year"),
        Rhythm::Never => t!(lang, "snapshot-every-never"),
    };
    let has_today = it.rows.iter().any(|row| row.day == it.today);
    let main = html! {
        @if let Some(why) = it.refused { (parts::notice(lang, Mood::Stop, html! { (refusal(lang, why)) })) }
        (heading(Some(above), &title))
        section {
            p.text { (rhythm) }
            p.text { (t!(lang, "snapshot-take-lead")) }
            @if has_today {
                p.text { (rich!(lang, "snapshot-there", snapshot = link(shell, &it.today))) }
            } @else {
                form method="post" action=(shell.href("/snapshots")) {
                    p.actions { (parts::button(&t!(lang, "snapshot-take"))) }
                }
            }
        }
        section {
            @if it.rows.is_empty() { p.quiet { (t!(lang, "snapshot-none")) } }
            @else { (table(shell, &it.rows)) }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    page(&shell, &title, main)
}

fn refusal(lang: Lang, why: TakeRefused) -> String {
    match why {
        TakeRefused::Taken => t!(lang, "snapshot-refused-taken"),
        TakeRefused::NoMembers => t!(lang, "snapshot-refused-no-members"),
    }
    .into_owned()
}

/// What was found about a manifest and its files, in a sentence.
pub fn finding_words(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::Signed { key } => t!(lang, "snapshot-proof-signed", key = key.as_str()),
        Finding::Forged => t!(lang, "snapshot-proof-forged"),
        Finding::NoKeys { key } => t!(lang, "snapshot-proof-no-keys", key = key.as_str()),
        Finding::UnknownKey { key } => t!(lang, "snapshot-proof-unknown-key", key = key.as_str()),
        Finding::KeyNotInForce { key } => t!(lang, "snapshot-proof-not-in-force", key = key.as_str()),
        Finding::OtherFormat => t!(lang, "snapshot-proof-other-format"),
        Finding::FileWhole { name } => t!(lang, "snapshot-proof-file-whole", name = name.as_str()),
        Finding::FileChanged { name } => t!(lang, "snapshot-proof-file-changed", name = name.as_str()),
        Finding::FileMissing { name } => t!(lang, "snapshot-proof-file-missing", name = name.as_str()),
        // What else is found concerns receipts alone.
        _ => t!(lang, "snapshot-proof-none"),
    }
    .into_owned()
}

impl SnapshotRow {
    /// A sample value.
    pub fn sample() -> SnapshotRow {
        let file = |name: &str, size_bytes| SnapshotFile {
            name: name.to_owned(),
            href: format!("/data/snapshots/2026-11-01/{name}"),
            size_bytes,
            sha256: "0f".repeat(32),
        };
        SnapshotRow {
            day: "2026-11-01".to_owned(),
            members: 356,
            countries: 79,
            files: vec![file("members.csv", 31_204), file("manifest.json", 901)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    fn one(by_hand: bool, corrections: i64, changes: i64) -> SnapshotPage {
        SnapshotPage {
            row: SnapshotRow::sample(),
            taken: (Timestamp(1_793_490_000_000), "1 November 2026, 00:01 (Hamburg)".to_owned()),
            by_hand,
            since: Since { corrections, changes },
            is_superseded: by_hand,
            publisher: "UNESCO".to_owned(),
            address: "https://cities.example/en/open-data/snapshots/2026-11-01".to_owned(),
            licence: ("CC BY 4.0".to_owned(), "https://creativecommons.org/licenses/by/4.0/".to_owned()),
        }
    }

    #[test]
    fn every_page_is_sound_in_every_state_and_language() {
        for rows in [vec![], vec![SnapshotRow::sample()]] {
            assert_sound("snapshots", |shell| list(shell, &rows));
            let refusals = [None, Some(TakeRefused::Taken), Some(TakeRefused::NoMembers)];
            let rhythms = [Rhythm::Month, Rhythm::Quarter, Rhythm::Year, Rhythm::Never];
            for (refused, rhythm) in refusals.into_iter().cycle().zip(rhythms) {
                for today in ["2026-11-01", "2026-11-29"] {
                    let today = today.to_owned();
                    let desk = SnapshotDesk { rows: rows.clone(), today, rhythm, refused };
                    assert_sound("snapshot desk", |shell| super::desk(shell, &desk));
                }
            }
        }
        for (by_hand, corrections, changes) in [(true, 0, 0), (false, 1, 2), (true, 5, 11)] {
            let page = one(by_hand, corrections, changes);
            assert_sound("snapshot", |shell| snapshot(shell, &page));
        }
    }

    #[test]
    fn every_finding_about_a_snapshot_has_words_in_every_language() {
        let (key, name) = ("k".to_owned(), "members.csv".to_owned());
        let findings = [
            Finding::NoReceipt,
            Finding::OtherFormat,
            Finding::Signed { key: key.clone() },
            Finding::Forged,
            Finding::NoKeys { key: key.clone() },
            Finding::UnknownKey { key: key.clone() },
            Finding::KeyNotInForce { key },
            Finding::FileWhole { name: name.clone() },
            Finding::FileChanged { name: name.clone() },
            Finding::FileMissing { name },
        ];
        for lang in crate::LANGUAGES {
            let words: std::collections::BTreeSet<String> =
                findings.iter().map(|it| finding_words(lang, it)).collect();
            assert_eq!(words.len(), findings.len(), "{lang}");
            assert!(words.iter().all(|it| !it.contains('⟦')), "{lang}");
        }
    }
}
