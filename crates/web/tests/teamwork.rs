//! A team's own pages: comments, sections, sign-off, another contact, as a browser meets them.

use app::testing::World;
use axum::http::StatusCode;
use crate::browser::{Browser, Page};
use domain::ids::{ApplicationId, PersonId};
use domain::people::Part;

struct Team {
    world: World,
    id: ApplicationId,
    visitor: Browser,
}

/// Ana and Zoe of the council, Bea of the university; the call asks both to agree.
fn team(store: &store::Store) -> Team {
    let world = World::new(store);
    world.published_call_asking("2023", &["council", "university"]);
    let id = world.draft(world.ana, "Porto", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "State University");
    world.joins(world.ana, id, world.zoe, Part::Reader, "Porto City Council");
    let visitor = Browser::visitor(&world);
    Team { world, id, visitor }
}

impl Team {
    fn browser(&self, person: PersonId) -> Browser {
        self.visitor.with_session(&self.world.session(person))
    }

    fn at(&self, rest: &str) -> String {
        format!("/en/applications/{}{rest}", self.id)
    }

    fn post(&self, person: PersonId, rest: &str, fields: &[(&str, &str)]) -> Page {
        self.browser(person).post(&self.at(rest), fields)
    }
}

/// The field of a form that carries what the page showed.
fn seen(page: &Page) -> String {
    page.hidden("seen")
}

const COMMENTS: &str = "/questions/motivation/comments";

store::on_both! {
    fn a_comment_is_printed_as_it_was_typed_and_steers_nothing(store) {
        let team = team(store);
        let nasty = "<script>alert(1)</script> \u{202e}evil\u{2066} <img src=x onerror=alert(1)>";
        let page = team.browser(team.world.bea).get(&team.at(COMMENTS));
        assert_eq!(page.status, StatusCode::OK);
        let key = page.hidden("key");
        let fields =
            [("key", key.as_str()), ("thread", ""), ("body", nasty), ("language", "ar"), ("asked", "")];
        let said = team.post(team.world.bea, COMMENTS, &fields);
        assert_eq!(said.status, StatusCode::SEE_OTHER);
        assert!(said.location().contains("?done=said#comment-"), "{}", said.location());
        let page = team.browser(team.world.ana).get(&team.at(COMMENTS));
        assert!(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt; evil &lt;img"), "{}", page.text);
        assert!(!page.text.contains("<script>alert") && !page.text.contains('\u{202e}'));
        assert!(page.text.contains("lang=\"ar\" dir=\"rtl\""));
        let list = team.browser(team.world.ana).get(&team.at(""));
        assert!(list.text.contains("1 comment · 1 thread open"), "{}", list.text);
        let section = world_section(&team);
        let beside = team.browser(team.world.zoe).get(&team.at(&format!("/sections/{section}")));
        assert!(beside.text.contains("1 comment · 1 thread open"), "{}", beside.text);
    }

    fn what_is_refused_stays_in_the_form_that_was_sent(store) {
        let team = team(store);
        let long = format!("Kept {}", "слово ".repeat(1_000));
        let key = "0123456789abcdef";
        let send = |body: &str, language: &str| {
            let fields = [("key", key), ("thread", ""), ("body", body), ("language", language)];
            team.post(team.world.bea, COMMENTS, &fields)
        };
        let page = send(&long, "uk");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Kept слово слово") && page.text.contains("href=\"#body\""));
        assert_eq!(send(" ", "uk").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(send("Fine.", "xxx").status, StatusCode::UNPROCESSABLE_ENTITY);
        let flood = "a".repeat(10_000_000);
        assert_eq!(send(&flood, "uk").status, StatusCode::PAYLOAD_TOO_LARGE);
        let page = team.browser(team.world.bea).get(&team.at(COMMENTS));
        assert!(page.text.contains("Nobody has commented"));
        let nowhere = team.browser(team.world.bea).get(&team.at("/questions/no_such/comments"));
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }

    fn nobody_but_the_team_has_the_pages_of_a_team(store) {
        let team = team(store);
        let world = &team.world;
        let section = world_section(&team);
        for rest in [COMMENTS, "/parties", "/team/replacement", &format!("/sections/{section}/assignment")] {
            for outsider in [world.kofi, world.rui, world.ida, world.mei] {
                let page = team.browser(outsider).get(&team.at(rest));
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{rest}");
            }
            let page = team.visitor.get(&team.at(rest));
            assert!(page.location().starts_with("/en/sign-in"), "{rest}");
        }
    }

    fn a_section_is_given_on_its_page_and_shown_on_list_and_desk(store) {
        let team = team(store);
        let section = world_section(&team);
        let to = format!("/sections/{section}/assignment");
        let bea = team.world.bea.to_string();
        let late = team.post(team.world.ana, &to, &[("person", &bea), ("until", "2023-07-01")]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text.contains("not later than 31 May 2023") && late.text.contains("2023-07-01"));
        let given = team.post(team.world.ana, &to, &[("person", &bea), ("until", "2023-04-12")]);
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        let list = team.browser(team.world.ana).get(&team.at("?done=given"));
        assert!(list.text.contains("<bdi>Bea</bdi>, until 12 April 2023"), "{}", list.text);
        let desk = team.browser(team.world.bea).get("/en/desk");
        assert!(desk.text.contains(&format!("/sections/{section}\"")), "{}", desk.text);
        team.world.clock_at(app::testing::at("2023-04-15T09:00"));
        let list = team.browser(team.world.zoe).get(&team.at(""));
        assert!(list.text.contains("3 days overdue"), "{}", list.text);
        let ended = team.post(team.world.bea, &format!("{to}/end"), &[]);
        assert_eq!(ended.status, StatusCode::SEE_OTHER);
        let list = team.browser(team.world.ana).get(&team.at(""));
        assert!(!list.text.contains("overdue"));
    }

    fn the_check_page_names_who_is_missing_and_takes_each_partys_yes(store) {
        let team = team(store);
        let (ana, bea) = (team.world.ana, team.world.bea);
        let check = |who| team.browser(who).get(&team.at("/check"));
        assert!(check(ana).text.contains("No organisation named"));
        assert!(check(ana).text.contains("2 parties have not agreed to this version yet"));
        let both = [("party-council", "Porto City Council"), ("party-university", "Porto City Council")];
        let refused = team.post(ana, "/parties", &both);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("speaks for another party: City council"), "{}", refused.text);
        let named = [("party-council", "Porto City Council"), ("party-university", "State University")];
        assert_eq!(team.post(ana, "/parties", &named).status, StatusCode::SEE_OTHER);

        let page = check(ana);
        let agree = |who, party: &str, seen: &str| {
            team.post(who, "/agreements", &[("party", party), ("seen", seen)])
        };
        let foreign = agree(ana, "university", &seen(&page));
        assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(foreign.text.contains("You come from another organisation"));
        let stale = agree(ana, "council", &"0".repeat(64));
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.text.contains("has changed since you opened the page"));
        for _ in 0..2 {
            assert_eq!(agree(ana, "council", &seen(&page)).status, StatusCode::SEE_OTHER);
        }
        let hand_in = |page: &Page| {
            let (key, seen) = (page.hidden("key"), seen(page));
            team.post(ana, "/submission", &[("key", &key), ("seen", &seen), ("confirm", "yes")])
        };
        let page = check(bea);
        // The button is not there; a page of before the sign-off sends it all the same.
        let key = app::chance::token();
        let early = [("key", key.as_str()), ("seen", &seen(&page)), ("confirm", "yes")];
        let early = team.post(ana, "/submission", &early);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text.contains("Not submitted: one party has not agreed") && early.text.contains("University"));
        assert_eq!(agree(bea, "university", &seen(&page)).status, StatusCode::SEE_OTHER);
        let list = team.browser(ana).get(&team.at(""));
        assert!(list.text.contains("Sign-off: 2 of 2 parties agree"), "{}", list.text);
        let done = hand_in(&check(ana));
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let receipt = team.browser(team.world.rui).get(done.location());
        assert!(receipt.text.contains("Sign-off of this version"), "{}", receipt.text);
    }

    fn another_contact_is_asked_objected_to_and_confirmed_on_pages(store) {
        let team = team(store);
        let world = &team.world;
        let (ana, bea, ida) = (world.ana, world.bea, world.ida);
        let (old, new) = (ana.to_string(), bea.to_string());
        let asked = team.post(bea, "/team/replacement", &[("old", &old), ("new", &new), ("reason", "")]);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("old", old.as_str()), ("new", &new), ("reason", "No <b>answer</b>.")];
        let asked = team.post(bea, "/team/replacement", &fields);
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        let request = asked.location().to_owned();
        let desk = team.browser(ida).get("/en/desk");
        assert!(desk.text.contains(&request), "the secretariat finds it on its desk");
        let her = team.browser(ana);
        let head = world.app.store.head().seq;
        let page = her.get(&request);
        assert!(page.text.contains("No &lt;b&gt;answer&lt;/b&gt;.") && page.text.contains("/objection"));
        assert_eq!(world.app.store.head().seq, head, "opening it changes nothing");
        let objected = team.browser(ana).post(&format!("{request}/objection"), &[("objection", "Here I am.")]);
        assert_eq!(objected.status, StatusCode::SEE_OTHER);
        let mute = team.browser(ida).post(&format!("{request}/confirmation"), &[("note", "")]);
        assert_eq!(mute.status, StatusCode::UNPROCESSABLE_ENTITY);
        for other in [world.kofi, world.rui, world.olha] {
            assert_eq!(team.browser(other).get(&request).status, StatusCode::NOT_FOUND);
        }
        let by_team = team.browser(bea).post(&format!("{request}/confirmation"), &[("note", "Yes")]);
        assert_eq!(by_team.status, StatusCode::FORBIDDEN);
        let done = team.browser(ida).post(&format!("{request}/confirmation"), &[("note", "The mayor wrote.")]);
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let page = team.browser(bea).get(&request);
        assert!(page.text.contains("is the contact since") && page.text.contains("The mayor wrote."));
        let team_page = team.browser(bea).get(&team.at("/team"));
        assert!(team_page.text.contains("Invite somebody"), "the new contact runs the team");
    }

    fn an_invitation_is_listed_sent_again_and_taken_back(store) {
        let team = team(store);
        let ana = team.world.ana;
        let fields = [("email", "jan@example.org"), ("part", "reader"), ("organisation", "Library")];
        assert_eq!(team.post(ana, "/team", &fields).status, StatusCode::SEE_OTHER);
        let page = team.browser(ana).get(&team.at("/team"));
        let mark = "/team/invitations/";
        let at = page.text.find(mark).unwrap() + mark.len();
        let id = page.text[at..at + 36].to_owned();
        assert!(page.text.contains("Waiting for an answer") && page.text.contains("Accepted"));
        let (jan, kofi) = (team.browser(team.world.jan), team.browser(team.world.kofi));
        let head = team.world.app.store.head().seq;
        assert_eq!(jan.get(&format!("/en/invitations/{id}")).status, StatusCode::OK);
        let forwarded = kofi.get(&format!("/en/invitations/{id}"));
        assert_eq!(forwarded.status, StatusCode::NOT_FOUND, "bound to the address");
        assert_eq!(team.world.app.store.head().seq, head, "opening it changes nothing");
        let soon = team.post(ana, &format!("{mark}{id}/sending"), &[]);
        assert_eq!(soon.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(soon.text.contains("only just now"));
        let gone = team.post(ana, &format!("{mark}{id}/removal"), &[]);
        assert!(gone.location().ends_with("?done=taken-back"));
        let page = jan.get(&format!("/en/invitations/{id}"));
        assert!(page.text.contains("has been used, or its days are over"), "{}", page.text);
        assert_eq!(jan.post(&format!("/en/invitations/{id}"), &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// The section of the question that is commented on.
fn world_section(team: &Team) -> String {
    team.world.form_of(team.id).section_of("motivation").unwrap().id.clone()
}
