//! Signing in and out, one's own sessions and passkeys.

use crate::routes::Routes;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
}
