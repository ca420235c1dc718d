//! The buttons for passkeys. Hidden until the script finds that the browser knows passkeys:
//! beside each stands the way that works everywhere, the link sent by e-mail.

use domain::language::Lang;
use maud::{Markup, html};

use crate::t;

/// What is done with the passkey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyAct {
    /// Sign in with one that exists.
    SignIn,
    /// Make a new one.
    Register,
}

/// A passkey button. The script POSTs to `options_href` for the options as JSON, then the answer
/// of the device as JSON to `result_href`, and goes to `next_href` when that is accepted.
pub fn passkey_button(
    lang: Lang,
    act: PasskeyAct,
    label: &str,
    options_href: &str,
    result_href: &str,
    next_href: &str,
) -> Markup {
    let kind = match act {
        PasskeyAct::SignIn => "get",
        PasskeyAct::Register => "create",
    };
    html! {
        div.passkey hidden data-passkey=(kind) data-options=(options_href)
            data-result=(result_href) data-next=(next_href)
        {
            button.button type="button" { (label) }
            p.error role="alert" hidden { (t!(lang, "form-passkey-failed")) }
        }
    }
}
