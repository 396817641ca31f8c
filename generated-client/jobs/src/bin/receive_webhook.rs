//! Receiver of webhook messages: verifies them, accepts each event once, and fetches the state from the API.
//!
//! `cargo run -p jobs --bin receive_webhook`
//!
//! Order of the calls: `webhooks().create` once. For each message, the receiver checks the path and the webhook, stores
//! the message and responds at once; a worker then calls `payments().list` or `fiscal_years().get`, and acts only on
//! that state.
//!
//! Assumptions:
//! - The signature of webhooks is not published, so it cannot be checked. The URL contains a secret instead, and a message
//!   is only a hint: whoever knows the URL can cause a read, but not a false state.
//! - It is not published whether, when and in which order messages are resent. Duplicates are recognised by webhook, event
//!   and transaction. Where there is no transaction, payload and time are compared; a duplicate with another time only
//!   causes another read.
//! - A proxy terminates TLS. It must not log the path, because of the secret.
//! - There are no events for invoices, receipts and partners: use `changes` for them, as in `sync_to_sqlite`.

use std::collections::{HashSet, VecDeque};
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use procountor_client::models::{
    BasicPaymentTransactionData, CreatedWebhookResponse, FiscalYear, FiscalYears, InvoiceStatus, TrackingPeriod,
    TrackingPeriodStatus, Webhook, WebhookAuthenticationType, WebhookEvent, WebhookMessage,
};
use procountor_client::test_util::TestServer;
use procountor_client::webhook::{BODY_LIMIT, Content, WebhookError};
use procountor_client::{Client, Date, Error, Listed as _, Method, Required as _, StatusCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

type BoxError = Box<dyn std::error::Error>;

/// Path of the messages, before the secret.
const PREFIX: &str = "/procountor/";

/// The accepted messages. A real program keeps them in a database: both sets survive a restart.
#[derive(Default)]
struct Messages {
    /// Keys of the accepted messages.
    seen: HashSet<String>,
    /// Messages to process.
    pending: VecDeque<WebhookMessage>,
}

/// A receiver of the messages of one webhook.
struct Receiver {
    secret: String,
    /// Identifier of the webhook.
    uuid: String,
    messages: Mutex<Messages>,
}

/// State that was fetched after a message.
#[derive(Debug, PartialEq)]
enum State {
    /// Payments of invoices, with their statuses.
    Payments(Vec<(i64, InvoiceStatus)>),
    /// First days of the tracking periods that take bookings.
    OpenPeriods(Vec<Date>),
    /// Nothing to fetch for this event.
    Ignored,
}

/// Subscribes the URL of the receiver to events, and returns the identifier of the webhook.
async fn subscribe(client: &Client, url: &str, secret: &str) -> Result<String, Error> {
    let webhook = Webhook::default()
        .url(format!("{url}{PREFIX}{secret}"))
        .authentication_type(WebhookAuthenticationType::None)
        .subscriptions([WebhookEvent::InvoicePaymentCreated, WebhookEvent::TrackingPeriodStatusUpdated]);
    Ok(client.webhooks().create(&webhook).await?.uuid.clone().required("uuid")?)
}

impl Receiver {
    /// Verifies and stores a message, and returns the status of the response.
    fn accept(&self, method: &Method, path: &str, body: &[u8]) -> StatusCode {
        let secret = path.strip_prefix(PREFIX).unwrap_or_default();
        if *method != Method::POST || !is_equal(secret.as_bytes(), self.secret.as_bytes()) {
            return StatusCode::NOT_FOUND;
        }
        // Put the check of the signature here, once its form is known for your webhook.
        let message = match WebhookMessage::receive(body, |_| true) {
            Ok(message) if message.webhook_uuid.as_deref() == Some(&self.uuid) => message,
            Ok(_) => return StatusCode::NOT_FOUND,
            Err(WebhookError::TooLarge { .. }) => return StatusCode::PAYLOAD_TOO_LARGE,
            Err(_) => return StatusCode::BAD_REQUEST,
        };
        let mut messages = self.lock();
        if messages.seen.insert(key(&message)) {
            messages.pending.push_back(message);
        }
        // A duplicate is a success too, so that it is not resent.
        StatusCode::NO_CONTENT
    }

    /// Processes the messages that are pending, in one task. A message whose state cannot be fetched goes to the end of the
    /// queue, so that it does not hold up the others.
    async fn process(&self, client: &Client) -> Result<Vec<State>, Error> {
        let mut states = Vec::new();
        loop {
            let Some(message) = self.lock().pending.front().cloned() else { return Ok(states) };
            match fetch(client, &message).await {
                Ok(state) => states.push(state),
                Err(error) => {
                    self.lock().pending.rotate_left(1);
                    return Err(error);
                }
            }
            self.lock().pending.pop_front();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Messages> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Compares two strings in a time that does not depend on the first difference.
fn is_equal(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

/// Returns the text that identifies an event.
fn key(message: &WebhookMessage) -> String {
    let sent = message.meta.as_ref().and_then(|meta| meta.timestamp).unwrap_or_default();
    let payload = || message.payload.as_ref().map(|payload| format!("{sent} {}", payload.as_str()));
    let event = message.event_type.as_ref().map_or("", WebhookEvent::as_str);
    let webhook = message.webhook_uuid.as_deref().unwrap_or_default();
    format!("{webhook} {event} {}", message.transaction_identifier().or_else(payload).unwrap_or_default())
}

/// Fetches the state that a message hints at.
async fn fetch(client: &Client, message: &WebhookMessage) -> Result<State, Error> {
    match (&message.event_type, message.content()) {
        (Some(WebhookEvent::InvoicePaymentCreated), Content::InvoicePayments(payments)) => {
            let invoices = payments.transactions.items().iter().map(|payment| payment.invoice_id.required("invoiceId"));
            let invoices = invoices.collect::<Result<Vec<_>, _>>()?;
            let mut rows = client.payments().list().invoice_id(invoices).items();
            let mut payments = Vec::new();
            while let Some(row) = rows.next().await.transpose()? {
                payments.push((row.id.required("id")?, row.status.required("status")?));
            }
            Ok(State::Payments(payments))
        }
        (Some(WebhookEvent::TrackingPeriodStatusUpdated), _) => {
            let years = client.fiscal_years().get().await?;
            let periods = years.fiscal_years.items().iter().flat_map(|year| year.tracking_periods.items());
            let open = periods.filter(|period| period.status == Some(TrackingPeriodStatus::Open));
            let starts = open.map(|period| period.start_date.required("startDate"));
            Ok(State::OpenPeriods(starts.collect::<Result<_, _>>()?))
        }
        // The form of a payload is not published: fetch all recent payments after one that cannot be read.
        _ => Ok(State::Ignored),
    }
}

/// Serves the receiver.
async fn serve(listener: TcpListener, receiver: Arc<Receiver>) {
    while let Ok((stream, _)) = listener.accept().await {
        let receiver = Arc::clone(&receiver);
        tokio::spawn(async move {
            let respond = service_fn(|request: hyper::Request<Incoming>| {
                let receiver = Arc::clone(&receiver);
                async move { Ok::<_, Infallible>(respond(&receiver, request).await) }
            });
            // An error of the connection concerns only its sender.
            let _ = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
        });
    }
}

async fn respond(receiver: &Receiver, request: hyper::Request<Incoming>) -> hyper::Response<Empty<Bytes>> {
    let (head, body) = request.into_parts();
    let status = match Limited::new(body, BODY_LIMIT).collect().await {
        Ok(body) => receiver.accept(&head.method, head.uri.path(), &body.to_bytes()),
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE,
    };
    let mut response = hyper::Response::new(Empty::new());
    *response.status_mut() = status;
    response
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let server = TestServer::start().await?;
    server.strict().likely();
    let client = server.client();
    set_up(&server, &client)?;
    // A real program takes the secret from its configuration: at least 16 random bytes, in hexadecimal digits.
    let secret = "6f1b0c2d9e8a47b35c1d2e3f4a5b6c7d";
    let uuid = subscribe(&client, "https://acme.example", secret).await?;
    let receiver = Arc::new(Receiver { secret: secret.to_owned(), uuid, messages: Mutex::default() });
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve(listener, Arc::clone(&receiver)));

    let path = format!("{PREFIX}{secret}");
    let mut statuses = Vec::new();
    for (path, body) in [
        (path.as_str(), PAYMENT),
        (path.as_str(), PAYMENT),
        ("/procountor/guess", PAYMENT),
        (path.as_str(), &PAYMENT.replace("w-1", "w-2")),
        (path.as_str(), "no JSON"),
        (path.as_str(), PERIOD),
    ] {
        statuses.push(post(address, path, body).await?);
    }
    // The first attempt fails, and its message is processed after the other one.
    let failed = receiver.process(&client).await;
    let states = receiver.process(&client).await?;
    println!("responses {statuses:?}, states {states:?}");

    assert_eq!(statuses, [204, 204, 404, 404, 400, 204]);
    assert!(failed.is_err());
    let open: Date = "2026-11-01".parse()?;
    assert_eq!(states, [State::OpenPeriods(vec![open]), State::Payments(vec![(9, InvoiceStatus::PaymentQueued)])]);
    server.assert_met();
    assert!(server.refused().is_empty());
    Ok(())
}

/// The form of the payload is not published. This one has the response of the confirmed call.
const PAYMENT: &str = r#"{"eventType":"INVOICE_PAYMENT_CREATED","webhookUuid":"w-1","meta":{"version":"1.0","timestamp":1},
    "payload":{"transactionIdentifier":"tx-1","response":{"transactions":[{"paymentId":9,"invoiceId":42}]}}}"#;
const PERIOD: &str = r#"{"eventType":"TRACKING_PERIOD_STATUS_UPDATED","webhookUuid":"w-1","payload":{"id":3}}"#;

/// Sends a request to the receiver, as Procountor does, and returns the status of the response.
async fn post(address: SocketAddr, path: &str, body: &str) -> Result<u16, BoxError> {
    let mut stream = TcpStream::connect(address).await?;
    let head =
        format!("POST {path} HTTP/1.1\r\nhost: acme\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(format!("{head}{body}").as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    Ok(response.split(' ').nth(1).required("status")?.parse()?)
}

fn set_up(server: &TestServer, client: &Client) -> Result<(), BoxError> {
    let created = CreatedWebhookResponse::default().uuid("w-1");
    server.on(client.webhooks().create(&Webhook::default())).any_arguments().respond(created).times(1);
    let payment = BasicPaymentTransactionData::default().id(9).invoice_id(42).status(InvoiceStatus::PaymentQueued);
    let search = client.payments().list().invoice_id([42]);
    server.on(search).errors(403, [("", "NO_ACCESS")]).pages([payment]).times(2);
    let period = |start: Date, status| TrackingPeriod::default().start_date(start).status(status);
    let periods = [
        period("2026-10-01".parse()?, TrackingPeriodStatus::Closed),
        period("2026-11-01".parse()?, TrackingPeriodStatus::Open),
    ];
    let years = FiscalYears::default().fiscal_years([FiscalYear::default().id(1).tracking_periods(periods)]);
    server.on(client.fiscal_years().get()).respond(years).times(1);
    Ok(())
}
