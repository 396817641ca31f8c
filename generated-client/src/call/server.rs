//! The server of a call.

use http::Uri;

use super::Call;

impl Call {
    /// Sets the server, which the description declares instead of the base URL.
    #[allow(dead_code, reason = "a release may have no operations with a server of their own")]
    pub(crate) fn server(mut self, declared: &'static str) -> Self {
        self.server = Some(declared);
        self
    }

    /// Returns the URL of the request, or the reason that it cannot be sent.
    pub(super) fn uri(&self, path: &str, query: &str) -> Result<Uri, String> {
        let base_url = &self.client.channel().base_url;
        let uri = match self.server {
            None => base_url.join(path, query),
            Some(declared) => self.client.inner().servers.url(declared, base_url)?.join(path, query),
        };
        uri.ok_or_else(|| "URL parsing would change the path (dot segment or backslash)".to_owned())
    }
}
