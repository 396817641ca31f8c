//! The client under test.

use procountor_client::Client;

use super::server::Server;

/// Builds a client of this server with a fixed token.
pub(crate) fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url()).token("the-token").build().expect("the settings are valid")
}
