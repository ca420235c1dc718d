//! CPU time and memory of a process, as the kernel counts them.

use std::fs;

use anyhow::Context;

/// Ticks of `/proc/PID/stat` in a second; 100 on every Linux that matters.
const TICKS: f64 = 100.0;

/// Fields of `/proc/PID/stat` that are used here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stat {
    parent: u32,
    /// Of the process itself, in ticks.
    own: u64,
    /// Of its children that have ended.
    ended: u64,
}

/// CPU seconds of a process with all its threads.
pub fn seconds(pid: u32) -> anyhow::Result<f64> {
    Ok(stat(pid)?.own as f64 / TICKS)
}

/// CPU seconds of a process with its children, those that ended included.
pub fn seconds_of_family(pid: u32) -> anyhow::Result<f64> {
    let head = stat(pid)?;
    let mut ticks = head.own + head.ended;
    for child in processes() {
        // One that ends while it is looked at is counted by its parent next time.
        if let Ok(child) = stat(child)
            && child.parent == pid
        {
            ticks += child.own;
        }
    }
    Ok(ticks as f64 / TICKS)
}

/// Memory that a process holds now, in MB of a million bytes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// All of it.
    pub whole: f64,
    /// Its own; the rest are pages of files, each counted as often as it is mapped.
    pub own: f64,
}

/// Memory that a process holds now.
pub fn memory(pid: u32) -> anyhow::Result<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let mb = |name: &str| -> anyhow::Result<f64> {
        let line = status.lines().find_map(|it| it.strip_prefix(name)).context(name.to_owned())?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib * 1024.0 / 1e6)
    };
    Ok(Memory { whole: mb("VmRSS:")?, own: mb("RssAnon:")? })
}

/// The PostgreSQL server that listens on a port.
pub fn postgres_on(port: u16) -> Option<u32> {
    let port = port.to_string();
    processes().into_iter().find(|pid| {
        let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        let words: Vec<&[u8]> = line.split(|it| *it == 0).collect();
        words.first().is_some_and(|it| it.ends_with(b"postgres"))
            && words.windows(2).any(|it| it == [b"-p".as_slice(), port.as_bytes()])
    })
}

fn processes() -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten();
    entries.filter_map(|it| it.ok()?.file_name().to_str()?.parse().ok()).collect()
}

fn stat(pid: u32) -> anyhow::Result<Stat> {
    let line = fs::read_to_string(format!("/proc/{pid}/stat"))
        .with_context(|| format!("process {pid} has ended"))?;
    read(&line).with_context(|| format!("/proc/{pid}/stat has another shape"))
}

/// The name in brackets may hold anything, so the fields are counted from its end.
fn read(line: &str) -> Option<Stat> {
    let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
    let number = |at: usize| fields.get(at)?.parse::<u64>().ok();
    Some(Stat {
        parent: u32::try_from(number(1)?).ok()?,
        own: number(11)? + number(12)?,
        ended: number(13)? + number(14)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_counted_from_the_end_of_the_name() {
        let line = "42 (a (b) c) S 7 42 42 0 -1 4194560 100 0 0 0 150 50 3 4 20 0 9 0 12345";
        assert_eq!(read(line), Some(Stat { parent: 7, own: 200, ended: 7 }));
        assert_eq!(read("42 (a"), None);
    }
}
