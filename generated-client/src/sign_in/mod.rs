//! Sign-in: credentials, tokens and the login of a user in a browser.

mod credentials;
mod file_store;
mod login;
mod owner;
mod refresh;
mod session;
mod store;
pub(crate) mod stored_form;
mod token;
mod token_request;

pub use credentials::{Application, Credentials};
pub use file_store::FileStore;
pub use login::Login;
pub(crate) use session::{Generation, Session};
pub use store::{StoreLock, TokenStore};
pub use token::{BoxError, TokenFuture, TokenSource, Tokens};
