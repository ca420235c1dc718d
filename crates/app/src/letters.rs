//! Which letter an event causes, to whom, in which language: the consumer that fills the outbox.
