//! The TLS servers and the proxy of the test support, observed through rustls.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{AlertDescription, CertificateError, ClientConfig, ClientConnection, Error, RootCertStore, StreamOwned};
use tests::fault_server::proxy::{Proxy, ProxyMode};
use tests::fault_server::tls::{Certificate, CertificateAuthority, HOST, HandshakeFault, failing_handshakes};
use tests::fault_server::{Server, close_without_notify, connect, json, raw};

const GET: &[u8] = b"GET /api/x HTTP/1.1\r\nAuthorization: Bearer canary\r\n\r\n";
const OK: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

type Tls = StreamOwned<ClientConnection, TcpStream>;

/// Performs a TLS handshake that trusts `authority`.
fn handshake(mut stream: TcpStream, authority: &CertificateAuthority, name: &str) -> std::io::Result<Tls> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(authority.der())).expect("the certificate of the authority is valid");
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the provider supports the versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).expect("the name is valid");
    let mut connection = ClientConnection::new(Arc::new(config), name).expect("the settings are valid");
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}

/// Sends a request and asserts that the response is `OK`.
fn exchange(stream: &mut (impl Read + Write)) {
    stream.write_all(GET).expect("the request is written");
    let mut bytes = vec![0; OK.len()];
    stream.read_exact(&mut bytes).expect("the response is read");
    assert_eq!(bytes, OK);
}

/// Returns the TLS error within an I/O error.
fn tls_error(error: &std::io::Error) -> Option<Error> {
    error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()).cloned()
}

#[test]
fn trusted_server_responds() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    assert!(server.url().starts_with("https://127.0.0.1:"), "{}", server.url());
    for name in ["127.0.0.1", "localhost", HOST] {
        let mut stream = handshake(connect(server.address()), &authority, name).expect("the server is trusted");
        exchange(&mut stream);
        exchange(&mut stream);
    }
    assert!(server.wait_until_closed());
    assert_eq!((server.connections(), server.handshakes(), server.count()), (3, 3, 6));
    assert_eq!(server.bytes_received(), 6 * GET.len() as u64);
    assert!(server.requests().iter().all(|request| request.bytes == GET));
}

#[test]
fn invalid_certificate_fails_before_request_is_sent() {
    for kind in [Certificate::WrongHost, Certificate::Expired, Certificate::SelfSigned] {
        let authority = CertificateAuthority::new();
        let server = authority.play(kind, []);
        let error =
            handshake(connect(server.address()), &authority, "127.0.0.1").expect_err("the certificate is not trusted");
        let Some(Error::InvalidCertificate(cause)) = tls_error(&error) else { panic!("{kind:?}: {error}") };
        let is_expected = match kind {
            Certificate::WrongHost => matches!(cause, CertificateError::NotValidForNameContext { .. }),
            Certificate::Expired => matches!(cause, CertificateError::ExpiredContext { .. }),
            _ => matches!(cause, CertificateError::UnknownIssuer),
        };
        assert!(is_expected, "{kind:?}: {cause}");
        assert!(server.wait_until_closed());
        assert_eq!((server.connections(), server.handshakes(), server.bytes_received()), (1, 0, 0));
    }
    let server = CertificateAuthority::new().play(Certificate::Trusted, []);
    let error = handshake(connect(server.address()), &CertificateAuthority::new(), "127.0.0.1")
        .expect_err("the authority is not trusted");
    assert!(matches!(tls_error(&error), Some(Error::InvalidCertificate(_))), "{error}");
}

#[test]
fn connection_ends_with_and_without_close_notify() {
    let authority = CertificateAuthority::new();
    let server = authority.play(Certificate::Trusted, [raw("a").close(), raw("a").then(close_without_notify())]);
    for close_notify in [true, false] {
        let mut stream = handshake(connect(server.address()), &authority, HOST).expect("the server is trusted");
        stream.write_all(GET).expect("the request is written");
        let mut bytes = Vec::new();
        let end = stream.read_to_end(&mut bytes);
        assert_eq!((bytes.as_slice(), end.is_ok()), (&b"a"[..], close_notify));
    }
}

#[test]
fn handshake_breaks_as_scripted() {
    let authority = CertificateAuthority::new();
    for fault in HandshakeFault::ALL {
        let server = failing_handshakes(fault);
        assert!(server.url().starts_with("https://127.0.0.1:"), "{}", server.url());
        let stream = connect(server.address());
        if fault == HandshakeFault::Stall {
            stream.set_read_timeout(Some(std::time::Duration::from_millis(100))).expect("the timeout can be set");
        }
        let error = handshake(stream, &authority, "127.0.0.1").expect_err("the handshake fails");
        let cause = tls_error(&error);
        let is_expected = match fault {
            // The server supports only old TLS versions.
            HandshakeFault::OldVersion => matches!(cause, Some(Error::PeerIncompatible(_))),
            HandshakeFault::Alert => matches!(cause, Some(Error::AlertReceived(AlertDescription::HandshakeFailure))),
            HandshakeFault::ClearText | HandshakeFault::Garbage | HandshakeFault::OversizedRecord => {
                matches!(cause, Some(Error::InvalidMessage(_)))
            }
            HandshakeFault::Close | HandshakeFault::Reset | HandshakeFault::Stall => cause.is_none(),
        };
        assert!(is_expected, "{fault:?}: {error:?}");
        assert!(server.wait_until_closed());
        assert_eq!((server.count(), server.bytes_received()), (0, 0));
        let leftovers = server.leftovers();
        assert_eq!(leftovers.len(), 1);
        assert_eq!(leftovers[0].1[0], 22, "the ClientHello is the first record");
    }
}

/// Sends a CONNECT request to a proxy and reads the head of the response.
fn connect_through(proxy: &Proxy) -> (TcpStream, String) {
    let address = proxy.url().strip_prefix("http://").and_then(|rest| rest.parse().ok()).expect("the address is valid");
    let mut stream = connect(address);
    let request = format!("CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("the request is written");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("the proxy responds");
        head.extend_from_slice(&byte);
    }
    (stream, String::from_utf8(head).expect("the head is UTF-8"))
}

#[test]
fn tunnel_hides_request_from_proxy() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let proxy = Proxy::start(ProxyMode::Tunnel(server.address()));
    let (stream, head) = connect_through(&proxy);
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    let mut stream = handshake(stream, &authority, HOST).expect("the server is trusted");
    exchange(&mut stream);
    assert_eq!((proxy.connections(), proxy.open_connections(), server.open_connections()), (1, 1, 1));
    drop(stream);
    assert!(proxy.wait_until_closed() && server.wait_until_closed());
    assert_eq!(server.request().bytes, GET);
    let requests = proxy.requests();
    assert_eq!((requests.len(), requests[0].target()), (1, "procountor.invalid:443"));
    assert!(proxy.traffic().len() > requests[0].bytes.len());
    assert!(
        proxy.traffic_contains("CONNECT") && !proxy.traffic_contains("canary") && !proxy.traffic_contains("Bearer")
    );
}

#[test]
fn proxy_forwards_and_records_plain_request() {
    let server = Server::play([json("{}").close()]);
    let proxy = Proxy::start(ProxyMode::Tunnel(server.address()));
    let mut stream = connect(proxy.url()["http://".len()..].parse().expect("the address is valid"));
    let rest = "Host: h.invalid\r\nContent-Length: 3\r\n\r\nabc";
    stream
        .write_all(format!("POST http://h.invalid/a?b HTTP/1.1\r\n{rest}").as_bytes())
        .expect("the request is written");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("the response is read");
    assert_eq!(bytes, OK);
    assert_eq!(server.request().bytes, format!("POST /a?b HTTP/1.1\r\n{rest}").as_bytes());
    assert_eq!(proxy.requests()[0].target(), "http://h.invalid/a?b");
    assert!(proxy.traffic_contains("\r\nabc"));
}

#[test]
fn proxy_requires_password_or_refuses() {
    for (mode, line) in [(ProxyMode::RequireAuth, "HTTP/1.1 407 "), (ProxyMode::Refuse, "HTTP/1.1 502 ")] {
        let proxy = Proxy::start(mode);
        let (stream, head) = connect_through(&proxy);
        assert!(head.starts_with(line), "{head}");
        assert_eq!(head.contains("Proxy-Authenticate: Basic"), mode == ProxyMode::RequireAuth);
        drop(stream);
        assert!(proxy.wait_until_closed());
        assert_eq!(proxy.traffic(), proxy.requests()[0].bytes);
    }
}
