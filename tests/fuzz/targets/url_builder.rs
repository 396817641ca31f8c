//! Whatever the arguments, a request goes to the place that its template names, or not at all.
#![no_main]

#[path = "door.rs"]
mod door;

use libfuzzer_sys::fuzz_target;
use percent_encoding::percent_decode_str;
use procountor_client::{Client, Error};

fuzz_target!(|data: &str| {
    base_url(data);
    let answer = door::Answer { status: 200, headers: Vec::new(), body: b"{}".to_vec() };
    let (client, requests) = door::client(answer);
    let result = door::run(async { client.mfa().result(data).await });
    match result {
        Ok(_) => {
            let uri = requests.take().expect("it was sent");
            assert_eq!((uri.scheme_str(), uri.authority().map(|host| host.as_str())), (Some("https"), Some("host.example:8443")));
            let segments: Vec<&str> = uri.path().split('/').collect();
            assert_eq!(segments[..3], ["", "v2602", "api"]);
            assert_eq!((segments.len(), segments[3]), (5, "mfatransactionresult"));
            let decoded = percent_decode_str(segments[4]).decode_utf8().expect("it is what went in");
            assert_eq!(decoded, data);
            assert!(!matches!(&*decoded, "" | "." | ".."));
            assert_eq!(uri.query(), None);
        }
        Err(Error::Build(_)) => assert_eq!(requests.count(), 0),
        Err(error) => panic!("{error}"),
    }
    let result = door::run(async { client.invoices().list().search_term(data).page(7).await });
    match result {
        Ok(_) => {
            let uri = requests.take().expect("it was sent");
            assert_eq!(uri.path(), "/v2602/api/invoices");
            let pairs: Vec<&str> = uri.query().unwrap_or_default().split('&').collect();
            assert_eq!((pairs.len(), pairs[1]), (2, "page=7"));
            let value = pairs[0].strip_prefix("searchTerm=").expect("its name");
            assert_eq!(percent_decode_str(value).decode_utf8().expect("what went in"), data);
        }
        Err(error) => assert!(matches!(error, Error::Build(_)) && requests.count() == 1, "{error}"),
    }
});

/// A base URL that is let through is https, or leads to this machine.
fn base_url(text: &str) {
    match Client::builder().base_url(text).transport(door::Silent).build() {
        Ok(client) => {
            let shown = format!("{client:?}");
            assert!(shown.contains("\"https://") || shown.contains("\"http://"), "{shown}");
        }
        Err(error) => assert!(matches!(error, Error::Config(_))),
    }
}
