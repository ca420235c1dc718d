//! Writing to a city through its page: the form, or whom to turn to instead. Nothing in it tells
//! who reads a message.

use domain::city_message::TRAP;
use domain::ids::CityId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::{numbers, rich, t};

/// How a reader can write to a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// By the form.
    Form(Box<MessageForm>),
    /// Through the secretariat, whose address it is.
    Secretariat(String),
    /// Not at all: the city is no member.
    None,
}

/// The form, with what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageForm {
    /// The languages a message can be in, each by its own name.
    pub languages: Vec<(Lang, String)>,
    /// The most characters of a message.
    pub chars_max: u32,
    /// Days that it is kept here.
    pub days: u32,
    /// Name.
    pub name: String,
    /// Address to answer to.
    pub email: String,
    /// The code of the language; empty for that of the page.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub message: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl Reach {
    /// What is wrong in the form.
    pub(super) fn errors(&self) -> &[FieldError] {
        match self {
            Reach::Form(form) => &form.errors,
            Reach::Secretariat(_) | Reach::None => &[],
        }
    }

    /// The section of the city's page.
    pub(super) fn section(&self, shell: &Shell, id: CityId, city: &str) -> Markup {
        let lang = shell.lang;
        let words = match self {
            Reach::None => return html! {},
            Reach::Form(form) => form.markup(shell, id),
            Reach::Secretariat(email) => html! {
                p { (rich!(lang, "city-write-secretariat", email = html! {
                    a href={ "mailto:" (email) } { bdi dir="ltr" { (email) } }
                })) }
            },
        };
        html! {
            section aria-labelledby="write" {
                h2 #write tabindex="-1" { (t!(lang, "city-write", city = city)) }
                (words)
            }
        }
    }
}

impl MessageForm {
    fn markup(&self, shell: &Shell, id: CityId) -> Markup {
        let lang = shell.lang;
        let max = numbers::whole(lang, i64::from(self.chars_max));
        let (name, email, language, subject, message, trap) = (
            t!(lang, "city-write-name"),
            t!(lang, "city-write-email"),
            t!(lang, "city-write-language"),
            t!(lang, "city-write-subject"),
            t!(lang, "city-write-message"),
            t!(lang, "city-write-trap"),
        );
        let email_hint = t!(lang, "city-write-email-hint");
        let message_hint = t!(lang, "city-write-message-hint", max = max);
        let chosen = match self.language.as_str() {
            "" => lang.as_str().to_owned(),
            typed => typed.to_owned(),
        };
        // The text is in the language chosen, once that was told.
        let of: Lang = self.language.parse().unwrap_or(lang);
        let choices: Vec<(&str, &str)> =
            self.languages.iter().map(|(lang, own)| (lang.as_str(), own.as_str())).collect();
        let choices: Vec<Choice<'_>> =
            choices.into_iter().map(|(code, own)| Choice::new(code, own)).collect();
        html! {
            p { (t!(lang, "city-write-lead")) }
            form novalidate method="post" action=(shell.href(&format!("/cities/{id}/messages"))) {
                (parts::text_field(
                    &self.field(lang, "name", &name).value(&self.name).autocomplete("name"),
                ))
                (parts::email_field(
                    &self.field(lang, "email", &email).value(&self.email).hint(&email_hint).autocomplete("email"),
                ))
                (parts::select(&self.field(lang, "language", &language).value(&chosen), &choices))
                (parts::text_field(
                    &self.field(lang, "subject", &subject).value(&self.subject).text_in(of),
                ))
                (parts::textarea(
                    &self.field(lang, "message", &message).value(&self.message).hint(&message_hint).text_in(of),
                    8, None,
                ))
                // Not shown, and filled by nobody but a program.
                div.trap {
                    label for=(TRAP) { (trap) }
                    input id=(TRAP) name=(TRAP) type="text" value="" autocomplete="off" tabindex="-1";
                }
                p.small.quiet { (t!(lang, "city-write-kept", days = self.days)) }
                p.actions { (parts::button(&t!(lang, "city-write-send"))) }
            }
        }
    }

    fn field<'a>(&'a self, lang: Lang, name: &'a str, label: &'a str) -> Field<'a> {
        Field::new(lang, name, label).errors(&self.errors)
    }

    /// A sample value.
    pub fn sample() -> MessageForm {
        MessageForm {
            languages: vec![(Lang::EN, "English".to_owned()), (Lang::UK, "українська".to_owned())],
            chars_max: 4_000,
            days: 90,
            name: "Mara <b>".to_owned(),
            email: "mara".to_owned(),
            language: "uk".to_owned(),
            subject: "Візит".to_owned(),
            message: "Перше.\n\n</textarea><script>".to_owned(),
            errors: vec![FieldError::new("email", "No address.")],
        }
    }
}

/// What whoever wrote sees then.
pub fn message_sent(shell: &Shell, id: CityId, city: &str) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "city-written");
    let back = html! {
        a href=(shell.href(&format!("/cities/{id}"))) { (parts::user_text(city, None)) }
    };
    let main = html! {
        (heading(Some(back), &title))
        section {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "city-written-done", city = city)) }))
            p { (t!(lang, "city-written-answer")) }
        }
    };
    page(shell, &title, main)
}
