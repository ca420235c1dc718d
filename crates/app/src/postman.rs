//! Takes letters from the outbox to the relay.
