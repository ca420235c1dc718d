use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn until() -> (Timestamp, String) {
    (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".into())
}

impl Team {
    /// A contact's view of a team of two organisations.
    fn sample() -> Team {
        let member = |id: &str, name: &str, me: bool| Member {
            id: id.into(),
            name: name.into(),
            invented: true,
            email: format!("{id}@sumy.example"),
            part: "Editor".into(),
            organisation: "Сумський державний університет".into(),
            since: "14 November 2023".into(),
            me,
            can_go: !me,
        };
        let part = |word: &str| (word.to_owned(), word.to_owned());
        Team {
            application: "a1".into(),
            city: "Суми".into(),
            invented: false,
            members: vec![member("m1", "Ірина", true), member("m2", "Олег", false)],
            invited: [Standing::Open, Standing::Lapsed, Standing::Used, Standing::Revoked].map(|standing| Invited {
                id: "n1".into(),
                standing,
                sent: "14 November 2023, 23:13".into(),
                n_sent: 2,
                email: "ngo@sumy.example".into(),
                part: "Reader".into(),
                organisation: "NGO".into(),
                until: until(),
            }).into(),
            runs: true,
            parts: vec![part("contact"), part("editor"), part("reader")],
            n_days: 7,
        }
    }
}

impl Invitation {
    fn sample() -> Invitation {
        Invitation {
            id: "i1".into(),
            city: "Суми".into(),
            invented: true,
            inviter: "Ірина".into(),
            part: "Editor".into(),
            part_word: "editor".into(),
            organisation: "NGO".into(),
            until: until(),
            is_over: false,
        }
    }
}

#[test]
fn team_and_invitation_are_told_whole_in_every_language() {
    let form = Inviting {
        errors: vec![FieldError::new("email", "…")],
        refused: Some("…".into()),
        done: Some("a@b.example".into()),
        ..Inviting::default()
    };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let pages = [
            team(&shell, &Team::sample(), &form),
            team(&shell, &Team { runs: false, ..Team::sample() }, &Inviting::default()),
            invitation(&shell, &Invitation::sample(), Some("…")),
            invitation(
                &shell,
                &Invitation { is_over: true, part_word: "contact".into(), ..Invitation::sample() },
                None,
            ),
        ];
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
    }
}

#[test]
fn a_reader_of_the_team_page_is_offered_no_act_of_the_contacts() {
    let reader = Team { runs: false, ..Team::sample() };
    let html =
        team(&shell(domain::language::Lang::EN), &reader, &Inviting::default()).into_string();
    assert!(!html.contains("name=\"email\""), "{html}");
}
