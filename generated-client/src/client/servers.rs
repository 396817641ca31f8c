//! Servers of operations that are not sent to the base URL.

use std::collections::BTreeMap;

use crate::Error;
use crate::base_url::BaseUrl;
use crate::generated::SERVICE;
use crate::service::PlainHttp;

/// Settings of the servers that operations have instead of the base URL.
#[derive(Clone, Default)]
pub(super) struct ServerSettings {
    /// URLs by the URL that the description declares.
    replacements: BTreeMap<String, String>,
    /// Send all calls to the base URL.
    pub(super) single: bool,
    /// Allow `http` for hosts other than loopback hosts.
    pub(super) allow_http: bool,
}

impl ServerSettings {
    pub(super) fn replace(&mut self, declared: &str, url: &str) {
        self.replacements.insert(declared.to_owned(), url.to_owned());
    }

    /// Validates the settings.
    pub(super) fn checked(&self, base_url: &BaseUrl) -> Result<Servers, Error> {
        if self.allow_http && SERVICE.plain_http == PlainHttp::Refused {
            return Err(Error::config("this API allows no connections without TLS"));
        }
        let mut replacements = BTreeMap::new();
        for (declared, url) in &self.replacements {
            if !SERVICE.servers.contains(&declared.as_str()) {
                let known = SERVICE.servers.join(", ");
                let known = if known.is_empty() { "there are none" } else { &known };
                return Err(Error::config(format!(
                    "no operation has the server `{declared}`; servers of operations: {known}"
                )));
            }
            let url = BaseUrl::parse_with(url, self.allow_http)?;
            // The transport uses a proxy unless the base URL is a loopback host, and a proxy would see the token.
            if url.is_loopback() && !base_url.is_loopback() {
                return Err(Error::config("a server is a loopback host, and the base URL is not: set both"));
            }
            replacements.insert(declared.clone(), url);
        }
        let default = BaseUrl::parse(crate::generated::BASE_URL);
        let is_default = default.is_ok_and(|default| default.as_str() == base_url.as_str());
        Ok(Servers { replacements, single: self.single, is_default, allow_http: self.allow_http })
    }
}

/// The servers of operations that are not sent to the base URL.
pub(crate) struct Servers {
    replacements: BTreeMap<String, BaseUrl>,
    single: bool,
    /// Whether the base URL is that of the description.
    is_default: bool,
    /// Whether the base URL, of whose host some servers are paths, may have `http`.
    allow_http: bool,
}

impl Servers {
    /// Returns the URL for a declared server, or the reason that no call may be sent there.
    ///
    /// A client of a sandbox or a test server must not send its token to the production server.
    pub(crate) fn url(&self, declared: &str, base_url: &BaseUrl) -> Result<BaseUrl, String> {
        if let Some(url) = self.replacements.get(declared) {
            return Ok(url.clone());
        }
        if self.single {
            return Ok(base_url.clone());
        }
        let url = match declared.strip_prefix('/') {
            Some(_) => BaseUrl::parse_with(&format!("{}{declared}", base_url.origin()), self.allow_http),
            None if self.is_default => BaseUrl::parse(declared),
            None => {
                return Err(format!(
                    "the operation has the server `{declared}`, and the client has another base URL than the \
                     description: set the server with `ClientBuilder::server_url` or `single_server`"
                ));
            }
        };
        url.map_err(|error| {
            format!(
                "the server `{declared}` of the operation is invalid ({error}): set it with `ClientBuilder::server_url`"
            )
        })
    }
}
