//! A typed client of the Procountor accounting API.
//!
//! A [`Client`] leads to the [`resources`]; each operation gives a request, which can be refined and
//! copied, and is sent when it is awaited. It resolves to a [`Response`], which stands for its value
//! and keeps status, headers and bytes, or to an [`Error`], which says what is known.
//!
//! ```no_run
//! use procountor_client::{Application, Client, Credentials, models::InvoiceStatus};
//!
//! # async fn run() -> Result<(), procountor_client::Error> {
//! let application = Application::new("client id", "client secret");
//! let client = Client::builder().credentials(Credentials::api_key(&application, "API key")).build()?;
//! let paid = client.invoices().list().status([InvoiceStatus::Paid]).await?;
//! let mut invoice = client.invoices().get(7).await?;
//! invoice.order_reference = Some("PO-1".to_owned());
//! client.invoices().update(7, &invoice).await?; // every other member goes back as it came
//! # Ok(())
//! # }
//! ```
//!
//! # When a call fails
//!
//! [`Error::outcome`] says what the call has done: nothing was sent, the server did nothing, it is done,
//! or nobody knows. The client sends a call again by itself only where that cannot do a thing twice
//! ([`Retry`]), so after [`Outcome::Unknown`] of a call that creates or pays, look for the thing before
//! doing it again: the example `create_invoice` shows how.
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
//! | what carries them | [`ClientBuilder::http`], [`transport`](ClientBuilder::transport) | reqwest over HTTP/1.1, no redirects |
//! | who watches | [`ClientBuilder::observer`], the feature `tracing` | nobody |
//!
//! Calls are awaited in a Tokio runtime that has time and I/O enabled, and goes on running: connections and
//! sign-ins of a client belong to the runtime in which they were begun.
//!
//! [`Client::from_env`] takes them from the environment of the process. Copies of a client share
//! connections, sign-in and limits; [`Client::with_credentials`] makes one for another company.

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

pub use answer::{Binary, Mixed, Pending};
#[allow(unused_imports, unreachable_pub, reason = "another description has none of it")]
pub use behaviour::*;
pub use bytes::Bytes;
pub use call::{File, Request, Sending};
pub use chrono::NaiveDate as Date;
pub use client::{Client, ClientBuilder};
pub use date_time::{DateTime, InvalidDateTime};
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

/// The README's example, compiled with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
