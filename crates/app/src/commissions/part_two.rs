//! Part 2 as a page, as PDF, and as the page that was signed and stamped by hand.

use documents::typeset::{Document, Fact, Frame, PartTwoSheet, Said, SignatureLine};
use domain::application::{Application, CommissionRefused, Submission};
use domain::call::Call;
use domain::city::City;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::part_two::PartTwo;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::signature::code::{self, CodeNo, version_code};
use domain::signature::{SignedFile, Standing};
use store::Tx;
use views::pages::commission::{PartTwoPage, PartTwoShown};
use views::parts::FieldError;
use views::{dates, t};

use super::country_name;
use crate::failure::{Lookup, found};
use crate::files::signed_page;
use crate::printing::{Paper, code_in_line, frame, scan_of};
use crate::{App, Failure, applications};

/// Room to sign and to stamp, in millimetres.
const SIGN_MM: u8 = 24;

/// A signed page as it was sent.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The code on the page, as the officer read it from there.
    pub code: String,
    /// The name the person's device gave the file.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a signed page was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BringNo {
    /// There is no file, or it is empty.
    NoFile,
    /// It is no PDF, JPEG or PNG.
    Kind,
    /// It is larger than allowed.
    TooLarge {
        /// The largest allowed.
        max_bytes: u64,
    },
    /// The code is not that of what was endorsed.
    Code(CodeNo),
    /// The rule says no.
    Rule(CommissionRefused),
}

/// What everything about a Part 2 needs, for whoever may see it.
struct Case {
    file: Application,
    call: Call,
    city: City,
    last: Submission,
    parts: Vec<PartTwo>,
}

impl Case {
    fn load(tx: &mut Tx, actor: &Actor, act: Act, id: ApplicationId) -> Result<Case, Lookup> {
        let file = found(tx.application(id)?)?;
        policy::require(actor, act, On::Application(&file, None))?;
        let (call, city) = (found(tx.call(file.call)?)?, found(tx.city(file.city)?)?);
        let last = found(tx.submissions(id)?.pop())?;
        Ok(Case { parts: tx.parts_two(id)?, file, call, city, last })
    }

    /// The Part 2 that stands for what was handed in last.
    fn standing(&self) -> Option<&PartTwo> {
        let hash = &self.last.content_sha256;
        self.parts.iter().find(|it| it.standing(hash) == Standing::InForce)
    }
}

/// The word for the clock that moments are told by here.
pub(super) fn place_words(app: &App, lang: Lang) -> String {
    app.network.about.zone.label.to(lang).to_owned()
}

/// Every Part 2 as pages list it, the newest first.
pub(crate) fn shown(
    app: &App,
    parts: &[PartTwo],
    content_sha256: &str,
    lang: Lang,
) -> Vec<PartTwoShown> {
    let zone = &app.network.about.zone.id;
    let moment = |at| dates::moment(lang, at, zone, &place_words(app, lang));
    let one = |it: &PartTwo| PartTwoShown {
        application: it.application,
        name: it.name.clone(),
        function: it.function.clone(),
        at: it.signed_at,
        when: moment(it.signed_at),
        code: version_code(it.application, &it.content_sha256),
        standing: it.standing(content_sha256),
        void: it.void_because.zip(it.voided_at.map(moment)),
        file: it.file.as_ref().map(|file| file.name.clone()),
    };
    parts.iter().rev().map(one).collect()
}

/// Part 2 of an application, for its team, its commission and the secretariat.
///
/// # Errors
/// Hidden for everybody else, and before the first hand-in.
pub fn part_two(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    errors: Vec<FieldError>,
    typed: String,
) -> Result<PartTwoPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::SeePartTwo, id)?;
        let on = On::Application(&case.file, None);
        let officer = policy::require(actor, Act::ActForCountry, on).is_ok();
        let stands = case.standing();
        let waits = stands.is_some_and(|it| it.forwarded_at.is_none());
        let code = version_code(id, &case.last.content_sha256);
        Ok(PartTwoPage {
            id,
            city: case.city.name_in(lang).to_owned(),
            invented: case.city.invented,
            call: crate::calls::title(&app.network, &case.call, lang),
            slug: case.call.slug.clone(),
            country: case.file.country,
            country_name: country_name(case.file.country, lang),
            number: case.last.number.clone(),
            sha256: case.last.content_sha256.clone(),
            url: applications::code_url(app, &code, lang),
            code,
            parts: shown(app, &case.parts, &case.last.content_sha256, lang),
            in_team: actor.part_in(case.file.city).is_some(),
            is_officer: officer,
            may_bring: officer && waits && case.call.is_forwarding(now),
            megabytes_max: u32::try_from(app.network.rules.upload.max_bytes / 1_000_000)
                .unwrap_or(u32::MAX),
            typed,
            errors,
            no_pdf: false,
        })
    })
}

/// Part 2 as PDF, to be kept, or signed and stamped by hand.
///
/// # Errors
/// As [`part_two`]; hidden also while nothing is signed; when it cannot be typeset.
pub fn part_two_pdf(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<Paper, Lookup> {
    let page = part_two(app, actor, id, lang, Vec::new(), String::new())?;
    let signed = page.parts.iter().find(|it| it.standing == Standing::InForce);
    let signed = found(signed)?;
    let title = t!(lang, "part-two-title").into_owned();
    let written = |text: &str| Said::written(text, None, lang);
    let line = |key| SignatureLine { label: t!(lang, key).into_owned(), room_mm: SIGN_MM };
    let foot = [page.city.clone(), page.call.1.clone(), code_in_line(&page.code)];
    let invented = page.invented.then(|| t!(lang, "mark-invented").into_owned());
    let declares = t!(
        lang,
        "part-two-declares",
        country = page.country_name.as_str(),
        city = page.city.as_str(),
        call = page.call.1.as_str(),
    );
    let document = Document::PartTwo(PartTwoSheet {
        frame: Frame { footer: foot.join(" · "), invented, ..frame(app, lang, title, signed.at) },
        kind_words: t!(lang, "part-two-kind").into_owned(),
        city: written(&page.city),
        country: page.country_name.clone(),
        declares: Said::ours(lang, declares),
        facts: vec![
            Fact::new(t!(lang, "part-two-officer"), written(&signed.name)),
            Fact::new(t!(lang, "part-two-function"), written(&signed.function)),
            Fact::new(t!(lang, "part-two-when"), Said::ours(lang, &signed.when)),
            Fact::code(t!(lang, "application-receipt-number"), &page.number),
            Fact::code(t!(lang, "part-two-content"), &page.sha256),
        ],
        by_hand_words: t!(lang, "part-two-by-hand").into_owned(),
        lines: vec![
            line("application-signature-place"),
            line("application-signature-signature"),
            line("application-signature-stamp"),
        ],
        code_words: t!(lang, "typeset-signature-code").into_owned(),
        code: page.code.clone(),
        scan: scan_of(lang, page.url.clone()),
    });
    let name = format!("part-two-{}", page.code);
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}

/// Whether the actor may bring a signed page, asked before its bytes are read.
///
/// # Errors
/// When the actor is no officer of the file's country.
pub fn may_bring(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Lookup> {
    app.store.read(|tx| Case::load(tx, actor, Act::ActForCountry, id)).map(|_| ())
}

/// Takes in the page that was signed and stamped by hand, for the version whose code it bears.
///
/// # Errors
/// [`BringNo`]; a file that is refused is not stored.
pub fn bring_part_two(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    brought: Brought,
) -> Result<(), Failure<BringNo>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let refuse = Failure::Refused;
    let case = app.store.read(|tx| Case::load(tx, actor, Act::ActForCountry, id)).map_err(none)?;
    let max_bytes = app.network.rules.upload.max_bytes;
    if brought.bytes.is_empty() {
        return Err(refuse(BringNo::NoFile));
    }
    if brought.bytes.len() as u64 > max_bytes {
        return Err(refuse(BringNo::TooLarge { max_bytes }));
    }
    code::compare(&brought.code, id, &case.last.content_sha256)
        .map_err(|it| refuse(BringNo::Code(it)))?;
    let kept = signed_page::keep(app, &brought.name, &brought.bytes)
        .map_err(|it| it.or(BringNo::Kind))?;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = actor.person.ok_or(Denied::Hidden)?;
        let case = Case::load(tx, &actor, Act::ActForCountry, id).map_err(none)?;
        let page = kept.for_row(tx)?;
        let another = Failure::Refused(BringNo::Code(CodeNo::AnotherVersion));
        let stands = case.standing().cloned().ok_or(another)?;
        let changed = stands.bring(&case.last.content_sha256, page, &case.call, by, now);
        tx.record(changed.map_err(|it| Failure::Refused(BringNo::Rule(it)))?)?;
        Ok(())
    })
}

/// The page that was signed by hand, for whoever sees Part 2.
///
/// # Errors
/// As [`part_two`]; hidden also when none was brought in.
pub fn part_two_file(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(SignedFile, Vec<u8>), Lookup> {
    let file = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::SeePartTwo, id)?;
        let stands = case.standing().and_then(|it| it.file.clone());
        Ok::<_, Lookup>(found(stands)?)
    })?;
    let bytes = app.blobs.get(&file.sha256).map_err(|error| Failure::Files(error.to_string()))?;
    Ok((file, bytes))
}
