//! Appeals on procedure: by the contact, in time, once; answered by somebody who decided nothing.

use app::appeals::{self, Answer, Filing};
use app::decisions::late::{self, AdmitLate, AdmitRefused};
use app::decisions::{self, Prepare};
use app::public::{transparency, transparency_page};
use app::testing::{World, at, country};
use app::{Failure, commissions, screening};
use domain::appeal::{FileRefused, Finding, HandleRefused, Step};
use domain::application::Stage;
use domain::decision::{LateRefused, Outcome};
use domain::ids::{AppealId, ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Role;
use domain::policy::Denied;

use crate::secretariat::closed::{Closed, refused};

fn filing(ground: &str, words: &str) -> Filing {
    Filing { ground: ground.to_owned(), words: words.to_owned() }
}

fn file(world: &World, by: PersonId, id: ApplicationId) -> Result<AppealId, Failure<FileRefused>> {
    let filing = filing("rule", "Our annex was not opened.");
    appeals::file(&world.app, &world.actor(by), id, &filing, Lang::EN)
}

/// Sumy is admitted and Lviv is not, at the instant the call promised.
fn declined(world: &World) -> ApplicationId {
    let Closed { files, .. } = Closed::with(world, &["Sumy", "Lviv"]);
    for (id, outcome) in files.iter().zip([Outcome::Admit, Outcome::Decline]) {
        let to = Prepare { outcome, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &world.actor(world.ida), *id, to).unwrap();
    }
    world.clock_at(at("2024-02-14T11:00"));
    world.announce("2023");
    files[1]
}

fn stage(world: &World, id: ApplicationId) -> Stage {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().stage
}

fn answer(finding: Finding, back_to: Option<Step>, reasons: &str) -> Answer {
    Answer { finding, back_to, reasons: reasons.to_owned() }
}

/// The letters of these templates that were put, in that order.
fn letters(world: &World, templates: &[&str]) -> Vec<(String, String)> {
    app::letters::run_once(&world.app).unwrap();
    let mut mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    mails.retain(|it| templates.contains(&it.template.as_str()));
    mails.into_iter().map(|it| (it.template, it.body)).collect()
}

store::on_both! {
    fn the_contact_appeals_in_time_and_once(store) {
        let world = World::new(store);
        let id = declined(&world);
        for (person, denied) in [(world.zoe, Denied::Hidden), (world.kofi, Denied::Hidden)] {
            let failure = file(&world, person, id).unwrap_err();
            assert!(matches!(failure, Failure::Denied(it) if it == denied), "{failure:?}");
        }
        let with = |ground: &str, words: &str| {
            let ana = world.actor(world.ana);
            refused(appeals::file(&world.app, &ana, id, &filing(ground, words), Lang::EN))
        };
        assert_eq!(with("merit", "We are better."), FileRefused::NoGround);
        assert_eq!(with("rule", " "), FileRefused::NoWords);
        assert_eq!(with("rule", &"x".repeat(4_001)), FileRefused::TooLong { max: 4_000 });
        file(&world, world.ana, id).unwrap();
        assert_eq!(refused(file(&world, world.ana, id)), FileRefused::Again);
    }

    fn the_days_end_and_nothing_is_appealed_before_there_is_a_result(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        let early = refused(file(&world, world.ana, files[0]));
        assert_eq!(early, FileRefused::Nothing { stage: "eligible" });
        let to = Prepare { outcome: Outcome::Decline, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &world.actor(world.ida), files[0], to).unwrap();
        let secret = refused(file(&world, world.ana, files[0]));
        assert_eq!(secret, FileRefused::Nothing { stage: "eligible" }, "nobody learns of a decision");
        world.clock_at(at("2024-02-14T11:00"));
        world.announce("2023");
        let until = at("2024-03-15T11:00");
        world.clock_at(until.plus_ms(1));
        assert_eq!(refused(file(&world, world.ana, files[0])), FileRefused::Late { until });
        let page = appeals::team_page(&world.app, &world.actor(world.ana), files[0], Lang::EN).unwrap();
        assert_eq!((page.against, page.late.is_some()), (None, true));
    }

    fn who_decided_does_not_answer_and_the_database_says_so_too(store) {
        let world = World::new(store);
        let id = declined(&world);
        let appeal = file(&world, world.ana, id).unwrap();
        let ida = world.actor(world.ida);
        assert_eq!(refused(appeals::take(&world.app, &ida, appeal)), HandleRefused::Decided);
        let behind = world.app.store.write({
            let (by, now) = (world.ida, world.app.clock.now());
            move |tx| {
                let it = tx.appeal(appeal)?.unwrap();
                let taken = it.take(&[], by, now).unwrap();
                tx.record(taken)?;
                Ok::<_, store::Error>(())
            }
        });
        assert!(behind.is_err(), "a rule that was gone round is held by the database");
        appeals::take(&world.app, &world.actor(world.ivo), appeal).unwrap();
        assert_eq!(
            refused(appeals::take(&world.app, &world.actor(world.ivo), appeal)),
            HandleRefused::Taken
        );
        let other = world.person("Lea", "FR");
        world.grant(other, Role::Secretariat);
        let no = answer(Finding::Dismissed, None, "Nothing was missed.");
        let not_theirs = refused(appeals::answer(&world.app, &world.actor(other), appeal, &no));
        assert_eq!(not_theirs, HandleRefused::NotYours);
        for person in [world.ana, world.olha, world.zoe] {
            let failure = appeals::take(&world.app, &world.actor(person), appeal).unwrap_err();
            assert!(matches!(failure, Failure::Denied(Denied::Hidden)), "{failure:?}");
        }
    }

    fn a_dismissed_appeal_moves_nothing_and_says_why(store) {
        let world = World::new(store);
        let id = declined(&world);
        let appeal = file(&world, world.ana, id).unwrap();
        let before = stage(&world, id);
        let ivo = world.actor(world.ivo);
        appeals::take(&world.app, &ivo, appeal).unwrap();
        let say = |reasons: &str| {
            appeals::answer(&world.app, &ivo, appeal, &answer(Finding::Dismissed, None, reasons))
        };
        assert_eq!(refused(say(" ")), HandleRefused::NoReasons);
        say("The annex was opened on 3 July.").unwrap();
        assert_eq!(refused(say("Again.")), HandleRefused::Over);
        assert_eq!(stage(&world, id), before);
        let told = letters(&world, &["appeal_filed", "appeal_dismissed"]);
        assert_eq!(told.len(), 2);
        assert!(told.iter().any(|(of, body)| of == "appeal_dismissed" && body.contains("opened on 3 July")));
        let counts = transparency(&world.app, "2023").unwrap().appeals.unwrap();
        assert_eq!((counts.filed, counts.upheld, counts.dismissed), (1, 0, 1));
    }

    fn an_upheld_appeal_takes_the_file_back_and_the_city_is_admitted_late_by_two(store) {
        let world = World::new(store);
        let id = declined(&world);
        let appeal = file(&world, world.ana, id).unwrap();
        let ivo = world.actor(world.ivo);
        appeals::take(&world.app, &ivo, appeal).unwrap();
        let right = |step| answer(Finding::Upheld, step, "The annex was overlooked.");
        world.clock_at(at("2024-02-20T09:00"));
        let no_step = refused(appeals::answer(&world.app, &ivo, appeal, &right(None)));
        assert_eq!(no_step, HandleRefused::NoStep);
        let foreign = refused(appeals::answer(&world.app, &ivo, appeal, &right(Some(Step::Commission))));
        assert_eq!(foreign, HandleRefused::NoStep);
        appeals::answer(&world.app, &ivo, appeal, &right(Some(Step::Decision))).unwrap();
        assert!(matches!(stage(&world, id), Stage::Eligible { .. }));
        let told = letters(&world, &["appeal_upheld"]);
        assert!(told[0].1.contains("overlooked"), "{told:?}");

        world.clock_at(at("2024-03-01T09:00"));
        let ida = world.actor(world.ida);
        let note = |text: &str| std::collections::BTreeMap::from([(Lang::EN, text.to_owned())]);
        let admit = |text: &str| {
            let to = AdmitLate { application: id, note: note(text) };
            late::admit(&world.app, &ida, "2023", to)
        };
        assert_eq!(refused(admit(" ")), AdmitRefused::Rule(LateRefused::NoNote));
        let waits = admit("An appeal was right.").unwrap();
        assert!(matches!(stage(&world, id), Stage::Eligible { .. }), "one person admits nobody");
        world.seconded(waits);
        assert_eq!(stage(&world, id), Stage::Admitted { at: at("2024-03-01T09:00") });
        let page = transparency_page(&world.app, "2023", Lang::EN).unwrap();
        assert_eq!(page.corrections.len(), 1);
        let counts = transparency(&world.app, "2023").unwrap();
        assert_eq!(counts.by_country[&country("UA")].admitted, 2);
        assert_eq!(letters(&world, &["admitted"]).len(), 2);
    }

    fn a_refusal_by_a_commission_and_an_exclusion_can_be_appealed_against_too(store) {
        let world = World::new(store);
        let closed = Closed::unchecked(&world, &["Sumy"]);
        let ida = world.actor(world.ida);
        screening::exclude(&world.app, &ida, closed.files[0], "Not a city.").unwrap();
        let appeal = file(&world, world.ana, closed.files[0]).unwrap();
        let ivo = world.actor(world.ivo);
        appeals::take(&world.app, &ivo, appeal).unwrap();
        let back = answer(Finding::Upheld, Some(Step::Screening), "It is one.");
        appeals::answer(&world.app, &ivo, appeal, &back).unwrap();
        assert!(matches!(stage(&world, closed.files[0]), Stage::Forwarded { .. }));
        screening::find_eligible(&world.app, &ivo, closed.files[0]).unwrap();
    }

    fn a_file_a_commission_refused_comes_back_to_it(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Sumy", "UA");
        commissions::refuse(&world.app, &world.actor(world.olha), id, "Too small.").unwrap();
        let appeal = file(&world, world.ana, id).unwrap();
        let ida = world.actor(world.ida);
        appeals::take(&world.app, &ida, appeal).unwrap();
        let back = answer(Finding::Upheld, Some(Step::Commission), "No rule names a size.");
        appeals::answer(&world.app, &ida, appeal, &back).unwrap();
        assert!(matches!(stage(&world, id), Stage::Submitted { .. }));
        commissions::endorse(&world.app, &world.actor(world.olha), id).unwrap();
    }
}
