//! The line to the relay: opened once for many letters, secured as configured or not used at all.

use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::Miss;
use crate::{Relay, RelaySecurity};

/// A conversation with the relay that has got as far as taking letters.
pub(super) struct Line {
    connection: SmtpConnection,
}

impl Line {
    /// Calls the relay and greets it.
    ///
    /// # Errors
    /// Whatever the relay said or did not say. None of it is the fault of a letter, so nothing
    /// here is for good: a relay that is set up wrongly is mended some day.
    pub(super) fn open(relay: &Relay) -> Result<Line, Miss> {
        let later = |error: lettre::transport::smtp::Error| Miss {
            words: super::said(&error),
            for_good: false,
        };
        let hello = ClientId::Domain("localhost".to_owned());
        let tls = || TlsParameters::new(relay.host.clone()).map_err(later);
        let from_the_start = match relay.security {
            RelaySecurity::Tls => Some(tls()?),
            RelaySecurity::StartTls | RelaySecurity::Loopback => None,
        };
        let at = (relay.host.as_str(), relay.port);
        let patience = Some(relay.patience);
        let mut connection =
            SmtpConnection::connect(at, patience, &hello, from_the_start.as_ref(), None)
                .map_err(later)?;
        if relay.security == RelaySecurity::StartTls {
            if !connection.can_starttls() {
                // Somebody on the way may have taken the offer out; in clear nothing is said.
                connection.abort();
                let words = "the relay does not offer STARTTLS".to_owned();
                return Err(Miss { words, for_good: false });
            }
            connection.starttls(&tls()?, &hello).map_err(later)?;
        }
        if relay.security != RelaySecurity::Loopback && !connection.is_encrypted() {
            connection.abort();
            let words = "the line to the relay is not encrypted".to_owned();
            return Err(Miss { words, for_good: false });
        }
        if let Some((user, password)) = &relay.credentials {
            let credentials = Credentials::new(user.clone(), password.clone());
            connection.auth(DEFAULT_MECHANISMS, &credentials).map_err(|error| {
                connection.abort();
                later(error)
            })?;
        }
        Ok(Line { connection })
    }

    /// Hands one letter over.
    ///
    /// # Errors
    /// What the relay said; after any error the line is of no more use.
    pub(super) fn send(&mut self, message: &Message) -> Result<(), Miss> {
        let envelope: &Envelope = message.envelope();
        match self.connection.send(envelope, &message.formatted()) {
            Ok(_) => Ok(()),
            Err(error) => Err(Miss { words: super::said(&error), for_good: error.is_permanent() }),
        }
    }

    /// Whether it can take another letter.
    pub(super) fn is_well(&self) -> bool {
        !self.connection.has_broken()
    }

    /// Says goodbye; a relay that does not answer is left all the same.
    pub(super) fn close(mut self) {
        if self.is_well() {
            drop(self.connection.quit());
        }
    }
}
