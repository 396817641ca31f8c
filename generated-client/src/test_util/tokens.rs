//! The token endpoints of the test server.

use std::time::Duration;

use http::header::AUTHORIZATION;
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;

use super::canned_response::CannedResponse;
use super::received::{ReceivedRequest, pairs, values};
use super::{API_KEY, CLIENT_ID, CLIENT_SECRET};

/// The issued tokens.
pub(super) struct Tokens {
    /// Valid tokens with their expiry times.
    valid: Vec<(String, Instant)>,
    lifetime: Duration,
    issued: u32,
    /// Number of token requests, including rejected ones.
    pub(super) requests: usize,
}

impl Default for Tokens {
    fn default() -> Self {
        Self { valid: Vec::new(), lifetime: Duration::from_secs(3600), issued: 0, requests: 0 }
    }
}

impl Tokens {
    /// Sets the lifetime of tokens issued from now on.
    pub(super) fn set_lifetime(&mut self, lifetime: Duration) {
        self.lifetime = lifetime;
    }

    pub(super) fn issue(&mut self) -> String {
        self.issued += 1;
        let token = format!("double-token-{}", self.issued);
        let now = Instant::now();
        self.valid.retain(|(_, expiry)| *expiry > now);
        if let Some(expiry) = now.checked_add(self.lifetime) {
            self.valid.push((token.clone(), expiry));
        }
        token
    }

    /// Whether the token of a call is valid.
    pub(super) fn is_valid(&self, headers: &HeaderMap) -> bool {
        let now = Instant::now();
        bearer(headers).is_some_and(|token| self.valid.iter().any(|(valid, expiry)| valid == token && *expiry > now))
    }

    /// Revokes the token of a call.
    pub(super) fn revoke(&mut self, headers: &HeaderMap) {
        self.valid.retain(|(valid, _)| Some(valid.as_str()) != bearer(headers));
    }

    /// Handles a token or API key request; `None` for any other request.
    pub(super) fn sign_in(&mut self, request: &ReceivedRequest) -> Option<CannedResponse> {
        let for_key = match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/oauth/token") => false,
            ("POST", "/oauth/key") => true,
            _ => return None,
        };
        self.requests += usize::from(!for_key);
        let form = pairs(&String::from_utf8_lossy(&request.body));
        let is = |name, value| values(&form, name) == [value];
        let has = |name| values(&form, name).iter().any(|value| !value.is_empty());
        if !is("client_id", CLIENT_ID) || !is("client_secret", CLIENT_SECRET) {
            return Some(unauthorized("INVALID_CLIENT"));
        }
        let (key, code, refresh) = (
            is("grant_type", "client_credentials") && is("api_key", API_KEY),
            is("grant_type", "authorization_code") && has("code"),
            is("grant_type", "refresh_token") && has("refresh_token"),
        );
        Some(match (for_key, key, code || refresh) {
            (true, _, _) if code => CannedResponse::json(format!(r#"{{"api_key":"{API_KEY}"}}"#)),
            (false, true, _) => CannedResponse::json(self.token("")),
            (false, _, true) => CannedResponse::json(self.token(r#","refresh_token":"double-refresh-token""#)),
            _ => unauthorized("INVALID_GRANT"),
        })
    }

    fn token(&mut self, more: &str) -> String {
        format!(r#"{{"access_token":"{}","expires_in":{}{more}}}"#, self.issue(), self.lifetime.as_secs())
    }
}

/// Creates a 401 response.
pub(super) fn unauthorized(message: &str) -> CannedResponse {
    CannedResponse::errors(StatusCode::UNAUTHORIZED, [("", message)])
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}
