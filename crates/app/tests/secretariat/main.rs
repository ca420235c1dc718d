//! The secretariat's part: eligibility, experts, decisions, announcement, corrections.

mod closed;
mod decisions;
mod screening;
