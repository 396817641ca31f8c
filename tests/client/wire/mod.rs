//! Real requests over loopback, through the client's public functions alone.
//!
//! A server in the test plays answers byte by byte and keeps the bytes of each request. The same tests run
//! awaited, here, and blocking, in `blocking.rs`.

mod responses;
mod client;
#[path = "awaited.rs"]
mod door;
mod errors;
mod hostile;
mod mixed;
mod requests;
mod server;
mod whole;

use client::client;
