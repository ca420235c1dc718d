//! Loads the network: the folder that ships inside the binary, or another one by configuration.

use std::collections::BTreeMap;
use std::path::Path;

use domain::network::{Flaw, Network};
use include_dir::{Dir, include_dir};

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../network");

/// The network that ships with the product.
///
/// # Errors
/// Every flaw of the folder; a test keeps it without any.
pub fn shipped() -> Result<Network, Vec<Flaw>> {
    let mut files = BTreeMap::new();
    collect(&SHIPPED, &mut files);
    Network::parse(&files)
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
    Network::parse(&files)
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
}
