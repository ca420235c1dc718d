//! Lists every text file of every language, every font and every script module, so that adding
//! one needs no edit of code.

#![expect(clippy::disallowed_macros, reason = "Cargo reads what a build script prints")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use hash::fnv_1a;

#[path = "src/hash.rs"]
mod hash;

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("Cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("Cargo sets it"));
    list_texts(&here.join("texts"), &out)?;
    list_fonts(&here.join("../../data/fonts"), &out)?;
    list_modules(&here.join("assets/modules"), &out)
}

fn list_texts(texts: &Path, out: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", texts.display());
    let mut listed = String::from("&[\n");
    for folder in sorted(texts)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|it| it == "ftl") {
                let language = last_part(&folder);
                writeln!(
                    listed,
                    "({language:?}, {:?}, include_str!({:?})),",
                    last_part(&file),
                    file
                )
                .expect("writing to a String cannot fail");
            }
        }
    }
    listed.push_str("]\n");
    fs::write(out.join("texts.rs"), listed)
}

/// The `@font-face` rules as one string literal, and the files themselves as a slice.
fn list_fonts(fonts: &Path, out: &Path) -> io::Result<()> {
    let table = fonts.join("unicode-range.tsv");
    println!("cargo::rerun-if-changed={}", fonts.display());
    let (mut faces, mut files) = (String::new(), String::from("&[\n"));
    for line in fs::read_to_string(table)?.lines().skip(1) {
        let mut columns = line.split('\t');
        let mut next = || columns.next().expect("a font has a file, a family and a range");
        let (file, family, range) = (next(), next(), next());
        let from = fonts.join(file);
        let stem = file.strip_suffix(".woff2").expect("fonts are WOFF2");
        let name = format!("{stem}-{:016x}.woff2", fnv_1a(&fs::read(&from)?));
        writeln!(
            faces,
            "@font-face{{font-family:\"{family}\";font-weight:400 700;font-display:swap;src:url(/assets/{name}) format(\"woff2\");unicode-range:{range}}}"
        )
        .expect("writing to a String cannot fail");
        writeln!(files, "({name:?}, include_bytes!({from:?})),")
            .expect("writing to a String cannot fail");
    }
    files.push_str("]\n");
    fs::write(out.join("font_faces.rs"), format!("{faces:?}\n"))?;
    fs::write(out.join("fonts.rs"), files)
}

/// Each module with its name, the file name it is served under, and its content. The file name
/// holds a hash of the content, so that a browser keeps it until it changes.
fn list_modules(modules: &Path, out: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", modules.display());
    let mut listed = String::from("&[\n");
    for file in sorted(modules)?.iter().filter(|it| it.extension().is_some_and(|it| it == "js")) {
        println!("cargo::rerun-if-changed={}", file.display());
        let stem = file.file_stem().and_then(|it| it.to_str()).expect("modules have plain names");
        let hash = fnv_1a(&fs::read(file)?);
        writeln!(listed, "({stem:?}, \"{stem}-{hash:016x}.js\", include_str!({file:?})),")
            .expect("writing to a String cannot fail");
    }
    listed.push_str("]\n");
    fs::write(out.join("modules.rs"), listed)
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
