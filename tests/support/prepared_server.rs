//! A server for measurements of the client. Its responses are prepared in advance, so it takes almost no time itself.

use std::io::{Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use bytes::Bytes;

/// Maximum size of a request in bytes.
const MAX_REQUEST_BYTES: usize = 4096;

/// Serves on loopback until the process ends. Returns the API URL.
///
/// `respond` is called with the bytes received since the last response. It returns the next response, or `None` if they
/// are not yet a complete request. An error closes the connection. The server allocates no memory per request.
pub fn serve(respond: impl Fn(&[u8]) -> Result<Option<Bytes>> + Send + Sync + 'static) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/api", listener.local_addr()?);
    let respond = Arc::new(respond);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let respond = Arc::clone(&respond);
            std::thread::spawn(move || serve_connection(stream, &*respond));
        }
    });
    Ok(url)
}

/// Responds to requests until the client closes the connection.
fn serve_connection(mut stream: TcpStream, respond: &impl Fn(&[u8]) -> Result<Option<Bytes>>) -> Result<()> {
    stream.set_nodelay(true)?;
    let (mut buffer, mut filled) = ([0_u8; MAX_REQUEST_BYTES], 0);
    loop {
        let count = stream.read(&mut buffer[filled..])?;
        if count == 0 {
            return Ok(());
        }
        filled += count;
        if let Some(response) = respond(&buffer[..filled])? {
            filled = 0;
            stream.write_all(&response)?;
        }
    }
}
