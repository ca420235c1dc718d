//! From what was loaded to what the pages show.

use domain::answer::Problem;
use domain::application::Stage;
use domain::call::{self, Call};
use domain::form::{Asked, Form, Question};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::{Deadline, Timestamp, Wall};
use views::pages::applications::{
    About, Beginning, CityChoice, FileRow, Shown, ShownQuestion, ShownSection, StartNo, StartPage,
    TurnBox, problem_told,
};
use views::{dates, numbers, parts, t};

use super::loaded::{Case, Content};
use super::start::StartRefused;
use crate::{App, calls, chance};

/// A key for one filing, to travel in a form.
pub(super) fn fresh_key(now: Timestamp) -> String {
    chance::fresh_id(now).to_string()
}

/// The call's title in the reader's language, or in English.
pub(super) fn title(call: &Call, lang: Lang) -> String {
    calls::filled::title_of(call, lang)
}

/// Whose application it is, for the top of its pages.
pub(super) fn about(case: &Case, lang: Lang) -> About {
    About {
        application: case.file.id,
        slug: case.call.slug.clone(),
        call: title(&case.call, lang),
        city: case.city.name_in(lang).to_owned(),
        invented: case.city.invented,
    }
}

/// Whether nothing can happen to an application any more.
pub(super) fn is_over(stage: &Stage) -> bool {
    match stage {
        Stage::Refused { .. }
        | Stage::Excluded { .. }
        | Stage::Withdrawn { .. }
        | Stage::Admitted { .. }
        | Stage::Declined { .. } => true,
        Stage::Draft
        | Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. }
        | Stage::Forwarded { .. }
        | Stage::Eligible { .. } => false,
    }
}

/// The network's word for a zone, or the city the zone is called after.
pub(super) fn place_of(app: &App, zone: &str, lang: Lang) -> String {
    let own = &app.network.about.zone;
    if own.id == zone { own.label.to(lang).to_owned() } else { dates::place_of(zone) }
}

/// A deadline for the turn box.
pub(super) fn clock(app: &App, deadline: &Deadline, now: Timestamp, lang: Lang) -> parts::Clock {
    let zone = &deadline.wall.zone;
    let days = dates::days_until(&now.day_in(zone), &deadline.at.day_in(zone));
    parts::Clock {
        deadline: deadline.clone(),
        place: place_of(app, zone, lang),
        // Once the last millisecond is gone it is over, also on the same day.
        n_days: if deadline.includes(now) { days.unwrap_or(0).max(0) } else { -1 },
    }
}

/// A planned instant as a deadline, to be told in the same box.
fn instant(it: &call::Instant) -> Deadline {
    it.into()
}

/// Whose turn it is with one application.
pub(super) fn turn(app: &App, case: &Case, actor: &Actor, now: Timestamp, lang: Lang) -> TurnBox {
    let clocks = &case.call.clocks;
    let until = |deadline: &Deadline| Some(clock(app, deadline, now, lang));
    let commission = t!(lang, "application-turn-commission").into_owned();
    let secretariat = t!(lang, "application-turn-secretariat").into_owned();
    let waiting = parts::Turn::Waiting;
    let announcement = instant(&clocks.announcement);
    let of = |whose, until, next| TurnBox { whose: Some(whose), until, next };
    let nobodys = TurnBox { whose: None, until: None, next: None };
    let yours = |act: std::borrow::Cow<'static, str>| match require(
        actor,
        Act::WriteApplication,
        On::Application(&case.file, None),
    ) {
        Ok(()) => parts::Turn::Yours(act.into_owned()),
        Err(_) => waiting(t!(lang, "application-turn-team").into_owned()),
    };
    match &case.file.stage {
        Stage::Draft | Stage::Returned { .. } => match case.file.writing_deadline(&case.call) {
            Some((deadline, _)) if deadline.includes(now) => {
                let act = match case.file.stage {
                    Stage::Draft => t!(lang, "application-turn-submit"),
                    _ => t!(lang, "application-turn-mend"),
                };
                of(yours(act), until(&deadline), Some(commission))
            }
            _ => nobodys,
        },
        Stage::Submitted { .. } | Stage::Reserved { .. } => {
            of(waiting(commission), until(&clocks.endorsement), Some(secretariat))
        }
        Stage::Endorsed { .. } => {
            of(waiting(commission), until(&clocks.commission), Some(secretariat))
        }
        Stage::Forwarded { .. } if case.file.writable(&case.call, now).is_ok() => {
            let zone = &app.network.about.zone.id;
            let at = case.file.amending.as_ref().map_or(now, |it| it.until);
            let wall = Wall::new(&at.wall_in(zone), zone);
            let deadline = Deadline { wall, at, grace_minutes: 0 };
            of(yours(t!(lang, "amendment-turn")), until(&deadline), Some(secretariat))
        }
        Stage::Forwarded { .. } => {
            let experts = t!(lang, "application-turn-experts").into_owned();
            of(waiting(secretariat), until(&announcement), Some(experts))
        }
        Stage::Eligible { .. } => {
            let experts = t!(lang, "application-turn-experts").into_owned();
            let next = t!(lang, "application-turn-announcement").into_owned();
            of(waiting(experts), until(&announcement), Some(next))
        }
        Stage::Refused { .. }
        | Stage::Excluded { .. }
        | Stage::Withdrawn { .. }
        | Stage::Admitted { .. }
        | Stage::Declined { .. } => nobodys,
    }
}

/// The page on which an application begins.
pub(super) fn start_page(
    app: &App,
    call: &Call,
    lang: Lang,
    now: Timestamp,
    cities: Vec<CityChoice>,
    typed: Beginning,
    refused: Option<&StartRefused>,
) -> StartPage {
    let open = call.is_open(now);
    let turn = TurnBox {
        whose: open.then(|| parts::Turn::Yours(t!(lang, "application-turn-start").into_owned())),
        until: Some(clock(app, &call.clocks.city, now, lang)),
        next: Some(t!(lang, "application-turn-commission").into_owned()),
    };
    let opens = match call.turn(now) {
        call::Turn::Opening(opens) => {
            let zone = &opens.wall.zone;
            Some(dates::moment(lang, opens.at, zone, &place_of(app, zone, lang)))
        }
        call::Turn::Cities(_)
        | call::Turn::Commissions(_)
        | call::Turn::Screening(_)
        | call::Turn::Experts(_)
        | call::Turn::Over(_) => None,
    };
    let mut countries: Vec<(String, String)> = places::countries()
        .filter(|code| code.parse().is_ok_and(|it| app.network.knows(it)))
        .filter_map(|code| {
            let name = places::country_name(code, lang.as_str())?;
            Some((code.to_owned(), name.to_owned()))
        })
        .collect();
    numbers::sort_by_name(lang, &mut countries, |it| &it.1);
    let kinds = app.network.about.place_kinds.iter();
    StartPage {
        slug: call.slug.clone(),
        call: title(call, lang),
        turn,
        open,
        opens,
        intro: app
            .network
            .form(&call.form)
            .map_or(String::new(), |it| it.intro.to(lang).to_owned()),
        without_commission: app.network.rules.without_commission.way,
        cities,
        countries,
        kinds: kinds.map(|it| (it.id.clone(), it.label.to(lang).to_owned())).collect(),
        typed,
        key: fresh_key(now),
        refused: refused.cloned().map(|it| start_no(app, it, lang)),
    }
}

fn start_no(app: &App, refused: StartRefused, lang: Lang) -> StartNo {
    match refused {
        StartRefused::Faults(faults) => StartNo::Faults(faults),
        StartRefused::NotOpen => StartNo::NotOpen,
        StartRefused::CommissionClosed { closed_at } => {
            StartNo::CommissionClosed { until: calls::filled::words(&app.network, &closed_at, lang) }
        }
        StartRefused::MemberAlready { city, name } => StartNo::MemberAlready { city, name },
        StartRefused::AppliesAlready { application } => StartNo::AppliesAlready { application },
        StartRefused::Key(_) => StartNo::KeyUsed,
    }
}

/// A draft's sections with what is wrong with each answer.
pub(super) fn draft_sections(
    form: &Form,
    content: &Content,
    problems: &[Problem],
    lang: Lang,
) -> Vec<ShownSection> {
    let question = |question: &Question| {
        let wrong = problems.iter().filter(|it| question.owns(&it.field));
        ShownQuestion {
            id: question.id.clone(),
            label: question.label.to(lang).to_owned(),
            shown: match question.is_file() {
                true => Shown::Files(files_of(content, &question.id)),
                false => Shown::of_draft(question, content.answers.get(&question.id), lang),
            },
            wrong: wrong.map(|it| problem_told(lang, question, it)).collect(),
        }
    };
    sections(form, &form.asked(&content.answers), lang, question)
}

/// The form's sections, each question that is asked as `show` shows it.
pub(super) fn sections(
    form: &Form,
    asked: &Asked<'_>,
    lang: Lang,
    show: impl Fn(&Question) -> ShownQuestion,
) -> Vec<ShownSection> {
    form.sections
        .iter()
        .map(|it| ShownSection {
            id: it.id.clone(),
            title: it.title.to(lang).to_owned(),
            questions: it.questions.iter().filter(|it| asked.asks(&it.id)).map(&show).collect(),
        })
        .filter(|it| !it.questions.is_empty())
        .collect()
}

/// The files that answer a question now.
pub(super) fn files_of(content: &Content, question: &str) -> Vec<FileRow> {
    let of_it = content.attachments.iter().filter(|it| it.question == question);
    of_it
        .map(|it| FileRow {
            application: it.application,
            id: Some(it.id),
            name: it.name.clone(),
            media_type: it.media_type.clone(),
            size_bytes: it.size_bytes,
            sha256: it.sha256.clone(),
        })
        .collect()
}
