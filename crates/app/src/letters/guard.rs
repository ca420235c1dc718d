//! Letters about how somebody signs in: whoever changes that for another is found out by them.

use domain::event::EventKind;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::network::LetterKind;
use domain::template::Values;
use store::{Recorded, Tx};
use views::t;

use super::about::{Letters, field, link, moment, value};
use super::{Caused, Recipient};
use crate::App;

/// To the person whose factors changed.
pub(super) fn factor_changed<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    // A set of none is made when an authenticator goes, which is told by its own event.
    if kind == EventKind::RecoveryCodesMade && field::<usize>(&event.payload, "n") == Some(0) {
        return Ok(Vec::new());
    }
    let whose = field::<PersonId>(&event.payload, "person").or(event.actor);
    let person = whose.map(|it| tx.person(it)).transpose()?.flatten();
    let to: Vec<Recipient> = person.into_iter().map(Recipient::from).collect();
    let at = event.at;
    let values = move |lang: Lang| {
        Values::from([
            value("what", what(kind, lang)),
            value("when", moment(app, lang, at, &app.network.about.zone.id)),
            value("link", link(app, lang, "/me")),
        ])
    };
    Ok(vec![Caused { kind: LetterKind::FactorChanged, to, values: Box::new(values) }])
}

fn what(kind: EventKind, lang: Lang) -> String {
    match kind {
        EventKind::PasskeyAdded => t!(lang, "factor-passkey-added"),
        EventKind::PasskeyRemoved => t!(lang, "factor-passkey-removed"),
        EventKind::AuthenticatorAdded => t!(lang, "factor-authenticator-added"),
        EventKind::AuthenticatorRemoved => t!(lang, "factor-authenticator-removed"),
        EventKind::RecoveryCodesMade => t!(lang, "factor-recovery-made"),
        _ => t!(lang, "factor-recovery-used"),
    }
    .into_owned()
}
