//! TLS that fails, before a byte of a request has left.

use std::time::Duration;

use tests::fault_server::proxy::{Mode, Proxy};
use tests::fault_server::tls::{Authority, Break, Certificate, HOST, broken};
use tests::fault_server::{Script, cut, json, raw};

use super::api::Outcome::{Applied, NotSent};
use super::api::{CUT, client, hurried, timeouts, trusting};
use super::{get, post};

#[tokio::test]
async fn a_trusted_server_is_answered() {
    let authority = Authority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let client = trusting(&server.url(), authority.der(), None);
    assert_eq!(get(&client).await, ("Fine", Applied, Some(200)));
    assert_eq!(post(&client).await, ("Fine", Applied, Some(200)));
    assert_eq!((server.connections(), server.handshakes(), server.count()), (1, 1, 2));
}

#[tokio::test]
async fn a_wrong_certificate_is_sent_nothing() {
    let authority = Authority::new();
    for certificate in [Certificate::WrongHost, Certificate::Expired, Certificate::SelfSigned] {
        let server = authority.start(certificate, |_| json("{}"));
        for client in [trusting(&server.url(), authority.der(), None), client(&server.url())] {
            assert_eq!(get(&client).await, ("NotSent", NotSent, None), "{certificate:?}");
            assert_eq!(post(&client).await, ("NotSent", NotSent, None), "{certificate:?}");
        }
        assert_eq!((server.handshakes(), server.received()), (0, 0), "{certificate:?}");
    }
    // Right, and of an authority that the client as it is does not know.
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    assert_eq!(post(&client(&server.url())).await, ("NotSent", NotSent, None));
    assert_eq!(server.received(), 0);
}

#[tokio::test]
async fn a_handshake_that_breaks_is_sent_nothing() {
    let authority = Authority::new();
    for how in Break::ALL.into_iter().filter(|how| *how != Break::Stall) {
        let server = broken(how);
        for creates in [false, true] {
            let client = trusting(&server.url(), authority.der(), None);
            let found = if creates { post(&client).await } else { get(&client).await };
            assert_eq!(found, ("NotSent", NotSent, None), "{how:?}, creates: {creates}");
        }
        let strays = tokio::task::spawn_blocking(move || (server.closed(), server.strays())).await;
        let (closed, strays) = strays.expect("the server is there");
        assert!(closed && strays.len() == 2, "{how:?}: {} connections", strays.len());
        for (_, bytes) in strays {
            let shown = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
            assert!(!shown(b"the-token") && !shown(b"HTTP/1.1") && !shown(b"canary"), "{how:?}");
        }
    }
}

/// The time allowed for a connection includes its handshake.
#[tokio::test]
async fn a_handshake_that_hangs_is_sent_nothing() {
    let server = broken(Break::Stall);
    let client = hurried(&server.url(), timeouts().connect(Duration::from_millis(300)));
    assert_eq!(get(&client).await, ("NotSent", NotSent, None));
    assert_eq!(post(&client).await, ("NotSent", NotSent, None));
    assert_eq!((server.connections(), server.received()), (2, 0));
}

/// Without TLS's farewell nobody knows whether more was to come.
#[tokio::test]
async fn an_answer_that_is_cut_under_tls_is_no_answer() {
    let authority = Authority::new();
    let open = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}";
    let cases: [(&str, Script, super::End); 4] = [
        ("a length, cut", json("{} ").without_last(1).then(cut()), ("Transport", CUT, Some(200))),
        ("no length, cut", raw(open).then(cut()), ("Transport", CUT, Some(200))),
        ("no length, whole", raw(open).close(), ("Fine", Applied, Some(200))),
        ("a length, whole", json("{}").then(cut()), ("Fine", Applied, Some(200))),
    ];
    for (name, script, end) in cases {
        let server = authority.play(Certificate::Trusted, [script]);
        assert_eq!(get(&trusting(&server.url(), authority.der(), None)).await, end, "{name}");
    }
}

#[tokio::test]
async fn a_proxy_sees_no_token() {
    let authority = Authority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let url = format!("https://{HOST}/api");
    for mode in [Mode::Tunnel(server.address()), Mode::Ask, Mode::Refuse] {
        let proxy = Proxy::start(mode);
        let client = trusting(&url, authority.der(), Some(&proxy.url()));
        let end =
            if matches!(mode, Mode::Tunnel(_)) { ("Fine", Applied, Some(200)) } else { ("NotSent", NotSent, None) };
        assert_eq!((get(&client).await, post(&client).await), (end, end), "{mode:?}");
        assert!(proxy.requests().iter().all(|request| request.method() == "CONNECT"));
        assert!(!proxy.requests().is_empty());
        assert!(!proxy.saw("the-token") && !proxy.saw("/api") && !proxy.saw("canary"), "{mode:?}");
    }
    assert_eq!(server.count(), 2);
}
