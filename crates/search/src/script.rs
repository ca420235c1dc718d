//! One name in several scripts: Cyrillic read as Latin letters, and what is left of a name when
//! only its consonants count, which is what Arabic writes.
//!
//! For finding alone: nobody is shown a name that was made here.

/// How Cyrillic can be read: by the Ukrainian rules of 2010, or as Russian and most others are
/// written abroad. Without Cyrillic letters, none.
pub(crate) fn latin(written: &str) -> Vec<String> {
    if !written.chars().any(is_cyrillic) {
        return Vec::new();
    }
    let read = |table: fn(char, bool) -> Option<&'static str>| {
        let mut text = String::new();
        for (at, letter) in written.chars().enumerate() {
            match table(letter, at == 0).or_else(|| common(letter)) {
                Some(latin) => text.push_str(latin),
                None => text.push(letter),
            }
        }
        domain::fold::fold_solid(&text)
    };
    let mut readings = vec![read(ukrainian), read(russian)];
    readings.dedup();
    readings
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{0400}'..='\u{04ff}').contains(&letter)
}

fn ukrainian(letter: char, first: bool) -> Option<&'static str> {
    Some(match (letter, first) {
        ('г', _) => "h",
        ('и', _) => "y",
        ('є', true) => "ye",
        ('є', false) => "ie",
        ('ї', true) => "yi",
        ('ї' | 'й', false) => "i",
        ('й', true) => "y",
        ('ю', true) => "yu",
        ('ю', false) => "iu",
        ('я', true) => "ya",
        ('я', false) => "ia",
        _ => return None,
    })
}

fn russian(letter: char, _: bool) -> Option<&'static str> {
    Some(match letter {
        'г' => "g",
        'и' => "i",
        'є' => "ye",
        'ї' => "yi",
        'й' | 'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

fn common(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'ґ' | 'ѓ' | 'ғ' => "g",
        'д' => "d",
        'ђ' => "dj",
        'е' | 'э' | 'ё' | 'ѐ' => "e",
        'ж' => "zh",
        'з' => "z",
        'ѕ' => "dz",
        'і' | 'ѝ' => "i",
        'ј' => "j",
        'к' | 'ќ' | 'қ' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "c",
        'у' | 'ў' | 'ү' | 'ұ' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'џ' => "dz",
        'ш' => "sh",
        'щ' => "shch",
        'ы' => "y",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

/// The consonants of a folded word as every script can tell them apart; `None` when too few are
/// left to mean one name.
pub(crate) fn sound(word: &str) -> Option<String> {
    const LEFT_MIN: usize = 3;
    let readings = latin(word);
    let word = readings.last().map_or(word, String::as_str);
    let mut sound = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let of = match (letter, next) {
            ('p', Some('h')) => Some('f'),
            ('t', Some('h')) => Some('t'),
            ('ت', Some('ش')) => {
                letters.next();
                Some('s')
            }
            _ => consonant(letter)?,
        };
        if let Some(of) = of
            && !sound.ends_with(of)
        {
            sound.push(of);
        }
    }
    (sound.len() >= LEFT_MIN).then_some(sound)
}

/// A consonant, `Some(None)` for what is not written or not heard, `None` for another script.
fn consonant(letter: char) -> Option<Option<char>> {
    Some(match letter {
        'b' | 'p' | 'ب' | 'پ' => Some('b'),
        't' | 'ت' | 'ط' | 'ث' => Some('t'),
        'd' | 'د' | 'ض' | 'ذ' => Some('d'),
        'g' | 'j' | 'ج' | 'غ' | 'گ' | 'چ' => Some('g'),
        's' | 'z' | 'س' | 'ش' | 'ص' | 'ز' | 'ظ' | 'ژ' => Some('s'),
        'k' | 'q' | 'c' | 'x' | 'ق' | 'ك' | 'خ' => Some('k'),
        'f' | 'v' | 'ف' | 'ڤ' => Some('f'),
        'l' | 'ل' => Some('l'),
        'm' | 'م' => Some('m'),
        'n' | 'ن' => Some('n'),
        'r' | 'ر' => Some('r'),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w' | 'h' => None,
        'ا' | 'ع' | 'ه' | 'و' | 'ي' | 'ء' | 'ح' => None,
        _ if letter.is_ascii_digit() => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fold::fold;

    #[test]
    fn a_ukrainian_name_is_read_as_ukraine_writes_it_and_as_others_do() {
        for (name, latin_name) in [
            ("суми", "sumy"),
            ("сумы", "sumy"),
            ("київ", "kyiv"),
            ("киев", "kiev"),
            ("нетішин", "netishyn"),
            ("новояворівськ", "novoyavorivsk"),
            ("никополь", "nikopol"),
            ("казань", "kazan"),
        ] {
            assert!(latin(name).iter().any(|it| it == latin_name), "{name}: {:?}", latin(name));
        }
        assert_eq!(latin("sumy"), [""; 0]);
    }

    #[test]
    fn arabic_and_latin_agree_on_consonants() {
        for (one, other) in [
            ("Larissa", "لاريسا"),
            ("Edmonton", "إدمونتون"),
            ("Melitopol", "ميليتوبول"),
            ("Poltava", "بولتافا"),
            ("Полтава", "بولتافا"),
            ("Cascais", "كاسكايس"),
        ] {
            let (one, other) = (sound(&fold(one)), sound(&fold(other)));
            assert!(one.is_some() && one == other, "{one:?} {other:?}");
        }
    }

    #[test]
    fn too_few_consonants_and_other_scripts_mean_no_name() {
        assert_eq!(sound("sumy"), None);
        assert_eq!(sound("北京"), None);
        assert_eq!(sound(""), None);
    }
}
