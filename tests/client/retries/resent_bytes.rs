//! Bytes of resent requests and token requests: equal to those of the first attempt.

use std::time::Duration;

use procountor_client::models::{
    Attachment, AttachmentReferenceType, BusinessPartner, Invoice, InvoiceRow, InvoiceStatus,
};
use procountor_client::{Application, Client, Credentials, Decimal, Error, File, Secret};
use tests::fault_server::{Request, Server, empty, json, response};

use super::calls::builder;
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// A kind of request, sent through one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RequestKind {
    JsonPost,
    JsonPut,
    JsonPatch,
    LongJson,
    File,
    TinyFile,
    LongFile,
    EmptyPut,
    Delete,
    Get,
    Query,
    Headers,
}

const KINDS: [RequestKind; 12] = [
    RequestKind::JsonPost,
    RequestKind::JsonPut,
    RequestKind::JsonPatch,
    RequestKind::LongJson,
    RequestKind::File,
    RequestKind::TinyFile,
    RequestKind::LongFile,
    RequestKind::EmptyPut,
    RequestKind::Delete,
    RequestKind::Get,
    RequestKind::Query,
    RequestKind::Headers,
];

fn invoice(rows: i64) -> Invoice {
    let mut invoice = Invoice::default();
    invoice.original_invoice_number = Some("Ä \"1\" € \\ \n".to_owned());
    let row = |number| {
        let mut row = InvoiceRow::default();
        row.quantity = Some(Decimal::new(number, 3));
        row
    };
    invoice.invoice_rows = Some((0..rows).map(row).collect());
    invoice
}

/// A pseudorandom megabyte that contains every byte value.
fn random_megabyte() -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(7);
    (0..1 << 20).map(|_| random.u8(..)).collect()
}

async fn upload(client: &Client, content: Vec<u8>) -> Result<(), Error> {
    let mut meta = Attachment::default();
    meta.name = Some("kuitti \"ä\".pdf".to_owned());
    meta.reference_type = Some(AttachmentReferenceType::Invoice);
    let file = File::new("kuitti \"ä\".pdf", content).content_type("application/pdf");
    client.attachments().upload(&meta, file).allow_missing().await.map(drop)
}

impl RequestKind {
    async fn send(self, client: &Client) -> Result<(), Error> {
        let mut partner = BusinessPartner::default();
        partner.name = Some("Ostaja".to_owned());
        let invoices = client.invoices();
        match self {
            Self::JsonPost => invoices.create(&invoice(2)).allow_missing().await.map(drop),
            Self::JsonPut => invoices.update(7, &invoice(3)).allow_missing().await.map(drop),
            Self::JsonPatch => client.business_partners().patch(7, &partner).await.map(drop),
            Self::LongJson => invoices.create(&invoice(20_000)).allow_missing().await.map(drop),
            Self::File => upload(client, b"%PDF-1.4 \0\xff\r\n--procountor".to_vec()).await,
            Self::TinyFile => upload(client, vec![0]).await,
            Self::LongFile => upload(client, random_megabyte()).await,
            Self::EmptyPut => invoices.mark_unfinished(7).await.map(drop),
            Self::Delete => client.attachments().delete(7).await.map(drop),
            Self::Get => invoices.get(7).await.map(drop),
            Self::Query => {
                let call = invoices.list().search_term("a&b=c d/ä+%").status([InvoiceStatus::Paid]);
                call.product_id([1, 2, 3]).size(200).await.map(drop)
            }
            Self::Headers => {
                client.business_partners().list().name("Åkerö Oy").identifier("1234567-8").size(5).await.map(drop)
            }
        }
    }

    /// Method, and minimum and maximum length of the body.
    fn expected_shape(self) -> (&'static str, usize, usize) {
        match self {
            Self::JsonPost => ("POST", 40, 1_000),
            Self::JsonPut => ("PUT", 40, 1_000),
            Self::JsonPatch => ("PATCH", 10, 1_000),
            Self::LongJson => ("POST", 200_000, 4_000_000),
            Self::File | Self::TinyFile => ("POST", 200, 2_000),
            Self::LongFile => ("POST", 1 << 20, (1 << 20) + 2_000),
            Self::EmptyPut => ("PUT", 0, 0),
            Self::Delete => ("DELETE", 0, 0),
            Self::Get | Self::Query | Self::Headers => ("GET", 0, 0),
        }
    }
}

/// Checks that the call succeeded or failed only to decode the response, which does not fit every operation.
fn check_result(result: &Result<(), Error>, attempts: u32, kind: RequestKind) {
    if let Err(error) = result {
        assert!(matches!(error, Error::Decode(_)), "{kind:?}: {error}");
        assert_eq!(error.attempts(), attempts, "{kind:?}");
    }
}

fn check_shape(request: &Request, kind: RequestKind) {
    let (method, min, max) = kind.expected_shape();
    assert_eq!(request.method(), method, "{kind:?}");
    let length = request.body.len();
    assert!(length >= min && length <= max, "{kind:?}: {length}");
}

#[tokio::test]
async fn resent_request_has_same_bytes() {
    let busy = |closes: bool| {
        if closes {
            // The header keeps the client from reusing the connection.
            response("429 Busy", &["Retry-After: 0", "Connection: close"], "{}").close()
        } else {
            response("429 Busy", &["Retry-After: 0"], "{}")
        }
    };
    for kind in KINDS {
        // The retry uses the same connection or another one.
        for closes in [false, true] {
            let server = Server::start(move |request| if request.number == 0 { busy(closes) } else { json("{}") });
            let client = builder(&server.url()).build().expect("the settings are valid");
            check_result(&kind.send(&client).await, 2, kind);
            let requests = server.requests();
            assert_eq!(requests.len(), 2, "{kind:?}");
            check_shape(&requests[0], kind);
            assert!(
                requests[0].bytes == requests[1].bytes,
                "{kind:?}: {:?} differs from the first request",
                requests[1].line
            );
            assert_eq!(requests[1].connection > 0, closes, "{kind:?}");
        }
    }
}

/// The connection of the first attempt is reset, and that of the second breaks within the response body.
#[tokio::test]
async fn third_attempt_has_same_bytes() {
    let server = Server::start(|request| match request.number {
        0 => tests::fault_server::reset(),
        1 => json("{\"id\":1}").without_last(2).close(),
        _ => json("{}"),
    });
    let client = builder(&server.url()).build().expect("the settings are valid");
    check_result(&RequestKind::Query.send(&client).await, 3, RequestKind::Query);
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.bytes == requests[0].bytes));
}

/// The bytes of a request without its token.
fn without_token(request: &Request) -> Vec<u8> {
    let token = request.header("authorization").expect("the request has a token");
    let at =
        request.bytes.windows(token.len()).position(|window| window == token).expect("the bytes contain the token");
    [&request.bytes[..at], &request.bytes[at + token.len()..]].concat()
}

#[tokio::test]
async fn request_resent_after_401_differs_only_in_token() {
    for kind in KINDS {
        let server = Server::start(|request| if request.number == 0 { empty("401 Unauthorized") } else { json("{}") });
        let source = super::rejected_token::CountingSource::default();
        let client = builder(&server.url()).credentials(Credentials::source(source.clone()));
        check_result(&kind.send(&client.build().expect("the settings are valid")).await, 2, kind);
        let requests = server.requests();
        assert_eq!((requests.len(), source.issued()), (2, 2), "{kind:?}");
        check_shape(&requests[0], kind);
        let tokens: Vec<_> = requests.iter().map(|request| request.header_text("authorization")).collect();
        assert_eq!(tokens, [Some("Bearer token-0"), Some("Bearer token-1")], "{kind:?}");
        assert!(without_token(&requests[0]) == without_token(&requests[1]), "{kind:?}");
    }
}

fn credentials() -> Credentials {
    let application = Application::new("the-id", "the secret & more").redirect_uri("https://erp.invalid/back");
    Credentials::api_key(&application, Secret::from("the key=ä"))
}

/// The second token request follows a 401.
#[tokio::test]
async fn token_requests_have_same_bytes() {
    let token = r#"{"access_token":"the-token","expires_in":3600}"#;
    let server = Server::start(move |request| match (request.target(), request.number) {
        ("/api/oauth/token", _) => json(token),
        (_, 1) => empty("401 Unauthorized"),
        _ => json("{}"),
    });
    let client = builder(&server.url()).credentials(credentials()).build().expect("the settings are valid");
    check_result(&RequestKind::Get.send(&client).await, 2, RequestKind::Get);
    let requests = server.requests();
    let targets: Vec<&str> = requests.iter().map(Request::target).collect();
    assert_eq!(targets, ["/api/oauth/token", "/api/invoices/7", "/api/oauth/token", "/api/invoices/7"]);
    assert!(requests[0].bytes == requests[2].bytes && requests[1].bytes == requests[3].bytes);
    assert!(requests[0].body().contains("client_secret=the%20secret%20%26%20more"), "{}", requests[0].body());
}

/// A token request with an API key may be repeated, so it is retried like a call that reads. After a minute without a
/// response, the time for retries is up.
#[tokio::test(start_paused = true)]
async fn token_request_with_api_key_is_retried_like_get() {
    for (first, attempts) in
        [(Reply::ConnectError("refused"), 3), (Reply::Lost, 3), (Reply::status(500), 3), (Reply::NoResponse, 1)]
    {
        let server = MemoryServer::always(first.clone());
        let client = builder("https://procountor.invalid/api").transport(server.clone()).credentials(credentials());
        let error = RequestKind::Get
            .send(&client.build().expect("the settings are valid"))
            .await
            .expect_err("the token request fails");
        assert!(matches!(error, Error::SignIn(_)), "{error}");
        let received: Vec<_> = server.sign_ins().iter().map(tests::memory_server::Received::bytes).collect();
        assert_eq!(received.len(), attempts, "{first:?}");
        assert!(received.iter().all(|request| *request == received[0] && !request.2.is_empty()), "{first:?}");
        assert!(server.elapsed() <= Duration::from_secs(61), "{first:?}");
    }
}
