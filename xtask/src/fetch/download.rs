//! One file over HTTP, with a bound on everything.

use std::io::Read as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use ureq::http::{Response, Uri};
use ureq::{Agent, Body};

use crate::failure::Failure;

/// The most bytes that a description may have: the largest so far has one million.
pub const LIMIT: u64 = 64 * 1024 * 1024;

/// How many redirects are followed.
const REDIRECTS: usize = 5;

/// Gets the bytes behind an address, with a progress bar where somebody watches.
pub fn download(from: &str) -> Result<Vec<u8>, Failure> {
    let mut address = from.to_owned();
    for _ in 0..=REDIRECTS {
        let uri = checked(&address)?;
        let response = agent(&uri).get(address.as_str()).call().map_err(|error| wrong(&address, &error))?;
        let status = response.status();
        if status.is_redirection() {
            let header = response.headers().get("location").and_then(|to| to.to_str().ok());
            let Some(to) = header else {
                return Err(wrong(&address, &format!("status {status} without a place to go to")));
            };
            address = resolved(&uri, to);
            continue;
        }
        if status.as_u16() != 200 {
            return Err(wrong(&address, &format!("status {status}, expected 200")));
        }
        return body(&address, response);
    }
    Err(wrong(from, &format!("more than {REDIRECTS} redirects")))
}

fn wrong(address: &str, what: &dyn std::fmt::Display) -> Failure {
    Failure::Broken(format!(
        "{address}: {what}\n  do: check the address in a browser, or save the file there and give it: \
         cargo xtask fetch --from FILE; nothing was changed"
    ))
}

/// An address that may be asked: HTTPS, or this very machine; without a password that would be stored.
fn checked(address: &str) -> Result<Uri, Failure> {
    let uri: Uri = address.parse().map_err(|error| wrong(address, &error))?;
    let user = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
    if user {
        return Err(Failure::Broken(
            "the address holds a user name or password, which would be stored in spec/releases.toml\n  \
             do: save the file yourself, and give it: cargo xtask fetch --from FILE"
                .to_owned(),
        ));
    }
    match uri.scheme_str() {
        Some("https") => Ok(uri),
        Some("http") if is_loopback(&uri) => Ok(uri),
        _ => Err(wrong(address, &"not an https address")),
    }
}

fn is_loopback(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The address that a redirect leads to, which may be relative.
fn resolved(here: &Uri, to: &str) -> String {
    if to.contains("://") {
        return to.to_owned();
    }
    let scheme = here.scheme_str().unwrap_or("https");
    if let Some(rest) = to.strip_prefix("//") {
        return format!("{scheme}://{rest}");
    }
    let host = here.authority().map(ToString::to_string).unwrap_or_default();
    let folder = here.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    if to.starts_with('/') { format!("{scheme}://{host}{to}") } else { format!("{scheme}://{host}{folder}/{to}") }
}

fn agent(uri: &Uri) -> Agent {
    let mut config = Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(30)))
        .timeout_global(Some(Duration::from_secs(120)))
        .http_status_as_error(false)
        // Followed by hand, so that each step is checked.
        .max_redirects(0)
        .max_redirects_will_error(false);
    if is_loopback(uri) {
        config = config.proxy(None);
    }
    config.build().new_agent()
}

fn body(address: &str, response: Response<Body>) -> Result<Vec<u8>, Failure> {
    let (_, body) = response.into_parts();
    let length = body.content_length();
    if let Some(length) = length.filter(|length| *length > LIMIT) {
        return Err(wrong(address, &format!("{length} bytes announced, expected {LIMIT} at most")));
    }
    let bar = length.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let template = "{msg} {bytes} of {total_bytes} {bar:30} {bytes_per_sec}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message("fetching");
    let mut bytes = Vec::new();
    let reader = body.into_with_config().limit(u64::MAX).reader().take(LIMIT + 1);
    bar.wrap_read(reader).read_to_end(&mut bytes).map_err(|error| wrong(address, &error))?;
    bar.finish_and_clear();
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if read > LIMIT {
        return Err(wrong(address, &format!("more than {LIMIT} bytes came, which is no description")));
    }
    if length.is_some_and(|length| length != read) {
        return Err(wrong(address, &format!("{read} bytes came, expected {}", length.unwrap_or_default())));
    }
    Ok(bytes)
}
