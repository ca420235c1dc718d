//! A city's application: task list, sections, check, hand-in, receipt.

use crate::routes::Routes;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
