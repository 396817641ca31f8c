//! Running in production: several processes, lost responses, proxies, certificates, timeouts, suspend, logging and metrics.
//!
//! # Several processes, several companies
//!
//! Procountor limits the calls of an API client, whatever company and process they come from, and may suspend an API
//! client that exceeds its limits. A [`Client`](crate::Client) keeps to them ([`Limit`](crate::Limit)), and so do
//! all its clones and the clients of [`with_credentials`](crate::Client::with_credentials) with the same client id. Other processes, and clients that are built separately, are not counted: divide the limit between them.
//!
//! Clients of `with_credentials` share connections and, with the same client id, limits; they share nothing else: a company that is locked out, or that the
//! server asks to wait, does not delay the others. The example `many_companies` serves ten of them.
//!
//! ```
//! use procountor_client::{Client, Limit};
//!
//! // Three processes share the 60 calls per second of production.
//! let builder = Client::builder().limits([Limit::per_second(20)]);
//! ```
//!
//! A request counts from its start until one period after the response's head, so a slow connection lowers the rate to
//! `calls / (period + latency)`.
//!
//! Processes can share access tokens, so that one of them signs in for all. On one machine, a
//! [`FileStore`](crate::sign_in::FileStore) does so; otherwise implement [`TokenStore`](crate::sign_in::TokenStore) over your
//! database, with its `lock`. Each company needs a store of its own.
//!
//! # Lost responses
//!
//! A `POST` whose response is lost is not retried, because Procountor would create a second resource: the error has the
//! outcome [`Unknown`](crate::Outcome::Unknown). Where a search can find the resource by a number of your own,
//! [`with_lookup`](crate::CreateWithLookup) reports whether it was created. Store the number before the first attempt, and
//! resend the request only after [`NotFound`](crate::Creation::NotFound). Ledger receipts and payments cannot be
//! searched for in this way.
//!
//! # Proxies
//!
//! By default the environment variables `HTTPS_PROXY` and `ALL_PROXY`, in upper or lower case, name an HTTP proxy, and
//! `NO_PROXY` lists hosts without one: names with their subdomains, addresses and networks, or `*`.
//! [`ClientBuilder::proxy`](crate::ClientBuilder::proxy) sets the proxy instead, and
//! [`no_proxy`](crate::ClientBuilder::no_proxy) disables it. The proxy sees the host of the API, and neither token nor
//! content, because the connection through it uses TLS. Calls to a loopback host never use a proxy.
//!
//! SOCKS proxies need the feature `socks`; without it, building a client whose environment names one is an error.
//!
//! # Certificates
//!
//! With rustls, as by default, the client trusts the certificate authorities of the system. On Linux these are files,
//! which minimal container images lack: install the package `ca-certificates`, or set `SSL_CERT_FILE`.
//! [`ClientBuilder::ca_certificates`](crate::ClientBuilder::ca_certificates) adds authorities, such as that of a proxy that
//! inspects TLS, and [`client_identity`](crate::ClientBuilder::client_identity) sets a client certificate.
//!
//! ```no_run
//! use procountor_client::{Client, Error};
//!
//! # fn build() -> Result<Client, Box<dyn std::error::Error>> {
//! let builder = Client::builder().ca_certificates(std::fs::read("/etc/acme/ca.pem")?);
//! # Ok(builder.build()?)
//! # }
//! ```
//!
//! A certificate that is untrusted, expired or for another host is [`Error::Certificate`](crate::Error::Certificate), or
//! [`Error::SignIn`](crate::Error::SignIn) if the sign-in met it first
//! ([`certificate_problem`](crate::error::SignInError::certificate_problem)). Neither is retried nor
//! [transient](crate::Error::is_transient). The error's [`source`](std::error::Error::source) contains the details.
//!
//! # Timeouts and connections
//!
//! | phase | set by | default |
//! |---|---|---|
//! | connecting, with name resolution, proxy and TLS | [`Timeouts::connect`](crate::Timeouts::connect) | 10 seconds |
//! | from the start of an attempt, or the last progress of a large upload, to the response's head | [`first_byte`](crate::Timeouts::first_byte) | 60 seconds |
//! | between two chunks of the response's body | [`idle`](crate::Timeouts::idle) | 30 seconds |
//! | the whole call, with sign-in, rate limiter and retries | [`total`](crate::Timeouts::total) | 120 seconds |
//!
//! A file of 10 MB on a slow line needs a larger total timeout. A call that waits in a queue of the rate limiter longer than
//! its total timeout fails without having been sent: increase the total timeout, or start fewer calls at once.
//!
//! An unused connection is closed after 4 seconds, because common servers and gateways close theirs after 5 seconds or
//! more. A request that is sent while the server closes the connection has an unknown outcome, and a `POST` is then not retried. Calls that follow each other faster reuse the connection.
//!
//! # Suspend
//!
//! On most systems the clock of timeouts and rate limits stands still while a machine sleeps. After it wakes up:
//!
//! - A call in progress usually fails, because the server has closed the connection; its outcome is then unknown. Calls
//!   that only read are retried.
//! - Timeouts continue with the time that was left.
//! - An access token that has expired meanwhile is refreshed before the next call, because the client also checks the system clock. If a call in progress is rejected with 401, the client signs in and resends it once.
//!
//! # Logging
//!
//! `Display` and `Debug` of errors, clients and credentials contain no token, key, parameter value or body, so they may be
//! logged. Print an error with its sources to see the cause of a failed connection. The messages of
//! [`ApiError::errors`](crate::error::ApiError::errors) and the body may repeat content of the request: show them to the
//! user, and keep them out of logs.
//!
//! With the feature `tracing`, each call is a span `procountor.call` with one span for each attempt, named after the semantic
//! conventions of OpenTelemetry.
//!
//! # Metrics and alerts
//!
//! An [`Observer`](crate::Observer) is called after each attempt with status, outcome, duration and the time that it waited
//! for the rate limiter:
//!
//! ```
//! use procountor_client::{Attempt, Client, Observer};
//!
//! struct Metrics;
//!
//! impl Observer for Metrics {
//!     fn attempt(&self, attempt: &Attempt<'_>) {
//!         let status = attempt.status.map_or(0, |status| status.as_u16());
//!         println!("{} {} {status} {:?}", attempt.method, attempt.path_template, attempt.elapsed);
//!     }
//! }
//!
//! let builder = Client::builder().observer(Metrics);
//! ```
//!
//! Of failed calls, count [`Error::kind`](crate::Error::kind). These need attention:
//!
//! | condition | meaning |
//! |---|---|
//! | [`Error::outcome`](crate::Error::outcome) is [`Unknown`](crate::Outcome::Unknown) after a call that writes | check whether it was applied |
//! | [`Error::is_rate_limited`](crate::Error::is_rate_limited) | the limits are shared with another process |
//! | [`SignInError::is_refused`](crate::error::SignInError::is_refused) | a key or a session was revoked |
//! | [`Error::Certificate`](crate::Error::Certificate) | a certificate expired, or a proxy inspects TLS |
//! | [`Error::Decode`](crate::Error::Decode) | a response does not fit this release |
