//! Paths to operations.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::document::METHODS;
use crate::ir::{
    Api, Body, FieldName, Method, MethodName, ModuleName, Operation, Parameter, PathParameter, Resource, TypeName,
};
use crate::names::{Identity, item_name};
use crate::pointer::Pointer;
use crate::words::{ParameterLocation, WordFile, operation_key, parameter_key};

/// The members of an operation that `openapiv3` deserialises; the others are walked.
const OWN: &[&str] = &["summary", "description", "deprecated"];

/// Adds the parameter names to the identities of operations that differ only in them.
fn disambiguate(operations: &mut [RawOperation<'_>]) {
    let mut counts: BTreeMap<Identity, usize> = BTreeMap::new();
    for raw in operations.iter() {
        *counts.entry(raw.identity.clone()).or_default() += 1;
    }
    for raw in operations {
        if counts.get(&raw.identity).is_some_and(|count| *count > 1) {
            raw.identity = raw.identity.clone().with_parameters(raw.template);
        }
    }
}

/// Makes the Rust names of arguments unique. On the wire, parameters of different locations may share a name.
fn disambiguate_arguments(
    path: &mut [PathParameter],
    query: &mut [Parameter],
    headers: &mut [Parameter],
    body: &mut Option<Body>,
) {
    let mut taken: BTreeSet<FieldName> = BTreeSet::new();
    let mut disambiguate = |name: &mut FieldName, suffix: &str| {
        while !taken.insert(name.clone()) {
            *name = FieldName::new(format!("{name}_{suffix}"));
        }
    };
    for parameter in path {
        disambiguate(&mut parameter.name, "again");
        if parameter.batch.is_some() {
            disambiguate(&mut FieldName::new(format!("{}s", parameter.name)), "again");
        }
    }
    for parameter in query {
        disambiguate(&mut parameter.name, "in_query");
    }
    for parameter in headers {
        disambiguate(&mut parameter.name, "in_header");
    }
    if let Some(Body::Multipart(parts)) = body {
        for part in parts {
            disambiguate(&mut part.name, "part");
        }
    }
}

/// An operation without a Rust name.
pub(super) struct RawOperation<'a> {
    pub(super) identity: Identity,
    pub(super) template: &'a str,
    pub(super) method: Method,
    pub(super) node: Cursor<'a>,
}

impl RawOperation<'_> {
    /// Returns the key of a parameter in `spec/words/`.
    pub(super) fn words_key(&self, location: ParameterLocation, name: &str) -> String {
        parameter_key(&operation_key(self.method, self.template), location, name)
    }

    /// Returns the site of a parameter or body of this operation.
    pub(super) fn site(&self, separator: &str, name: &str, resource: &str) -> SchemaSite {
        let fallback = format!("{resource}_{}", crate::names::snake(name));
        SchemaSite { key: format!("{}{separator}{name}", self.identity), fallback }
    }
}

impl<'a> Lowering<'a> {
    /// Lowers all operations and adds them to their resources.
    pub(super) fn operations(&mut self, api: &mut Api) {
        let operations = self.raw_operations();
        let identities: Vec<_> =
            operations.iter().map(|raw| (raw.identity.clone(), raw.node.pointer.clone())).collect();
        let names = self.name_operations(&identities);
        for (raw, name) in operations.iter().zip(names) {
            let Some((module, method)) = name else { continue };
            if let Some(operation) = self.operation(raw, &module, &method, api) {
                let handle = TypeName::new(item_name(&module));
                let docs = self.docs(WordFile::Resources, &module, None);
                let empty = || Resource { handle, docs, operations: BTreeMap::new() };
                let resource = api.resources.entry(ModuleName::new(module)).or_insert_with(empty);
                resource.operations.insert(operation.name.clone(), operation);
            }
        }
        for resource in api.resources.values_mut() {
            self.rename_handle(resource);
        }
    }

    /// Renames the handle of a resource if one of its requests has the same type name.
    fn rename_handle(&mut self, resource: &mut Resource) {
        let requests =
            resource.operations.values().flat_map(|operation| operation.requests().map(move |name| (name, operation)));
        let clash = requests.into_iter().find(|(name, _)| *name == resource.handle);
        let Some((name, operation)) = clash else { return };
        let identity = Identity::new(operation.method.as_str(), &operation.template);
        let message = format!("the resource and the request of `{identity}` are both called {name}");
        let help = format!(
            "rename the operation in names.toml:\n[operations]\n\"{identity}\" = {{ name = \"…\", reason = \"…\" }}"
        );
        let pointer = operation.origin.pointer.clone();
        resource.handle = TypeName::new(format!("{name}_"));
        self.report_unsettled(message, "a unique name for each type of a module", help, &pointer);
    }

    fn raw_operations(&mut self) -> Vec<RawOperation<'a>> {
        let Some(paths) = self.root().get("paths") else {
            let diagnostic =
                Diagnostic::error("the description has no `paths`").expected("an object of path templates");
            self.report(diagnostic.help("add `paths`, or check that the file is complete"), &Pointer::root());
            return Vec::new();
        };
        let mut operations: Vec<RawOperation<'a>> = Vec::new();
        for (template, item) in paths.members().filter(|(template, _)| !template.starts_with("x-")) {
            let Some(item) = self.resolve(&item) else { continue };
            for key in METHODS {
                if let (Some(node), Some(method)) = (item.get(key), Method::parse(key)) {
                    let identity = Identity::new(key, template);
                    operations.push(RawOperation { identity, template, method, node });
                }
            }
        }
        disambiguate(&mut operations);
        operations
    }

    fn operation(&mut self, raw: &RawOperation<'a>, module: &str, method: &str, api: &mut Api) -> Option<Operation> {
        let before = self.error_count;
        let parameters = self.parameters(raw);
        let mut path = self.path_parameters(raw, &parameters, api);
        let server = self.operation_server(raw, api);
        let (mut query, mut headers) = self.sent_parameters(raw, &parameters, module, api);
        // Unnamed types are named after their operation.
        let name = format!("{}_{method}", self.context.names.singular(module));
        let mut body = self.body(raw, &name, api);
        disambiguate_arguments(&mut path, &mut query, &mut headers, &mut body);
        let ((success, errors), mut made_from) = self.trace(|lowering| {
            lowering.trace.nodes.push(raw.node.pointer.clone());
            lowering.success(raw, &name, api.service.accepted)
        });
        made_from.path.push(raw.node.pointer.clone());
        let leaf = raw.node.leaf::<openapiv3::Operation>(OWN, &[("responses", json!({}))]);
        let deprecated = match leaf {
            Ok(leaf) => leaf.deprecated,
            Err(message) => {
                self.report(Diagnostic::error(format!("`{}`: {message}", raw.identity)), &raw.node.pointer);
                false
            }
        };
        if self.error_count > before {
            if !self.context.strict {
                let message = format!("skipped `{}` because of the errors above", raw.identity);
                self.report(Diagnostic::warning(message).loses(Loss::Operation), &raw.node.pointer);
            }
            return None;
        }
        Some(Operation {
            name: MethodName::new(method),
            request: TypeName::new(item_name(method)),
            method: raw.method,
            template: raw.template.to_owned(),
            server,
            path,
            query,
            headers,
            body,
            success,
            paging: None,
            errors: errors.statuses,
            errors_made_from: errors.made_from,
            docs: self.docs(WordFile::Operations, &operation_key(raw.method, raw.template), Some(&raw.node)),
            operation_id: raw.node.text("operationId").map(str::to_owned),
            deprecated,
            origin: self.origin_of(&raw.node.pointer, made_from),
        })
    }
}
