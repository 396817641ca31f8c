//! Request URLs: each argument either is rejected, or yields a URL that matches the path template.
#![no_main]

#[path = "harness.rs"]
mod harness;

use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode_str;
use procountor_client::{Client, Error};

fuzz_target!(|data: &str| {
    base_url(data);
    let response = harness::Response { status: 200, headers: Vec::new(), body: b"{}".to_vec() };
    let (client, requests) = harness::client(response);
    let result = harness::run(async { client.mfa().result(data).await });
    match result {
        Ok(_) => {
            let uri = requests.take().expect("the request was sent");
            assert_eq!(
                (uri.scheme_str(), uri.authority().map(|host| host.as_str())),
                (Some("https"), Some("host.example:8443"))
            );
            let segments: Vec<&str> = uri.path().split('/').collect();
            assert_eq!(segments[..3], ["", "v2602", "api"]);
            assert_eq!((segments.len(), segments[3]), (5, "mfatransactionresult"));
            let decoded = percent_decode_str(segments[4]).decode_utf8().expect("the path segment is UTF-8");
            assert_eq!(decoded, data);
            assert!(!matches!(&*decoded, "" | "." | ".."));
            assert_eq!(uri.query(), None);
        }
        Err(Error::Build(_)) => assert_eq!(requests.count(), 0),
        Err(error) => panic!("{error}"),
    }
    let result = harness::run(async { client.invoices().list().search_term(data).page(7).await });
    match result {
        Ok(_) => {
            let uri = requests.take().expect("the request was sent");
            assert_eq!(uri.path(), "/v2602/api/invoices");
            let pairs: Vec<&str> = uri.query().unwrap_or_default().split('&').collect();
            assert_eq!((pairs.len(), pairs[1]), (2, "page=7"));
            let value = pairs[0].strip_prefix("searchTerm=").expect("the first parameter is `searchTerm`");
            assert_eq!(percent_decode_str(value).decode_utf8().expect("the value is UTF-8"), data);
        }
        Err(error) => assert!(matches!(error, Error::Build(_)) && requests.count() == 1, "{error}"),
    }
});

/// Checks that an accepted base URL has the scheme `https` or `http`.
fn base_url(text: &str) {
    match Client::builder().base_url(text).transport(harness::FailingTransport).build() {
        Ok(client) => {
            let output = format!("{client:?}");
            assert!(output.contains("\"https://") || output.contains("\"http://"), "{output}");
        }
        Err(error) => assert!(matches!(error, Error::Config(_))),
    }
}
