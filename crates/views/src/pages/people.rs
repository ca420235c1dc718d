//! Pages of `people`.
