//! The owner of stored tokens, as a fingerprint that contains no secret.

use super::Tokens;
use crate::environment::{Version, with_version};
use crate::error::GrantKind;

/// Version of the fingerprint's format.
const FORMAT: &str = "1";
/// Number of bytes of each hash that a fingerprint contains.
const HASH_LENGTH: usize = 16;

/// The owner of tokens: a server, an API client, a kind of sign-in and an account.
///
/// The account is the API key, the refresh token or a name that the program chose. Its part of the fingerprint is
/// the start of a SHA-256 hash over all of them, from which a random key cannot be recovered.
#[derive(Clone)]
pub(super) struct Owner {
    /// Server, API client and kind of sign-in.
    scope: String,
    fingerprint: String,
}

impl Owner {
    /// Creates the owner of tokens that one server issues. Tokens of all API versions are alike.
    pub(super) fn new(base_url: &str, client_id: &str, grant: GrantKind, account: Account<'_>) -> Self {
        let server = with_version(base_url, Version::Latest);
        let server = server.as_deref().unwrap_or(base_url);
        let grant = match grant {
            GrantKind::ApiKey => "api_key",
            // A code is exchanged for a refresh token, which the tokens then belong to.
            GrantKind::RefreshToken | GrantKind::AuthorizationCode => "refresh_token",
            GrantKind::Source | GrantKind::Fixed => "source",
        };
        let (kind, account) = match account {
            Account::Secret(secret) => ("secret", secret),
            Account::Name(name) => ("name", name),
        };
        let scope = format!("{FORMAT}-{}", hash(&[server, client_id, grant]));
        let fingerprint = format!("{scope}-{}", hash(&[server, client_id, grant, kind, account]));
        Self { scope, fingerprint }
    }

    pub(super) fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Whether tokens belong to this owner, or to the same server, API client and kind of sign-in.
    pub(super) fn shares_scope_of(&self, tokens: &Tokens) -> bool {
        let rest = tokens.owner.as_deref().and_then(|owner| owner.strip_prefix(&*self.scope));
        rest.is_some_and(|rest| rest.starts_with('-'))
    }
}

/// The account of an owner.
#[derive(Clone, Copy)]
pub(super) enum Account<'a> {
    /// The API key or the refresh token.
    Secret(&'a str),
    /// The name that the program chose.
    Name(&'a str),
}

/// Returns a hash of a list of strings. The lengths are included, so that different lists have different hashes.
fn hash(parts: &[&str]) -> String {
    let mut hash = hmac_sha256::Hash::new();
    hash.update(b"procountor-client token owner");
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(HASH_LENGTH).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(base_url: &str, client_id: &str, grant: GrantKind, account: Account<'_>) -> String {
        Owner::new(base_url, client_id, grant, account).fingerprint
    }

    #[test]
    fn owner_depends_on_server_client_grant_and_account() {
        const API: &str = "https://api.procountor.com/api";
        let same = fingerprint(API, "client", GrantKind::ApiKey, Account::Secret("key"));
        for version in ["latest", "supported", "v2602"] {
            let url = format!("https://api.procountor.com/{version}/api");
            assert_eq!(fingerprint(&url, "client", GrantKind::ApiKey, Account::Secret("key")), same, "{version}");
        }
        let others = [
            fingerprint("https://pts-api.procountor.com/api", "client", GrantKind::ApiKey, Account::Secret("key")),
            fingerprint("https://api.procountor.com/test/api", "client", GrantKind::ApiKey, Account::Secret("key")),
            fingerprint("https://api.procountor.com/gate", "client", GrantKind::ApiKey, Account::Secret("key")),
            fingerprint(API, "another", GrantKind::ApiKey, Account::Secret("key")),
            fingerprint(API, "client", GrantKind::RefreshToken, Account::Secret("key")),
            fingerprint(API, "client", GrantKind::Source, Account::Secret("key")),
            fingerprint(API, "client", GrantKind::ApiKey, Account::Name("key")),
            fingerprint(API, "client", GrantKind::ApiKey, Account::Secret("another")),
            fingerprint(API, "clientk", GrantKind::ApiKey, Account::Secret("ey")),
        ];
        let mut all: Vec<&String> = others.iter().chain([&same]).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), others.len() + 1, "{others:#?}");
        assert!(all.iter().all(|owner| owner.len() == 67 && !owner.contains("key")), "{all:?}");
    }
}
