//! What must hold before code is emitted: after it, `emit` cannot fail.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::ir::{Api, Model, Operation, Presence, Shape, Type, TypeName};
use crate::pointer::Pointer;

/// Boxes what holds itself, and complains about names that clash.
pub(crate) fn verify(api: &mut Api, document: &Document) -> Vec<Diagnostic> {
    let mut verify = Verify { document, diagnostics: Vec::new() };
    verify.types_exist(api);
    verify.aliases_end(api);
    box_recursion(&mut api.models);
    for (module, resource) in &api.resources {
        let mut requests = BTreeSet::new();
        for operation in resource.operations.values() {
            for name in operation.requests() {
                if !requests.insert(name.clone()) {
                    let what = format!("two requests of the module {module} are called {name}");
                    verify.say(
                        what,
                        "name one of the operations otherwise in names.toml, under [operations]",
                        operation,
                    );
                }
            }
            verify.arguments(operation);
        }
    }
    verify.diagnostics
}

struct Verify<'a> {
    document: &'a Document,
    diagnostics: Vec<Diagnostic>,
}

impl Verify<'_> {
    fn say(&mut self, what: String, help: &str, operation: &Operation) {
        let place = self.document.place(&operation.origin.pointer);
        self.diagnostics.push(Diagnostic::error(what).at(place).help(help));
    }

    fn say_at(&mut self, what: String, pointer: &Pointer) {
        let place = self.document.place(pointer);
        self.diagnostics.push(Diagnostic::error(what).at(place).help("correct the schema by an overlay"));
    }

    /// Each name that a type mentions is a model.
    fn types_exist(&mut self, api: &Api) {
        let mut missing = Vec::new();
        for model in api.models.values() {
            if let Shape::Struct { fields } = &model.shape {
                for field in fields {
                    if let Some(name) = field.ty.model().filter(|name| !api.models.contains_key(*name)) {
                        missing.push((
                            format!("`{}.{}` is of the type {name}, which is left out", model.schema, field.wire),
                            field.origin.pointer.clone(),
                        ));
                    }
                }
            }
        }
        for (what, pointer) in missing {
            self.say_at(what, &pointer);
        }
    }

    /// Another name for a type must end at a type.
    fn aliases_end(&mut self, api: &mut Api) {
        let names: Vec<_> = api.models.keys().cloned().collect();
        let mut ending = HashSet::new();
        for name in names {
            let (mut seen, mut circle) = (HashSet::new(), false);
            let mut here = Some(name.clone());
            while let Some(next) = here.filter(|next| !ending.contains(next)) {
                if !seen.insert(next.clone()) {
                    circle = true;
                    if let Some(model) = api.models.get_mut(&name) {
                        model.shape = Shape::Alias(Type::Json);
                        let (what, pointer) =
                            (format!("the schema `{}` is only itself", model.schema), model.origin.pointer.clone());
                        self.say_at(what, &pointer);
                    }
                    break;
                }
                here = match api.models.get(&next).map(|model| &model.shape) {
                    Some(Shape::Alias(ty)) => ty.model().cloned(),
                    _ => None,
                };
            }
            if !circle {
                ending.extend(seen);
            }
        }
    }

    /// No two arguments of a method have one name.
    fn arguments(&mut self, operation: &Operation) {
        let mut seen = BTreeSet::new();
        let sent = operation.query.iter().chain(&operation.headers);
        let required =
            sent.filter(|parameter| parameter.presence == Presence::Required).map(|parameter| &parameter.name);
        for name in operation.path.iter().map(|parameter| &parameter.name).chain(required) {
            if !seen.insert(name) {
                let what =
                    format!("two arguments of {} {} are called {name}", operation.method.as_str(), operation.template);
                self.say(what, "rename one of the parameters by an overlay", operation);
            }
        }
    }
}

/// Boxes each field that closes a circle of models which hold one another directly.
fn box_recursion(models: &mut BTreeMap<TypeName, Model>) {
    for name in in_circles(models) {
        let Some(Shape::Struct { fields }) = models.get(&name).map(|model| &model.shape) else { continue };
        let closing: Vec<bool> = fields.iter().map(|field| reaches(&field.ty, &name, models)).collect();
        let Some(Shape::Struct { fields }) = models.get_mut(&name).map(|model| &mut model.shape) else { continue };
        for (field, closing) in fields.iter_mut().zip(closing) {
            if let (true, Type::Model(held)) = (closing, &field.ty) {
                field.ty = Type::Boxed(held.clone());
            }
        }
    }
}

/// The models that may be in a circle: what is left without those that hold no other of them, again and again, and
/// without those that no other of them holds.
fn in_circles(models: &BTreeMap<TypeName, Model>) -> BTreeSet<TypeName> {
    let mut holds: HashMap<&TypeName, Vec<&TypeName>> = HashMap::new();
    let mut held: HashMap<&TypeName, Vec<&TypeName>> = HashMap::new();
    for (name, model) in models {
        let types: Vec<&Type> = match &model.shape {
            Shape::Struct { fields } => fields.iter().map(|field| &field.ty).collect(),
            Shape::Alias(ty) => vec![ty],
            Shape::Enum { .. } => Vec::new(),
        };
        for ty in types {
            if let Type::Model(inner) = ty {
                holds.entry(name).or_default().push(inner);
                held.entry(inner).or_default().push(name);
            }
        }
    }
    let mut left: BTreeSet<&TypeName> = models.keys().collect();
    for (edges, back) in [(&holds, &held), (&held, &holds)] {
        let known = |name: &&TypeName| models.contains_key(*name);
        let count = |name: &TypeName| edges.get(name).map_or(0, |list| list.iter().filter(|name| known(name)).count());
        let mut counts: HashMap<&TypeName, usize> = models.keys().map(|name| (name, count(name))).collect();
        let mut free: Vec<&TypeName> = counts.iter().filter(|(_, count)| **count == 0).map(|(name, _)| *name).collect();
        while let Some(name) = free.pop() {
            left.remove(name);
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
    left.into_iter().cloned().collect()
}

/// Whether a value of the type holds, without a list or box between, a value of the model.
fn reaches(ty: &Type, model: &TypeName, models: &BTreeMap<TypeName, Model>) -> bool {
    let mut waiting = vec![ty];
    let mut seen = BTreeSet::new();
    while let Some(ty) = waiting.pop() {
        let Type::Model(name) = ty else { continue };
        if name == model {
            return true;
        }
        if !seen.insert(name) {
            continue;
        }
        match models.get(name).map(|model| &model.shape) {
            Some(Shape::Struct { fields }) => waiting.extend(fields.iter().map(|field| &field.ty)),
            Some(Shape::Alias(ty)) => waiting.push(ty),
            Some(Shape::Enum { .. }) | None => {}
        }
    }
    false
}
