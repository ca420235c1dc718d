//! Calls as everybody sees them: list, page, flyer.

use crate::routes::Routes;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
