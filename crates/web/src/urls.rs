//! Every path of the site, below the language: `views` puts the language before it.
//!
//! A handler redirects to one of these and a page links to one; a path is written here once.

use domain::country::Country;
use domain::ids::{
    AppealId, DecisionSetId, ApplicationId, AttachmentId, CityId, InvitationId, MailId, PasskeyId, PersonId, ProposalId, ReplacementId, ReviewId, SessionId, SheetId, SignatureRequestId, SignInId,
    SubmissionId, UploadId, WaiverId,
};
use domain::language::Lang;

/// A path in a language: `/fr/calls` for `/calls`.
pub fn in_lang(lang: Lang, path: &str) -> String {
    views::shell::href(lang, path)
}

macro_rules! paths {
    ($($(#[$doc:meta])* $name:ident($($arg:ident: $ty:ty),*) = $format:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name($($arg: $ty),*) -> String {
            format!($format)
        }
    )*};
}

paths! {
    /// The home page.
    home() = "";
    /// The list of members.
    members() = "/members";
    /// The same list in another shape, such as `csv`.
    members_as(shape: &str) = "/members.{shape}";
    /// Search over everything public.
    search() = "/search";
    /// A city's page.
    city(id: CityId) = "/cities/{id}";
    /// What a city writes of itself.
    city_edit(id: CityId) = "/cities/{id}/edit";
    /// What whoever wrote to a city sees then.
    city_written(id: CityId) = "/cities/{id}/messages/sent";
    /// A city's badge.
    badge(id: CityId) = "/cities/{id}/badge.svg";
    /// The picture beside a link to a city's page; its shape is put behind it.
    city_card(id: CityId) = "/cities/{id}/card";
    /// The same for a call.
    call_card(slug: &str) = "/calls/{slug}/card";
    /// The network in numbers.
    numbers() = "/numbers";
    /// The countries with members.
    countries() = "/countries";
    /// A country's page.
    members_of_country(country: Country) = "/countries/{country}";
    /// A region's page.
    region(id: &str) = "/regions/{id}";
    /// A cluster's page.
    cluster(id: &str) = "/clusters/{id}";
    /// The list of calls.
    calls() = "/calls";
    /// A call's page.
    call(slug: &str) = "/calls/{slug}";
    /// A call's flyer.
    flyer(slug: &str) = "/calls/{slug}/flyer";
    /// A call's flyer as PDF.
    flyer_pdf(slug: &str) = "/calls/{slug}/flyer.pdf";
    /// What changed in public, as an Atom feed.
    feed() = "/feed.xml";
    /// The same as a JSON feed.
    feed_json() = "/feed.json";
    /// What happened to the memberships of a country's cities; its shape is put behind it.
    country_feed(country: Country) = "/countries/{country}/feed";
    /// What happened to a city's membership; its shape is put behind it.
    city_feed(id: CityId) = "/cities/{id}/feed";
    /// What happened to the memberships of the cities of a cluster; its shape is put behind it.
    cluster_feed(id: &str) = "/clusters/{id}/feed";
    /// The members of a country.
    members_of(country: Country) = "/members?country={country}";
    /// The clocks of every public call, as a calendar.
    calls_ics() = "/calls.ics";
    /// What programs can ask for, to read.
    api() = "/api";
    /// What everybody may take and use.
    open_data() = "/open-data";
    /// Every snapshot of the public record.
    snapshots() = "/open-data/snapshots";
    /// A day's snapshot.
    snapshot(day: &str) = "/open-data/snapshots/{day}";
    /// One of its files, below no language.
    snapshot_file(day: &str, name: &str) = "/data/snapshots/{day}/{name}";
    /// How a browser searches here.
    opensearch() = "/opensearch.xml";

    /// Asking for a code.
    sign_in() = "/sign-in";
    /// Answering with the code.
    sign_in_code(id: SignInId) = "/sign-in/{id}";
    /// Ending the session.
    sign_out() = "/sign-out";
    /// Ways to sign in, sessions.
    me() = "/me";
    /// Ending one session of one's own.
    session_end(id: SessionId) = "/me/sessions/{id}/end";
    /// Taking a passkey away.
    passkey_removal(id: PasskeyId) = "/me/passkeys/{id}/removal";
    /// Tokens of one's own programs.
    my_tokens() = "/me/tokens";
    /// The letters and the clock of a demonstration.
    demo_mail() = "/demo/mail";
    /// What waits for the reader.
    desk() = "/desk";
    /// A form with its versions.
    form(form: &str) = "/forms/{form}";
    /// The draft of a form's next version.
    form_draft(form: &str) = "/forms/{form}/draft";
    /// The outbox.
    outbox() = "/outbox";
    /// A letter in it.
    outbox_letter(id: MailId) = "/outbox/{id}";
    /// What a kind of letter says.
    wording(kind: &str) = "/letters/{kind}";
    /// The draft of what it is to say.
    wording_draft(kind: &str) = "/letters/{kind}/draft";
    /// Which letters one wants.
    my_letters() = "/me/letters";
    /// People and roles.
    people() = "/people";
    /// A person and their roles.
    person(id: PersonId) = "/people/{id}";
    /// Taking up an invitation to a team.
    invitation(id: InvitationId) = "/invitations/{id}";

    /// Beginning an application.
    application_start(slug: &str) = "/calls/{slug}/applications";
    /// An application's task list.
    application(id: ApplicationId) = "/applications/{id}";
    /// One section of an application.
    section(id: ApplicationId, section: &str) = "/applications/{id}/sections/{section}";
    /// One answer: its history, and saving it by itself.
    answer(id: ApplicationId, question: &str) = "/applications/{id}/answers/{question}";
    /// Bringing an earlier text back.
    answer_restoration(id: ApplicationId, question: &str) = "/applications/{id}/answers/{question}/restoration";
    /// Saying that one has a section open.
    presence(id: ApplicationId, section: &str) = "/applications/{id}/sections/{section}/presence";
    /// The secret that unsent text is locked with on one's own device.
    device_key() = "/me/device-key";
    /// Attaching files.
    files(id: ApplicationId) = "/applications/{id}/files";
    /// A file of an application.
    file(id: ApplicationId, file: AttachmentId) = "/applications/{id}/files/{file}";
    /// Taking a file off.
    file_removal(id: ApplicationId, file: AttachmentId) = "/applications/{id}/files/{file}/removal";
    /// A file on its way.
    upload(id: ApplicationId, upload: UploadId) = "/applications/{id}/uploads/{upload}";
    /// The page to print, sign, stamp and scan.
    signature_page(id: ApplicationId) = "/applications/{id}/signature-page";
    /// Check your answers.
    check(id: ApplicationId) = "/applications/{id}/check";
    /// Handing in.
    submission(id: ApplicationId) = "/applications/{id}/submission";
    /// The mayor's signature, for the team.
    signatures(id: ApplicationId) = "/applications/{id}/signatures";
    /// What a mayor's office opens from its letter.
    office(id: SignatureRequestId) = "/signatures/{id}";
    /// Checking a receipt.
    verify() = "/verify";
    /// The dossier of a hand-in, as its receipt has the hash of.
    dossier_json(id: ApplicationId, submission: SubmissionId) = "/applications/{id}/receipts/{submission}/dossier.json";
    /// A receipt.
    receipt(id: ApplicationId, submission: SubmissionId) = "/applications/{id}/receipts/{submission}";
    /// The text a receipt is the hash of.
    receipt_json(id: ApplicationId, submission: SubmissionId) = "/applications/{id}/receipts/{submission}/receipt.json";
    /// A receipt as PDF.
    receipt_pdf(id: ApplicationId, submission: SubmissionId) = "/applications/{id}/receipts/{submission}/receipt.pdf";
    /// The page to be signed, as PDF.
    signature_page_pdf(id: ApplicationId) = "/applications/{id}/signature-page.pdf";
    /// The whole form to print, with what was answered.
    form_pdf(id: ApplicationId) = "/applications/{id}/form.pdf";
    /// Taking an application back.
    withdrawal(id: ApplicationId) = "/applications/{id}/withdrawal";
    /// Filled spreadsheets that came back.
    sheets(id: ApplicationId) = "/applications/{id}/sheets";
    /// One of them, difference by difference.
    sheet(id: ApplicationId, sheet: SheetId) = "/applications/{id}/sheets/{sheet}";
    /// The team.
    team(id: ApplicationId) = "/applications/{id}/team";
    /// What the team says about a question.
    comments(id: ApplicationId, question: &str) = "/applications/{id}/questions/{question}/comments";
    /// What is on record of the reader.
    own_data() = "/me/data";
    /// What was sent before a proof and waits for a click.
    proof_kept() = "/proof/kept";
    /// An act that one person has proposed.
    proposal(id: ProposalId) = "/proposals/{id}";
    /// A request for another contact.
    replacement(id: ReplacementId) = "/replacements/{id}";
    /// Everything a file says, for those who read it.
    dossier(id: ApplicationId) = "/applications/{id}/dossier";
    /// The same as PDF.
    dossier_pdf(id: ApplicationId) = "/applications/{id}/dossier.pdf";

    /// A commission's desk in a call.
    country(slug: &str, country: Country) = "/calls/{slug}/countries/{country}";
    /// A commission's files side by side.
    comparison(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/comparison";
    /// Ranking a country's files.
    ranking(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/ranking";
    /// Forwarding a country's endorsed files.
    forwarding(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/forwarding";
    /// What a country's commission forwarded, in its order.
    forwarded(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/forwarded";
    /// What a commission asks besides the form.
    own_questions(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/questions";
    /// What a city answers to it.
    own_answers(id: ApplicationId) = "/applications/{id}/own-questions";
    /// One file on its commission's desk.
    commission_case(id: ApplicationId) = "/applications/{id}/commission";
    /// The commission's signature.
    part_two(id: ApplicationId) = "/applications/{id}/part-two";
    /// Giving a file back.
    return_(id: ApplicationId) = "/applications/{id}/return";
    /// Refusing a file.
    refusal(id: ApplicationId) = "/applications/{id}/refusal";
    /// Keeping a file in reserve.
    reserve(id: ApplicationId) = "/applications/{id}/reserve";
    /// Endorsing a file.
    endorsement(id: ApplicationId) = "/applications/{id}/endorsement";
    /// Taking an endorsement back.
    endorsement_withdrawal(id: ApplicationId) = "/applications/{id}/endorsement/withdrawal";

    /// Drafting a call.
    call_new() = "/calls/new";
    /// Editing a drafted call.
    call_edit(slug: &str) = "/calls/{slug}/edit";
    /// Publishing a call.
    call_publication(slug: &str) = "/calls/{slug}/publication";
    /// Opening a call ahead of time.
    call_opening(slug: &str) = "/calls/{slug}/opening";
    /// Extending a call.
    call_extension(slug: &str) = "/calls/{slug}/extension";
    /// The number of seats of each country.
    call_quota(slug: &str) = "/calls/{slug}/quota";
    /// A commission's own date for the cities of its country.
    own_date(slug: &str, country: Country) = "/calls/{slug}/countries/{country}/date";
    /// Asking for more time for an application.
    more_time(id: ApplicationId) = "/applications/{id}/more-time";
    /// A request for more time, for the secretariat.
    waiver(id: WaiverId) = "/more-time/{id}";
    /// The secret address of one's own calendar.
    my_calendar() = "/me/calendar";
    /// Closing a call's intake.
    call_closure(slug: &str) = "/calls/{slug}/closure";
    /// The secretariat's board of a call.
    board(slug: &str) = "/calls/{slug}/board";
    /// Announcing a call's results.
    announcement(slug: &str) = "/calls/{slug}/announcement";
    /// Preparing decisions in batch.
    decisions(slug: &str) = "/calls/{slug}/decisions";
    /// A set of files that was looked at for balance and kept.
    decision_set(slug: &str, set: DecisionSetId) = "/calls/{slug}/what-if/{set}";
    /// The letters that tell a call's results.
    decision_letters(slug: &str) = "/calls/{slug}/decision-letters";
    /// The rehearsal of an announcement.
    rehearsal(slug: &str) = "/calls/{slug}/rehearsal";
    /// An application's appeals.
    appeal_of(id: ApplicationId) = "/applications/{id}/appeal";
    /// One appeal.
    appeal(id: AppealId) = "/appeals/{id}";
    /// How a call went.
    transparency(slug: &str) = "/calls/{slug}/transparency";
    /// Correcting a call's results.
    correction(slug: &str) = "/calls/{slug}/corrections";
    /// Recording printed figures.
    figures(slug: &str) = "/calls/{slug}/figures";
    /// A file on the secretariat's desk: eligibility, experts, decision.
    case(id: ApplicationId) = "/applications/{id}/case";
    /// Checking eligibility.
    eligibility(id: ApplicationId) = "/applications/{id}/eligibility";
    /// Giving a file to an expert.
    reviews_of(id: ApplicationId) = "/applications/{id}/reviews";
    /// Confirming an endorsement for an amended file.
    endorsement_confirmation(id: ApplicationId) = "/applications/{id}/endorsement/confirmation";
    /// How far a call's experts are.
    reading(slug: &str) = "/calls/{slug}/reading";
    /// Preparing a decision.
    decision(id: ApplicationId) = "/applications/{id}/decision";

    /// An expert's files.
    reviews() = "/reviews";
    /// One review.
    review(id: ReviewId) = "/reviews/{id}";
    /// Declaring interest.
    declaration(id: ReviewId) = "/reviews/{id}/declaration";
    /// Saving scores.
    scores(id: ReviewId) = "/reviews/{id}/scores";
    /// Handing a review in.
    hand_in(id: ReviewId) = "/reviews/{id}/hand-in";
    /// What the experts of a file say together.
    consensus(id: ApplicationId) = "/applications/{id}/consensus";
    /// An officer's or secretary's tie to a file.
    interest(id: ApplicationId) = "/applications/{id}/interest";
    /// The past files that a call's experts score first.
    calibration(slug: &str) = "/calls/{slug}/calibration";
    /// One of them.
    calibrated(slug: &str, id: ApplicationId) = "/calls/{slug}/calibration/{id}";
}
