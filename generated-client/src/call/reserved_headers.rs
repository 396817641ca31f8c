//! Headers that a call cannot set.

/// Headers that frame the message, concern the connection, or are set by the client itself. With another value the server
/// could read the body as the next request, or the client could not read the response.
const RESERVED_HEADERS: [&str; 16] = [
    "accept-encoding",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "expect",
    "host",
    "http2-settings",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Returns the reason that a call cannot set a header.
pub(super) fn reserved(name: &str, has_credentials: bool) -> Option<String> {
    let is = |reserved: &&str| name.eq_ignore_ascii_case(reserved);
    let is_reserved = RESERVED_HEADERS.iter().any(is) || (has_credentials && is(&"authorization"));
    is_reserved.then(|| format!("header `{name}` is set by the client"))
}
