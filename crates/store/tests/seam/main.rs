//! The seam on both databases: what is kept, in which order, and who hears of it.

mod log;
mod lost_answer;
mod migrations;
mod nodes;
mod seat;
mod writes;
