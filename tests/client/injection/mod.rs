//! Injection through arguments: no value changes the URL, or adds a parameter, a header or a multipart field.

mod hostile_inputs;

use std::time::Duration;

use hostile_inputs::{combinations, vectors};
use percent_encoding::percent_decode_str;
use procountor_client::models::{Attachment, Webhook};
use procountor_client::{Client, Error, File, Response};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use tests::memory_server::{MemoryServer, ok};

const BASE: &str = "https://host.example:8443/v2602/api";

fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url(BASE).transport(server.clone()).limits([]);
    builder.timeout(Duration::from_secs(60)).build().expect("the settings are valid")
}

/// Runs a future on a runtime without I/O.
fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("the runtime starts").block_on(future)
}

/// Calls each operation with a string in its path. Returns the path templates and the results.
async fn call_paths(client: &Client, value: &str) -> Vec<(&'static str, Result<(), Error>)> {
    fn sent<T>(result: Result<Response<T>, Error>) -> Result<(), Error> {
        match result {
            // Only the request is of interest here.
            Ok(_) | Err(Error::Decode(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }
    #[allow(deprecated, reason = "deprecated operations are tested too")]
    let confirmed = [
        ("/users/{}/confirm", sent(client.users().confirm(value).await)),
        ("/invoices/{}/confirm", sent(client.invoices().confirm(value).await)),
        ("/payments/{}/confirm", sent(client.payments().confirm(value).await)),
        (
            "/payments/directsalarypayments/{}/confirm",
            sent(client.payments().confirm_direct_salary_payment(value).await),
        ),
    ];
    let others = [
        ("/integrations/{}/customers", sent(client.integrations().list_customers(value).await)),
        ("/mfatransactionresult/{}", sent(client.mfa().result(value).await)),
        ("/webhooks/{}", sent(client.webhooks().delete(value).await)),
        ("/webhooks/{}", sent(client.webhooks().update(value, &Webhook::default()).allow_missing().await)),
    ];
    confirmed.into_iter().chain(others).collect()
}

/// Sends a value in each path and checks the URLs. Returns the number of requests that were sent.
async fn check_paths(client: &Client, server: &MemoryServer, value: &str) -> usize {
    let mut sent = 0;
    for (template, result) in call_paths(client, value).await {
        match result {
            Ok(()) => sent += 1,
            Err(Error::Build(_)) => continue,
            Err(error) => panic!("{template} {value:?}: {error}"),
        }
    }
    let requests = server.take();
    assert_eq!(requests.len(), sent, "{value:?}: a call is either rejected or sent");
    for request in requests {
        let uri = request.uri();
        assert_eq!((uri.scheme_str(), uri.query()), (Some("https"), None), "{value:?}");
        assert_eq!(uri.authority().map(http::uri::Authority::as_str), Some("host.example:8443"), "{value:?}");
        let segments: Vec<&str> = uri.path().split('/').collect();
        let template: Vec<&str> =
            segments.iter().map(|segment| if decodes_to(segment, value) { "{}" } else { segment }).collect();
        let template = template.join("/");
        assert!(TEMPLATES.iter().any(|expected| template == format!("/v2602/api{expected}")), "{value:?}: {uri}");
    }
    sent
}

const TEMPLATES: [&str; 7] = [
    "/users/{}/confirm",
    "/invoices/{}/confirm",
    "/payments/{}/confirm",
    "/payments/directsalarypayments/{}/confirm",
    "/integrations/{}/customers",
    "/mfatransactionresult/{}",
    "/webhooks/{}",
];

/// Whether a segment is the percent-encoded value.
fn decodes_to(segment: &str, value: &str) -> bool {
    percent_decode_str(segment).decode_utf8().is_ok_and(|decoded| decoded == value)
}

#[test]
fn hostile_path_argument_stays_in_its_segment() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    block_on(async {
        for value in vectors() {
            let sent = check_paths(&client, &server, &value).await;
            let rejected = matches!(value.as_str(), "" | "." | "..") || value.len() > 2_000;
            assert_eq!(sent, if rejected { 0 } else { 8 }, "{value:?}");
        }
    });
}

#[test]
fn combinations_of_url_syntax_stay_in_their_segment() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let mut count = 0;
    block_on(async {
        for value in combinations() {
            count += 1;
            let result = client.mfa().result(&value).await;
            let requests = server.take();
            match result {
                Ok(_) => {
                    let path = requests[0].uri().path();
                    let segment = path
                        .strip_prefix("/v2602/api/mfatransactionresult/")
                        .expect("the path has the expected prefix");
                    assert!(!segment.contains('/') && decodes_to(segment, &value), "{value:?}: {path}");
                }
                Err(error) => {
                    assert!(matches!(error, Error::Build(_)) && requests.is_empty(), "{value:?}: {error}");
                    assert!(matches!(value.as_str(), "" | "." | ".."), "{value:?}: {error}");
                }
            }
        }
    });
    assert_eq!(count, 22_621);
}

#[test]
fn hostile_query_argument_stays_in_its_parameter() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    block_on(async {
        for value in vectors() {
            match client.invoices().list().search_term(value.as_str()).page(7).await {
                Ok(_) => {
                    let requests = server.take();
                    let query = requests[0].uri().query().unwrap_or_default().to_owned();
                    let (term, rest) = query.split_once('&').expect("the query has two parameters");
                    assert!(
                        decodes_to(term.strip_prefix("searchTerm=").expect("the parameter has its name"), &value),
                        "{value:?}: {query}"
                    );
                    assert_eq!(rest, "page=7", "{value:?}");
                }
                Err(error) => {
                    assert!(matches!(error, Error::Build(_)) && value.len() > 2_000, "{value:?}: {error}");
                    assert!(server.take().is_empty());
                }
            }
        }
    });
}

#[test]
fn hostile_header_argument_stays_in_its_header() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    block_on(async {
        for value in vectors() {
            let result = client.business_partners().list().name(value.as_str()).await;
            let requests = server.take();
            match result {
                Ok(_) => {
                    let header = requests[0].headers().get("name").expect("the header is set");
                    assert_eq!(header.as_bytes(), value.as_bytes());
                    assert!(!header.as_bytes().iter().any(u8::is_ascii_control), "{value:?}");
                    assert_eq!(requests[0].headers().len(), 1, "{value:?}");
                }
                Err(error) => {
                    assert!(matches!(error, Error::Build(_)) && requests.is_empty(), "{error}");
                    assert!(value.chars().any(char::is_control) || value.len() > 8_000, "{value:?}: {error}");
                }
            }
        }
    });
}

#[test]
fn hostile_file_name_stays_in_its_multipart_field() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    block_on(async {
        for value in vectors() {
            let file = File::new(value.as_str(), &b"content"[..]);
            let result = client.attachments().upload(&Attachment::default(), file).allow_missing().await;
            let requests = server.take();
            let Ok(_) = result else {
                assert!(requests.is_empty() && (value.is_empty() || value.chars().any(char::is_control)), "{value:?}");
                continue;
            };
            let body = String::from_utf8(requests[0].body().to_vec()).expect("the body is UTF-8");
            let heads = body.lines().filter(|line| line.starts_with("Content-Disposition: "));
            let names: Vec<&str> =
                heads.filter_map(|line| line.split_once("filename=\"")?.1.strip_suffix('"')).collect();
            assert_eq!(names.len(), 1, "{value:?}");
            assert!(!names[0].contains('"'), "{value:?}");
        }
    });
}

#[test]
fn oversized_argument_is_not_sent() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let long = "x".repeat(9_000);
    block_on(async {
        let path = client.mfa().result(&long).await.expect_err("the argument is too long");
        let query = client.invoices().list().search_term(long.as_str()).await.expect_err("the argument is too long");
        let header = client.business_partners().list().name(long.as_str()).await.expect_err("the argument is too long");
        for error in [path, query, header] {
            assert!(matches!(error, Error::Build(_)), "{error}");
            assert!(error.to_string().contains("bytes, and the limit is 8000"), "{error}");
        }
    });
    assert!(server.take().is_empty());
}

#[test]
fn any_argument_round_trips() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let seed = RngSeed::Fixed(2604);
    let config = Config { cases: 1_000, rng_seed: seed, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&(any::<String>(), ".{0,40}"), |(path, query)| {
        block_on(async {
            let sent = check_paths(&client, &server, &path).await;
            prop_assert_eq!(sent, if matches!(path.as_str(), "" | "." | "..") { 0 } else { 8 });
            client
                .invoices()
                .list()
                .search_term(query.as_str())
                .await
                .map_err(|error| TestCaseError::fail(format!("{query:?}: {error}")))?;
            let requests = server.take();
            let sent = requests[0].uri().query().unwrap_or_default();
            prop_assert!(decodes_to(sent.strip_prefix("searchTerm=").unwrap_or_default(), &query));
            Ok(())
        })
    });
    result.expect("every argument round-trips");
}
