//! How the program is linked.

#![expect(clippy::disallowed_macros, reason = "Cargo reads what a build script prints")]

use std::process::Command;

/// From this version on the C library of GNU reads packed relocations.
const PACKED_FROM: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Where the program points at itself is told in four megabytes, of the file and of every
    // process's memory, or packed in a tenth of one.
    let is_for_here = std::env::var("HOST") == std::env::var("TARGET");
    if is_for_here && c_library().is_some_and(|it| it >= PACKED_FROM) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of the C library of this machine, where it is that of GNU.
fn c_library() -> Option<(u32, u32)> {
    let told = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let told = String::from_utf8(told.stdout).ok()?;
    let (major, minor) = told.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
