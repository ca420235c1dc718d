//! A call: drafted, published, opened, extended, closed.
