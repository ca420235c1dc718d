//! Interviews, which the city hears of, and notes, which nobody outside ever does.

use app::commissions::{self, CaseAfter};
use app::testing::World;
use app::{Failure, Mode, applications};
use domain::country_note::NoteRefused;
use domain::ids::ApplicationId;
use domain::interview::{InterviewRefused, Meeting};
use domain::language::Lang;
use domain::time::{Wall, WallRefused};
use store::testing::second_node;
use views::pages::commission::Signed;

use super::{endorse, files, is_hidden, letters, recipients, refused, taras, ua};

fn meeting(local: &str, based_on: i64) -> Meeting {
    Meeting {
        wall: Wall::new(local, "Europe/Kyiv"),
        place: "Room 12".to_owned(),
        link: String::new(),
        based_on,
    }
}

fn meet(world: &World, id: ApplicationId, it: Meeting) -> Result<(), Failure<InterviewRefused>> {
    commissions::set_interview(&world.app, &world.actor(world.olha), id, it)
}

store::on_both! {
    fn an_interview_is_told_to_the_city_by_letter_and_in_its_page(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        meet(&world, ids[0], meeting("2023-06-10T14:00", 0)).unwrap();
        meet(&world, ids[0], meeting("2023-06-10T14:00", 0)).unwrap();
        let told = letters(&world, "interview");
        assert_eq!(recipients(&told), ["ana@example.org"]);
        assert!(told[0].1.contains("10 June 2023, 14:00 (Kyiv)") && told[0].1.contains("Room 12"), "{told:?}");
        let list = applications::task_list(&world.app, &world.actor(world.ana), ids[0], Lang::EN, None).unwrap();
        let shown = list.commission.and_then(|it| it.interview).unwrap();
        assert_eq!((shown.when.as_str(), shown.place.as_str()), ("10 June 2023, 14:00 (Kyiv)", "Room 12"));
        // Another officer was faster: the date that stands is not lost unseen.
        let stale = meet(&world, ids[0], meeting("2023-06-11T14:00", 0));
        assert_eq!(refused(stale), InterviewRefused::Stale);
        meet(&world, ids[0], meeting("2023-06-11T14:00", 1)).unwrap();
        let olha = world.actor(world.olha);
        commissions::call_off(&world.app, &olha, ids[0]).unwrap();
        commissions::call_off(&world.app, &olha, ids[0]).unwrap();
        assert_eq!(letters(&world, "interview_off").len(), 1);
        let list = applications::task_list(&world.app, &world.actor(world.ana), ids[0], Lang::EN, None).unwrap();
        assert!(list.commission.is_none());
    }

    fn a_time_that_does_not_exist_is_refused_by_name(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let gap = Meeting { wall: Wall::new("2024-03-31T03:30", "Europe/Kyiv"), ..meeting("", 0) };
        let refusal = refused(meet(&world, ids[0], gap));
        assert!(matches!(refusal, InterviewRefused::When(WallRefused::InGap { .. })), "{refusal:?}");
        let nowhere = Meeting { wall: Wall::new("2023-06-10T14:00", "Mars/Base"), ..meeting("", 0) };
        let refusal = refused(meet(&world, ids[0], nowhere));
        assert!(matches!(refusal, InterviewRefused::When(WallRefused::UnknownZone(_))), "{refusal:?}");
        for person in [world.rui, world.ana, world.zoe] {
            let actor = world.actor(person);
            let set = commissions::set_interview(&world.app, &actor, ids[0], meeting("2023-06-10T14:00", 0));
            assert!(matches!(set, Err(Failure::Denied(_))), "{set:?}");
        }
    }

    fn notes_are_the_officers_own(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, olha, taras) = (&world.app, world.actor(world.olha), world.actor(taras(&world)));
        let note = commissions::write_note(app, &olha, ids[0], " Too thin. ").unwrap();
        let again = commissions::write_note(app, &olha, ids[0], "Too thin.").unwrap();
        assert_eq!(note.id, again.id, "an impatient hand notes once");
        let blank = commissions::write_note(app, &olha, ids[0], "\u{202e} ");
        assert_eq!(refused(blank), NoteRefused::Blank);
        let long = commissions::write_note(app, &olha, ids[0], &"x".repeat(5_001));
        assert_eq!(refused(long), NoteRefused::TooLong { max: 5_000 });
        let read = |actor: &domain::people::Actor| {
            let page = commissions::case(app, actor, ids[0], Lang::EN, CaseAfter::default())?;
            Ok::<_, app::failure::Lookup>(page.notes.unwrap_or_default().len())
        };
        assert_eq!(read(&taras).unwrap(), 1);
        let not_yours = commissions::delete_note(app, &taras, ids[0], note.id);
        assert_eq!(refused(not_yours), NoteRefused::NotYours);
        for person in [world.ana, world.rui, world.ida, world.mei, world.zoe] {
            assert!(is_hidden(read(&world.actor(person))));
            let written = commissions::write_note(app, &world.actor(person), ids[0], "x");
            assert!(matches!(written, Err(Failure::Denied(_))), "{written:?}");
        }
        // A note on one file is not there on another.
        let other = world.submitted(world.ana, "City 2", "UA");
        assert!(is_hidden(commissions::delete_note(app, &olha, other, note.id)));
        commissions::delete_note(app, &olha, ids[0], note.id).unwrap();
        commissions::delete_note(app, &olha, ids[0], note.id).unwrap();
        assert_eq!(read(&olha).unwrap(), 0);
    }

    fn the_secretariat_reads_notes_where_the_network_says_so(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        commissions::write_note(&world.app, &world.actor(world.olha), ids[0], "Too thin.").unwrap();
        let open = world.over(store, world.app.blobs.clone(), |it| {
            it.network.rules.country_note.secretariat_reads = true;
        });
        let ida = world.actor(world.ida);
        let page = commissions::case(&open, &ida, ids[0], Lang::EN, CaseAfter::default()).unwrap();
        assert_eq!(page.notes.map(|it| it.len()), Some(1));
        endorse(&world, ids[0]);
        let desk = commissions::desk(&world.app, &ida, "2023", ua(), Lang::EN).unwrap();
        assert_eq!(desk.files[0].n_notes, None, "who only looks is not told that there are notes");
    }

    fn what_one_officer_writes_is_on_the_desk_of_another_node_at_once(store) {
        let world = World::new(store);
        let id = files(&world, 1)[0];
        let other = world.beside(&second_node(&world.app.store), Mode::Demo);
        let olha = world.actor(world.olha);
        // Rank, interview, notes, signature, seats, and who ranked last.
        let seen = |by: &World| {
            let mut desk = commissions::desk(&by.app, &olha, "2023", ua(), Lang::EN).unwrap();
            let file = desk.files.remove(0);
            let signed = matches!(file.signed, Signed::Yes(..));
            (file.rank, file.interview, file.n_notes, signed, desk.n_used, desk.ranked.map(|it| it.0))
        };
        let when = || Some("10 June 2023, 14:00 (Kyiv)".to_owned());
        assert_eq!(seen(&other), (None, None, Some(0), false, 0, None));
        commissions::rank(&world.app, &olha, "2023", ua(), &[(id, 1)]).unwrap();
        let olha_ranked = || Some("Olha".to_owned());
        assert_eq!(seen(&other), (Some(1), None, Some(0), false, 0, olha_ranked()));
        meet(&world, id, meeting("2023-06-10T14:00", 0)).unwrap();
        assert_eq!(seen(&other), (Some(1), when(), Some(0), false, 0, olha_ranked()));
        let note = commissions::write_note(&world.app, &olha, id, "Too thin.").unwrap();
        assert_eq!(seen(&other), (Some(1), when(), Some(1), false, 0, olha_ranked()));
        endorse(&world, id);
        assert_eq!(seen(&other), (Some(1), when(), Some(1), true, 1, olha_ranked()));
        commissions::delete_note(&world.app, &olha, id, note.id).unwrap();
        commissions::call_off(&world.app, &olha, id).unwrap();
        commissions::take_back(&world.app, &olha, id).unwrap();
        assert_eq!(seen(&other), (Some(1), None, Some(0), false, 0, olha_ranked()));
        assert_eq!(seen(&world), seen(&other));
        // Who only looks sees none of what the officers keep to themselves.
        let desk = commissions::desk(&other.app, &world.actor(world.ida), "2023", ua(), Lang::EN);
        let desk = desk.unwrap();
        assert_eq!((desk.ranked, desk.files[0].n_notes), (None, None));
    }
}
