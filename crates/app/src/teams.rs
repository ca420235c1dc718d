//! A city's team and invitations to it.
