//! The rules, told as facts.
