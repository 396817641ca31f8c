//! The JSON body of an example.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{argument, scalar_value, value};
use crate::emit::{ident, operation};
use crate::ir::{Access, Api, Body, Field, Limits, Method, Operation, Part, PartKind, Presence, Scalar, Shape, Type};

/// Maximum number of fields of a model that a shortened example sets.
const MAX_FIELDS: usize = 3;
/// Maximum number of fields that an example with all required members sets. One with more is shortened.
const MAX_REQUIRED: usize = 32;
/// Maximum depth of models in an example with all required members.
const MAX_DEPTH: usize = 4;

/// The origin of the JSON body of an example.
pub(super) enum BodySource<'a> {
    /// The response of the operation that reads the resource.
    Response(&'a Operation),
    /// A new model with one member, to be sent without the required ones.
    Part,
    /// A new model with all required members.
    Complete,
    /// A new model with some of the required members.
    Shortened,
}

/// Returns the origin of the JSON body; `None` without one.
pub(super) fn body_source<'a>(api: &'a Api, module: &str, operation: &Operation) -> Option<BodySource<'a>> {
    let ty = match &operation.body {
        Some(Body::Json { ty, presence: Presence::Required, .. }) => api.without_alias(ty),
        Some(Body::Multipart(parts)) => {
            let json = |part: &Part| matches!(part.kind, PartKind::Json(_));
            return parts.iter().any(json).then_some(BodySource::Complete);
        }
        _ => return None,
    };
    let resource = api.resources.iter().find(|(name, _)| name.as_str() == module).map(|(_, resource)| resource);
    let is_read = |read: &&Operation| {
        let is_same = read.success.done.json().is_some_and(|read| api.without_alias(read) == ty);
        read.method == Method::Get && read.template == operation.template && is_same
    };
    let is_replaced = operation.method == Method::Put && fields_of(api, ty).is_some();
    let read = resource.filter(|_| is_replaced).and_then(|resource| resource.operations.values().find(is_read));
    if let Some(read) = read {
        return Some(BodySource::Response(read));
    }
    Some(match required_fields(api, ty, 0) {
        Some(number) if operation.method == Method::Patch && number > 1 => BodySource::Part,
        Some(..=MAX_REQUIRED) => BodySource::Complete,
        _ => BodySource::Shortened,
    })
}

/// Returns the number of fields in an example with all required members; `None` if models are nested too deeply.
fn required_fields(api: &Api, ty: &Type, depth: usize) -> Option<usize> {
    let Some(fields) = fields_of(api, ty).or_else(|| model_of_list(api, ty)) else { return Some(0) };
    if depth > MAX_DEPTH {
        return None;
    }
    let shown = fields.iter().filter(|field| is_shown_complete(field));
    shown.map(|field| Some(1 + required_fields(api, &field.ty, depth + 1)?)).sum()
}

/// Returns the argument for a JSON body, and the statement before the call that builds it.
pub(super) fn bodies(api: &Api, module: &str, operation: &Operation) -> (Option<TokenStream>, TokenStream) {
    let Some(Body::Json { ty, presence: Presence::Required, .. }) = &operation.body else {
        return (None, TokenStream::new());
    };
    let is_complete = match body_source(api, module, operation) {
        Some(BodySource::Response(read)) => {
            let (accessor, method) = (ident(module), ident(read.name.as_str()));
            let arguments = operation::arguments(read).into_iter();
            let arguments = arguments.map(|each| argument(api, each, false, None));
            let body = quote!(let mut body = client.#accessor().#method(#(#arguments),*).await?.into_inner(););
            return (Some(quote!(&body)), body);
        }
        Some(BodySource::Part) => {
            let model = ty.model().map(|name| ident(name.as_str()));
            let field = fields_of(api, ty).into_iter().flat_map(|fields| first_fields(api, fields)).next();
            let field = field.map(|field| setter_of(api, field, |_| Vec::new()));
            return (Some(quote!(&body)), quote!(let body = models::#model::default() #field;));
        }
        source => matches!(source, Some(BodySource::Complete)),
    };
    match api.without_alias(ty) {
        Type::List(item) => {
            let item = body_value(api, item, is_complete);
            (Some(quote!(&body)), quote!(let body = [#item];))
        }
        Type::Scalar(Scalar::Integer) => (Some(quote!(7)), TokenStream::new()),
        other => {
            let value = body_value(api, other, is_complete);
            let id = (operation.method == Method::Put).then(|| optional_id(api, other)).flatten();
            (Some(quote!(&body)), quote!(let body = #value #id;))
        }
    }
}

/// Returns the setter of an optional id, by which the body of an update names the resource.
fn optional_id(api: &Api, ty: &Type) -> Option<TokenStream> {
    let mut fields = fields_of(api, ty)?.iter().filter(|field| is_writable(field) && !is_shown_complete(field));
    fields.find(|field| field.wire.as_str() == "id").map(|field| setter_of(api, field, |_| Vec::new()))
}

/// Returns a value of a body: for a model, its default with some fields set.
pub(super) fn body_value(api: &Api, ty: &Type, is_complete: bool) -> TokenStream {
    match api.without_alias(ty) {
        Type::Model(name) | Type::Boxed(name) => match fields_of(api, ty) {
            Some(fields) => {
                let name = ident(name.as_str());
                let fields = if is_complete { all_fields(api, fields) } else { some_fields(api, fields, true) };
                quote!(models::#name::default() #(#fields)*)
            }
            None => scalar_value(api, ty, &Limits::default()),
        },
        Type::Optional(value) => {
            let value = body_value(api, value, is_complete);
            quote!(Some(#value))
        }
        Type::Map(_) => quote!(std::collections::BTreeMap::default()),
        Type::List(item) => {
            let item = body_value(api, item, is_complete);
            quote!(vec![#item])
        }
        Type::Json | Type::Page(_) => quote!(Default::default()),
        Type::Scalar(_) => scalar_value(api, ty, &Limits::default()),
    }
}

fn is_writable(field: &Field) -> bool {
    field.access != Access::ReadOnly && !field.deprecated && (!field.lock || is_required(field))
}

fn is_required(field: &Field) -> bool {
    field.presence == Presence::Required
}

/// Whether an example with all required members sets a field.
fn is_shown_complete(field: &Field) -> bool {
    is_writable(field) && (is_required(field) || field.docs.example.is_some())
}

/// Returns the setters of the required fields and of those with an example in the words, or of the first simple ones if
/// there are none.
fn all_fields(api: &Api, fields: &[Field]) -> Vec<TokenStream> {
    let shown: Vec<_> = fields.iter().filter(|field| is_shown_complete(field)).collect();
    let shown = if shown.is_empty() { first_fields(api, fields) } else { shown };
    shown.into_iter().map(|field| setter_of(api, field, |fields| all_fields(api, fields))).collect()
}

/// Returns the setters of the fields with an example in the words and of some required ones, or of the first simple ones
/// if there are none. `nested` also shows an element of required lists of models.
fn some_fields(api: &Api, fields: &[Field], nested: bool) -> Vec<TokenStream> {
    let mut left = MAX_FIELDS;
    let mut is_shown = |field: &&Field| {
        let has_example = field.docs.example.is_some();
        let is_list = nested && is_required(field) && model_of_list(api, &field.ty).is_some();
        let is_some_required = is_required(field) && is_simple(api, &field.ty) && left > 0;
        left -= usize::from(is_some_required && !has_example);
        has_example || is_list || is_some_required
    };
    let shown: Vec<_> = fields.iter().filter(|field| is_writable(field)).filter(|field| is_shown(field)).collect();
    let shown = if shown.is_empty() { first_fields(api, fields) } else { shown };
    shown.into_iter().map(|field| setter_of(api, field, |fields| some_fields(api, fields, false))).collect()
}

/// Returns the first simple fields that can be written.
fn first_fields<'a>(api: &Api, fields: &'a [Field]) -> Vec<&'a Field> {
    let simple = fields.iter().filter(|field| is_writable(field) && is_simple(api, &field.ty));
    simple.filter(|field| field.wire.as_str() != "id").take(MAX_FIELDS).collect()
}

/// Returns the call of a field's setter. `nested` returns the setters of a model in it.
fn setter_of(api: &Api, field: &Field, nested: impl Fn(&[Field]) -> Vec<TokenStream>) -> TokenStream {
    let name = ident(field.name.as_str());
    let model = field.ty.model().map(|name| ident(name.as_str()));
    if let Some(fields) = model_of_list(api, &field.ty) {
        let fields = nested(fields);
        return quote!(.#name([models::#model::default() #(#fields)*]));
    }
    if let Some(fields) = fields_of(api, &field.ty) {
        let fields = nested(fields);
        return quote!(.#name(models::#model::default() #(#fields)*));
    }
    match (api.without_alias(&field.ty), &field.docs.example) {
        (Type::List(item), Some(Value::Array(examples))) => {
            let values = examples.iter().map(|example| value(api, item, &field.limits, Some(example)));
            quote!(.#name([#(#values),*]))
        }
        (ty, example) => {
            let value = value(api, ty, &field.limits, example.as_ref());
            quote!(.#name(#value))
        }
    }
}

/// Returns the fields of the model of which a type is a list.
fn model_of_list<'a>(api: &'a Api, ty: &'a Type) -> Option<&'a [Field]> {
    let Type::List(item) = api.without_alias(ty) else { return None };
    fields_of(api, item).filter(|_| matches!(api.without_alias(item), Type::Model(_)))
}

/// Returns the fields of a model.
fn fields_of<'a>(api: &'a Api, ty: &'a Type) -> Option<&'a [Field]> {
    let (Type::Model(name) | Type::Boxed(name)) = api.without_alias(ty) else { return None };
    match &api.models.get(name)?.shape {
        Shape::Struct { fields, .. } => Some(fields),
        Shape::Enum { .. } | Shape::Alias(_) => None,
    }
}

/// Whether a type is a scalar or an enum.
fn is_simple(api: &Api, ty: &Type) -> bool {
    match api.without_alias(ty) {
        Type::Scalar(_) => true,
        Type::Model(name) => api.models.get(name).is_some_and(|model| matches!(model.shape, Shape::Enum { .. })),
        _ => false,
    }
}
