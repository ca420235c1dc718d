//! One hash for names of files, of the build script and of the crate alike.

/// Tells contents apart; nobody gains by forging one, since all of them are ours.
pub(crate) fn fnv_1a(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325;
    bytes.iter().fold(start, |hash, it| (hash ^ u64::from(*it)).wrapping_mul(0x0100_0000_01b3))
}
