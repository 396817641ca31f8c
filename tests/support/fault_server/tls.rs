//! Servers behind TLS, with certificates that are right or wrong, and handshakes that break.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};

use super::script::raw;
use super::server::in_order;
use super::{Accept, Request, Script, Server, close, empty, reset, stall};

/// A name that [`Certificate::Trusted`] is for, beside this machine's. No resolver knows it.
pub const HOST: &str = "procountor.invalid";

/// What a server shows that it is who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Of the authority, for this machine and for [`HOST`].
    Trusted,
    /// Of the authority, for another host.
    WrongHost,
    /// Of the authority, for this machine, and long over.
    Expired,
    /// For this machine, and of nobody but itself.
    SelfSigned,
}

/// Who signs certificates. Each one is new, and known to nobody.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: CertificateDer<'static>,
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

impl Authority {
    /// A new one.
    pub fn new() -> Self {
        let mut params = params(&[], "Authority of a test");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let key = KeyPair::generate().expect("a key");
        let certificate = params.self_signed(&key).expect("a certificate").der().clone();
        Self { issuer: Issuer::new(params, key), certificate }
    }

    /// Its own certificate as DER, for a client to trust.
    pub fn der(&self) -> &[u8] {
        &self.certificate
    }

    /// Answers each request behind TLS.
    pub fn start(
        &self,
        certificate: Certificate,
        answer: impl Fn(&Request) -> Script + Send + Sync + 'static,
    ) -> Server {
        Server::run(Some(self.config(certificate)), |_| Accept::Serve, answer)
    }

    /// Answers the first request behind TLS with the first script, and so on.
    pub fn play(&self, certificate: Certificate, scripts: impl IntoIterator<Item = Script>) -> Server {
        self.start(certificate, in_order(scripts))
    }

    fn config(&self, kind: Certificate) -> Arc<ServerConfig> {
        let names: &[&str] =
            if kind == Certificate::WrongHost { &["elsewhere.invalid"] } else { &["127.0.0.1", "localhost", HOST] };
        let mut params = params(names, "Server of a test");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        if kind == Certificate::Expired {
            params.not_before = rcgen::date_time_ymd(2001, 1, 1);
            params.not_after = rcgen::date_time_ymd(2002, 1, 1);
        }
        let key = KeyPair::generate().expect("a key");
        let signed = if kind == Certificate::SelfSigned {
            params.self_signed(&key)
        } else {
            params.signed_by(&key, &self.issuer)
        };
        let chain = vec![signed.expect("a certificate").der().clone()];
        let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("the provider knows the versions")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("the key is the certificate's");
        Arc::new(config)
    }
}

fn params(names: &[&str], title: &str) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("the names can stand in a certificate");
    params.distinguished_name.push(DnType::CommonName, title);
    params
}

/// How a handshake breaks once the client has said hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The server chooses TLS 1.1.
    Old,
    /// A fatal alert: the handshake failed.
    Alert,
    /// An answer of HTTP in clear text.
    Clear,
    /// Bytes that are no TLS.
    Garbage,
    /// A record whose length no record may have.
    TooLong,
    /// The end of the connection.
    Close,
    /// A RST.
    Reset,
    /// Nothing until the client goes away.
    Stall,
}

impl Break {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Old, Self::Alert, Self::Clear, Self::Garbage, Self::TooLong, Self::Close, Self::Reset, Self::Stall];

    fn script(self) -> Script {
        match self {
            Self::Old => raw(old_hello()).half_close(),
            // Level fatal, handshake_failure.
            Self::Alert => raw([21, 3, 3, 0, 2, 2, 40]).half_close(),
            Self::Clear => empty("400 Bad Request").half_close(),
            Self::Garbage => raw([0xa5; 64]).half_close(),
            Self::TooLong => raw([22, 3, 3, 0xff, 0xff]).send([0; 128]).half_close(),
            Self::Close => close(),
            Self::Reset => reset(),
            Self::Stall => stall(),
        }
    }
}

/// A server that breaks each handshake. What the client says before and after is in
/// [`Server::strays`], and its hello is the first record there.
pub fn broken(how: Break) -> Server {
    let accept = move |_| Accept::Play(Script::default().record().then(how.script()));
    Server::start_with_accept(accept, |_| empty("599 Not TLS")).under("https")
}

/// A `ServerHello` of TLS 1.1: RSA, AES of 128 bits, no compression, no extensions.
fn old_hello() -> Vec<u8> {
    let mut hello = vec![3, 2];
    hello.extend_from_slice(&[0x5a; 32]);
    hello.extend_from_slice(&[0, 0x00, 0x2f, 0]);
    let length = u8::try_from(hello.len()).expect("the hello is short");
    [&[22, 3, 2, 0, length + 4, 2, 0, 0, length], hello.as_slice()].concat()
}
