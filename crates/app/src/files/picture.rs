//! Pictures are decoded and written anew: what is kept has the pixels and nothing else.
//!
//! Place, device, owner, thumbnails, colour profiles, text, a second file behind the first:
//! none of it survives, and nothing that was made to break a decoder reaches anybody's. The
//! size is read before anything is decoded, and few are decoded at a time.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::{Condvar, Mutex, PoisonError};

use domain::upload::FileRefused;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageError, Limits};

use super::kind::{Failed, JPEG, PNG};

/// The quality of a photograph written anew: the difference is not seen in a scanned page.
const QUALITY: u8 = 90;
/// For a photograph that would be larger than its question takes.
const LOWER: [u8; 2] = [75, 55];
/// What a picture's own tables and texts may take beside its pixels.
const ASIDE: u64 = 64 * 1024 * 1024;
/// What the largest picture may take a pixel: three colours and transparency, of eight bits.
const BYTES_A_PIXEL: u64 = 4;
/// How many are decoded at a time.
const AT_ONCE: usize = 2;

/// How a picture was written anew.
pub(super) struct Rewritten {
    pub(super) file: File,
    pub(super) size: u64,
    pub(super) media_type: &'static str,
}

/// What a picture may be.
#[derive(Clone, Copy)]
pub(super) struct Bounds<'a> {
    pub(super) max_megapixels: u32,
    pub(super) max_bytes: u64,
    /// The kinds that the question takes.
    pub(super) types: &'a [String],
}

/// Decodes the picture in `file` and writes it into `out`, standing as it is to be seen.
pub(super) fn rewrite(
    file: &mut File,
    media_type: &'static str,
    bounds: Bounds<'_>,
    mut out: File,
) -> Result<Rewritten, Failed> {
    let pixels_max = u64::from(bounds.max_megapixels) * 1_000_000;
    file.seek(SeekFrom::Start(0))?;
    let (width, height) = size_in_header(file, media_type)?;
    let pixels = u64::from(width) * u64::from(height);
    if pixels > pixels_max {
        let megapixels = bounds.max_megapixels;
        return Err(FileRefused::PictureTooLarge { megapixels }.into());
    }
    let _turn = Turn::taken(pixels, pixels_max);
    file.seek(SeekFrom::Start(0))?;
    let picture = decode(file, media_type, bounds)?;
    let as_photograph = bounds.types.iter().any(|it| it == JPEG);
    if media_type == PNG {
        let size = write(&mut out, |sink| {
            let (level, filter) = (CompressionType::Default, FilterType::Adaptive);
            picture.write_with_encoder(PngEncoder::new_with_quality(sink, level, filter))
        })?;
        if size <= bounds.max_bytes || !as_photograph {
            return Ok(Rewritten { file: out, size, media_type: PNG });
        }
    }
    // A photograph has no transparency and eight bits a colour.
    let picture = match picture {
        it @ (DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_)) => it,
        it => DynamicImage::ImageRgb8(it.into_rgb8()),
    };
    let mut size = 0;
    for quality in std::iter::once(QUALITY).chain(LOWER) {
        size = write(&mut out, |sink| {
            picture.write_with_encoder(JpegEncoder::new_with_quality(sink, quality))
        })?;
        if size <= bounds.max_bytes {
            break;
        }
    }
    Ok(Rewritten { file: out, size, media_type: JPEG })
}

/// Width and height as the header says, with nothing decoded and nothing held for it.
fn size_in_header(file: &File, media_type: &str) -> Result<(u32, u32), Failed> {
    let mut source = BufReader::new(file);
    let (width, height) = if media_type == PNG {
        // By hand: the decoder would read on to tables and texts that come before the pixels.
        let mut head = [0; 24];
        source.read_exact(&mut head).map_err(|_| FileRefused::PictureBroken)?;
        let number = |it: &[u8]| it.iter().fold(0, |sum: u32, b| sum << 8 | u32::from(*b));
        (number(&head[16..20]), number(&head[20..24]))
    } else {
        JpegDecoder::new(source).map_err(broken)?.dimensions()
    };
    if width == 0 || height == 0 {
        return Err(FileRefused::PictureBroken.into());
    }
    Ok((width, height))
}

fn decode(file: &File, media_type: &str, bounds: Bounds<'_>) -> Result<DynamicImage, Failed> {
    let bytes_max = u64::from(bounds.max_megapixels) * 1_000_000 * BYTES_A_PIXEL;
    let source = BufReader::new(file);
    let mut decoder: Box<dyn ImageDecoder> = if media_type == PNG {
        let mut limits = Limits::default();
        limits.max_alloc = Some(bytes_max + ASIDE);
        Box::new(PngDecoder::with_limits(source, limits).map_err(broken)?)
    } else {
        Box::new(JpegDecoder::new(source).map_err(broken)?)
    };
    // Sixteen bits a colour are twice as much to hold, and nobody sees them in a scan.
    if decoder.total_bytes() > bytes_max {
        let megapixels = bounds.max_megapixels;
        return Err(FileRefused::PictureTooLarge { megapixels }.into());
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Whatever a decoder stumbles over, the person can only choose another picture.
fn broken(error: ImageError) -> Failed {
    match error {
        ImageError::IoError(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Failed::Io(error)
        }
        _ => Failed::Refused(FileRefused::PictureBroken),
    }
}

/// Writes from the beginning, and says how long it became.
fn write(
    out: &mut File,
    encode: impl FnOnce(&mut BufWriter<&File>) -> Result<(), ImageError>,
) -> Result<u64, Failed> {
    out.set_len(0)?;
    out.seek(SeekFrom::Start(0))?;
    let mut sink = BufWriter::new(&*out);
    encode(&mut sink).map_err(broken)?;
    sink.flush()?;
    drop(sink);
    let size = out.stream_position()?;
    out.seek(SeekFrom::Start(0))?;
    Ok(size)
}

/// What is being decoded in this process: a picture takes its turn by its pixels, so that two
/// small ones go side by side and the largest alone.
static DECODING: Mutex<Decoding> = Mutex::new(Decoding { n: 0, pixels: 0 });
static FREED: Condvar = Condvar::new();

struct Decoding {
    n: usize,
    pixels: u64,
}

/// A turn at decoding; it ends when it is dropped.
struct Turn {
    pixels: u64,
}

impl Turn {
    fn taken(pixels: u64, pixels_max: u64) -> Turn {
        let decoding = DECODING.lock().unwrap_or_else(PoisonError::into_inner);
        let busy =
            |it: &mut Decoding| it.n >= AT_ONCE || (it.n > 0 && it.pixels + pixels > pixels_max);
        let decoding = FREED.wait_while(decoding, busy);
        let mut decoding = decoding.unwrap_or_else(PoisonError::into_inner);
        decoding.n += 1;
        decoding.pixels += pixels;
        Turn { pixels }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut decoding = DECODING.lock().unwrap_or_else(PoisonError::into_inner);
        decoding.n -= 1;
        decoding.pixels -= self.pixels;
        FREED.notify_all();
    }
}

#[cfg(test)]
mod tests;
