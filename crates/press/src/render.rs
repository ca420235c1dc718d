//! From a prepared document to the bytes of a PDF, or of a picture.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::fonts::Fonts;
use crate::prepare::{Prepared, prepare};
use crate::world::PressWorld;

/// What the templates share.
const LOOK: &str = include_str!("../templates/look.typ");

/// The kind of document that becomes a picture.
const PICTURE: &str = "card";

/// What came out of the press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The PDF, or the picture in PNG.
    pub bytes: Vec<u8>,
    /// Why it does not keep PDF/UA-1 and PDF/A-2a, when it does not.
    pub plain_because: Option<String>,
}

/// Typesets a document as JSON with the built-in fonts and those given.
///
/// First as the standards of accessibility want it; when that fails, once more without them, and
/// the document says so.
///
/// # Errors
/// When it is no document, or cannot be typeset at all. No error repeats what people wrote.
pub fn render(json: &[u8], more_fonts: Vec<Vec<u8>>) -> Result<Printed, String> {
    let fonts = Fonts::with(more_fonts);
    let mut prepared = prepare(fonts.letters(), json)?;
    if prepared.kind == PICTURE {
        return Ok(Printed { bytes: picture(&fonts, &prepared)?, plain_because: None });
    }
    let strict = [PdfStandard::V_1_7, PdfStandard::Ua_1, PdfStandard::A_2a];
    match export(&fonts, &prepared, &strict) {
        Ok(bytes) => Ok(Printed { bytes, plain_because: None }),
        Err(why) => {
            prepared.data["plain"] = true.into();
            let bytes = export(&fonts, &prepared, &[PdfStandard::V_1_7])?;
            Ok(Printed { bytes, plain_because: Some(why) })
        }
    }
}

/// Sets one word, so that everything that is made once has been made.
pub fn warm_up() {
    let data = serde_json::json!({});
    let prepared = Prepared { data, kind: String::new(), sha256: String::new(), at_ms: 0 };
    // It fails for want of everything a document has, after it has come past what takes time.
    let _ = export(&Fonts::with(Vec::new()), &prepared, &[PdfStandard::V_1_7]);
}

fn template(kind: &str) -> &'static str {
    match kind {
        "dossier" => include_str!("../templates/dossier.typ"),
        "flyer" => include_str!("../templates/flyer.typ"),
        "receipt" => include_str!("../templates/receipt.typ"),
        "signature" => include_str!("../templates/signature.typ"),
        "form" => include_str!("../templates/form.typ"),
        "part_two" => include_str!("../templates/part_two.typ"),
        "cover" => include_str!("../templates/cover.typ"),
        "results" => include_str!("../templates/results.typ"),
        PICTURE => include_str!("../templates/card.typ"),
        _ => "= Lyceum\nLyceum\n",
    }
}

fn pages(fonts: &Fonts, prepared: &Prepared) -> Result<PagedDocument, String> {
    let source = match prepared.kind.as_str() {
        "" => template("").to_owned(),
        kind => format!("{LOOK}\n{}", template(kind)),
    };
    let world = PressWorld::new(fonts, source, prepared.data.to_string());
    typst::compile::<PagedDocument>(&world).output.map_err(|it| told(&it))
}

/// The first page, a point of it as a pixel.
fn picture(fonts: &Fonts, prepared: &Prepared) -> Result<Vec<u8>, String> {
    let pages = pages(fonts, prepared)?;
    let page = pages.pages().first().ok_or("no page")?;
    let options = typst_render::RenderOptions { pixel_per_pt: 1.0.into(), ..Default::default() };
    typst_render::render(page, &options).encode_png().map_err(|it| it.to_string())
}

fn export(fonts: &Fonts, prepared: &Prepared, wanted: &[PdfStandard]) -> Result<Vec<u8>, String> {
    let standards = PdfStandards::new(wanted).map_err(|it| it.message().to_string())?;
    let pages = pages(fonts, prepared)?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", prepared.kind, prepared.sha256)),
        creator: Smart::Custom(Some("Lyceum".to_owned())),
        timestamp: moment(prepared.at_ms).map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&pages, &options).map_err(|it| told(&it))
}

/// Complaints without what they quote, which is what people wrote.
fn told(errors: &[SourceDiagnostic]) -> String {
    let without_quotes = |message: &str| -> String {
        let pieces = message.split('"').enumerate();
        pieces.map(|(nth, it)| if nth % 2 == 0 { it } else { "…" }).collect()
    };
    let mut all: Vec<String> = errors.iter().map(|it| without_quotes(&it.message)).collect();
    all.dedup();
    all.truncate(5);
    all.join("; ")
}

/// A moment of the platform in the typesetter's own calendar, by UTC.
fn moment(at_ms: i64) -> Option<Datetime> {
    let at = domain::time::Timestamp(at_ms).to_string();
    let number = |from: usize, to: usize| at.get(from..to)?.parse::<u8>().ok();
    let year = at.get(0..4)?.parse().ok()?;
    Datetime::from_ymd_hms(
        year,
        number(5, 7)?,
        number(8, 10)?,
        number(11, 13)?,
        number(14, 16)?,
        number(17, 19)?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_second() {
        let at = moment(1_685_570_399_999).unwrap();
        assert_eq!((at.year(), at.month(), at.day()), (Some(2023), Some(5), Some(31)));
        assert_eq!((at.hour(), at.minute(), at.second()), (Some(21), Some(59), Some(59)));
    }
}
