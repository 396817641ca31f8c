//! The fault-injecting server of the test support, observed through plain sockets.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use tests::fault_server::{
    self, MAX_WAIT, OnAccept, Script, Server, close, connect, empty, half_close, json, raw, reset, response, stall,
};

const GET: &[u8] = b"GET /api/x HTTP/1.1\r\nHost: Here\r\nX-Odd:  a \r\n\r\n";
const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// Opens a connection and sends a request.
fn send_get(server: &Server) -> TcpStream {
    let mut stream = connect(server.address());
    stream.write_all(GET).expect("the request is written");
    stream
}

/// Reads `count` bytes.
fn read(stream: &mut TcpStream, count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    stream.read_exact(&mut bytes).expect("the server sends `count` bytes");
    bytes
}

/// Reads to the end. Returns the bytes and the error that ended the connection, if any.
fn read_to_end(stream: &mut TcpStream) -> (Vec<u8>, Option<ErrorKind>) {
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).err().map(|error| error.kind());
    (bytes, end)
}

/// Asserts that nothing arrives for a while and the connection stays open.
fn assert_silent(stream: &mut TcpStream) {
    stream.set_read_timeout(Some(Duration::from_millis(60))).expect("the timeout can be set");
    let kind = stream.read(&mut [0]).expect_err("nothing arrives").kind();
    assert!(matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut), "{kind}");
    stream.set_read_timeout(Some(MAX_WAIT)).expect("the timeout can be set");
}

#[test]
fn response_is_sent_byte_for_byte() {
    let cases = [
        (json("{}"), OK),
        (empty("200 OK"), b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (empty("204 No Content"), b"HTTP/1.1 204 No Content\r\n\r\n"),
        (
            response("400 Bad", &["A: b", "C: d"], "no"),
            b"HTTP/1.1 400 Bad\r\nA: b\r\nC: d\r\nContent-Length: 2\r\n\r\nno",
        ),
        (raw(b"\0\xff"), b"\0\xff"),
        (json("{}").without_last(1), &OK[..OK.len() - 1]),
        (json("{}").throttled(7, Duration::from_millis(1)), OK),
        (raw("a").pause(Duration::from_millis(5)).send("b").then(raw("c")), b"abc"),
        (raw("b").after(Duration::from_millis(5)), b"b"),
        (Script::default().drip("abcdefg", 0, Duration::from_millis(1)), b"abcdefg"),
    ];
    for (script, bytes) in cases {
        let server = Server::play([script.close()]);
        assert_eq!(read_to_end(&mut send_get(&server)), (bytes.to_vec(), None));
    }
}

#[test]
fn slow_response_arrives_in_parts() {
    let server = Server::play([raw("abcd").throttled(1, Duration::from_millis(100)).close()]);
    let mut stream = send_get(&server);
    let mut first = [0; 8];
    let count = stream.read(&mut first).expect("a part arrives");
    assert!(count < 4, "the parts arrived together");
    let (others, end) = read_to_end(&mut stream);
    assert_eq!(([&first[..count], &others].concat(), end), (b"abcd".to_vec(), None));
}

#[test]
fn connection_ends_as_scripted() {
    let cases =
        [(reset(), Some(ErrorKind::ConnectionReset)), (close(), None), (fault_server::close_without_notify(), None)];
    for (script, end) in cases {
        let server = Server::play([script.clone(), raw("a").then(script)]);
        assert_eq!(read_to_end(&mut send_get(&server)), (vec![], end));
        let mut stream = send_get(&server);
        // A RST may discard data that was sent before it.
        let (bytes, actual) = read_to_end(&mut stream);
        assert!(bytes == b"a" || (bytes.is_empty() && end.is_some()), "{bytes:?}");
        assert_eq!(actual, end);
        assert!(server.wait_until_closed());
    }
}

#[test]
fn half_closed_connection_is_still_read() {
    let server = Server::play([raw("a").then(half_close())]);
    let mut stream = send_get(&server);
    assert_eq!(read_to_end(&mut stream), (b"a".to_vec(), None));
    stream.write_all(GET).expect("the server still reads");
    assert_eq!(server.open_connections(), 1);
    drop(stream);
    assert!(server.wait_until_closed());
    assert_eq!(server.leftovers(), [(0, GET.to_vec())]);
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn stalled_connection_stays_open_and_silent() {
    let server = Server::play([raw("a").then(stall())]);
    let mut stream = send_get(&server);
    assert_eq!(read(&mut stream, 1), b"a");
    assert_silent(&mut stream);
    assert_eq!(server.open_connections(), 1);
    drop(stream);
    assert!(server.wait_until_closed());
}

#[test]
fn connection_serves_several_requests() {
    let server = Server::play([json("{}"), raw("late").step(fault_server::Step::KeepAlive).send("never"), json("{}")]);
    let mut stream = connect(server.address());
    for expected in [OK, b"late", OK] {
        stream.write_all(GET).expect("the request is written");
        assert_eq!(read(&mut stream, expected.len()), expected);
    }
    stream.write_all(&[GET, GET].concat()).expect("two requests are written at once");
    let over = b"HTTP/1.1 599 No More Scripts\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(read(&mut stream, over.len() * 2), over.repeat(2));
    assert_eq!((server.connections(), server.open_connections(), server.count()), (1, 1, 5));
    drop(stream);
    assert!(server.wait_until_closed());
    assert_eq!((server.leftovers(), server.bytes_received()), (vec![], 5 * GET.len() as u64));
}

#[test]
fn request_is_recorded_byte_for_byte() {
    let chunked =
        b"PUT /b HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=y\r\nabc\r\n0A\r\n0123456789\r\n0\r\nT: u\r\n\r\n";
    let fixed = b"POST /a HTTP/1.1\r\ncontent-length: 4\r\n\r\n\0\r\n\xff";
    let server = Server::start(|request| json(format!("{}", request.number)));
    for request in [&chunked[..], fixed, GET] {
        let mut stream = connect(server.address());
        for byte in request.chunks(3) {
            stream.write_all(byte).expect("the part is written");
        }
        assert!(read(&mut stream, 12).ends_with(b"200"));
    }
    let requests = server.requests();
    for (at, (request, sent)) in requests.iter().zip([&chunked[..], fixed, GET]).enumerate() {
        assert_eq!((request.bytes.as_slice(), request.number, request.connection), (sent, at, at));
    }
    assert_eq!((requests[0].body(), requests[0].method(), requests[0].target()), ("abc0123456789", "PUT", "/b"));
    assert_eq!(requests[1].body, b"\0\r\n\xff");
    assert_eq!((requests[2].line.as_str(), requests[2].header_text("x-odd")), ("GET /api/x HTTP/1.1", Some("a")));
    assert_eq!((requests[2].header("host"), requests[2].header("none")), (Some(&b"Here"[..]), None));
}

#[test]
fn incomplete_request_is_recorded_as_stray() {
    let parts = [
        &b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc"[..],
        b"GET / HT",
        b"PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        b"PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    ];
    let server = Server::play([]);
    for part in parts {
        let mut stream = connect(server.address());
        stream.write_all(part).expect("the part is written");
        stream.shutdown(Shutdown::Write).expect("the connection is open");
        assert_eq!(read_to_end(&mut stream), (vec![], None));
    }
    assert!(server.wait_until_closed());
    let leftovers: Vec<_> = server.leftovers().into_iter().map(|(_, bytes)| bytes).collect();
    assert_eq!((leftovers.len(), server.count()), (parts.len(), 0));
    assert!(parts.iter().all(|part| leftovers.iter().any(|leftover| leftover == part)), "{leftovers:?}");
}

#[test]
fn connection_fails_before_request_as_scripted() {
    let plan = [
        OnAccept::Reset,
        OnAccept::Close,
        OnAccept::Stall,
        OnAccept::Play(raw("early").close()),
        OnAccept::Play(raw("early")),
        OnAccept::ServeHead,
    ];
    let kinds = plan.clone();
    let server =
        Server::start_with_accept(move |at| plan.get(at).cloned().unwrap_or_default(), |_| empty("413 No").close());
    let rejection = b"HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n";
    for kind in kinds {
        let mut stream = connect(server.address());
        match kind {
            OnAccept::Reset => assert_eq!(read_to_end(&mut stream), (vec![], Some(ErrorKind::ConnectionReset))),
            OnAccept::Close => assert_eq!(read_to_end(&mut stream), (vec![], None)),
            OnAccept::Stall => {
                assert_silent(&mut stream);
                assert_eq!(server.open_connections(), 1);
            }
            OnAccept::Play(script) => {
                assert_eq!(read(&mut stream, 5), b"early");
                if !script.ends() {
                    stream.write_all(GET).expect("the request is written");
                    assert_eq!(read(&mut stream, rejection.len()), rejection);
                }
                assert_eq!(read_to_end(&mut stream), (vec![], None));
            }
            OnAccept::ServeHead | OnAccept::Serve => {
                stream.write_all(b"POST / HTTP/1.1\r\nContent-Length: 999\r\n\r\n").expect("the head is written");
                assert_eq!(read_to_end(&mut stream), (rejection.to_vec(), None));
            }
        }
        drop(stream);
        assert!(server.wait_until_closed());
    }
    assert_eq!((server.connections(), server.count()), (6, 2));
}

#[test]
fn connections_beyond_thread_count_are_queued() {
    let server = Server::start(|_| json("{}").close());
    let mut streams: Vec<_> = (0..fault_server::MAX_CONNECTIONS + 8).map(|_| connect(server.address())).collect();
    assert!(fault_server::wait_until(|| server.open_connections() == fault_server::MAX_CONNECTIONS));
    for stream in &mut streams {
        stream.write_all(GET).expect("the request is written");
        assert_eq!(read_to_end(stream), (OK.to_vec(), None));
    }
    drop(streams);
    assert!(server.wait_until_closed());
    assert_eq!(
        (server.connections(), server.count()),
        (fault_server::MAX_CONNECTIONS + 8, fault_server::MAX_CONNECTIONS + 8)
    );
}

#[test]
fn dropped_server_closes_its_connections() {
    let server = Server::start_with_accept(
        |at| if at == 0 { OnAccept::Stall } else { OnAccept::Serve },
        |request| match request.connection {
            1 => stall(),
            2 => json("{}").after(MAX_WAIT),
            3 => raw("a").throttled(1, MAX_WAIT),
            _ => json("{}"),
        },
    );
    let mut streams: Vec<_> = (0..5).map(|_| send_get(&server)).collect();
    assert!(fault_server::wait_until(|| server.count() == 4 && server.open_connections() == 5));
    let address = server.address();
    drop(server);
    for stream in &mut streams {
        let (_, end) = read_to_end(stream);
        assert!(matches!(end, None | Some(ErrorKind::ConnectionReset)), "{end:?}");
    }
    let kind = TcpStream::connect_timeout(&address, MAX_WAIT).expect_err("the port is closed").kind();
    assert_eq!(kind, ErrorKind::ConnectionRefused);
}

#[test]
#[should_panic(expected = "a thread of the server panicked")]
fn panic_in_handler_fails_test() {
    let server = Server::start(|_| panic!("on purpose"));
    let _ = read_to_end(&mut send_get(&server));
    assert!(server.wait_until_closed());
}

/// Returns the address in a base URL.
fn address(url: &str) -> SocketAddr {
    let address = url.strip_prefix("http://").and_then(|rest| rest.strip_suffix("/api"));
    address.and_then(|address| address.parse().ok()).expect("the URL has an IP address and a port")
}

#[test]
fn refused_port_refuses_connections_and_stays_reserved() {
    for _ in 0..3 {
        let kind = TcpStream::connect_timeout(&address(&fault_server::refusing_url()), MAX_WAIT)
            .expect_err("the connection is refused")
            .kind();
        assert_eq!(kind, ErrorKind::ConnectionRefused);
    }
    let error = std::net::TcpListener::bind(address(&fault_server::refusing_url())).expect_err("the port is reserved");
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
}

#[test]
fn black_hole_neither_accepts_nor_refuses() {
    let hole = fault_server::black_hole();
    assert_eq!(address(&hole.url()), hole.address());
    for _ in 0..2 {
        let error =
            TcpStream::connect_timeout(&hole.address(), Duration::from_millis(200)).expect_err("connecting times out");
        assert_eq!(error.kind(), ErrorKind::TimedOut);
    }
}
