//! Real requests over loopback, through the client's public functions alone.
//!
//! A server in the test plays answers byte by byte and keeps the bytes of each request.

mod answers;
mod errors;
mod hostile;
mod mixed;
mod requests;
mod server;
mod whole;

use procountor_client::Client;
use server::Server;

/// A client whose calls go to this server, with a token.
fn client(server: &Server) -> Client {
    Client::builder().base_url(&server.url()).token("the-token").build().expect("the settings are valid")
}
