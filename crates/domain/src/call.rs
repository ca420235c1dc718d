//! A call for new members: its texts, its clocks, its quota, and how it moves.
//!
//! Whether the call is open is decided here and nowhere else: by the stage and
//! the clocks, at a moment that the caller brings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{CallId, PersonId};
use crate::language::Lang;
use crate::sign_off::Party;
use crate::template;
use crate::time::{Deadline, Timestamp, Wall};

mod asked;
mod clocks;
mod quota;
mod refused;

pub use clocks::{Clock, Clocks, ClocksRefused, Instant, out_of_order};
pub use quota::{QuotaChanged, Seat};
pub use refused::{
    CloseRefused, EditRefused, ExtendRefused, OpenRefused, PublishRefused, QuotaRefused, TextHole,
};

/// What a call's texts may leave to be filled from its clocks and quota whenever
/// they are shown, so that an extension reaches every page by itself.
pub const PLACEHOLDERS: [&str; 7] = [
    "opens_on",
    "closes_at",
    "endorsement_closes_at",
    "commission_closes_at",
    "announced_on",
    "quota",
    "year",
];

/// What a call says in one language. Texts may hold [`PLACEHOLDERS`] in braces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallText {
    /// Its title.
    pub title: String,
    /// One or two sentences for lists and the home page.
    pub summary: String,
    /// The page, paragraphs apart by a blank line; `- ` begins a list entry.
    pub body: String,
    /// The flyer, in the same plain form.
    pub flyer: String,
}

/// One criterion that experts score, with a text for each level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its word, stable over languages.
    pub id: String,
    /// Its name per language.
    pub name: BTreeMap<Lang, String>,
    /// What each level means, lowest first, per language.
    pub levels: Vec<BTreeMap<Lang, String>>,
}

/// How far a call has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Only the secretariat sees it.
    Draft,
    /// Everybody sees it; whether it is open the clocks say.
    Published {
        /// Since when.
        at: Timestamp,
    },
    /// The intake is over; experts read.
    Closed {
        /// Since when.
        at: Timestamp,
    },
    /// The results are told.
    Announced {
        /// Since when.
        at: Timestamp,
    },
}

impl Stage {
    /// The stage's word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Published { .. } => "published",
            Stage::Closed { .. } => "closed",
            Stage::Announced { .. } => "announced",
        }
    }

    /// Every word [`Stage::name`] can give.
    pub const NAMES: [&'static str; 4] = ["draft", "published", "closed", "announced"];

    /// When the stage began; a draft has no such moment.
    pub fn at(self) -> Option<Timestamp> {
        match self {
            Stage::Draft => None,
            Stage::Published { at } | Stage::Closed { at } | Stage::Announced { at } => Some(at),
        }
    }

    /// The stage of that word and moment; `None` when they do not belong together.
    pub fn from_parts(name: &str, at: Option<Timestamp>) -> Option<Stage> {
        match (name, at) {
            ("draft", None) => Some(Stage::Draft),
            ("published", Some(at)) => Some(Stage::Published { at }),
            ("closed", Some(at)) => Some(Stage::Closed { at }),
            ("announced", Some(at)) => Some(Stage::Announced { at }),
            _ => None,
        }
    }
}

/// One extension: all clocks as they were and as they became, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// 1 for the first.
    pub n: i64,
    /// When it was made.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// The reason per language; English always.
    pub reason: BTreeMap<Lang, String>,
    /// The clocks before.
    pub before: Clocks,
    /// The clocks after.
    pub after: Clocks,
}

/// What somebody printed about a call's result; kept apart from what our rows prove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFigures {
    /// Cities announced at first.
    pub announced: i64,
    /// Cities admitted after corrections.
    pub admitted: Option<i64>,
    /// Members of the network after the call.
    pub members: Option<i64>,
    /// Where it was printed.
    pub source: String,
}

/// A call for new members.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// Its word in addresses, `2020`.
    pub slug: String,
    /// How far it has come.
    pub stage: Stage,
    /// The form cities fill: the definition's id in `network/forms/`.
    pub form: String,
    /// The version of the form that new applications get.
    pub form_version: i64,
    /// Texts per language.
    pub texts: BTreeMap<Lang, CallText>,
    /// The clocks in force.
    pub clocks: Clocks,
    /// Seats each country has in this call.
    pub quota: i64,
    /// What experts score.
    pub criteria: Vec<Criterion>,
    /// Whose agreement a hand-in needs; nobody's by default.
    pub parties: Vec<Party>,
    /// Past extensions, the first one first.
    pub extensions: Vec<Extension>,
    /// What was printed elsewhere.
    pub figures: Option<PublishedFigures>,
    /// In which ways the mayor's signature is taken; none when the form itself asks for it.
    pub signature: Vec<crate::signature::Way>,
    /// When it was drafted.
    pub drafted_at: Timestamp,
}

/// Whose turn it is in a call, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// The secretariat prepares; it opens at that instant, once published.
    Opening(Instant),
    /// Cities write and hand in.
    Cities(Deadline),
    /// Commissions choose, and after that forward.
    Commissions(Deadline),
    /// The secretariat checks eligibility, where the call sets a date for that.
    Screening(Deadline),
    /// Experts read until their own date, or until the announcement where there is none.
    Experts(Instant),
    /// Nobody's: the results are told.
    Over(Timestamp),
}

/// Whether a word may stand in an address.
pub fn is_slug(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

impl Call {
    /// Drafts a call; nobody but the secretariat sees it.
    ///
    /// # Errors
    /// [`EditRefused`] when clocks, quota, criteria or address cannot be.
    pub fn draft(call: Call, by: PersonId) -> Result<Changed<Call>, EditRefused> {
        call.sound()?;
        let payload = json!({ "slug": call.slug, "form": call.form, "quota": call.quota });
        let event = Event::new(EventKind::CallDrafted, call.id.0, Some(by), call.drafted_at, payload);
        Ok(Changed::new(Call { stage: Stage::Draft, ..call }, event))
    }

    /// Puts an edited draft in place of this one.
    ///
    /// # Errors
    /// [`EditRefused`], also when the call is published.
    pub fn edit(self, to: Call, by: PersonId, now: Timestamp) -> Result<Changed<Call>, EditRefused> {
        match self.stage {
            Stage::Draft => (),
            Stage::Published { .. } | Stage::Closed { .. } | Stage::Announced { .. } => {
                return Err(EditRefused::NotDraft);
            }
        }
        to.sound()?;
        let payload = json!({ "clocks": to.clocks, "quota": to.quota, "form": to.form });
        let event = Event::new(EventKind::CallEdited, self.id.0, Some(by), now, payload);
        let kept = Call {
            id: self.id,
            stage: Stage::Draft,
            drafted_at: self.drafted_at,
            extensions: self.extensions,
            ..to
        };
        Ok(Changed::new(kept, event))
    }

    fn sound(&self) -> Result<(), EditRefused> {
        if !is_slug(&self.slug) {
            return Err(EditRefused::Slug);
        }
        self.clocks.check().map_err(EditRefused::Clocks)?;
        if !(1..=99).contains(&self.quota) {
            return Err(EditRefused::Quota);
        }
        if self.criteria.is_empty() {
            return Err(EditRefused::NoCriterion);
        }
        Ok(())
    }

    /// Every hole in the texts, for the languages the network has: a missing text, a
    /// placeholder that nothing will ever fill, a loose brace, or a date left out between two words.
    pub fn text_holes(&self, languages: &[Lang]) -> Vec<TextHole> {
        let mut holes = Vec::new();
        for &lang in languages {
            let texts = self.texts.get(&lang);
            let fields = [
                ("title", texts.map(|it| it.title.as_str())),
                ("summary", texts.map(|it| it.summary.as_str())),
                ("body", texts.map(|it| it.body.as_str())),
                ("flyer", texts.map(|it| it.flyer.as_str())),
            ];
            for (field, text) in fields {
                match text.map(str::trim) {
                    None | Some("") => holes.push(TextHole { lang, field, flaw: None }),
                    Some(text) => holes.extend(
                        template::flaws(text, &PLACEHOLDERS)
                            .into_iter()
                            .map(|flaw| TextHole { lang, field, flaw: Some(flaw) }),
                    ),
                }
            }
        }
        holes
    }

    /// Makes the call public. A text with an unfilled placeholder cannot be.
    ///
    /// # Errors
    /// [`PublishRefused`], with every hole at once.
    pub fn publish(
        self,
        languages: &[Lang],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Call>, PublishRefused> {
        match self.stage {
            Stage::Draft => (),
            Stage::Published { .. } | Stage::Closed { .. } | Stage::Announced { .. } => {
                return Err(PublishRefused::NotDraft);
            }
        }
        let holes = self.text_holes(languages);
        if !holes.is_empty() {
            return Err(PublishRefused::Holes(holes));
        }
        if !self.clocks.city.includes(now) {
            return Err(PublishRefused::DeadlinePassed);
        }
        let payload = json!({ "slug": self.slug, "clocks": self.clocks, "quota": self.quota });
        let event = Event::new(EventKind::CallPublished, self.id.0, Some(by), now, payload);
        Ok(Changed::new(Call { stage: Stage::Published { at: now }, ..self }, event))
    }

    /// Opens a published call ahead of its planned instant.
    ///
    /// # Errors
    /// [`OpenRefused`] when it is not public, or open.
    pub fn open(self, by: PersonId, now: Timestamp) -> Result<Changed<Call>, OpenRefused> {
        match self.stage {
            Stage::Published { .. } => (),
            Stage::Draft | Stage::Closed { .. } | Stage::Announced { .. } => {
                return Err(OpenRefused::NotPublished);
            }
        }
        if self.clocks.opens.at <= now {
            return Err(OpenRefused::OpenAlready);
        }
        let event = Event::new(
            EventKind::CallOpened,
            self.id.0,
            Some(by),
            now,
            json!({ "planned": self.clocks.opens.at }),
        );
        let zone = self.clocks.opens.wall.zone.clone();
        let opens = Instant { wall: Wall { local: now.wall_in(&zone), zone }, at: now };
        let clocks = Clocks { opens, ..self.clocks };
        Ok(Changed::new(Call { clocks, ..self }, event))
    }

    /// Whether the clocks could be moved so; once the intake is closed only what comes after it
    /// moves.
    ///
    /// # Errors
    /// [`ExtendRefused`].
    pub fn extendable(
        &self,
        to: &Clocks,
        reason: &BTreeMap<Lang, String>,
        now: Timestamp,
    ) -> Result<(), ExtendRefused> {
        let is_closed = match self.stage {
            Stage::Published { .. } => false,
            Stage::Closed { .. } => true,
            Stage::Draft | Stage::Announced { .. } => return Err(ExtendRefused::NotPublished),
        };
        to.check().map_err(ExtendRefused::Clocks)?;
        if reason.get(&Lang::EN).is_none_or(|text| text.trim().is_empty()) {
            return Err(ExtendRefused::NoReason);
        }
        let mut moved = false;
        for clock in Clock::ALL {
            let (before, after) = (self.clocks.of(clock), to.of(clock));
            if before == after {
                continue;
            }
            moved = true;
            match (&before, &after) {
                _ if clock == Clock::Opens => return Err(ExtendRefused::Opening),
                _ if is_closed && !clock.outlives_intake() => {
                    return Err(ExtendRefused::IntakeClosed(clock));
                }
                (Some(_), None) => return Err(ExtendRefused::Earlier(clock)),
                (Some(before), Some(after)) if after.accepted_until() < before.accepted_until() => {
                    return Err(ExtendRefused::Earlier(clock));
                }
                (_, Some(after)) if after.accepted_until() <= now => {
                    return Err(ExtendRefused::Past(clock));
                }
                _ => (),
            }
        }
        if moved { Ok(()) } else { Err(ExtendRefused::Nothing) }
    }

    /// Moves the clocks as one act, for a reason that everybody reads.
    ///
    /// # Errors
    /// [`ExtendRefused`]; nothing moves then.
    pub fn extend(
        self,
        to: Clocks,
        reason: BTreeMap<Lang, String>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Call>, ExtendRefused> {
        self.extendable(&to, &reason, now)?;
        let n = self.extensions.len() as i64 + 1;
        let payload = json!({ "n": n, "before": self.clocks, "after": to });
        let event = Event::new(EventKind::CallExtended, self.id.0, Some(by), now, payload);
        let mut extensions = self.extensions;
        extensions.push(Extension { n, at: now, by, reason, before: self.clocks, after: to.clone() });
        Ok(Changed::new(Call { clocks: to, extensions, ..self }, event))
    }

    /// Ends the intake, after the commissions' clock; nothing is endorsed or forwarded from here.
    ///
    /// # Errors
    /// [`CloseRefused`] while the commissions have time.
    pub fn close(self, by: PersonId, now: Timestamp) -> Result<Changed<Call>, CloseRefused> {
        match self.stage {
            Stage::Published { .. } => (),
            Stage::Draft | Stage::Closed { .. } | Stage::Announced { .. } => {
                return Err(CloseRefused::NotPublished);
            }
        }
        if self.clocks.commission.includes(now) {
            return Err(CloseRefused::CommissionsHaveTime {
                until: self.clocks.commission.accepted_until(),
            });
        }
        let event = Event::new(EventKind::CallClosed, self.id.0, Some(by), now, json!({}));
        Ok(Changed::new(Call { stage: Stage::Closed { at: now }, ..self }, event))
    }

    /// Keeps what somebody printed about the result beside what our rows prove.
    pub fn record_figures(
        self,
        figures: PublishedFigures,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Changed<Call> {
        let payload = json!({ "figures": figures });
        let event = Event::new(EventKind::CallFiguresRecorded, self.id.0, by, now, payload);
        Changed::new(Call { figures: Some(figures), ..self }, event)
    }

    /// Whether visitors see the call.
    pub fn is_public(&self) -> bool {
        match self.stage {
            Stage::Draft => false,
            Stage::Published { .. } | Stage::Closed { .. } | Stage::Announced { .. } => true,
        }
    }

    /// The text in `lang`, or in English with the language it is really in.
    pub fn text_in(&self, lang: Lang) -> Option<(Lang, &CallText)> {
        self.texts
            .get(&lang)
            .map(|text| (lang, text))
            .or_else(|| self.texts.get(&Lang::EN).map(|text| (Lang::EN, text)))
    }
}

#[cfg(test)]
#[path = "call_tests.rs"]
mod tests;
