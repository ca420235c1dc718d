//! The web fonts: one variable Noto Sans for four scripts, Vazirmatn for Arabic.
//!
//! The extended Latin subset of Noto Sans itself weighs 168 kB because it carries
//! phonetics; Noto Sans Arabic ships the same Latin drawing in 17 kB with all the
//! letters that languages of the network write, so that file is taken instead.

use std::path::Path;

use anyhow::Context;

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
            made.push((file, files.bytes(&from)?.to_vec()));
        }
        made.push((format!("LICENSE-{id}.txt"), files.bytes("LICENSE")?.to_vec()));
    }
    made.push(("unicode-range.tsv".to_owned(), ranges.into_bytes()));
    Ok(made)
}
