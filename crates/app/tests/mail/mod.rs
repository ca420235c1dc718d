//! Letters and mail: the outbox, what letters say, reminders, digests, unsubscribing, bounces,
//! and the postman before a peer that does as it is told.

mod bounces;
mod choosing;
mod desk;
pub mod peer;
mod reminders;
mod smtp;
mod wordings;

use app::testing::World;
use app::{App, Mode, Parts, Relay, RelaySecurity, Settings, letters};
use std::time::Duration;
use store::Mail;

/// The letters in the outbox, in the order they were written.
pub fn mails(app: &App) -> Vec<Mail> {
    let mut mails = app.store.read(|tx| tx.newest_mails(10_000)).unwrap();
    mails.sort_by_key(|it| (it.event, it.recipient.clone(), it.id));
    mails
}

/// The letters written now: what was there before is left out.
pub fn written(world: &World) -> Vec<Mail> {
    let before: Vec<_> = mails(&world.app).into_iter().map(|it| it.id).collect();
    letters::run_once(&world.app).unwrap();
    mails(&world.app).into_iter().filter(|it| !before.contains(&it.id)).collect()
}

/// Kind and recipient.
pub fn kinds(mails: &[Mail]) -> Vec<(&str, &str)> {
    mails.iter().map(|it| (it.template.as_str(), it.recipient.as_str())).collect()
}

/// The platform with a relay at that port, reached in that way.
pub fn with_relay(world: &World, port: u16, change: impl FnOnce(&mut Relay)) -> App {
    let mut relay = Relay {
        host: "127.0.0.1".to_owned(),
        port,
        security: RelaySecurity::Loopback,
        credentials: None,
        from: "no-reply@cities.example".to_owned(),
        bounces: None,
        patience: Duration::from_millis(250),
    };
    change(&mut relay);
    let relay = Some(relay);
    with_settings(world, |it| Settings { mode: Mode::Serve, relay, ..it })
}

/// The platform with other settings.
pub fn with_settings(world: &World, change: impl FnOnce(Settings) -> Settings) -> App {
    App::new(Parts {
        store: world.app.store.clone(),
        network: world.app.network.clone(),
        clock: world.app.clock.clone(),
        blobs: world.app.blobs.clone(),
        signer: world.app.signer.clone(),
        typesetter: world.app.typesetter.clone(),
        settings: change(world.app.settings.clone()),
    })
}

/// The platform with other rules of the network.
pub fn with_rules(world: &World, change: impl FnOnce(&mut domain::network::Rules)) -> App {
    let mut network = world.app.network.clone();
    change(&mut network.rules);
    App::new(Parts {
        store: world.app.store.clone(),
        network,
        clock: world.app.clock.clone(),
        blobs: world.app.blobs.clone(),
        signer: world.app.signer.clone(),
        typesetter: world.app.typesetter.clone(),
        settings: world.app.settings.clone(),
    })
}
