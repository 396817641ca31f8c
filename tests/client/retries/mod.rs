//! Retries and rate limits: decisions, number of attempts, waits, the bytes of resent requests, and arrivals at the server.
//!
//! Tests with long waits use a transport in memory and a paused clock, where waits are exact. Tests without waits use
//! loopback connections. No test does both: a paused clock advances while bytes are in transit.

mod arrivals;
mod calls;
mod decision_table;
mod decision_table_on_sockets;
mod limits;
mod outcomes;
mod properties;
mod rejected_token;
mod replies;
mod resent_bytes;
mod retry_after;
mod retry_option;
