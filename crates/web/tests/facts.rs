//! What the pages and the API answer, as a browser or a program sees it, on both databases.
//!
//! One program for all of them: it is linked once, not once for every file.

#![cfg(test)]

mod another_network;
mod api;
mod applications;
mod board;
mod browser;
mod cache;
mod call_desk;
mod city_messages;
mod city_pages;
mod commission;
mod demo;
mod embargo;
mod files;
mod forms;
mod hostile;
mod hostile_files;
mod leaks;
mod map;
mod matrix;
mod numbers;
mod open_data;
mod outbox;
mod post;
mod proof;
mod public;
mod results;
mod reviews;
mod routes;
mod search;
mod secretariat;
mod sign_in;
mod signing;
mod snapshots;
mod teamwork;
mod tokens;
mod uploads;
mod writing;
