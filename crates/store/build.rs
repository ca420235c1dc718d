//! Migrations are embedded by a macro that Cargo does not watch: a new file must rebuild the crate.

#[expect(clippy::disallowed_macros, reason = "the way to speak to Cargo")]
fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
