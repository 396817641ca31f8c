//! Usage of models: whether requests contain them, and which resources reach them.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Api, Body, Model, ModuleName, Operation, PartKind, Shape, Type, TypeName, Usage};

/// Sets the usage of each model and the resources that reach it.
pub(super) fn mark(api: &mut Api) {
    let mut sent = BTreeSet::new();
    let mut reached: BTreeMap<TypeName, BTreeSet<ModuleName>> = BTreeMap::new();
    for (module, resource) in &api.resources {
        let mut from_here = BTreeSet::new();
        for operation in resource.operations.values() {
            body_types(operation, &mut |ty| follow(ty, &api.models, &mut sent));
            body_types(operation, &mut |ty| follow(ty, &api.models, &mut from_here));
            other_types(operation, &mut |ty| follow(ty, &api.models, &mut from_here));
        }
        for model in from_here {
            reached.entry(model).or_default().insert(module.clone());
        }
    }
    for (name, model) in &mut api.models {
        model.usage = if sent.contains(name) { Usage::Sent } else { Usage::Read };
        model.reached_from = reached.remove(name).unwrap_or_default();
    }
}

fn body_types(operation: &Operation, visit: &mut dyn FnMut(&Type)) {
    match &operation.body {
        Some(Body::Json { ty, .. }) => visit(ty),
        Some(Body::Multipart(parts)) => {
            for part in parts {
                if let PartKind::Json(ty) = &part.kind {
                    visit(ty);
                }
            }
        }
        Some(Body::Binary { .. }) | None => {}
    }
}

fn other_types(operation: &Operation, visit: &mut dyn FnMut(&Type)) {
    for body in [Some(&operation.success.done), operation.success.pending.as_ref()].into_iter().flatten() {
        body.json().into_iter().for_each(&mut *visit);
    }
    for part in operation.body.iter().flat_map(Body::parts) {
        if let PartKind::Text(ty) = &part.kind {
            visit(ty);
        }
    }
    for parameter in operation.query.iter().chain(&operation.headers) {
        visit(&parameter.ty);
    }
    for parameter in &operation.path {
        if let Some(name) = parameter.ty.named() {
            visit(&Type::Model(name.clone()));
        }
    }
}

/// Adds the models that a type contains. The walk is not recursive, because a chain of models may be long.
fn follow(ty: &Type, models: &BTreeMap<TypeName, Model>, seen: &mut BTreeSet<TypeName>) {
    let mut pending = vec![ty];
    while let Some(ty) = pending.pop() {
        let Some(name) = ty.model().filter(|name| !seen.contains(*name)) else { continue };
        seen.insert(name.clone());
        match models.get(name).map(|model| &model.shape) {
            Some(Shape::Struct { fields, additional }) => {
                pending.extend(fields.iter().map(|field| &field.ty));
                pending.extend(additional.iter().map(|field| &field.ty));
            }
            Some(Shape::Alias(ty)) => pending.push(ty),
            Some(Shape::Enum { .. }) | None => {}
        }
    }
}
