//! Problems of certificates, from the errors of the TLS libraries.

use std::error::Error as StdError;
use std::fmt;

/// The problem of a certificate, because of which no TLS connection can be established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CertificateProblem {
    /// The server's certificate is not issued by an authority that the client trusts.
    Untrusted,
    /// The server's certificate has expired or is not valid yet; or the clock of this machine is wrong.
    Expired,
    /// The server's certificate is for another host.
    WrongHost,
    /// The server's certificate is revoked.
    Revoked,
    /// The server's certificate is invalid in another way.
    Invalid,
    /// The server rejected the client's certificate, or requires one.
    ClientCertificate,
    /// This machine has no CA certificates, so that no server would be trusted.
    NoAuthorities,
}

impl fmt::Display for CertificateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Untrusted => "the server's certificate is not issued by a trusted authority",
            Self::Expired => "the server's certificate has expired or is not valid yet",
            Self::WrongHost => "the server's certificate is for another host",
            Self::Revoked => "the server's certificate is revoked",
            Self::Invalid => "the server's certificate is invalid",
            Self::ClientCertificate => "the server rejected the client's certificate or requires one",
            Self::NoAuthorities => {
                "this machine has no CA certificates: install them, set SSL_CERT_FILE, or use ClientBuilder::ca_certificates"
            }
        })
    }
}

/// Returns the problem of a certificate that an error or one of its sources is about.
pub(super) fn problem_of(error: &(dyn StdError + 'static)) -> Option<CertificateProblem> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(problem) = rustls_problem(error) {
            return Some(problem);
        }
        // The source of an I/O error is not the error within it, but the source of that error.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        next = inner.map_or_else(|| error.source(), |inner| Some(inner as &(dyn StdError + 'static)));
        // The text of an error with a source contains that of the source, which is more specific.
        #[cfg(feature = "native-tls")]
        if next.is_none() {
            return native_text(&error.to_string());
        }
    }
    None
}

#[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
fn rustls_problem(error: &(dyn StdError + 'static)) -> Option<CertificateProblem> {
    use CertificateProblem::{ClientCertificate, Expired, Invalid, NoAuthorities, Revoked, Untrusted, WrongHost};
    use rustls::{AlertDescription as Alert, CertificateError, Error};
    let problem = match error.downcast_ref::<Error>()? {
        Error::InvalidCertificate(problem) => match problem {
            CertificateError::UnknownIssuer => Untrusted,
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => Expired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => WrongHost,
            CertificateError::Revoked => Revoked,
            // The verifiers of some systems report their own errors.
            CertificateError::Other(_) => native_text(&problem.to_string()).unwrap_or(Invalid),
            _ => Invalid,
        },
        Error::NoCertificatesPresented => Invalid,
        Error::AlertReceived(
            Alert::BadCertificate
            | Alert::UnsupportedCertificate
            | Alert::CertificateRevoked
            | Alert::CertificateExpired
            | Alert::CertificateUnknown
            | Alert::UnknownCA
            | Alert::CertificateRequired,
        ) => ClientCertificate,
        // The verifier of the system's certificates has no error of its own for this.
        Error::General(text) if text.contains("No CA certificates") => NoAuthorities,
        _ => return None,
    };
    Some(problem)
}

#[cfg(not(any(feature = "rustls", feature = "rustls-no-provider")))]
fn rustls_problem(_: &(dyn StdError + 'static)) -> Option<CertificateProblem> {
    None
}

/// Recognises errors of the system's TLS library by their text, as each system has its own types.
#[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
fn native_text(text: &str) -> Option<CertificateProblem> {
    let text = text.to_ascii_lowercase();
    if !text.contains("certificate") {
        return None;
    }
    let contains = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    Some(match () {
        () if text.contains("alert") => CertificateProblem::ClientCertificate,
        () if contains(&["expired", "not yet valid"]) => CertificateProblem::Expired,
        () if contains(&["hostname", "host name", "cn name", "subject name"]) => CertificateProblem::WrongHost,
        () if text.contains("revoked") => CertificateProblem::Revoked,
        () if contains(&["issuer", "self-signed", "self signed", "trusted"]) => CertificateProblem::Untrusted,
        () => CertificateProblem::Invalid,
    })
}
