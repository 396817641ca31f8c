//! Kinds of sign-in, and advice for when one is rejected.

/// The kind of credentials that a token request uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GrantKind {
    Fixed,
    ApiKey,
    RefreshToken,
    AuthorizationCode,
    Source,
}

impl GrantKind {
    /// Returns the place in Procountor's user interface to check after a rejection.
    pub(crate) fn advice(self) -> Option<&'static str> {
        match self {
            Self::ApiKey => Some("the API key may have been revoked: Basics > API client keys"),
            Self::RefreshToken => Some("the session may have been terminated: Basics > API client sessions"),
            Self::AuthorizationCode => Some(
                "a code is valid once and for minutes; the company may not allow API clients: \
                 Management > Company info > Usage settings > Integration settings",
            ),
            Self::Fixed | Self::Source => None,
        }
    }
}
