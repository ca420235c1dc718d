//! How fast the disk keeps what it is given: the floor under every durable write.

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use crate::figures::{Seen, Set, begin, micros, tell};

/// Writes 4 KB and waits for the disk, so many times; as a log does, each after the one before.
pub fn run(folder: &Path, times: u32) -> anyhow::Result<()> {
    let path = folder.join("fsync");
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).open(&path)?;
    let block = [7_u8; 4096];
    // The space is there before, as in a log that is written round and round.
    for _ in 0..64 {
        file.write_all(&block)?;
    }
    file.sync_all()?;
    let mut seen = Seen::default();
    let whole = begin();
    for n in 0..times {
        let one = begin();
        file.seek(SeekFrom::Start(u64::from(n % 64) * 4096))?;
        file.write_all(&block)?;
        file.sync_data()?;
        seen.took_us.push(micros(one));
    }
    let seconds = whole.elapsed().as_secs_f64();
    drop(file);
    std::fs::remove_file(path)?;
    tell(&Set::of(vec![seen], seconds))
}
