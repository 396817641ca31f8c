//! `Retry-After`: each header value leads to a bounded wait and number of attempts.
#![no_main]

#[path = "harness.rs"]
mod harness;

use std::time::Duration;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let status = if choice & 1 == 0 { 429 } else { 503 };
    let mut headers: Vec<(&'static str, Vec<u8>)> = Vec::new();
    for line in text.split(|byte| *byte == b'\n') {
        headers.push((if line.first() == Some(&b'd') { "date" } else { "retry-after" }, line.to_vec()));
    }
    let (client, requests) = harness::client(harness::Response { status, headers, body: Vec::new() });
    let elapsed = harness::run(async {
        let start = tokio::time::Instant::now();
        let error = client.invoices().get(1).await.expect_err("the call fails");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        start.elapsed()
    });
    assert!(elapsed <= Duration::from_secs(120), "{elapsed:?}");
    assert!((1..=3).contains(&requests.count()));
});
