//! Words for people: Fluent messages, one folder a language, compiled in.
//!
//! [`t`] and [`crate::t!`] give plain text, [`crate::rich!`] gives markup with values set in as
//! elements. A message that is missing, or misses a value, shows as `⟦key⟧`, which every page
//! test refuses. Every `.ftl` file below `texts/` is found by the build script.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use domain::language::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use maud::{Markup, PreEscaped, Render};
use unic_langid::LanguageIdentifier;

use crate::numbers;

/// The languages of the interface, in the order in which a reader is offered them.
pub const LANGUAGES: [Lang; 5] = [Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR];

/// Beginnings of the keys that code puts together at run time, such as `refusal-` and a variant.
///
/// Such keys cannot be seen by the check that finds unused texts; whoever adds a
/// beginning here owes a test that walks through all its endings.
pub const RUN_TIME_KEYS: &[&str] = &["language-", "answer-", "template-", "forms-key-", "forms-kind-"];

/// Language, file name and content of every text file.
pub(crate) static FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<HashMap<Lang, Bundle>> =
    LazyLock::new(|| LANGUAGES.into_iter().map(|lang| (lang, bundle(lang))).collect());

/// The message `key` in `lang`; in English when the interface does not speak `lang`.
pub fn t(lang: Lang, key: &str) -> Cow<'static, str> {
    format(lang, key, None)
}

/// The message `key` with values; usually called through [`crate::t!`].
pub fn t_with(lang: Lang, key: &str, values: &FluentArgs<'_>) -> Cow<'static, str> {
    format(lang, key, Some(values))
}

/// Whether the message exists in `lang` itself.
pub fn has(lang: Lang, key: &str) -> bool {
    BUNDLES.get(&lang).is_some_and(|it| it.has_message(key))
}

fn format(lang: Lang, key: &str, values: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    let bundles: &'static HashMap<Lang, Bundle> = &BUNDLES;
    let Some(bundle) = bundles.get(&lang).or_else(|| bundles.get(&Lang::EN)) else {
        return missing(key);
    };
    let Some(pattern) = bundle.get_message(key).and_then(|it| it.value()) else {
        return missing(key);
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, values, &mut errors);
    if errors.is_empty() { text } else { missing(key) }
}

fn missing(key: &str) -> Cow<'static, str> {
    Cow::Owned(format!("⟦{key}⟧"))
}

fn bundle(lang: Lang) -> Bundle {
    let id: LanguageIdentifier =
        numbers::locale(lang).id.to_string().parse().expect("one library's tag is another's");
    let mut bundle = Bundle::new_concurrent(vec![id]);
    // Isolation marks would end up in attributes, mails and copied text; pages put <bdi> around
    // what people wrote instead.
    bundle.set_use_isolating(false);
    bundle.add_builtins().expect("a new bundle has no functions yet");
    bundle.set_formatter(Some(match lang {
        Lang::FR => |value, _| in_figures(Lang::FR, value),
        Lang::PT => |value, _| in_figures(Lang::PT, value),
        Lang::UK => |value, _| in_figures(Lang::UK, value),
        Lang::AR => |value, _| in_figures(Lang::AR, value),
        _ => |value, _| in_figures(Lang::EN, value),
    }));
    bundle
        .add_function(FORM, move |given, _| form(lang, given))
        .expect("a new bundle has no function of this name");
    for (_, _, text) in FILES.iter().filter(|(language, ..)| *language == lang.as_str()) {
        // What cannot be parsed, or is said twice, is left out here and found by the tests.
        let resource = FluentResource::try_new(by_form(text)).unwrap_or_else(|(it, _)| it);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Stands around every value that a message chooses its line by; see [`by_form`].
const FORM: &str = "FORM";

/// `{ $count ->` as `{ FORM($count) ->`: the line is chosen by the rules of [`numbers`].
///
/// Those that Fluent brings give 1,158 days in Arabic another form than 58, against CLDR.
fn by_form(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for line in text.split_inclusive('\n') {
        match chosen_by(line) {
            Some((head, name, rest)) => out.extend([head, FORM, "($", name, ") ->", rest]),
            None => out.push_str(line),
        }
    }
    out
}

/// The line at the value by which lines are chosen: what is before it, its name, what is after it.
fn chosen_by(line: &str) -> Option<(&str, &str, &str)> {
    let (head, rest) = line.split_once(" ->")?;
    let (head, name) = head.rsplit_once('$')?;
    let is_name = name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_');
    is_name.then_some((head, name, rest))
}

/// The form of a count; nought stays a number, since a message may have a line for it alone.
fn form<'a>(lang: Lang, given: &[FluentValue<'a>]) -> FluentValue<'a> {
    match given {
        [FluentValue::Number(it)] if it.value != 0.0 => numbers::plural_form(lang, it.value).into(),
        [value] => value.clone(),
        _ => FluentValue::Error,
    }
}

fn in_figures(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(it) => {
            let n_digits = it.options.maximum_fraction_digits.unwrap_or(3);
            Some(numbers::decimal(lang, it.value, n_digits))
        }
        _ => None,
    }
}

/// A value for [`crate::rich!`]: plain, or an element to be set into the sentence.
#[derive(Debug)]
pub enum Rich {
    /// Text or a number; text is escaped like the sentence around it.
    Plain(FluentValue<'static>),
    /// Markup that enters the sentence as it is.
    Element(Markup),
}

impl From<Markup> for Rich {
    fn from(markup: Markup) -> Rich {
        Rich::Element(markup)
    }
}
impl From<&str> for Rich {
    fn from(text: &str) -> Rich {
        Rich::Plain(FluentValue::from(text.to_owned()))
    }
}
impl From<String> for Rich {
    fn from(text: String) -> Rich {
        Rich::Plain(FluentValue::from(text))
    }
}
impl From<&String> for Rich {
    fn from(text: &String) -> Rich {
        Rich::Plain(FluentValue::from(text.clone()))
    }
}
impl From<Cow<'_, str>> for Rich {
    fn from(text: Cow<'_, str>) -> Rich {
        Rich::Plain(FluentValue::from(text.into_owned()))
    }
}
macro_rules! rich_from_numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Rich {
            fn from(number: $number) -> Rich {
                Rich::Plain(FluentValue::from(number))
            }
        }
    )*};
}
rich_from_numbers!(u8 u16 u32 u64 usize i32 i64 f64);

/// The message `key` as markup; usually called through [`crate::rich!`].
pub fn rich_with(lang: Lang, key: &str, values: Vec<(&'static str, Rich)>) -> Markup {
    // Elements travel through Fluent as private-use characters, which no message contains and
    // which escaping leaves alone.
    let mut elements = Vec::new();
    let mut plain = FluentArgs::new();
    for (name, value) in values {
        match value {
            Rich::Plain(value) => plain.set(name, value),
            Rich::Element(markup) => {
                plain.set(name, stand_in(elements.len()).to_string());
                elements.push(markup.into_string());
            }
        }
    }
    let escaped = t_with(lang, key, &plain).render().into_string();
    let mut html = String::with_capacity(escaped.len());
    for c in escaped.chars() {
        match (c as usize).checked_sub(FIRST_STAND_IN).and_then(|at| elements.get(at)) {
            Some(element) => html.push_str(element),
            None => html.push(c),
        }
    }
    PreEscaped(html)
}

const FIRST_STAND_IN: usize = 0xE000;

fn stand_in(at: usize) -> char {
    u32::try_from(FIRST_STAND_IN + at).ok().and_then(char::from_u32).unwrap_or('\u{FFFD}')
}

/// `t!(lang, "key", name = value)`: the message with values, as plain text.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr $(,)?) => { $crate::texts::t($lang, $key) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut values = $crate::FluentArgs::new();
        $( values.set(stringify!($name), $value); )+
        $crate::texts::t_with($lang, $key, &values)
    }};
}

/// `rich!(lang, "key", city = user_text(..), count = 3)`: the message as markup, elements set in.
#[macro_export]
macro_rules! rich {
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::texts::rich_with(
            $lang,
            $key,
            vec![$((stringify!($name), $crate::texts::Rich::from($value))),+],
        )
    };
}
