//! The component page: every part once, with one set of values, in any language.
