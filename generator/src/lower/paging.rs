//! Paging: the parameters that lead from one page of a search to the next.

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    Api, Field, MadeFrom, Operation, Paging, PagingRole, Parameter, ResponseBody, Scalar, Shape, Type, TypeName,
};

/// Maximum page size, if the description states none.
const DEFAULT_MAX_SIZE: u64 = 200;
/// The sort order, if the description states no default.
const DEFAULT_ORDER: &str = "ASC";

impl Lowering<'_> {
    /// Sets the paging of each search. Requires the models.
    pub(super) fn set_paging(&mut self, api: &mut Api) {
        let mut errors = Vec::new();
        let mut found = Vec::new();
        for (module, resource) in &api.resources {
            for operation in resource.operations.values() {
                match paging(operation, api) {
                    Ok(Some(paging)) => found.push((module.clone(), operation.name.clone(), paging)),
                    Ok(None) => {}
                    Err(parameter) => errors.push((
                        format!("`{}` names an item of the previous page, but items have no key", parameter.wire),
                        parameter.origin.pointer.clone(),
                    )),
                }
            }
        }
        for (message, pointer) in errors {
            let diagnostic = Diagnostic::warning(message).help("mark the key property with `x-key` in an overlay");
            self.report(diagnostic, &pointer);
        }
        for (module, name, paging) in found {
            let resource = api.resources.get_mut(&module);
            if let Some(operation) = resource.and_then(|resource| resource.operations.get_mut(&name)) {
                operation.paging = Some(paging);
            }
        }
    }
}

impl<'a> Lowering<'a> {
    /// Reads the paging role of a parameter.
    pub(super) fn paging_role(&mut self, parameter: &Cursor<'a>) -> Option<PagingRole> {
        let text = parameter.text("x-paging")?;
        let found = PagingRole::ALL.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let known: Vec<_> = PagingRole::ALL.iter().map(|(name, _)| *name).collect();
            let diagnostic =
                Diagnostic::error(format!("unknown value `{text}` of `x-paging`")).expected(known.join(", "));
            self.report(diagnostic.help("correct it in the overlay"), &parameter.pointer);
        }
        found.map(|(_, role)| *role)
    }
}

/// Returns the paging of an operation, or the parameter that requires a key which items do not have.
fn paging<'a>(operation: &'a Operation, api: &Api) -> Result<Option<Paging>, &'a Parameter> {
    let Some((name, item)) = item(operation, api) else { return Ok(None) };
    let with = |role| operation.query.iter().find(move |parameter| parameter.paging == Some(role));
    let wire = |role| with(role).map(|parameter| parameter.wire.clone());
    let (page, previous) = (wire(PagingRole::Page), with(PagingRole::Previous));
    let key = item.iter().find(|field| field.key).or_else(|| item.iter().find(|field| field.wire.as_str() == "id"));
    if let (Some(previous), None) = (previous, key) {
        return Err(previous);
    }
    if page.is_none() && previous.is_none() {
        return Ok(None);
    }
    let size = with(PagingRole::Size).map(|parameter| {
        let max = parameter.limits.maximum.as_ref().and_then(|max| max.parse().ok());
        (parameter.wire.clone(), max.unwrap_or(DEFAULT_MAX_SIZE))
    });
    let order = with(PagingRole::Order).map(|parameter| {
        let default = parameter.limits.default.as_deref().unwrap_or(DEFAULT_ORDER);
        (parameter.wire.clone(), default.to_owned())
    });
    let others = operation.query.iter().filter(|parameter| parameter.paging == Some(PagingRole::OtherOrder));
    let lock = item.iter().find(|field| field.lock).filter(|_| key.is_some());
    let since = with(PagingRole::ChangedSince).filter(|since| since.ty == Type::Scalar(Scalar::DateTime));
    Ok(Some(Paging {
        item: name.clone(),
        page,
        previous: previous.map(|parameter| parameter.wire.clone()),
        size,
        order,
        other_orders: others.map(|parameter| parameter.wire.clone()).collect(),
        key: key.map(|field| field.wire.clone()),
        changed: since.zip(lock).map(|(since, lock)| (since.wire.clone(), lock.wire.clone())),
        made_from: made_from(operation, api, &[key, lock]),
    }))
}

/// Returns the nodes that the paging of an operation is made from: the response, the page, the parameters, and the
/// fields of an item.
fn made_from(operation: &Operation, api: &Api, fields: &[Option<&Field>]) -> MadeFrom {
    let mut made_from = operation.origin.made_from.clone();
    let parameters = operation.query.iter().filter(|parameter| parameter.paging.is_some());
    let fields = fields.iter().flatten().map(|field| &field.origin);
    for origin in parameters.map(|parameter| &parameter.origin).chain(fields) {
        made_from.extend(&origin.made_from);
    }
    let mut next = operation.success.done.json();
    while let Some(Type::Model(name)) = next {
        let Some(model) = api.models.get(name) else { break };
        made_from.extend(&model.origin.made_from);
        next = match &model.shape {
            Shape::Alias(ty) if ty.model() != Some(name) => Some(ty),
            _ => None,
        };
    }
    made_from
}

/// Returns the item model and its fields, if an operation returns a page of objects.
fn item<'a>(operation: &Operation, api: &'a Api) -> Option<(&'a TypeName, &'a [Field])> {
    if operation.success.pending.is_some() || operation.batch().is_some() {
        return None;
    }
    let ResponseBody::Json(ty) = &operation.success.done else { return None };
    let name = match ty {
        Type::Page(item) => item.model(),
        // An alias of a page.
        Type::Model(name) => api.models.get(name).and_then(|model| match &model.shape {
            Shape::Alias(Type::Page(item)) => item.model(),
            _ => None,
        }),
        _ => None,
    };
    let (name, model) = api.models.get_key_value(name?)?;
    match &model.shape {
        Shape::Struct { fields, .. } => Some((name, fields)),
        Shape::Enum { .. } | Shape::Alias(_) => None,
    }
}
