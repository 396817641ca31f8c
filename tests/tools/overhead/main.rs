//! `cargo xtask measure overhead`: measures processor time and allocations of a call, compared with a plain request with
//! the same bytes, over loopback; and the delay of timeouts. Elapsed time would depend on how the kernel wakes threads.
//!
//! Exits with code 1 if a limit is missed.

use std::alloc::System;
use std::net::TcpListener;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bytes::Bytes;
use procountor_client::transport::http_defaults;
use procountor_client::{Application, Client, Credentials};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use tests::{prepared_server, thread_time};
use xtask::measure::{Measurement, program};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const CALLS: u32 = 500;
const ROUNDS: u32 = 20;
/// Maximum additional time of a call.
const MAX_TIME: Duration = Duration::from_micros(100);
/// Maximum number of additional allocations of a call.
const MAX_ALLOCATIONS: f64 = 30.0;
/// Timeout of calls without a response.
const TIMEOUT: Duration = Duration::from_millis(50);
/// Maximum time between the timeout of a call and its end.
const MAX_DELAY: Duration = Duration::from_millis(250);

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(program::print(&runtime.block_on(measure())?))
}

/// The client, and a plain HTTP client for the same request.
struct Pair {
    client: Client,
    plain: reqwest::Client,
    url: String,
}

impl Pair {
    async fn call(&self) -> Result<(), Failure> {
        let invoice = self.client.invoices().get(7).await?;
        assert_eq!(invoice.id, Some(7));
        Ok(())
    }

    async fn request(&self) -> Result<(), Failure> {
        let request = self.plain.get(&self.url).header("authorization", "Bearer token");
        let body = request.timeout(Duration::from_secs(120)).send().await?.bytes().await?;
        assert_eq!(&body[..], INVOICE.as_bytes());
        Ok(())
    }
}

async fn measure() -> Result<[Measurement; 3], Failure> {
    let base = prepared_server::serve(respond)?;
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let client = Client::builder().base_url(&base).credentials(credentials).build()?;
    let pair = Pair { client, plain: http_defaults().no_proxy().build()?, url: format!("{base}/invoices/7") };
    pair.call().await?;
    pair.request().await?;

    let (mut calls, mut requests) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for _ in 0..CALLS {
            let start = thread_time();
            pair.request().await?;
            requests.push(thread_time() - start);
            let start = thread_time();
            pair.call().await?;
            calls.push(thread_time() - start);
        }
    }
    let (call, request) = (median(calls), median(requests));
    let overhead = call.saturating_sub(request);
    let value = format!(
        "{:.1} µs of processor time per call ({:.1} µs, plain request {:.1} µs, medians of {})",
        micros(overhead),
        micros(call),
        micros(request),
        CALLS * ROUNDS,
    );
    let time = Measurement::at_most("overhead", value, &format!("{} µs", MAX_TIME.as_micros()), overhead <= MAX_TIME);

    let start = ALLOCATOR.stats().allocations;
    for _ in 0..CALLS {
        pair.request().await?;
    }
    let between = ALLOCATOR.stats().allocations;
    for _ in 0..CALLS {
        pair.call().await?;
    }
    let end = ALLOCATOR.stats().allocations;
    let per_call = |blocks: usize| f64::from(u32::try_from(blocks).unwrap_or(u32::MAX)) / f64::from(CALLS);
    let allocations = per_call(end - between) - per_call(between - start);
    let value = format!(
        "{allocations:.1} allocations per call ({:.1}, plain request {:.1})",
        per_call(end - between),
        per_call(between - start),
    );
    let is_within_limit = allocations <= MAX_ALLOCATIONS;
    let allocations = Measurement::at_most("overhead", value, &MAX_ALLOCATIONS.to_string(), is_within_limit);
    Ok([time, allocations, delay_of_timeouts().await?])
}

/// Measures the delay of timeouts with a server that accepts connections and never responds.
async fn delay_of_timeouts() -> Result<Measurement, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let client = Client::builder().base_url(&format!("http://{}", listener.local_addr()?)).timeout(TIMEOUT).build()?;
    let mut delay = Duration::ZERO;
    for _ in 0..100 {
        let start = Instant::now();
        let error = client.invoices().get(7).await.err().ok_or("the call succeeded without a response")?;
        assert_eq!(error.kind(), "Timeout");
        delay = delay.max(start.elapsed().saturating_sub(TIMEOUT));
    }
    let value = format!("calls without a response end {:.1} ms after their timeout", delay.as_secs_f64() * 1e3);
    Ok(Measurement::at_most("overhead", value, &format!("{} ms", MAX_DELAY.as_millis()), delay <= MAX_DELAY))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e6
}

const INVOICE: &str = r#"{"id":7}"#;

/// Returns the same response to every call, without an allocation.
fn respond(request: &[u8]) -> std::io::Result<Option<Bytes>> {
    const INVOICE_RESPONSE: &str =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":7}";
    const TOKEN_RESPONSE: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 42\r\n\r\n\
        {\"access_token\":\"token\",\"expires_in\":3600}";
    // Only a token request has a body.
    let (is_complete, response) = if request.starts_with(b"POST") {
        (request.windows(11).any(|window| window == b"api_key=key"), TOKEN_RESPONSE)
    } else {
        (request.ends_with(b"\r\n\r\n"), INVOICE_RESPONSE)
    };
    Ok(is_complete.then(|| Bytes::from_static(response.as_bytes())))
}
