//! What everybody may see: members, cities, calls and their figures.
