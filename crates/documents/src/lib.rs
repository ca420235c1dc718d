//! Documents people take away: plain structs in, bytes out; no database, no HTTP.
