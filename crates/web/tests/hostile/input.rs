//! Every field of every form with what no form of ours would send.

use app::Mode;
use app::testing::applying::whole_section;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use domain::form::Kind;
use domain::ids::{ApplicationId, PersonId};
use url::form_urlencoded::Serializer;

use crate::browser::{Browser, Page};
use crate::hostile::ground::Ground;
use crate::hostile::headers::faults;

/// Markup, a placeholder, quotes, and everything that steers a display or ends a string.
const NASTY: &str = "Kept\u{202e}\u{2066}\0\u{1b}\u{7}\u{fffe} <script>alert(1)</script> {placeholder} {$count} \"'\r\nBcc: evil@example.org";

/// What must stand on no page: the markup as markup, and the characters.
const LOOSE: [&str; 8] =
    ["<script>alert", "\0", "\u{1b}", "\u{7}", "\u{202e}", "\u{2066}", "\u{fffe}", "⟦"];

/// A form with what its page would send.
struct Form {
    who: PersonId,
    path: String,
    fields: Vec<(String, String)>,
    /// Fields in which anything may be typed; the others are chosen or hidden.
    typed: Vec<String>,
    /// Whether a faulty text is stored, as a draft's is.
    keeps: bool,
}

impl Form {
    fn new(who: PersonId, path: &str, fields: &[(&str, &str)], typed: &[&str]) -> Form {
        Form {
            who,
            path: path.to_owned(),
            fields: fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
            typed: typed.iter().map(|it| (*it).to_owned()).collect(),
            keeps: false,
        }
    }

    /// The fields with one of them changed.
    fn with(&self, field: &str, value: &str) -> Vec<(&str, String)> {
        let change = |(name, old): &'_ (String, String)| {
            if name == field { value.to_owned() } else { old.clone() }
        };
        self.fields.iter().map(|it| (it.0.as_str(), change(it))).collect()
    }
}

fn post(browser: &Browser, path: &str, fields: &[(&str, String)]) -> Page {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(path, &fields)
}

fn call_fields(slug: &str, ground: &Ground) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = vec![
        ("slug".into(), slug.into()),
        ("quota".into(), "3".into()),
        ("form".into(), "application-2015".into()),
        ("seen".into(), "1".into()),
    ];
    for (name, local) in [
        ("opens", "2026-04-01T00:00"),
        ("city", "2026-05-31T23:59"),
        ("commission", "2026-06-30T23:59"),
        ("announcement", "2027-02-14T12:00"),
    ] {
        fields.push((name.into(), local.into()));
        fields.push((format!("{name}_zone"), "Europe/Berlin".into()));
    }
    for it in &ground.world.app.network.rules.criteria {
        fields.push(("criteria".into(), it.id.clone()));
    }
    for (lang, text) in ground.world.app.network.call_texts() {
        let texts = [text.title, text.summary, text.body, text.flyer];
        for (name, text) in ["title", "summary", "body", "flyer"].into_iter().zip(texts) {
            fields.push((format!("{name}_{lang}"), text));
        }
    }
    fields
}

/// The form of a call; in every language's texts anything may be typed.
fn call_form(ground: &Ground, path: &str, slug: &str) -> Form {
    let fields = call_fields(slug, ground);
    let text =
        |it: &String| ["title_", "summary_", "body_", "flyer_"].iter().any(|of| it.starts_with(of));
    let mut typed: Vec<String> = fields.iter().map(|(name, _)| name.clone()).filter(text).collect();
    typed.extend(["slug", "quota", "city", "city_zone"].map(str::to_owned));
    Form { who: ground.world.ida, path: path.to_owned(), fields, typed, keeps: false }
}

/// The sections of a blank application.
fn section_forms(ground: &Ground, id: ApplicationId) -> Vec<Form> {
    let form = ground.world.form_of(id);
    let sections = form.sections.iter().map(|section| {
        let answers = whole_section(&form, &section.id, "Porto");
        let mut fields: Vec<(String, String)> =
            answers.into_iter().map(|(name, mut value)| (name, value.remove(0))).collect();
        let chosen = |it: &&domain::form::Question| {
            matches!(it.kind, Kind::Choice { .. } | Kind::Rating { .. } | Kind::Declaration)
        };
        let questions = section.questions.iter().filter(|it| !chosen(it) && !it.is_file());
        let typed = questions.flat_map(|it| it.fields()).collect();
        let questions = section.questions.iter().filter(|it| !it.is_file());
        fields.extend(questions.map(|it| (format!("v.{}", it.id), "0".to_owned())));
        let path = format!("/en/applications/{id}/sections/{}", section.id);
        Form { who: ground.world.ana, path, fields, typed, keeps: true }
    });
    sections.filter(|it| !it.typed.is_empty()).collect()
}

/// Every form that there is while cities write.
fn forms_of_an_open_call(ground: &Ground) -> Vec<Form> {
    let mut forms = section_forms(ground, ground.blank);
    forms.extend(beginnings(ground));
    forms.extend(forms_about_people(ground));
    forms.extend(forms_of_a_team(ground));
    forms.extend(forms_about_calls(ground));
    forms.extend(forms_of_a_commission(ground));
    forms
}

/// An application begun, and somebody asked into its team.
fn beginnings(ground: &Ground) -> [Form; 2] {
    let (ana, zoe, blank) = (ground.world.ana, ground.world.zoe, ground.blank);
    let start = [
        ("city", "new"),
        ("name", "Evora"),
        ("country", "PT"),
        ("kind", "city"),
        ("organisation", "Library"),
        ("key", "0123456789abcdef"),
    ];
    [
        Form::new(zoe, "/en/calls/2023/applications", &start, &["name", "organisation"]),
        Form::new(
            ana,
            &format!("/en/applications/{blank}/team"),
            &[("email", "new@example.org"), ("part", "editor"), ("organisation", "Library")],
            &["email", "organisation"],
        ),
    ]
}

/// One's own page, and what the secretariat says of people.
fn forms_about_people(ground: &Ground) -> [Form; 5] {
    let (ida, zoe) = (ground.world.ida, ground.world.zoe);
    let blank = domain::marking::mark("");
    [
        Form::new(
            ida,
            &format!("/en/cities/{}/edit", ground.city()),
            &[
                ("names-0", "Lisboa"), ("names-0-lang", "pt"), ("names-mark", &blank),
                ("texts-en", "We learn."), ("texts-seen-by", "public"), ("texts-mark", &blank),
                ("mayor-name", "Kim"), ("mayor-mark", &blank), ("clusters", "literacy"),
                ("figure-population-0", "10"), ("figure-population-0__year", "2020"),
                ("figure-population-0__source", "Census"), ("figure-population-mark", &blank),
            ],
            &["names-0", "texts-en", "mayor-name", "figure-population-0", "figure-population-0__source"],
        ),
        Form::new(
            zoe,
            "/en/me",
            &[("name", "Zoe"), ("language", "en"), ("country", "SE")],
            &["name"],
        ),
        Form::new(
            ida,
            "/en/people",
            &[
                ("name", "New"),
                ("email", "fresh@example.org"),
                ("language", "en"),
                ("country", "SE"),
            ],
            &["name", "email"],
        ),
        Form::new(
            ida,
            &format!("/en/people/{zoe}"),
            &[("name", "Zoe"), ("language", "en"), ("country", "SE")],
            &["name"],
        ),
        Form::new(
            ida,
            &format!("/en/people/{zoe}/grants"),
            &[("role", "commission"), ("of-country", "SE"), ("call", "")],
            &[],
        ),
    ]
}

/// Comments, assignments and the replacement of a contact.
fn forms_of_a_team(ground: &Ground) -> [Form; 5] {
    let (ana, ida, blank) = (ground.world.ana, ground.world.ida, ground.blank);
    [
        Form::new(
            ana,
            &format!("/en/applications/{blank}/questions/motivation/comments"),
            &[
                ("key", "0123456789abcdef"),
                ("thread", ""),
                ("body", "Why?"),
                ("language", "en"),
                ("asked", ""),
            ],
            &["body"],
        ),
        Form::new(
            ana,
            &format!("/en/applications/{}/comments/{}/text", ground.draft, ground.comment),
            &[
                (&format!("body-{}", ground.comment), "So."),
                (&format!("language-{}", ground.comment), "en"),
            ],
            &[&format!("body-{}", ground.comment)],
        ),
        Form::new(
            ana,
            &format!("/en/applications/{blank}/sections/profile/assignment"),
            &[("person", &ana.to_string()), ("until", "2023-05-20")],
            &["until"],
        ),
        Form::new(
            ana,
            &format!("/en/replacements/{}/objection", ground.replacement),
            &[("objection", "I am here.")],
            &["objection"],
        ),
        Form::new(
            ida,
            &format!("/en/replacements/{}/refusal", ground.replacement),
            &[("refusal", "She answered.")],
            &["refusal"],
        ),
    ]
}

/// Calls drafted and extended, and the clock that they go by.
fn forms_about_calls(ground: &Ground) -> [Form; 4] {
    let (ida, zoe) = (ground.world.ida, ground.world.zoe);
    [
        Form::new(zoe, "/en/demo/clock", &[("day", "2023-04-04")], &["day"]),
        call_form(ground, "/en/calls/new", "2026"),
        call_form(ground, "/en/calls/2025/edit", "2025"),
        Form::new(
            ida,
            "/en/calls/2023/extension",
            &[
                ("city", "2023-06-10T23:59"),
                ("city_zone", "Europe/Berlin"),
                ("commission", "2023-07-10T23:59"),
                ("commission_zone", "Europe/Berlin"),
                ("announcement", "2024-02-14T12:00"),
                ("announcement_zone", "Europe/Berlin"),
                ("reason_en", "Flood."),
                ("reason_fr", "Crue."),
                ("reason_pt", "Cheia."),
                ("reason_uk", "Повінь."),
                ("reason_ar", "فيضان."),
                ("act", "extend"),
            ],
            &["city", "city_zone", "reason_en", "reason_ar"],
        ),
    ]
}

/// What a commission says to the cities of its country.
fn forms_of_a_commission(ground: &Ground) -> [Form; 3] {
    let (olha, [lviv, odesa]) = (ground.world.olha, ground.spare);
    [
        Form::new(
            olha,
            &format!("/en/applications/{lviv}/return"),
            &[("words", "Mend")],
            &["words"],
        ),
        Form::new(
            olha,
            &format!("/en/applications/{odesa}/refusal"),
            &[("words", "No")],
            &["words"],
        ),
        Form::new(
            olha,
            "/en/calls/2023/countries/UA/ranking",
            &[(&format!("rank-{}", ground.endorsed), "1")],
            &[],
        ),
    ]
}

/// Every form of the experts and the secretariat once a call is closed.
fn forms_of_a_closed_call(ground: &Ground) -> Vec<Form> {
    let world = &ground.world;
    let (ida, mei) = (world.ida, world.mei);
    let (file, review) = (ground.forwarded, ground.review.unwrap());
    let (noor, undeclared) = ground.undeclared.unwrap();
    let criteria: Vec<String> =
        world.app.network.rules.criteria.iter().map(|it| format!("score-{}", it.id)).collect();
    let blank = domain::marking::mark("");
    let mut sheet =
        vec![("to_city", "Well"), ("to_panel", "Yes"), ("v.to_city", &*blank), ("v.to_panel", &*blank)];
    sheet.extend(criteria.iter().map(|it| (it.as_str(), "weak")));
    vec![
        Form::new(mei, &format!("/en/reviews/{review}/scores"), &sheet, &["to_city", "to_panel"]),
        Form::new(mei, &format!("/en/reviews/{review}/hand-in"), &sheet, &["to_city", "to_panel"]),
        Form::new(
            noor,
            &format!("/en/reviews/{undeclared}/declaration"),
            &[("interest", "tie"), ("tie", "work"), ("reason", "A cousin")],
            &["reason"],
        ),
        Form::new(
            ida,
            &format!("/en/applications/{file}/decision"),
            &[("outcome", "decline"), ("note", "Not yet"), ("seen", "1")],
            &["note"],
        ),
        Form::new(
            ida,
            &format!("/en/applications/{}/eligibility", ground.endorsed),
            &[("act", "exclude"), ("reason", "Late")],
            &["reason"],
        ),
        Form::new(ida, &format!("/en/applications/{file}/reviews"), &[("expert", "x")], &[]),
        Form::new(
            ida,
            &format!("/en/applications/{}/interest", ground.endorsed),
            &[("tie", "project"), ("ended_year", "soon"), ("reason", "A cousin")],
            &["ended_year", "reason"],
        ),
        Form::new(
            mei,
            &format!("/en/applications/{file}/consensus"),
            &[("text", "All agree"), ("v.text", "0")],
            &[],
        ),
        Form::new(ida, "/en/calls/2023/calibration", &[("file_1", "x"), ("required", "yes")], &[]),
        Form::new(
            ida,
            "/en/calls/2023/figures",
            &[("announced", "5"), ("admitted", "4"), ("members", "300"), ("source", "Press")],
            &["announced", "admitted", "members", "source"],
        ),
    ]
}

/// What no answer may be, whatever was sent.
fn sound(page: &Page, form: &Form, field: &str) {
    let at = format!("{} {field}: {}", form.path, page.status);
    assert!(!page.status.is_server_error(), "{at}");
    assert_eq!(faults(page), [""; 0], "{at}");
    for loose in LOOSE {
        assert!(!page.text.contains(loose), "{at} shows {loose:?}");
    }
    assert!(
        page.headers.get("bcc").is_none() && page.headers.get(header::SET_COOKIE).is_none(),
        "{at}"
    );
}

/// Sends a flood in every field that is typed in, and then the worst text in every field there is.
fn attack(ground: &Ground, form: &Form) {
    let all: Vec<String> = form.fields.iter().map(|(name, _)| name.clone()).collect();
    send_each(ground, form, &form.typed, &long(), "Kept слово word");
    send_each(ground, form, &all, NASTY, "&lt;script&gt;alert(1)");
}

/// Sends a text in some fields, one after the other.
fn send_each(ground: &Ground, form: &Form, names: &[String], text: &str, shown: &str) {
    let browser = ground.browser(form.who);
    let mut rows = ground.rows();
    for field in names {
        let page = post(&browser, &form.path, &form.with(field, text));
        sound(&page, form, field);
        if page.status == StatusCode::UNPROCESSABLE_ENTITY && form.typed.contains(field) {
            assert!(page.text.contains(shown), "{} {field}: what was typed is lost", form.path);
        }
        if form.keeps {
            continue;
        }
        let now = ground.rows();
        if page.status.is_client_error() {
            assert_eq!(
                now, rows,
                "{} {field}: {} and something is written",
                form.path, page.status
            );
        }
        rows = now;
    }
}

/// Everybody reads everything: nothing that was stored above comes out as it went in.
fn nothing_loose_anywhere(ground: &Ground) {
    let cast = ground.cast();
    for (_, address) in ground.addresses(&Method::GET, true) {
        for (who, browser) in &cast {
            let path = address.replace("{lang}", "en");
            let page = browser.get(&path);
            let kind = page.headers.get(header::CONTENT_TYPE).map_or("", |it| it.to_str().unwrap());
            // A sheet is packed, and what is in it is no markup: `documents/tests/sheet` reads it.
            if kind.starts_with("application/vnd.openxmlformats") {
                continue;
            }
            // Markup is markup in a page alone; JSON has it as it was typed, and says it is JSON.
            let data = ["application/json", "text/csv"].iter().any(|it| kind.starts_with(it));
            for loose in LOOSE.iter().skip(usize::from(data)) {
                assert!(!page.text.contains(loose), "{who} {path} shows {loose:?}");
            }
            assert!(!page.status.is_server_error(), "{who} {path}");
        }
    }
}

/// Bodies that are no form of ours, each with the status that says so.
fn unreadable(ground: &Ground, form: &Form) {
    let browser = ground.browser(form.who);
    let rows = ground.rows();
    let send = |kind: Option<&str>, body: Vec<u8>| {
        let mut request = Request::post(&form.path).header("sec-fetch-site", "same-origin");
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let page = browser.send(request, Body::from(body));
        sound(&page, form, "body");
        assert_eq!(ground.rows(), rows, "{}: something is written", form.path);
        page.status
    };
    let usual = Some("application/x-www-form-urlencoded");
    assert_eq!(send(usual, vec![b'a'; 10_000_000]), StatusCode::PAYLOAD_TOO_LARGE, "{}", form.path);
    assert_eq!(send(usual, b"a=b&".repeat(5_000)), StatusCode::PAYLOAD_TOO_LARGE, "{}", form.path);
    let pairs = Serializer::new(String::new()).extend_pairs(&form.fields).finish().into_bytes();
    for kind in [
        None,
        Some("text/plain"),
        Some("application/json"),
        Some("multipart/form-data; boundary=b"),
        Some("application/x-www-form-urlencodedly"),
        Some("APPLICATION/XML"),
        Some(""),
    ] {
        let status = send(kind, pairs.clone());
        assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{} {kind:?}", form.path);
    }
}

fn long() -> String {
    format!("Kept {}", "слово word ".repeat(4_000))
}

store::on_both! {
    fn no_text_of_an_open_calls_forms_does_harm(store) {
        let ground = Ground::open(store, Mode::Demo);
        for form in forms_of_an_open_call(&ground) {
            attack(&ground, &form);
        }
        nothing_loose_anywhere(&ground);
    }

    fn no_text_of_a_closed_calls_forms_does_harm(store) {
        let ground = Ground::closed(store, Mode::Demo);
        for form in forms_of_a_closed_call(&ground) {
            attack(&ground, &form);
        }
        nothing_loose_anywhere(&ground);
    }

    fn no_text_of_a_correction_does_harm(store) {
        let ground = Ground::announced(store, Mode::Demo);
        let page = ground.browser(ground.world.ida).get("/en/calls/2023/corrections");
        let at = page.text.find("name=\"spell\"").expect("a membership can be corrected");
        let spell = page.text[at..].split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        let fields = [("spell", spell), ("note_en", "Mistake"), ("note_fr", "Erreur"), ("note_ar", "خطأ")];
        let form = Form::new(ground.world.ida, "/en/calls/2023/corrections", &fields, &["note_en", "note_fr", "note_ar"]);
        unreadable(&ground, &form);
        attack(&ground, &form);
        nothing_loose_anywhere(&ground);
    }

    fn a_body_that_is_no_form_changes_nothing_while_cities_write(store) {
        let ground = Ground::open(store, Mode::Demo);
        for form in forms_of_an_open_call(&ground) {
            unreadable(&ground, &form);
        }
    }

    fn a_body_that_is_no_form_changes_nothing_in_a_closed_call(store) {
        let ground = Ground::closed(store, Mode::Demo);
        for form in forms_of_a_closed_call(&ground) {
            unreadable(&ground, &form);
        }
    }
}
