//! A browser for tests: the router called in process, with cookies and a form's manners.

use app::testing::World;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::Site;

thread_local! {
    /// One for all the requests of a test: a suite that sends ten thousand makes no thread for each.
    static RUNTIME: Runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
}

/// A browser of one person.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub text: String,
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |it| it.to_str().unwrap())
    }

    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let start = self.text.find(&mark).unwrap_or_else(|| panic!("no field {name}")) + mark.len();
        let rest = &self.text[start..];
        rest[..rest.find('"').unwrap()].to_owned()
    }
}

impl Browser {
    /// Somebody who has not signed in.
    pub fn visitor(world: &World) -> Browser {
        Browser::of(world.app.clone())
    }

    /// A visitor of a platform.
    pub fn of(app: app::App) -> Browser {
        Browser { router: web::router(Site::new(app)), cookie: None }
    }

    /// The same browser with a session's token.
    pub fn with_session(&self, token: &str) -> Browser {
        Browser { cookie: Some(format!("__Host-session={token}")), ..self.clone() }
    }

    /// The same browser with another cookie beside its own.
    pub fn with_cookie(&self, name: &str, value: &str) -> Browser {
        let own = self.cookie.clone().unwrap_or_default();
        Browser { cookie: Some(format!("{own}; {name}={value}")), ..self.clone() }
    }

    /// `GET`
    pub fn get(&self, path: &str) -> Page {
        let request = Request::get(path);
        self.send(request, Body::empty())
    }

    /// `POST` of a form, as a browser sends it from our own page.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: String =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body))
    }

    /// `POST` of files and fields.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(
                format!(
                    "--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .as_bytes(),
            );
        }
        let (field, name, bytes) = file;
        body.extend_from_slice(
            format!(
                "--b\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body))
    }

    /// Any request.
    pub fn send(&self, request: axum::http::request::Builder, body: Body) -> Page {
        self.send_as_it_is(request.header(header::HOST, "127.0.0.1:8080"), body)
    }

    /// A request to whatever host it names itself.
    pub fn send_as_it_is(&self, request: axum::http::request::Builder, body: Body) -> Page {
        let mut request = request;
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let request = request.body(body).unwrap();
        let router = self.router.clone();
        RUNTIME.with(|it| it.block_on(async {
            let response = router.oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, 64 * 1024 * 1024).await.unwrap();
            Page {
                status: parts.status,
                headers: parts.headers,
                text: String::from_utf8_lossy(&bytes).into_owned(),
            }
        }))
    }
}
