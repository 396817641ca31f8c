//! The servers behind TLS and the proxy do what they say, seen by a client of rustls alone.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{AlertDescription, CertificateError, ClientConfig, ClientConnection, Error, RootCertStore, StreamOwned};
use tests::fault_server::proxy::{Mode, Proxy};
use tests::fault_server::tls::{Authority, Break, Certificate, HOST, broken};
use tests::fault_server::{Server, connect, cut, json, raw};

const GET: &[u8] = b"GET /api/x HTTP/1.1\r\nAuthorization: Bearer canary\r\n\r\n";
const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

type Tls = StreamOwned<ClientConnection, TcpStream>;

/// A handshake over a connection, with an authority that is trusted.
fn shake(mut stream: TcpStream, authority: &Authority, name: &str) -> std::io::Result<Tls> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(authority.der())).expect("the authority can be trusted");
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider knows the versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    let mut connection = ClientConnection::new(Arc::new(config), name).expect("the settings are valid");
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}

fn ask(stream: &mut (impl Read + Write)) {
    stream.write_all(GET).expect("the request leaves");
    let mut bytes = vec![0; OK.len()];
    stream.read_exact(&mut bytes).expect("an answer comes");
    assert_eq!(bytes, OK);
}

/// Why TLS failed, which an error of a connection holds.
fn reason(error: &std::io::Error) -> Option<Error> {
    error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()).cloned()
}

#[test]
fn a_trusted_server_answers() {
    let authority = Authority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    assert!(server.url().starts_with("https://127.0.0.1:"), "{}", server.url());
    for name in ["127.0.0.1", "localhost", HOST] {
        let mut stream = shake(connect(server.address()), &authority, name).expect("the server is trusted");
        ask(&mut stream);
        ask(&mut stream);
    }
    assert!(server.closed());
    assert_eq!((server.connections(), server.handshakes(), server.count()), (3, 3, 6));
    assert_eq!(server.received(), 6 * GET.len() as u64);
    assert!(server.requests().iter().all(|request| request.bytes == GET));
}

#[test]
fn a_wrong_certificate_is_seen_before_a_byte_of_a_request() {
    for kind in [Certificate::WrongHost, Certificate::Expired, Certificate::SelfSigned] {
        let authority = Authority::new();
        let server = authority.play(kind, []);
        let error = shake(connect(server.address()), &authority, "127.0.0.1").expect_err("not trusted");
        let Some(Error::InvalidCertificate(why)) = reason(&error) else { panic!("{kind:?}: {error}") };
        let right = match kind {
            Certificate::WrongHost => matches!(why, CertificateError::NotValidForNameContext { .. }),
            Certificate::Expired => matches!(why, CertificateError::ExpiredContext { .. }),
            _ => matches!(why, CertificateError::UnknownIssuer),
        };
        assert!(right, "{kind:?}: {why}");
        assert!(server.closed());
        assert_eq!((server.connections(), server.handshakes(), server.received()), (1, 0, 0));
    }
    let server = Authority::new().play(Certificate::Trusted, []);
    let error = shake(connect(server.address()), &Authority::new(), "127.0.0.1").expect_err("of another authority");
    assert!(matches!(reason(&error), Some(Error::InvalidCertificate(_))), "{error}");
}

#[test]
fn a_connection_ends_with_and_without_a_farewell() {
    let authority = Authority::new();
    let server = authority.play(Certificate::Trusted, [raw("a").close(), raw("a").then(cut())]);
    for fine in [true, false] {
        let mut stream = shake(connect(server.address()), &authority, HOST).expect("the server is trusted");
        stream.write_all(GET).expect("the request leaves");
        let mut bytes = Vec::new();
        let end = stream.read_to_end(&mut bytes);
        assert_eq!((bytes.as_slice(), end.is_ok()), (&b"a"[..], fine));
    }
}

#[test]
fn a_handshake_breaks_in_the_way_it_was_told_to() {
    let authority = Authority::new();
    for how in Break::ALL {
        let server = broken(how);
        assert!(server.url().starts_with("https://127.0.0.1:"), "{}", server.url());
        let stream = connect(server.address());
        if how == Break::Stall {
            stream.set_read_timeout(Some(std::time::Duration::from_millis(100))).expect("reads have a limit");
        }
        let error = shake(stream, &authority, "127.0.0.1").expect_err("no handshake");
        let known = reason(&error);
        let right = match how {
            // No version in common.
            Break::Old => matches!(known, Some(Error::PeerIncompatible(_))),
            Break::Alert => matches!(known, Some(Error::AlertReceived(AlertDescription::HandshakeFailure))),
            Break::Clear | Break::Garbage | Break::TooLong => matches!(known, Some(Error::InvalidMessage(_))),
            Break::Close | Break::Reset | Break::Stall => known.is_none(),
        };
        assert!(right, "{how:?}: {error:?}");
        assert!(server.closed());
        assert_eq!((server.count(), server.received()), (0, 0));
        let strays = server.strays();
        assert_eq!(strays.len(), 1);
        assert_eq!(strays[0].1[0], 22, "the client's hello is the first record");
    }
}

/// Asks a proxy for a way to a host, and reads the head of what it says.
fn tunnel(proxy: &Proxy) -> (TcpStream, String) {
    let address = proxy.url().strip_prefix("http://").and_then(|rest| rest.parse().ok()).expect("an address");
    let mut stream = connect(address);
    let ask = format!("CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\n\r\n");
    stream.write_all(ask.as_bytes()).expect("the request leaves");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("the proxy says something");
        head.extend_from_slice(&byte);
    }
    (stream, String::from_utf8(head).expect("a head is text"))
}

#[test]
fn a_tunnel_leads_through_and_shows_the_proxy_no_request() {
    let authority = Authority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let proxy = Proxy::start(Mode::Tunnel(server.address()));
    let (stream, head) = tunnel(&proxy);
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let mut stream = shake(stream, &authority, HOST).expect("the server is trusted");
    ask(&mut stream);
    assert_eq!((proxy.connections(), proxy.open(), server.open()), (1, 1, 1));
    drop(stream);
    assert!(proxy.closed() && server.closed());
    assert_eq!(server.request().bytes, GET);
    let requests = proxy.requests();
    assert_eq!((requests.len(), requests[0].target()), (1, "procountor.invalid:443"));
    assert!(proxy.seen().len() > requests[0].bytes.len());
    assert!(proxy.saw("CONNECT") && !proxy.saw("canary") && !proxy.saw("Bearer"));
}

#[test]
fn a_proxy_forwards_a_request_in_clear_text_and_sees_it() {
    let server = Server::play([json("{}").close()]);
    let proxy = Proxy::start(Mode::Tunnel(server.address()));
    let mut stream = connect(proxy.url()["http://".len()..].parse().expect("an address"));
    let rest = "Host: h.invalid\r\nContent-Length: 3\r\n\r\nabc";
    stream.write_all(format!("POST http://h.invalid/a?b HTTP/1.1\r\n{rest}").as_bytes()).expect("it leaves");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer comes");
    assert_eq!(bytes, OK);
    assert_eq!(server.request().bytes, format!("POST /a?b HTTP/1.1\r\n{rest}").as_bytes());
    assert_eq!(proxy.requests()[0].target(), "http://h.invalid/a?b");
    assert!(proxy.saw("\r\nabc"));
}

#[test]
fn a_proxy_asks_for_a_password_or_refuses() {
    for (mode, line) in [(Mode::Ask, "HTTP/1.1 407 "), (Mode::Refuse, "HTTP/1.1 502 ")] {
        let proxy = Proxy::start(mode);
        let (stream, head) = tunnel(&proxy);
        assert!(head.starts_with(line), "{head}");
        assert_eq!(head.contains("Proxy-Authenticate: Basic"), mode == Mode::Ask);
        drop(stream);
        assert!(proxy.closed());
        assert_eq!(proxy.seen(), proxy.requests()[0].bytes);
    }
}
