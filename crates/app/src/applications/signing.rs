//! The mayor's signature: asked for by letter, or brought in as a scan or a signed PDF.
//!
//! What is signed is the content at that moment, named by the hash that the check page and the
//! agreements name it by too. `office` is what the mayor's office does, who has no account here.

mod bring;
mod letters;
mod office;
mod page;
pub mod pdf;

use std::sync::Arc;

use domain::answer;
use domain::form::Form;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;
use domain::signature::RequestRules;
use sha2::{Digest, Sha256};
use store::Tx;

use super::loaded::{Case, Content};
use crate::App;
use crate::failure::Lookup;

pub use bring::{BringNo, Brought, bring, revoke, signed_file};
pub use letters::{AskNo, ask, revoke_letter};
pub use office::{office_file, office_page, office_signed, send_code, sign};
pub use page::{SignaturesAfter, VersionCode, page, version_code};
pub(crate) use page::code_url;
pub(super) use page::{of_submission, panel};

/// What would be signed now, with its hash: computed outside of any transaction, and looked at
/// again inside of it.
struct Version {
    form: Arc<Form>,
    form_version: i64,
    content: Content,
    sha256: String,
}

impl Version {
    fn load(app: &App, tx: &mut Tx, case: &Case) -> Result<Version, Lookup> {
        let form = case.form(app, tx)?;
        let content = Content::load(tx, case.file.id)?;
        let canonical = answer::canonical(&form, &content.answers, &content.files);
        let sha256 = hex::encode(Sha256::digest(canonical));
        Ok(Version { form, form_version: case.file.form_version, content, sha256 })
    }

    /// Whether it is still what is there.
    fn stands(&self, tx: &mut Tx, case: &Case) -> Result<bool, store::Error> {
        let same_form = case.file.form_version == self.form_version;
        Ok(same_form && Content::load(tx, case.file.id)? == self.content)
    }
}

/// The case and its version, for whoever sees to the signature.
fn seen_to(app: &App, actor: &Actor, id: ApplicationId) -> Result<(Case, Version), Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::SubmitApplication, id)?;
        let version = Version::load(app, tx, &case)?;
        Ok((case, version))
    })
}

/// Whether the actor may bring a signed page, asked before its bytes are read.
///
/// # Errors
/// When the actor is not the contact.
pub fn may_bring(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Lookup> {
    app.store.read(|tx| Case::load(tx, actor, Act::SubmitApplication, id)).map(|_| ())
}

/// The network's rule as the domain wants it.
fn rules(app: &App) -> RequestRules {
    let rule = &app.network.rules.signature;
    RequestRules {
        lifetime_ms: i64::from(rule.days) * 24 * 3_600_000,
        code_lifetime_ms: i64::from(rule.code_minutes) * 60_000,
        codes_max: i64::from(rule.codes),
        misses_max: i64::from(rule.attempts),
        waiting_max: i64::from(rule.waiting),
    }
}
