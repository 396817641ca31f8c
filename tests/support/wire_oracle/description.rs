//! Descriptions as a server reads them: operations by method and URL, parameters, media types.

use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::ir::{self, Api};
use procountor_generator::pointer::Pointer;
use serde_json::Value;

use super::schema::Node;
use super::validator::{Sent, Validators};

/// Names of the HTTP methods in a path item.
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A description with its client.
pub struct Description {
    /// The corrected description, in the form of OpenAPI 3.0.
    pub value: Value,
    /// The client.
    pub api: Api,
    by_client: Validators,
    by_server: Validators,
}

/// An operation of a description.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// The method in upper case.
    pub method: String,
    pub template: &'a str,
    pub node: Node<'a>,
    pub item: Node<'a>,
}

/// A parameter of an operation.
#[derive(Clone, Debug)]
pub struct Parameter<'a> {
    pub location: &'a str,
    pub name: &'a str,
    pub node: Node<'a>,
}

impl<'a> Parameter<'a> {
    pub fn is_required(&self) -> bool {
        self.node.flag("required")
    }

    /// Returns the schema, from `schema` or `content`.
    pub fn schema(&self) -> Option<Node<'a>> {
        self.node.get("schema").or_else(|| self.node.get("content")?.members().next()?.1.get("schema"))
    }

    /// Whether this is the parameter with a name.
    pub fn is(&self, location: &str, name: &str) -> bool {
        let same = if location == "header" { self.name.eq_ignore_ascii_case(name) } else { self.name == name };
        self.location == location && same
    }
}

impl Operation<'_> {
    /// Returns the title in reports, such as `GET /invoices`.
    pub fn title(&self) -> String {
        format!("{} {}", self.method, self.template)
    }
}

impl Description {
    /// Takes a corrected description and its client.
    pub fn new(value: Value, api: Api) -> Self {
        let (by_client, by_server) = (Validators::new(&value, Sent::ByClient), Validators::new(&value, Sent::ByServer));
        Self { value, api, by_client, by_server }
    }

    /// Returns the validators of a direction.
    pub fn validators(&self, sent: Sent) -> &Validators {
        match sent {
            Sent::ByClient => &self.by_client,
            Sent::ByServer => &self.by_server,
        }
    }

    /// Returns the node at a pointer.
    pub fn node(&self, pointer: &Pointer) -> Option<Node<'_>> {
        Node::find(&self.value, pointer.clone())
    }

    fn root(&self) -> Node<'_> {
        Node { value: &self.value, at: Pointer::root() }
    }

    /// Returns the pointer to the servers of the description.
    pub fn shared_servers(&self) -> Pointer {
        Pointer::root().child("servers")
    }

    /// Returns the operations.
    pub fn operations(&self) -> Vec<Operation<'_>> {
        let paths = self.root().get("paths");
        let paths = paths.iter().flat_map(Node::members).filter(|(template, _)| template.starts_with('/'));
        let operations = paths.flat_map(|(template, item)| {
            let item = item.resolve(&self.value);
            METHODS.into_iter().filter_map(move |method| {
                let (node, item) = (item.get(method)?, item.clone());
                Some(Operation { method: method.to_uppercase(), template, node, item })
            })
        });
        operations.collect()
    }

    /// Returns the operation of the client with a method and a template.
    pub fn client_operation(&self, operation: &Operation<'_>) -> Option<&ir::Operation> {
        let mut all = self.api.resources.values().flat_map(|resource| resource.operations.values());
        all.find(|found| found.method.as_str() == operation.method && found.template == operation.template)
    }

    /// Returns the parameters of an operation, its own and those of its path item.
    pub fn parameters<'a>(&'a self, operation: &Operation<'a>) -> Vec<Parameter<'a>> {
        let mut found: Vec<Parameter<'a>> = Vec::new();
        for list in [&operation.node, &operation.item].into_iter().filter_map(|node| node.get("parameters")) {
            for node in list.elements() {
                let node = node.resolve(&self.value);
                let (Some(location), Some(name)) = (node.text("in"), node.text("name")) else { continue };
                let is_reserved =
                    ["accept", "content-type", "authorization"].contains(&name.to_ascii_lowercase().as_str());
                let is_skipped = location == "header" && is_reserved;
                if !is_skipped && !found.iter().any(|other| other.is(location, name)) {
                    found.push(Parameter { location, name, node });
                }
            }
        }
        found
    }

    /// Returns the URLs of the servers of an operation, with all values of their variables, first the usual one.
    pub fn servers(&self, operation: &Operation<'_>) -> Vec<String> {
        let own = operation.node.get("servers").or_else(|| operation.item.get("servers"));
        let lists = own.or_else(|| self.root().get("servers"));
        let urls: Vec<String> = lists.iter().flat_map(Node::elements).flat_map(|server| urls(&server)).collect();
        if urls.is_empty() { vec![String::new()] } else { urls }
    }

    /// Returns the operation that a server calls for a request, and the names of its path parameters.
    ///
    /// # Errors
    /// The reason for which the server rejects the request.
    pub fn route<'a>(&'a self, method: &str, url: &str) -> Result<Operation<'a>, &'static str> {
        let mut best: Option<(usize, Operation<'a>)> = None;
        let mut is_known_path = false;
        for operation in self.operations() {
            let matches = |server: &String| {
                let path = url.strip_prefix(server.trim_end_matches('/'));
                path.is_some_and(|path| matches_template(operation.template, path))
            };
            if !self.servers(&operation).iter().any(matches) {
                continue;
            }
            is_known_path = true;
            let parameters = operation.template.matches('{').count();
            if operation.method == method && best.as_ref().is_none_or(|(least, _)| parameters < *least) {
                best = Some((parameters, operation));
            }
        }
        let reason = if is_known_path { "method not allowed" } else { "not found" };
        best.map(|(_, operation)| operation).ok_or(reason)
    }

    /// Returns the security requirements of an operation: alternatives of schemes, by their content, with scopes.
    pub fn security(&self, operation: &Operation<'_>) -> Vec<BTreeMap<String, BTreeSet<String>>> {
        let schemes = self.root().get("components").and_then(|components| components.get("securitySchemes"));
        let list = operation.node.get("security").or_else(|| self.root().get("security"));
        let content = |name: &str| {
            let scheme = schemes.as_ref().and_then(|schemes| schemes.get(name));
            scheme.map_or_else(|| name.to_owned(), |scheme| credentials(&scheme.resolve(&self.value)))
        };
        let alternatives = list.iter().flat_map(Node::elements).map(|alternative| {
            let scopes =
                |node: &Node<'_>| node.elements().filter_map(|scope| scope.value.as_str().map(str::to_owned)).collect();
            alternative.members().map(|(name, node)| (content(name), scopes(&node))).collect()
        });
        alternatives.collect()
    }
}

/// Returns the credentials that a security scheme requires, as text.
fn credentials(scheme: &Node<'_>) -> String {
    let keys = ["type", "scheme", "in", "name", "openIdConnectUrl"];
    let values = keys.into_iter().map(|key| scheme.text(key).unwrap_or_default());
    values.collect::<Vec<_>>().join(" ")
}

/// Returns the URLs of a server, with all values of its variables, first the default ones.
fn urls(server: &Node<'_>) -> Vec<String> {
    let mut urls = vec![server.text("url").unwrap_or_default().to_owned()];
    for (name, variable) in server.get("variables").iter().flat_map(Node::members) {
        let listed = variable.get("enum");
        let listed = listed.iter().flat_map(Node::elements).filter_map(|value| value.value.as_str());
        let values: Vec<&str> = variable.text("default").into_iter().chain(listed).collect();
        let fill =
            |url: &String| values.iter().map(|value| url.replace(&format!("{{{name}}}"), value)).collect::<Vec<_>>();
        urls = urls.iter().flat_map(fill).collect();
    }
    urls
}

/// Whether a path matches a template. A parameter is a part of a segment that is not empty.
fn matches_template(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(path).all(|(segment, text)| matches_segment(segment, text))
}

fn matches_segment(segment: &str, text: &str) -> bool {
    match segment.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?.1))) {
        None => segment == text,
        Some((before, after)) => {
            let rest = text.strip_prefix(before);
            rest.is_some_and(|rest| {
                (1..=rest.len()).any(|end| rest.get(end..).is_some_and(|tail| matches_segment(after, tail)))
            })
        }
    }
}

/// Returns the names of the parameters of a template, in its order.
pub fn names_in(template: &str) -> Vec<&str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// Whether a media range includes a media type.
pub fn includes(range: &str, media_type: &str) -> bool {
    let normal = |text: &str| {
        let mut parts: Vec<String> =
            text.split(';').map(|part| part.trim().to_ascii_lowercase().replace('"', "")).collect();
        parts.retain(|part| part != "charset=utf-8");
        parts
    };
    let (range, media_type) = (normal(range), normal(media_type));
    let (Some(wide), Some(essence)) = (range.first(), media_type.first()) else { return false };
    let same_family = wide.strip_suffix("/*").is_some_and(|family| essence.split('/').next() == Some(family));
    wide == "*/*"
        || same_family
        || (wide == essence
            && range.iter().skip(1).all(|parameter| media_type.contains(parameter))
            && !media_type.iter().any(|parameter| parameter.starts_with("charset=") && !range.contains(parameter)))
}

/// Whether a media type is JSON.
pub fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}
