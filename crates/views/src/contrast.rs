//! Contrast.
