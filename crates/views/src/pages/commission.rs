//! Pages of `commission`.
