//! `lyceum demo`: a fresh instance on real data that tells its story.
