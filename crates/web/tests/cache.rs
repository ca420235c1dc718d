//! Public pages as a browser and a proxy keep them.

use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::Browser;

store::on_both! {
    fn head_tells_what_get_would_and_sends_no_page(store) {
        let world = World::new(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/en");
        assert_eq!(page.status, StatusCode::OK);
        let head = visitor.send(Request::head("/en"), Body::empty());
        assert_eq!(head.status, StatusCode::OK);
        assert_eq!(head.text, "");
        let length = page.text.len().to_string();
        assert_eq!(head.headers[header::CONTENT_LENGTH], length.as_str());
        assert_eq!(head.headers[header::ETAG], page.headers[header::ETAG]);
    }

    fn a_page_of_somebody_signed_in_is_kept_by_nobody(store) {
        let world = World::new(store);
        let visitor = Browser::visitor(&world);
        assert_eq!(visitor.get("/en").headers[header::CACHE_CONTROL], "no-cache");
        let ana = visitor.with_session(&world.session(world.ana));
        let page = ana.get("/en");
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.text.contains("Ana"));
        assert!(!visitor.get("/en").text.contains(">Ana<"), "hers is not given to others");
    }

    fn a_page_of_one_person_is_compressed_only_where_no_other_site_can_have_asked(store) {
        let world = World::new(store);
        let ana = Browser::visitor(&world).with_session(&world.session(world.ana));
        let asked_from = |site: Option<&str>| {
            let mut request = Request::get("/en/me").header(header::ACCEPT_ENCODING, "br");
            if let Some(site) = site {
                request = request.header("sec-fetch-site", site);
            }
            let page = ana.send(request, Body::empty());
            assert_eq!(page.status, StatusCode::OK);
            page.headers.get(header::CONTENT_ENCODING).map(|it| it.to_str().unwrap().to_owned())
        };
        for ours in ["same-origin", "none"] {
            assert_eq!(asked_from(Some(ours)).as_deref(), Some("br"), "{ours}");
        }
        for other in [Some("cross-site"), Some("same-site"), None] {
            assert_eq!(asked_from(other), None, "{other:?}");
        }
    }
}
