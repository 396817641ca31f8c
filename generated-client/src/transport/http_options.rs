//! Options of the default transport, and the HTTP client that is built from them.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;

use super::certificate::{CertificateProblem, problem_of};
use super::proxy::{ProxySetting, check_environment, proxy_at};
use super::reqwest_transport::{HAS_TLS, ReqwestTransport, has_provider, http_defaults, with_required_settings};
use crate::base_url::BaseUrl;
use crate::{Error, Secret};

type Configure = dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync;

/// Options of the default transport.
#[derive(Clone, Default)]
pub(crate) struct HttpOptions {
    pub(crate) user_agent: Option<String>,
    /// Certificates of authorities to trust, in PEM or DER.
    pub(crate) authorities: Vec<Bytes>,
    /// Trust no other authorities.
    pub(crate) only_these_authorities: bool,
    /// Certificates and private key of the client, in PEM.
    pub(crate) identity: Option<Secret>,
    pub(crate) proxy: ProxySetting,
    /// The program's own settings, which are applied before those that every client requires.
    pub(crate) configure: Option<Arc<Configure>>,
}

impl HttpOptions {
    /// Builds the transport.
    pub(crate) fn build(&self, base_url: &BaseUrl, connect_timeout: Duration) -> Result<ReqwestTransport, Error> {
        if !HAS_TLS && !base_url.is_loopback() {
            return Err(Error::config(
                "this build does not support TLS: enable the feature rustls or native-tls, or set a transport",
            ));
        }
        let mut builder = http_defaults();
        if !has_provider() {
            return Err(Error::config(
                "no rustls crypto provider is installed: call CryptoProvider::install_default, or enable the feature rustls",
            ));
        }
        if let Some(name) = &self.user_agent {
            let name = HeaderValue::from_str(name).ok().filter(|name| !name.is_empty());
            let name = name.ok_or_else(|| Error::config("the user agent is not a valid header value"))?;
            builder = builder.user_agent(name);
        }
        builder = self.with_certificates(builder)?;
        builder = match &self.proxy {
            ProxySetting::Url(url) => builder.proxy(proxy_at(url.expose())?),
            ProxySetting::Direct => builder.no_proxy(),
            ProxySetting::Environment => {
                if !base_url.is_loopback() && self.configure.is_none() {
                    check_environment(base_url.host(), |name| std::env::var(name).ok())?;
                }
                builder
            }
        };
        if let Some(configure) = &self.configure {
            builder = configure(builder);
        }
        builder = with_required_settings(builder).connect_timeout(connect_timeout);
        if base_url.is_loopback() {
            // A proxy cannot reach this machine's loopback interface, and would see the token in clear text.
            builder = builder.no_proxy();
        }
        builder.build().map(ReqwestTransport).map_err(build_error)
    }

    #[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
    fn with_certificates(&self, mut builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
        let mut authorities = Vec::new();
        for bytes in &self.authorities {
            let is_pem = bytes.windows(PEM_LABEL.len()).any(|window| window == PEM_LABEL);
            let parsed = if is_pem {
                reqwest::Certificate::from_pem_bundle(bytes)
            } else {
                reqwest::Certificate::from_der(bytes).map(|certificate| vec![certificate])
            };
            let invalid = || Error::config("a CA certificate is invalid: expected PEM or DER");
            let parsed = parsed.ok().filter(|parsed| !parsed.is_empty()).ok_or_else(invalid)?;
            authorities.extend(parsed);
        }
        if self.only_these_authorities {
            if authorities.is_empty() {
                return Err(Error::config("no certificate would be trusted: set CA certificates"));
            }
            builder = builder.tls_certs_only(authorities);
        } else if !authorities.is_empty() {
            builder = builder.tls_certs_merge(authorities);
        }
        match &self.identity {
            Some(pem) => {
                let invalid = "the client identity is not PEM with a certificate and an unencrypted private key";
                Ok(builder.identity(identity(pem.expose()).ok_or_else(|| Error::config(invalid))?))
            }
            None => Ok(builder),
        }
    }

    #[cfg(not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls")))]
    fn with_certificates(&self, builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, Error> {
        if self.authorities.is_empty() && !self.only_these_authorities && self.identity.is_none() {
            return Ok(builder);
        }
        Err(Error::config("this build does not support TLS, so it cannot use certificates"))
    }
}

#[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
const PEM_LABEL: &[u8] = b"-----BEGIN ";

/// Parses an identity for the TLS library that reqwest uses: native-tls if it is enabled.
#[cfg(feature = "native-tls")]
fn identity(pem: &str) -> Option<reqwest::Identity> {
    const END: &str = "-----END PRIVATE KEY-----";
    let start = pem.find("-----BEGIN PRIVATE KEY-----")?;
    let end = start + pem[start..].find(END)? + END.len();
    reqwest::Identity::from_pkcs8_pem(pem.as_bytes(), &pem.as_bytes()[start..end]).ok()
}

#[cfg(all(any(feature = "rustls", feature = "rustls-no-provider"), not(feature = "native-tls")))]
fn identity(pem: &str) -> Option<reqwest::Identity> {
    reqwest::Identity::from_pem(pem.as_bytes()).ok()
}

/// Converts an error of building the HTTP client.
fn build_error(error: reqwest::Error) -> Error {
    match problem_of(&error) {
        Some(CertificateProblem::NoAuthorities) => Error::no_authorities(error),
        Some(_) => Error::config_with_source("a CA certificate or the client identity is invalid", error),
        None => Error::config_with_source("the HTTP client or its TLS cannot be initialized", error),
    }
}
