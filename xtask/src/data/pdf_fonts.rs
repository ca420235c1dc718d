//! The fonts of the PDFs: static files that a typesetter can cut up, in two weights.
//!
//! Vazirmatn and not Noto Sans Arabic: Noto draws dots as glyphs of their own, and text copied
//! out of a PDF then has its letters doubled. Chinese is not here: its fonts weigh more than the
//! whole program and are read at run time from the folder that the operator names.

use std::path::Path;

use super::package::{NPM, Package};

const NOTO_SANS: Package = Package {
    registry: NPM,
    name: "@expo-google-fonts/noto-sans",
    version: "0.4.2",
    file: "expo-google-fonts-noto-sans-0.4.2.tgz",
    sha256: "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
};
const VAZIRMATN: Package = Package {
    registry: NPM,
    name: "@expo-google-fonts/vazirmatn",
    version: "0.4.1",
    file: "expo-google-fonts-vazirmatn-0.4.1.tgz",
    sha256: "af22b2898f1e7fad4398cde6856f0e83f79393862b9b3811f71b114abb3742a3",
};
const NOTO_EMOJI: Package = Package {
    registry: NPM,
    name: "@expo-google-fonts/noto-emoji",
    version: "0.4.7",
    file: "expo-google-fonts-noto-emoji-0.4.7.tgz",
    sha256: "6a25fd5a4da5bb34bbc2d300531bbf32de86afd866e119314d7e358f61a6104d",
};

/// Every file of `data/fonts/pdf`: the fonts and their licences.
pub fn make(cache: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let families = [
        (NOTO_SANS, "NotoSans", "noto-sans", &["400Regular", "700Bold"][..]),
        (VAZIRMATN, "Vazirmatn", "vazirmatn", &["400Regular", "700Bold"][..]),
        (NOTO_EMOJI, "NotoEmoji", "noto-emoji", &["400Regular"][..]),
    ];
    let mut made = Vec::new();
    for (package, family, id, weights) in families {
        let files = package.open(cache)?;
        for weight in weights {
            let file = format!("{family}_{weight}.ttf");
            made.push((file.clone(), files.bytes(&format!("{weight}/{file}"))?.to_vec()));
        }
        made.push((format!("LICENSE-{id}.txt"), files.bytes("LICENSE_FONT")?.to_vec()));
    }
    Ok(made)
}
