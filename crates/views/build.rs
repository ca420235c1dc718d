//! Lists every text file of every language, so that adding one needs no edit of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let texts = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("Cargo sets it")).join("texts");
    println!("cargo::rerun-if-changed={}", texts.display());
    let mut listed = String::from("&[\n");
    for folder in sorted(&texts)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|it| it == "ftl") {
                let language = last_part(&folder);
                writeln!(listed, "({language:?}, {:?}, include_str!({:?})),", last_part(&file), file)
                    .expect("writing to a String cannot fail");
            }
        }
    }
    listed.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").expect("Cargo sets it")).join("texts.rs");
    fs::write(out, listed)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn last_part(path: &Path) -> &str {
    path.file_name().and_then(|it| it.to_str()).expect("text files have plain names")
}
