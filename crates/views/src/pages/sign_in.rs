//! Signing in: the address, the code, the link's button, a newcomer's name.

use maud::{Markup, html};

use crate::parts::{self, Field, FieldError, PasskeyAct};
use crate::shell::{Shell, heading, page as framed};
use crate::t;

pub mod me;

/// The page that asks for an address.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// The address as typed.
    pub email: String,
    /// The path to come back to afterwards.
    pub back: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl Ask {
    /// One with its values, for tests.
    pub fn sample() -> Ask {
        Ask {
            email: "olena.koval@sumy.example".into(),
            back: "/uk/desk".into(),
            errors: Vec::new(),
        }
    }
}

/// Asks for the address, or offers the passkey.
pub fn ask(shell: &Shell, ask: &Ask) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-in-title");
    let next = if ask.back.is_empty() { shell.href("/desk") } else { ask.back.clone() };
    let main = html! {
        (parts::error_summary(lang, &ask.errors))
        (heading(None, &title))
        p.text { (t!(lang, "sign-in-lead")) }
        form method="post" action=(shell.href("/sign-in")) novalidate {
            (parts::hidden("back", &ask.back))
            (parts::email_field(&Field::new(lang, "email", &t!(lang, "sign-in-email"))
                .hint(&t!(lang, "sign-in-email-hint"))
                .autocomplete("username webauthn").value(&ask.email).errors(&ask.errors)))
            p.actions { (parts::button(&t!(lang, "sign-in-send"))) }
        }
        (parts::passkey_button(
            lang,
            PasskeyAct::SignIn,
            &t!(lang, "sign-in-passkey"),
            &shell.href("/passkeys/sign-in/options"),
            &shell.href("/passkeys/sign-in/result"),
            &next,
        ))
        p.text.quiet { (t!(lang, "sign-in-newcomer")) }
    };
    framed(shell, &title, main)
}

/// The page that asks for the code.
#[derive(Debug, Clone)]
pub struct Code {
    /// The request's id.
    pub id: String,
    /// The code as typed.
    pub code: String,
    /// How many digits it has.
    pub n_digits: u32,
    /// Minutes it is good for.
    pub minutes: u32,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl Code {
    /// One with its values, for tests.
    pub fn sample() -> Code {
        Code {
            id: "018c0000-0000-7000-8000-000000000000".into(),
            code: "1234".into(),
            n_digits: 8,
            minutes: 15,
            errors: vec![FieldError::new("code", "8")],
        }
    }
}

/// Asks for the code; the same whether anybody has the address or not.
pub fn code(shell: &Shell, code: &Code) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-in-code-title");
    let main = html! {
        (parts::error_summary(lang, &code.errors))
        (heading(None, &title))
        p.text { (t!(lang, "sign-in-code-lead", minutes = code.minutes)) }
        form method="post" action=(shell.href(&format!("/sign-in/{}", code.id))) novalidate {
            (parts::number_field(&Field::new(lang, "code", &t!(lang, "sign-in-code"))
                .hint(&t!(lang, "sign-in-code-hint", count = code.n_digits))
                .autocomplete("one-time-code").value(&code.code).errors(&code.errors)))
            p.actions { (parts::button(&t!(lang, "sign-in-enter"))) }
        }
        p.text.quiet {
            (t!(lang, "sign-in-nothing-came")) " "
            a href=(shell.href("/sign-in")) { (t!(lang, "sign-in-ask-again")) }
        }
    };
    framed(shell, &title, main)
}

/// The page the link in the letter leads to: opening it changes nothing, the button does.
pub fn link(shell: &Shell, id: &str, token: &str) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-in-link-title");
    let main = html! {
        (heading(None, &title))
        p.text { (t!(lang, "sign-in-link-lead")) }
        form novalidate method="post" action=(shell.href(&format!("/sign-in/{id}"))) {
            (parts::hidden("token", token))
            p.actions { (parts::button(&t!(lang, "sign-in-enter"))) }
        }
    };
    framed(shell, &title, main)
}

/// The page that asks a newcomer for a name.
#[derive(Debug, Clone)]
pub struct Name {
    /// The request's id.
    pub id: String,
    /// The proof again: the field's name, `code` or `token`, and its value.
    pub proof: (&'static str, String),
    /// The name as typed.
    pub name: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl Name {
    /// One with its values, for tests.
    pub fn sample() -> Name {
        Name {
            id: "018c0000-0000-7000-8000-000000000000".into(),
            proof: ("code", "12345678".into()),
            name: "Олена Коваль".into(),
            errors: Vec::new(),
        }
    }
}

/// Asks a newcomer for a name; the address is proven by then.
pub fn name(shell: &Shell, name: &Name) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-in-name-title");
    let main = html! {
        (parts::error_summary(lang, &name.errors))
        (heading(None, &title))
        p.text { (t!(lang, "sign-in-name-lead")) }
        form method="post" action=(shell.href(&format!("/sign-in/{}", name.id))) novalidate {
            (parts::hidden(name.proof.0, &name.proof.1))
            (parts::hidden("naming", "yes"))
            (parts::text_field(&Field::new(lang, "name", &t!(lang, "person-name"))
                .hint(&t!(lang, "person-name-hint"))
                .autocomplete("name").value(&name.name).errors(&name.errors)))
            p.actions { (parts::button(&t!(lang, "sign-in-begin"))) }
        }
    };
    framed(shell, &title, main)
}

/// The request can no longer be answered: ask for a new letter.
pub fn over(shell: &Shell) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-in-over-title");
    let main = html! {
        (heading(None, &title))
        p.text { (t!(lang, "sign-in-over")) }
        (parts::button_link(&t!(lang, "sign-in-ask-again"), &shell.href("/sign-in"), false))
    };
    framed(shell, &title, main)
}

#[cfg(test)]
pub(crate) mod tests;
