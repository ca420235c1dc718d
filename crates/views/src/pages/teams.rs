//! Pages of `teams`.
