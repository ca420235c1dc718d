//! Files that lie with Ukraine's commission, and how they stand.

use domain::application::Application;
use domain::ids::ApplicationId;

use super::World;

/// Ukraine's first `n` files in the call of 2023, a millisecond apart.
pub fn files(world: &World, n: usize) -> Vec<ApplicationId> {
    world.published_call("2023");
    (1..=n)
        .map(|n| {
            world.clock_at(world.app.clock.now().plus_ms(1));
            world.submitted(world.ana, &format!("City {n}"), "UA")
        })
        .collect()
}

/// An application as it is stored.
pub fn file(world: &World, id: ApplicationId) -> Application {
    let found = world.app.store.read(|tx| tx.application(id));
    found.expect("the database answers").expect("a test asks for what is there")
}

/// The stage of each.
pub fn stages(world: &World, ids: &[ApplicationId]) -> Vec<&'static str> {
    ids.iter().map(|id| file(world, *id).stage.name()).collect()
}

/// The seats held in the country of that file.
pub fn seats(world: &World, id: ApplicationId) -> Vec<i64> {
    let file = file(world, id);
    let held = world.app.store.read(|tx| tx.seats_taken(file.call, file.country));
    held.expect("the database answers")
}
