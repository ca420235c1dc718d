//! The secretariat's check of eligibility, and its board of a call.
