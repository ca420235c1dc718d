//! A press that has been taken over: everything it could try, with walls and without.
//!
//! This test starts itself once for every attempt, since a wall ends the process. That the same
//! attempts come through without walls shows that the walls are what stopped them.

#![expect(clippy::disallowed_macros, reason = "a test without a harness tells its own results")]

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("test result: ok. 0 passed; 0 failed; walls are Linux's");
}

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("--attempt") => attempts::child(&arguments[2], &arguments[3]),
        _ => attempts::all(),
    }
}

#[cfg(target_os = "linux")]
mod attempts {
    use std::fs;
    use std::hint::black_box;
    use std::net::{TcpListener, TcpStream, UdpSocket};
    use std::os::unix::process::ExitStatusExt;
    use std::process::{Command, ExitCode, Stdio};

    use press::walls::{self, Limits};

    const SIGKILL: i32 = 9;
    const SIGABRT: i32 = 6;
    const SIGSYS: i32 = 31;
    const CAME_THROUGH: u8 = 42;
    const WAS_REFUSED: u8 = 43;

    /// Each with the signal that ends it behind all walls, and whether Landlock alone refuses it.
    const ATTEMPTS: &[(&str, &[i32], bool)] = &[
        ("read a file", &[SIGSYS], true),
        ("list a folder", &[SIGSYS], true),
        ("write a file", &[SIGSYS], true),
        ("connect", &[SIGSYS], true),
        ("listen", &[SIGSYS], true),
        ("send a datagram", &[SIGSYS], false),
        ("run a program", &[SIGSYS], true),
        ("start a thread", &[SIGSYS], false),
        ("end another process", &[SIGSYS], true),
    ];

    const SMALL: Limits =
        Limits { cpu_s: 1, memory_bytes: 64 * 1024 * 1024, addresses_bytes: 1024 * 1024 * 1024 };

    pub fn all() -> ExitCode {
        let mut tally = Tally { n_passed: 0, n_failed: 0 };
        for (attempt, signals, landlocked) in ATTEMPTS {
            let ended = run("none", attempt);
            tally.note(&format!("{attempt} comes through without walls"), ended.came_through());
            let ended = run("all", attempt);
            let by_wall = ended.signal.is_some_and(|it| signals.contains(&it));
            tally.note(&format!("{attempt} ends behind the walls ({ended:?})"), by_wall);
            if *landlocked {
                let ended = run("landlock", attempt);
                let refused = ended.code == Some(i32::from(WAS_REFUSED));
                tally.note(&format!("{attempt} is refused by Landlock alone"), refused);
            }
        }
        let ended = run("all", "compute");
        tally.note("what a document needs comes through the walls", ended.came_through());
        for walls in ["all", "limits"] {
            let ended = run(walls, "never end");
            tally.note(&format!("who never ends is ended, {walls}"), ended.signal == Some(SIGKILL));
            let ended = run(walls, "take all memory");
            let ends = ended.signal.is_some_and(|it| [SIGABRT, SIGSYS, SIGKILL].contains(&it));
            tally.note(&format!("who takes all memory is ended, {walls} ({ended:?})"), ends);
        }
        tally.tell()
    }

    struct Tally {
        n_passed: usize,
        n_failed: usize,
    }

    impl Tally {
        fn note(&mut self, what: &str, holds: bool) {
            let word = if holds { "ok" } else { "FAILED" };
            println!("test {what} ... {word}");
            self.n_passed += usize::from(holds);
            self.n_failed += usize::from(!holds);
        }

        fn tell(&self) -> ExitCode {
            let word = if self.n_failed == 0 { "ok" } else { "FAILED" };
            println!(
                "test result: {word}. {} passed; {} failed; 0 ignored",
                self.n_passed, self.n_failed
            );
            if self.n_failed == 0 { ExitCode::SUCCESS } else { ExitCode::from(101) }
        }
    }

    #[derive(Debug)]
    struct Ended {
        code: Option<i32>,
        signal: Option<i32>,
    }

    impl Ended {
        fn came_through(&self) -> bool {
            self.code == Some(i32::from(CAME_THROUGH))
        }
    }

    /// Runs an attempt in a process of its own.
    fn run(walls: &str, attempt: &str) -> Ended {
        let program = std::env::current_exe().expect("a running program has a file");
        // What it must not reach: somebody who listens, a process that could be ended.
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it listens").port();
        let mut victim = Command::new("sleep").arg("60").spawn().expect("sleep starts");
        let status = Command::new(program)
            .args(["--attempt", walls, attempt])
            .env("PORT", port.to_string())
            .env("VICTIM", victim.id().to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("this program starts");
        let _ = victim.kill();
        let _ = victim.wait();
        Ended { code: status.code(), signal: status.signal() }
    }

    pub fn child(walls: &str, attempt: &str) -> ExitCode {
        let number = |name: &str| -> u32 {
            std::env::var(name).ok().and_then(|it| it.parse().ok()).expect("the parent tells it")
        };
        let (port, victim) = (number("PORT"), number("VICTIM"));
        if walls == "all" || walls == "limits" {
            walls::limit(SMALL).expect("limits can be set");
        }
        if walls == "all" || walls == "landlock" {
            let holds = walls::shut_files().expect("Landlock does not fail");
            assert!(holds, "this kernel has no Landlock");
        }
        if walls == "all" {
            walls::filter_calls().expect("the filter is taken");
        }
        let done = match attempt {
            "read a file" => fs::read("/etc/passwd").map(drop),
            "list a folder" => fs::read_dir("/").map(drop),
            "write a file" => {
                let path = std::env::temp_dir().join(format!("lyceum-walls-{victim}"));
                fs::write(&path, "x").and_then(|()| fs::remove_file(&path))
            }
            "connect" => TcpStream::connect(("127.0.0.1", port as u16)).map(drop),
            "listen" => TcpListener::bind("127.0.0.1:0").map(drop),
            "send a datagram" => UdpSocket::bind("127.0.0.1:0")
                .and_then(|it| it.send_to(b"x", ("127.0.0.1", port as u16)).map(drop)),
            "run a program" => Command::new("/bin/true").status().map(drop),
            "start a thread" => std::thread::Builder::new().spawn(|| ()).map(|it| {
                let _ = it.join();
            }),
            "end another process" => {
                let pid = rustix::process::Pid::from_raw(victim as i32).expect("a process has one");
                rustix::process::kill_process(pid, rustix::process::Signal::TERM)
                    .map_err(std::io::Error::from)
            }
            "compute" => {
                let sum: u64 = black_box((0..100_000_u64).map(|it| it * it)).sum();
                let numbers: Vec<u64> = black_box((0..100_000).collect());
                println!("{sum} {}", numbers.len());
                Ok(())
            }
            "never end" => loop {
                black_box(0);
            },
            "take all memory" => {
                let mut all: Vec<Vec<u8>> = Vec::new();
                loop {
                    all.push(black_box(vec![1; 1024 * 1024]));
                }
            }
            other => panic!("nobody knows how to {other}"),
        };
        match done {
            Ok(()) => ExitCode::from(CAME_THROUGH),
            Err(_) => ExitCode::from(WAS_REFUSED),
        }
    }
}
