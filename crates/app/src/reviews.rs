//! Files given to experts; declarations, scores, hand-in.
