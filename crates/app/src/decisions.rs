//! Decisions prepared in secret, announced at one instant, corrected in public.
