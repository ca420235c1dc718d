//! Signing in by passkey.
