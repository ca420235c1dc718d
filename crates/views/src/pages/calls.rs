//! Pages of `calls`.
