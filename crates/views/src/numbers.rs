//! Numbers, shares, lists and order as each language writes them (CLDR).
//!
//! Arabic is set with Latin digits: figures of the network are copied between
//! languages, forms and spreadsheets, and the United Nations' Arabic pages do the same.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::str::FromStr;

use domain::language::Lang;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use icu::plurals::{PluralCategory, PluralOperands, PluralRules};

/// The locale behind an interface language: the variety and the digits we write.
pub(crate) fn locale(lang: Lang) -> Locale {
    let tag = match lang {
        Lang::EN => "en-GB",
        Lang::PT => "pt-PT",
        Lang::AR => "ar-u-nu-latn",
        _ => lang.as_str(),
    };
    Locale::from_str(tag).unwrap_or(Locale::UNKNOWN)
}

/// A whole number with the language's grouping: `1,234`, `1 234`.
pub fn whole(lang: Lang, number: i64) -> String {
    group(lang, &Decimal::from(number))
}

/// A number with at most `n_digits` decimals, without trailing zeros.
pub fn decimal(lang: Lang, number: f64, n_digits: usize) -> String {
    // Nearly all are counts; those lie far below what a float holds whole.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return whole(lang, number as i64);
    }
    let text = format!("{number:.n_digits$}");
    let text = match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => &text,
    };
    // Not a number and the infinities have no decimal form; they are shown as they are.
    match Decimal::from_str(text) {
        Ok(decimal) => group(lang, &decimal),
        Err(_) => text.to_owned(),
    }
}

/// The form a counted thing takes beside `number`, as CLDR names it: `one`, `few`, `other`.
pub fn plural_form(lang: Lang, number: f64) -> &'static str {
    thread_local! {
        static KEPT: RefCell<HashMap<Lang, Option<PluralRules>>> = RefCell::default();
    }
    let operands = match Decimal::from_str(&number.to_string()) {
        Ok(decimal) => PluralOperands::from(&decimal),
        Err(_) => return "other",
    };
    let form = KEPT.with_borrow_mut(|kept| {
        let new = || PluralRules::try_new_cardinal((&locale(lang)).into()).ok();
        kept.entry(lang).or_insert_with(new).as_ref().map(|it| it.category_for(operands))
    });
    match form.unwrap_or(PluralCategory::Other) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A share between 0 and 1 as a percentage with at most one decimal.
pub fn percent(lang: Lang, share: f64) -> String {
    crate::t!(lang, "number-percent", number = decimal(lang, share * 100.0, 1)).into_owned()
}

/// Names joined as a sentence joins them: "A, B and C".
pub fn list<S: AsRef<str>>(lang: Lang, names: &[S]) -> String {
    let options = ListFormatterOptions::default();
    match ListFormatter::try_new_and((&locale(lang)).into(), options) {
        Ok(formatter) => formatter.format_to_string(names.iter().map(AsRef::as_ref)),
        Err(_) => names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
    }
}

/// Sorts `items` by their names as a reader of `lang` expects; equal names keep their order.
pub fn sort_by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> &str) {
    match collator(lang) {
        Some(it) => items.sort_by(|a, b| it.compare(name(a), name(b))),
        None => items.sort_by(|a, b| name(a).cmp(name(b))),
    }
}

/// The numbers of `names`, from 0 on, sorted as a reader of `lang` expects; equal names keep their
/// order.
///
/// For very many names: each is turned once into a key that sorts by its bytes.
pub fn order_of_names<'a>(lang: Lang, names: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let collator = collator(lang);
    // The keys lie in one buffer: a hundred thousand of their own would cost as many allocations.
    let mut keys: Vec<u8> = Vec::new();
    let mut named: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
    for (n, name) in (0..).zip(names) {
        let start = keys.len();
        match &collator {
            // A growing buffer takes every key.
            Some(it) => {
                let Ok(()) = it.write_sort_key_to(name, &mut keys);
            }
            None => keys.extend_from_slice(name.as_bytes()),
        }
        named.push((n, start..keys.len()));
    }
    named.sort_by(|(_, a), (_, b)| keys[a.clone()].cmp(&keys[b.clone()]));
    named.into_iter().map(|(n, _)| n).collect()
}

/// How two names stand to each other in `lang`.
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    collator(lang).map_or_else(|| a.cmp(b), |it| it.compare(a, b))
}

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    Collator::try_new((&locale(lang)).into(), CollatorOptions::default()).ok()
}

fn group(lang: Lang, decimal: &Decimal) -> String {
    thread_local! {
        // Made once a thread and language: every figure on every page comes through here.
        static KEPT: RefCell<HashMap<Lang, DecimalFormatter>> = RefCell::default();
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some(it) = kept.get(&lang) {
            return it.format_to_string(decimal);
        }
        match DecimalFormatter::try_new((&locale(lang)).into(), Default::default()) {
            Ok(it) => {
                let text = it.format_to_string(decimal);
                kept.insert(lang, it);
                text
            }
            Err(_) => decimal.to_string(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_as_each_language_does_and_arabic_keeps_latin_digits() {
        let written: Vec<String> =
            crate::texts::LANGUAGES.iter().map(|it| whole(*it, 1_234_567)).collect();
        assert_eq!(
            written,
            [
                "1,234,567",
                "1\u{202f}234\u{202f}567",
                "1\u{a0}234\u{a0}567",
                "1\u{a0}234\u{a0}567",
                "1,234,567"
            ]
        );
    }

    #[test]
    fn decimals_lose_their_trailing_zeros() {
        assert_eq!(decimal(Lang::EN, 12.50, 2), "12.5");
        assert_eq!(decimal(Lang::FR, 12.0, 2), "12");
        assert_eq!(decimal(Lang::EN, -1_234.0, 2), decimal(Lang::EN, -1_234.001, 2));
        assert_eq!(decimal(Lang::EN, -0.0, 2), "0");
        assert_eq!(decimal(Lang::EN, 1e15, 0), "1,000,000,000,000,000");
        assert_eq!(decimal(Lang::UK, 0.25, 2), "0,25");
    }

    #[test]
    fn shares_carry_the_sign_where_the_language_puts_it() {
        assert_eq!(percent(Lang::EN, 0.125), "12.5%");
        assert_eq!(percent(Lang::FR, 0.5), "50\u{202f}%");
    }

    #[test]
    fn a_form_is_chosen_as_cldr_says() {
        let forms = |lang, counts: &[f64]| -> Vec<&str> {
            counts.iter().map(|it| plural_form(lang, *it)).collect()
        };
        let counts = [0.0, 1.0, 2.0, 5.0, 11.0, 100.0, 102.0, 103.0, 111.0, 1158.0, 1.5];
        assert_eq!(
            forms(Lang::AR, &counts),
            [
                "zero", "one", "two", "few", "many", "other", "other", "few", "many", "many",
                "other"
            ]
        );
        assert_eq!(
            forms(Lang::UK, &[1.0, 2.0, 5.0, 11.0, 21.0, 1_000_001.0, 1.5]),
            ["one", "few", "many", "many", "one", "one", "other"]
        );
        // Nothing is one thing in French, many things in the Portuguese of Portugal.
        assert_eq!(forms(Lang::FR, &[0.0, 1.5, 2.0]), ["one", "one", "other"]);
        assert_eq!(forms(Lang::PT, &[0.0, 1.0, 1_000_000.0]), ["other", "one", "many"]);
    }

    #[test]
    fn a_list_ends_with_and() {
        assert_eq!(list(Lang::EN, &["Sumy", "Lviv", "Ternopil"]), "Sumy, Lviv and Ternopil");
        assert_eq!(list(Lang::UK, &["Суми", "Львів"]), "Суми і Львів");
        assert_eq!(list(Lang::FR, &["Soumy"]), "Soumy");
    }

    #[test]
    fn ukrainian_letters_stand_in_ukrainian_order() {
        let mut names = vec!["Рівне", "Їжакове", "Ялта", "Гадяч", "Ґрунь", "Ізюм", "Долина"];
        sort_by_name(Lang::UK, &mut names, |it| it);
        assert_eq!(names, ["Гадяч", "Ґрунь", "Долина", "Ізюм", "Їжакове", "Рівне", "Ялта"]);
    }

    #[test]
    fn an_order_of_many_names_is_the_one_they_are_sorted_in() {
        let names = ["Zagreb", "Évora", "Рівне", "Faro", "évora", "سومي", "Elvas", "Ґрунь", "Faro"];
        for lang in crate::texts::LANGUAGES {
            let mut sorted: Vec<(usize, &str)> = names.into_iter().enumerate().collect();
            sort_by_name(lang, &mut sorted, |(_, name)| name);
            let sorted: Vec<u32> = sorted.into_iter().map(|(n, _)| n as u32).collect();
            assert_eq!(order_of_names(lang, names.into_iter()), sorted, "{lang}");
        }
    }

    #[test]
    fn accents_do_not_send_a_name_to_the_end() {
        let mut names = vec!["Zagreb", "Évora", "Faro", "Elvas"];
        sort_by_name(Lang::PT, &mut names, |it| it);
        assert_eq!(names, ["Elvas", "Évora", "Faro", "Zagreb"]);
    }
}
