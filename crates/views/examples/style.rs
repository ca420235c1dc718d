//! Writes the component page in every language into a folder, to be looked at in a browser.

use std::path::PathBuf;
use std::{env, fs, io};

use views::LANGUAGES;
use views::shell::{AssetPaths, Me, Nav, Shell};

fn main() -> io::Result<()> {
    let folder =
        env::args().nth(1).map(PathBuf::from).ok_or_else(|| io::Error::other("which folder?"))?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("style.css"), views::assets::STYLE.replace("/assets/", ""))?;
    fs::write(folder.join("page.js"), views::assets::SCRIPT)?;
    for (name, bytes) in views::assets::FONTS {
        fs::write(folder.join(name), bytes)?;
    }
    for lang in LANGUAGES {
        let shell = Shell {
            lang,
            languages: LANGUAGES.to_vec(),
            path_without_lang: "/style".to_owned(),
            base_url: "https://cities.example".to_owned(),
            me: Some(Me { name: "Олена Коваль".to_owned() }),
            network_name: "Lyceum".to_owned(),
            nav: Some(Nav::Members),
            description: None,
            assets: AssetPaths {
                style: "style.css".to_owned(),
                network_style: None,
                script: "page.js".to_owned(),
            },
            demo: true,
            head: views::head::Head::default(),
        };
        let page = views::samples::style_page(&shell).into_string();
        fs::write(folder.join(format!("{lang}.html")), page)?;
    }
    Ok(())
}
