//! The tests of `main.rs` again, with each call sent by the blocking twin.

mod answers;
mod client;
#[path = "blocked.rs"]
mod door;
mod errors;
mod hostile;
mod iterators;
mod mixed;
mod requests;
mod server;
mod whole;

use client::client;
