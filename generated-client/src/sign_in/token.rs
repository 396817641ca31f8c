//! Tokens, where they may come from, and where they may be kept.

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::Secret;

/// Any error of a [`TokenStore`] or a [`TokenSource`].
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// What a [`TokenStore`] or a [`TokenSource`] is doing.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send + 'a>>;

/// Tokens as a sign-in gave them.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tokens {
    /// What calls are made with.
    pub access_token: Secret,
    /// When the access token stops to serve, by the clock of this machine.
    pub expires_at: SystemTime,
    /// What the next access token can be had with; a sign-in by API key gives none.
    pub refresh_token: Option<Secret>,
}

impl Tokens {
    /// An access token that serves until then.
    pub fn new(access_token: impl Into<Secret>, expires_at: SystemTime) -> Self {
        Self { access_token: access_token.into(), expires_at, refresh_token: None }
    }
}

/// Shows no token.
impl std::fmt::Debug for Tokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tokens").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// A place where the tokens of one user in one company are kept, beside the client's own memory.
///
/// It is asked before each sign-in, for 5 seconds at most, and told after it, beside the calls. What
/// it fails to do is no reason for a call to fail: the client signs in instead.
pub trait TokenStore: Send + Sync + 'static {
    /// The tokens that were saved last, if there are any.
    fn load(&self) -> Work<'_, Option<Tokens>>;

    /// Keeps these tokens in place of the earlier ones.
    fn save<'a>(&'a self, tokens: &'a Tokens) -> Work<'a, ()>;
}

/// Where access tokens come from, if the client does not sign in itself.
///
/// It is asked once for each expiry, however many calls wait.
pub trait TokenSource: Send + Sync + 'static {
    /// A token that serves from now on.
    fn token(&self) -> Work<'_, Tokens>;
}

/// How long a token is taken to serve where the answer does not say it, or not in a way that makes
/// sense. If it serves for less, a 401 tells.
const UNSAID: Duration = Duration::from_secs(600);
/// Longer than this no token is taken to serve.
pub(super) const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// Reads the answer to a sign-in; or says what it is instead.
pub(super) fn read(body: &[u8], now: SystemTime) -> Result<(Tokens, Duration), &'static str> {
    let document: Value = serde_json::from_slice(body).map_err(|_| "it is not JSON")?;
    let text = |name: &str| document.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let access_token = text("access_token").ok_or("it holds no access token")?;
    super::bearer(access_token).map_err(|_| "its access token cannot stand in a header")?;
    let serves = serves(document.get("expires_in"));
    let tokens = Tokens {
        access_token: access_token.into(),
        expires_at: now + serves,
        refresh_token: text("refresh_token").map(Into::into),
    };
    Ok((tokens, serves))
}

/// `expires_in`: seconds, as a number or as text.
fn serves(value: Option<&Value>) -> Duration {
    let seconds = match value {
        Some(Value::Number(number)) => number.as_f64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        _ => None,
    };
    match seconds {
        Some(seconds) if seconds >= 1.0 => Duration::try_from_secs_f64(seconds).unwrap_or(LONGEST).min(LONGEST),
        _ => UNSAID,
    }
}

/// Reads the answer to a code that is exchanged for an API key.
pub(super) fn read_api_key(body: &[u8]) -> Result<Secret, &'static str> {
    let document: Value = serde_json::from_slice(body).map_err(|_| "it is not JSON")?;
    let key = document.get("api_key").and_then(Value::as_str).filter(|key| !key.is_empty());
    key.map(Into::into).ok_or("it holds no API key")
}
