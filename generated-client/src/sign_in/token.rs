//! Tokens, token sources and token stores.

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use http::HeaderValue;
use serde_json::Value;

use crate::Secret;

/// The error of a [`TokenStore`](super::TokenStore) or a [`TokenSource`].
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The future that a [`TokenStore`](super::TokenStore) or a [`TokenSource`] returns.
pub type TokenFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send + 'a>>;

/// Tokens from a sign-in.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tokens {
    /// Access token for calls.
    pub access_token: Secret,
    /// Expiry of the access token, by the clock of this machine.
    pub expires_at: SystemTime,
    /// Token to obtain the next access token with; a sign-in by API key returns none.
    pub refresh_token: Option<Secret>,
    /// Fingerprint of the server, the API client and the account that the tokens belong to; `None` if unknown. It is
    /// not secret: of the API key or the refresh token, it contains the start of a SHA-256 hash.
    ///
    /// A [`TokenStore`](super::TokenStore) keeps it with the tokens. The client uses only stored tokens with its own
    /// fingerprint.
    pub owner: Option<String>,
}

impl Tokens {
    /// Creates tokens from an access token and its expiry.
    pub fn new(access_token: impl Into<Secret>, expires_at: SystemTime) -> Self {
        Self { access_token: access_token.into(), expires_at, refresh_token: None, owner: None }
    }
}

/// Shows no token.
impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// A source of access tokens, used instead of the client's own sign-in.
///
/// The client requests one token per expiry, regardless of the number of calls that wait for it.
pub trait TokenSource: Send + Sync + 'static {
    /// Returns an access token that is valid now.
    fn token(&self) -> TokenFuture<'_, Tokens>;
}

/// Assumed lifetime of a token if the response does not contain a valid one. If the token expires earlier, the
/// server responds with 401.
const DEFAULT_LIFETIME: Duration = Duration::from_secs(600);
/// Maximum assumed lifetime of a token.
pub(super) const MAX_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Returns the value of the `Authorization` header for a token.
pub(super) fn bearer(token: &str) -> Result<HeaderValue, &'static str> {
    if token.is_empty() {
        return Err("the token is empty");
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("the token contains characters other than visible ASCII");
    }
    let value = HeaderValue::try_from(format!("Bearer {token}"));
    let mut value = value.map_err(|_| "the token is not a valid header value")?;
    value.set_sensitive(true);
    Ok(value)
}

/// Returns the remaining lifetime of tokens, by the clock of this machine.
pub(super) fn remaining_lifetime(tokens: &Tokens) -> Option<Duration> {
    tokens.expires_at.duration_since(SystemTime::now()).ok().filter(|lifetime| !lifetime.is_zero())
}

/// Parses the response to a token request that was sent at this time. The error is a clause that describes the
/// response.
pub(super) fn parse(body: &[u8], requested_at: SystemTime) -> Result<(Tokens, Duration), &'static str> {
    let document = json(body)?;
    let string = |name: &str| document.get(name).and_then(Value::as_str).filter(|value| !value.is_empty());
    let access_token = string("access_token").ok_or("it contains no access token")?;
    bearer(access_token).map_err(|_| "its access token is not a valid header value")?;
    let is_bearer = |kind: &Value| kind.as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("bearer"));
    if document.get("token_type").is_some_and(|kind| !kind.is_null() && !is_bearer(kind)) {
        return Err("its token type is not bearer");
    }
    let lifetime = lifetime(document.get("expires_in")).ok_or("its access token has already expired")?;
    let mut tokens = Tokens::new(access_token, requested_at + lifetime);
    tokens.refresh_token = string("refresh_token").map(Into::into);
    Ok((tokens, lifetime))
}

/// Parses a JSON document, with or without a byte order mark.
fn json(body: &[u8]) -> Result<Value, &'static str> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body).map_err(|_| "it is not JSON")
}

/// Parses `expires_in`: seconds, as a number or a string. `None` for a token that has expired.
fn lifetime(value: Option<&Value>) -> Option<Duration> {
    let seconds = match value {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(string)) => string.trim().parse().ok(),
        _ => None,
    };
    match seconds {
        Some(seconds) if seconds > 0.0 => {
            Some(Duration::try_from_secs_f64(seconds).unwrap_or(MAX_LIFETIME).min(MAX_LIFETIME))
        }
        Some(seconds) if seconds <= 0.0 => None,
        // Not a number.
        _ => Some(DEFAULT_LIFETIME),
    }
}

/// Parses the response to a code that is exchanged for an API key.
pub(super) fn parse_api_key(body: &[u8]) -> Result<Secret, &'static str> {
    let document = json(body)?;
    let key = document.get("api_key").and_then(Value::as_str).filter(|key| !key.is_empty());
    key.map(Into::into).ok_or("it contains no API key")
}
