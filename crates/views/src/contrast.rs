//! The colours of the stylesheet can be read: WCAG contrast of every pair that meets.

use crate::assets::{STYLE, contrast, token};

/// Text and what it stands on.
const TEXT: [(&str, &str); 14] = [
    ("ink", "paper"),
    ("ink", "wash"),
    ("quiet", "paper"),
    ("quiet", "wash"),
    ("accent", "paper"),
    ("accent", "wash"),
    ("on-accent", "accent"),
    ("warm", "paper"),
    ("warm", "wash"),
    ("good", "paper"),
    ("good", "wash"),
    ("bad", "paper"),
    ("bad", "wash"),
    ("quiet", "line"),
];

/// Borders of fields and marks that carry meaning, and what they stand on.
const SHAPES: [(&str, &str); 6] = [
    ("edge", "paper"),
    ("edge", "wash"),
    ("accent", "land"),
    ("accent", "sea"),
    ("warm", "land"),
    ("warm", "sea"),
];

fn too_weak(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let mut weak = Vec::new();
    for (front, back) in pairs {
        let (front_pair, back_pair) = (token(front), token(back));
        for (scheme, a, b) in
            [("light", front_pair.0, back_pair.0), ("dark", front_pair.1, back_pair.1)]
        {
            let ratio = contrast(a, b).unwrap();
            if ratio < least {
                weak.push(format!("{front} on {back}, {scheme}: {ratio:.2}"));
            }
        }
    }
    weak
}

#[test]
fn text_has_a_contrast_of_four_and_a_half() {
    assert_eq!(too_weak(&TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn shapes_that_mean_something_have_a_contrast_of_three() {
    assert_eq!(too_weak(&SHAPES, 3.0), Vec::<String>::new());
}

#[test]
fn the_measure_agrees_with_known_values() {
    assert_eq!(contrast("#000000", "#ffffff"), Some(21.0));
    assert_eq!(contrast("#767676", "#ffffff").map(|it| (it * 100.0).round()), Some(454.0));
    assert_eq!(contrast("#fff", "#ffffff"), None);
}

#[test]
fn no_colour_is_written_outside_the_tokens() {
    let look = include_str!("../assets/style.css");
    let strays: Vec<&str> = look
        .lines()
        .filter(|it| it.contains('#') && !it.trim().starts_with("--"))
        .filter(|it| {
            it.split('#').skip(1).any(|it| it.chars().take(3).all(|c| c.is_ascii_hexdigit()))
        })
        .collect();
    assert_eq!(strays, Vec::<&str>::new());
}

#[test]
fn the_sheet_knows_no_left_and_right() {
    let look = include_str!("../assets/style.css");
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "float:",
    ];
    let found: Vec<&&str> = physical.iter().filter(|it| look.contains(**it)).collect();
    assert_eq!(found, Vec::<&&str>::new());
}

#[test]
fn every_font_named_by_the_sheet_is_there() {
    for (file, bytes) in crate::assets::FONTS {
        assert!(STYLE.contains(&format!("url(/assets/{file})")), "{file}");
        assert_eq!(&bytes[..4], b"wOF2", "{file}");
    }
    assert_eq!(STYLE.matches("@font-face").count(), crate::assets::FONTS.len());
}
