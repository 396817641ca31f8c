//! Properties of the API, which the generated code passes to the runtime.
//!
//! An overlay declares them in the extension `x-service`; without it, they are those of a common HTTP API.
#![allow(dead_code, reason = "the generated code uses one variant of each")]

/// Properties of the API.
pub(crate) struct Service {
    /// Servers of operations that are not sent to the base URL, as the description declares them.
    pub(crate) servers: &'static [&'static str],
    pub(crate) character_set: CharacterSet,
    pub(crate) accepted: Accepted,
    pub(crate) plain_http: PlainHttp,
    pub(crate) sign_in: SignIn,
    pub(crate) numbers: Numbers,
}

/// The characters that the server accepts in JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CharacterSet {
    Unicode,
    Windows1252,
}

/// The meaning of a response with the status 202.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accepted {
    /// A success like any other.
    Success,
    /// Somebody has to act before the operation is done.
    Pending,
}

/// Rule for servers without TLS that are not loopback hosts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlainHttp {
    /// Allowed for servers that the description declares with `http`, and where the program opts in.
    Declared,
    Refused,
}

/// The sign-in that the runtime supports for the API.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignIn {
    /// The program supplies access tokens.
    AccessToken,
    /// Procountor's token endpoint.
    Procountor,
}

/// Treatment of numbers that cannot be read exactly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// The field is absent, and `unread()` reports it.
    Lenient,
    /// The response is an error.
    Exact,
}
