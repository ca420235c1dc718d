//! The walls around the child: limits, no files and no network, no system calls but a few.
//!
//! Two walls, since each has a gap where the other stands: Landlock knows nothing of UDP and of
//! threads, and a kernel may lack it; the filter on system calls covers all of it and stays the
//! one that is demanded. Nothing of a document has been read before they stand.

use std::collections::BTreeMap;

use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetStatus,
    Scope,
};
use rustix::process::{Resource, Rlimit, Signal};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule,
};

/// What one document may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Processor time, in seconds.
    pub cpu_s: u64,
    /// Memory that it may write to, in bytes.
    pub memory_bytes: u64,
    /// Addresses that it may have at all, in bytes: the program itself is part of them.
    pub addresses_bytes: u64,
}

/// The limits of every document.
pub const LIMITS: Limits =
    Limits { cpu_s: 10, memory_bytes: 224 * 1024 * 1024, addresses_bytes: 1024 * 1024 * 1024 };

/// Bounds what this process may cost, and binds its life to its parent's.
///
/// # Errors
/// When the kernel refuses.
pub fn limit(to: Limits) -> Result<(), String> {
    let told = |error: rustix::io::Errno| format!("limits: {error}");
    rustix::process::set_parent_process_death_signal(Some(Signal::KILL)).map_err(told)?;
    let limits = [
        (Resource::Core, 0),
        (Resource::Cpu, to.cpu_s),
        (Resource::As, to.addresses_bytes),
        (Resource::Data, to.memory_bytes),
        (Resource::Fsize, 0),
        (Resource::Nofile, 16),
    ];
    for (resource, limit) in limits {
        let limit = Rlimit { current: Some(limit), maximum: Some(limit) };
        rustix::process::setrlimit(resource, limit).map_err(told)?;
    }
    Ok(())
}

/// Shuts the file system, TCP and other processes off; says whether the kernel could.
///
/// Holds for this thread and those it starts from now on, so it comes before any.
///
/// # Errors
/// When the kernel knows Landlock and refuses all the same.
pub fn shut_files() -> Result<bool, String> {
    let abi = ABI::V7;
    let status = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(abi))
        .and_then(|it| it.handle_access(AccessNet::from_all(abi)))
        .and_then(|it| it.scope(Scope::from_all(abi)))
        .and_then(Ruleset::create)
        .and_then(|it| it.restrict_self())
        .map_err(|error| format!("Landlock: {error}"))?;
    Ok(status.ruleset != RulesetStatus::NotEnforced)
}

/// What a process needs that computes and answers on pipes that are open already.
const CALLS: &[i64] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_close,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigreturn,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_tgkill,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Ends this process at the first system call that is not on the list.
///
/// # Errors
/// When the kernel does not take the filter.
pub fn filter_calls() -> Result<(), String> {
    let told = |error: seccompiler::BackendError| format!("filter: {error}");
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        CALLS.iter().map(|call| (*call, Vec::new())).collect();
    // Memory, but never memory that can be executed.
    let exec = libc::PROT_EXEC as u64;
    let not_executable =
        SeccompCondition::new(2, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(exec), 0);
    let not_executable = SeccompRule::new(vec![not_executable.map_err(told)?]).map_err(told)?;
    rules.insert(libc::SYS_mmap, vec![not_executable.clone()]);
    rules.insert(libc::SYS_mprotect, vec![not_executable]);
    let arch = std::env::consts::ARCH.try_into().map_err(told)?;
    let filter = SeccompFilter::new(rules, SeccompAction::KillProcess, SeccompAction::Allow, arch);
    let program: BpfProgram = filter.and_then(TryInto::try_into).map_err(told)?;
    seccompiler::apply_filter_all_threads(&program).map_err(|error| format!("filter: {error}"))
}
