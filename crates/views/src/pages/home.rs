//! Pages of `home`.
