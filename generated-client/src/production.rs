//! Running in production: several processes, lost responses, proxies, certificates, timeouts, suspend, logging and metrics.
//!
//! # Several processes, several companies
//!
//! Procountor limits the calls of an API client, whatever company and process they come from, and may suspend an API
//! client that exceeds its limits. A [`Client`](crate::Client) keeps to them ([`Limit`](crate::Limit)), and so do
//! all its clones and the clients of [`with_credentials`](crate::Client::with_credentials) with the same client id. Other processes, and clients that are built separately, are not counted: share the limit through Redis, or divide it.
//!
//! Clients of `with_credentials` share connections and, with the same client id, limits; they share nothing else: a company that is locked out, or that the
//! server asks to wait, does not delay the others. The example `many_companies` serves ten of them.
//!
//! ## Divided limits
//!
//! Where processes share nothing, each gets a part of every limit. [`Limit::divided_by`](crate::Limit::divided_by) rounds
//! it down, so that all together stay within the limit. A process does not use what another one leaves. Programs for the
//! test server divide both of its limits, 90 calls per minute and 10 per second.
//!
//! ```
//! use procountor_client::{Client, Limit};
//!
//! // Eight processes divide the 60 calls per second of production: 7 for each.
//! let builder = Client::builder().limits([Limit::per_second(60).divided_by(8)]);
//! ```
//!
//! Count every process that can run at the same time, also while one version of a program replaces another.
//!
//! ## Shared limits
//!
//! With the feature `redis`, processes share the limit through Redis: each uses what the others leave, and all together
//! keep to it at the server. Every call asks Redis for a permit first.
#![cfg_attr(feature = "redis", doc = "```")]
#![cfg_attr(not(feature = "redis"), doc = "```text")]
//! use procountor_client::redis::{Redis, RedisLimiter, RedisTokenStore};
//! use procountor_client::{Application, Client, Credentials, Limit};
//!
//! # fn build() -> Result<Client, procountor_client::Error> {
//! let redis = Redis::new("rediss://:password@redis.example:6379")?;
//! let application = Application::new("client-id", "client-secret");
//! let store = RedisTokenStore::new(&redis, "client-id", "company-1");
//! let limiter = RedisLimiter::new(&redis).fallback([Limit::per_second(60).divided_by(8)]);
//! let client = Client::builder()
//!     .credentials(Credentials::api_key(&application, "api-key").store(store))
//!     .shared_limit(limiter)
//!     .build()?;
//! # Ok(client)
//! # }
//! ```
//!
//! | Redis | calls | with a fallback |
//! |---|---|---|
//! | fails for less than its timeout, 1 second by default | wait | wait |
//! | is unreachable or too slow for longer | fail with [`Error::SharedLimit`](crate::Error::SharedLimit), not sent | wait for about 13 seconds, then continue with the limit of this process |
//! | returns | continue | wait for about 2 seconds, then continue |
//! | is empty, at first or after a restart | wait for the longest period of the limits | wait for about 2 seconds more |
//! | rejects the password | fail with `Error::SharedLimit` | the same |
//!
//! The fallback suits programs that must go on; without it, alert on the error kind `SharedLimit`. The documentation of
//! `RedisLimiter` lists when the limit can be exceeded.
//!
//! ## Latency
//!
//! A request counts from its start until one period after the response's head, so a slow connection lowers the rate to
//! `calls / (period + latency)`.
//!
//! ## Shared tokens
//!
//! Processes can share access tokens, so that one of them signs in for all. On one machine, a
//! [`FileStore`](crate::sign_in::FileStore) does so; on several, the `RedisTokenStore` above, or a
//! [`TokenStore`](crate::sign_in::TokenStore) over your database, with its `lock`. Each company needs a store of its own.
//! Both stores keep tokens in clear text: protect the file, or the server, like the API key.
//!
//! ```
//! use procountor_client::sign_in::FileStore;
//! use procountor_client::{Application, Credentials};
//!
//! let application = Application::new("client-id", "client-secret");
//! let store = FileStore::new("/var/lib/acme/procountor-company-1.json");
//! let credentials = Credentials::api_key(&application, "api-key").store(store);
//! ```
//!
//! # Lost responses
//!
//! A `POST` whose response is lost is not retried, because Procountor would create a second resource: the error has the
//! outcome [`Unknown`](crate::Outcome::Unknown). Where a search can find the resource by a number of your own,
//! [`with_lookup`](crate::CreateWithLookup) reports whether it was created. Store the number before the first attempt, and
//! resend the request only after [`NotFound`](crate::Creation::NotFound). Ledger receipts and payments cannot be
//! searched for in this way.
//!
//! The lookup works within one call. After a restart, search by the number first (`invoices().list` with
//! `original_invoice_number`) and compare the numbers of the results, because no source states whether the filter also
//! finds parts of a number.
//!
//! No source states how long Procountor works on a request whose connection was lost. The lookup waits two minutes, its
//! default [`quiet_period`](crate::CreateWithLookup::quiet_period); wait as long before you take the absence of an effect
//! for proof:
//!
//! | call | effect |
//! |---|---|
//! | `invoices().approve` | `status` of the invoice |
//! | `invoices().send` | `SEND` in `invoices().list_transactions`, `status` |
//! | `attachments().upload` | a new id in `attachments` of the invoice |
//! | `bank_statements().allocate_invoice` | `allocated` of the event |
//! | `payments().create` | `payments().list` with the invoice, after the five minutes in which the user can confirm |
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
//! | [`Error::is_rate_limited`](crate::Error::is_rate_limited) | another process uses the limits without sharing them |
//! | [`Error::SharedLimit`](crate::Error::SharedLimit) | Redis, through which the limits are shared, fails |
//! | [`SignInError::is_refused`](crate::error::SignInError::is_refused) | a key or a session was revoked |
//! | [`Error::Certificate`](crate::Error::Certificate) | a certificate expired, or a proxy inspects TLS |
//! | [`Error::Decode`](crate::Error::Decode) | a response does not fit this release |
