//! The script module of a part, loaded only by pages that have the part.

use maud::{Markup, html};

use crate::assets;

/// The script module `assets/modules/NAME.js`. It may stand anywhere in a page, and more than
/// once: a browser fetches and runs a module once.
pub fn script(name: &str) -> Markup {
    let path = assets::module_path(name).expect("every module a page asks for is in the assets");
    html! { script type="module" src=(path) {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_loaded_from_an_address_with_the_hash_of_its_content() {
        for (name, file, text) in assets::MODULES {
            let hash = file.strip_prefix(&format!("{name}-")).and_then(|it| it.strip_suffix(".js"));
            assert_eq!(hash.map(str::len), Some(16), "{file}");
            assert!(script(name).into_string().contains(&format!("src=\"/assets/{file}\"")));
            assert!(!text.contains("innerHTML"), "{name} writes by textContent only");
        }
    }
}
