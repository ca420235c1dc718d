//! Signing in by a code or link sent by e-mail; sessions.
//!
//! Whether an address is known here changes nothing that can be seen from outside: the
//! same page, the same letter, the same tries. Only who reads the letter learns it: a
//! known person is signed in, a newcomer is asked for a name and entered then.

use domain::ids::{PersonId, SessionId, SignInId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::people::{Actor, Person, email_key};
use domain::policy::{Act, Denied, On, require};
use domain::proof::Means;
use domain::session::{Proof, Session, SignIn, SignInRefused, SignInRules, Tried};
use domain::template::Values;
use domain::time::Timestamp;
use domain::words::clean_line;
use store::WriteTx;
use url::Url;

use crate::failure::{Failure, Lookup, found};
use crate::{App, chance, letters};

/// A name is at most this long, in characters.
pub const NAME_CHARS_MAX: usize = 120;

/// Why no code was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskRefused {
    /// The text is no address.
    NotAnEmail,
    /// Too many were asked for; the next one is sent from that moment on.
    TooMany(Timestamp),
}

/// What the reader of the letter brings back.
#[derive(Debug, Clone)]
pub enum Given {
    /// The code, as typed.
    Code(String),
    /// The token of the link.
    Token(String),
}

/// Where an answer comes from.
#[derive(Debug, Clone, Default)]
pub struct From {
    /// What the browser calls itself.
    pub browser: String,
    /// The token of the session it has already; that one ends.
    pub old_token: Option<String>,
}

/// A session that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The secret for the cookie, told this once.
    pub token: String,
    /// Seconds the cookie may live.
    pub lifetime_s: i64,
    /// The path to go to; `None` for the desk.
    pub return_to: Option<String>,
}

/// What a right proof leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answered {
    /// The person is signed in.
    SignedIn(Opened),
    /// Nobody has this address yet: the same proof with a name enters them. Nothing has changed.
    NameWanted,
}

/// The network's rule as the domain wants it.
fn rules(app: &App) -> SignInRules {
    let rule = app.network.rules.sign_in;
    SignInRules {
        lifetime_ms: i64::from(rule.minutes) * 60_000,
        misses_max: i64::from(rule.attempts),
        requests_max: i64::from(rule.requests),
    }
}

/// Sends a code and a link to an address, and gives the id of the page that asks for the code.
///
/// # Errors
/// [`AskRefused`], the same for known and unknown addresses.
pub fn ask(
    app: &App,
    typed: &str,
    back: &str,
    lang: Lang,
) -> Result<SignInId, Failure<AskRefused>> {
    let now = app.clock.now();
    let email = email_key(typed).map_err(|_| Failure::Refused(AskRefused::NotAnEmail))?;
    let (rules, app) = (rules(app), app.clone());
    let rule = app.network.rules.sign_in;
    let code = chance::code(rule.code_digits as usize);
    let token = chance::token();
    let asked = SignIn {
        id: SignInId(chance::fresh_id(now)),
        email,
        person: None,
        code_sha256: chance::sha256(&code),
        link_sha256: chance::sha256(&token),
        asked_at: now,
        expires_at: now.plus_ms(rules.lifetime_ms),
        misses: 0,
        used_at: None,
        return_to: own_path(&app, back).unwrap_or_default(),
    };
    let link = format!("{}/{lang}/sign-in/{}?token={token}", app.settings.base_url, asked.id);
    let values = Values::from([
        ("code".to_owned(), code),
        ("minutes".to_owned(), rule.minutes.to_string()),
        ("link".to_owned(), link),
    ]);
    let store = app.store.clone();
    store.write(move |tx| {
        let person = tx.person_by_email(&asked.email)?.map(|it| it.id);
        let recent = tx.sign_ins_since(&asked.email, now.plus_ms(-rules.lifetime_ms))?;
        let changed = SignIn::ask(SignIn { person, ..asked.clone() }, &recent, &rules)
            .map_err(|refused| Failure::Refused(too_many(&refused, now)))?;
        let saved = tx.record(changed)?;
        let event = tx.head()?.seq;
        let letter = (LetterKind::SignIn, &values);
        letters::queue(tx, &app, event, &saved.email, lang, letter, now)?;
        Ok(saved.id)
    })
}

fn too_many(refused: &SignInRefused, now: Timestamp) -> AskRefused {
    match refused {
        SignInRefused::TooMany { until } => AskRefused::TooMany(*until),
        // Asking can be refused for nothing else; whoever asks again at once is told so again.
        SignInRefused::Over | SignInRefused::Wrong { .. } => AskRefused::TooMany(now),
    }
}

/// Answers a request with the code or the link; the browser's old session ends.
///
/// `name` is what a newcomer calls themself; without it a newcomer is asked for it.
///
/// # Errors
/// [`SignInRefused`]; a request nobody made is over like one that was used.
pub fn answer(
    app: &App,
    id: SignInId,
    given: &Given,
    name: &str,
    lang: Lang,
    from: From,
) -> Result<Answered, Failure<SignInRefused>> {
    let now = app.clock.now();
    let rules = rules(app);
    let proof = match given {
        Given::Code(code) => {
            let digits: String = code.chars().filter_map(ascii_digit).collect();
            Proof::Code(chance::sha256(&digits))
        }
        Given::Token(token) => Proof::Link(chance::sha256(token)),
    };
    let name: String = clean_line(name).chars().take(NAME_CHARS_MAX).collect();
    let newcomer = PersonId(chance::fresh_id(now));
    let start = Start::new(app, from, now);
    let answered = app.store.write(move |tx| {
        let over = || Failure::Refused(SignInRefused::Over);
        let mut sign_in = tx.sign_in(id)?.ok_or_else(over)?;
        if sign_in.person.is_none() {
            // Entered since: by another letter, or by the secretariat.
            sign_in.person = tx.person_by_email(&sign_in.email)?.map(|it| it.id);
        }
        let changed = sign_in.try_proof(&proof, &rules, now).map_err(Failure::Refused)?;
        if matches!(changed.state(), Tried::Newcomer(_)) && name.is_empty() {
            return Ok(Ok(Answered::NameWanted));
        }
        let (sign_in, person) = match tx.record(changed)? {
            Tried::Right(sign_in, person) => (sign_in, person),
            Tried::Newcomer(sign_in) => {
                let person = Person {
                    id: newcomer,
                    name: name.clone(),
                    email: sign_in.email.clone(),
                    language: lang,
                    country: None,
                    organisation: String::new(),
                    reads: Vec::new(),
                    invented: false,
                    added_at: now,
                };
                tx.record(Person::enter(person, Some(newcomer)))?;
                (sign_in, newcomer)
            }
            // A miss is counted, so it is committed; the refusal travels outside.
            Tried::Missed(_, refused) => return Ok(Err(refused)),
        };
        let return_to = Some(sign_in.return_to).filter(|it| !it.is_empty());
        let opened = start.open(tx, person, Means::Mail, return_to)?;
        Ok::<_, Failure<SignInRefused>>(Ok(Answered::SignedIn(opened)))
    })?;
    answered.map_err(Failure::Refused)
}

/// A digit of any script that people type codes in, as ASCII.
pub(crate) fn ascii_digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    char::from_digit(c as u32 - zero as u32, 10)
}

/// What a new session is made of, ready before the transaction.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    token: String,
    session: SessionId,
    old_sha256: Option<Vec<u8>>,
    browser: String,
    now: Timestamp,
    lifetime_ms: i64,
}

impl Start {
    pub(crate) fn new(app: &App, from: From, now: Timestamp) -> Start {
        Start {
            token: chance::token(),
            session: SessionId(chance::fresh_id(now)),
            old_sha256: from.old_token.as_deref().map(chance::sha256),
            browser: clean_line(&from.browser).chars().take(200).collect(),
            now,
            lifetime_ms: i64::from(app.network.rules.session.longest_hours) * 3_600_000,
        }
    }

    /// Begins the session and ends the one the browser had.
    pub(crate) fn open(
        &self,
        tx: &mut WriteTx,
        person: PersonId,
        means: Means,
        return_to: Option<String>,
    ) -> Result<Opened, store::Error> {
        if let Some(old) = &self.old_sha256 {
            end_by_token(tx, old, self.now)?;
        }
        let session = Session {
            id: self.session,
            token_sha256: chance::sha256(&self.token),
            person,
            started_at: self.now,
            expires_at: self.now.plus_ms(self.lifetime_ms),
            browser: self.browser.clone(),
            ended_at: None,
            means,
            proven_at: self.now,
        };
        tx.record(Session::start(session, means.as_str()))?;
        Ok(Opened { token: self.token.clone(), lifetime_s: self.lifetime_ms / 1_000, return_to })
    }
}

fn end_by_token(tx: &mut WriteTx, sha256: &[u8], now: Timestamp) -> Result<(), store::Error> {
    if let Some(session) = tx.session_by_token(sha256)? {
        let person = session.person;
        if let Some(ended) = session.end(person, now) {
            tx.record(ended)?;
        }
    }
    Ok(())
}

/// Ends the session of that token; one that is over already stays so.
///
/// # Errors
/// Of the database.
pub fn sign_out(app: &App, token: &str) -> Result<(), Lookup> {
    let now = app.clock.now();
    let sha256 = chance::sha256(token);
    Ok(app.store.write(move |tx| end_by_token(tx, &sha256, now))?)
}

/// The actor's own sessions, the newest first.
///
/// # Errors
/// [`Denied`] for a visitor.
pub fn sessions(app: &App, actor: &Actor) -> Result<Vec<Session>, Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    let now = app.clock.now();
    Ok(app.store.read(|tx| tx.sessions_of(person, now))?)
}

/// Ends one of the actor's own sessions.
///
/// # Errors
/// [`Denied::SignInFirst`] for a visitor; [`Denied::Hidden`] when it is somebody else's or over.
pub fn end_session(app: &App, actor: &Actor, id: SessionId) -> Result<(), Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let now = app.clock.now();
    let person = found(actor.person)?;
    app.store.write(move |tx| {
        let session = found(tx.session(id)?.filter(|it| it.person == person))?;
        let ended = found(session.end(person, now))?;
        tx.record(ended)?;
        Ok(())
    })
}

/// Ends all of the actor's sessions but the one at hand; says how many.
///
/// # Errors
/// [`Denied`] for a visitor.
pub fn end_other_sessions(app: &App, actor: &Actor, keep: SessionId) -> Result<usize, Lookup> {
    let now = app.clock.now();
    let person = actor.person.ok_or(Denied::SignInFirst)?;
    app.store.write(move |tx| {
        let others = tx.sessions_of(person, now)?.into_iter().filter(|it| it.id != keep);
        let mut n_ended = 0;
        for ended in others.filter_map(|it| it.end(person, now)) {
            tx.record(ended)?;
            n_ended += 1;
        }
        Ok(n_ended)
    })
}

/// The path to come back to, when it is one of our own pages; never another site's.
///
/// It is read the way a browser reads it, and only what comes out of that is kept: an
/// address that begins with two slashes, or comes to begin so, is another site's.
pub fn own_path(app: &App, back: &str) -> Option<String> {
    let plain = back.starts_with('/')
        && back.len() <= 500
        && back.bytes().all(|it| it.is_ascii_graphic() && it != b'\\');
    if !plain {
        return None;
    }
    let base = Url::parse(&app.settings.base_url).ok()?;
    let url = base.join(back).ok().filter(|it| it.origin() == base.origin())?;
    let mut segments = url.path_segments()?;
    let lang: Lang = segments.next()?.parse().ok()?;
    let leads_nowhere = matches!(segments.next(), Some("sign-in" | "sign-out"));
    if !app.network.speaks(lang) || leads_nowhere {
        return None;
    }
    let query = url.query().map(|it| format!("?{it}")).unwrap_or_default();
    Some(format!("{}{query}", url.path()))
}
