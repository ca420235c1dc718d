use std::collections::BTreeMap;
use std::sync::Barrier;

use app::applications::{
    self, HandInRefused, agree, check_page, dossier, name_parties, receipt_page, save,
    take_agreement_back,
};
use app::testing::World;
use app::testing::applying::{PDF, whole_section};
use app::{Failure, chance, commissions, files};
use domain::application::SubmitRefused;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Part;
use domain::sign_off::{AgreeRefused, NameRefused};
use views::pages::applications::PartyState;

use super::{is_hidden, refused};

/// Lisbon applies where council and university must agree: Ana and Zoe of the council, Bea of the
/// university. Everything is answered; who is which party is said.
fn ready(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call_asking("2023", &["council", "university"]);
    let id = world.draft(world.ana, "Lisboa Nova", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "State University");
    world.joins(world.ana, id, world.zoe, Part::Reader, "Lisboa Nova City Council");
    let named = [("council", "Lisboa Nova City Council"), ("university", "State University")];
    let named = named.map(|(party, it)| (party.to_owned(), it.to_owned()));
    name_parties(&world.app, &world.actor(world.ana), id, &named).unwrap();
    (world, id)
}

/// The hash on the check page.
fn seen(world: &World, id: ApplicationId) -> String {
    check_page(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap().seen
}

fn says_yes(
    world: &World,
    by: PersonId,
    id: ApplicationId,
    party: &str,
) -> Result<(), Failure<AgreeRefused>> {
    // Two acts of one team are never of one millisecond; what was agreed last is told by it.
    world.clock_at(world.app.clock.now().plus_ms(1));
    agree(&world.app, &world.actor(by), id, party, &seen(world, id))
}

fn all_agree(world: &World, id: ApplicationId) {
    says_yes(world, world.ana, id, "council").unwrap();
    says_yes(world, world.bea, id, "university").unwrap();
}

fn submit(world: &World, id: ApplicationId) -> Result<(), HandInRefused> {
    let key = chance::token();
    match applications::submit(&world.app, &world.actor(world.ana), id, &key, None) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

fn missing(world: &World, id: ApplicationId) -> Vec<String> {
    match submit(world, id) {
        Err(HandInRefused::Rule(SubmitRefused::NotAgreed { parties })) => parties,
        other => panic!("{other:?}"),
    }
}

/// Writes another motivation.
fn write(world: &World, by: PersonId, id: ApplicationId, words: &str) {
    assert!(try_to_write(world, by, id, words), "a draft can be written to");
}

fn try_to_write(world: &World, by: PersonId, id: ApplicationId, words: &str) -> bool {
    let form = world.form_of(id);
    let section = form.section_of("motivation").unwrap().id.clone();
    let rows = world.app.store.read(|tx| tx.answers(id)).unwrap();
    let version = rows.iter().find(|it| it.question == "motivation").map_or(0, |it| it.version);
    let fields = [("motivation".to_owned(), vec![words.to_owned()])].into();
    let shown: BTreeMap<String, String> = [("motivation".to_owned(), version.to_string())].into();
    save(&world.app, &world.actor(by), id, &section, &fields, &shown).is_ok()
}

fn states(world: &World, id: ApplicationId) -> Vec<PartyState> {
    let page = check_page(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap();
    page.sign_off.unwrap().rows.into_iter().map(|it| it.state).collect()
}

fn n_agreed(world: &World, id: ApplicationId) -> usize {
    states(world, id).iter().filter(|it| matches!(it, PartyState::Agreed { .. })).count()
}

/// Questions that the check page names as changed since the council agreed.
fn changed(world: &World, id: ApplicationId) -> (usize, bool) {
    match &states(world, id)[0] {
        PartyState::Lifted { changes, .. } => (changes.questions.len(), changes.given_back),
        other => panic!("{other:?}"),
    }
}

store::on_both! {
    fn nothing_is_handed_in_until_each_party_agrees_and_the_receipt_says_who(store) {
        let (world, id) = ready(store);
        assert_eq!(missing(&world, id), ["council", "university"]);
        says_yes(&world, world.zoe, id, "council").unwrap();
        assert_eq!(missing(&world, id), ["university"]);
        says_yes(&world, world.bea, id, "university").unwrap();
        submit(&world, id).unwrap();
        let submission = world.app.store.read(|tx| tx.submissions(id)).unwrap().pop().unwrap();
        let rui = world.actor(world.rui);
        let receipt =
            receipt_page(&world.app, &rui, id, submission.id, Lang::EN, false).unwrap();
        let who: Vec<_> =
            receipt.agreed.iter().map(|it| (it.party.as_str(), it.who.as_str())).collect();
        assert_eq!(who, [("City council", "Zoe"), ("University", "Bea")]);
        assert_eq!(dossier(&world.app, &rui, id, Lang::EN).unwrap().agreed.len(), 2);
        assert_eq!(n_agreed(&world, id), 2, "handed in, they still stand");
        let late = says_yes(&world, world.ana, id, "council");
        assert_eq!(refused(late), AgreeRefused::NotWritable);
        let late = take_agreement_back(&world.app, &world.actor(world.ana), id, "council");
        assert_eq!(refused(late), AgreeRefused::NotWritable);
    }

    fn a_call_that_asks_nobody_is_handed_in_as_before(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa Nova", "PT");
        let page = check_page(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap();
        assert!(page.sign_off.is_none());
        submit(&world, id).unwrap();
    }

    fn an_edit_a_file_and_a_return_lift_what_was_agreed_and_say_what_changed(store) {
        let (world, id) = ready(store);
        all_agree(&world, id);
        write(&world, world.bea, id, "Learning in shelters, too.");
        assert_eq!((n_agreed(&world, id), changed(&world, id)), (0, (1, false)));
        assert_eq!(missing(&world, id), ["council", "university"]);

        all_agree(&world, id);
        assert_eq!(n_agreed(&world, id), 2);
        let form = world.form_of(id);
        let question = form.questions().find(|it| it.is_file()).unwrap().id.clone();
        let old = world.app.store.read(|tx| tx.attachments(id)).unwrap().pop().unwrap();
        files::detach(&world.app, &world.actor(world.bea), id, old.id).unwrap();
        let name = "signed page.pdf".to_owned();
        let upload = files::Upload { question, name, bytes: PDF.to_vec() };
        files::attach(&world.app, &world.actor(world.bea), id, upload).unwrap();
        // The same bytes under the same name: the hash is the old one, but somebody touched it.
        assert_eq!((n_agreed(&world, id), changed(&world, id)), (0, (1, false)));

        all_agree(&world, id);
        submit(&world, id).unwrap();
        commissions::give_back(&world.app, &world.actor(world.rui), id, "Sources.").unwrap();
        assert_eq!((n_agreed(&world, id), changed(&world, id)), (0, (0, true)));
        assert_eq!(missing(&world, id), ["council", "university"]);
        all_agree(&world, id);
        submit(&world, id).unwrap();
    }

    fn what_is_changed_and_put_back_is_not_what_was_agreed(store) {
        let (world, id) = ready(store);
        let before = seen(&world, id);
        let words = whole_section(&world.form_of(id),
            &world.form_of(id).section_of("motivation").unwrap().id, "Lisboa Nova");
        all_agree(&world, id);
        write(&world, world.bea, id, "Something else.");
        write(&world, world.bea, id, &words["motivation"][0]);
        assert_eq!(seen(&world, id), before, "the same text again");
        assert_eq!((n_agreed(&world, id), changed(&world, id)), (0, (1, false)));
        // A save that changes nothing touches nothing.
        all_agree(&world, id);
        write(&world, world.bea, id, &words["motivation"][0]);
        assert_eq!(n_agreed(&world, id), 2);
    }

    fn a_stale_page_agrees_to_nothing(store) {
        let (world, id) = ready(store);
        let old = seen(&world, id);
        write(&world, world.bea, id, "Newer.");
        let stale = agree(&world.app, &world.actor(world.ana), id, "council", &old);
        assert_eq!(refused(stale), AgreeRefused::Stale);
        for forged in ["", "no hash", &"ab".repeat(32)] {
            let no = agree(&world.app, &world.actor(world.ana), id, "council", forged);
            assert_eq!(refused(no), AgreeRefused::Stale);
        }
        assert_eq!(world.app.store.read(|tx| tx.agreements(id)).unwrap(), []);
    }

    fn a_party_agrees_once_however_many_of_its_people_click(store) {
        let (world, id) = ready(store);
        for who in [world.ana, world.ana, world.zoe] {
            says_yes(&world, who, id, "council").unwrap();
        }
        assert_eq!(world.app.store.read(|tx| tx.agreements(id)).unwrap().len(), 1);
        let kinds = world.events_about(id.0);
        assert_eq!(kinds.iter().filter(|it| *it == "sign_off.agreed").count(), 1);
        // Any of its people takes it back, and it can be given again.
        take_agreement_back(&world.app, &world.actor(world.zoe), id, "council").unwrap();
        assert!(matches!(states(&world, id)[0], PartyState::TakenBack { .. }));
        let twice = take_agreement_back(&world.app, &world.actor(world.zoe), id, "council");
        assert_eq!(refused(twice), AgreeRefused::NothingStands);
        says_yes(&world, world.ana, id, "council").unwrap();
        assert_eq!(world.app.store.read(|tx| tx.agreements(id)).unwrap().len(), 2);
    }

    fn nobody_agrees_for_a_party_they_do_not_come_from(store) {
        let (world, id) = ready(store);
        let not_hers = says_yes(&world, world.bea, id, "council");
        assert_eq!(refused(not_hers), AgreeRefused::NotOfParty);
        let unknown = says_yes(&world, world.ana, id, "mayor");
        assert_eq!(refused(unknown), AgreeRefused::NoSuchParty);
        for outsider in [world.kofi, world.rui, world.ida] {
            assert!(is_hidden(says_yes(&world, outsider, id, "council")));
        }
        // Who was taken out speaks for nobody; what they agreed for the party stands.
        says_yes(&world, world.zoe, id, "council").unwrap();
        app::teams::remove(&world.app, &world.actor(world.ana), id, world.zoe).unwrap();
        assert!(is_hidden(says_yes(&world, world.zoe, id, "council")));
        assert_eq!(n_agreed(&world, id), 1);
    }

    fn a_party_without_people_is_named_and_cannot_be_passed_over(store) {
        let (world, id) = ready(store);
        all_agree(&world, id);
        app::teams::remove(&world.app, &world.actor(world.ana), id, world.bea).unwrap();
        write(&world, world.ana, id, "Without the university.");
        says_yes(&world, world.ana, id, "council").unwrap();
        assert_eq!(missing(&world, id), ["university"]);
        let name = |party: &str, organisation: &str| {
            let named = [(party.to_owned(), organisation.to_owned())];
            name_parties(&world.app, &world.actor(world.ana), id, &named)
        };
        let gone = refused(name("university", "State University"));
        assert_eq!(gone, ("university".to_owned(), NameRefused::NoSuchOrganisation));
        let both = refused(name("university", "Lisboa Nova City Council"));
        let party = "council".to_owned();
        assert_eq!(both.1, NameRefused::StandsForAnother { party });
        world.joins(world.ana, id, world.bea, Part::Editor, "Other University");
        name("university", "Other University").unwrap();
        says_yes(&world, world.bea, id, "university").unwrap();
        submit(&world, id).unwrap();
    }

    fn only_the_contact_says_who_is_which_party(store) {
        let (world, id) = ready(store);
        let named = [("council".to_owned(), "State University".to_owned())];
        let by_editor = name_parties(&world.app, &world.actor(world.bea), id, &named);
        assert!(matches!(by_editor, Err(Failure::Denied(_))), "{by_editor:?}");
        for outsider in [world.kofi, world.ida, world.rui] {
            assert!(is_hidden(name_parties(&world.app, &world.actor(outsider), id, &named)));
        }
    }

    /// Whoever wins, no agreement stands for what it did not see, and nothing is handed in that
    /// a party has not agreed to.
    fn an_edit_that_races_with_agreement_and_hand_in_leaves_none_unseen(store) {
        let (world, id) = ready(store);
        for round in 0..12 {
            says_yes(&world, world.bea, id, "university").unwrap();
            let page = seen(&world, id);
            world.clock_at(world.app.clock.now().plus_ms(1));
            let filings = || world.app.store.read(|tx| tx.submissions(id)).unwrap();
            let n_before = filings().len();
            let start = Barrier::new(3);
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    start.wait();
                    try_to_write(&world, world.bea, id, &format!("Round {round}."));
                });
                scope.spawn(|| {
                    start.wait();
                    let done = agree(&world.app, &world.actor(world.ana), id, "council", &page);
                    assert!(matches!(done, Ok(()) | Err(Failure::Refused(AgreeRefused::Stale))));
                });
                scope.spawn(|| {
                    start.wait();
                    drop(submit(&world, id));
                });
            });
            let agreements = world.app.store.read(|tx| tx.agreements(id)).unwrap();
            let now = world.app.clock.now();
            for it in agreements.iter().filter(|it| it.party == "council" && it.agreed_at == now) {
                assert_eq!(it.version.sha256, page, "it was given to what was seen");
            }
            if let Some(filed) = filings().get(n_before) {
                let behind = world.app.store.read(|tx| tx.agreements_behind(filed.id)).unwrap();
                assert_eq!(behind.len(), 2);
                assert!(behind.iter().all(|it| it.version.sha256 == filed.content_sha256));
                commissions::give_back(&world.app, &world.actor(world.rui), id, "Again.").unwrap();
            } else {
                assert_eq!(n_agreed(&world, id), 0, "the edit lifted both");
            }
            // Whatever came of the round, the next one begins from a draft that can be written to.
            write(&world, world.bea, id, &format!("Between {round}."));
        }
    }
}
