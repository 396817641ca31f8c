//! Environment variables of proxies and CA certificates, in processes of their own.

use std::process::Command;

use procountor_client::{Client, Retry};
use tests::fault_server::proxy::{Proxy, ProxyMode};
use tests::fault_server::tls::{Certificate, CertificateAuthority, HOST};
use tests::fault_server::{Server, json};

/// Prints the result of a call to the URL in a variable, for the other tests, which cannot change their own environment.
/// Does nothing without the variable.
#[tokio::test]
async fn call_in_child_process() {
    let Ok(url) = std::env::var("TEST_URL") else { return };
    let mut builder = Client::builder().base_url(&url).token("the-token").retry(Retry::Never);
    if let Ok(pem) = std::env::var("TEST_CA") {
        builder = builder.ca_certificates(pem).only_ca_certificates(true);
    }
    if let Ok(proxy) = std::env::var("TEST_PROXY") {
        builder = if proxy.is_empty() { builder.no_proxy() } else { builder.proxy(proxy) };
    }
    if std::env::var("TEST_HTTP_BUILDER").is_ok() {
        builder = builder.http_builder(|http| http.tcp_nodelay(true));
    }
    let client = match builder.build() {
        Ok(client) => client,
        Err(error) => {
            println!("build: {}: {error}", error.kind());
            let mut source = std::error::Error::source(&error);
            while let Some(inner) = source {
                println!("source: {inner}");
                source = inner.source();
            }
            return;
        }
    };
    match client.users().current().await {
        Ok(_) => println!("call: Ok"),
        Err(error) => println!("call: {}: {error}", error.kind()),
    }
}

/// Runs the call in a process with these variables and returns its output.
fn call_with(variables: &[(&str, &str)]) -> String {
    let mut child = Command::new(std::env::current_exe().expect("the test has a path"));
    child.args(["--exact", "--nocapture", "transport::environment::call_in_child_process"]);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"] {
        child.env_remove(name).env_remove(name.to_ascii_lowercase());
    }
    let output = child.envs(variables.iter().copied()).output().expect("the process starts");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn loopback_never_uses_proxy() {
    let server = Server::start(|_| json("{}"));
    let proxy = Proxy::start(ProxyMode::Tunnel(server.address()));
    let (url, proxy_url) = (server.url(), proxy.url());
    let base = ("TEST_URL", url.as_str());
    let environment = [("HTTP_PROXY", proxy_url.as_str()), ("ALL_PROXY", proxy_url.as_str())];
    let cases: [&[(&str, &str)]; 3] = [&[], &[("TEST_HTTP_BUILDER", "1")], &[("TEST_PROXY", proxy_url.as_str())]];
    for case in cases {
        let output = call_with(&[&[base], environment.as_slice(), case].concat());
        assert!(output.contains("call: Ok"), "{case:?}: {output}");
    }
    assert_eq!((server.count(), proxy.connections()), (cases.len(), 0));
    assert!(!proxy.traffic_contains("the-token"));
}

#[test]
fn environment_proxy_is_used_unless_excluded() {
    let authority = CertificateAuthority::new();
    let server = authority.start(Certificate::Trusted, |_| json("{}"));
    let (url, pem) = (format!("https://{HOST}/api"), authority.pem());
    let base = [("TEST_URL", url.as_str()), ("TEST_CA", pem.as_str())];
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "TEST_PROXY"] {
        let proxy = Proxy::start(ProxyMode::Tunnel(server.address()));
        let proxy_url = proxy.url();
        let variables = [base.as_slice(), &[(name, proxy_url.as_str())]].concat();
        let output = call_with(&variables);
        assert!(output.contains("call: Ok"), "{name}: {output}");
        assert_eq!((proxy.connections(), proxy.requests()[0].method()), (1, "CONNECT"), "{name}");
        if name != "TEST_PROXY" {
            for exclusion in [("NO_PROXY", HOST), ("TEST_PROXY", "")] {
                let output = call_with(&[variables.as_slice(), &[exclusion]].concat());
                assert!(output.contains("call: NotSent"), "{name}: {output}");
            }
            assert_eq!(proxy.connections(), 1, "{name}");
        }
    }
}

#[test]
fn socks_proxy_of_environment_is_config_error() {
    let base = ("TEST_URL", "https://procountor.invalid/api");
    let socks = "socks5h://user:canary@127.0.0.1:9";
    for name in ["ALL_PROXY", "all_proxy", "HTTPS_PROXY"] {
        let output = call_with(&[base, (name, socks)]);
        assert!(output.contains(&format!("build: Config: {name} is a SOCKS proxy")), "{output}");
        assert!(!output.contains("canary"), "{output}");
    }
    let unused: [&[(&str, &str)]; 4] = [
        &[("NO_PROXY", "example.com, .invalid")],
        &[("HTTPS_PROXY", "http://127.0.0.1:9")],
        &[("TEST_PROXY", "")],
        &[("TEST_URL", "http://127.0.0.1:9/api")],
    ];
    for case in unused {
        let output = call_with(&[&[base, ("ALL_PROXY", socks)], case].concat());
        assert!(output.contains("call: NotSent"), "{case:?}: {output}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn missing_ca_certificates_are_certificate_error_at_build() {
    let none = [("SSL_CERT_FILE", "/nonexistent/file"), ("SSL_CERT_DIR", "/nonexistent")];
    let base = ("TEST_URL", "https://procountor.invalid/api");
    let output = call_with(&[&[base], none.as_slice()].concat());
    let expected = "build: Certificate: the client cannot connect: this machine has no CA certificates";
    assert!(output.contains(expected), "{output}");
    assert!(output.contains("set SSL_CERT_FILE") && output.contains("No CA certificates were loaded"), "{output}");
}
