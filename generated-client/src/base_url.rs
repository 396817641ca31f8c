//! The validated base URL of the API.

use std::net::IpAddr;

use http::Uri;
use reqwest::Url;

use crate::Error;
use crate::environment::problem_of;
use crate::generated::{BASE_URL, SERVICE};
use crate::service::PlainHttp;

/// A base URL in normalized form, without a trailing slash.
#[derive(Clone)]
pub(crate) struct BaseUrl {
    text: String,
    host: String,
    loopback: bool,
    /// Byte offset of the path.
    path_at: usize,
}

impl BaseUrl {
    /// Parses and validates a base URL. `http` is allowed for loopback hosts, and for servers that the description
    /// declares with it unless the API refuses it.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        Self::parse_with(text, false)
    }

    /// Parses and validates a base URL; `allow_http` allows `http` for any host.
    pub(crate) fn parse_with(text: &str, allow_http: bool) -> Result<Self, Error> {
        // The URL parser would silently drop these characters, or read backslashes as slashes.
        if text.chars().any(|character| character.is_control() || " \\".contains(character)) {
            return Err(Error::config("the base URL contains a space, a backslash or a control character"));
        }
        if text.contains(['{', '}']) {
            return Err(Error::config("the base URL contains a variable in braces, which needs a value"));
        }
        // The URL parser would also accept `https:host`.
        let slashes = text.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//") && !rest.starts_with("///"));
        let url = Url::parse(text).ok().filter(|_| slashes);
        let url = url.ok_or_else(|| Error::config("the base URL is not a URL with a host"))?;
        let loopback = is_loopback(url.host_str().unwrap_or_default());
        let problem = match url.scheme() {
            "https" => None,
            "http" if loopback || allow_http || is_declared(&url) => None,
            "http" => Some("the base URL uses http, which is allowed for loopback hosts only: use https"),
            _ => Some("the base URL is not https"),
        };
        let problem = problem
            .or((!url.username().is_empty() || url.password().is_some()).then_some("the base URL contains a user"))
            .or(url.query().map(|_| "the base URL contains a query"))
            .or(url.fragment().map(|_| "the base URL contains a fragment"));
        if let Some(problem) = problem {
            return Err(Error::config(problem));
        }
        if let Some(problem) = problem_of(url.host_str().unwrap_or_default()) {
            return Err(Error::config(problem));
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        let path_at = (url.as_str().len() - url.path().len()).min(text.len());
        Ok(Self { text, host: url.host_str().unwrap_or_default().to_owned(), loopback, path_at })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the host; an IPv6 address is in brackets.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Returns scheme, host and port, without a trailing slash.
    pub(crate) fn origin(&self) -> String {
        self.text.get(..self.path_at).unwrap_or_default().to_owned()
    }

    pub(crate) fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// Appends an encoded path and an encoded query to the base URL. `None` if parsing would change the URL; URL
    /// parsers remove `..` even if it is percent-encoded.
    pub(crate) fn join(&self, path: &str, query: &str) -> Option<Uri> {
        let mark = if query.is_empty() { "" } else { "?" };
        let text = format!("{}{path}{mark}{query}", self.text);
        Url::parse(&text).ok().filter(|url| url.as_str() == text)?;
        Uri::try_from(text).ok()
    }
}

/// Whether the description declares a server with the origin of this URL, which has no TLS, and the API allows that.
fn is_declared(url: &Url) -> bool {
    let mut declared = SERVICE.servers.iter().copied().chain([BASE_URL]).filter_map(|url| Url::parse(url).ok());
    SERVICE.plain_http == PlainHttp::Declared && declared.any(|declared| declared.origin() == url.origin())
}

/// Whether a host, with or without brackets, is a loopback host.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or(host == "localhost", |address| address.is_loopback())
}
