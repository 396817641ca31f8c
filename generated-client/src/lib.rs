//! client

mod answer;
mod base_url;
mod call;
mod client;
mod date_time;
mod decimal;
pub mod error;
#[rustfmt::skip]
mod generated;
mod id;
mod json;
mod macros;
pub mod model;
mod multipart;
mod response;

pub use answer::{Binary, Mixed, Pending};
pub use bytes::Bytes;
pub use call::{File, Sending};
pub use chrono::NaiveDate as Date;
pub use client::{Client, ClientBuilder};
pub use date_time::{DateTime, InvalidDateTime};
pub use error::Error;
pub use generated::{BASE_URL, PageMeta, RELEASE, ids, models, resources};
pub use http::{HeaderMap, Method, StatusCode};
pub use json::Json;
pub use model::{Page, Unread};
pub use response::Response;
pub use rust_decimal::Decimal;
