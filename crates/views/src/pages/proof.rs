//! Proving oneself anew, and the authenticator: every page about a second factor.

use maud::{Markup, html};

use crate::parts::{self, Field, FieldError, Mood, PasskeyAct};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::t;

/// Why the reader stands before this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The role wants a second factor, and the reader has none.
    NoFactor,
    /// The reader has one and has not used it in this session.
    NotStrong,
    /// What counts most wants a proof that is minutes old.
    NotFresh,
}

/// What the reader is asked.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Why.
    pub why: Why,
    /// For how many minutes a proof is fresh.
    pub minutes: u32,
    /// Where to go afterwards, below the language, with its query.
    pub back: String,
    /// Whether something that was sent is kept until then.
    pub kept: bool,
    /// Whether what was sent could not be kept and has to be sent again.
    pub lost: bool,
    /// Whether the reader has a passkey.
    pub has_passkey: bool,
    /// Whether the reader has an authenticator.
    pub has_authenticator: bool,
    /// How to reach the secretariat.
    pub contact_email: String,
    /// What is wrong with the code.
    pub errors: Vec<FieldError>,
}

/// The page that asks for a proof, or says how to get a factor first.
pub fn ask(shell: &Shell, it: &Asking) -> Markup {
    let lang = shell.lang;
    let title = match it.why {
        Why::NoFactor => t!(lang, "proof-title-none"),
        Why::NotStrong | Why::NotFresh => t!(lang, "proof-title"),
    };
    let lead = match it.why {
        Why::NoFactor => t!(lang, "proof-lead-none"),
        Why::NotStrong => t!(lang, "proof-lead-strong"),
        Why::NotFresh => t!(lang, "proof-lead-fresh", count = it.minutes),
    };
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(None, &title))
        p.text { (lead) }
        @if it.kept { (parts::notice(lang, Mood::News, html! { (t!(lang, "proof-kept")) })) }
        @if it.lost { (parts::notice(lang, Mood::Warning, html! { (t!(lang, "proof-lost")) })) }
        @if it.why == Why::NoFactor { (setting_up(shell, it)) }
        @else if !it.has_passkey && !it.has_authenticator { (by_mail(shell, it)) }
        @else {
            @if it.has_passkey { (by_passkey(shell, it)) }
            @if it.has_authenticator { (by_code(shell, it)) }
            section {
                h2 { (t!(lang, "proof-other")) }
                p.text { (t!(lang, "proof-other-lead", email = it.contact_email.as_str())) }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// Where a proof leads: to what is kept, or back.
fn next(shell: &Shell, it: &Asking) -> String {
    match (it.kept, it.back.as_str()) {
        (true, _) => shell.href("/proof/kept"),
        (false, "") => shell.href("/desk"),
        (false, back) => shell.href(back),
    }
}

fn setting_up(shell: &Shell, it: &Asking) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "proof-by-passkey")) }
            p.text { (t!(lang, "me-passkeys-lead")) }
            noscript { p.text { (t!(lang, "proof-passkey-script")) } }
            (parts::passkey_button(
                lang,
                PasskeyAct::Register,
                &t!(lang, "me-passkey-add"),
                &shell.href("/passkeys/registration/options"),
                &shell.href("/passkeys/registration/result"),
                &next(shell, it),
            ))
        }
        section {
            h2 { (t!(lang, "proof-by-code")) }
            p.text { (t!(lang, "authenticator-lead")) }
            form method="post" action=(shell.href("/me/authenticator")) {
                (parts::hidden("back", &it.back))
                p.actions { (parts::button(&t!(lang, "authenticator-begin"))) }
            }
        }
    }
}

fn by_passkey(shell: &Shell, it: &Asking) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "proof-by-passkey")) }
            noscript { p.text { (t!(lang, "proof-passkey-script")) } }
            (parts::passkey_button(
                lang,
                PasskeyAct::SignIn,
                &t!(lang, "proof-use-passkey"),
                &shell.href("/passkeys/sign-in/options"),
                &shell.href("/passkeys/sign-in/result"),
                &next(shell, it),
            ))
        }
    }
}

fn by_code(shell: &Shell, it: &Asking) -> Markup {
    let lang = shell.lang;
    let (label, hint) = (t!(lang, "proof-code"), t!(lang, "proof-code-hint"));
    html! {
        section {
            h2 { (t!(lang, "proof-by-code")) }
            form method="post" action=(shell.href("/proof")) novalidate {
                (parts::hidden("back", &it.back))
                (parts::text_field(&Field::new(lang, "code", &label).hint(&hint)
                    .autocomplete("one-time-code").errors(&it.errors)))
                p.actions { (parts::button(&t!(lang, "proof-confirm"))) }
            }
        }
    }
}

fn by_mail(shell: &Shell, it: &Asking) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "proof-by-mail")) }
            p.text { (t!(lang, "proof-by-mail-lead")) }
            form method="get" action=(shell.href("/sign-in")) {
                (parts::hidden("again", "1"))
                (parts::hidden("back", &next(shell, it)))
                p.actions { (parts::button(&t!(lang, "proof-mail-code"))) }
            }
        }
    }
}

/// What was sent and waits for a click.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Where it was sent to, below the language.
    pub path: String,
    /// Its fields: name and value.
    pub fields: Vec<(String, String)>,
}

/// The page after a proof: one click carries out what was sent before it.
pub fn kept(shell: &Shell, it: Option<&Kept>) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "proof-kept-title");
    let main = html! {
        (heading(None, &title))
        @match it {
            Some(it) => {
                p.text { (t!(lang, "proof-kept-lead")) }
                form method="post" action=(shell.href(&it.path)) {
                    @for (name, value) in &it.fields { (parts::hidden(name, value)) }
                    p.actions { (parts::button(&t!(lang, "proof-kept-go-on"))) }
                }
                form method="post" action=(shell.href("/proof/kept/removal")) {
                    p.actions { (parts::button_second(&t!(lang, "proof-kept-drop"), "drop", "1")) }
                }
            }
            None => {
                p.text { (t!(lang, "proof-kept-none")) }
                p { a href=(shell.href("/desk")) { (t!(lang, "proposal-to-desk")) } }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// The page on which an authenticator is added; the seed is on it once.
#[derive(Debug, Clone)]
pub struct Adding {
    /// What the telephone reads, and the same to be typed; not shown a second time.
    pub seed: Option<(String, String)>,
    /// Where to go afterwards, below the language.
    pub back: String,
    /// What is wrong with the code.
    pub errors: Vec<FieldError>,
}

/// The page on which an authenticator is added.
pub fn adding(shell: &Shell, it: &Adding) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "authenticator-title");
    let (label, hint) = (t!(lang, "authenticator-first-code"), t!(lang, "authenticator-code-hint"));
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(None, &title))
        @if let Some((address, typed)) = &it.seed {
            section {
                h2 { (t!(lang, "authenticator-scan")) }
                p.text { (t!(lang, "authenticator-scan-lead")) }
                p { (parts::scan_sign(address, &t!(lang, "authenticator-sign"))) }
                p.text { (t!(lang, "authenticator-type")) }
                p { code dir="ltr" { (typed) } }
                p.text { (t!(lang, "authenticator-once")) }
            }
        }
        section {
            h2 { (t!(lang, "authenticator-confirm-heading")) }
            form method="post" action=(shell.href("/me/authenticator/confirmation")) novalidate {
                (parts::hidden("back", &it.back))
                (parts::text_field(&Field::new(lang, "code", &label).hint(&hint)
                    .autocomplete("one-time-code").errors(&it.errors)))
                p.actions { (parts::button(&t!(lang, "authenticator-confirm"))) }
            }
        }
        @if it.seed.is_none() {
            form method="post" action=(shell.href("/me/authenticator")) {
                (parts::hidden("back", &it.back))
                p.actions { (parts::button_second(&t!(lang, "authenticator-anew"), "anew", "1")) }
            }
        }
        p { a href=(shell.href("/me")) { (t!(lang, "authenticator-to-me")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// Recovery codes, told once. `next` is where to go from here, below the language.
pub fn recovery(shell: &Shell, codes: &[String], next: &str) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "recovery-title");
    let main = html! {
        (heading(None, &title))
        p.text { (t!(lang, "recovery-lead")) }
        ol dir="ltr" { @for code in codes { li { code { (code) } } } }
        p.actions { (parts::button_link(&t!(lang, "recovery-kept"), &shell.href(next), false)) }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// What a person has beside the mail, on their own page.
#[derive(Debug, Clone, Default)]
pub struct Factors {
    /// Since when there is an authenticator, in words.
    pub authenticator: Option<String>,
    /// Recovery codes that were not used yet.
    pub n_recovery: usize,
}

/// The part of one's own page about the authenticator.
pub(crate) fn section(shell: &Shell, it: &Factors) -> Markup {
    let lang = shell.lang;
    html! {
        h2 { (t!(lang, "authenticator-heading")) }
        p.text { (t!(lang, "authenticator-lead")) }
        @match &it.authenticator {
            None => {
                form method="post" action=(shell.href("/me/authenticator")) {
                    p.actions { (parts::button(&t!(lang, "authenticator-begin"))) }
                }
            }
            Some(since) => {
                p { (t!(lang, "authenticator-since", when = since.as_str())) " "
                    (t!(lang, "recovery-left", count = it.n_recovery)) }
                form method="post" action=(shell.href("/me/recovery-codes")) {
                    p.actions { (parts::button(&t!(lang, "recovery-renew"))) }
                }
                form method="post" action=(shell.href("/me/authenticator/removal")) {
                    button.plain type="submit" { (t!(lang, "authenticator-remove")) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
