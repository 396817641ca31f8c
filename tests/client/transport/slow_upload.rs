//! Uploads over slow connections.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use procountor_client::{Json, Method, Outcome};
use socket2::{Domain, Socket, Type};

use super::clients::{client_with_timeouts, timeouts};

/// Size of the body: a file of the maximum size.
const SIZE: usize = 9_000_000;
/// Bytes that are read slowly. The rest fits into the buffers of the system, in which the client cannot see progress.
const SLOW: usize = 6_000_000;

/// A server that reads a request slowly and responds; `stall` is the number of bytes after which it stops reading.
fn slow_server(stall: usize) -> (SocketAddr, JoinHandle<usize>) {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket can be created");
    // A small buffer, so that the client feels the pace of the server.
    listener.set_recv_buffer_size(64 * 1024).expect("the buffer size is valid");
    listener.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into()).expect("a port is free");
    listener.listen(1).expect("the socket can listen");
    let address =
        listener.local_addr().ok().and_then(|address| address.as_socket()).expect("the socket has an address");
    let thread = std::thread::spawn(move || {
        let mut stream = TcpStream::from(listener.accept().expect("the client connects").0);
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("the timeout is valid");
        let (mut total, mut chunk) = (0, vec![0; 64 * 1024]);
        while total < SIZE {
            match stream.read(&mut chunk) {
                Ok(count @ 1..) => total += count,
                _ => return total,
            }
            if total >= stall {
                // Until the client closes the connection, which the next read reports.
                std::thread::sleep(Duration::from_secs(3));
            } else if total < SLOW {
                std::thread::sleep(Duration::from_millis(16));
            }
        }
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        total
    });
    (address, thread)
}

async fn upload(address: SocketAddr) -> Result<(), procountor_client::Error> {
    let timeouts = timeouts().first_byte(Duration::from_secs(1)).total(Duration::from_secs(60));
    let client = client_with_timeouts(&format!("http://{address}/api"), timeouts);
    let request = client.request(Method::POST, "/attachments").body("application/pdf", vec![b'x'; SIZE]);
    request.send::<Json>().await.map(drop)
}

/// The upload takes longer than the timeout of the first byte.
#[tokio::test]
async fn moving_upload_is_not_cut_off() {
    let (address, server) = slow_server(usize::MAX);
    upload(address).await.expect("the upload succeeds");
    assert!(server.join().expect("the server does not panic") >= SIZE);
}

#[tokio::test]
async fn stalled_upload_times_out() {
    let (address, server) = slow_server(1_000_000);
    let error = upload(address).await.expect_err("the upload stalls");
    assert_eq!((error.kind(), error.outcome(), error.status()), ("Timeout", Outcome::Unknown, None), "{error}");
    drop(server);
}
