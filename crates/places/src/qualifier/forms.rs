//! What a title does to the name beside it: an article goes into it, a case or an
//! adjective is made of it. Undone by rule, a name has several forms; all of them
//! are looked up together, so that a doubt between two places stays one.

/// What is to be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undo {
    /// The name stands as it is.
    Nothing,
    /// An article went into the word before it: "du Havre" is Le Havre.
    Article(&'static str),
    /// Δήμος Παλλήνης is Παλλήνη, Δήμος Αθηναίων is Αθήνα.
    GreekGenitive,
    /// Dimos Edessas is Edessa.
    LatinGreekGenitive,
    /// Kauno miesto savivaldybė is Kaunas, Rīgas pilsēta is Rīga.
    BalticGenitive,
    /// ბათუმის მუნიციპალიტეტი is ბათუმი.
    GeorgianGenitive,
    /// Göteborgs stad is Göteborg.
    NordicGenitive,
    /// Espoon kaupunki is Espoo.
    FinnishGenitive,
    /// Tallinna linn is Tallinn.
    EstonianGenitive,
    /// Gasteizko Udala is Gasteiz.
    BasqueGenitive,
    /// Urząd Miasta Gdyni is that of Gdynia, Urząd Miejski w Płońsku that of Płońsk.
    PolishCase,
    /// Администрация города Уфы is that of Уфа.
    RussianGenitive,
    /// Полтавська міська рада is that of Полтава.
    UkrainianAdjective,
}

impl Undo {
    /// What goes with a word that joins a title to a name.
    pub(super) fn after(link: &str) -> Undo {
        match link {
            "del" => Undo::Article("el"),
            "du" => Undo::Article("le"),
            "des" => Undo::Article("les"),
            "do" => Undo::Article("o"),
            "da" => Undo::Article("a"),
            "dos" => Undo::Article("os"),
            "das" => Undo::Article("as"),
            "della" => Undo::Article("la"),
            "dell" => Undo::Article("l"),
            "dello" => Undo::Article("lo"),
            "dels" => Undo::Article("els"),
            _ => Undo::Nothing,
        }
    }

    /// The forms that a folded name may have had; the first is the name as it stands.
    pub(super) fn forms(self, name: &str) -> Vec<String> {
        let mut forms = vec![name.to_owned()];
        match self {
            Undo::Nothing => (),
            Undo::Article(article) => forms.push(format!("{article} {name}")),
            Undo::GreekGenitive => forms.extend(ended(name, &GREEK)),
            Undo::LatinGreekGenitive => forms.extend(ended(name, &LATIN_GREEK)),
            Undo::BalticGenitive => forms.extend(ended(name, &BALTIC)),
            Undo::GeorgianGenitive => forms.extend(ended(name, &GEORGIAN)),
            Undo::NordicGenitive => forms.extend(ended(name, &NORDIC)),
            Undo::FinnishGenitive => forms.extend(ended(name, &FINNISH)),
            Undo::EstonianGenitive => forms.extend(ended(name, &ESTONIAN)),
            Undo::BasqueGenitive => forms.extend(ended(name, &BASQUE)),
            Undo::PolishCase => forms.extend(ended(name, &POLISH)),
            Undo::RussianGenitive => forms.extend(ended(name, &RUSSIAN)),
            Undo::UkrainianAdjective => forms.extend(ended(name, &UKRAINIAN)),
        }
        forms
    }
}

/// An ending, and those it may stand for.
type Ending = (&'static str, &'static [&'static str]);

const GREEK: [Ending; 6] = [
    ("ησ", &["η"]),
    ("ασ", &["α"]),
    ("ου", &["ο", "οσ"]),
    ("αιων", &["α"]),
    ("εων", &["α"]),
    ("ων", &["α", "εσ", "οι"]),
];

const LATIN_GREEK: [Ending; 5] = [
    ("is", &["i"]),
    ("as", &["a"]),
    ("ou", &["o", "os"]),
    ("eon", &["a"]),
    ("on", &["a", "es", "oi"]),
];

const BALTIC: [Ending; 6] = [
    ("o", &["as", "ys"]),
    ("io", &["is", "ys"]),
    ("aus", &["us"]),
    ("os", &["a"]),
    ("iu", &["iai", "es"]),
    ("s", &[""]),
];

const GEORGIAN: [Ending; 2] = [("ის", &["ი"]), ("ს", &[""])];

const NORDIC: [Ending; 1] = [("s", &[""])];

const FINNISH: [Ending; 1] = [("n", &[""])];

const ESTONIAN: [Ending; 4] = [("a", &[""]), ("e", &[""]), ("i", &[""]), ("u", &[""])];

const BASQUE: [Ending; 2] = [("eko", &[""]), ("ko", &[""])];

const POLISH: [Ending; 9] = [
    ("y", &["a", ""]),
    ("i", &["ia", "a", ""]),
    ("a", &["", "o"]),
    ("ia", &[""]),
    ("ic", &["ice"]),
    ("ow", &["y"]),
    ("u", &["", "o"]),
    ("iu", &[""]),
    ("ie", &["o", "a", ""]),
];

const RUSSIAN: [Ending; 3] = [("а", &["", "о"]), ("ы", &["а", ""]), ("и", &["ь", "а"])];

const UKRAINIAN: [Ending; 3] = [
    ("ська", &["", "а", "и", "о", "е", "ь", "са", "си", "ськ", "ськии"]),
    ("цька", &["к", "ч", "ця", "ці", "цьк", "цькии"]),
    ("зька", &["г", "за", "зьк", "жжя"]),
];

/// The name with every ending that may have been changed put back.
fn ended(name: &str, endings: &[Ending]) -> Vec<String> {
    let undone = endings.iter().filter_map(|(ending, before)| {
        let stem = name.strip_suffix(ending)?;
        Some(before.iter().map(move |it| format!("{stem}{it}")))
    });
    undone.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::Undo;

    #[test]
    fn a_name_is_among_the_forms_that_its_title_left_of_it() {
        for (undo, written, name) in [
            (Undo::after("du"), "havre", "le havre"),
            (Undo::after("da"), "batalha", "batalha"),
            (Undo::after("del"), "rosario", "el rosario"),
            (Undo::GreekGenitive, "παλληνησ", "παλληνη"),
            (Undo::GreekGenitive, "ηρακλειου", "ηρακλειο"),
            (Undo::GreekGenitive, "αθηναιων", "αθηνα"),
            (Undo::LatinGreekGenitive, "iraklou", "iraklo"),
            (Undo::BalticGenitive, "vilniaus", "vilnius"),
            (Undo::BalticGenitive, "rigas", "riga"),
            (Undo::GeorgianGenitive, "ბათუმის", "ბათუმი"),
            (Undo::NordicGenitive, "goteborgs", "goteborg"),
            (Undo::FinnishGenitive, "espoon", "espoo"),
            (Undo::EstonianGenitive, "tallinna", "tallinn"),
            (Undo::BasqueGenitive, "gasteizko", "gasteiz"),
            (Undo::PolishCase, "gdyni", "gdynia"),
            (Undo::PolishCase, "warszawy", "warszawa"),
            (Undo::PolishCase, "krakowa", "krakow"),
            (Undo::PolishCase, "plonsku", "plonsk"),
            (Undo::PolishCase, "jaworznie", "jaworzno"),
            (Undo::RussianGenitive, "уфы", "уфа"),
            (Undo::RussianGenitive, "казани", "казань"),
            (Undo::UkrainianAdjective, "сумська", "суми"),
            (Undo::UkrainianAdjective, "полтавська", "полтава"),
            (Undo::UkrainianAdjective, "львівська", "львів"),
            (Undo::UkrainianAdjective, "вінницька", "вінниця"),
        ] {
            assert!(undo.forms(written).iter().any(|it| it == name), "{written}");
        }
        assert_eq!(Undo::after("of").forms("sumy"), ["sumy"]);
    }
}
