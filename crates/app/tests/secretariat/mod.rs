//! The secretariat's part: eligibility, experts, decisions, announcement, corrections.

mod announcing;
mod appeals;
mod batch;
mod checking;
mod closed;
mod decisions;
mod release;
mod result_letters;
mod lists;
mod rolls;
mod planning;
mod screening;
mod what_if;
