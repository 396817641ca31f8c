//! The client's behaviour: bytes on a socket, values from responses, waits on a virtual clock.

#![allow(clippy::duplicate_mod, reason = "the wire tests run twice: awaited and blocking")]

mod base_urls;
mod body_limits;
mod cancellation;
mod chaos;
mod decode;
mod duplicates;
mod extensions;
mod fault_server;
mod fault_server_tls;
mod injection;
mod inventory;
mod malformed_responses;
mod member_order;
mod mfa;
mod models;
mod paging;
mod raw_requests;
mod redirects;
mod retries;
mod sign_in;
mod spans;
mod streams;
mod test_double;
mod transport;
mod wire;
mod wire_blocking;
