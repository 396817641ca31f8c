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

fn follow(ty: &Type, models: &BTreeMap<TypeName, Model>, seen: &mut BTreeSet<TypeName>) {
    match ty {
        Type::Scalar(_) | Type::Json => {}
        Type::Optional(inner) | Type::List(inner) | Type::Map(inner) | Type::Page(inner) => {
            follow(inner, models, seen);
        }
        Type::Model(name) | Type::Boxed(name) => {
            if !seen.insert(name.clone()) {
                return;
            }
            match models.get(name).map(|model| &model.shape) {
                Some(Shape::Struct { fields, additional }) => {
                    fields.iter().for_each(|field| follow(&field.ty, models, seen));
                    additional.iter().for_each(|field| follow(&field.ty, models, seen));
                }
                Some(Shape::Alias(ty)) => follow(ty, models, seen),
                Some(Shape::Enum { .. }) | None => {}
            }
        }
    }
}
