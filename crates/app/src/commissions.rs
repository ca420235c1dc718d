//! What a commission does with its country's files.
