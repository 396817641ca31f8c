//! Checks of the intermediate representation. After them, `emit` cannot fail.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::ir::{Api, FieldName, MAX_TYPE_DEPTH, Model, Operation, Presence, Shape, Type, TypeName};
use crate::pointer::Pointer;
use crate::tree::MAX_FILE_NAME;

/// Maximum length of a Rust name in bytes.
const MAX_NAME: usize = 1_000;

/// Maximum number of query and header parameters of an operation. A call that sets all of them is one expression.
const MAX_PARAMETERS: usize = 1_000;

/// Boxes recursive models, and reports missing types and conflicting names.
pub(crate) fn verify(api: &mut Api, document: &Document) -> Vec<Diagnostic> {
    let mut verifier = Verifier { document, diagnostics: Vec::new() };
    verifier.check_names(api);
    verifier.check_types(api);
    verifier.check_aliases(api);
    box_recursion(&mut api.models);
    for (module, resource) in &api.resources {
        let mut requests = BTreeSet::new();
        for operation in resource.operations.values() {
            for name in operation.requests() {
                if !requests.insert(name.clone()) {
                    let message = format!("two requests of the module {module} are called {name}");
                    verifier.report(
                        message,
                        "rename one of the operations in names.toml, under [operations]",
                        operation,
                    );
                }
            }
            verifier.check_arguments(operation);
        }
    }
    verifier.diagnostics
}

struct Verifier<'a> {
    document: &'a Document,
    diagnostics: Vec<Diagnostic>,
}

impl Verifier<'_> {
    fn report(&mut self, message: String, help: &str, operation: &Operation) {
        let location = self.document.location(&operation.origin.pointer);
        self.diagnostics.push(Diagnostic::error(message).at(location).help(help));
    }

    fn report_schema(&mut self, message: String, pointer: &Pointer) {
        let location = self.document.location(pointer);
        self.diagnostics.push(Diagnostic::error(message).at(location).help("correct the schema with an overlay"));
    }

    /// Reports names that are too long for a file or for the compiler.
    fn check_names(&mut self, api: &Api) {
        for (module, resource) in &api.resources {
            let mut long =
                (module.as_str().len() > MAX_FILE_NAME).then_some(("module", module.as_str(), MAX_FILE_NAME));
            for operation in resource.operations.values() {
                let parameters = operation.query.iter().chain(&operation.headers).map(|parameter| &parameter.name);
                let names = operation.path.iter().map(|parameter| &parameter.name).chain(parameters);
                let mut names = std::iter::once(operation.name.as_str()).chain(names.map(FieldName::as_str));
                let found =
                    names.find(|name| name.len() > MAX_NAME).map(|name| ("operation or parameter", name, MAX_NAME));
                if let Some((item, name, limit)) = long.take().or(found) {
                    self.report(too_long(item, name, limit), "give it a name in names.toml, or shorten it", operation);
                }
                let count = operation.query.len() + operation.headers.len();
                if count > MAX_PARAMETERS {
                    let message = format!("the operation has {count} parameters, more than {MAX_PARAMETERS}");
                    self.report(message, "remove some of them with an overlay", operation);
                }
            }
        }
        for model in api.models.values() {
            let members: Vec<(&str, &Pointer)> = match &model.shape {
                Shape::Struct { fields, .. } => {
                    fields.iter().map(|field| (field.name.as_str(), &field.origin.pointer)).collect()
                }
                Shape::Enum { variants, .. } => {
                    variants.iter().map(|variant| (variant.name.as_str(), &variant.origin.pointer)).collect()
                }
                Shape::Alias(_) => Vec::new(),
            };
            let own = ("type", (model.name.as_str(), &model.origin.pointer));
            let members = members.into_iter().map(|member| ("property or value", member));
            for (item, (name, pointer)) in std::iter::once(own).chain(members) {
                if name.len() > MAX_NAME {
                    self.report_schema(too_long(item, name, MAX_NAME), pointer);
                }
            }
        }
    }

    /// Reports fields whose model does not exist.
    fn check_types(&mut self, api: &Api) {
        let mut missing = Vec::new();
        for model in api.models.values() {
            if let Shape::Struct { fields, .. } = &model.shape {
                for field in fields {
                    if let Some(name) = field.ty.model().filter(|name| !api.models.contains_key(*name)) {
                        missing.push((
                            format!("`{}.{}` has the type {name}, which was skipped", model.schema, field.wire),
                            field.origin.pointer.clone(),
                        ));
                    }
                }
            }
        }
        for (message, pointer) in missing {
            self.report_schema(message, &pointer);
        }
    }

    /// Replaces the targets of aliases that contain themselves, such as a list of itself, with JSON, and warns of them.
    fn check_aliases(&mut self, api: &mut Api) {
        for name in aliases_in_cycles(api) {
            let Some(model) = api.models.get_mut(&name) else { continue };
            let Shape::Alias(ty) = &mut model.shape else { continue };
            cut(ty);
            let message = format!("the schema `{}` contains itself, which is read as JSON there", model.schema);
            let help = "move it to a property of an object with an overlay";
            let location = self.document.location(&model.origin.pointer);
            self.diagnostics.push(Diagnostic::warning(message).at(location).help(help));
        }
        self.check_depths(api);
    }

    /// Reports aliases that nest too deeply, and replaces them with JSON.
    fn check_depths(&mut self, api: &mut Api) {
        let names: Vec<_> = api.models.keys().cloned().collect();
        // The nesting of each type without its aliases.
        let mut depths: HashMap<TypeName, usize> = HashMap::new();
        for name in names {
            let mut chain: Vec<(TypeName, usize)> = Vec::new();
            let mut here = Some(name);
            while let Some(next) = here.filter(|next| !depths.contains_key(next)) {
                let target = match api.models.get(&next).map(|model| &model.shape) {
                    Some(Shape::Alias(ty)) => Some(ty),
                    _ => None,
                };
                let levels = target.map_or(0, |ty| 1 + ty.depth());
                here = target.and_then(Type::model).cloned();
                chain.push((next, levels));
            }
            let end = chain.last().and_then(|(last, _)| alias_target(api, last)).and_then(|end| depths.get(end));
            let mut depth = end.copied().unwrap_or(0);
            for (alias, levels) in chain.into_iter().rev() {
                depth += levels;
                if depth > MAX_TYPE_DEPTH {
                    let problem = format!("nests more than {MAX_TYPE_DEPTH} levels deep through other schemas");
                    self.replace_alias(api, &alias, &problem);
                    depth = 0;
                }
                depths.insert(alias, depth);
            }
        }
    }

    fn replace_alias(&mut self, api: &mut Api, name: &TypeName, problem: &str) {
        let Some(model) = api.models.get_mut(name) else { return };
        model.shape = Shape::Alias(Type::Json);
        let (message, pointer) = (format!("the schema `{}` {problem}", model.schema), model.origin.pointer.clone());
        self.report_schema(message, &pointer);
    }

    /// Reports arguments of a method with the same name.
    fn check_arguments(&mut self, operation: &Operation) {
        let mut seen = BTreeSet::new();
        let sent = operation.query.iter().chain(&operation.headers);
        let required =
            sent.filter(|parameter| parameter.presence == Presence::Required).map(|parameter| &parameter.name);
        for name in operation.path.iter().map(|parameter| &parameter.name).chain(required) {
            if !seen.insert(name) {
                let message =
                    format!("two arguments of {} {} are called {name}", operation.method.as_str(), operation.template);
                self.report(message, "rename one of the parameters with an overlay", operation);
            }
        }
    }
}

/// Returns the aliases that lead back to themselves.
fn aliases_in_cycles(api: &Api) -> Vec<TypeName> {
    let mut done: BTreeSet<&TypeName> = BTreeSet::new();
    let mut found = Vec::new();
    for name in api.models.keys() {
        let mut chain: Vec<&TypeName> = Vec::new();
        let mut here = Some(name);
        while let Some(next) = here.filter(|next| done.insert(next)) {
            chain.push(next);
            here = alias_target(api, next);
        }
        let cycle = chain.iter().skip_while(|alias| Some(**alias) != here);
        found.extend(cycle.map(|alias| (*alias).clone()));
    }
    found
}

/// Replaces the model within a type with JSON.
fn cut(ty: &mut Type) {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Page(inner) => cut(inner),
        // JSON represents `null` itself.
        Type::Optional(_) | Type::Model(_) | Type::Boxed(_) => *ty = Type::Json,
        Type::Scalar(_) | Type::Json => {}
    }
}

fn too_long(item: &str, name: &str, limit: usize) -> String {
    let start: String = name.chars().take(40).collect();
    format!("the Rust name of the {item} `{start}...` has {} bytes, more than {limit}", name.len())
}

/// Returns the model that an alias leads to.
fn alias_target<'a>(api: &'a Api, name: &TypeName) -> Option<&'a TypeName> {
    match &api.models.get(name)?.shape {
        Shape::Alias(ty) => ty.model(),
        Shape::Struct { .. } | Shape::Enum { .. } => None,
    }
}

/// Boxes each field that closes a cycle of models that contain one another directly.
fn box_recursion(models: &mut BTreeMap<TypeName, Model>) {
    for name in models_in_cycles(models) {
        let Some(Shape::Struct { fields, .. }) = models.get(&name).map(|model| &model.shape) else { continue };
        let closing: Vec<bool> = fields.iter().map(|field| reaches(&field.ty, &name, models)).collect();
        let Some(Shape::Struct { fields, .. }) = models.get_mut(&name).map(|model| &mut model.shape) else { continue };
        for (field, closing) in fields.iter_mut().zip(closing) {
            if let (true, Type::Model(target)) = (closing, &field.ty) {
                field.ty = Type::Boxed(target.clone());
            }
        }
    }
}

/// Returns the models that may be in a cycle. It repeatedly removes models that contain no other remaining model, and
/// then those that no other remaining model contains.
fn models_in_cycles(models: &BTreeMap<TypeName, Model>) -> BTreeSet<TypeName> {
    let mut contains: HashMap<&TypeName, Vec<&TypeName>> = HashMap::new();
    let mut contained_in: HashMap<&TypeName, Vec<&TypeName>> = HashMap::new();
    for (name, model) in models {
        let types: Vec<&Type> = match &model.shape {
            Shape::Struct { fields, .. } => fields.iter().map(|field| &field.ty).collect(),
            Shape::Alias(ty) => vec![ty],
            Shape::Enum { .. } => Vec::new(),
        };
        for ty in types {
            if let Type::Model(inner) = ty {
                contains.entry(name).or_default().push(inner);
                contained_in.entry(inner).or_default().push(name);
            }
        }
    }
    let mut remaining: BTreeSet<&TypeName> = models.keys().collect();
    for (edges, back) in [(&contains, &contained_in), (&contained_in, &contains)] {
        let known = |name: &&TypeName| models.contains_key(*name);
        let count = |name: &TypeName| edges.get(name).map_or(0, |list| list.iter().filter(|name| known(name)).count());
        let mut counts: HashMap<&TypeName, usize> = models.keys().map(|name| (name, count(name))).collect();
        let mut free: Vec<&TypeName> = counts.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
        while let Some(name) = free.pop() {
            remaining.remove(name);
            for other in back.get(name).into_iter().flatten() {
                if let Some(count) = counts.get_mut(other) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        free.push(other);
                    }
                }
            }
        }
    }
    remaining.into_iter().cloned().collect()
}

/// Whether a value of the type contains a value of the model directly, without a list or box between them.
fn reaches(ty: &Type, model: &TypeName, models: &BTreeMap<TypeName, Model>) -> bool {
    let mut pending = vec![ty];
    let mut seen = BTreeSet::new();
    while let Some(ty) = pending.pop() {
        let Type::Model(name) = ty else { continue };
        if name == model {
            return true;
        }
        if !seen.insert(name) {
            continue;
        }
        match models.get(name).map(|model| &model.shape) {
            Some(Shape::Struct { fields, .. }) => pending.extend(fields.iter().map(|field| &field.ty)),
            Some(Shape::Alias(ty)) => pending.push(ty),
            Some(Shape::Enum { .. }) | None => {}
        }
    }
    false
}
