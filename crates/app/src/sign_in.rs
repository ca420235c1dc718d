//! Signing in by a code or link sent by e-mail; sessions.
