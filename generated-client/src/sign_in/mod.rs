//! Sign-in: credentials, tokens and the login of a user in a browser.

mod credentials;
mod login;
mod session;
mod token;
mod token_request;

pub use credentials::{Application, Credentials};
pub use login::Login;
pub(crate) use session::{Generation, Session};
pub use token::{BoxError, TokenFuture, TokenSource, TokenStore, Tokens};
