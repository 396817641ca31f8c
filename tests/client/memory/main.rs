//! Memory use of responses: a test target of its own, because the allocator counts the memory of all threads.

mod endless_response;

use std::alloc::System;
use std::sync::{Mutex, PoisonError};

use endless_response::{EndlessResponse, gzip_bomb, serve};
use peakmem_alloc::{INSTRUMENTED_SYSTEM, PeakMemAlloc, PeakMemAllocTrait};
use procountor_client::{Client, Retry};
use tests::memory_server::{MemoryServer, ok};

#[global_allocator]
static ALLOCATOR: &PeakMemAlloc<System> = &INSTRUMENTED_SYSTEM;

const MIB: usize = 1024 * 1024;

/// Held by each test, because the allocator counts for the whole process.
static MEASUREMENT: Mutex<()> = Mutex::new(());

/// The peak memory of a call stays below the body limit plus 2 MiB.
#[test]
fn peak_memory_stays_within_body_limit() {
    let _guard = MEASUREMENT.lock().unwrap_or_else(PoisonError::into_inner);
    let plain = |head, times| EndlessResponse { head, start: Vec::new(), piece: vec![b' '; 64 * 1024], times };
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let mut piece = b"10000\r\n".to_vec();
    piece.resize(7 + 0x1_0000, b' ');
    piece.extend_from_slice(b"\r\n");
    let cases = [
        ("gzip", gzip_bomb()),
        ("no length", plain("HTTP/1.1 200 OK\r\n\r\n", 10_000)),
        ("chunked", EndlessResponse { head: chunked, start: Vec::new(), piece, times: 10_000 }),
        ("an error", plain("HTTP/1.1 400 Bad Request\r\n\r\n", 10_000)),
    ];
    for (name, response) in cases {
        let (url, server) = serve(response);
        ALLOCATOR.reset_peak_memory();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
        let error = runtime.block_on(async {
            let client = Client::builder()
                .base_url(&url)
                .retry(Retry::Never)
                .body_limit(8 * MIB)
                .build()
                .expect("the settings are valid");
            client.invoices().get(1).await.expect_err("the response is too large or an error")
        });
        drop(runtime);
        let peak = ALLOCATOR.get_peak_memory();
        server.join().expect("the server does not panic");
        let expected = if name == "an error" { "Api" } else { "TooLarge" };
        assert_eq!(error.kind(), expected, "{name}: {error}");
        assert!(peak < 10 * MIB, "{name}: {peak} bytes");
        assert!(expected == "Api" || peak > 8 * MIB, "{name}: {peak} bytes, less than the limit");
    }
}

/// Short JSON values decode to large models and reports: the decoded size is limited to 8 times the body, and the lists need
/// three times that while they grow.
#[test]
fn peak_memory_of_short_values_stays_within_multiple_of_body() {
    let _guard = MEASUREMENT.lock().unwrap_or_else(PoisonError::into_inner);
    let repeated =
        |value: &str| format!(r#"{{"results":[{}{value}]}}"#, format!("{value},").repeat(5 * MIB / (value.len() + 1)));
    for (name, body) in [
        ("empty objects", repeated("{}")),
        ("numbers", repeated("0")),
        ("nested lists", repeated(r#"{"invoiceSumInfo":[{},{},{},{}]}"#)),
        ("unreadable fields", repeated(r#"{"id":{},"sum":"x"}"#)),
    ] {
        let length = body.len();
        let server = MemoryServer::always(ok(body));
        let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("token").transport(server);
        let client = builder.retry(Retry::Never).body_limit(16 * MIB).build().expect("the settings are valid");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("the runtime starts");
        ALLOCATOR.reset_peak_memory();
        let error = runtime.block_on(async {
            let mut items = client.invoices().list().items();
            items.next().await.expect("the stream has an item").map(drop).expect_err("the page is too large")
        });
        let peak = ALLOCATOR.get_peak_memory();
        assert!(error.to_string().contains("within 8 times its size when decoded"), "{name}: {error}");
        println!("{name}: {} times the body", peak / length);
        assert!(peak < 26 * length, "{name}: {peak} bytes for a body of {length}");
    }
}
