//! Pages of `applications`.
