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

use xtask::measure::{Measurement, program};

type Failure = Box<dyn std::error::Error>;

/// Number of pages of the streamed search.
const PAGES: u32 = 100;
/// Minimum speed of the client relative to handwritten code.
const MIN_SPEED: f64 = 0.9;

fn main() -> Result<ExitCode, Failure> {
    let measurements = match program::arguments().first().map(String::as_str) {
        Some("decode") => decode::measure()?,
        Some("stream") => stream::measure()?,
        _ => return Err("expected the argument `decode` or `stream`".into()),
    };
    Ok(program::print(&measurements))
}

/// Times of the runs of both sides.
#[derive(Default)]
struct Times {
    client: Vec<Duration>,
    handwritten: Vec<Duration>,
}

impl Times {
    /// Returns the speed of the client relative to handwritten code.
    ///
    /// Compares the 10th percentiles, because disturbances only make runs slower.
    fn speed(mut self, name: &str, title: &str) -> Measurement {
        let (client, handwritten) = (tenth_percentile(&mut self.client), tenth_percentile(&mut self.handwritten));
        let speed = handwritten / client;
        let value = format!(
            "{title}: {:.2} ms, handwritten code {:.2} ms (processor time, {} alternating runs): {speed:.2} times its speed",
            client * 1e3,
            handwritten * 1e3,
            self.client.len(),
        );
        Measurement::at_least(name, value, &MIN_SPEED.to_string(), speed >= MIN_SPEED)
    }
}

/// Returns the 10th percentile in seconds.
fn tenth_percentile(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 10].as_secs_f64()
}
