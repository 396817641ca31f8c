//! A typed client of the Procountor accounting API.
//!
//! A [`Client`] leads to the [`resources`]; each operation gives a request, which can be refined and
//! copied, and is sent when it is awaited. It resolves to a [`Response`], which stands for its value
//! and keeps status, headers and bytes, or to an [`Error`], which says what is known.
//!
//! # Sign in, read, change
//!
//! ```no_run
//! use procountor_client::{Application, Client, Credentials, Environment, models::InvoiceStatus};
//!
//! # async fn run() -> Result<(), procountor_client::Error> {
//! let application = Application::new("client id", "client secret");
//! let client = Client::builder()
//!     .environment(Environment::Test) // production, unless it is said
//!     .credentials(Credentials::api_key(&application, "API key"))
//!     .build()?;
//!
//! let page = client.invoices().list().status([InvoiceStatus::Paid]).await?;
//! println!("{} invoices on the first page", page.results.len());
//!
//! let mut invoice = client.invoices().get(7).await?.into_inner();
//! invoice.order_reference = Some("PO-1".to_owned());
//! client.invoices().update(7, &invoice).await?; // every other member goes back as it came
//! # Ok(())
//! # }
//! ```
//!
//! `PUT` overwrites the whole resource: get it, change it, put it back. A model keeps what its fields do
//! not hold, so nothing gets lost, also as a serde value through `serde_json::to_string` and back;
//! `unread()` tells what that is. (Rows of a search and other models that no request can hold keep their
//! fields alone.) The `version` in it is a lock: if
//! somebody else was faster, Procountor refuses (400, and `version` is the field of the error item), and
//! the thing is to be read again. What Procountor asks for must be there, or the call is an error and
//! nothing is sent; `.allow_missing()` puts back a thing that came without.
//!
//! Every field is an `Option`: [`Required`] makes an error of one that is not there, [`Listed`] a slice of
//! a list. Amounts are exact [`Decimal`]s, days [`Date`]s, moments [`DateTime`]s without a zone: civil time
//! in Finland, as far as is known. Enums are open: a value newer than the crate is `Unlisted`. What is
//! empty is not sent; `set_null("member")` sends `null`.
//!
//! # Read everything
//!
//! Searches come in pages. [`Items`] goes through all of them, [`Pages`] gives them whole, and [`Changes`]
//! only what has changed since the last time, each change once:
//!
//! ```no_run
//! use procountor_client::{Checkpoint, Client, Error, Required as _, models::Invoice};
//!
//! # fn store(_: &Invoice) {}
//! # fn keep(_: &Checkpoint) {}
//! /// Fetches every invoice that has changed. Call it again with the checkpoint that was kept.
//! async fn sync(client: &Client, since: &Checkpoint) -> Result<(), Error> {
//!     let mut changes = client.invoices().list().changes(since);
//!     let mut ids = Vec::new();
//!     loop {
//!         let row = changes.next().await.transpose()?;
//!         // The rows of a search are short: the invoices themselves are asked for by their ids.
//!         ids.extend(row.as_ref().map(|row| row.id.required("id")).transpose()?);
//!         if ids.len() == 200 || (row.is_none() && !ids.is_empty()) {
//!             client.invoices().get_many(ids.drain(..)).await?.iter().for_each(store);
//!         }
//!         if ids.is_empty() {
//!             keep(&changes.checkpoint()); // serde writes and reads it: `Checkpoint::new()` is the first
//!         }
//!         if row.is_none() {
//!             return Ok(());
//!         }
//!     }
//! }
//! ```
//!
//! `get_many(ids)` asks for 200 things at a time; ids that nothing has are left out. A stream that ends with
//! an error has delivered what came before it. If [`Error::is_transient`], wait a while (the client has
//! tried again itself), and `resume()` goes on with the page that could not be had; or call again with the
//! last checkpoint. The example `sync_invoices` does all of it.
//!
//! # When a call fails
//!
//! [`Error::outcome`] says what the call has done: nothing was sent, the server did nothing, it is done,
//! or nobody knows. The client sends a call again by itself only where that cannot do a thing twice
//! ([`Retry`]), so after [`Outcome::Unknown`] of a call that creates or pays, look for the thing before
//! doing it again: the example `create_invoice` shows how. What Procountor says is wrong is in
//! [`ApiError::errors`](error::ApiError::errors).
//!
//! # Files, confirmations, webhooks
//!
//! `attachments().upload(&meta, File::read(path).await?)` uploads, at most 10,000,000 bytes;
//! `attachments().download(id).stream().await?` downloads as a stream that can be saved.
//! Calls that move money answer [`Pending`]: the user confirms them in an app, and
//! `client.mfa().wait(&transaction, WaitOptions::default())` waits for that ([`Confirmation`]).
//!
//! # What holds for all calls of a client
//!
//! | | set by | unless set |
//! |---|---|---|
//! | where calls go | [`ClientBuilder::environment`], [`base_url`](ClientBuilder::base_url), [`version`](ClientBuilder::version) | production |
//! | who calls | [`ClientBuilder::credentials`] | nobody |
//! | how many calls go | [`ClientBuilder::limits`] | what Procountor allows |
//! | how long they may take | [`ClientBuilder::timeouts`] | 2 minutes in all |
//! | how often they are sent again | [`ClientBuilder::retry_policy`], [`retry`](ClientBuilder::retry) | 3 attempts within 30 seconds |
//! | how much of an answer is read | [`ClientBuilder::body_limit`] | 32 MiB |
//! | which characters their JSON may hold | [`ClientBuilder::any_text`] | those of Windows-1252 |
//! | what carries them | [`ClientBuilder::http`], [`transport`](ClientBuilder::transport) | reqwest over HTTP/1.1, no redirects |
//! | who watches | [`ClientBuilder::observer`], the feature `tracing` | nobody |
//!
//! Calls are awaited in a Tokio runtime that has time and I/O enabled, and goes on running: connections,
//! sign-ins and turns of a client belong to the runtime in which they were begun.
//!
//! [`Client::from_env`] takes them from the environment of the process. Copies of a client share
//! connections, sign-in and limits; [`Client::with_credentials`] makes one for another company.
//! [`Client::request`] calls what is newer than this crate.
//!
//! # Features
//!
//! | | |
//! |---|---|
//! | `rustls` (default), `native-tls` | TLS |
//! | `gzip` | compressed answers |
//! | `tracing` | a span for each call and each attempt |
//! | `blocking` | the same calls without async: `send_blocking()`, `blocking()` |
//! | `iso` | countries by ISO 3166-1, currencies by ISO 4217 |
//! | `test-util` | a server to test programs against: `test_util::TestServer` |

mod answer;
mod base_url;
mod behaviour;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod channel;
mod client;
mod date_time;
mod decimal;
mod download;
mod environment;
pub mod error;
#[allow(deprecated, reason = "what is deprecated for callers is still read, written and sent")]
#[allow(non_camel_case_types, non_snake_case, reason = "a name that is in use takes an underscore at its end")]
#[rustfmt::skip]
mod generated;
#[allow(unused_imports, unused_macros, reason = "a release may have no ids")]
mod id;
mod json;
mod limiter;
#[allow(unused_imports, unused_macros, reason = "a release may have no operations")]
mod macros;
pub mod model;
mod multipart;
mod observe;
mod optional;
mod paging;
mod raw;
mod response;
mod retry;
mod secret;
pub mod sign_in;
#[cfg(feature = "test-util")]
pub mod test_util;
mod timeouts;
pub mod transport;

pub use answer::Pending;
#[allow(unused_imports, unreachable_pub, reason = "another description has none of it")]
pub use behaviour::*;
pub use bytes::Bytes;
pub use call::{File, Request, Sending};
pub use chrono::NaiveDate as Date;
pub use client::{Client, ClientBuilder};
pub use date_time::{DateTime, InvalidDateTime};
pub use download::{Binary, Download, Mixed};
pub use environment::{Environment, InvalidSetting, Version, VersionNumber};
pub use error::{Error, Outcome};
pub use generated::{BASE_URL, PageMeta, RELEASE, ids, models, resources};
pub use http::{HeaderMap, Method, StatusCode};
pub use json::Json;
pub use limiter::Limit;
pub use model::{Page, Unread};
pub use observe::{Attempt, Observer};
pub use optional::{Absent, Listed, Required};
pub use paging::{Changes, Checkpoint, Items, Pages, Position};
pub use raw::RawRequest;
pub use response::Response;
pub use retry::{Retry, RetryPolicy};
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use sign_in::{Application, Credentials};
pub use timeouts::Timeouts;

/// The examples of both READMEs, compiled with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
#[doc = include_str!("../README.md")]
struct Readme;
