//! Searches: which parameters lead from one page to the next.

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Answer, Api, Field, Operation, Paging, PagingRole, Parameter, Scalar, Shape, Type, TypeName};

/// The most items of a page, where the description does not say.
const MOST: u64 = 200;
/// The order that is asked for where the description names no default.
const ORDER: &str = "ASC";

impl Lowering<'_> {
    /// Says of each search how its pages follow one another. Needs the models.
    pub(super) fn pagings(&mut self, api: &mut Api) {
        let mut said = Vec::new();
        let mut found = Vec::new();
        for (module, resource) in &api.resources {
            for operation in resource.operations.values() {
                match paging(operation, api) {
                    Ok(Some(paging)) => found.push((module.clone(), operation.name.clone(), paging)),
                    Ok(None) => {}
                    Err(parameter) => said.push((
                        format!("`{}` names an item of a page before, and items have no key", parameter.wire),
                        parameter.origin.pointer.clone(),
                    )),
                }
            }
        }
        for (what, pointer) in said {
            let diagnostic = Diagnostic::warning(what).help("mark the member that it means with `x-key` by an overlay");
            self.say(diagnostic, &pointer);
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
    /// What a parameter is for in a search.
    pub(super) fn paging_role(&mut self, parameter: &Cursor<'a>) -> Option<PagingRole> {
        let text = parameter.text("x-paging")?;
        let found = PagingRole::ALL.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let known: Vec<_> = PagingRole::ALL.iter().map(|(name, _)| *name).collect();
            let diagnostic = Diagnostic::error(format!("`x-paging` is `{text}`")).expected(known.join(", "));
            self.say(diagnostic.help("correct the overlay"), &parameter.pointer);
        }
        found.map(|(_, role)| *role)
    }
}

/// How the pages of an operation follow one another; or the parameter that stands in the way.
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
        let most = parameter.limits.maximum.as_ref().and_then(|most| most.parse().ok());
        (parameter.wire.clone(), most.unwrap_or(MOST))
    });
    let order = with(PagingRole::Order).map(|parameter| {
        let default = parameter.limits.default.as_deref().unwrap_or(ORDER);
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
    }))
}

/// The items and their fields, where an operation answers a page of objects.
fn item<'a>(operation: &Operation, api: &'a Api) -> Option<(&'a TypeName, &'a [Field])> {
    if operation.success.pending.is_some() || operation.batch().is_some() {
        return None;
    }
    let Answer::Json(ty) = &operation.success.done else { return None };
    let name = match ty {
        Type::Page(item) => item.model(),
        // Another name for a page.
        Type::Model(name) => api.models.get(name).and_then(|model| match &model.shape {
            Shape::Alias(Type::Page(item)) => item.model(),
            _ => None,
        }),
        _ => None,
    };
    let (name, model) = api.models.get_key_value(name?)?;
    match &model.shape {
        Shape::Struct { fields } => Some((name, fields)),
        Shape::Enum { .. } | Shape::Alias(_) => None,
    }
}
