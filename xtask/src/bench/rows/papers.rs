//! Row 17: the dossier of a full application, typeset by a child behind its walls.
//!
//! The whole life of the child is told, from its start to its last byte; its memory is read from
//! /proc while it lives, where the peak stands until the end.

use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::super::Bench;
use super::super::report::{Line, Report};

const TIMES: usize = 5;
const SECONDS_MAX: f64 = 2.0;
const MEMORY_MAX_KB: u64 = 256 * 1024;

pub fn measure(bench: &Bench, report: &mut Report) -> anyhow::Result<()> {
    let json = serde_json::to_vec(&dossier())?;
    let mut job = u64::try_from(json.len())?.to_le_bytes().to_vec();
    job.extend_from_slice(&json);
    let mut took = Vec::new();
    let mut peak_kb = 0;
    for _ in 0..TIMES {
        let (seconds, kb) = typeset(bench, &job)?;
        took.push(seconds);
        peak_kb = peak_kb.max(kb);
    }
    took.sort_by(f64::total_cmp);
    let median = took[TIMES / 2];
    report.line(Line {
        row: 17,
        what: "The dossier of a full application with ten files".to_owned(),
        goal: "< 2 s, ≤ 256 MiB".to_owned(),
        seen: format!("{median:.2} s, {} MiB", peak_kb / 1024),
        kept: median < SECONDS_MAX && peak_kb <= MEMORY_MAX_KB,
        ..Line::default()
    });
    Ok(())
}

/// Seconds and the peak of resident memory in kB.
#[expect(clippy::disallowed_methods, reason = "how long it took, not when it was")]
fn typeset(bench: &Bench, job: &[u8]) -> anyhow::Result<(f64, u64)> {
    let begun = Instant::now();
    let mut child = Command::new(&bench.lyceum)
        .arg("typeset")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the press does not start")?;
    let mut output = child.stdout.take().context("its output was asked for")?;
    let reading = thread::spawn(move || {
        let mut pdf = Vec::new();
        output.read_to_end(&mut pdf).map(|_| pdf)
    });
    child.stdin.take().context("its input was asked for")?.write_all(job)?;
    let mut peak_kb = 0;
    let status = loop {
        peak_kb = peak(&child).unwrap_or(peak_kb).max(peak_kb);
        match child.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(1)),
        }
    };
    let seconds = begun.elapsed().as_secs_f64();
    let pdf = reading.join().ok().context("the reader of the PDF panicked")??;
    ensure!(status.success() && pdf.starts_with(b"%PDF-"), "no accessible PDF came out");
    ensure!(peak_kb > 0, "its memory could not be read");
    Ok((seconds, peak_kb))
}

fn peak(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// Twelve sections of five long answers in Cyrillic and ten files, as `documents::typeset` writes
/// them.
fn dossier() -> Value {
    let said = |text: &str| json!({ "text": text, "lang": "uk", "rtl": false });
    let long = "Суми стають містом, у якому навчання не закінчується зі школою. ".repeat(30);
    let question = |answer: Value| json!({ "label": "Що місто робить?", "answers": [answer] });
    let mut sections: Vec<Value> = (0..12)
        .map(|n| {
            let text = question(json!({ "is": "text", "said": said(&long) }));
            json!({ "title": format!("Розділ {n}"), "questions": vec![text; 5] })
        })
        .collect();
    let file = json!({ "name": said("Стратегія.pdf"), "about": "PDF", "sha256": "ab".repeat(32) });
    let files = question(json!({ "is": "files", "files": vec![file; 10] }));
    sections.push(json!({ "title": "Файли", "questions": [files] }));
    json!({
        "kind": "dossier",
        "frame": {
            "lang": "uk", "title": "Суми", "network": "Lyceum", "accent": "#0b5a7a",
            "footer": "Суми", "at": 1_685_570_399_999_u64, "invented": null,
            "replaced_note": "�", "plain_note": "–",
        },
        "kind_words": "Заявка", "city": said("Суми"), "country": "Україна", "warning": null,
        "facts": [], "contents_words": "Розділи", "sections": sections,
    })
}
