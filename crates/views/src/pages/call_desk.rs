//! Pages of `call_desk`.
