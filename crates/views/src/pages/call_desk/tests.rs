use std::collections::BTreeSet;

use domain::time::Timestamp;

use super::*;
use crate::parts::FieldError;
use crate::shell::{AssetPaths, Me, Nav, Shell};
use crate::texts::LANGUAGES;

pub(crate) fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/calls/2027/edit".into(),
        base_url: "https://cities.example".into(),
        me: Some(Me { name: "Ida Lund".into() }),
        network_name: "Lyceum".into(),
        nav: Some(Nav::Calls),
        description: None,
        assets: AssetPaths { style: "s.css".into(), network_style: None, script: "p.js".into() },
        demo: true,
        head: crate::head::Head::default(),
    }
}

/// Says of a page in every language: no text is missing, every id is there once, and what
/// points to an id finds it.
pub(crate) fn assert_sound(name: &str, page: impl Fn(&Shell) -> Markup) {
    for lang in LANGUAGES {
        let html = page(&shell(lang)).into_string();
        assert!(!html.contains('⟦'), "{name} {lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
        let ids = values(&html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name} {lang}: an id comes twice in {ids:?}");
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(known.contains(id), "{name} {lang}: {attribute} points to {id:?}");
            }
        }
        for href in values(&html, "href").into_iter().filter_map(|it| it.strip_prefix('#')) {
            assert!(known.contains(href), "{name} {lang}: a link leads to #{href}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{name} {lang}");
    }
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|it| it.split('"').next()).collect()
}

pub(crate) fn clocks() -> Vec<ClockLine> {
    let words = [
        "1 February 2027, 00:00 (Hamburg)",
        "31 May 2027, 23:59 (Hamburg)",
        "20 June 2027, 23:59 (Hamburg)",
        "30 June 2027, 23:59 (Hamburg)",
        "15 July 2027, 23:59 (Hamburg)",
        "1 October 2027, 23:59 (Hamburg)",
        "15 October 2027, 12:00 (Hamburg)",
    ];
    ClockId::ALL
        .into_iter()
        .zip(words)
        .map(|(clock, words)| ClockLine {
            clock,
            at: Timestamp(1_800_000_000_000),
            words: words.into(),
            notes: vec!["What arrives half an hour later is accepted.".into()],
        })
        .collect()
}

impl DraftForm {
    fn sample(errors: Vec<FieldError>) -> DraftForm {
        let texts = LANGUAGES.map(|lang| TypedText {
            lang,
            title: "Call {year}: join the network of learning cities".into(),
            summary: "Cities can apply from {opens_on} until {closes_at}.".into(),
            body: "A learning city:\n\n- brings together resources of every sector.".into(),
            flyer: String::new(),
        });
        let clock = |clock| TypedClock {
            clock,
            local: "2027-05-31T23:59".into(),
            zone: "Europe/Berlin".into(),
            grace: "30".into(),
        };
        DraftForm {
            of: Some("2027".into()),
            seen: 2,
            slug: "2027".into(),
            forms: vec![("application-2015".into(), "Application (2015)".into())],
            form: "application-2015".into(),
            quota: "3".into(),
            clocks: ClockId::ALL.map(clock).into(),
            window_days: 30,
            texts: texts.into(),
            parties: vec![("council".into(), "City council".into(), true)],
            ways: vec![("link".into(), "Link".into(), true)],
            criteria: vec![
                ("commitment".into(), "Commitment of the city".into(), true),
                ("inclusion".into(), "Learning for everybody".into(), false),
            ],
            errors,
        }
    }
}

fn title() -> (Lang, String) {
    (Lang::EN, "Call 2027: join the network of learning cities".into())
}

impl Publication {
    fn sample(problems: Vec<String>) -> Publication {
        let text = FilledText {
            lang: Lang::AR,
            title: "دعوة الترشّح 2027".into(),
            summary: "يمكن للمدن تقديم طلب العضوية.".into(),
            body: "مدينة التعلّم:\n- تجمع الموارد".into(),
            flyer: "قدّم الطلب.".into(),
        };
        Publication {
            slug: "2027".into(),
            title: title(),
            clocks: clocks(),
            quota: 3,
            texts: vec![text],
            problems,
        }
    }
}

impl Confirm {
    fn sample(act: ConfirmAct, problem: Option<String>) -> Confirm {
        Confirm { slug: "2027".into(), title: title(), act, clocks: clocks(), n_files: 2, problem }
    }
}

impl ExtensionForm {
    fn sample(checked: bool, errors: Vec<FieldError>) -> ExtensionForm {
        let moved = |clock, after: Option<&str>| MovedClock {
            clock,
            before: "31 May 2027, 23:59 (Hamburg)".into(),
            after: after.map(str::to_owned),
            notes: vec!["02:30 comes twice that night.".into()],
            local: "2027-06-30T23:59".into(),
            zone: "Europe/Berlin".into(),
        };
        ExtensionForm {
            slug: "2027".into(),
            title: title(),
            clocks: vec![
                moved(ClockId::City, Some("30 June 2027, 23:59 (Hamburg)")),
                moved(ClockId::Commission, Some("31 May 2027, 23:59 (Hamburg)")),
                moved(ClockId::Announcement, None),
            ],
            reasons: LANGUAGES.map(|it| (it, "Power cuts.".to_owned())).into(),
            outages: vec![OutageLine {
                clock: ClockId::City,
                minutes: 47,
                from: "31 May 2027, 22:10 (Hamburg)".into(),
                until: "31 May 2027, 22:57 (Hamburg)".into(),
            }],
            outage_hours: 48,
            n_files: 12,
            checked,
            errors,
        }
    }
}

#[test]
fn every_page_about_running_a_call_is_sound_in_every_language() {
    let error = |field: &str| vec![FieldError::new(field, "Mend this.")];
    for errors in [Vec::new(), error("slug"), error("criteria"), error("city_zone")] {
        assert_sound("draft", |it| draft_page(it, &DraftForm::sample(errors.clone())));
    }
    for problems in [Vec::new(), vec!["Flyer (Arabic) is empty.".to_owned()]] {
        assert_sound("publication", |it| {
            publication_page(it, &Publication::sample(problems.clone()))
        });
    }
    for act in [ConfirmAct::Open, ConfirmAct::Close] {
        assert_sound("confirm", |it| confirm_page(it, &Confirm::sample(act, None)));
        let problem = Some("The call is open already.".to_owned());
        assert_sound("confirm", |it| confirm_page(it, &Confirm::sample(act, problem.clone())));
    }
    for (checked, errors) in [(false, Vec::new()), (true, Vec::new()), (false, error("reason_en"))]
    {
        let form = ExtensionForm::sample(checked, errors);
        assert_sound("extension", |it| extension_page(it, &form));
    }
    assert_sound("quota", |it| quota_page(it, &QuotaForm::sample()));
}

#[test]
fn the_fields_of_a_text_carry_its_language_and_direction() {
    let html = draft_page(&shell(Lang::EN), &DraftForm::sample(Vec::new())).into_string();
    assert!(html.contains("name=\"body_ar\" rows=\"16\" lang=\"ar\" dir=\"rtl\""));
    let html = draft_page(&shell(Lang::AR), &DraftForm::sample(Vec::new())).into_string();
    assert!(html.contains("name=\"body_uk\" rows=\"16\" lang=\"uk\" dir=\"ltr\""));
}

#[test]
fn errors_are_told_in_the_order_of_the_page() {
    let place = |field: &str| DraftForm::place_of(field, &LANGUAGES);
    let fields =
        ["slug", "opens", "city", "city_zone", "quota", "criteria", "title_en", "flyer_ar"];
    assert!(fields.windows(2).all(|pair| place(pair[0]) < place(pair[1])));
    assert!(place("flyer_ar") < place("something else"));
}
