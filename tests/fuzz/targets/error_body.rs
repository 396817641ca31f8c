//! Error responses: each body becomes one typed error, whose messages are short and free of control characters.
#![no_main]

#[path = "harness.rs"]
mod harness;

use libfuzzer_sys::fuzz_target;
use procountor_client::{Error, Outcome};

const STATUSES: [u16; 10] = [301, 400, 401, 403, 404, 408, 409, 429, 500, 503];

fuzz_target!(|data: &[u8]| {
    let Some((choice, body)) = data.split_first() else { return };
    let status = STATUSES[usize::from(*choice) % STATUSES.len()];
    let media_type = if choice & 0x40 == 0 { "application/json" } else { "text/html" };
    let response =
        harness::Response { status, headers: vec![("content-type", media_type.into())], body: body.to_vec() };
    let (client, requests) = harness::client(response);
    let error = harness::run(async { client.invoices().get(1).await }).expect_err("the call fails");
    let Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!(api.status().as_u16(), status);
    let expected = if matches!(status, 408 | 500 | 503) { Outcome::Unknown } else { Outcome::Rejected };
    assert_eq!(error.outcome(), expected);
    assert!(
        error.body().is_some_and(|retained| body.starts_with(retained) && retained.len() == body.len().min(64 * 1024))
    );
    let output = format!("{error} {error:?} {api:?}");
    assert!(output.len() < 6_000 && !output.contains(char::is_control), "{output:?}");
    assert!(requests.count() <= 3);
});
