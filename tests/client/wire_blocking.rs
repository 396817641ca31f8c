//! The tests of `wire`, with each call sent through the blocking API.

#[path = "wire/client.rs"]
mod client;
#[path = "wire/blocked.rs"]
mod door;
#[path = "wire/errors.rs"]
mod errors;
#[path = "wire/hostile.rs"]
mod hostile;
#[path = "wire/iterators.rs"]
mod iterators;
#[path = "wire/mixed.rs"]
mod mixed;
#[path = "wire/requests.rs"]
mod requests;
#[path = "wire/responses.rs"]
mod responses;
#[path = "wire/server.rs"]
mod server;
#[path = "wire/whole.rs"]
mod whole;

use client::client;
