//! The pages, one module an area; each takes a shell and a view struct.

pub mod api;
pub mod appeals;
pub mod applications;
pub mod board;
pub mod calendars;
pub mod call_desk;
pub mod calibration;
pub mod calls;
pub mod commission;
pub mod consensus;
pub mod demo;
pub mod desk;
pub mod forms;
pub mod home;
pub mod interest;
pub mod letter;
pub mod mailing;
pub mod members;
pub mod numbers;
pub mod officers;
pub mod open_data;
pub mod own_data;
pub mod own_date;
pub mod outbox;
pub mod people;
pub mod problem;
pub mod proof;
pub mod proposals;
pub mod results;
pub mod reviews;
#[cfg(test)]
mod reviews_sample;
pub mod signing;
pub mod sign_in;
pub mod teams;
pub mod waivers;
pub mod wordings;
