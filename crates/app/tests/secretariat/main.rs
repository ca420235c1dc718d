//! The secretariat's part: eligibility, experts, decisions, announcement, corrections.

#![cfg(test)]

mod checking;
mod closed;
mod decisions;
mod lists;
mod planning;
mod screening;
