//! Writes every kind of document in three languages to a folder, to be looked at and weighed:
//! `cargo run -p press --example look -- FOLDER`.

#[path = "../tests/samples/mod.rs"]
mod samples;

use std::path::PathBuf;

use documents::typeset::{CardShape, Document};
use domain::language::Lang;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or("target/look".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for lang in [Lang::EN, Lang::UK, Lang::AR] {
        let mut all = samples::all(lang);
        all.push(("full", Document::Dossier(samples::full_dossier(lang))));
        all.push(("badge", Document::Card(samples::card(lang, CardShape::Badge))));
        all.push(("preview", Document::Card(samples::card(lang, CardShape::Preview))));
        for (name, document) in all {
            let printed = press::render::render(&samples::json(&document), Vec::new());
            let printed = printed.map_err(std::io::Error::other)?;
            let kind = if document.begins() == b"%PDF-" { "pdf" } else { "png" };
            std::fs::write(folder.join(format!("{name}-{lang}.{kind}")), &printed.bytes)?;
            std::fs::write(folder.join(format!("{name}-{lang}.json")), samples::json(&document))?;
            if let Some(why) = printed.plain_because {
                std::fs::write(folder.join(format!("{name}-{lang}.why")), why)?;
            }
        }
    }
    Ok(())
}
