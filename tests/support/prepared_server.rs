//! A server for measurements, whose answers are ready before they are asked for: what is measured is the
//! client.

use std::io::{Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use bytes::Bytes;

/// The most bytes that a request may have.
const LARGEST: usize = 4096;

/// Serves on loopback, until the process ends, and gives the URL of the API.
///
/// The function is shown what came since the last answer, and has the next one as soon as that is a whole
/// request. An error ends the connection. Nothing is allocated here while a connection is served.
pub fn serve(answer: impl Fn(&[u8]) -> Result<Option<Bytes>> + Send + Sync + 'static) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}/api", listener.local_addr()?);
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            std::thread::spawn(move || converse(stream, &*answer));
        }
    });
    Ok(url)
}

/// Answers until the other side has gone.
fn converse(mut stream: TcpStream, answer: &impl Fn(&[u8]) -> Result<Option<Bytes>>) -> Result<()> {
    stream.set_nodelay(true)?;
    let (mut buffer, mut filled) = ([0_u8; LARGEST], 0);
    loop {
        let count = stream.read(&mut buffer[filled..])?;
        if count == 0 {
            return Ok(());
        }
        filled += count;
        if let Some(answer) = answer(&buffer[..filled])? {
            filled = 0;
            stream.write_all(&answer)?;
        }
    }
}
