//! Pages of `board`.
