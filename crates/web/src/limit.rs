//! How often programs of one network address, or with one token, may ask the API, and how they are
//! told; the same count bounds what visitors send.
//!
//! Counted on each node by itself and in memory: a guard against a program that runs away, no
//! account of who asked. Who cannot be told apart, such as whatever a proxy on this machine
//! passes on while nobody said that there is one, is not counted.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::connect_info::ConnectInfo;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ids::ApiTokenId;
use domain::time::Timestamp;

use crate::bearer::{self, Refused};
use crate::errors;
use crate::guard::RequestId;
use crate::site::Site;

/// How long programs are counted, in seconds.
pub(crate) const WINDOW_S: i64 = 60;
/// How long visitors who send something are, in seconds.
pub(crate) const SENDING_WINDOW_S: i64 = 3_600;
/// Askers counted at a time, at most; the least asking is forgotten first.
const ASKERS_MAX: u64 = 100_000;
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Who {
    /// Those of a network address.
    Address(IpAddr),
    /// Those with a token, from wherever they come.
    Token(ApiTokenId),
}

/// What one of them has asked for in its window.
struct Window {
    began_at: Timestamp,
    n_asked: u32,
}

/// How many are left, and the seconds until all are again; nothing left is a refusal.
struct Left {
    n: Option<u32>,
    seconds: i64,
}

/// The counts of this node.
pub(crate) struct Limits {
    counts: moka::sync::Cache<Who, Arc<Mutex<Window>>>,
    window_s: i64,
}

impl Limits {
    /// Counts of windows of so many seconds.
    pub(crate) fn new(window_s: i64) -> Limits {
        let kept = std::time::Duration::from_secs(2 * window_s.unsigned_abs());
        let cache = moka::sync::Cache::builder().max_capacity(ASKERS_MAX).time_to_idle(kept);
        Limits { counts: cache.build(), window_s }
    }

    /// Counts one request.
    fn count(&self, who: Who, most: u32, now: Timestamp) -> Left {
        let fresh = || Arc::new(Mutex::new(Window { began_at: now, n_asked: 0 }));
        let window = self.counts.get_with(who, fresh);
        let mut window = window.lock().unwrap_or_else(PoisonError::into_inner);
        let age_ms = now.0 - window.began_at.0;
        if !(0..self.window_s * 1_000).contains(&age_ms) {
            *window = Window { began_at: now, n_asked: 0 };
        }
        let gone_s = (now.0 - window.began_at.0) / 1_000;
        let n = most.checked_sub(window.n_asked + 1);
        window.n_asked += u32::from(n.is_some());
        Left { n, seconds: self.window_s - gone_s }
    }

    /// Counts one thing that a visitor sends; `false` when it is one too many.
    pub(crate) fn lets_through(&self, Line(who): Line, most: u32, now: Timestamp) -> bool {
        who.is_none_or(|who| self.count(Who::Address(who), most, now).n.is_some())
    }
}

/// Counts what programs ask of the API, and refuses what is too much. A token that is not taken is
/// counted with the address it came from, so that nobody guesses at leisure.
pub(crate) async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    let (limit, now) = (site.app.settings.api, site.app.clock.now());
    let (extensions, headers) = (request.extensions(), request.headers());
    let id = extensions.get::<RequestId>().cloned();
    let address = asking(extensions, headers, limit.trusted_hops).map(Who::Address);
    let brought = bearer::brought(&request);
    let (who, most, refused) = match bearer::known(&site, brought, now).await {
        Ok(None) => (address, limit.a_minute, None),
        Ok(Some(token)) => (Some(Who::Token(token.id)), limit.a_minute_with_token, None),
        Err(why) => (address, limit.a_minute, Some(why)),
    };
    let left = who.filter(|_| most > 0).map(|who| site.limits.count(who, most, now));
    let is_over = left.as_ref().is_some_and(|it| it.n.is_none());
    let mut response = match refused {
        _ if is_over => errors::problem(StatusCode::TOO_MANY_REQUESTS, id.as_ref()),
        Some(Refused::Token(why)) => errors::token_refused(why, id.as_ref()),
        Some(Refused::Otherwise(error)) => error.into_response(),
        None => next.run(request).await,
    };
    if let Some(left) = left {
        tell(response.headers_mut(), most, &left);
    }
    response
}

/// As the IETF's draft on rate limit headers has it.
fn tell(headers: &mut HeaderMap, most: u32, left: &Left) {
    let n = left.n.unwrap_or(0);
    let mut set = |name: HeaderName, text: String| {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    };
    let policy = HeaderName::from_static("ratelimit-policy");
    set(policy, format!("\"minute\";q={most};w={WINDOW_S}"));
    set(HeaderName::from_static("ratelimit"), format!("\"minute\";r={n};t={}", left.seconds));
    if left.n.is_none() {
        set(header::RETRY_AFTER, left.seconds.to_string());
    }
}

/// The network address that asks; none when it cannot be told from others.
fn asking(extensions: &Extensions, headers: &HeaderMap, trusted_hops: u8) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>()?.0.ip();
    let who = forwarded(headers, trusted_hops).unwrap_or(peer).to_canonical();
    match who {
        it if it.is_loopback() => None,
        IpAddr::V4(it) => Some(IpAddr::V4(it)),
        // One line of a provider has a whole network of these.
        IpAddr::V6(it) => {
            let network = u128::from(it) & (u128::MAX << 64);
            Some(IpAddr::V6(Ipv6Addr::from(network)))
        }
    }
}

/// The network address that a request comes from, for a handler that counts; none when it cannot
/// be told from others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line(Option<IpAddr>);

impl FromRequestParts<Site> for Line {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let hops = site.app.settings.api.trusted_hops;
        Ok(Line(asking(&parts.extensions, &parts.headers, hops)))
    }
}

/// What the outermost of the trusted proxies noted: whatever stands further left, anybody can
/// have written.
fn forwarded(headers: &HeaderMap, trusted_hops: u8) -> Option<IpAddr> {
    let noted: Vec<&str> = headers
        .get_all(FORWARDED)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(','))
        .map(str::trim)
        .collect();
    let at = noted.len().checked_sub(usize::from(trusted_hops)).filter(|_| trusted_hops > 0)?;
    let noted = noted.get(at)?;
    noted.parse().ok().or_else(|| noted.parse::<SocketAddr>().ok().map(|it| it.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_by(peer: &str, forwarded: &[&str]) -> Request {
        let mut request = Request::new(axum::body::Body::empty());
        let peer: SocketAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        for it in forwarded {
            request.headers_mut().append(FORWARDED, HeaderValue::from_str(it).unwrap());
        }
        request
    }

    fn who(request: &Request, hops: u8) -> Option<String> {
        asking(request.extensions(), request.headers(), hops).map(|it| it.to_string())
    }

    #[test]
    fn nobody_can_write_another_address_into_the_header() {
        let forged = asked_by("203.0.113.9:1", &["198.51.100.1"]);
        assert_eq!(who(&forged, 0).as_deref(), Some("203.0.113.9"));
        let through_one = asked_by("127.0.0.1:1", &["1.1.1.1, 198.51.100.1"]);
        assert_eq!(who(&through_one, 1).as_deref(), Some("198.51.100.1"));
        let through_two = asked_by("127.0.0.1:1", &["1.1.1.1, 198.51.100.1", "10.0.0.2"]);
        assert_eq!(who(&through_two, 2).as_deref(), Some("198.51.100.1"));
        // Fewer notes than proxies: somebody came round one of them, and is who the line says.
        assert_eq!(who(&asked_by("203.0.113.9:1", &["1.1.1.1"]), 2).as_deref(), Some("203.0.113.9"));
    }

    #[test]
    fn a_network_of_the_long_kind_is_one_address_and_this_machine_is_none() {
        let one = asked_by("[2001:db8:1:2::1]:1", &[]);
        let other = asked_by("[2001:db8:1:2:ffff::9]:1", &[]);
        assert_eq!(who(&one, 0), who(&other, 0));
        assert_eq!(who(&asked_by("[::ffff:203.0.113.9]:1", &[]), 0).as_deref(), Some("203.0.113.9"));
        assert_eq!(who(&asked_by("127.0.0.1:1", &[]), 0), None);
        assert_eq!(who(&asked_by("127.0.0.1:1", &["not an address"]), 1), None);
    }

    #[test]
    fn a_minute_has_so_many_and_the_next_as_many_again() {
        let address = |text: &str| Who::Address(text.parse().unwrap());
        let (limits, who) = (Limits::new(WINDOW_S), address("203.0.113.9"));
        let at = |ms| limits.count(who, 2, Timestamp(ms)).n;
        assert_eq!([at(0), at(1), at(59_999)], [Some(1), Some(0), None]);
        assert_eq!([at(60_000), at(60_001), at(60_002)], [Some(1), Some(0), None]);
        assert_eq!(limits.count(address("203.0.113.8"), 2, Timestamp(0)).n, Some(1));
    }
}
