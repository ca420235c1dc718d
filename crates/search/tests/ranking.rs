//! What is found and in which order, by what words, and that an index filled anew answers the same.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use domain::language::Lang;
use search::{Asked, Entry, Error, Found, Index, Kind, Reached, Written};

const LANGUAGES: [Lang; 5] = [Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR];

fn reached(seq: i64) -> Reached {
    Reached { seq, revision: seq, hash: format!("{seq:x}") }
}

fn entry(
    kind: Kind,
    id: &str,
    titles: &[(&str, &str)],
    names: &[&str],
    about: &str,
    texts: &[(&str, &str)],
) -> Entry {
    let written = |all: &[(&str, &str)]| {
        let one = |(lang, text): &(&str, &str)| Written {
            lang: lang.parse().ok(),
            text: (*text).to_owned(),
        };
        all.iter().map(one).collect::<Vec<_>>()
    };
    Entry {
        kind,
        id: id.to_owned(),
        titles: written(titles),
        names: names.iter().map(|it| (*it).to_owned()).collect(),
        about: vec![Written::new(Lang::EN, about)],
        texts: written(texts),
        invented: false,
    }
}

fn entries() -> Vec<Entry> {
    let city = |id: &str, titles: &[(&str, &str)], names: &[&str], about: &str| {
        entry(Kind::City, id, titles, names, about, &[])
    };
    vec![
        city("sumy", &[("", "Sumy"), ("uk", "Суми")], &["soumy", "сумы", "سومي"], "City · Ukraine"),
        city("kyiv", &[("", "Kyiv"), ("uk", "Київ")], &["kiev", "киев", "كييف"], "City · Ukraine"),
        city(
            "beijing",
            &[("", "Beijing"), ("zh", "北京市")],
            &["pekin", "peking", "بكين"],
            "City · China",
        ),
        city("san-justo", &[("", "San Justo (Santa Fe)")], &[], "City · Argentina"),
        city("san-jose", &[("", "San José")], &[], "City · Costa Rica"),
        city("xian", &[("", "Xi'an")], &[], "City · China"),
        city("edmonton", &[("", "Edmonton")], &[], "City · Canada"),
        city("mantes", &[("", "Mantes-la-Jolie")], &[], "City · France"),
        entry(
            Kind::Country,
            "UA",
            &[("en", "Ukraine"), ("fr", "Ukraine"), ("uk", "Україна"), ("ar", "أوكرانيا")],
            &["UA"],
            "Country",
            &[],
        ),
        entry(
            Kind::Call,
            "2020",
            &[("en", "Call of 2020"), ("fr", "Appel de 2020")],
            &[],
            "",
            &[
                ("en", "Cities that learn may apply until June. The mayor signs the application."),
                ("fr", "Les villes apprenantes peuvent présenter leur candidature jusqu’en juin."),
                ("ar", "يمكن لمدن التعلّم أن تقدّم طلباتها حتى شهر يونيو."),
            ],
        ),
        entry(
            Kind::Page,
            "numbers",
            &[("en", "The network in numbers")],
            &[],
            "",
            &[("en", "How many members there are.")],
        ),
    ]
}

fn filled() -> Index {
    let index = Index::in_memory("test", &LANGUAGES).unwrap();
    let writing = index.writing().unwrap();
    entries().iter().for_each(|it| writing.put(it).unwrap());
    writing.commit(&reached(1)).unwrap();
    index
}

fn asked(text: &str) -> Asked<'_> {
    Asked { text, reader: Lang::EN, kind: None, lang: None, after: None, limit: 10 }
}

fn search(index: &Index, asked: &Asked) -> Found {
    index.search(asked, &|| false).unwrap()
}

fn ids(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|it| it.id.as_str()).collect()
}

fn first(index: &Index, text: &str) -> String {
    search(index, &asked(text)).hits.first().map(|it| it.id.clone()).unwrap_or_default()
}

#[test]
fn one_city_is_found_by_its_name_in_every_script() {
    let index = filled();
    for (text, id) in [
        ("Sumy", "sumy"),
        ("СУМИ", "sumy"),
        ("Сумы", "sumy"),
        ("سومي", "sumy"),
        ("Kiev", "kyiv"),
        ("Киев", "kyiv"),
        ("Кѝїв", "kyiv"),
        ("北京", "beijing"),
        ("北京市", "beijing"),
        ("Pékin", "beijing"),
        ("San Jose", "san-jose"),
        ("Xian", "xian"),
        ("Xi’an", "xian"),
        ("mantes la jolie", "mantes"),
        ("إدمونتون", "edmonton"),
        ("Эдмонтон", "edmonton"),
        ("украина", "UA"),
        ("أُوكرانيا", "UA"),
    ] {
        assert_eq!(first(&index, text), id, "{text}");
    }
}

#[test]
fn mistakes_of_typing_are_looked_past_where_nothing_is_spelled_so() {
    let index = filled();
    for (text, id) in [
        ("Suny", "sumy"),
        ("Edmnoton", "edmonton"),
        ("Bejing", "beijing"),
        ("Edmantan", "edmonton"),
    ] {
        assert_eq!(first(&index, text), id, "{text}");
    }
    assert_eq!(
        search(&index, &asked("Sux")).total,
        0,
        "three letters are too few to be mistaken in"
    );
    assert_eq!(ids(&search(&index, &asked("San Justa"))), ["san-justo"]);
}

#[test]
fn the_word_typed_last_may_go_on_and_all_words_count() {
    let index = filled();
    assert_eq!(ids(&search(&index, &asked("edm"))), ["edmonton"]);
    assert_eq!(ids(&search(&index, &asked("san j"))), ["san-jose", "san-justo"]);
    assert_eq!(ids(&search(&index, &asked("Ukraine"))), ["UA", "kyiv", "sumy"]);
    assert_eq!(ids(&search(&index, &asked("Sumy Ukraine"))), ["sumy"]);
    assert_eq!(first(&index, "the nice city of Sumy"), "sumy", "a part of the words is enough");
}

#[test]
fn texts_are_found_by_other_forms_of_their_words_in_each_language() {
    let index = filled();
    for text in ["learning", "applying mayors", "apprenante", "candidatures", "طلب", "التعلم"]
    {
        assert_eq!(first(&index, text), "2020", "{text}");
    }
    let found = search(&index, &Asked { reader: Lang::FR, ..asked("ville apprenante") });
    let (lang, pieces) = found.hits[0].snippet.clone().unwrap();
    let marked: Vec<&str> =
        pieces.iter().filter(|it| it.is_marked).map(|it| it.text.as_str()).collect();
    assert_eq!((lang, marked), (Some(Lang::FR), vec!["villes", "apprenantes"]));
}

#[test]
fn facets_count_what_the_other_choice_leaves() {
    let index = filled();
    let all = search(&index, &asked("u"));
    assert_eq!(all.kinds, [(Kind::City, 2), (Kind::Call, 1), (Kind::Country, 1)]);
    let cities = search(&index, &Asked { kind: Some(Kind::City), ..asked("u") });
    assert_eq!((cities.total, cities.kinds.clone()), (2, all.kinds.clone()));
    assert_eq!(cities.langs, [(Lang::UK, 2)]);
    let french = search(&index, &Asked { lang: Some(Lang::FR), ..asked("u") });
    assert_eq!(
        (french.total, french.kinds.clone()),
        (2, vec![(Kind::Call, 1), (Kind::Country, 1)])
    );
    let none = search(&index, &Asked { lang: "zh".parse().ok(), ..asked("u") });
    assert_eq!((none.total, ids(&none).len()), (0, 0));
}

#[test]
fn pages_follow_one_another_and_an_altered_cursor_is_refused() {
    let index = filled();
    let all = search(&index, &asked("city"));
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let found = search(&index, &Asked { after, limit: 3, ..asked("city") });
        assert_eq!(found.total, all.total);
        seen.extend(found.hits.iter().map(|it| it.id.clone()));
        let Some(next) = found.next else { break };
        after = Some(next);
    }
    assert_eq!(seen, ids(&all));
    assert!(seen.len() > 3, "{seen:?}");
    assert!(matches!("zz".parse::<search::Cursor>(), Err(Error::BadCursor)));
    let elsewhere = "0123456789abcdef".parse().unwrap();
    let refused = index.search(&Asked { after: Some(elsewhere), ..asked("city") }, &|| false);
    assert!(matches!(refused, Err(Error::BadCursor)), "{refused:?}");
}

#[test]
fn whatever_is_typed_is_answered() {
    let index = filled();
    for text in
        ["", " ", "*", "\"", "((((", "a OR", "-Sumy", "title:", "\\", "~", "?", "\0", "\u{202e}"]
    {
        index.search(&asked(text), &|| false).unwrap();
    }
    let long = "я".repeat(10_240);
    let many: String = (0..10_000).map(|it| format!("w{it} ")).collect();
    for text in [long.as_str(), many.as_str(), &"💥".repeat(3_000), &"ا".repeat(9_999)] {
        assert_eq!(search(&index, &asked(text)).total, 0);
    }
    assert_eq!(
        index.search(&asked("Sumy"), &|| true).unwrap().total,
        1,
        "the whole name is known at once"
    );
}

#[test]
fn an_index_that_was_changed_answers_as_one_that_was_filled_anew() {
    let changed = filled();
    for round in 2..8 {
        let writing = changed.writing().unwrap();
        for it in entries().iter().rev().take(round) {
            writing.put(it).unwrap();
        }
        writing.put(&entry(Kind::City, "gone", &[("", "Gone Sumy")], &[], "City", &[])).unwrap();
        writing.commit(&reached(round as i64)).unwrap();
    }
    let writing = changed.writing().unwrap();
    writing.remove(Kind::City, "gone");
    writing.commit(&reached(9)).unwrap();
    let anew = filled();
    assert_eq!(changed.n_entries(), anew.n_entries());
    for text in ["Sumy", "city", "u", "san j", "learning", "the nice city of Sumy", "Suny"] {
        assert_eq!(search(&changed, &asked(text)), search(&anew, &asked(text)), "{text}");
    }
}

#[test]
fn a_folder_is_opened_again_where_it_was_left_and_made_anew_where_it_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("search");
    let index = Index::open(&path, "one", &LANGUAGES).unwrap();
    assert_eq!(index.reached(), None);
    let writing = index.writing().unwrap();
    assert!(matches!(index.writing(), Err(Error::Busy)), "one writes at a time");
    writing.put(&entries()[0]).unwrap();
    writing.commit(&reached(7)).unwrap();
    drop(index);

    let again = Index::open(&path, "one", &LANGUAGES).unwrap();
    assert_eq!((again.reached(), first(&again, "Sumy").as_str()), (Some(reached(7)), "sumy"));
    let other = Index::open(&path, "other", &LANGUAGES).unwrap();
    assert_eq!(other.reached(), None, "made from something else");
    let writing = other.writing().unwrap();
    writing.clear().unwrap();
    writing.commit(&reached(8)).unwrap();
    assert_eq!(first(&again, "Sumy"), "sumy", "a search sees one state of the index");
    again.refresh().unwrap();
    assert_eq!(first(&again, "Sumy"), "");
    drop((again, other));

    std::fs::write(path.join("meta.json"), "{").unwrap();
    let anew = Index::open(&path, "one", &LANGUAGES).unwrap();
    assert_eq!((anew.reached(), anew.n_entries()), (None, 0));
}
