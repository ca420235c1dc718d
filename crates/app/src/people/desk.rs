//! What waits for a person, by deadline, and everything that is theirs: one snapshot.

use std::collections::{BTreeMap, HashMap};

use domain::application::{Application, Stage};
use domain::call::Call;
use domain::city::City;
use domain::country::Country;
use domain::ids::{CallId, CityId};
use domain::language::Lang;
use domain::people::{Actor, Part, Role};
use domain::policy::{Act, On, open_to_experts, require};
use domain::review;
use domain::time::{Deadline, Timestamp, Wall};
use store::Tx;
use views::pages::desk::{CallRow, CountryRow, Desk, FileRow, OpenCall, ReviewRow, Task, What};
use views::parts::Clock;

use super::country_words;
use crate::failure::{Lookup, found};
use crate::{App, calls, city_pages};

/// The actor's desk.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn desk(app: &App, actor: &Actor, lang: Lang) -> Result<Desk, Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let id = found(actor.person)?;
    app.store.read(|tx| {
        let person = found(tx.person(id)?)?;
        let calls: HashMap<CallId, Call> = tx.calls()?.into_iter().map(|it| (it.id, it)).collect();
        let at = Place { app, actor, lang, now, calls: &calls };
        let wants_factor = !actor.roles.is_empty()
            && !actor.proof.is_strong
            && !actor.proof.has_factor;
        let mut desk = Desk { name: person.name, wants_factor, ..Desk::default() };
        at.invitations(tx, &person.email, &mut desk)?;
        at.files(tx, &mut desk)?;
        at.sections(tx, &mut desk)?;
        at.replacements(tx, &mut desk)?;
        at.proposals(tx, &mut desk)?;
        at.countries(tx, &mut desk)?;
        at.reviews(tx, &mut desk)?;
        at.run_calls(tx, &mut desk)?;
        at.open_calls(&mut desk);
        let never = Timestamp(i64::MAX);
        desk.tasks.sort_by_key(|it| it.until.as_ref().map_or(never, |it| it.deadline.at));
        Ok(desk)
    })
}

/// Where and when the desk is looked at.
struct Place<'a> {
    app: &'a App,
    actor: &'a Actor,
    lang: Lang,
    now: Timestamp,
    calls: &'a HashMap<CallId, Call>,
}

/// Files of one call and country, by the word of their stage.
type Counts = BTreeMap<String, i64>;

impl Place<'_> {
    fn invitations(&self, tx: &mut Tx, email: &str, desk: &mut Desk) -> Result<(), store::Error> {
        let n_days = self.app.network.rules.invitation.days;
        let cities = by_id(tx.cities_inviting(email)?);
        for invitation in tx.invitations_to(email)? {
            let until = invitation.good_until(n_days);
            let Some(city) = cities.get(&invitation.city).filter(|_| self.now <= until) else {
                continue;
            };
            desk.tasks.push(Task {
                what: What::Join { city: city.name_in(self.lang).to_owned() },
                href: format!("/invitations/{}", invitation.id),
                until: Some(self.clock_at(until)),
            });
        }
        Ok(())
    }

    fn files(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        let Some(person) = self.actor.person.filter(|_| !self.actor.teams.is_empty()) else {
            return Ok(());
        };
        let cities = tx.cities_of(person)?;
        for city in cities.iter().filter(|it| city_pages::may_edit(self.actor, it.id)) {
            // A person is in few teams.
            if tx.city_is_listed(city.id)? {
                let name = city.name_in(self.lang).to_owned();
                desk.pages.push((format!("/cities/{}/edit", city.id), name));
            }
        }
        let cities = by_id(cities);
        for file in tx.applications_of_teams(person)? {
            let (Some(call), Some(city)) = (self.calls.get(&file.call), cities.get(&file.city))
            else {
                continue;
            };
            let href = format!("/applications/{}", file.id);
            let name = city.name_in(self.lang).to_owned();
            let until = self.until(&file, call);
            let writes = self.actor.part_in(file.city).is_some_and(|it| it != Part::Reader);
            let mine = file.writable_until(call).is_some_and(|it| self.now <= it)
                && call.is_public()
                && writes;
            if mine {
                let mend =
                    matches!(file.stage, Stage::Returned { .. }) || file.amending.is_some();
                let what = if mend {
                    What::Mend { city: name.clone() }
                } else {
                    What::Write { city: name.clone() }
                };
                desk.tasks.push(Task { what, href: href.clone(), until: until.clone() });
            }
            desk.files.push(FileRow {
                href,
                city: name,
                invented: city.invented,
                call: self.title(call),
                stage: file.stage.name().to_owned(),
                until,
            });
        }
        Ok(())
    }

    /// Sections given to the reader, in applications that can be written to.
    fn sections(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), Lookup> {
        let Some(person) = self.actor.person else { return Ok(()) };
        let given = tx.sections_given_to(person)?;
        if given.is_empty() {
            return Ok(());
        }
        let cities = by_id(tx.cities_of(person)?);
        let files = tx.applications_of_teams(person)?;
        for it in given {
            let Some(file) = files.iter().find(|file| file.id == it.application) else { continue };
            let (Some(call), Some(city)) = (self.calls.get(&file.call), cities.get(&file.city))
            else {
                continue;
            };
            if file.writable_until(call).is_none_or(|until| until < self.now) {
                continue;
            }
            let form = crate::forms::of_application(self.app, tx, file, call)?;
            let Some(section) = form.section(&it.section) else { continue };
            let wall = Wall::new(&format!("{}T23:59", it.until_on), &call.clocks.city.wall.zone);
            desk.tasks.push(Task {
                what: What::Section {
                    city: city.name_in(self.lang).to_owned(),
                    section: section.title.to(self.lang).to_owned(),
                },
                href: format!("/applications/{}/sections/{}", file.id, it.section),
                until: wall.deadline().ok().map(|it| self.clock(&it)),
            });
        }
        Ok(())
    }

    /// Requests for another contact: those to decide, and one about the reader.
    fn replacements(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        let n_days = self.app.network.rules.contact.objection_days;
        let decides = self.actor.has(Role::Secretariat);
        let open = match self.actor.person {
            _ if decides => tx.open_replacements()?,
            Some(person) => tx.replacements_of(person)?,
            None => Vec::new(),
        };
        for it in open {
            let Some(city) = tx.city(it.city)? else { continue };
            let city = city.name_in(self.lang).to_owned();
            let until = it.objection_until(n_days);
            let mine = self.actor.person == Some(it.old);
            desk.tasks.push(Task {
                what: if mine { What::Replaced { city } } else { What::Replace { city } },
                href: format!("/replacements/{}", it.id),
                until: Some(self.clock_at(until)),
            });
        }
        Ok(())
    }

    /// Acts that wait for the reader as the second person.
    fn proposals(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), Lookup> {
        let waiting = crate::proposals::waiting_for(tx, self.actor, self.now)?;
        if let Some((n, until)) = waiting {
            desk.tasks.push(Task {
                what: What::Approve { n },
                href: "/proposals".to_owned(),
                until: Some(self.clock_at(until)),
            });
        }
        Ok(())
    }

    /// Until when the next step with a file is to be done.
    fn until(&self, file: &Application, call: &Call) -> Option<Clock> {
        match file.stage {
            Stage::Draft | Stage::Returned { .. } => {
                file.writing_deadline(call).map(|(it, _)| self.clock(&it))
            }
            Stage::Submitted { .. } | Stage::Reserved { .. } => {
                Some(self.clock(&call.clocks.endorsement))
            }
            Stage::Endorsed { .. } => Some(self.clock(&call.clocks.commission)),
            Stage::Forwarded { .. } | Stage::Eligible { .. } => match &file.amending {
                Some(amending) => Some(self.clock_at(amending.until)),
                None => Some(self.announced(call)),
            },
            Stage::Refused { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => None,
        }
    }

    fn countries(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        for role in &self.actor.roles {
            let Role::Commission(country) = role else { continue };
            let href = format!("/countries/{country}/officers");
            desk.commissions.push((href, country_words(*country, self.lang)));
            let mut of_calls: HashMap<CallId, Counts> = HashMap::new();
            for (call, _, stage, n) in tx.stage_counts_of(*country)? {
                of_calls.entry(call).or_default().insert(stage, n);
            }
            for call in self.running() {
                let counts = of_calls.remove(&call.id).unwrap_or_default();
                self.country(call, *country, &counts, desk);
            }
        }
        Ok(())
    }

    fn country(&self, call: &Call, country: Country, counts: &Counts, desk: &mut Desk) {
        let n = |stages: &[&str]| stages.iter().filter_map(|it| counts.get(*it)).sum::<i64>();
        let href = format!("/calls/{}/countries/{country}", call.slug);
        let name = country_words(country, self.lang);
        let until = self.clock(&call.clocks.commission);
        let n_open = n(&["submitted"]);
        let n_to_forward = n(&["endorsed"]);
        if n_open > 0 && call.is_endorsing(self.now) {
            let what = What::Choose { n: n_open, country: name.clone(), call: self.title(call) };
            let until = Some(self.clock(&call.clocks.endorsement));
            desk.tasks.push(Task { what, href: href.clone(), until });
        } else if n_to_forward > 0 && call.is_forwarding(self.now) {
            let call = self.title(call);
            let what = What::Forward { n: n_to_forward, country: name.clone(), call };
            desk.tasks.push(Task { what, href: href.clone(), until: Some(until.clone()) });
        }
        desk.countries.push(CountryRow {
            href,
            country: name,
            call: self.title(call),
            n_files: counts.values().sum(),
            n_open,
            n_seats: n(&["endorsed", "forwarded", "eligible"]),
            n_seats_max: call.quota,
            until,
        });
    }

    fn reviews(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        let Some(person) = self.actor.person else { return Ok(()) };
        let mut of_calls: BTreeMap<CallId, (i64, i64)> = BTreeMap::new();
        let files: HashMap<_, _> =
            tx.files_given_to(person)?.into_iter().map(|it| (it.id, it)).collect();
        for review in tx.reviews_by(person)? {
            // What a conflict hides is not even counted, nor what a city took back.
            let Some(file) = files.get(&review.application) else { continue };
            let sees = require(self.actor, Act::SeeReview, On::Review(&review, file)).is_ok();
            if !sees || !open_to_experts(&file.stage) {
                continue;
            }
            let (n_open, n_done) = of_calls.entry(review.call).or_default();
            match review.stage {
                review::Stage::Assigned | review::Stage::Accepted { .. } => *n_open += 1,
                review::Stage::HandedIn { .. } => *n_done += 1,
                review::Stage::Conflicted { .. } | review::Stage::SetAside { .. } => (),
            }
        }
        for (id, (n_open, n_done)) in of_calls {
            // A role taken back closes the desk, whatever was given before.
            let still = self.actor.has(Role::Expert(id));
            let Some(call) = self.calls.get(&id).filter(|_| still) else { continue };
            let experts = call.clocks.experts.as_ref();
            let until = experts.map_or_else(|| self.announced(call), |it| self.clock(it));
            if n_open > 0 && call.is_reviewing(self.now) {
                let what = What::Review { n: n_open, call: self.title(call) };
                let until = Some(until.clone());
                desk.tasks.push(Task { what, href: "/reviews".to_owned(), until });
            }
            if n_open + n_done > 0 {
                desk.reviews.push(ReviewRow { call: self.title(call), n_open, n_done, until });
            }
        }
        Ok(())
    }

    fn run_calls(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        if !self.actor.has(Role::Secretariat) {
            return Ok(());
        }
        desk.runs_network = true;
        self.letters(tx, desk)?;
        let mut of_calls: HashMap<CallId, Counts> = HashMap::new();
        for (call, _, stage, n) in tx.stage_counts()? {
            *of_calls.entry(call).or_default().entry(stage).or_default() += n;
        }
        let mut calls: Vec<&Call> = self.calls.values().collect();
        calls.sort_by_key(|it| (std::cmp::Reverse(it.clocks.opens.at), it.id));
        let mut asked: HashMap<CallId, i64> = HashMap::new();
        for it in tx.all_waivers_asked()? {
            *asked.entry(it.call).or_default() += 1;
        }
        for call in calls {
            if let Some(n) = asked.remove(&call.id) {
                desk.tasks.push(Task {
                    what: What::MoreTime { n, call: self.title(call) },
                    href: format!("/calls/{}/more-time", call.slug),
                    until: Some(self.clock(&call.clocks.endorsement)),
                });
            }
            let counts = of_calls.remove(&call.id).unwrap_or_default();
            let n = |stage: &str| counts.get(stage).copied().unwrap_or_default();
            let href = match call.is_public() {
                true => format!("/calls/{}/board", call.slug),
                false => format!("/calls/{}/edit", call.slug),
            };
            if n("forwarded") > 0 && !matches!(call.stage, domain::call::Stage::Announced { .. }) {
                desk.tasks.push(Task {
                    what: What::Screen { n: n("forwarded"), call: self.title(call) },
                    href: href.clone(),
                    until: Some(match &call.clocks.screening {
                        Some(screening) => self.clock(screening),
                        None => self.announced(call),
                    }),
                });
            }
            desk.calls.push(CallRow {
                href,
                title: self.title(call),
                stage: call.stage.name().to_owned(),
                n_files: counts.values().sum(),
                n_with_commissions: match call.stage {
                    // A file left with its commission at the end is nobody's turn any more.
                    domain::call::Stage::Closed { .. } | domain::call::Stage::Announced { .. } => 0,
                    domain::call::Stage::Draft | domain::call::Stage::Published { .. } => {
                        ["submitted", "reserved", "endorsed"].map(n).iter().sum()
                    }
                },
                n_to_check: n("forwarded"),
                n_with_experts: n("eligible"),
            });
        }
        Ok(())
    }

    /// Addresses that letters come back from.
    fn letters(&self, tx: &mut Tx, desk: &mut Desk) -> Result<(), store::Error> {
        let n = crate::outbox::n_bounced(tx)?;
        if n > 0 {
            let (what, href) = (What::Bounced { n }, "/outbox".to_owned());
            desk.tasks.push(Task { what, href, until: None });
        }
        Ok(())
    }

    fn open_calls(&self, desk: &mut Desk) {
        for call in self.running().into_iter().filter(|it| it.is_open(self.now)) {
            desk.open.push(OpenCall {
                href: format!("/calls/{}", call.slug),
                title: self.title(call),
                until: self.clock(&call.clocks.city),
            });
        }
    }

    /// Calls that everybody sees and whose results are not told, the one that ends first before.
    fn running(&self) -> Vec<&Call> {
        let over = |it: &Call| matches!(it.stage, domain::call::Stage::Announced { .. });
        let mut calls: Vec<&Call> =
            self.calls.values().filter(|it| it.is_public() && !over(it)).collect();
        calls.sort_by_key(|it| (it.clocks.city.at, it.id));
        calls
    }

    fn title(&self, call: &Call) -> String {
        calls::title(&self.app.network, call, self.lang).1
    }

    fn announced(&self, call: &Call) -> Clock {
        self.clock(&(&call.clocks.announcement).into())
    }

    /// A moment of the network's own, in its own zone.
    fn clock_at(&self, at: Timestamp) -> Clock {
        let zone = &self.app.network.about.zone.id;
        let wall = Wall::new(&at.wall_in(zone), zone);
        self.clock(&Deadline { wall, at, grace_minutes: 0 })
    }

    fn clock(&self, deadline: &Deadline) -> Clock {
        let place = calls::place(&self.app.network, &deadline.wall.zone, self.lang);
        let today = self.now.day_in(&deadline.wall.zone);
        let day = deadline.at.day_in(&deadline.wall.zone);
        let n_days = views::dates::days_until(&today, &day).unwrap_or_default();
        Clock { deadline: deadline.clone(), place, n_days }
    }
}

fn by_id(cities: Vec<City>) -> HashMap<CityId, City> {
    cities.into_iter().map(|it| (it.id, it)).collect()
}
