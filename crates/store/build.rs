//! Migrations are embedded by a macro that Cargo does not watch: a new file must rebuild the crate.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
