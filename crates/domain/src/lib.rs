//! The rules of a network of learning cities: what can happen, who may do it, and when.
//!
//! No I/O, no clock, no database, no markup: time and ids come in as values, a
//! transition goes out as a [`event::Changed`]. Start reading at `application.rs`
//! (the longest life), then `policy.rs`.

pub mod announcement;
pub mod allocation;
pub mod amendment;
pub mod answer;
pub mod appeal;
pub mod application;
pub mod assignment;
pub mod calendar_key;
pub mod calibration;
pub mod board;
pub mod call;
pub mod city;
pub mod city_profile;
pub mod comment;
pub mod commission;
pub mod conflict;
pub mod consensus;
pub mod copying;
pub mod country;
pub mod country_note;
pub mod decision;
pub mod erasure;
pub mod decision_letter;
pub mod decision_set;
pub mod event;
pub mod factor;
pub mod fold;
pub mod form;
pub mod form_draft;
pub mod form_move;
pub mod form_version;
pub mod forwarding;
pub mod handling;
pub mod history;
pub mod ids;
pub mod interview;
pub mod language;
pub mod marking;
pub mod mailing;
pub mod network;
pub mod outage;
pub mod own_date;
pub mod outgoing;
pub mod own_question;
pub mod part_two;
pub mod officer;
pub mod people;
pub mod policy;
pub mod proof;
pub mod proposal;
pub mod receipt;
pub mod record;
pub mod reminder;
pub mod replacement;
pub mod retention;
pub mod review;
pub mod screening;
pub mod session;
pub mod sign_off;
pub mod sheet;
pub mod signature;
pub mod tally;
pub mod template;
pub mod texts;
pub mod time;
pub mod transparency;
pub mod upload;
pub mod waiver;
pub mod wording;
pub mod words;
#[cfg(test)]
mod testing;
