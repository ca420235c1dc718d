//! Each command as its person would do it.

use std::collections::BTreeMap;

use app::applications::{self, OneSent};
use app::decisions::{self, Prepare, announcing, letters};
use app::testing::country;
use app::{App, assignments, calls, chance, commissions, reviews, screening};
use domain::conflict::Declaration;
use domain::decision::Outcome;
use domain::ids::{AnnouncementId, ApplicationId, ReviewId};
use domain::people::Actor;
use domain::review::{Draft, Score};
use domain::time::Wall;

use super::reasons::answer;
use super::{Cast, LAND, Product, ZONE};
use crate::model::commands::{Command, Verb, When, Who};
use crate::model::seen::Answer;
use crate::model::timeline::Date;

impl Product<'_> {
    /// Does what the command says; a clock has been moved already.
    pub fn run(&mut self, command: Command) -> Answer {
        let (app, slug, cast) = (self.app(), self.slug.as_str(), &self.cast);
        match command {
            Command::JustBefore | Command::JustAfter => Ok(()),
            Command::File(verb, n) => self.act(verb, self.files[n]),
            Command::ForwardAll => {
                answer(commissions::forward_all(app, &cast.olha, slug, country(LAND)))
            }
            Command::Close => answer(calls::close(app, &cast.ida, slug)),
            Command::WriteLetters(who) => answer(letters::render(app, self.actor(who), slug)),
            Command::ReadLetters => {
                let all = self.read(|tx| tx.decision_letters(self.call));
                all.iter().try_for_each(|it| {
                    answer(letters::mark_read(app, &cast.ida, slug, it.id, &it.sha256))
                })
            }
            Command::ApproveLetters(who) => {
                letters::approve(app, self.actor(who), slug).unwrap();
                Ok(())
            }
            Command::Plan(who, when) => self.plan(who, when),
            Command::Agree(who) => {
                answer(announcing::agree(app, self.actor(who), slug, self.plan_or_none()))
            }
            Command::CallOff => {
                answer(announcing::call_off(app, &cast.ida, slug, self.plan_or_none()))
            }
            Command::Tell(who) => {
                answer(announcing::tell(app, self.actor(who), slug, self.plan_or_none()))
            }
            Command::Look => {
                self.platform.look();
                Ok(())
            }
        }
    }

    fn act(&mut self, verb: Verb, id: ApplicationId) -> Answer {
        let (app, slug, land) = (self.app(), self.slug.as_str(), country(LAND));
        let Cast { ida, olha, contact, .. } = &self.cast;
        match verb {
            Verb::Submit => self.submit(id),
            Verb::Mend => self.mend(id),
            Verb::Withdraw => answer(applications::withdraw(app, contact, id, &chance::token())),
            Verb::GiveBack => answer(commissions::give_back(app, olha, id, "Say more.")),
            Verb::Refuse => answer(commissions::refuse(app, olha, id, "No budget.")),
            Verb::Reserve => answer(commissions::reserve(app, olha, id)),
            Verb::Endorse => answer(commissions::endorse(app, olha, id)),
            Verb::TakeBack => answer(commissions::take_back(app, olha, id)),
            Verb::Rank => answer(commissions::rank(app, olha, slug, land, &[(id, 1)])),
            Verb::Forward => answer(commissions::forward(app, olha, slug, land, &[id])),
            Verb::FindEligible => answer(screening::find_eligible(app, ida, id)),
            Verb::Exclude => answer(screening::exclude(app, ida, id, "The stamp is missing.")),
            Verb::Assign => answer(assignments::assign(app, ida, id, self.expert)),
            Verb::Accept => answer(reviews::accept(app, &self.reader(), self.review(id))),
            Verb::HandIn => self.score(id),
            Verb::DeclareConflict => {
                let declaration = Declaration {
                    tie: "work".to_owned(),
                    ended_year: None,
                    note: "We wrote a plan together.".to_owned(),
                };
                answer(reviews::declare(app, &self.reader(), self.review(id), &declaration))
            }
            Verb::Admit => self.decide(id, Outcome::Admit),
            Verb::Decline => self.decide(id, Outcome::Decline),
        }
    }

    fn app(&self) -> &App {
        &self.platform.world.app
    }

    fn actor(&self, who: Who) -> &Actor {
        match who {
            Who::Ida => &self.cast.ida,
            Who::Ivo => &self.cast.ivo,
        }
    }

    /// The expert as they are now: a conflict they declared shuts the file.
    fn reader(&self) -> Actor {
        self.platform.world.actor(self.expert)
    }

    fn submit(&self, id: ApplicationId) -> Answer {
        let (contact, key) = (&self.cast.contact, chance::token());
        answer(applications::submit(self.app(), contact, id, &key, None))
    }

    /// Another text in place of one that was there, and a hand-in.
    fn mend(&mut self, id: ApplicationId) -> Answer {
        const QUESTION: &str = "motivation";
        let row = self.read(|tx| tx.answer(id, QUESTION)).unwrap();
        self.n_changes += 1;
        let text = format!("Mended, as change {} of all.", self.n_changes);
        let sent = OneSent {
            form_version: None,
            fields: BTreeMap::from([(QUESTION.to_owned(), vec![text])]),
            mark: row.version.to_string(),
            unanswered: None,
        };
        answer(applications::save_answer(self.app(), &self.cast.contact, id, QUESTION, &sent))?;
        self.submit(id)
    }

    /// The expert's review of a file, or an id that is nobody's.
    fn review(&self, id: ApplicationId) -> ReviewId {
        let review = self.read(|tx| tx.review_by(id, self.expert));
        review.map_or_else(|| ReviewId(self.fresh()), |it| it.id)
    }

    fn fresh(&self) -> uuid::Uuid {
        chance::fresh_id(self.app().clock.now())
    }

    fn score(&self, id: ApplicationId) -> Answer {
        let (reader, review) = (self.reader(), self.review(id));
        let criteria = &self.app().network.rules.criteria;
        let draft = Draft {
            scores: criteria.iter().map(|it| (it.id.clone(), Score::Level(3))).collect(),
            note_to_city: "Name your partners.".to_owned(),
            note_to_panel: "Sound.".to_owned(),
        };
        let version = self.read(|tx| tx.review(review)).map_or(1, |it| it.version);
        answer(reviews::save(self.app(), &reader, review, &draft, version))?;
        answer(reviews::hand_in(self.app(), &reader, review))
    }

    fn decide(&self, id: ApplicationId, outcome: Outcome) -> Answer {
        let n_times = self.read(|tx| match tx.decision_of(id)? {
            Some(it) => Ok(tx.events_about(it.id.0)?.len()),
            None => Ok(0),
        });
        let to = Prepare { outcome, note: String::new(), seen: n_times as i64 };
        answer(decisions::prepare(self.app(), &self.cast.ida, id, to))
    }

    fn plan_or_none(&self) -> AnnouncementId {
        self.plan.unwrap_or_else(|| AnnouncementId(self.fresh()))
    }

    fn plan(&mut self, who: Who, when: When) -> Answer {
        let date = match when {
            When::Promised => Some(Date::Announcement),
            When::NextNoon => Some(Date::NextNoon),
            When::AtOnce => None,
        };
        let instant = |date: Date| self.first_midnight.plus_ms(date.minute()).wall_in(ZONE);
        let wall = date.map(|it| Wall::new(&instant(it), ZONE));
        let made = announcing::plan(self.app(), self.actor(who), &self.slug, wall);
        if let Ok(plan) = &made {
            self.plan = Some(plan.id);
        }
        answer(made)
    }
}
