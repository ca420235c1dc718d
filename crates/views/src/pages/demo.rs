//! Pages of `demo`.
