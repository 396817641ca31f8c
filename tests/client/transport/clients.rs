//! Clients of the cases: one attempt, long timeouts, and settings for TLS and proxies.

use std::time::Duration;

use procountor_client::{Client, ClientBuilder, Retry};
pub(crate) use procountor_client::{Outcome, Timeouts};

/// The outcome of a success status with an incomplete body.
pub(crate) const INCOMPLETE: Outcome = Outcome::Unknown;

/// Longer than any case.
const LONG: Duration = Duration::from_secs(8);

/// Timeouts that no case reaches.
pub(crate) fn timeouts() -> Timeouts {
    Timeouts::default().connect(LONG).first_byte(LONG).idle(LONG).total(LONG)
}

pub(crate) fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token("the-token").retry(Retry::Never)
}

/// Builds a client with one attempt and long timeouts.
pub(crate) fn client(url: &str) -> Client {
    client_with_timeouts(url, timeouts())
}

/// Builds a client with one attempt and these timeouts.
pub(crate) fn client_with_timeouts(url: &str, timeouts: Timeouts) -> Client {
    builder(url).timeouts(timeouts).build().expect("the settings are valid")
}

/// Builds a client that trusts only this authority, and uses the proxy, if any.
pub(crate) fn client_trusting(url: &str, authority: &[u8], proxy: Option<&str>) -> Client {
    let client = builder(url).timeouts(timeouts()).ca_certificates(authority.to_vec()).only_ca_certificates(true);
    let client = match proxy {
        Some(proxy) => client.proxy(proxy),
        None => client.no_proxy(),
    };
    client.build().expect("the settings are valid")
}
