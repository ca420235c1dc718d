//! How often programs of one network address may ask the API, and how they are told.
//!
//! Counted on each node by itself and in memory: a guard against a program that runs away, no
//! account of who asked. Who cannot be told apart, such as whatever a proxy on this machine
//! passes on while nobody said that there is one, is not counted.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::connect_info::ConnectInfo;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::time::Timestamp;

use crate::errors;
use crate::guard::RequestId;
use crate::site::Site;

/// How long a count lasts, in seconds.
const WINDOW_S: i64 = 60;
/// Addresses counted at a time, at most; the least asking is forgotten first.
const ADDRESSES_MAX: u64 = 100_000;
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// What one address has asked for in its minute.
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
pub(crate) struct Limits(moka::sync::Cache<IpAddr, Arc<Mutex<Window>>>);

impl Limits {
    pub(crate) fn new() -> Limits {
        let kept = std::time::Duration::from_secs(2 * WINDOW_S.unsigned_abs());
        let cache = moka::sync::Cache::builder().max_capacity(ADDRESSES_MAX).time_to_idle(kept);
        Limits(cache.build())
    }

    /// Counts one request.
    fn count(&self, who: IpAddr, most: u32, now: Timestamp) -> Left {
        let fresh = || Arc::new(Mutex::new(Window { began_at: now, n_asked: 0 }));
        let window = self.0.get_with(who, fresh);
        let mut window = window.lock().unwrap_or_else(PoisonError::into_inner);
        let age_ms = now.0 - window.began_at.0;
        if !(0..WINDOW_S * 1_000).contains(&age_ms) {
            *window = Window { began_at: now, n_asked: 0 };
        }
        let gone_s = (now.0 - window.began_at.0) / 1_000;
        let n = most.checked_sub(window.n_asked + 1);
        window.n_asked += u32::from(n.is_some());
        Left { n, seconds: WINDOW_S - gone_s }
    }
}

/// Counts what programs ask of the API, and refuses what is too much.
pub(crate) async fn guard(State(site): State<Site>, request: Request, next: Next) -> Response {
    let limit = site.app.settings.api;
    let is_api = request.uri().path().starts_with("/api/");
    let who = asking(&request, limit.trusted_hops).filter(|_| is_api && limit.a_minute > 0);
    let Some(who) = who else { return next.run(request).await };
    let left = site.limits.count(who, limit.a_minute, site.app.clock.now());
    let mut response = match left.n {
        Some(_) => next.run(request).await,
        None => {
            let id = request.extensions().get::<RequestId>();
            errors::problem(StatusCode::TOO_MANY_REQUESTS, id)
        }
    };
    tell(response.headers_mut(), limit.a_minute, &left);
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
fn asking(request: &Request, trusted_hops: u8) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip();
    let who = forwarded(request.headers(), trusted_hops).unwrap_or(peer).to_canonical();
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
        asking(request, hops).map(|it| it.to_string())
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
        let (limits, who) = (Limits::new(), "203.0.113.9".parse().unwrap());
        let at = |ms| limits.count(who, 2, Timestamp(ms)).n;
        assert_eq!([at(0), at(1), at(59_999)], [Some(1), Some(0), None]);
        assert_eq!([at(60_000), at(60_001), at(60_002)], [Some(1), Some(0), None]);
        assert_eq!(limits.count("203.0.113.8".parse().unwrap(), 2, Timestamp(0)).n, Some(1));
    }
}
