//! A typed client for the Procountor accounting API.
//!
//! A [`Client`] gives access to the [`resources`]. Each operation returns a request, which can be configured and
//! cloned, and which is sent when it is awaited. It resolves to a [`Response`], which dereferences to its value
//! and keeps status, headers and body, or to an [`Error`].
//!
//! The [`guide`] has a page for each job. Start with [First day](guide::first_day) and
//! [Money and dates](guide::money_and_dates).
//!
//! | job | guides |
//! |---|---|
//! | sell, buy, pay | [sales invoices](guide::sales_invoice), [purchase invoices](guide::purchase_invoice), [payments](guide::payments), [bank](guide::bank) |
//! | accounting | [ledger export and journals](guide::ledger_export), [dimensions](guide::dimensions), [reports](guide::reports) |
//! | registers | [business partners and persons](guide::business_partners), [products](guide::products) |
//! | people | [travel and expenses](guide::travel), [payroll](guide::payroll) |
//! | set-up | [company and rights](guide::company), [webhooks and activation](guide::webhooks), [accounting firms](guide::accounting_firms) |
//!
//! # Sign in, read, update
//!
//! ```no_run
//! use procountor_client::{Application, Client, Credentials, Environment, models::InvoiceStatus};
//!
//! # async fn run() -> Result<(), procountor_client::Error> {
//! let application = Application::new("client id", "client secret");
//! let client = Client::builder()
//!     .environment(Environment::Test) // the default is production
//!     .credentials(Credentials::api_key(&application, "API key"))
//!     .build()?;
//!
//! let page = client.invoices().list().status([InvoiceStatus::Paid]).await?;
//! println!("{} invoices on the first page", page.results.len());
//!
//! let mut invoice = client.invoices().get(7).await?.into_inner();
//! invoice.order_reference = Some("PO-1".to_owned());
//! client.invoices().update(7, &invoice).await?; // all other members are sent back unchanged
//! # Ok(())
//! # }
//! ```
//!
//! `PUT` replaces the whole resource: get it, change it and put it back. A model that can be sent preserves the
//! members that its fields cannot represent, so nothing is lost, also when the model goes through
//! `serde_json::to_string` and back; `unread()` lists these members. (Rows of a search and other models that no
//! request contains keep their fields only; [`Response::unread`] lists the names of their other members.) The member `version` is an optimistic lock: if an invoice
//! was changed meanwhile, Procountor rejects the update ([`Error::is_version_conflict`]); get it again and repeat the
//! change. The [guides](guide) name the resources whose lock may not be checked. If a member that Procountor requires is not set, the call fails before
//! it is sent; `.allow_missing()` sends a resource that was received without such a member.
//!
//! Every field is an `Option`: [`Required`] turns a missing value into an error, [`Listed`] an optional list into
//! a slice, and [`OrEmpty`] an optional model into one whose fields are all `None`:
//! `invoice.payment_info.or_empty().due_date`. Amounts are exact [`Decimal`]s, dates are [`Date`]s, and timestamps are [`DateTime`]s without a time
//! zone, which no source names ([Money and dates](guide::money_and_dates)). Enums are open: a value that is newer than the crate is
//! `Unlisted`. Only a field that is `None` is absent from the JSON: an empty string, list or model is sent, and Procountor
//! gives it another meaning in places. `set_null("member")` sends `null`.
//!
//! A model is built from `Default` by setters, which take `impl Into`: `.amount("12.50".parse::<Decimal>()?)`. A value that
//! is an `Option` already is assigned to the field. Models are non-exhaustive, so there is no struct expression.
//!
//! # Read everything
//!
//! Searches are paginated. [`Items`] streams the items of all pages, [`Pages`] streams whole pages, and
//! [`Changes`] streams only the items that have changed since a checkpoint, each change once:
//!
//! ```no_run
//! use procountor_client::{Checkpoint, Client, Required as _, models::Invoice};
//!
//! # fn store(_: &Invoice) {}
//! # fn save(_: &Checkpoint) {}
//! /// Fetches every invoice that has changed. Call it again with the checkpoint that was saved last.
//! async fn sync(client: &Client, since: &Checkpoint) -> Result<(), Box<dyn std::error::Error>> {
//!     let mut changes = client.invoices().list().changes(since);
//!     let mut ids = Vec::new();
//!     loop {
//!         let row = changes.next().await.transpose()?;
//!         // The rows of a search are abridged: fetch the invoices themselves by id.
//!         ids.extend(row.as_ref().map(|row| row.id.required("id")).transpose()?);
//!         if ids.len() == 200 || (row.is_none() && !ids.is_empty()) {
//!             let invoices = client.invoices().get_many(ids.iter().copied()).await?;
//!             // Invoices that cannot be read or no longer exist are left out: the checkpoint must not pass them.
//!             if !invoices.unread().is_empty() || invoices.len() != ids.len() {
//!                 return Err(format!("{} of {} invoices are readable", invoices.len(), ids.len()).into());
//!             }
//!             invoices.iter().for_each(store);
//!             ids.clear();
//!         }
//!         if ids.is_empty() {
//!             save(&changes.checkpoint()); // serializable with serde; the first one is `Checkpoint::new()`
//!         }
//!         if row.is_none() {
//!             return Ok(());
//!         }
//!     }
//! }
//! ```
//!
//! `get_many(ids)` requests 200 resources at a time and omits ids that do not exist. A resource that cannot be read is left
//! out too, and is listed in [`Response::unread`]. A stream that ends with an
//! error has delivered all items before it. If [`Error::is_transient`], wait a while (the client has already
//! retried), then continue with `resume()`, which requests the failed page again, or start again from the last
//! checkpoint. The program `sync_to_sqlite` shows both.
//!
//! # Several calls at a time
//!
//! `send()` starts a request as a future, for the combinators of the crate `futures`. The client delays calls that would
//! exceed the rate limit, so the number of concurrent calls only bounds memory:
//!
//! ```no_run
//! use futures::{StreamExt as _, TryStreamExt as _, stream};
//! use procountor_client::{Client, Error, models::Invoice};
//!
//! async fn fetch(client: &Client, ids: Vec<i64>) -> Result<Vec<Invoice>, Error> {
//!     let calls = ids.into_iter().map(|id| client.invoices().get(id).send());
//!     stream::iter(calls).buffer_unordered(8).map_ok(|invoice| invoice.into_inner()).try_collect().await
//! }
//! ```
//!
//! # When a call fails
//!
//! [`Error::outcome`] states what the call did at the server: the request was not sent, the server rejected it,
//! the server applied it, or the outcome is unknown. The client retries a call only where this cannot apply it
//! twice ([`Retry`]). After [`Outcome::Unknown`] of a call that creates or pays something, search for the
//! resource before you repeat the call. [`CreateWithLookup`] does so, as the example `send_sales_invoice` shows.
//! Procountor's own error messages are in [`ApiError::errors`](error::ApiError::errors), those about a member of the request also in
//! [`Error::validation_errors`].
//!
//! # Files, confirmations, webhooks
//!
//! `attachments().attach(AttachmentReferenceType::Invoice, id, File::read(path).await?)` uploads a file of at most
//! 10,000,000 bytes;
//! `attachments().download(id).stream().await?` downloads a file as a stream that can be saved.
//! Calls that move money return [`Pending`]: the user confirms them in an app, and
//! `client.mfa().wait(&transaction, WaitOptions::default())` waits for the [`Confirmation`].
//!
//! # Settings of a client
//!
//! | | set by | default |
//! |---|---|---|
//! | server | [`ClientBuilder::environment`], [`base_url`](ClientBuilder::base_url), [`version`](ClientBuilder::version) | production |
//! | credentials | [`ClientBuilder::credentials`] | none |
//! | rate limits | [`ClientBuilder::limits`] | those of Procountor |
//! | timeouts | [`ClientBuilder::timeouts`] | 2 minutes in total |
//! | retries | [`ClientBuilder::retry_policy`], [`retry`](ClientBuilder::retry) | 3 attempts within 30 seconds |
//! | maximum size of a response | [`ClientBuilder::body_limit`] | 32 MiB |
//! | characters allowed in JSON | [`ClientBuilder::allow_any_characters`] | those of Windows-1252 |
//! | certificates | [`ClientBuilder::ca_certificates`], [`client_identity`](ClientBuilder::client_identity) | those of the system |
//! | proxy | [`ClientBuilder::proxy`], [`no_proxy`](ClientBuilder::no_proxy) | `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY` |
//! | transport | [`ClientBuilder::http_builder`], [`transport`](ClientBuilder::transport) | reqwest over HTTP/1.1, no redirects |
//! | observability | [`ClientBuilder::observer`], the feature `tracing` | none |
//!
//! Await calls in a Tokio runtime with time and I/O enabled, and keep that runtime running: a client's
//! connections, token refreshes and waits for the rate limiter belong to the runtime in which they started.
//!
//! The page [`production`] is about several processes, lost responses, proxies, certificates, timeouts, suspend, logging and metrics.
//! [`Client::from_env`] reads the settings from environment variables. Clones of a client share connections,
//! sign-in and rate limits; [`Client::with_credentials`] returns a client for another company.
//! [`Client::request`] calls operations that are newer than this crate.
//!
//! # Features
//!
//! | | |
//! |---|---|
//! | `rustls` (default) | TLS with rustls and aws-lc-rs |
//! | `rustls-ring` | TLS with rustls and ring: builds faster, smaller programs, no post-quantum key exchange |
//! | `rustls-no-provider` | TLS with rustls and the provider that the program installs (`CryptoProvider::install_default`) |
//! | `native-tls` | TLS with the library of the system |
//! | `socks` | proxies that speak SOCKS |
//! | `gzip` | compressed responses |
//! | `tracing` | a span for each call and each attempt |
//! | `redis` | one rate limit and one token for the processes of a fleet: `redis::RedisLimiter`, `redis::RedisTokenStore` |
//! | `blocking` | calls without async: `send_blocking()`, `blocking()` |
//! | `iso` | countries by ISO 3166-1, currencies by ISO 4217 |
//! | `rules` | `check()` of a request against rules that Procountor is known to apply |
//! | `test-util` | a server to test programs against: `test_util::TestServer`; includes `rules` |

#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(feature = "test-util"),
    allow(rustdoc::broken_intra_doc_links, reason = "some links lead to items of features")
)]

mod base_url;
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
mod extensions;
mod file;
mod fnv;
mod from_response;
#[allow(deprecated, reason = "deprecated items are still read, written and sent")]
#[allow(non_camel_case_types, non_snake_case, reason = "a name that is taken gets a trailing underscore")]
#[allow(clippy::doc_markdown, reason = "prose contains names such as TyEL")]
#[rustfmt::skip]
mod generated;
pub mod codec;
// Pages without code, which only the documentation needs.
#[cfg(doc)]
pub mod guide;
#[allow(unused_imports, unused_macros, reason = "a release may have no ids")]
mod id;
mod json;
mod limiter;
#[allow(unused_imports, unused_macros, reason = "a release may have no operations")]
mod macros;
mod multipart;
mod observe;
mod optional;
mod paging;
mod pause;
mod percent_encoding;
#[cfg(doc)]
pub mod production;
mod raw;
#[cfg(feature = "redis")]
pub mod redis;
mod response;
mod retry;
#[cfg(feature = "rules")]
pub mod rules;
mod secret;
mod sensitive;
mod service;
pub mod sign_in;
#[cfg(feature = "test-util")]
pub mod test_util;
mod timeouts;
pub mod transport;

pub use bytes::Bytes;
pub use call::{NoBody, PlainOperation, PlainRequest, Request, ResponseFuture, WithBody};
pub use client::{Client, ClientBuilder};
pub use codec::{Page, Unread};
pub use date_time::{DateTime, InvalidDateTime};
pub use download::{Binary, Download, Mixed};
pub use environment::{Environment, InvalidSetting, Version, VersionNumber};
pub use error::{Error, Outcome};
#[allow(unused_imports, unreachable_pub, reason = "another API description may have none of these")]
pub use extensions::*;
pub use file::File;
pub use from_response::Pending;
pub use generated::{BASE_URL, PageMeta, RELEASE, RELEASE_SEGMENT, ids, models, resources};
pub use http::{HeaderMap, Method, StatusCode};
pub use jiff::civil::Date;
pub use json::Json;
pub use limiter::Limit;
pub use observe::{Attempt, Observer};
pub use optional::{Absent, Listed, OrEmpty, Required};
pub use paging::{Changes, Checkpoint, Items, Pages, Position};
pub use raw::RawRequest;
pub use response::Response;
pub use retry::{Retry, RetryPolicy};
pub use rust_decimal::Decimal;
pub use secret::Secret;
pub use sensitive::show_personal_data;
pub use sign_in::{Application, Credentials};
pub use timeouts::Timeouts;

/// The examples of the README, compiled as doctests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
