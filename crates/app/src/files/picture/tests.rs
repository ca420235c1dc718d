use image::{GenericImageView, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

const BOTH: &[&str] = &[PNG, JPEG];

/// A file with those bytes.
fn file(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

fn rewritten(bytes: &[u8], media_type: &'static str) -> Result<(Vec<u8>, &'static str), Failed> {
    within(bytes, media_type, 20_000_000, BOTH)
}

fn within(
    bytes: &[u8],
    media_type: &'static str,
    max_bytes: u64,
    types: &[&str],
) -> Result<(Vec<u8>, &'static str), Failed> {
    let types: Vec<String> = types.iter().map(|it| (*it).to_owned()).collect();
    let bounds = Bounds { max_megapixels: 40, max_bytes, types: &types };
    let mut anew = rewrite(&mut file(bytes), media_type, bounds, tempfile::tempfile().unwrap())?;
    let mut out = Vec::new();
    anew.file.read_to_end(&mut out).unwrap();
    assert_eq!(out.len() as u64, anew.size);
    Ok((out, anew.media_type))
}

fn refusal<T: std::fmt::Debug>(it: Result<T, Failed>) -> FileRefused {
    match it {
        Err(Failed::Refused(refused)) => refused,
        other => panic!("not refused: {other:?}"),
    }
}

/// Red on the left, blue on the right.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
    })
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner()
}

/// Camera, orientation and a place, as a telephone writes them.
fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, n: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &n.to_le_bytes(), &value].concat()
    };
    let [low, high] = orientation.to_le_bytes();
    let entries = [
        entry(0x010f, 2, 14, 62_u32.to_le_bytes()),
        entry(0x0112, 3, 1, [low, high, 0, 0]),
        entry(0x8825, 4, 1, 76_u32.to_le_bytes()),
    ];
    tiff.extend_from_slice(&3_u16.to_le_bytes());
    entries.iter().for_each(|it| tiff.extend_from_slice(it));
    tiff.extend_from_slice(&[0; 4]);
    tiff.resize(62, 0);
    tiff.extend_from_slice(b"SecretCamera9\0");
    tiff.extend_from_slice(&1_u16.to_le_bytes());
    tiff.extend_from_slice(&entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend_from_slice(b"GPS 50.911 34.803 Sumy");
    [b"Exif\0\0".to_vec(), tiff].concat()
}

/// A JPEG with the segment of a camera right after its start.
fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let exif = exif(orientation);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// A PNG with one more chunk right after its header.
fn with_chunk(png: &[u8], kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [&kind[..], content].concat();
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let sum = crc(&body).to_be_bytes();
    [&png[..33], &length, &body, &sum, &png[33..]].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    })
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|it| it == words)
}

#[test]
fn place_and_device_are_gone_from_a_photograph_and_it_stands_upright() {
    // Orientation 6: the camera was held upright, so that the left half is to be seen on top.
    let taken = with_exif(&encoded(&two_halves(64, 32), ImageFormat::Jpeg), 6);
    for planted in [&b"GPS 50.911"[..], b"SecretCamera9", b"Exif"] {
        assert!(holds(&taken, planted), "the picture has what is to be gone");
    }
    let (kept, media_type) = rewritten(&taken, JPEG).unwrap();
    assert_eq!(media_type, JPEG);
    for planted in [&b"GPS"[..], b"SecretCamera9", b"Exif"] {
        assert!(!holds(&kept, planted), "{}", String::from_utf8_lossy(planted));
    }
    let seen = image::load_from_memory(&kept).unwrap();
    assert_eq!(seen.dimensions(), (32, 64));
    let (top, bottom) = (seen.get_pixel(16, 4), seen.get_pixel(16, 60));
    assert!(top[0] > 150 && top[2] < 90, "red above: {top:?}");
    assert!(bottom[2] > 150 && bottom[0] < 90, "blue below: {bottom:?}");
}

#[test]
fn texts_profiles_and_places_are_gone_from_a_png() {
    let plain = encoded(&two_halves(40, 20), ImageFormat::Png);
    let mut full = with_chunk(&plain, b"tEXt", b"Author\0SecretPerson");
    full = with_chunk(&full, b"eXIf", &exif(1)[6..]);
    full = with_chunk(&full, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta SecretPlace/>");
    full.extend_from_slice(b"PK\x03\x04 and a second file behind the end");
    let (kept, _) = rewritten(&full, PNG).unwrap();
    for planted in [&b"Secret"[..], b"GPS", b"tEXt", b"eXIf", b"iTXt", b"PK\x03\x04"] {
        assert!(holds(&full, planted) && !holds(&kept, planted), "{planted:?}");
    }
    assert_eq!(image::load_from_memory(&kept).unwrap().into_rgb8(), two_halves(40, 20));
}

#[test]
fn a_bomb_is_refused_by_its_header_before_anything_is_decoded() {
    let mut bomb = encoded(&two_halves(8, 8), ImageFormat::Png);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let sum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    let too_large = FileRefused::PictureTooLarge { megapixels: 40 };
    assert_eq!(refusal(rewritten(&bomb, PNG)), too_large);

    let mut jpeg = encoded(&two_halves(8, 8), ImageFormat::Jpeg);
    let frame = (0..jpeg.len()).find(|at| jpeg[*at..].starts_with(&[0xff, 0xc0])).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(refusal(rewritten(&jpeg, JPEG)), too_large);
}

#[test]
fn a_header_that_lies_and_a_picture_cut_off_are_refused() {
    let png = encoded(&two_halves(600, 400), ImageFormat::Png);
    let jpeg = encoded(&two_halves(600, 400), ImageFormat::Jpeg);
    for (bytes, media_type) in [
        (&png[..png.len() / 2], PNG),
        (&png[..40], PNG),
        (&png[..20], PNG),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0IEND\xaeB`\x82", PNG),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\0\0\0\0\0\x08\0\0\0\0IEND\xaeB`\x82", PNG),
        (&jpeg[..120], JPEG),
        (&[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 0xff, 0xd9], JPEG),
    ] {
        assert_eq!(refusal(rewritten(bytes, media_type)), FileRefused::PictureBroken);
    }
    // Six thousand by six thousand in the header, eight by eight in the file.
    let mut liar = encoded(&two_halves(8, 8), ImageFormat::Png);
    liar[16..24].copy_from_slice(&[0, 0, 0x17, 0x70, 0, 0, 0x17, 0x70]);
    let sum = crc(&liar[12..29]).to_be_bytes();
    liar[29..33].copy_from_slice(&sum);
    assert_eq!(refusal(rewritten(&liar, PNG)), FileRefused::PictureBroken);
}

#[test]
fn a_chunk_of_hundred_megabytes_is_not_unpacked() {
    let mut packed = packed_zeros(100 * 1024 * 1024);
    let mut content = b"Comment\0\0".to_vec();
    content.append(&mut packed);
    let bomb = with_chunk(&encoded(&two_halves(8, 8), ImageFormat::Png), b"zTXt", &content);
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    // The text is left packed or thrown away; the pixels are kept either way.
    match rewritten(&bomb, PNG) {
        Ok((kept, _)) => assert!(kept.len() < 1_000),
        Err(Failed::Refused(FileRefused::PictureBroken)) => (),
        Err(other) => panic!("{other:?}"),
    }
}

/// Zeros, packed as zlib does, made by the encoder of pictures: a PNG's one line of them.
fn packed_zeros(n: u32) -> Vec<u8> {
    let line = image::GrayImage::new(n / 1_000, 1_000);
    let mut out = Cursor::new(Vec::new());
    line.write_to(&mut out, ImageFormat::Png).unwrap();
    let png = out.into_inner();
    let start = (0..png.len()).find(|at| png[*at..].starts_with(b"IDAT")).unwrap();
    let length = u32::from_be_bytes(png[start - 4..start].try_into().unwrap()) as usize;
    png[start + 4..start + 4 + length].to_vec()
}

#[test]
fn a_picture_that_grows_is_kept_as_a_photograph_or_refused_later() {
    // Noise does not pack: as PNG it is as large as it looks.
    let mut state = 7_u32;
    let noise = RgbImage::from_fn(600, 600, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, a, b, c] = state.to_be_bytes();
        Rgb([a, b, c])
    });
    let png = encoded(&noise, ImageFormat::Png);
    let (kept, media_type) = within(&png, PNG, 400_000, BOTH).unwrap();
    assert!(media_type == JPEG && kept.len() <= 400_000, "{}", kept.len());
    let (kept, media_type) = within(&png, PNG, 400_000, &[PNG]).unwrap();
    assert!(media_type == PNG && kept.len() > 400_000, "who asked for it refuses it by its size");
}

#[test]
fn two_are_decoded_at_a_time_and_the_largest_alone() {
    let (running, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let decode = |pixels: u64| {
        let _turn = Turn::taken(pixels, 40);
        let n = running.fetch_add(1, Ordering::SeqCst) + 1;
        most.fetch_max(n, Ordering::SeqCst);
        std::thread::yield_now();
        running.fetch_sub(1, Ordering::SeqCst);
    };
    let all_at_once = |pixels: u64| {
        most.store(0, Ordering::SeqCst);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| (0..200).for_each(|_| decode(pixels)));
            }
        });
        most.load(Ordering::SeqCst)
    };
    assert!(all_at_once(1) <= AT_ONCE);
    assert_eq!(all_at_once(40), 1);
}
