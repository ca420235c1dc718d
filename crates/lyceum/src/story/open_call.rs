//! The call that the story leaves open, so that a newcomer can apply and carry it through.

use anyhow::Context;
use app::{App, calls};
use domain::language::Lang;
use domain::time::Timestamp;

use super::cast::Cast;
use super::deliver;
use super::year_2020::walls;

const DAY_MS: i64 = 24 * 3600 * 1000;

/// What tells everybody that this call is no real one.
const INVENTED: [(Lang, &str, &str); 5] = [
    (
        Lang::EN,
        "Demonstration call (invented)",
        "This call is invented so that you can try everything out.",
    ),
    (
        Lang::FR,
        "Appel de démonstration (inventé)",
        "Cet appel est inventé pour que vous puissiez tout essayer.",
    ),
    (
        Lang::PT,
        "Chamada de demonstração (inventada)",
        "Esta chamada foi inventada para que possa experimentar tudo.",
    ),
    (
        Lang::UK,
        "Демонстраційний конкурс (вигаданий)",
        "Цей конкурс вигаданий, щоб ви могли все випробувати.",
    ),
    (
        Lang::AR,
        "دعوة ترشّح تجريبية (مختلقة)",
        "هذه الدعوة مختلقة لتتمكّن من تجربة كل شيء.",
    ),
];

pub fn tell(app: &App, cast: &Cast, today: Timestamp) -> anyhow::Result<()> {
    let zone = app.network.about.zone.id.clone();
    let day = |n: i64, time: &str| format!("{}T{time}", today.plus_ms(n * DAY_MS).day_in(&zone));
    app.clock.travel(today.plus_ms(-40 * DAY_MS));
    let ida = cast.secretariat(app)?;
    let mut new = calls::template(app);
    new.slug = "demonstration".to_owned();
    new.form = "application-2026".to_owned();
    let clocks =
        [day(-30, "00:00"), day(41, "23:59"), day(71, "23:59"), day(120, "12:00")];
    new.clocks = walls(app, clocks.each_ref().map(String::as_str));
    for (lang, title, sentence) in INVENTED {
        if let Some(text) = new.texts.get_mut(&lang) {
            text.title = title.to_owned();
            text.summary = format!("{sentence} {}", text.summary);
        }
    }
    let call = calls::draft(app, &ida, new).context("drafting")?.id;
    calls::publish(app, &ida, "demonstration").context("publishing")?;
    cast.convene(app, call)?;
    app.clock.travel(today);
    deliver(app)
}
