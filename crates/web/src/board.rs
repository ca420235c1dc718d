//! The secretariat's board: eligibility, experts, decisions, announcement.

use crate::routes::Routes;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
