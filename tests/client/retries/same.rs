//! What is sent again is what was sent: the same bytes, from the first to the last.

use std::time::Duration;

use procountor_client::models::{
    Attachment, AttachmentReferenceType, BusinessPartner, Invoice, InvoiceRow, InvoiceStatus,
};
use procountor_client::{Application, Client, Credentials, Decimal, Error, File, Secret};
use tests::fault_server::{Request, Server, answer, empty, json};

use super::calls::builder;
use super::replies::Reply;
use tests::memory_server::MemoryServer;

/// A kind of body, each by an operation that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
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

const KINDS: [Kind; 12] = [
    Kind::JsonPost,
    Kind::JsonPut,
    Kind::JsonPatch,
    Kind::LongJson,
    Kind::File,
    Kind::TinyFile,
    Kind::LongFile,
    Kind::EmptyPut,
    Kind::Delete,
    Kind::Get,
    Kind::Query,
    Kind::Headers,
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

/// A megabyte in which every byte occurs, and in no order that could be guessed.
fn long() -> Vec<u8> {
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

impl Kind {
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
            Self::LongFile => upload(client, long()).await,
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

    /// The method, and how long the body is at least and at most.
    fn shape(self) -> (&'static str, usize, usize) {
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

/// The answer may be of no use to the operation: what counts is what was sent.
fn settled(result: &Result<(), Error>, attempts: u32, kind: Kind) {
    if let Err(error) = result {
        assert!(matches!(error, Error::Decode(_)), "{kind:?}: {error}");
        assert_eq!(error.attempts(), attempts, "{kind:?}");
    }
}

fn shaped(request: &Request, kind: Kind) {
    let (method, least, most) = kind.shape();
    assert_eq!(request.method(), method, "{kind:?}");
    let length = request.body.len();
    assert!(length >= least && length <= most, "{kind:?}: {length}");
}

#[tokio::test]
async fn what_is_sent_again_is_the_same_to_the_last_byte() {
    let busy = |end: bool| {
        if end {
            // Said, so that no attempt meets a connection that is about to end.
            answer("429 Busy", &["Retry-After: 0", "Connection: close"], "{}").close()
        } else {
            answer("429 Busy", &["Retry-After: 0"], "{}")
        }
    };
    for kind in KINDS {
        // On the same connection, and on another one.
        for ends in [false, true] {
            let server = Server::start(move |request| if request.number == 0 { busy(ends) } else { json("{}") });
            let client = builder(&server.url()).build().expect("a client");
            settled(&kind.send(&client).await, 2, kind);
            let requests = server.requests();
            assert_eq!(requests.len(), 2, "{kind:?}");
            shaped(&requests[0], kind);
            assert!(requests[0].bytes == requests[1].bytes, "{kind:?}: {:?} is not the first", requests[1].line);
            assert_eq!(requests[1].connection > 0, ends, "{kind:?}");
        }
    }
}

/// The third attempt is the first one, too, after a connection that broke within the request's answer.
#[tokio::test]
async fn a_third_attempt_is_the_same_as_well() {
    let server = Server::start(|request| match request.number {
        0 => tests::fault_server::reset(),
        1 => json("{\"id\":1}").without_last(2).close(),
        _ => json("{}"),
    });
    let client = builder(&server.url()).build().expect("a client");
    settled(&Kind::Query.send(&client).await, 3, Kind::Query);
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(requests.iter().all(|request| request.bytes == requests[0].bytes));
}

/// The lines of a request without its token.
fn without_token(request: &Request) -> Vec<u8> {
    let token = request.header("authorization").expect("a token");
    let at = request.bytes.windows(token.len()).position(|window| window == token).expect("it is there");
    [&request.bytes[..at], &request.bytes[at + token.len()..]].concat()
}

#[tokio::test]
async fn after_a_401_the_token_alone_is_another_one() {
    for kind in KINDS {
        let server = Server::start(|request| if request.number == 0 { empty("401 Who") } else { json("{}") });
        let source = super::signed::Source::default();
        let client = builder(&server.url()).credentials(Credentials::source(source.clone()));
        settled(&kind.send(&client.build().expect("a client")).await, 2, kind);
        let requests = server.requests();
        assert_eq!((requests.len(), source.given()), (2, 2), "{kind:?}");
        shaped(&requests[0], kind);
        let tokens: Vec<_> = requests.iter().map(|request| request.text("authorization")).collect();
        assert_eq!(tokens, [Some("Bearer token-0"), Some("Bearer token-1")], "{kind:?}");
        assert!(without_token(&requests[0]) == without_token(&requests[1]), "{kind:?}");
    }
}

fn credentials() -> Credentials {
    let application = Application::new("the-id", "the secret & more").redirect_uri("https://erp.invalid/back");
    Credentials::api_key(&application, Secret::from("the key=ä"))
}

/// The form of a sign-in, in its second attempt and in its second time.
#[tokio::test]
async fn a_sign_in_is_the_same_form_each_time() {
    let token = r#"{"access_token":"the-token","expires_in":3600}"#;
    let server = Server::start(move |request| match (request.target(), request.number) {
        ("/api/oauth/token", _) => json(token),
        (_, 1) => empty("401 Who"),
        _ => json("{}"),
    });
    let client = builder(&server.url()).credentials(credentials()).build().expect("a client");
    settled(&Kind::Get.send(&client).await, 2, Kind::Get);
    let requests = server.requests();
    let targets: Vec<&str> = requests.iter().map(Request::target).collect();
    assert_eq!(targets, ["/api/oauth/token", "/api/invoices/7", "/api/oauth/token", "/api/invoices/7"]);
    assert!(requests[0].bytes == requests[2].bytes && requests[1].bytes == requests[3].bytes);
    assert!(requests[0].body().contains("client_secret=the%20secret%20%26%20more"), "{}", requests[0].body());
}

/// A form whose connection was not made goes out as it was, and one that may have arrived does not.
#[tokio::test(start_paused = true)]
async fn a_sign_in_is_tried_again_only_where_nothing_left() {
    for (first, forms) in [(Reply::Unsent("refused"), 3), (Reply::Lost, 1), (Reply::status(500), 1), (Reply::Silent, 1)]
    {
        let server = MemoryServer::always(first.clone());
        let client = builder("https://procountor.invalid/api").transport(server.clone()).credentials(credentials());
        let error = Kind::Get.send(&client.build().expect("a client")).await.expect_err("no token");
        assert!(matches!(error, Error::SignIn(_)), "{error}");
        let seen: Vec<_> = server.sign_ins().iter().map(tests::memory_server::Received::bytes).collect();
        assert_eq!(seen.len(), forms, "{first:?}");
        assert!(seen.iter().all(|one| *one == seen[0] && !one.2.is_empty()), "{first:?}");
        assert!(server.elapsed() <= Duration::from_secs(61), "{first:?}");
    }
}
