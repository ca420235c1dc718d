//! Files handed in with an application.
