//! Versions of forms: shipped, written, published, and what becomes of the applications.

mod desk;
mod moving;
mod racing;
mod shipping;
mod world;
