//! Arguments from outside: wherever they stand, they lead to no other place, and become no second
//! value.

mod hostile;

use std::time::Duration;

use hostile::{exhaustive, vectors};
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

/// Runs what needs no sockets.
fn wait<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
    runtime.expect("a runtime").block_on(future)
}

/// The path parameters that take any text: name and template of the path, and the call.
async fn paths(client: &Client, value: &str) -> Vec<(&'static str, Result<(), Error>)> {
    fn done<T>(result: Result<Response<T>, Error>) -> Result<(), Error> {
        match result {
            // What came back is none of this test's business.
            Ok(_) | Err(Error::Decode(_)) => Ok(()),
            Err(error) => Err(error),
        }
    }
    #[allow(deprecated, reason = "they are sent like the others")]
    let confirmed = [
        ("/users/{}/confirm", done(client.users().confirm(value).await)),
        ("/invoices/{}/confirm", done(client.invoices().confirm(value).await)),
        ("/payments/{}/confirm", done(client.payments().confirm(value).await)),
        (
            "/payments/directsalarypayments/{}/confirm",
            done(client.payments().confirm_direct_salary_payment(value).await),
        ),
    ];
    let others = [
        ("/integrations/{}/customers", done(client.integrations().list_customers(value).await)),
        ("/mfatransactionresult/{}", done(client.mfa().result(value).await)),
        ("/webhooks/{}", done(client.webhooks().delete(value).await)),
        ("/webhooks/{}", done(client.webhooks().update(value, &Webhook::default()).allow_missing().await)),
    ];
    confirmed.into_iter().chain(others).collect()
}

/// Checks one value in each path; gives how many paths took it.
async fn check_paths(client: &Client, server: &MemoryServer, value: &str) -> usize {
    let mut sent = 0;
    for (template, result) in paths(client, value).await {
        match result {
            Ok(()) => sent += 1,
            Err(Error::Build(_)) => continue,
            Err(error) => panic!("{template} {value:?}: {error}"),
        }
    }
    let requests = server.take();
    assert_eq!(requests.len(), sent, "{value:?}: what is refused is not sent");
    for request in requests {
        let uri = request.uri();
        assert_eq!((uri.scheme_str(), uri.query()), (Some("https"), None), "{value:?}");
        assert_eq!(uri.authority().map(http::uri::Authority::as_str), Some("host.example:8443"), "{value:?}");
        let segments: Vec<&str> = uri.path().split('/').collect();
        let template: Vec<&str> =
            segments.iter().map(|segment| if is(segment, value) { "{}" } else { segment }).collect();
        let whole = template.join("/");
        assert!(TEMPLATES.iter().any(|known| whole == format!("/v2602/api{known}")), "{value:?}: {uri}");
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

/// Whether a segment is this value, encoded.
fn is(segment: &str, value: &str) -> bool {
    percent_decode_str(segment).decode_utf8().is_ok_and(|decoded| decoded == value)
}

#[test]
fn hostile_text_stays_in_its_path_segment() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    wait(async {
        for value in vectors() {
            let sent = check_paths(&client, &server, &value).await;
            let refused = matches!(value.as_str(), "" | "." | "..") || value.len() > 2_000;
            assert_eq!(sent, if refused { 0 } else { 8 }, "{value:?}");
        }
    });
}

#[test]
fn every_short_combination_of_what_leads_elsewhere_stays_where_it_is() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let mut count = 0;
    wait(async {
        for value in exhaustive() {
            count += 1;
            let result = client.mfa().result(&value).await;
            let requests = server.take();
            match result {
                Ok(_) => {
                    let path = requests[0].uri().path();
                    let segment = path.strip_prefix("/v2602/api/mfatransactionresult/").expect("its template");
                    assert!(!segment.contains('/') && is(segment, &value), "{value:?}: {path}");
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
fn hostile_text_stays_in_its_query_parameter() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    wait(async {
        for value in vectors() {
            match client.invoices().list().search_term(value.as_str()).page(7).await {
                Ok(_) => {
                    let requests = server.take();
                    let query = requests[0].uri().query().unwrap_or_default().to_owned();
                    let (term, rest) = query.split_once('&').expect("two parameters");
                    assert!(is(term.strip_prefix("searchTerm=").expect("its name"), &value), "{value:?}: {query}");
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
fn hostile_text_stays_in_its_header() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    wait(async {
        for value in vectors() {
            let result = client.business_partners().list().name(value.as_str()).await;
            let requests = server.take();
            match result {
                Ok(_) => {
                    let header = requests[0].headers().get("name").expect("the header");
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
fn hostile_text_stays_in_its_multipart_name() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    wait(async {
        for value in vectors() {
            let file = File::new(value.as_str(), &b"content"[..]);
            let result = client.attachments().upload(&Attachment::default(), file).allow_missing().await;
            let requests = server.take();
            let Ok(_) = result else {
                assert!(requests.is_empty() && (value.is_empty() || value.chars().any(char::is_control)), "{value:?}");
                continue;
            };
            let body = String::from_utf8(requests[0].body().to_vec()).expect("all of it is text");
            let heads = body.lines().filter(|line| line.starts_with("Content-Disposition: "));
            let names: Vec<&str> =
                heads.filter_map(|line| line.split_once("filename=\"")?.1.strip_suffix('"')).collect();
            assert_eq!(names.len(), 1, "{value:?}");
            assert!(!names[0].contains('"'), "{value:?}");
        }
    });
}

#[test]
fn what_is_too_long_for_servers_is_not_sent() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let long = "x".repeat(9_000);
    wait(async {
        let path = client.mfa().result(&long).await.expect_err("refused");
        let query = client.invoices().list().search_term(long.as_str()).await.expect_err("refused");
        let header = client.business_partners().list().name(long.as_str()).await.expect_err("refused");
        for error in [path, query, header] {
            assert!(matches!(error, Error::Build(_)), "{error}");
            assert!(error.to_string().ends_with("longer than servers take"), "{error}");
        }
    });
    assert!(server.take().is_empty());
}

#[test]
fn any_text_comes_out_as_it_went_in() {
    let server = MemoryServer::always(ok("{}"));
    let client = client(&server);
    let seed = RngSeed::Fixed(2604);
    let config = Config { cases: 1_000, rng_seed: seed, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new(config).run(&(any::<String>(), ".{0,40}"), |(path, query)| {
        wait(async {
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
            prop_assert!(is(sent.strip_prefix("searchTerm=").unwrap_or_default(), &query));
            Ok(())
        })
    });
    result.expect("all of them");
}
