use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn options(words: &[&str]) -> Options {
    words.iter().map(|it| ((*it).to_owned(), (*it).to_owned())).collect()
}

fn entry() -> Entry {
    Entry {
        name: "Ольга".into(),
        email: "olha@commission.example".into(),
        language: "uk".into(),
        country: "UA".into(),
        organisation: "University of Sumy".into(),
        reads: vec!["uk".into()],
    }
}

impl People {
    fn sample() -> People {
        let listed = |roles: &[&str], country: &str| Listed {
            id: "p1".into(),
            name: "Ольга".into(),
            invented: true,
            email: "olha@commission.example".into(),
            country: country.into(),
            roles: roles.iter().map(|it| (*it).to_owned()).collect(),
        };
        People {
            search: String::new(),
            n_found: 60,
            people: vec![listed(&["Commission: Ukraine"], "Ukraine"), listed(&[], "")],
            previous: Some("/en/people?before=p1".into()),
            next: Some("/en/people?after=p1".into()),
            readable: options(&["en", "uk"]),
            languages: options(&["en", "uk"]),
            countries: options(&["UA", "PT"]),
        }
    }
}

impl Person {
    fn sample() -> Person {
        Person {
            id: "p1".into(),
            invented: true,
            entry: entry(),
            roles: vec![Held {
                id: "g1".into(),
                role: "Expert".into(),
                mandate: Some("Secretary-General".into()),
                since: "1 May 2023".into(),
            }],
            has_factors: true,
            kinds: options(&["secretariat", "commission", "expert"]),
            calls: options(&["2023"]),
            languages: options(&["en", "uk"]),
            countries: options(&["UA"]),
            readable: options(&["en", "uk"]),
        }
    }
}

#[test]
fn list_and_person_are_told_whole_in_every_language() {
    let errors = vec![FieldError::new("name", "…")];
    let said = Said { errors: errors.clone(), refused: Some("…".into()), done: true };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let searched = People { search: "o".into(), ..People::sample() };
        let nobody = People { people: vec![], n_found: 0, ..People::sample() };
        let pages = [
            list(&shell, &People::sample(), &entry(), &errors),
            list(&shell, &searched, &Entry::default(), &[]),
            list(&shell, &nobody, &Entry::default(), &[]),
            person(&shell, &Person::sample(), &Granting::default(), &said),
            person(
                &shell,
                &Person { roles: vec![], ..Person::sample() },
                &Granting::default(),
                &Said::default(),
            ),
        ];
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
    }
}
