//! Pages of `members`.
