//! Where the API is, checked once.

use std::net::IpAddr;

use http::Uri;
use reqwest::Url;

use crate::Error;

/// A base URL in the form that URLs are compared in, without a slash at its end.
#[derive(Clone)]
pub(crate) struct BaseUrl {
    text: String,
    host: String,
    loopback: bool,
    /// Where its path begins.
    path_at: usize,
}

impl BaseUrl {
    /// Checks a base URL.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        // The URL parser would drop these without a word, or take them for slashes.
        if text.chars().any(|character| character.is_control() || " \\".contains(character)) {
            return Err(Error::config("the base URL holds a space, a backslash or a control character"));
        }
        // The same parser takes `https:host` for a URL with a host.
        let slashes = text.split_once(':').is_some_and(|(_, rest)| rest.starts_with("//") && !rest.starts_with("///"));
        let url = Url::parse(text).ok().filter(|_| slashes);
        let url = url.ok_or_else(|| Error::config("the base URL is not a URL with a host"))?;
        let loopback = is_loopback(url.host_str().unwrap_or_default());
        let problem = match url.scheme() {
            "https" => None,
            "http" if loopback => None,
            "http" => Some("the base URL is http, which is let through for this machine alone: use https"),
            _ => Some("the base URL is not https"),
        };
        let problem = problem
            .or((!url.username().is_empty() || url.password().is_some()).then_some("the base URL names a user"))
            .or(url.query().map(|_| "the base URL holds a query"))
            .or(url.fragment().map(|_| "the base URL holds a fragment"));
        if let Some(problem) = problem {
            return Err(Error::config(problem));
        }
        let text = url.as_str().trim_end_matches('/').to_owned();
        let path_at = (url.as_str().len() - url.path().len()).min(text.len());
        Ok(Self { text, host: url.host_str().unwrap_or_default().to_owned(), loopback, path_at })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// The host as URLs have it: in brackets if it is an IPv6 address.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Scheme, host and port, without a slash at the end.
    pub(crate) fn origin(&self) -> String {
        self.text.get(..self.path_at).unwrap_or_default().to_owned()
    }

    pub(crate) fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// The base URL with a path and a query, both encoded, behind it. `None` if a URL parser reads
    /// anything else out of it than what is written: it folds `..` even where it is encoded.
    pub(crate) fn join(&self, path: &str, query: &str) -> Option<Uri> {
        let mark = if query.is_empty() { "" } else { "?" };
        let text = format!("{}{path}{mark}{query}", self.text);
        Url::parse(&text).ok().filter(|url| url.as_str() == text)?;
        Uri::try_from(text).ok()
    }
}

/// Whether a host, with or without brackets, is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or(host == "localhost", |address| address.is_loopback())
}
