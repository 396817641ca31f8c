//! A server that writes for as long as it is let, and keeps nothing of it in memory.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

use flate2::{Compress, Compression, FlushCompress};

use super::MIB;

/// An answer that goes on: its head, and what is repeated behind it.
pub(crate) struct Endless {
    pub(crate) head: &'static str,
    pub(crate) start: Vec<u8>,
    pub(crate) piece: Vec<u8>,
    pub(crate) times: usize,
}

/// Zeros, compressed a thousandfold: each piece stands for a MiB of them.
pub(crate) fn bomb() -> Endless {
    let mut piece = Vec::with_capacity(64 * 1024);
    let mut deflate = Compress::new(Compression::best(), false);
    deflate.compress_vec(&vec![0; MIB], &mut piece, FlushCompress::Full).expect("zeros can be compressed");
    assert!(piece.len() < 4_000, "{}", piece.len());
    Endless {
        head: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n",
        start: vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255],
        piece,
        times: 10_000,
    }
}

/// Plays an answer to one request. What is joined is how many bytes of it could be written.
pub(crate) fn serve(endless: Endless) -> (String, JoinHandle<u64>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/api", listener.local_addr().expect("the port is known"));
    let thread = std::thread::spawn(move || {
        let (stream, _) = listener.accept().expect("a call");
        play(stream, &endless)
    });
    (url, thread)
}

fn play(mut stream: TcpStream, endless: &Endless) -> u64 {
    let mut buffer = [0; 4096];
    let mut filled = 0;
    while !buffer[..filled].ends_with(b"\r\n\r\n") {
        filled += stream.read(&mut buffer[filled..]).expect("a request");
    }
    let mut written = 0;
    let pieces = std::iter::repeat_n(endless.piece.as_slice(), endless.times);
    for bytes in [endless.head.as_bytes(), &endless.start].into_iter().chain(pieces) {
        if stream.write_all(bytes).is_err() {
            break;
        }
        written += bytes.len() as u64;
    }
    written
}
