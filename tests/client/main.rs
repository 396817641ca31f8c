//! Tests of the client: bytes on the wire, decoded values, retries, sign-in and timing.

#![allow(clippy::duplicate_mod, reason = "the wire tests run twice: async and blocking")]

mod body_limits;
mod cancellation;
mod chaos;
mod configuration;
mod decode;
mod duplicate_writes;
mod error_conditions;
mod extensions;
mod fault_server;
mod fault_server_tls;
mod injection;
mod inventory;
mod lookup;
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
mod test_server;
mod transport;
mod wire;
mod wire_blocking;
