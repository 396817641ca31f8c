//! Properties of the API that the runtime depends on.

use serde::Serialize;

/// Properties of the API. The default is that of a description without the extension `x-service`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Service {
    /// The characters that the server accepts in JSON.
    pub character_set: CharacterSet,
    /// The meaning of a response with the status 202.
    pub accepted: Accepted,
    /// The rule for servers without TLS.
    pub plain_http: PlainHttp,
    /// The sign-in that the runtime supports.
    pub sign_in: SignIn,
    /// The treatment of numbers that cannot be read exactly.
    pub numbers: Numbers,
}

/// The characters that the server accepts in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum CharacterSet {
    /// All characters.
    #[default]
    Unicode,
    /// Those of Windows-1252.
    Windows1252,
}

/// The meaning of a response with the status 202.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Accepted {
    /// A success like any other.
    #[default]
    Success,
    /// Somebody has to act before the operation is done.
    Pending,
}

/// The rule for servers without TLS that are not loopback hosts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum PlainHttp {
    /// Allowed for servers that the description declares with `http`, and where the program opts in.
    #[default]
    Declared,
    /// Never allowed.
    Refused,
}

/// The sign-in that the runtime supports for the API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum SignIn {
    /// The program supplies access tokens.
    #[default]
    AccessToken,
    /// Procountor's token endpoint.
    Procountor,
}

/// The treatment of numbers that cannot be read exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Numbers {
    /// The field is absent, and `unread()` reports it.
    #[default]
    Lenient,
    /// The response is an error.
    Exact,
}
