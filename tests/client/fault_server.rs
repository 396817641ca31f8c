//! The servers that fail on purpose do what they say, seen by a client without any HTTP of its own.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use tests::fault_server::{
    self, Accept, PATIENCE, Script, Server, answer, close, connect, empty, half_close, json, raw, reset, stall,
};

const GET: &[u8] = b"GET /api/x HTTP/1.1\r\nHost: Here\r\nX-Odd:  a \r\n\r\n";
const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// A connection on which a request was sent.
fn asked(server: &Server) -> TcpStream {
    let mut stream = connect(server.address());
    stream.write_all(GET).expect("the request leaves");
    stream
}

fn read(stream: &mut TcpStream, count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    stream.read_exact(&mut bytes).expect("that many bytes come");
    bytes
}

/// What comes until the end, and how it ends.
fn rest(stream: &mut TcpStream) -> (Vec<u8>, Option<ErrorKind>) {
    let mut bytes = Vec::new();
    let end = stream.read_to_end(&mut bytes).err().map(|error| error.kind());
    (bytes, end)
}

/// Nothing comes for a while, and the connection stays.
fn silent(stream: &mut TcpStream) {
    stream.set_read_timeout(Some(Duration::from_millis(60))).expect("reads have a limit");
    let kind = stream.read(&mut [0]).expect_err("nothing comes").kind();
    assert!(matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut), "{kind}");
    stream.set_read_timeout(Some(PATIENCE)).expect("reads have a limit");
}

#[test]
fn an_answer_is_its_exact_bytes() {
    let cases = [
        (json("{}"), OK),
        (empty("200 OK"), b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
        (empty("204 No Content"), b"HTTP/1.1 204 No Content\r\n\r\n"),
        (
            answer("400 Bad", &["A: b", "C: d"], "no"),
            b"HTTP/1.1 400 Bad\r\nA: b\r\nC: d\r\nContent-Length: 2\r\n\r\nno",
        ),
        (raw(b"\0\xff"), b"\0\xff"),
        (json("{}").without_last(1), &OK[..OK.len() - 1]),
        (json("{}").slowly(7, Duration::from_millis(1)), OK),
        (raw("a").pause(Duration::from_millis(5)).send("b").then(raw("c")), b"abc"),
        (raw("b").after(Duration::from_millis(5)), b"b"),
        (Script::default().drip("abcdefg", 0, Duration::from_millis(1)), b"abcdefg"),
    ];
    for (script, bytes) in cases {
        let server = Server::play([script.close()]);
        assert_eq!(rest(&mut asked(&server)), (bytes.to_vec(), None));
    }
}

#[test]
fn a_drip_comes_in_parts() {
    let server = Server::play([raw("abcd").slowly(1, Duration::from_millis(100)).close()]);
    let mut stream = asked(&server);
    let mut first = [0; 8];
    let count = stream.read(&mut first).expect("a part comes");
    assert!(count < 4, "all came at once");
    let (others, end) = rest(&mut stream);
    assert_eq!(([&first[..count], &others].concat(), end), (b"abcd".to_vec(), None));
}

#[test]
fn a_connection_ends_in_the_way_it_was_told_to() {
    let cases = [(reset(), Some(ErrorKind::ConnectionReset)), (close(), None), (fault_server::cut(), None)];
    for (script, end) in cases {
        let server = Server::play([script.clone(), raw("a").then(script)]);
        assert_eq!(rest(&mut asked(&server)), (vec![], end));
        let mut stream = asked(&server);
        // What came before a RST may be lost with it.
        let (bytes, seen) = rest(&mut stream);
        assert!(bytes == b"a" || (bytes.is_empty() && end.is_some()), "{bytes:?}");
        assert_eq!(seen, end);
        assert!(server.closed());
    }
}

#[test]
fn a_half_closed_connection_is_still_read() {
    let server = Server::play([raw("a").then(half_close())]);
    let mut stream = asked(&server);
    assert_eq!(rest(&mut stream), (b"a".to_vec(), None));
    stream.write_all(GET).expect("the server still reads");
    assert_eq!(server.open(), 1);
    drop(stream);
    assert!(server.closed());
    assert_eq!(server.strays(), [(0, GET.to_vec())]);
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn a_stalled_connection_stays_and_says_nothing() {
    let server = Server::play([raw("a").then(stall())]);
    let mut stream = asked(&server);
    assert_eq!(read(&mut stream, 1), b"a");
    silent(&mut stream);
    assert_eq!(server.open(), 1);
    drop(stream);
    assert!(server.closed());
}

#[test]
fn one_connection_serves_several_requests() {
    let server = Server::play([json("{}"), raw("late").step(fault_server::Step::KeepAlive).send("never"), json("{}")]);
    let mut stream = connect(server.address());
    for expected in [OK, b"late", OK] {
        stream.write_all(GET).expect("the request leaves");
        assert_eq!(read(&mut stream, expected.len()), expected);
    }
    stream.write_all(&[GET, GET].concat()).expect("two requests leave at once");
    let over = b"HTTP/1.1 599 The Script Is Over\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(read(&mut stream, over.len() * 2), over.repeat(2));
    assert_eq!((server.connections(), server.open(), server.count()), (1, 1, 5));
    drop(stream);
    assert!(server.closed());
    assert_eq!((server.strays(), server.received()), (vec![], 5 * GET.len() as u64));
}

#[test]
fn a_request_is_kept_byte_by_byte() {
    let chunked =
        b"PUT /b HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=y\r\nabc\r\n0A\r\n0123456789\r\n0\r\nT: u\r\n\r\n";
    let fixed = b"POST /a HTTP/1.1\r\ncontent-length: 4\r\n\r\n\0\r\n\xff";
    let server = Server::start(|request| json(format!("{}", request.number)));
    for request in [&chunked[..], fixed, GET] {
        let mut stream = connect(server.address());
        for byte in request.chunks(3) {
            stream.write_all(byte).expect("a part leaves");
        }
        assert!(read(&mut stream, 12).ends_with(b"200"));
    }
    let requests = server.requests();
    for (at, (request, sent)) in requests.iter().zip([&chunked[..], fixed, GET]).enumerate() {
        assert_eq!((request.bytes.as_slice(), request.number, request.connection), (sent, at, at));
    }
    assert_eq!((requests[0].body(), requests[0].method(), requests[0].target()), ("abc0123456789", "PUT", "/b"));
    assert_eq!(requests[1].body, b"\0\r\n\xff");
    assert_eq!((requests[2].line.as_str(), requests[2].text("x-odd")), ("GET /api/x HTTP/1.1", Some("a")));
    assert_eq!((requests[2].header("host"), requests[2].header("none")), (Some(&b"Here"[..]), None));
}

#[test]
fn a_request_that_is_not_whole_is_a_stray() {
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
        stream.write_all(part).expect("a part leaves");
        stream.shutdown(Shutdown::Write).expect("it stays a part");
        assert_eq!(rest(&mut stream), (vec![], None));
    }
    assert!(server.closed());
    let strays: Vec<_> = server.strays().into_iter().map(|(_, bytes)| bytes).collect();
    assert_eq!((strays.len(), server.count()), (parts.len(), 0));
    assert!(parts.iter().all(|part| strays.iter().any(|stray| stray == part)), "{strays:?}");
}

#[test]
fn a_connection_may_fail_before_a_request() {
    let plan = [
        Accept::Reset,
        Accept::Close,
        Accept::Stall,
        Accept::Play(raw("early").close()),
        Accept::Play(raw("early")),
        Accept::ServeHead,
    ];
    let kinds = plan.clone();
    let server =
        Server::start_with_accept(move |at| plan.get(at).cloned().unwrap_or_default(), |_| empty("413 No").close());
    let refusal = b"HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n";
    for kind in kinds {
        let mut stream = connect(server.address());
        match kind {
            Accept::Reset => assert_eq!(rest(&mut stream), (vec![], Some(ErrorKind::ConnectionReset))),
            Accept::Close => assert_eq!(rest(&mut stream), (vec![], None)),
            Accept::Stall => {
                silent(&mut stream);
                assert_eq!(server.open(), 1);
            }
            Accept::Play(script) => {
                assert_eq!(read(&mut stream, 5), b"early");
                if !script.ends() {
                    stream.write_all(GET).expect("the request leaves");
                    assert_eq!(read(&mut stream, refusal.len()), refusal);
                }
                assert_eq!(rest(&mut stream), (vec![], None));
            }
            Accept::ServeHead | Accept::Serve => {
                stream.write_all(b"POST / HTTP/1.1\r\nContent-Length: 999\r\n\r\n").expect("the head leaves");
                assert_eq!(rest(&mut stream), (refusal.to_vec(), None));
            }
        }
        drop(stream);
        assert!(server.closed());
    }
    assert_eq!((server.connections(), server.count()), (6, 2));
}

#[test]
fn more_connections_than_threads_wait_for_their_turn() {
    let server = Server::start(|_| json("{}").close());
    let mut streams: Vec<_> = (0..fault_server::CONNECTIONS + 8).map(|_| connect(server.address())).collect();
    assert!(fault_server::wait(|| server.open() == fault_server::CONNECTIONS));
    for stream in &mut streams {
        stream.write_all(GET).expect("the request leaves");
        assert_eq!(rest(stream), (OK.to_vec(), None));
    }
    drop(streams);
    assert!(server.closed());
    assert_eq!((server.connections(), server.count()), (fault_server::CONNECTIONS + 8, fault_server::CONNECTIONS + 8));
}

#[test]
fn a_dropped_server_ends_its_connections() {
    let server = Server::start_with_accept(
        |at| if at == 0 { Accept::Stall } else { Accept::Serve },
        |request| match request.connection {
            1 => stall(),
            2 => json("{}").after(PATIENCE),
            3 => raw("a").slowly(1, PATIENCE),
            _ => json("{}"),
        },
    );
    let mut streams: Vec<_> = (0..5).map(|_| asked(&server)).collect();
    assert!(fault_server::wait(|| server.count() == 4 && server.open() == 5));
    let address = server.address();
    drop(server);
    for stream in &mut streams {
        let (_, end) = rest(stream);
        assert!(matches!(end, None | Some(ErrorKind::ConnectionReset)), "{end:?}");
    }
    let kind = TcpStream::connect_timeout(&address, PATIENCE).expect_err("nobody listens").kind();
    assert_eq!(kind, ErrorKind::ConnectionRefused);
}

#[test]
#[should_panic(expected = "a thread of the server panicked")]
fn a_choice_that_panics_fails_the_test() {
    let server = Server::start(|_| panic!("on purpose"));
    let _ = rest(&mut asked(&server));
    assert!(server.closed());
}

fn address(url: &str) -> SocketAddr {
    let address = url.strip_prefix("http://").and_then(|rest| rest.strip_suffix("/api"));
    address.and_then(|address| address.parse().ok()).expect("the URL is of a port of this machine")
}

#[test]
fn a_refused_port_refuses() {
    for _ in 0..3 {
        let kind = TcpStream::connect_timeout(&address(&fault_server::refused()), PATIENCE).expect_err("refused").kind();
        assert_eq!(kind, ErrorKind::ConnectionRefused);
    }
    let taken = std::net::TcpListener::bind(address(&fault_server::refused())).expect_err("the port is held");
    assert_eq!(taken.kind(), ErrorKind::AddrInUse);
}

#[test]
fn a_black_hole_neither_takes_nor_refuses() {
    let hole = fault_server::black_hole();
    assert_eq!(address(&hole.url()), hole.address());
    for _ in 0..2 {
        let error = TcpStream::connect_timeout(&hole.address(), Duration::from_millis(200)).expect_err("it hangs");
        assert_eq!(error.kind(), ErrorKind::TimedOut);
    }
}
