//! What exists in a demonstration only: mail to read, and a cast to become.

use crate::routes::Routes;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
