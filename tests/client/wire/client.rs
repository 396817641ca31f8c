//! A client of a server that plays a script.

use procountor_client::Client;

use super::server::Server;

/// A client whose calls go to this server, with a token.
pub(crate) fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url()).token("the-token").build().expect("the settings are valid")
}
