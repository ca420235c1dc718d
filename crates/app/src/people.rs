//! People and the roles granted to them.
