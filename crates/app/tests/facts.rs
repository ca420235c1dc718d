//! What the service does, act by act, each fact on both databases.
//!
//! One program for all of them: it is linked once, not once for every file.

#![cfg(test)]

mod api_tokens;
mod applications;
mod bucket;
mod calls;
mod city_messages;
mod city_pages;
mod clocks;
mod commission_work;
mod commissions;
mod factors;
mod files;
mod forms;
mod fuller_form;
mod hand_in_once;
mod history;
mod judging;
mod letters;
mod mail;
mod members;
mod model;
mod neighbours;
mod officers;
mod own_data;
mod passkeys;
mod post;
mod postman;
mod proposals;
mod public;
mod register;
mod reviews;
mod searching;
mod secretariat;
mod signing;
mod snapshots;
mod standing;
mod teams;
mod teamwork;
mod uploads;
mod writing;
