//! The client's settings and errors, as far as the cases need them.

use std::time::Duration;

use procountor_client::transport::http_defaults;
use procountor_client::{Client, ClientBuilder, Error, Retry};
pub(crate) use procountor_client::{Outcome, Timeouts};

/// A success whose body did not come to its end.
pub(crate) const CUT: Outcome = Outcome::Unknown;

/// Longer than any case takes.
const LONG: Duration = Duration::from_secs(8);

/// Limits of time, all of them long.
pub(crate) fn timeouts() -> Timeouts {
    Timeouts::default().connect(LONG).first_byte(LONG).idle(LONG).total(LONG)
}

fn builder(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token("the-token").retry(Retry::Never)
}

/// A client that sends once and has all the time it needs.
pub(crate) fn client(url: &str) -> Client {
    hurried(url, timeouts())
}

/// A client that sends once and has so much time.
pub(crate) fn hurried(url: &str, timeouts: Timeouts) -> Client {
    builder(url).timeouts(timeouts).build().expect("the settings are valid")
}

/// A client that trusts an authority alone, and goes through a proxy where one is named.
pub(crate) fn trusting(url: &str, authority: &[u8], proxy: Option<&str>) -> Client {
    let authority = reqwest::Certificate::from_der(authority).expect("a certificate");
    let http = http_defaults().tls_certs_only([authority]).no_proxy();
    let http = match proxy {
        Some(proxy) => http.proxy(reqwest::Proxy::all(proxy).expect("the URL of a proxy")),
        None => http,
    };
    let http = http.build().expect("a client");
    builder(url).timeouts(timeouts()).http(http).build().expect("the settings are valid")
}

/// The name of the error's variant.
pub(crate) fn kind(error: &Error) -> &'static str {
    match error {
        Error::Config(_) => "Config",
        Error::Build(_) => "Build",
        Error::Missing(_) => "Missing",
        Error::SignIn(_) => "SignIn",
        Error::NotSent(_) => "NotSent",
        Error::Timeout(_) => "Timeout",
        Error::Transport(_) => "Transport",
        Error::Api(_) => "Api",
        Error::TooLarge(_) => "TooLarge",
        Error::Decode(_) => "Decode",
        _ => "another",
    }
}

/// What the call has done at the server.
pub(crate) fn outcome(error: &Error) -> Outcome {
    error.outcome()
}
