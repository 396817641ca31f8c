//! The double's side of signing in.

use std::time::Duration;

use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use super::record::{Received, pairs, values};
use super::reply::Reply;
use super::{API_KEY, CLIENT_ID, CLIENT_SECRET};

/// The tokens that serve, and who asked for them.
pub(super) struct Tokens {
    /// Each with the instant at which it ends.
    held: Vec<(String, Instant)>,
    serve: Duration,
    issued: u32,
    /// How many token requests came, refused ones included.
    pub(super) asked: usize,
}

impl Default for Tokens {
    fn default() -> Self {
        Self { held: Vec::new(), serve: Duration::from_secs(3600), issued: 0, asked: 0 }
    }
}

impl Tokens {
    /// How long tokens that are issued from now on serve.
    pub(super) fn serve(&mut self, serve: Duration) {
        self.serve = serve;
    }

    pub(super) fn issue(&mut self) -> String {
        self.issued += 1;
        let token = format!("double-token-{}", self.issued);
        let now = Instant::now();
        self.held.retain(|(_, end)| *end > now);
        if let Some(end) = now.checked_add(self.serve) {
            self.held.push((token.clone(), end));
        }
        token
    }

    /// Whether the token that came with a call serves.
    pub(super) fn hold(&self, headers: &HeaderMap) -> bool {
        let now = Instant::now();
        bearer(headers).is_some_and(|token| self.held.iter().any(|(known, end)| known == token && *end > now))
    }

    /// Lets the token that came with a call end.
    pub(super) fn end(&mut self, headers: &HeaderMap) {
        self.held.retain(|(known, _)| Some(known.as_str()) != bearer(headers));
    }

    /// Answers a sign-in; `None` for any other request.
    pub(super) fn sign_in(&mut self, request: &Received) -> Option<Reply> {
        let for_key = match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/oauth/token") => false,
            ("POST", "/oauth/key") => true,
            _ => return None,
        };
        self.asked += usize::from(!for_key);
        let form = pairs(&String::from_utf8_lossy(&request.body));
        let is = |name, value| values(&form, name) == [value];
        let has = |name| values(&form, name).iter().any(|value| !value.is_empty());
        if !is("client_id", CLIENT_ID) || !is("client_secret", CLIENT_SECRET) {
            return Some(refused("INVALID_CLIENT"));
        }
        let (key, code, refresh) = (
            is("grant_type", "client_credentials") && is("api_key", API_KEY),
            is("grant_type", "authorization_code") && has("code"),
            is("grant_type", "refresh_token") && has("refresh_token"),
        );
        Some(match (for_key, key, code || refresh) {
            (true, _, _) if code => Reply::json(format!(r#"{{"api_key":"{API_KEY}"}}"#)),
            (false, true, _) => Reply::json(self.token("")),
            (false, _, true) => Reply::json(self.token(r#","refresh_token":"double-refresh-token""#)),
            _ => refused("INVALID_GRANT"),
        })
    }

    fn token(&mut self, more: &str) -> String {
        format!(r#"{{"access_token":"{}","expires_in":{}{more}}}"#, self.issue(), self.serve.as_secs())
    }
}

/// What a call without a token that serves is told.
pub(super) fn refused(message: &str) -> Reply {
    Reply::errors(StatusCode::UNAUTHORIZED, [("", message)])
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}
