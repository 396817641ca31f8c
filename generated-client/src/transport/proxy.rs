//! Proxies: the client's own setting, and those of the environment.

use crate::{Error, Secret};

/// The proxy of a client.
#[derive(Clone, Default)]
pub(crate) enum ProxySetting {
    /// The proxy that environment variables name, if any.
    #[default]
    Environment,
    /// No proxy.
    Direct,
    /// The proxy at a URL, which may contain a password.
    Url(Secret),
}

/// Whether this build supports proxies that speak SOCKS.
const HAS_SOCKS: bool = cfg!(feature = "socks");

/// Returns the proxy at a URL.
pub(super) fn proxy_at(url: &str) -> Result<reqwest::Proxy, Error> {
    let problem = match url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase()).as_deref() {
        Some("http" | "https") => None,
        Some(scheme) if is_socks(scheme) && HAS_SOCKS => None,
        Some(scheme) if is_socks(scheme) => Some("the proxy is a SOCKS proxy: enable the feature socks"),
        _ => Some("the proxy is not a URL such as http://proxy.example:8080"),
    };
    match (problem, reqwest::Proxy::all(url)) {
        (None, Ok(proxy)) => Ok(proxy),
        // The source would contain the URL.
        (problem, _) => Err(Error::config(problem.unwrap_or("the proxy is not a valid URL"))),
    }
}

/// Checks that the HTTP client supports the proxy that environment variables name for an `https` URL with this host. It
/// would speak HTTP to a SOCKS proxy, which closes the connection.
pub(super) fn check_environment(host: &str, variable: impl Fn(&str) -> Option<String>) -> Result<(), Error> {
    // reqwest ignores the environment of CGI programs, in which clients can set variables.
    if HAS_SOCKS || variable("REQUEST_METHOD").is_some() {
        return Ok(());
    }
    let first = |names: [&'static str; 2]| names.into_iter().find_map(|name| Some((name, variable(name)?)));
    // A variable without a usable value is skipped.
    let usable = |found: Option<(&'static str, String)>| found.filter(|(_, value)| is_proxy(value));
    let found = usable(first(["HTTPS_PROXY", "https_proxy"])).or_else(|| usable(first(["ALL_PROXY", "all_proxy"])));
    let Some((name, _)) = found.filter(|(_, value)| has_socks_scheme(value)) else { return Ok(()) };
    if first(["NO_PROXY", "no_proxy"]).is_some_and(|(_, list)| may_exclude(&list, host)) {
        return Ok(());
    }
    Err(Error::config(format!(
        "{name} is a SOCKS proxy, which this build does not support: enable the feature socks, set an HTTP proxy with \
         ClientBuilder::proxy or HTTPS_PROXY, or call ClientBuilder::no_proxy"
    )))
}

fn is_socks(scheme: &str) -> bool {
    matches!(scheme, "socks4" | "socks4a" | "socks5" | "socks5h")
}

fn has_socks_scheme(value: &str) -> bool {
    value.split_once("://").is_some_and(|(scheme, _)| is_socks(&scheme.to_ascii_lowercase()))
}

fn is_proxy(value: &str) -> bool {
    let scheme = value.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    !value.is_empty() && scheme.is_none_or(|scheme| matches!(scheme.as_str(), "http" | "https") || is_socks(&scheme))
}

/// Whether a list of `NO_PROXY` excludes a host, or contains a network that might.
fn may_exclude(list: &str, host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    list.split(',').map(str::trim).any(|entry| {
        let domain = entry.trim_start_matches('.');
        let is_within =
            |domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        entry == "*"
            || (!domain.is_empty() && is_within(&domain.to_ascii_lowercase()))
            || (entry.contains('/') && host.parse::<std::net::IpAddr>().is_ok())
    })
}
