//! From prepared decisions to told results: the secretariat's pages on the way.

mod announcing;
mod deciding;
mod letters;

use domain::policy::Act;
use views::shell::{Nav, Shell};

use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    let decide = Gate::Act(Act::Decide);
    let announce = Gate::Act(Act::AnnounceCall);
    routes
        .get("/{lang}/calls/{slug}/decisions", decide, deciding::batch)
        .post("/{lang}/calls/{slug}/decisions", decide, deciding::prepare)
        .get("/{lang}/calls/{slug}/what-if", decide, deciding::what_if)
        .post("/{lang}/calls/{slug}/what-if", decide, deciding::keep)
        .get("/{lang}/calls/{slug}/what-if/{set}", decide, deciding::kept)
        .get("/{lang}/calls/{slug}/decision-letters", announce, letters::list)
        .post("/{lang}/calls/{slug}/decision-letters", announce, letters::render)
        .post("/{lang}/calls/{slug}/decision-letters/approval", announce, letters::approve)
        .get("/{lang}/calls/{slug}/decision-letters/{letter}", announce, letters::letter)
        .post("/{lang}/calls/{slug}/decision-letters/{letter}/reading", announce, letters::read)
        .get("/{lang}/calls/{slug}/rehearsal", announce, announcing::rehearsal)
        .get("/{lang}/calls/{slug}/rehearsal.pdf", announce, announcing::rehearsal_pdf)
        .get("/{lang}/calls/{slug}/announcement", announce, announcing::show)
        .post("/{lang}/calls/{slug}/announcement", announce, announcing::plan)
        .post("/{lang}/calls/{slug}/announcement/approval", announce, announcing::agree)
        .post("/{lang}/calls/{slug}/announcement/telling", announce, announcing::tell)
        .post("/{lang}/calls/{slug}/announcement/hour", announce, announcing::confirm_hour)
        .post("/{lang}/calls/{slug}/announcement/calling-off", announce, announcing::call_off)
}

fn shell(site: &Site, reader: &Reader) -> Shell {
    reader.shell(site, Some(Nav::Calls))
}
