//! Download of a description over HTTP, with limits on size, time and redirects.

use std::io::Read as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use procountor_generator::document::MAX_SIZE;
use ureq::http::{Response, Uri};
use ureq::{Agent, Body};

use crate::failure::Failure;

/// Maximum size of a description in bytes, that of the generator; the largest so far has one million.
pub const LIMIT: u64 = MAX_SIZE as u64;

/// Maximum number of redirects.
const REDIRECTS: usize = 5;

/// Downloads the bytes at a URL, with a progress bar on a terminal.
pub fn download(from: &str) -> Result<Vec<u8>, Failure> {
    let mut url = from.to_owned();
    for _ in 0..=REDIRECTS {
        let uri = checked(&url)?;
        let response = agent(&uri).get(url.as_str()).call().map_err(|error| failed(&url, &error))?;
        let status = response.status();
        if status.is_redirection() {
            let header = response.headers().get("location").and_then(|location| location.to_str().ok());
            let Some(location) = header else {
                return Err(failed(&url, &format!("status {status} without a `location` header")));
            };
            url = resolved(&uri, location);
            continue;
        }
        if status.as_u16() != 200 {
            return Err(failed(&url, &format!("status {status}, expected 200")));
        }
        return body(&url, response);
    }
    Err(failed(from, &format!("more than {REDIRECTS} redirects")))
}

fn failed(url: &str, problem: &dyn std::fmt::Display) -> Failure {
    Failure::Error(format!(
        "{url}: {problem}\n  help: open the URL in a browser, save the file and run cargo xtask fetch --from FILE\n  \
         note: nothing was changed"
    ))
}

/// Returns the URL if it is allowed: HTTPS, or loopback, and without credentials, which would be stored.
fn checked(url: &str) -> Result<Uri, Failure> {
    let uri: Uri = url.parse().map_err(|error| failed(url, &error))?;
    if uri.authority().is_some_and(|authority| authority.as_str().contains('@')) {
        return Err(Failure::Error(
            "the URL contains a user name or password, which would be stored in spec/releases.toml\n  \
             help: save the file and run cargo xtask fetch --from FILE\n  note: nothing was changed"
                .to_owned(),
        ));
    }
    match uri.scheme_str() {
        Some("https") => Ok(uri),
        Some("http") if is_loopback(&uri) => Ok(uri),
        _ => Err(failed(url, &"not an https URL")),
    }
}

fn is_loopback(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Returns the URL of a redirect; `location` may be relative.
fn resolved(base: &Uri, location: &str) -> String {
    if location.contains("://") {
        return location.to_owned();
    }
    let scheme = base.scheme_str().unwrap_or("https");
    if let Some(rest) = location.strip_prefix("//") {
        return format!("{scheme}://{rest}");
    }
    let host = base.authority().map(ToString::to_string).unwrap_or_default();
    let folder = base.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    if location.starts_with('/') {
        format!("{scheme}://{host}{location}")
    } else {
        format!("{scheme}://{host}{folder}/{location}")
    }
}

fn agent(uri: &Uri) -> Agent {
    let mut config = Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(30)))
        .timeout_global(Some(Duration::from_secs(120)))
        .http_status_as_error(false)
        // `download` follows redirects itself and checks each URL.
        .max_redirects(0)
        .max_redirects_will_error(false);
    if is_loopback(uri) {
        config = config.proxy(None);
    }
    config.build().new_agent()
}

fn body(url: &str, response: Response<Body>) -> Result<Vec<u8>, Failure> {
    let (_, body) = response.into_parts();
    let length = body.content_length();
    if let Some(length) = length.filter(|length| *length > LIMIT) {
        return Err(failed(url, &format!("content length is {length} bytes, expected at most {LIMIT}")));
    }
    let bar = length.map_or_else(ProgressBar::no_length, ProgressBar::new);
    let template = "{msg} {bytes} of {total_bytes} {bar:30} {bytes_per_sec}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar.set_message("fetching");
    let mut bytes = Vec::new();
    let reader = body.into_with_config().limit(u64::MAX).reader().take(LIMIT + 1);
    bar.wrap_read(reader).read_to_end(&mut bytes).map_err(|error| failed(url, &error))?;
    bar.finish_and_clear();
    let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if read > LIMIT {
        return Err(failed(url, &format!("the body has more than {LIMIT} bytes")));
    }
    if length.is_some_and(|length| length != read) {
        return Err(failed(url, &format!("the body has {read} bytes, expected {}", length.unwrap_or_default())));
    }
    Ok(bytes)
}
