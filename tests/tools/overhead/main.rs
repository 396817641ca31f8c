//! What a call costs beside a bare request of the same bytes, time and allocations, over loopback; and
//! how late a call ends that nobody answers.
//!
//! `cargo xtask measure overhead` runs it. The limits are held against what it prints; its exit code
//! is 1 if one is missed.

use std::net::TcpListener;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bytes::Bytes;
use procountor_client::transport::http_defaults;
use procountor_client::{Application, Client, Credentials};
use tests::prepared_server;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const CALLS: u32 = 500;
const ROUNDS: u32 = 20;
/// The most that a call may cost more.
const TIME: Duration = Duration::from_micros(100);
const ALLOCATIONS: f64 = 30.0;
/// What a call is allowed that nobody answers, and how late it may end.
const ALLOWED: Duration = Duration::from_millis(50);
const LATE: Duration = Duration::from_millis(250);

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let held = runtime.block_on(measure())?;
    Ok(ExitCode::from(u8::from(!held)))
}

/// Both ways to do the same.
struct Pair {
    client: Client,
    bare: reqwest::Client,
    url: String,
}

impl Pair {
    async fn call(&self) -> Result<(), Failure> {
        let invoice = self.client.invoices().get(7).await?;
        assert_eq!(invoice.id, Some(7));
        Ok(())
    }

    async fn request(&self) -> Result<(), Failure> {
        let request = self.bare.get(&self.url).header("authorization", "Bearer token");
        let body = request.timeout(Duration::from_secs(120)).send().await?.bytes().await?;
        assert_eq!(&body[..], ANSWER.as_bytes());
        Ok(())
    }
}

async fn measure() -> Result<bool, Failure> {
    let base = prepared_server::serve(answer)?;
    let credentials = Credentials::api_key(&Application::new("id", "secret"), "key");
    let client = Client::builder().base_url(&base).credentials(credentials).build()?;
    let pair = Pair { client, bare: http_defaults().no_proxy().build()?, url: format!("{base}/invoices/7") };
    pair.call().await?;
    pair.request().await?;

    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for _ in 0..CALLS {
            let start = Instant::now();
            pair.request().await?;
            bare.push(start.elapsed());
            let start = Instant::now();
            pair.call().await?;
            ours.push(start.elapsed());
        }
    }
    let (ours, bare) = (median(ours), median(bare));
    let more = ours.saturating_sub(bare);
    println!(
        "overhead: {:.1} µs a call ({:.1} µs against {:.1} µs of a bare request, medians of {}), at most {} µs",
        micros(more),
        micros(ours),
        micros(bare),
        CALLS * ROUNDS,
        TIME.as_micros(),
    );

    let profiler = dhat::Profiler::builder().testing().build();
    let start = dhat::HeapStats::get().total_blocks;
    for _ in 0..CALLS {
        pair.request().await?;
    }
    let between = dhat::HeapStats::get().total_blocks;
    for _ in 0..CALLS {
        pair.call().await?;
    }
    let end = dhat::HeapStats::get().total_blocks;
    drop(profiler);
    let each = |blocks: u64| f64::from(u32::try_from(blocks).unwrap_or(u32::MAX)) / f64::from(CALLS);
    let allocations = each(end - between) - each(between - start);
    println!(
        "overhead: {allocations:.1} allocations a call ({:.1} against {:.1}), at most {ALLOCATIONS}",
        each(end - between),
        each(between - start),
    );
    Ok(more <= TIME && allocations <= ALLOCATIONS && ends_in_time().await?)
}

/// How late calls end that nobody answers.
async fn ends_in_time() -> Result<bool, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let client = Client::builder().base_url(&format!("http://{}", listener.local_addr()?)).timeout(ALLOWED).build()?;
    let mut latest = Duration::ZERO;
    for _ in 0..100 {
        let start = Instant::now();
        let error = client.invoices().get(7).await.err().ok_or("somebody answered")?;
        assert_eq!(error.kind(), "Timeout");
        latest = latest.max(start.elapsed().saturating_sub(ALLOWED));
    }
    let (latest, limit) = (latest.as_secs_f64() * 1e3, LATE.as_millis());
    println!("overhead: calls that nobody answers end {latest:.1} ms late at the most, at most {limit} ms");
    Ok(latest <= LATE.as_secs_f64() * 1e3)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn micros(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e6
}

const ANSWER: &str = r#"{"id":7}"#;

/// Answers every call the same, and allocates nothing while it does.
fn answer(request: &[u8]) -> std::io::Result<Option<Bytes>> {
    const INVOICE: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 8\r\n\r\n{\"id\":7}";
    const TOKEN: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 42\r\n\r\n\
        {\"access_token\":\"token\",\"expires_in\":3600}";
    // A sign-in comes as head and form, and no other request has a body.
    let (whole, answer) = if request.starts_with(b"POST") {
        (request.windows(11).any(|window| window == b"api_key=key"), TOKEN)
    } else {
        (request.ends_with(b"\r\n\r\n"), INVOICE)
    };
    Ok(whole.then(|| Bytes::from_static(answer.as_bytes())))
}
