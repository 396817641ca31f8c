//! A server that writes a long response without keeping it in memory.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

use flate2::{Compress, Compression, FlushCompress};

use super::MIB;

/// A long response: a head, the start of the body, and a piece that is repeated `times` times.
pub(crate) struct EndlessResponse {
    pub(crate) head: &'static str,
    pub(crate) start: Vec<u8>,
    pub(crate) piece: Vec<u8>,
    pub(crate) times: usize,
}

/// Returns a gzip bomb: each piece decompresses to 1 MiB of zeros.
pub(crate) fn gzip_bomb() -> EndlessResponse {
    let mut piece = Vec::with_capacity(64 * 1024);
    let mut deflate = Compress::new(Compression::best(), false);
    deflate.compress_vec(&vec![0; MIB], &mut piece, FlushCompress::Full).expect("zeros can be compressed");
    assert!(piece.len() < 4_000, "{}", piece.len());
    EndlessResponse {
        head: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n",
        start: vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255],
        piece,
        times: 10_000,
    }
}

/// Sends the response to one request. Returns the base URL and the thread of the server.
pub(crate) fn serve(response: EndlessResponse) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}/api", listener.local_addr().expect("the listener has an address"));
    let thread = std::thread::spawn(move || {
        let (stream, _) = listener.accept().expect("the client connects");
        write(stream, &response);
    });
    (url, thread)
}

fn write(mut stream: TcpStream, response: &EndlessResponse) {
    let mut buffer = [0; 4096];
    let mut filled = 0;
    while !buffer[..filled].ends_with(b"\r\n\r\n") {
        filled += stream.read(&mut buffer[filled..]).expect("the request is read");
    }
    let pieces = std::iter::repeat_n(response.piece.as_slice(), response.times);
    for bytes in [response.head.as_bytes(), &response.start].into_iter().chain(pieces) {
        if stream.write_all(bytes).is_err() {
            break;
        }
    }
}
