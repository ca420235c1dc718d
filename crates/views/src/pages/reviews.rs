//! Pages of `reviews`.
