//! The seam on both databases: what is kept, in which order, and who hears of it.

#![cfg(test)]

mod log;
mod lost_answer;
mod migrations;
mod nodes;
mod seat;
mod tls;
mod writes;
