//! The web fonts: one variable Noto Sans for four scripts, Vazirmatn for Arabic.
//!
//! The extended Latin subset of Noto Sans itself weighs 168 kB because it carries
//! phonetics; Noto Sans Arabic ships the same Latin drawing in 17 kB with all the
//! letters that languages of the network write, so that file is taken instead.
//!
//! Pages are set from regular to bold. The drawings for what is thinner and fatter, and names
//! of glyphs that only editors of fonts read, are taken out: a third of every file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

use super::package::{NPM, Package};

const NOTO_SANS: Package = Package {
    registry: NPM,
    name: "@fontsource-variable/noto-sans",
    version: "5.3.0",
    file: "fontsource-variable-noto-sans-5.3.0.tgz",
    sha256: "2cd97f3573b6e8ceaaa54ddf5df3f8e64d89a5bb31954013700d36a7ec01dcd6",
};
const NOTO_SANS_ARABIC: Package = Package {
    registry: NPM,
    name: "@fontsource-variable/noto-sans-arabic",
    version: "5.3.0",
    file: "fontsource-variable-noto-sans-arabic-5.3.0.tgz",
    sha256: "b6c7b9001f81e4df07a4f2501ad1b710f8faf2ed0cccc753bd3162a358b08ce5",
};
const VAZIRMATN: Package = Package {
    registry: NPM,
    name: "@fontsource-variable/vazirmatn",
    version: "5.3.0",
    file: "fontsource-variable-vazirmatn-5.3.0.tgz",
    sha256: "94e5cbe1a433f86c79617ad462aa64d9bff8fd145b07b247dc747b8069aa3722",
};

/// Every file of `data/fonts`: the fonts, their licences, and `unicode-range.tsv`,
/// which tells a style sheet which file serves which characters.
pub fn make(cache: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    // Where the ranges of one family overlap, the file declared last is fetched: Latin, which
    // every page has anyway, so that a single `ı` does not cost 17 kB.
    let families = [
        (NOTO_SANS_ARABIC, "noto-sans-arabic", "Noto Sans", &["latin-ext"][..]),
        (NOTO_SANS, "noto-sans", "Noto Sans", &["cyrillic", "greek", "vietnamese", "latin"][..]),
        (VAZIRMATN, "vazirmatn", "Vazirmatn", &["arabic"][..]),
    ];
    let mut made = Vec::new();
    let mut ranges = String::from("file\tfamily\tunicode_range\n");
    for (package, id, family, subsets) in families {
        let files = package.open(cache)?;
        let unicode = files.json("unicode.json")?;
        for subset in subsets {
            let from = format!("files/{id}-{subset}-wght-normal.woff2");
            let file = format!("{}-{subset}.woff2", family.to_lowercase().replace(' ', "-"));
            let range = unicode[*subset].as_str().with_context(|| format!("no range of {file}"))?;
            ranges.push_str(&format!("{file}\t{family}\t{range}\n"));
            made.push((file, narrowed(cache, files.bytes(&from)?)?));
        }
        made.push((format!("LICENSE-{id}.txt"), files.bytes("LICENSE")?.to_vec()));
    }
    made.push(("unicode-range.tsv".to_owned(), ranges.into_bytes()));
    Ok(made)
}

/// What instances and subsets fonts, and what packs them.
const TOOLS: [&str; 2] = ["fonttools==4.68.0", "brotli==1.2.1"];

/// The weights pages use.
const WEIGHTS: &str = "wght=400:700";

/// The same font from regular to bold, as WOFF2.
fn narrowed(cache: &Path, font: &[u8]) -> anyhow::Result<Vec<u8>> {
    let tools = tools(cache)?;
    let at = |name: &str| cache.join(name).display().to_string();
    let (whole, narrow, packed) = (at("whole.woff2"), at("narrow.ttf"), at("narrow.woff2"));
    fs::write(&whole, font)?;
    let run = |arguments: &[&str]| {
        let mut python = Command::new("python3");
        let done = python.env("PYTHONPATH", &tools).arg("-m").args(arguments).status()?;
        ensure!(done.success(), "{} failed", arguments[0]);
        Ok(())
    };
    let out = format!("--output={narrow}");
    run(&["fontTools.varLib.instancer", "--quiet", "--no-recalc-timestamp", &out, &whole, WEIGHTS])?;
    let out = format!("--output-file={packed}");
    run(&[
        "fontTools.subset",
        &narrow,
        "--unicodes=*",
        "--layout-features=*",
        "--no-hinting",
        "--no-glyph-names",
        "--no-recalc-timestamp",
        "--name-IDs=0,1,2,3,4,5,6,13,14",
        "--flavor=woff2",
        &out,
    ])?;
    Ok(fs::read(packed)?)
}

fn tools(cache: &Path) -> anyhow::Result<PathBuf> {
    let folder = cache.join("fonttools");
    if !folder.join("fontTools").is_dir() {
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]);
        let done = pip.arg(&folder).args(TOOLS).status().context("pip must be installed")?;
        ensure!(done.success(), "{} could not be fetched", TOOLS.join(", "));
    }
    Ok(folder)
}
