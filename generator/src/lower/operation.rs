//! Paths to operations.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::enums::Site;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    Api, Body, FieldName, Method, MethodName, ModuleName, Operation, Parameter, PathParameter, Resource, TypeName,
};
use crate::names::{Identity, item_name};
use crate::pointer::Pointer;

/// The methods that a path item may have.
const METHODS: &[(&str, Method)] = &[
    ("get", Method::Get),
    ("put", Method::Put),
    ("post", Method::Post),
    ("delete", Method::Delete),
    ("options", Method::Options),
    ("head", Method::Head),
    ("patch", Method::Patch),
    ("trace", Method::Trace),
];

/// The members of an operation that `openapiv3` is asked about; the others are walked.
const OWN: &[&str] = &["summary", "description", "deprecated"];

/// Gives operations that differ only in their parameters' names these names.
fn tell_apart(drafts: &mut [Draft<'_>]) {
    let mut counts: BTreeMap<Identity, usize> = BTreeMap::new();
    for draft in drafts.iter() {
        *counts.entry(draft.identity.clone()).or_default() += 1;
    }
    for draft in drafts {
        if counts.get(&draft.identity).is_some_and(|count| *count > 1) {
            draft.identity = draft.identity.clone().with_parameters(draft.template);
        }
    }
}

/// Arguments of different places may share a name on the wire, not in Rust.
fn tell_arguments_apart(
    path: &mut [PathParameter],
    query: &mut [Parameter],
    headers: &mut [Parameter],
    body: &mut Option<Body>,
) {
    let mut taken: BTreeSet<FieldName> = BTreeSet::new();
    let mut tell_apart = |name: &mut FieldName, mark: &str| {
        while !taken.insert(name.clone()) {
            *name = FieldName::new(format!("{name}_{mark}"));
        }
    };
    for parameter in path {
        tell_apart(&mut parameter.name, "again");
        if parameter.batch.is_some() {
            tell_apart(&mut FieldName::new(format!("{}s", parameter.name)), "again");
        }
    }
    for parameter in query {
        tell_apart(&mut parameter.name, "in_query");
    }
    for parameter in headers {
        tell_apart(&mut parameter.name, "in_header");
    }
    if let Some(Body::Multipart(parts)) = body {
        for part in parts {
            tell_apart(&mut part.name, "part");
        }
    }
}

/// One operation before it has a name.
pub(super) struct Draft<'a> {
    pub(super) identity: Identity,
    pub(super) template: &'a str,
    pub(super) method: Method,
    pub(super) item: Cursor<'a>,
    pub(super) node: Cursor<'a>,
}

impl Draft<'_> {
    /// The site of something of this operation.
    pub(super) fn site(&self, separator: &str, name: &str, resource: &str) -> Site {
        let fallback = format!("{resource}_{}", crate::names::snake(name));
        Site { key: format!("{}{separator}{name}", self.identity), fallback }
    }
}

impl<'a> Lowering<'a> {
    /// All operations, under their resources.
    pub(super) fn operations(&mut self, api: &mut Api) {
        let drafts = self.drafts();
        let identities: Vec<_> =
            drafts.iter().map(|draft| (draft.identity.clone(), draft.node.pointer.clone())).collect();
        let names = self.name_operations(&identities);
        for (draft, name) in drafts.iter().zip(names) {
            let Some((module, method)) = name else { continue };
            if let Some(operation) = self.operation(draft, &module, &method, api) {
                let handle = TypeName::new(item_name(&module));
                let empty = || Resource { handle, operations: BTreeMap::new() };
                let resource = api.resources.entry(ModuleName::new(module)).or_insert_with(empty);
                resource.operations.insert(operation.name.clone(), operation);
            }
        }
        for resource in api.resources.values_mut() {
            self.name_handle(resource);
        }
    }

    /// A resource and one of its requests may not share a type name.
    fn name_handle(&mut self, resource: &mut Resource) {
        let requests =
            resource.operations.values().flat_map(|operation| operation.requests().map(move |name| (name, operation)));
        let clash = requests.into_iter().find(|(name, _)| *name == resource.handle);
        let Some((name, operation)) = clash else { return };
        let identity = Identity::new(operation.method.as_str(), &operation.template);
        let what = format!("the resource {name} and the request of `{identity}` are both called {name}");
        let help = format!(
            "name the operation in names.toml:\n[operations]\n\"{identity}\" = {{ name = \"…\", reason = \"…\" }}"
        );
        let pointer = operation.origin.pointer.clone();
        resource.handle = TypeName::new(format!("{name}_"));
        self.unsettled(what, "a name of its own for each type of a module", help, &pointer);
    }

    fn drafts(&mut self) -> Vec<Draft<'a>> {
        let Some(paths) = self.root().get("paths") else {
            let diagnostic =
                Diagnostic::error("the description has no `paths`").expected("an object of path templates");
            self.say(diagnostic, &Pointer::root());
            return Vec::new();
        };
        let mut drafts: Vec<Draft<'a>> = Vec::new();
        for (template, item) in paths.members().filter(|(template, _)| !template.starts_with("x-")) {
            let Some(item) = self.resolve(&item) else { continue };
            for (key, method) in METHODS {
                if let Some(node) = item.get(key) {
                    let identity = Identity::new(key, template);
                    drafts.push(Draft { identity, template, method: *method, item: item.clone(), node });
                }
            }
        }
        tell_apart(&mut drafts);
        drafts
    }

    fn operation(&mut self, draft: &Draft<'a>, module: &str, method: &str, api: &mut Api) -> Option<Operation> {
        let before = self.errors;
        let parameters = self.parameters(draft);
        let mut path = self.path_parameters(draft, &parameters, api);
        let (mut query, mut headers) = self.sent_parameters(draft, &parameters, module, api);
        // Types without a name of their own are called after the operation that they stand in.
        let name = format!("{}_{method}", self.context.names.singular(module));
        let mut body = self.body(draft, &name);
        tell_arguments_apart(&mut path, &mut query, &mut headers, &mut body);
        let (success, errors) = self.success(draft, &name);
        let leaf = draft.node.leaf::<openapiv3::Operation>(OWN, &[("responses", json!({}))]);
        let deprecated = match leaf {
            Ok(leaf) => leaf.deprecated,
            Err(message) => {
                self.say(Diagnostic::error(format!("`{}`: {message}", draft.identity)), &draft.node.pointer);
                false
            }
        };
        if self.errors > before {
            if !self.context.strict {
                let what = format!("`{}` is left out", draft.identity);
                self.say(Diagnostic::warning(what).help("see what was said of it"), &draft.node.pointer);
            }
            return None;
        }
        Some(Operation {
            name: MethodName::new(method),
            request: TypeName::new(item_name(method)),
            method: draft.method,
            template: draft.template.to_owned(),
            path,
            query,
            headers,
            body,
            success,
            paging: None,
            errors,
            docs: Self::docs(&draft.node),
            deprecated,
            origin: self.origin(&draft.node.pointer),
        })
    }
}
