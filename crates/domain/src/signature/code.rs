//! The code that ties a printed page to one version of one application.
//!
//! Sixteen signs that can be read out over a telephone: four of the application, eleven of
//! the content, one that finds a slip. So a typed code says by itself whether it was
//! mistyped, is another application's, or belongs to another version.

use sha2::{Digest, Sha256};

use crate::ids::ApplicationId;

/// Letters and figures that cannot be read as another (Crockford's).
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const OF_APPLICATION: usize = 4;
const OF_CONTENT: usize = 11;

/// What a typed code is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeNo {
    /// It is no code: signs are missing, too many, or one is wrong.
    #[error("no code, or mistyped")]
    Mistyped,
    /// It stands on another application's page.
    #[error("the code of another application")]
    AnotherApplication,
    /// It stands on a page printed from another version of this application.
    #[error("the code of another version")]
    AnotherVersion,
}

/// The code of one version of an application, such as `7F3K-9Q2M-4TZX-81HC`.
///
/// `content_sha256` is in hexadecimal, as everywhere.
pub fn version_code(application: ApplicationId, content_sha256: &str) -> String {
    let mut signs = values(&Sha256::digest(application.0.as_bytes()), OF_APPLICATION);
    let content = Sha256::digest(content_sha256.as_bytes());
    signs.extend(values(&content, OF_CONTENT));
    signs.push(check(&signs));
    let text: String = signs.iter().map(|it| char::from(SIGNS[usize::from(*it)])).collect();
    [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
}

/// Whether a typed code is that of this version.
///
/// # Errors
/// [`CodeNo`], which says what it is instead.
pub fn compare(
    typed: &str,
    application: ApplicationId,
    content_sha256: &str,
) -> Result<(), CodeNo> {
    compare_codes(typed, &version_code(application, content_sha256))
}

/// Whether a typed code is `code`, which is well made.
///
/// # Errors
/// As [`compare`].
pub fn compare_codes(typed: &str, code: &str) -> Result<(), CodeNo> {
    let typed = read(typed).ok_or(CodeNo::Mistyped)?;
    let wanted = read(code).ok_or(CodeNo::Mistyped)?;
    if typed[..OF_APPLICATION] != wanted[..OF_APPLICATION] {
        return Err(CodeNo::AnotherApplication);
    }
    if typed == wanted { Ok(()) } else { Err(CodeNo::AnotherVersion) }
}

/// The values of a code's signs, however it was typed; `None` when it is none.
fn read(typed: &str) -> Option<Vec<u8>> {
    let mut signs = Vec::new();
    for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '‑' | '.')) {
        let sign = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let at = SIGNS.iter().position(|it| char::from(*it) == sign)?;
        signs.push(u8::try_from(at).ok()?);
    }
    let (last, rest) = signs.split_last()?;
    let whole = rest.len() == OF_APPLICATION + OF_CONTENT && check(rest) == *last;
    whole.then_some(signs)
}

/// Five bits at a time.
fn values(digest: &[u8], n: usize) -> Vec<u8> {
    digest.iter().take(n).map(|it| it % 32).collect()
}

/// A sum in the field of 32 elements with growing powers: one wrong sign always shows, and
/// two neighbours that changed places too.
fn check(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| twice(sum ^ value))
}

fn twice(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn application(n: u128) -> ApplicationId {
        ApplicationId(Uuid::from_u128(n))
    }

    const CONTENT: &str = "ab12";

    #[test]
    fn a_code_says_what_it_belongs_to() {
        let code = version_code(application(1), CONTENT);
        assert_eq!(code.len(), 19);
        assert_eq!(compare(&code, application(1), CONTENT), Ok(()));
        assert_eq!(compare(&code, application(1), "other"), Err(CodeNo::AnotherVersion));
        assert_eq!(compare(&code, application(2), CONTENT), Err(CodeNo::AnotherApplication));
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(compare(&sloppy, application(1), CONTENT), Ok(()));
    }

    #[test]
    fn every_wrong_sign_and_every_swap_of_neighbours_is_mistyped_and_not_another_version() {
        let code: Vec<u8> = version_code(application(1), CONTENT).replace('-', "").into_bytes();
        let typed = |it: &[u8]| compare(std::str::from_utf8(it).unwrap(), application(1), CONTENT);
        for at in 0..code.len() {
            for sign in SIGNS.iter().filter(|it| **it != code[at]) {
                let mut wrong = code.clone();
                wrong[at] = *sign;
                assert_eq!(typed(&wrong), Err(CodeNo::Mistyped));
            }
            if at > 0 && code[at] != code[at - 1] {
                let mut swapped = code.clone();
                swapped.swap(at - 1, at);
                assert_eq!(typed(&swapped), Err(CodeNo::Mistyped));
            }
        }
        for none in ["", "7F3K", "7F3K-9Q2M-4TZX-81HU", "<script>", "7F3K 9Q2M 4TZX 81HC 81HC"] {
            assert_eq!(compare(none, application(1), CONTENT), Err(CodeNo::Mistyped), "{none}");
        }
    }
}
