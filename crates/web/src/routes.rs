//! Every route with what it takes to pass it, in one list that a test prints to `routes.txt`.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodFilter, get, on};
use domain::policy::Act;

use crate::site::Site;
use crate::{
    api, appeals, applications, assets, badge, board, cache, calibrations, call_desk, calls, cards, city_edit, city_messages, clocks,
    commission, consensus, demo, desk, entrance, errors, exports, feed, files, finding, forms, guard, home, interests, limit,
    mailing, map_points, members, numbers, officers, open_data, outbox, own_data, packing, papers, people, post, proof, proposals, reader,
    replacements, results, reviews, search, sign_in, signing, snapshots, teams, teamwork,
    tokens, turns, wordings, writing,
};

/// What it takes to pass a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Open to everybody, and the same for every visitor: kept in the page cache.
    Public,
    /// Open to everybody, but each answer is of one browser alone.
    Open,
    /// The act must be allowed; the command asks the policy.
    Act(Act),
    /// A secret in the address or in a header is all that counts, from wherever it is sent: no
    /// session is asked for and no cross-site check made.
    Token,
    /// Exists in a demonstration only.
    Demo,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The method.
    pub method: Method,
    /// The path, with `{lang}` where the language stands.
    pub path: String,
    /// What it takes.
    pub gate: Gate,
}

/// Routes being collected: the framework's router and the list beside it.
pub(crate) struct Routes {
    open: Router<Site>,
    kept: Router<Site>,
    by_token: Router<Site>,
    rows: Vec<Row>,
}

impl Routes {
    fn new() -> Routes {
        let [open, kept, by_token] = [Router::new(), Router::new(), Router::new()];
        Routes { open, kept, by_token, rows: Vec::new() }
    }

    /// A page or a file.
    pub(crate) fn get<T: 'static>(
        self,
        path: &str,
        gate: Gate,
        handler: impl Handler<T, Site>,
    ) -> Routes {
        self.add(Method::GET, MethodFilter::GET, path, gate, handler)
    }

    /// An act.
    pub(crate) fn post<T: 'static>(
        self,
        path: &str,
        gate: Gate,
        handler: impl Handler<T, Site>,
    ) -> Routes {
        self.add(Method::POST, MethodFilter::POST, path, gate, handler)
    }

    /// A piece of something that was begun by an act.
    pub(crate) fn patch<T: 'static>(
        self,
        path: &str,
        gate: Gate,
        handler: impl Handler<T, Site>,
    ) -> Routes {
        self.add(Method::PATCH, MethodFilter::PATCH, path, gate, handler)
    }

    fn add<T: 'static>(
        mut self,
        method: Method,
        filter: MethodFilter,
        path: &str,
        gate: Gate,
        handler: impl Handler<T, Site>,
    ) -> Routes {
        self.rows.push(Row { method, path: path.to_owned(), gate });
        let route = on(filter, handler);
        match gate {
            Gate::Public => self.kept = self.kept.route(path, route),
            Gate::Token => self.by_token = self.by_token.route(path, route),
            Gate::Open | Gate::Act(_) | Gate::Demo => self.open = self.open.route(path, route),
        }
        self
    }
}

/// Everything below a language, the API, and what stands beside them.
fn all(demo: bool) -> Routes {
    let mut routes = Routes::new();
    for noun in nouns(demo) {
        routes = noun(routes);
    }
    routes
}

type Noun = fn(Routes) -> Routes;

/// Every noun brings its routes.
fn nouns(demo: bool) -> Vec<Noun> {
    let mut nouns: Vec<Noun> = vec![
        entrance::routes,
        home::routes,
        members::routes,
        map_points::routes,
        city_edit::routes,
        city_messages::routes,
        search::routes,
        exports::routes,
        badge::routes,
        cards::routes,
        numbers::routes,
        calls::routes,
        feed::routes,
        finding::routes,
        open_data::routes,
        snapshots::routes,
        api::routes,
        sign_in::routes,
        desk::routes,
        people::routes,
        outbox::routes,
        wordings::routes,
        mailing::routes,
        teams::routes,
        teamwork::routes,
        replacements::routes,
        officers::routes,
        own_data::routes,
        tokens::routes,
        proof::routes,
        proposals::routes,
        applications::routes,
        signing::routes,
        files::routes,
        forms::routes,
        papers::routes,
        post::routes,
        writing::routes,
        commission::routes,
        call_desk::routes,
        clocks::routes,
        board::routes,
        results::routes,
        appeals::routes,
        reviews::routes,
        calibrations::routes,
        consensus::routes,
        interests::routes,
    ];
    if demo {
        nouns.push(demo::routes);
    }
    nouns
}

/// The list of routes, for the test that keeps `routes.txt` and for the walks.
pub fn table(demo: bool) -> Vec<Row> {
    all(demo).rows
}

/// The whole site.
pub fn router(site: Site) -> Router {
    let demo = site.app.settings.mode == app::Mode::Demo;
    let Routes { open, kept, by_token, .. } = all(demo);
    let below = |routes: Router<Site>| {
        routes
            .layer(from_fn_with_state(site.clone(), errors::finish))
            .layer(from_fn_with_state(site.clone(), reader::read))
            .layer(from_fn_with_state(site.turns.clone(), turns::wait))
    };
    let kept = below(kept)
        .layer(from_fn_with_state(site.clone(), cache::keep))
        .layer(axum::middleware::from_fn(packing::pack))
        .layer(from_fn_with_state(site.clone(), limit::guard))
        .layer(axum::middleware::from_fn(api::open_to_all));
    let open = below(open.layer(from_fn_with_state(site.clone(), guard::same_site)))
        .layer(axum::middleware::from_fn(packing::pack));
    let by_token = below(by_token);
    let fallback = Router::new().fallback(errors::nothing_here);
    let fallback = below(fallback);
    Router::new()
        .merge(kept)
        .merge(open)
        .merge(by_token)
        .route("/assets/{name}", get(assets::show))
        .merge(fallback)
        .layer(tower_http::catch_panic::CatchPanicLayer::custom(guard::caught))
        .layer(from_fn_with_state(site.clone(), guard::outermost))
        .with_state(site)
}
