//! Servers: the default one, and those of single operations.

use super::operation::RawOperation;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::document::server::{default_url, same_url};
use crate::ir::{Api, Server};

impl<'a> Lowering<'a> {
    /// Returns the first server of the description. Warns if clients cannot call it.
    pub(super) fn default_server(&mut self) -> Option<Server> {
        let server = self.first_server(&self.root())?;
        let problem = if !is_absolute(&server.url) {
            "the server URL of the description is not absolute, so callers must set one".to_owned()
        } else if let Some(variable) = variable(&server.url) {
            format!("the server URL `{}` has no default for `{variable}`, so callers must set one", server.url)
        } else if server.url.contains(['?', '#']) {
            format!("the server URL `{}` has a query or a fragment, so callers must set one", server.url)
        } else {
            return Some(server);
        };
        let diagnostic = Diagnostic::warning(problem).help("set `servers[0].url` with an overlay");
        self.report(diagnostic, &server.origin.pointer);
        Some(server)
    }

    /// Returns the server of an operation if it is not the default server.
    pub(super) fn operation_server(&mut self, raw: &RawOperation<'a>, api: &Api) -> Option<Server> {
        let mut server = self.first_server(&raw.node)?;
        if api.server.as_ref().is_some_and(|default| same_url(&default.url, &server.url)) {
            return None;
        }
        // Drift reports a change of servers at the operation.
        server.origin.made_from.nodes.push(raw.node.pointer.clone());
        if let Some(default) = &api.server {
            // A change of the default server can make it different from this one.
            server.origin.made_from.nodes.push(default.origin.pointer.clone());
        }
        let (url, pointer) = (server.url.clone(), server.origin.pointer.clone());
        let help = "set the URL of the operation's server with an overlay";
        if let Some(variable) = variable(&url) {
            let message = format!(
                "the server `{url}` of `{}` has no default for `{variable}`, so callers must set one with `server_url`",
                raw.identity
            );
            self.report(Diagnostic::warning(message).help(help), &pointer);
        } else if !is_absolute(&url) && (!url.starts_with('/') || url.starts_with("//")) {
            let message = format!("unsupported server `{url}` of `{}`", raw.identity);
            let expected = "a URL with http or https, or a path that starts with one slash";
            self.report(Diagnostic::error(message).expected(expected).help(help), &pointer);
        } else if url.contains(['?', '#', '\\', ' ']) || url.contains("/.") {
            let message = format!("unsupported server `{url}` of `{}`", raw.identity);
            let expected = "a URL without query, fragment, space, backslash and dot segment";
            self.report(Diagnostic::error(message).expected(expected).help(help), &pointer);
        }
        Some(server)
    }

    /// Returns the first server of a node.
    fn first_server(&self, node: &Cursor<'a>) -> Option<Server> {
        let servers = node.get("servers")?;
        let url = default_url(servers.items().next()?.node)?;
        Some(Server { url, origin: self.origin(&servers.pointer) })
    }
}

fn is_absolute(url: &str) -> bool {
    let scheme = url.split_once("://").map_or("", |(scheme, _)| scheme);
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Returns the first variable of a URL that has no default.
fn variable(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once('{')?;
    rest.split_once('}').map(|(name, _)| name)
}
