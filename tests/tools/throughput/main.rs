//! How fast the client reads, against code that somebody would write by hand: pages of invoices
//! decoded, and a search streamed from a server on loopback.
//!
//! `cargo xtask measure decode` and `cargo xtask measure stream` run it. The limits are held against
//! what it prints; its exit code is 1 if one is missed. Both sides take turns, and time is processor
//! time of the thread that reads, so that a busy machine does not change it much.

#[path = "../../../generated-client/benches/decode/page.rs"]
mod page;
#[path = "../../../generated-client/benches/decode/plain.rs"]
#[allow(dead_code, reason = "what is measured is how the structs are read")]
mod plain;

mod decode;
mod server;
mod stream;

use std::process::ExitCode;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

type Failure = Box<dyn std::error::Error>;

/// How many pages the search has that is streamed.
const PAGES: u32 = 100;
/// The least that the client may reach of the speed of hand-written code.
const PART: f64 = 0.9;

fn main() -> Result<ExitCode, Failure> {
    let held = match std::env::args().nth(1).as_deref() {
        Some("decode") => decode::measure()?,
        Some("stream") => stream::measure()?,
        _ => return Err("say what to measure: decode or stream".into()),
    };
    Ok(ExitCode::from(u8::from(!held)))
}

/// The processor time that this thread has taken, the kernel's part included.
fn processor() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let (seconds, nanos) = (u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0));
    Duration::new(seconds, nanos)
}

/// The times of both ways to do the same.
#[derive(Default)]
struct Times {
    ours: Vec<Duration>,
    plain: Vec<Duration>,
}

impl Times {
    /// Says how fast the client is, as a part of how fast the plain code is, by the quickest tenth of
    /// both: what disturbs a run makes it slower. Gives whether that holds.
    fn say(mut self, what: &str) -> bool {
        let (ours, plain) = (quick(&mut self.ours), quick(&mut self.plain));
        let part = plain / ours;
        println!(
            "{what}: {:.2} ms against {:.2} ms of hand-written code (processor time, {} runs in turn): \
             {part:.2} of its speed, at least {PART}",
            ours * 1e3,
            plain * 1e3,
            self.ours.len(),
        );
        part >= PART
    }
}

/// The time in seconds that a tenth of the runs are below.
fn quick(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 10].as_secs_f64()
}
