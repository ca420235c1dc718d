//! Loads the network: the folder that ships inside the binary, or another one by configuration.

use std::collections::BTreeMap;
use std::path::Path;

use domain::network::{Flaw, Network};
use include_dir::{Dir, include_dir};
use views::assets::contrast;

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../network");

/// The network that ships with the product.
///
/// # Errors
/// Every flaw of the folder; a test keeps it without any.
pub fn shipped() -> Result<Network, Vec<Flaw>> {
    let mut files = BTreeMap::new();
    collect(&SHIPPED, &mut files);
    Network::parse(&files).and_then(readable)
}

/// Text on white and on dark paper needs a contrast of 4.5 (WCAG 2.2, 1.4.3).
const CONTRAST_MIN: f64 = 4.5;
const LIGHT_PAPER: &str = "#ffffff";
const DARK_PAPER: &str = "#10181f";

/// Refuses colours that people could not read.
fn readable(network: Network) -> Result<Network, Vec<Flaw>> {
    let colours = &network.about.colours;
    let pairs = [
        ("accent_light", &colours.accent_light, LIGHT_PAPER),
        ("warm_light", &colours.warm_light, LIGHT_PAPER),
        ("accent_dark", &colours.accent_dark, DARK_PAPER),
        ("warm_dark", &colours.warm_dark, DARK_PAPER),
    ];
    let flaws: Vec<Flaw> = pairs
        .into_iter()
        .filter(|(_, colour, paper)| {
            contrast(colour, paper).is_none_or(|it| it < CONTRAST_MIN)
        })
        .map(|(name, colour, paper)| Flaw {
            file: "network.toml".to_owned(),
            what: format!("colours.{name} {colour} has less than {CONTRAST_MIN}:1 on {paper}"),
        })
        .collect();
    if flaws.is_empty() { Ok(network) } else { Err(flaws) }
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(path.to_owned(), text.to_owned());
        }
    }
    for sub in dir.dirs() {
        collect(sub, files);
    }
}

/// The network of a folder.
///
/// # Errors
/// Every flaw at once; a file that cannot be read is one.
pub fn read(folder: &Path) -> Result<Network, Vec<Flaw>> {
    let mut files = BTreeMap::new();
    read_into(folder, folder, &mut files).map_err(|error| {
        vec![Flaw { file: folder.display().to_string(), what: error.to_string() }]
    })?;
    Network::parse(&files).and_then(readable)
}

fn read_into(
    root: &Path,
    folder: &Path,
    files: &mut BTreeMap<String, String>,
) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_into(root, &path, files)?;
        } else if path.extension().is_some_and(|it| it == "toml") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            files.insert(name, std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_network_that_ships_has_no_flaw() {
        assert!(super::shipped().is_ok(), "{:?}", super::shipped().err());
    }

    #[test]
    fn a_colour_that_nobody_could_read_is_refused() {
        let mut network = super::shipped().unwrap();
        network.about.colours.accent_light = "#9fd0e8".to_owned();
        let flaws = super::readable(network).unwrap_err();
        assert_eq!(flaws.len(), 1);
        assert!(flaws[0].what.starts_with("colours.accent_light"), "{}", flaws[0].what);
    }
}
