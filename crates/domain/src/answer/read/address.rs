//! Where somebody can be reached: e-mail, telephone and link, as far as a text can show it.

use crate::answer::{AnswerError, number};

/// One `@`, a name before it, a host with a dot after it: the rest only a mail can prove.
pub(super) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let name_ok = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let name_bounds = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    (1..=64).contains(&name.len())
        && text.len() <= 254
        && name_bounds
        && name.chars().all(name_ok)
        && is_host(host)
}

fn is_host(host: &str) -> bool {
    let label = |it: &str| {
        let inside = it.chars().all(|c| c.is_alphanumeric() || c == '-' || is_mark(c));
        (1..=63).contains(&it.len()) && inside && !it.starts_with('-') && !it.ends_with('-')
    };
    let top = host.rsplit('.').next().unwrap_or("");
    host.contains('.') && host.split('.').all(label) && !top.chars().all(|c| c.is_ascii_digit())
}

/// Vowel signs and joiners belong to the letters of some scripts' host names.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{d7f}' | '\u{e00}'..='\u{e7f}' | '\u{200c}' | '\u{200d}')
}

/// A telephone number that can be called from anywhere: `+` or `00`, then 7 to 15 digits (E.164).
pub(super) fn phone(text: &str) -> Result<(), AnswerError> {
    let folded = number::fold_digits(text);
    let folded = folded.trim();
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let signs_ok = folded
        .chars()
        .enumerate()
        .all(|(at, c)| c.is_ascii_digit() || " ().-/\u{a0}".contains(c) || (c == '+' && at == 0));
    if !signs_ok || digits.len() < 5 || digits.len() > 17 {
        return Err(AnswerError::NotAPhone);
    }
    let international = match (folded.starts_with('+'), digits.strip_prefix("00")) {
        (true, _) => digits.as_str(),
        (false, Some(rest)) => rest,
        (false, None) => return Err(AnswerError::NoCountryCode),
    };
    let no_country = international.starts_with('0');
    if no_country || !(7..=15).contains(&international.len()) {
        return Err(AnswerError::NotAPhone);
    }
    Ok(())
}

/// The address with its scheme: `http` and `https` only, no name and password in it.
pub(super) fn link(typed: &str) -> Option<String> {
    let lower = typed.to_ascii_lowercase();
    let (scheme, rest) = match lower.find("://") {
        Some(at) if matches!(&lower[..at], "http" | "https") => (&lower[..at], &typed[at + 3..]),
        Some(_) => return None,
        // People write `www.sumy.ua`; what else could they mean.
        None => ("https", typed),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let port_ok = !port.is_empty() && port.parse::<u16>().is_ok();
    let clean =
        !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\`{}|^".contains(c));
    (is_host(host) && port_ok && clean && rest.len() <= 2_000).then(|| format!("{scheme}://{rest}"))
}
