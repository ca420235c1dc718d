//! Fields one types into. Labels are always visible, what was typed stays, and every field
//! carries its own error.

use domain::language::Lang;
use maud::{Markup, html};

use crate::t;

/// What is wrong with one field and how to mend it, in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field, which is also its name.
    pub field_id: String,
    /// The problem and its mend.
    pub message: String,
}

impl FieldError {
    /// An error of the field with this id.
    pub fn new(field_id: &str, message: impl Into<String>) -> FieldError {
        FieldError { field_id: field_id.to_owned(), message: message.into() }
    }
}

/// What every field has. `name` is also the id, so that errors and links find it.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    pub(super) lang: Lang,
    pub(super) name: &'a str,
    pub(super) label: &'a str,
    pub(super) hint: Option<&'a str>,
    pub(super) value: &'a str,
    pub(super) errors: &'a [FieldError],
    pub(super) warnings: &'a [FieldError],
    pub(super) optional: bool,
    pub(super) demanded: bool,
    pub(super) autocomplete: Option<&'a str>,
    pub(super) text_lang: Option<Lang>,
}

impl<'a> Field<'a> {
    /// A required field without a value.
    pub fn new(lang: Lang, name: &'a str, label: &'a str) -> Field<'a> {
        Field {
            lang,
            name,
            label,
            hint: None,
            value: "",
            errors: &[],
            warnings: &[],
            optional: false,
            demanded: true,
            autocomplete: None,
            text_lang: None,
        }
    }

    /// With a sentence of help below the label.
    pub fn hint(self, hint: &'a str) -> Field<'a> {
        Field { hint: Some(hint), ..self }
    }

    /// With what was typed or stored.
    pub fn value(self, value: &'a str) -> Field<'a> {
        Field { value, ..self }
    }

    /// With the errors of the whole form; the field finds its own.
    pub fn errors(self, errors: &'a [FieldError]) -> Field<'a> {
        Field { errors, ..self }
    }

    /// With what makes one look twice, of the whole form; the field finds its own.
    pub fn warnings(self, warnings: &'a [FieldError]) -> Field<'a> {
        Field { warnings, ..self }
    }

    /// May stay empty, and says so beside its label.
    pub fn optional(self) -> Field<'a> {
        Field { optional: true, demanded: false, ..self }
    }

    /// May stay empty together with all others of its row, which its label need not say.
    pub fn not_demanded(self) -> Field<'a> {
        Field { demanded: false, ..self }
    }

    /// With the token by which browsers fill in what a person typed elsewhere.
    pub fn autocomplete(self, token: &'a str) -> Field<'a> {
        Field { autocomplete: Some(token), ..self }
    }

    /// For text in this language, which may differ from the interface's.
    pub fn text_in(self, lang: Lang) -> Field<'a> {
        Field { text_lang: Some(lang), ..self }
    }

    /// What was typed or stored.
    pub fn text(&self) -> &'a str {
        self.value
    }

    /// Whether the field itself has an error.
    pub fn is_wrong(&self) -> bool {
        self.error().is_some()
    }

    /// The label, for the legend of a group.
    pub fn legend(&self) -> Markup {
        self.label_text()
    }

    /// Hint, error and warning, for a group that is more than one field.
    pub fn notes(&self) -> Markup {
        self.hint_and_error()
    }

    /// The ids of hint, error and warning and of one thing more, for `aria-describedby`.
    pub fn describing(&self, more: Option<String>) -> Option<String> {
        self.described_by(more)
    }

    fn warning(&self) -> Option<&'a str> {
        self.warnings.iter().find(|it| it.field_id == self.name).map(|it| it.message.as_str())
    }

    pub(super) fn error(&self) -> Option<&'a str> {
        self.errors.iter().find(|it| it.field_id == self.name).map(|it| it.message.as_str())
    }

    /// The ids of hint and error, for `aria-describedby`.
    pub(super) fn described_by(&self, more: Option<String>) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.name));
        let error = self.error().map(|_| format!("{}-error", self.name));
        let warning = self.warning().map(|_| format!("{}-warning", self.name));
        let ids: Vec<String> = [hint, more, error, warning].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.error().map(|_| "true")
    }

    pub(super) fn label_text(&self) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span.quiet.plain-weight { (t!(self.lang, "form-optional")) } }
        }
    }

    pub(super) fn hint_and_error(&self) -> Markup {
        html! {
            @if let Some(hint) = self.hint { p.hint id={ (self.name) "-hint" } { (hint) } }
            @if let Some(error) = self.error() {
                p.error id={ (self.name) "-error" } {
                    strong { (t!(self.lang, "form-error")) } " " (error)
                }
            }
            @if let Some(warning) = self.warning() {
                p.twice id={ (self.name) "-warning" } {
                    strong { (t!(self.lang, "field-check")) } " " (warning)
                }
            }
        }
    }

    pub(super) fn wrap(&self, input: Markup) -> Markup {
        html! {
            div.field.wrong[self.error().is_some()] {
                label for=(self.name) { (self.label_text()) }
                (self.hint_and_error())
                (input)
            }
        }
    }
}

/// All problems of a form, above it, each a link to its field; nothing when there is none.
pub fn error_summary(lang: Lang, errors: &[FieldError]) -> Markup {
    html! {
        @if !errors.is_empty() {
            section.problems role="alert" aria-labelledby="problems" tabindex="-1" {
                h2 #problems { (t!(lang, "form-errors", count = errors.len())) }
                ul {
                    @for error in errors {
                        li { a href={ "#" (error.field_id) } { (error.message) } }
                    }
                }
            }
        }
    }
}

/// One line of text.
pub fn text_field(field: &Field<'_>) -> Markup {
    input(field, "text", None, "", None)
}

/// An e-mail address.
pub fn email_field(field: &Field<'_>) -> Markup {
    input(field, "email", Some("email"), "", Some("ltr"))
}

/// A telephone number with its country code.
pub fn telephone_field(field: &Field<'_>) -> Markup {
    input(field, "tel", Some("tel"), "middling", Some("ltr"))
}

/// An address on the web.
pub fn url_field(field: &Field<'_>) -> Markup {
    input(field, "url", Some("url"), "", Some("ltr"))
}

/// A figure. A text field with a number pad: number inputs lose what they cannot read, and
/// nothing typed may be lost.
pub fn number_field(field: &Field<'_>) -> Markup {
    input(field, "text", Some("decimal"), "short", Some("ltr"))
}

/// A day.
pub fn date_field(field: &Field<'_>) -> Markup {
    input(field, "date", None, "middling", None)
}

/// A day between two others, both of which count; what is typed outside comes back as typed.
pub fn day_field_between(field: &Field<'_>, (first, last): (&str, &str)) -> Markup {
    field.wrap(html! {
        input.middling id=(field.name) name=(field.name) type="date" value=(field.value)
            min=(first) max=(last) dir="ltr" required[!field.optional]
            aria-describedby=[field.described_by(None)] aria-invalid=[field.invalid()];
    })
}

/// An hour and minute.
pub fn time_field(field: &Field<'_>) -> Markup {
    input(field, "time", None, "short", None)
}

/// A day and minute as the officer's clock shows it; the zone is a field of its own.
pub fn zoned_field(field: &Field<'_>) -> Markup {
    input(field, "datetime-local", None, "middling", None)
}

fn input(
    field: &Field<'_>,
    kind: &str,
    mode: Option<&str>,
    width: &str,
    dir: Option<&str>,
) -> Markup {
    let class = (!width.is_empty()).then_some(width);
    field.wrap(html! {
        input id=(field.name) name=(field.name) type=(kind) value=(field.value) class=[class]
            inputmode=[mode] autocomplete=[field.autocomplete]
            lang=[field.text_lang] dir=[dir.or(field.text_lang.map(Lang::dir))]
            required[field.demanded]
            aria-describedby=[field.described_by(None)] aria-invalid=[field.invalid()];
    })
}

/// Several lines of text; with a limit in words, counted beside it. `n_words` is the server's
/// own count, the one that binds; the script only counts along while somebody types.
pub fn textarea(field: &Field<'_>, n_rows: u16, limit: Option<(usize, usize)>) -> Markup {
    let count_id = limit.map(|_| format!("{}-words", field.name));
    field.wrap(html! {
        textarea id=(field.name) name=(field.name) rows=(n_rows)
            lang=[field.text_lang] dir=[field.text_lang.map(Lang::dir)]
            required[field.demanded]
            aria-describedby=[field.described_by(count_id)] aria-invalid=[field.invalid()]
        {
            // A parser drops one line break right after the tag; this one is there to be dropped.
            "\n" (field.value)
        }
        @if let Some((n_words, n_words_max)) = limit {
            p.words.over[n_words > n_words_max] id={ (field.name) "-words" }
                data-count-for=(field.name) data-max=(n_words_max)
                data-say=(t!(field.lang, "form-words", count = "{n}", limit = n_words_max))
            { (t!(field.lang, "form-words", count = n_words, limit = n_words_max)) }
            (super::script("words"))
        }
    })
}

/// What a file may be.
#[derive(Debug, Clone, Copy)]
pub struct FileLimits<'a> {
    /// Endings with their dots, separated by commas, as browsers want them.
    pub accept: &'a str,
    /// The same for people: "PDF, JPEG".
    pub kinds: &'a str,
    /// The largest size.
    pub megabytes_max: u32,
}

/// A file to attach; `value` is the name of the one already there.
pub fn file_field(field: &Field<'_>, limits: FileLimits<'_>) -> Markup {
    let limits_id = format!("{}-limits", field.name);
    let already = !field.value.is_empty();
    field.wrap(html! {
        p.hint id=(limits_id) {
            (crate::rich!(
                field.lang,
                "form-file-limits",
                kinds = html! { bdi { (limits.kinds) } },
                megabytes = limits.megabytes_max,
            ))
        }
        @if already {
            p.file-now { (crate::rich!(field.lang, "form-file-now", name = html! { bdi { (field.value) } })) }
        }
        input id=(field.name) name=(field.name) type="file" accept=(limits.accept)
            required[field.demanded && !already]
            aria-describedby=[field.described_by(Some(limits_id))] aria-invalid=[field.invalid()];
    })
}

/// A value that travels with the form unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The button of the form's act. Its words say the act.
pub fn button(label: &str) -> Markup {
    html! { button.button type="submit" { (label) } }
}

/// A second button of the same form, told apart by `name` and `value`; it may leave fields empty.
pub fn button_second(label: &str, name: &str, value: &str) -> Markup {
    html! { button.button.second type="submit" name=(name) value=(value) formnovalidate { (label) } }
}

/// A link that looks like a button; `second` when another act is the likely one.
pub fn button_link(label: &str, href: &str, second: bool) -> Markup {
    html! { a.button.second[second] href=(href) { (label) } }
}
