//! The fonts, and which letters they have.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// The built-in fonts: Latin, Cyrillic, Greek and Devanagari; Arabic; pictures.
///
/// Not Noto Sans Arabic: its dots are glyphs of their own, and text copied out of the PDF then
/// has its letters doubled.
static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("../../../data/fonts/pdf/NotoSans_400Regular.ttf"),
        include_bytes!("../../../data/fonts/pdf/NotoSans_700Bold.ttf"),
        include_bytes!("../../../data/fonts/pdf/Vazirmatn_400Regular.ttf"),
        include_bytes!("../../../data/fonts/pdf/Vazirmatn_700Bold.ttf"),
        include_bytes!("../../../data/fonts/pdf/NotoEmoji_400Regular.ttf"),
    ];
    files.into_iter().flat_map(|it| Font::iter(Bytes::new(it))).collect()
});

/// Fonts that a document is set in.
pub struct Fonts {
    fonts: Vec<Font>,
    letters: Letters,
}

/// Which characters each font family has.
#[derive(Default)]
pub struct Letters(Vec<Family>);

struct Family {
    name: String,
    /// One bit a character.
    bits: Vec<u64>,
}

/// Families that have a character, one bit each.
pub type Families = u32;

impl Fonts {
    /// The built-in fonts and those given, each a whole file; what is no font is left out.
    pub fn with(more: Vec<Vec<u8>>) -> Fonts {
        let mut fonts = BUILT_IN.clone();
        fonts.extend(more.into_iter().flat_map(|it| Font::iter(Bytes::new(it))));
        let letters = Letters::of(&fonts);
        Fonts { fonts, letters }
    }

    /// All of them.
    pub fn all(&self) -> &[Font] {
        &self.fonts
    }

    /// Which characters they have.
    pub fn letters(&self) -> &Letters {
        &self.letters
    }
}

impl Letters {
    fn of(fonts: &[Font]) -> Letters {
        let mut families: Vec<Family> = Vec::new();
        for font in fonts {
            let info = font.info();
            // Weights of a family have the same letters; a bit is all that a family has here.
            if families.iter().any(|it| it.name == info.family)
                || families.len() == Families::BITS as usize
            {
                continue;
            }
            let mut bits = vec![0; 0x11_0000 / 64];
            for c in info.coverage.iter() {
                if let Some(word) = bits.get_mut(c as usize / 64) {
                    *word |= 1_u64 << (c % 64);
                }
            }
            families.push(Family { name: info.family.clone(), bits });
        }
        Letters(families)
    }

    /// The families that have a character; 0 when none has.
    pub fn families(&self, c: char) -> Families {
        let (word, bit) = (c as usize / 64, c as u32 % 64);
        let has = |it: &Family| it.bits.get(word).is_some_and(|it| it >> bit & 1 == 1);
        let bits = self.0.iter().enumerate().filter(|(_, it)| has(it));
        bits.fold(0, |all, (nth, _)| all | 1 << nth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_of_the_networks_languages_are_built_in() {
        let fonts = Fonts::with(Vec::new());
        assert_eq!(fonts.all().len(), 5);
        for c in "aßçğўґїєЯΩлиशابپچ،؟٪😀✅\u{FFFD}".chars() {
            assert_ne!(fonts.letters().families(c), 0, "{c}");
        }
        for c in "ก学ა\u{1F9FF}".chars().take(3) {
            assert_eq!(fonts.letters().families(c), 0, "{c}");
        }
    }

    #[test]
    fn what_is_no_font_is_left_out() {
        assert_eq!(Fonts::with(vec![b"no font".to_vec(), Vec::new()]).all().len(), 5);
    }
}
