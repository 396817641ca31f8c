//! How much memory an answer takes: a test of its own, because the memory of all threads is counted.

mod streams;

use procountor_client::{Client, Retry};
use streams::{Endless, bomb, serve};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const MIB: usize = 1024 * 1024;

/// The memory that a call has in use at its height stays below the limit and 2 MiB.
#[test]
fn memory_stays_within_the_limit() {
    let plain = |head, times| Endless { head, start: Vec::new(), piece: vec![b' '; 64 * 1024], times };
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let mut piece = b"10000\r\n".to_vec();
    piece.resize(7 + 0x1_0000, b' ');
    piece.extend_from_slice(b"\r\n");
    let cases = [
        ("gzip", bomb()),
        ("no length", plain("HTTP/1.1 200 OK\r\n\r\n", 10_000)),
        ("chunked", Endless { head: chunked, start: Vec::new(), piece, times: 10_000 }),
        ("an error", plain("HTTP/1.1 400 Bad Request\r\n\r\n", 10_000)),
    ];
    for (name, endless) in cases {
        let (url, server) = serve(endless);
        let profiler = dhat::Profiler::builder().testing().build();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let error = runtime.block_on(async {
            let client = Client::builder()
                .base_url(&url)
                .retry(Retry::Never)
                .body_limit(8 * MIB)
                .build()
                .expect("the settings are valid");
            client.invoices().get(1).await.expect_err("too much")
        });
        drop(runtime);
        let peak = dhat::HeapStats::get().max_bytes;
        drop(profiler);
        server.join().expect("the server has stopped");
        let expected = if name == "an error" { "Api" } else { "TooLarge" };
        assert_eq!(error.kind(), expected, "{name}: {error}");
        assert!(peak < 10 * MIB, "{name}: {peak} bytes");
        assert!(expected == "Api" || peak > 8 * MIB, "{name}: {peak} bytes, so nothing was measured");
    }
}
