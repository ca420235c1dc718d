//! What can be wrong with the rules of a network.

use std::collections::BTreeSet;

use super::{Flaws, Reader};
use crate::call::{self, Criterion};
use crate::language::Lang;
use crate::network::{AnswerRule, MailRule, ReminderRule, Rules, ScreeningRule};
use crate::sign_off::Party;

impl Reader<'_> {
    pub(super) fn rules(&mut self, rules: &Rules) {
        let file = "rules.toml";
        for (name, number) in [
            ("quota.places", rules.quota.places),
            ("commission.window_days", rules.commission.window_days),
            ("own_question.most", rules.own_question.most),
            ("own_question.question_chars", rules.own_question.question_chars),
            ("own_question.answer_chars", rules.own_question.answer_chars),
            ("country_note.chars", rules.country_note.chars),
            ("outage.window_hours", rules.outage.window_hours),
            ("outage.kept_days", rules.outage.kept_days),
            ("calendar.refresh_hours", rules.calendar.refresh_hours),
            ("session.longest_hours", rules.session.longest_hours),
            ("sign_in.minutes", rules.sign_in.minutes),
            ("sign_in.attempts", rules.sign_in.attempts),
            ("sign_in.requests", rules.sign_in.requests),
            ("invitation.days", rules.invitation.days),
            ("signature.days", rules.signature.days),
            ("signature.code_minutes", rules.signature.code_minutes),
            ("signature.code_digits", rules.signature.code_digits),
            ("signature.codes", rules.signature.codes),
            ("signature.attempts", rules.signature.attempts),
            ("signature.waiting", rules.signature.waiting),
            ("invitation.sendings", rules.invitation.sendings),
            ("comment.max_chars", rules.comment.max_chars),
            ("comment.per_question", rules.comment.per_question),
            ("contact.objection_days", rules.contact.objection_days),
            ("review.per_application", rules.review.per_application),
            ("announcement.step_seconds", rules.announcement.step_seconds),
            ("announcement.watch_minutes", rules.announcement.watch_minutes),
            ("appeal.days", rules.appeal.days),
            ("appeal.answer_days", rules.appeal.answer_days),
            ("appeal.max_chars", rules.appeal.max_chars),
            ("desk.check_days", rules.desk.check_days),
            ("desk.read_days", rules.desk.read_days),
            ("desk.near_days", rules.desk.near_days),
            ("screening.amendment_days", rules.screening.amendment_days),
            ("message.max_chars", rules.message.max_chars),
            ("message.a_day_from_address", rules.message.a_day_from_address),
            ("message.a_day_to_city", rules.message.a_day_to_city),
            ("message.an_hour_from_line", rules.message.an_hour_from_line),
        ] {
            if number == 0 {
                self.tell(file, format!("{name} must be at least 1"));
            }
        }
        if !(6..=10).contains(&rules.sign_in.code_digits) {
            self.tell(
                file,
                "sign_in.code_digits must be 6 to 10, or the code can be guessed or not be typed",
            );
        }
        self.ids(file, &rules.appeal.grounds);
        for flaw in rules.balance.flaws().into_iter().chain(rules.api_token.flaws()) {
            self.tell(file, flaw);
        }
        let mut flaws = Flaws::new();
        rules.proof.check(&mut flaws);
        rules.two_people.check(&mut flaws);
        for flaw in flaws {
            self.tell(file, flaw);
        }
        self.mail(file, &rules.mail);
        self.reminders(file, &rules.reminders);
        self.parties(file, &rules.parties);
        self.checks(file, &rules.screening);
        self.answers(file, &rules.answers);
        self.conflicts(file, rules);
        self.criteria(file, &rules.criteria);
    }

    fn mail(&mut self, file: &str, mail: &MailRule) {
        if mail.give_up_days == 0 {
            self.tell(file, "mail.give_up_days must be at least 1");
        }
        if mail.digest_hour > 23 || !(1..=7).contains(&mail.digest_weekday) {
            self.tell(file, "mail.digest_hour is 0 to 23, mail.digest_weekday 1 (Monday) to 7");
        }
    }

    fn reminders(&mut self, file: &str, reminders: &[ReminderRule]) {
        let mut seen = BTreeSet::new();
        for rule in reminders {
            if !seen.insert(rule.of.name()) {
                self.tell(file, format!("reminders of {} are there twice", rule.of.name()));
            }
            if rule.days.contains(&0) || rule.days.iter().any(|it| *it > 365) {
                self.tell(file, format!("days of {} are 1 to 365", rule.of.name()));
            }
        }
    }

    fn checks(&mut self, file: &str, rule: &ScreeningRule) {
        let mut seen = BTreeSet::new();
        for item in &rule.items {
            if !seen.insert(&item.id) || !crate::call::is_slug(&item.id) {
                self.tell(file, format!("the item {} is there twice or is no word", item.id));
            }
        }
    }

    fn parties(&mut self, file: &str, parties: &[Party]) {
        let (mut named, mut missing) = (BTreeSet::new(), Vec::new());
        for party in parties {
            if !named.insert(&party.id) || !crate::call::is_slug(&party.id) {
                self.tell(file, format!("the party {} is there twice or is no word", party.id));
            }
            for lang in self.languages.iter().filter(|it| !party.name.contains_key(*it)) {
                missing.push(format!("the party {} has no name in {lang}", party.id));
            }
        }
        for flaw in missing {
            self.tell(file, flaw);
        }
    }

    fn answers(&mut self, file: &str, answers: &AnswerRule) {
        let offered: BTreeSet<Lang> = answers.languages.iter().map(|it| it.code).collect();
        if offered.len() < answers.languages.len() {
            self.tell(file, "answers.languages lists a language twice");
        }
        for lang in answers.working.languages.iter().filter(|it| !offered.contains(*it)) {
            self.tell(file, format!("the working language {lang} is none that answers may be in"));
        }
        if !answers.working.has_languages() {
            self.tell(file, "answers.working asks for texts in no language");
        }
    }

    fn conflicts(&mut self, file: &str, rules: &Rules) {
        let review = &rules.review;
        if review.note_words == 0 || review.consensus_words == 0 {
            self.tell(file, "review.note_words and consensus_words must be at least 1");
        }
        let ties = &rules.conflicts.ties;
        if ties.is_empty() {
            self.tell(file, "conflicts has no tie that could be declared");
        }
        let mut seen = BTreeSet::new();
        for tie in ties {
            if !seen.insert(&tie.id) || !call::is_slug(&tie.id) {
                self.tell(file, format!("the tie {} is there twice or is no word", tie.id));
            }
        }
    }

    fn criteria(&mut self, file: &str, criteria: &[Criterion]) {
        let mut seen = BTreeSet::new();
        for criterion in criteria {
            if !seen.insert(&criterion.id) {
                self.tell(file, format!("the criterion {} is there twice", criterion.id));
            }
            if criterion.levels.len() != 5 {
                self.tell(
                    file,
                    format!(
                        "the criterion {} has {} levels instead of 5",
                        criterion.id,
                        criterion.levels.len()
                    ),
                );
            }
        }
    }
}
