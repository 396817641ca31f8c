//! Whatever an error's body holds, it is one typed error, and little of it is shown.
#![no_main]

#[path = "door.rs"]
mod door;

use libfuzzer_sys::fuzz_target;
use procountor_client::{Error, Outcome};

const STATUSES: [u16; 10] = [301, 400, 401, 403, 404, 408, 409, 429, 500, 503];

fuzz_target!(|data: &[u8]| {
    let Some((choice, body)) = data.split_first() else { return };
    let status = STATUSES[usize::from(*choice) % STATUSES.len()];
    let media_type = if choice & 0x40 == 0 { "application/json" } else { "text/html" };
    let answer = door::Answer { status, headers: vec![("content-type", media_type.into())], body: body.to_vec() };
    let (client, requests) = door::client(answer);
    let error = door::run(async { client.invoices().get(1).await }).expect_err("it is no success");
    let Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!(api.status().as_u16(), status);
    let expected = if matches!(status, 408 | 500 | 503) { Outcome::Unknown } else { Outcome::Rejected };
    assert_eq!(error.outcome(), expected);
    assert!(error.body().is_some_and(|kept| body.starts_with(kept) && kept.len() == body.len().min(64 * 1024)));
    let shown = format!("{error} {error:?} {api:?}");
    assert!(shown.len() < 6_000 && !shown.contains(char::is_control), "{shown:?}");
    assert!(requests.count() <= 3);
});
