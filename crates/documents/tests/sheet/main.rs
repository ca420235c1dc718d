//! Forms that go by post: what goes out comes back, and what comes from elsewhere stays outside.

#![cfg(test)]

mod books;
mod fixture;
mod hostile;
mod odd;
mod out_and_back;
