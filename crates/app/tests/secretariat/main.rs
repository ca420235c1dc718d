//! The secretariat's part: eligibility, experts, decisions, announcement, corrections.

#![cfg(test)]

mod closed;
mod decisions;
mod screening;
