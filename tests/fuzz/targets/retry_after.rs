//! Whatever `Retry-After` holds, the call ends in time and is not sent too often.
#![no_main]

#[path = "door.rs"]
mod door;

use std::time::Duration;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((choice, text)) = data.split_first() else { return };
    let (status, most) = if choice & 1 == 0 { (429, 3) } else { (503, 3) };
    let mut headers: Vec<(&'static str, Vec<u8>)> = Vec::new();
    for line in text.split(|byte| *byte == b'\n') {
        headers.push((if line.first() == Some(&b'd') { "date" } else { "retry-after" }, line.to_vec()));
    }
    let (client, requests) = door::client(door::Answer { status, headers, body: Vec::new() });
    let took = door::run(async {
        let start = tokio::time::Instant::now();
        let error = client.invoices().get(1).await.expect_err("it is no success");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        start.elapsed()
    });
    assert!(took <= Duration::from_secs(120), "{took:?}");
    assert!((1..=most).contains(&requests.count()));
});
