//! Results brought to the public the way two people of the secretariat bring them.

use domain::decision::Announcement;
use domain::ids::AnnouncementId;
use domain::time::Wall;

use super::World;
use crate::decisions::announcing::{self, Agreed};
use crate::decisions::letters;
use crate::proposals::{self, Acted};

impl World {
    /// Every letter of a decided call: written by Ida, read by her, approved by Ivo.
    pub fn letters_approved(&self, slug: &str) {
        let (ida, ivo) = (self.actor(self.ida), self.actor(self.ivo));
        letters::render(&self.app, &ida, slug).expect("every letter can be written");
        let call = self.app.store.read(|tx| tx.call_by_slug(slug)).expect("the call can be read");
        let call = call.expect("the call is there").id;
        let all = self.app.store.read(|tx| tx.decision_letters(call)).expect("letters can be read");
        for it in all {
            letters::mark_read(&self.app, &ida, slug, it.id, &it.sha256)
                .expect("nobody wrote it anew");
        }
        letters::approve(&self.app, &ivo, slug).expect("letters that were read can be approved");
    }

    /// Plans the announcement for a wall time in Berlin: Ida plans, Ivo agrees. Letters are done.
    pub fn announcement_planned(&self, slug: &str, local: &str) -> AnnouncementId {
        let (ida, ivo) = (self.actor(self.ida), self.actor(self.ivo));
        let at = Wall::new(local, "Europe/Berlin");
        let plan = announcing::plan(&self.app, &ida, slug, Some(at)).expect("all is ready");
        announcing::agree(&self.app, &ivo, slug, plan.id).expect("nothing has changed");
        plan.id
    }

    /// Tells the results of a decided call at once: letters, a plan, and a second person's yes.
    pub fn announce(&self, slug: &str) -> Announcement {
        self.letters_approved(slug);
        let (ida, ivo) = (self.actor(self.ida), self.actor(self.ivo));
        let plan = announcing::plan(&self.app, &ida, slug, None).expect("all is ready");
        match announcing::agree(&self.app, &ivo, slug, plan.id).expect("nothing has changed") {
            Agreed::Told(told) => told,
            Agreed::Waits(_) => panic!("a plan without an instant waits for nobody"),
        }
    }

    /// What waits for a second person gets the yes of Ivo.
    pub fn seconded(&self, acted: Acted<()>) {
        if let Acted::Waits(id) = acted {
            proposals::approve(&self.app, &self.actor(self.ivo), id).expect("nothing has changed");
        }
    }
}
