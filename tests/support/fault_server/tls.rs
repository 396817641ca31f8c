//! TLS servers with valid and invalid certificates, and with failing handshakes.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};

use super::script::raw;
use super::server::in_order;
use super::{OnAccept, Request, Script, Server, close, empty, reset, stall};

/// A host name of [`Certificate::Trusted`], besides those of loopback. It does not resolve.
pub const HOST: &str = "procountor.invalid";

/// The certificate of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Issued by the authority for loopback and [`HOST`].
    Trusted,
    /// Issued by the authority for another host.
    WrongHost,
    /// Issued by the authority for loopback, and expired.
    Expired,
    /// Self-signed, for loopback.
    SelfSigned,
}

/// A certificate authority with a new key, which no client trusts by default.
pub struct CertificateAuthority {
    issuer: Issuer<'static, KeyPair>,
    certificate: CertificateDer<'static>,
}

impl Default for CertificateAuthority {
    fn default() -> Self {
        Self::new()
    }
}

impl CertificateAuthority {
    /// Creates an authority.
    pub fn new() -> Self {
        let mut params = params(&[], "Test authority");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let key = KeyPair::generate().expect("a key can be generated");
        let certificate = params.self_signed(&key).expect("the certificate can be signed").der().clone();
        Self { issuer: Issuer::new(params, key), certificate }
    }

    /// Returns the certificate of the authority in DER, for clients to trust.
    pub fn der(&self) -> &[u8] {
        &self.certificate
    }

    /// Starts a TLS server that responds to each request with the script that `respond` returns.
    pub fn start(
        &self,
        certificate: Certificate,
        respond: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Server {
        Server::run(Some(self.config(certificate)), |_| OnAccept::Serve, respond)
    }

    /// Starts a TLS server that responds to the first request with the first script, and so on.
    pub fn play(&self, certificate: Certificate, scripts: impl IntoIterator<Item = Script>) -> Server {
        self.start(certificate, in_order(scripts))
    }

    /// Starts a TLS server that requires a client certificate of this authority.
    pub fn start_requiring_client_certificate(
        &self,
        respond: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Server {
        let mut roots = RootCertStore::empty();
        roots.add(self.certificate.clone()).expect("the certificate of the authority is valid");
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::new(default_provider()));
        let (chain, key) = self.issue(Certificate::Trusted);
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider supports the default versions")
            .with_client_cert_verifier(verifier.build().expect("the authority can verify clients"))
            .with_single_cert(chain, key.into())
            .expect("the key matches the certificate");
        Server::run(Some(Arc::new(config)), |_| OnAccept::Serve, respond)
    }

    /// Returns the certificate of the authority in PEM.
    pub fn pem(&self) -> String {
        pem("CERTIFICATE", &self.certificate)
    }

    /// Issues a client certificate, and returns it with its key in PEM.
    pub fn client_identity(&self) -> String {
        let mut params = params(&[], "Test client");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate().expect("a key can be generated");
        let signed = params.signed_by(&key, &self.issuer).expect("the certificate can be signed");
        pem("CERTIFICATE", signed.der()) + &pem("PRIVATE KEY", &key.serialize_der())
    }

    /// Issues the certificate of a server, and returns it and its key in PEM.
    pub fn server_identity(&self, kind: Certificate) -> (String, String) {
        let (chain, key) = self.issue(kind);
        let certificates: String = chain.iter().map(|certificate| pem("CERTIFICATE", certificate)).collect();
        (certificates, pem("PRIVATE KEY", key.secret_pkcs8_der()))
    }

    fn config(&self, kind: Certificate) -> Arc<ServerConfig> {
        let (chain, key) = self.issue(kind);
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider supports the default versions")
            .with_no_client_auth()
            .with_single_cert(chain, key.into())
            .expect("the key matches the certificate");
        Arc::new(config)
    }

    /// Issues the certificate of a server.
    fn issue(&self, kind: Certificate) -> (Vec<CertificateDer<'static>>, PrivatePkcs8KeyDer<'static>) {
        let names: &[&str] =
            if kind == Certificate::WrongHost { &["elsewhere.invalid"] } else { &["127.0.0.1", "localhost", HOST] };
        let mut params = params(names, "Test server");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        if kind == Certificate::Expired {
            params.not_before = rcgen::date_time_ymd(2001, 1, 1);
            params.not_after = rcgen::date_time_ymd(2002, 1, 1);
        }
        let key = KeyPair::generate().expect("a key can be generated");
        let signed = if kind == Certificate::SelfSigned {
            params.self_signed(&key)
        } else {
            params.signed_by(&key, &self.issuer)
        };
        let chain = vec![signed.expect("the certificate can be signed").der().clone()];
        (chain, PrivatePkcs8KeyDer::from(key.serialize_der()))
    }
}

/// Encodes bytes as PEM.
fn pem(label: &str, der: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for (index, group) in der.chunks(3).enumerate() {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for digit in 0..4 {
            let value = (bits >> (18 - 6 * digit)) as usize & 63;
            text.push(if digit > group.len() { '=' } else { char::from(ALPHABET[value]) });
        }
        if index % 16 == 15 {
            text.push('\n');
        }
    }
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", text.trim_end())
}

fn params(names: &[&str], title: &str) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("the names are valid in a certificate");
    params.distinguished_name.push(DnType::CommonName, title);
    params
}

/// The reaction of a server to a `ClientHello`, which makes the handshake fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandshakeFault {
    /// A `ServerHello` with TLS 1.1.
    OldVersion,
    /// The fatal alert `handshake_failure`.
    Alert,
    /// An HTTP response in clear text.
    ClearText,
    /// Bytes that are not TLS.
    Garbage,
    /// A record with more than the maximum length.
    OversizedRecord,
    /// A close of the connection.
    Close,
    /// A RST.
    Reset,
    /// A wait until the client closes the connection.
    Stall,
}

impl HandshakeFault {
    /// All faults.
    pub const ALL: [Self; 8] = [
        Self::OldVersion,
        Self::Alert,
        Self::ClearText,
        Self::Garbage,
        Self::OversizedRecord,
        Self::Close,
        Self::Reset,
        Self::Stall,
    ];

    fn script(self) -> Script {
        match self {
            Self::OldVersion => raw(tls_1_1_hello()).half_close(),
            // Level fatal (2), description handshake_failure (40).
            Self::Alert => raw([21, 3, 3, 0, 2, 2, 40]).half_close(),
            Self::ClearText => empty("400 Bad Request").half_close(),
            Self::Garbage => raw([0xa5; 64]).half_close(),
            Self::OversizedRecord => raw([22, 3, 3, 0xff, 0xff]).send([0; 128]).half_close(),
            Self::Close => close(),
            Self::Reset => reset(),
            Self::Stall => stall(),
        }
    }
}

/// Starts a server on which each handshake fails.
///
/// [`Server::leftovers`] contains all that the client sends; the `ClientHello` is the first record.
pub fn failing_handshakes(fault: HandshakeFault) -> Server {
    let accept = move |_| OnAccept::Play(Script::default().read_record().then(fault.script()));
    Server::start_with_accept(accept, |_| empty("599 Not TLS")).with_scheme("https")
}

/// Returns a `ServerHello` with TLS 1.1, the cipher suite `TLS_RSA_WITH_AES_128_CBC_SHA`, and no compression or
/// extensions.
fn tls_1_1_hello() -> Vec<u8> {
    let mut hello = vec![3, 2];
    hello.extend_from_slice(&[0x5a; 32]);
    hello.extend_from_slice(&[0, 0x00, 0x2f, 0]);
    let length = u8::try_from(hello.len()).expect("the hello is short");
    [&[22, 3, 2, 0, length + 4, 2, 0, 0, length], hello.as_slice()].concat()
}
