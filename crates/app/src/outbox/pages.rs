//! What the pages of the outbox show.

use std::collections::BTreeMap;

use domain::fold::fold;
use domain::ids::{MailId, PersonId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::outgoing::{HeldFor, Outgoing, State};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use store::{Attempt, Bounced, Mail, OutboxFilter, OutboxPlace, OutboxRow, Tx, Wave};
use views::pages::outbox::{self as pages, Act as PageAct};
use views::pages::wordings;
use views::{dates, t};

use super::{held_words, is_readable, kind_words};
use crate::App;
use crate::failure::{Lookup, found};

/// Letters a page.
const PAGE: usize = 50;
/// Letters of a state are counted so far: those sent grow for years, and nobody asks for them to
/// the last one. Counting is most of what this page costs; how many a wave has is counted whole.
const COUNTED_MAX: i64 = 1_000;

/// What of the outbox is asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// In this state; a word nobody knows is none.
    pub state: String,
    /// Of this kind.
    pub kind: String,
    /// With these words.
    pub words: String,
    /// Of this event.
    pub event: Option<i64>,
    /// Older than this letter.
    pub after: Option<MailId>,
    /// Newer than this letter.
    pub before: Option<MailId>,
}

impl Asked {
    fn filter(&self) -> OutboxFilter {
        OutboxFilter {
            state: State::named(&self.state).map(|it| it.name().to_owned()).unwrap_or_default(),
            kind: LetterKind::named(&self.kind).map(|it| it.name().to_owned()).unwrap_or_default(),
            words: fold(&self.words),
            event: self.event,
        }
    }

    /// The query of another page of the same list.
    fn query(&self, filter: &OutboxFilter, turn: &str, id: MailId) -> String {
        let mut pairs = Vec::new();
        let event = self.event.map(|it| it.to_string()).unwrap_or_default();
        let id = id.to_string();
        let all = [
            ("state", filter.state.as_str()),
            ("kind", &filter.kind),
            ("q", &self.words),
            ("event", &event),
            (turn, &id),
        ];
        for (name, value) in all.into_iter().filter(|(_, it)| !it.is_empty()) {
            pairs.push(format!("{name}={}", encoded(value)));
        }
        format!("?{}", pairs.join("&"))
    }
}

/// A value as a query holds it.
fn encoded(value: &str) -> String {
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    value
        .bytes()
        .map(|b| if plain(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// The outbox.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn list(app: &App, actor: &Actor, asked: &Asked, lang: Lang) -> Result<pages::List, Lookup> {
    require(actor, Act::SeeOutbox, On::Network)?;
    let filter = asked.filter();
    let at = At { app, lang };
    app.store.read(|tx| {
        let (lines, previous, next) = page(tx, asked, &filter)?;
        let mut kinds: Vec<(String, String)> = LetterKind::ALL
            .iter()
            .map(|it| (it.name().to_owned(), kind_words(app, *it, lang)))
            .collect();
        views::numbers::sort_by_name(lang, &mut kinds, |it| &it.1);
        Ok(pages::List {
            counts: counts(tx)?,
            state: filter.state.clone(),
            kind: filter.kind.clone(),
            words: asked.words.clone(),
            kinds,
            lines: lines.into_iter().map(|it| at.line(it)).collect(),
            waves: at.waves(tx, actor.person)?,
            bounced: tx.bounced()?.into_iter().map(|it| at.bounced(it)).collect(),
            previous: previous.map(|id| asked.query(&filter, "before", id)),
            next: next.map(|id| asked.query(&filter, "after", id)),
            no_relay: app.settings.relay.is_none(),
            refused: None,
            n_done: None,
        })
    })
}

type Paged = (Vec<OutboxRow>, Option<MailId>, Option<MailId>);

/// The letters of a page, and by which of them the pages around it begin.
fn page(tx: &mut Tx, asked: &Asked, filter: &OutboxFilter) -> Result<Paged, Lookup> {
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let place = match (asked.after, asked.before) {
        (Some(id), _) => OutboxPlace::After(found(tx.mail_queued_at(id)?)?, id),
        (None, Some(id)) => OutboxPlace::Before(found(tx.mail_queued_at(id)?)?, id),
        (None, None) => OutboxPlace::Start,
    };
    let mut rows = tx.outbox(filter, place, limit)?;
    let more = rows.len() > PAGE;
    let (newer, older) = match place {
        OutboxPlace::Start => (false, more),
        OutboxPlace::After(..) => (true, more),
        OutboxPlace::Before(..) => (more, true),
    };
    match place {
        OutboxPlace::Before(..) if more => drop(rows.remove(0)),
        _ => rows.truncate(PAGE),
    }
    let previous = rows.first().filter(|_| newer).map(|it| it.id);
    let next = rows.last().filter(|_| older).map(|it| it.id);
    Ok((rows, previous, next))
}

fn counts(tx: &mut Tx) -> Result<Vec<(Option<State>, pages::Count)>, store::Error> {
    let mut counts: BTreeMap<&'static str, i64> = BTreeMap::new();
    for (state, n) in tx.outbox_counts(COUNTED_MAX + 1)? {
        if let Some(state) = State::named(&state) {
            *counts.entry(state.name()).or_default() += n;
        }
    }
    let count = |n: i64| pages::Count { n: n.min(COUNTED_MAX), has_more: n > COUNTED_MAX };
    let each: Vec<_> = State::ALL
        .iter()
        .map(|it| (Some(*it), count(counts.get(it.name()).copied().unwrap_or(0))))
        .collect();
    let all = pages::Count {
        n: each.iter().map(|(_, it)| it.n).sum(),
        has_more: each.iter().any(|(_, it)| it.has_more),
    };
    Ok(std::iter::once((None, all)).chain(each).collect())
}

/// Whose language and network the words are of.
#[derive(Clone, Copy)]
struct At<'a> {
    app: &'a App,
    lang: Lang,
}

impl At<'_> {
    fn moment(self, at: Timestamp) -> (Timestamp, String) {
        let zone = &self.app.network.about.zone;
        (at, dates::moment(self.lang, at, &zone.id, zone.label.to(self.lang)))
    }

    fn kind(self, template: &str) -> String {
        match LetterKind::named(template) {
            Some(kind) => kind_words(self.app, kind, self.lang),
            None => template.to_owned(),
        }
    }

    fn name(self, tx: &mut Tx, person: Option<PersonId>) -> Result<Option<String>, store::Error> {
        match person {
            Some(person) => Ok(tx.person(person)?.map(|it| it.name)),
            None => Ok(None),
        }
    }

    fn line(self, row: OutboxRow) -> pages::Line {
        let state = State::named(&row.state).unwrap_or(State::Failed);
        let kind = self.kind(&row.template);
        let secret = LetterKind::named(&row.template).is_none_or(LetterKind::is_secret);
        let hidden = secret && self.app.settings.mode != crate::Mode::Demo;
        let title = match hidden || row.subject.is_empty() {
            true => (kind.clone(), self.lang),
            false => (row.subject, row.language),
        };
        let when = match state {
            State::Sent => row.sent_at.unwrap_or(row.queued_at),
            State::Scheduled => row.next_at,
            _ => row.queued_at,
        };
        let in_vain = matches!(state, State::Approved | State::Failed);
        pages::Line {
            id: row.id.to_string(),
            title,
            to: row.recipient,
            kind,
            state,
            when: self.moment(when),
            n_missed: if in_vain { row.attempts } else { 0 },
        }
    }

    fn waves(
        self,
        tx: &mut Tx,
        me: Option<PersonId>,
    ) -> Result<Vec<pages::WaveLine>, store::Error> {
        let mut lines = Vec::new();
        for wave in tx.held_waves()? {
            let by = self.name(tx, wave.queued_by)?;
            lines.push(pages::WaveLine {
                proposal: proposed(tx, &wave)?,
                event: wave.event,
                kind: self.kind(&wave.template),
                template: wave.template,
                n: wave.n,
                by: by.unwrap_or_else(|| t!(self.lang, "outbox-by-clock").into_owned()),
                when: self.moment(wave.queued_at).1,
                own: wave.queued_by.is_some() && wave.queued_by == me,
            });
        }
        Ok(lines)
    }

    fn bounced(self, it: Bounced) -> pages::BouncedLine {
        pages::BouncedLine {
            email: it.email,
            status: it.status,
            since: self.moment(it.at).1,
            letter: it.letter.map(|it| it.to_string()),
        }
    }

    fn attempt(self, it: Attempt) -> pages::AttemptLine {
        let outcome = match it.outcome.as_deref() {
            Some("taken") => t!(self.lang, "outbox-outcome-taken"),
            Some("refused") => t!(self.lang, "outbox-outcome-refused"),
            Some(_) => t!(self.lang, "outbox-outcome-missed"),
            None => t!(self.lang, "outbox-outcome-open"),
        };
        pages::AttemptLine {
            n: it.n,
            began_at: self.moment(it.began_at),
            outcome: outcome.into_owned(),
            words: it.words.unwrap_or_default(),
        }
    }

    fn report(self, (status, hard, at): (String, bool, Timestamp)) -> String {
        let when = self.moment(at).1;
        match hard {
            true => t!(self.lang, "outbox-report-hard", when = when, status = status),
            false => t!(self.lang, "outbox-report-soft", when = when, status = status),
        }
        .into_owned()
    }
}

/// What can be done with a letter, the likeliest first.
fn acts(it: &Outgoing, me: Option<PersonId>) -> Vec<PageAct> {
    let own_mass = it.mass && it.queued_by.is_some() && it.queued_by == me;
    let all = match it.state {
        State::Held => vec![PageAct::Approve, PageAct::Schedule, PageAct::Cancel],
        State::Scheduled => {
            vec![PageAct::Approve, PageAct::Schedule, PageAct::Hold, PageAct::Cancel]
        }
        State::Approved => vec![PageAct::Hold, PageAct::Schedule, PageAct::Cancel],
        State::Failed if it.secret => vec![PageAct::Cancel],
        State::Failed => vec![PageAct::TryAgain, PageAct::Cancel],
        State::Sent if !it.secret => vec![PageAct::SendAgain],
        State::Sent | State::Cancelled => Vec::new(),
    };
    let may = |act: &PageAct| !own_mass || !matches!(act, PageAct::Approve | PageAct::Schedule);
    all.into_iter().filter(may).collect()
}

/// One letter.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn letter(
    app: &App,
    actor: &Actor,
    id: MailId,
    lang: Lang,
) -> Result<pages::LetterPage, Lookup> {
    require(actor, Act::SeeOutbox, On::Network)?;
    let at = At { app, lang };
    app.store.read(|tx| {
        let mail = found(tx.mail(id)?)?;
        let it = found(tx.outgoing(id)?)?;
        let readable = is_readable(app, &mail) && !mail.body.is_empty();
        let zone = &app.network.about.zone;
        let waits = matches!(it.state, State::Approved | State::Scheduled);
        let duty = LetterKind::named(&mail.template).is_none_or(|it| app.network.manner(it).duty);
        let bounced = tx.bounces(&mail.recipient)?.and_then(|it| it.hard);
        let words = |text: &String| readable.then(|| text.clone());
        Ok(pages::LetterPage {
            id: id.to_string(),
            edition: it.edition,
            kind: at.kind(&mail.template),
            subject: words(&mail.subject),
            body: words(&mail.body),
            language: mail.language,
            language_name: views::shell::language_name(lang, mail.language),
            to: mail.recipient.clone(),
            state: it.state,
            held_for: mail
                .held_for
                .as_deref()
                .and_then(HeldFor::named)
                .map(|it| held_words(it, lang)),
            queued_at: at.moment(mail.queued_at),
            next_at: waits.then(|| at.moment(mail.next_at)),
            sent_at: mail.sent_at.map(|it| at.moment(it)),
            event: mail.event,
            wording: wordings::version_words(lang, mail.wording),
            approved_by: at.name(tx, it.approved_by)?,
            again_of: mail.again_of.map(|it| it.to_string()),
            n_again: it.n_again,
            duty: wordings::duty_words(lang, duty),
            attempts: tx.attempts(id)?.into_iter().map(|it| at.attempt(it)).collect(),
            reports: tx.reports(id)?.into_iter().map(|it| at.report(it)).collect(),
            bounced: bounced.map(|(when, _)| at.moment(when).1),
            acts: acts(&it, actor.person),
            zone: zone.label.to(lang).to_owned(),
            typed: String::new(),
        })
    })
}

/// A letter's HTML, as it travels.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and for a letter whose words
/// are nobody else's.
pub fn html(app: &App, actor: &Actor, id: MailId) -> Result<String, Lookup> {
    require(actor, Act::SeeOutbox, On::Network)?;
    app.store.read(|tx| {
        let mail: Mail = found(tx.mail(id)?)?;
        let html = (is_readable(app, &mail) && !mail.html.is_empty()).then_some(mail.html);
        Ok(found(html)?)
    })
}

/// The proposal by which a second person lets a wave go.
fn proposed(tx: &mut Tx, wave: &Wave) -> Result<Option<String>, store::Error> {
    let Some(first) = tx.wave(wave.event, &wave.template)?.first().map(|it| it.id) else {
        return Ok(None);
    };
    let letter = wave.template.clone();
    let act = ProposedAct::SendLetters { event: wave.event, letter, first };
    Ok(tx.waiting_proposal(&act)?.map(|it| it.id.to_string()))
}

/// How many addresses letters come back from.
///
/// # Errors
/// Of the database.
pub fn n_bounced(tx: &mut Tx) -> Result<i64, store::Error> {
    tx.n_bounced()
}
