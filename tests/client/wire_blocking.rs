//! The tests of `wire` through the blocking API, and the tests of the blocking API itself.

#[path = "wire/blocking_api.rs"]
mod blocking_api;
#[path = "wire/client.rs"]
mod client;
#[path = "wire/errors.rs"]
mod errors;
#[path = "wire/hostile_input.rs"]
mod hostile_input;
#[path = "wire/multipart.rs"]
mod multipart;
#[path = "wire/requests.rs"]
mod requests;
#[path = "wire/responses.rs"]
mod responses;
#[path = "wire/round_trip.rs"]
mod round_trip;
#[path = "wire/send_blocking.rs"]
mod send;
#[path = "wire/server.rs"]
mod server;

use client::client;
