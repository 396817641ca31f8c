//! Requests and responses over loopback, through the public API.
//!
//! A scripted server returns raw bytes and records the bytes of each request. `wire_blocking.rs` runs the same tests
//! through the blocking API.

mod client;
mod errors;
mod hostile_input;
mod multipart;
mod requests;
mod responses;
mod round_trip;
#[path = "send_async.rs"]
mod send;
mod server;

use client::client;
