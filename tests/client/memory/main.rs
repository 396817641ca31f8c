//! Memory use of responses: a test target of its own, because the allocator counts the memory of all threads.

mod endless_response;

use endless_response::{EndlessResponse, gzip_bomb, serve};
use procountor_client::{Client, Retry};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

const MIB: usize = 1024 * 1024;

/// The peak memory of a call stays below the body limit plus 2 MiB.
#[test]
fn peak_memory_stays_within_body_limit() {
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
        let profiler = dhat::Profiler::builder().testing().build();
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
        let peak = dhat::HeapStats::get().max_bytes;
        drop(profiler);
        server.join().expect("the server does not panic");
        let expected = if name == "an error" { "Api" } else { "TooLarge" };
        assert_eq!(error.kind(), expected, "{name}: {error}");
        assert!(peak < 10 * MIB, "{name}: {peak} bytes");
        assert!(expected == "Api" || peak > 8 * MIB, "{name}: {peak} bytes, less than the limit");
    }
}
