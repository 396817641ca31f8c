//! Servers: the URLs that a client can call.

use std::collections::BTreeSet;

use serde_json::Value;

/// Maximum number of URLs that the variables of one server are expanded to.
const MAX_URLS: usize = 1000;

/// A server as a client uses it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Server {
    /// URL with the defaults of its variables.
    pub(crate) url: String,
    /// URLs with all allowed values of the variables; `{}` stands for any value.
    pub(crate) urls: BTreeSet<String>,
}

/// Default of the specification for a description without servers.
pub(crate) fn default_servers() -> Vec<Server> {
    vec![Server { url: "/".to_owned(), urls: BTreeSet::from(["/".to_owned()]) }]
}

/// Servers of a node; `None` if it has none.
pub(crate) fn servers(node: &Value) -> Option<Vec<Server>> {
    let servers = node.get("servers")?.as_array()?;
    let servers: Vec<_> = servers.iter().filter_map(server).collect();
    (!servers.is_empty()).then_some(servers)
}

/// URL of a server with the defaults of its variables, as the description spells it.
pub(crate) fn default_url(server: &Value) -> Option<String> {
    let url = server.get("url")?.as_str()?.to_owned();
    let variables = server.get("variables").and_then(Value::as_object).into_iter().flatten();
    Some(variables.fold(url, |url, (name, variable)| match variable.get("default") {
        Some(default) => url.replace(&format!("{{{name}}}"), &text(default)),
        None => url,
    }))
}

/// Whether two URLs name the same server.
pub(crate) fn same_url(left: &str, right: &str) -> bool {
    normalised(left) == normalised(right)
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn server(node: &Value) -> Option<Server> {
    let mut url = node.get("url")?.as_str()?.to_owned();
    let mut urls = BTreeSet::from([url.clone()]);
    for (name, variable) in node.get("variables").and_then(Value::as_object).into_iter().flatten() {
        let name = format!("{{{name}}}");
        if !url.contains(&name) {
            continue;
        }
        let default = variable.get("default").map(text).unwrap_or_default();
        url = url.replace(&name, &default);
        let values = variable.get("enum").and_then(Value::as_array).into_iter().flatten();
        let values: BTreeSet<_> = values.map(text).collect();
        let other = if values.is_empty() { "{}" } else { &default };
        let allowed = values.iter().map(String::as_str).chain([default.as_str(), other]);
        let expand = |value: &str| urls.iter().map(|url| url.replace(&name, value)).collect::<Vec<_>>();
        urls = allowed.flat_map(expand).take(MAX_URLS).collect();
    }
    Some(Server { url: normalised(&url), urls: urls.iter().map(|url| normalised(url)).collect() })
}

/// A URL with lower-case scheme and host, without the default port and a trailing slash.
fn normalised(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        let path = url.trim_end_matches('/');
        let path = path.strip_prefix('.').unwrap_or(path);
        return format!("/{}", path.strip_prefix('/').unwrap_or(path));
    };
    let (host, path) = rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at));
    let (scheme, host) = (scheme.to_ascii_lowercase(), host.to_ascii_lowercase());
    let default_port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => "",
    };
    let host = host.strip_suffix(default_port).unwrap_or(&host);
    format!("{scheme}://{host}{}", path.trim_end_matches('/'))
}
