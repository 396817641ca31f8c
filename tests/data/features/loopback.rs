//! A server on a loopback socket, for the tests of generated clients.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

/// Serves one request and returns its head and body.
pub fn serve(response: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("the listener has an address");
    let served = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client connects");
        let mut reader = BufReader::new(stream.try_clone().expect("the socket can be shared"));
        let (mut text, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).expect("the head is text");
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().expect("the length is a number");
            }
            text.push_str(&line);
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).expect("the body is complete");
        stream.write_all(response.as_bytes()).expect("the client reads");
        text + &String::from_utf8(body).expect("the body is UTF-8")
    });
    (format!("http://{address}/base"), served)
}
