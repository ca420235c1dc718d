//! Another folder makes another network: names, languages and colours come from it alone.

use std::path::Path;

use app::testing::World;
use app::{App, Parts, networks};
use crate::browser::Browser;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { std::fs::copy(&path, &target).map(|_| ()).unwrap() }
    }
}

store::on_both! {
    fn another_folder_makes_another_network(store) {
        let folder = tempfile::tempdir().unwrap();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../network"), folder.path());
        let about = folder.path().join("network.toml");
        let text = std::fs::read_to_string(&about).unwrap();
        let shipped = networks::shipped().unwrap();
        let was = shipped.about.short_name.to(domain::language::Lang::EN).to_owned();
        std::fs::write(&about, text.replace(&was, "Reading Villages")).unwrap();
        let network = networks::read(folder.path()).unwrap();

        let world = World::new(store);
        let ours = &world.app;
        let app = App::new(Parts {
            store: store.clone(),
            network,
            clock: ours.clock.clone(),
            blobs: ours.blobs.clone(),
            typesetter: ours.typesetter.clone(),
            signer: ours.signer.clone(),
            settings: ours.settings.clone(),
        });
        let page = Browser::of(app).get("/en");
        assert!(page.text.contains("Reading Villages"), "{}", page.text);
        assert!(!page.text.contains(&was));
    }
}

#[test]
fn a_folder_with_a_flaw_is_refused_with_the_file_that_has_it() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../network"), folder.path());
    std::fs::write(folder.path().join("rules.toml"), "quota = 3").unwrap();
    let flaws = networks::read(folder.path()).unwrap_err();
    assert!(flaws.iter().any(|it| it.file == "rules.toml"), "{flaws:?}");
}
