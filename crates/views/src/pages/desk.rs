//! Pages of `desk`.
