//! `cargo xtask measure decode` and `measure stream`: compares the speed of the client with handwritten code, for decoding
//! pages of invoices and for streaming a search from a server on loopback.
//!
//! Exits with code 1 if a limit is missed. The runs of both sides alternate, and the times are processor times of the
//! reading thread, so that other load on the machine changes the result little.

#[path = "../../../generated-client/benches/decode/page.rs"]
mod page;
#[path = "../../../generated-client/benches/decode/serde_models.rs"]
#[allow(dead_code, reason = "only decoding is measured")]
mod serde_models;

mod decode;
mod server;
mod stream;

use std::process::ExitCode;
use std::time::Duration;

type Failure = Box<dyn std::error::Error>;

/// Number of pages of the streamed search.
const PAGES: u32 = 100;
/// Minimum speed of the client relative to handwritten code.
const MIN_SPEED: f64 = 0.9;

fn main() -> Result<ExitCode, Failure> {
    let within_limit = match std::env::args().nth(1).as_deref() {
        Some("decode") => decode::measure()?,
        Some("stream") => stream::measure()?,
        _ => return Err("expected the argument `decode` or `stream`".into()),
    };
    Ok(ExitCode::from(u8::from(!within_limit)))
}

/// Times of the runs of both sides.
#[derive(Default)]
struct Times {
    client: Vec<Duration>,
    handwritten: Vec<Duration>,
}

impl Times {
    /// Prints the speed of the client relative to handwritten code, and returns whether it is within the limit.
    ///
    /// Compares the 10th percentiles, because disturbances only make runs slower.
    fn print(mut self, name: &str) -> bool {
        let (client, handwritten) = (tenth_percentile(&mut self.client), tenth_percentile(&mut self.handwritten));
        let speed = handwritten / client;
        println!(
            "{name}: {:.2} ms, handwritten code {:.2} ms (processor time, {} alternating runs): {speed:.2} times its speed, \
             at least {MIN_SPEED}",
            client * 1e3,
            handwritten * 1e3,
            self.client.len(),
        );
        speed >= MIN_SPEED
    }
}

/// Returns the 10th percentile in seconds.
fn tenth_percentile(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 10].as_secs_f64()
}
