//! The example of an operation: code that calls it with plausible arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::ident;
use super::inventory::samples;
use super::operation::{self, Argument};
use crate::ir::{
    Access, Api, Body, Field, Limits, Method, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence,
    ResponseBody, Scalar, Shape, Type, TypeName,
};
use crate::print::{Item, print};

/// Maximum number of fields of a model that a shortened example sets.
const MAX_FIELDS: usize = 3;
/// Maximum number of fields that an example with all required members sets. One with more is shortened.
const MAX_REQUIRED: usize = 32;
/// Maximum depth of models in an example with all required members.
const MAX_DEPTH: usize = 4;

/// The start of an example, hidden by rustdoc.
const HEAD: &str =
    "# use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {\n";

/// Returns the lines of an example, each with its line break.
///
/// A `PUT` of a resource that can be read gets it first. Another body has the required members and those that the words
/// give an example for; a long one has only some of the required members, which a comment states.
pub(super) fn code(api: &Api, module: &str, operation: &Operation, many: bool) -> String {
    let statements = statements(api, module, operation, many);
    let function = Item::plain(quote! { fn example() { #statements } });
    // The tokens come from valid names and literals, so they are valid Rust.
    let text = print("an example", "", vec![function]).unwrap_or_default();
    let body = text.lines().filter_map(|line| line.strip_prefix("    "));
    let body: String = body.flat_map(|line| [line, "\n"]).collect();
    let comment = match body_source(api, module, operation) {
        Some(BodySource::Response(_)) => RESPONSE_COMMENT,
        Some(BodySource::Part) => PART_COMMENT,
        Some(BodySource::Shortened) => SHORTENED_COMMENT,
        Some(BodySource::Complete) | None => "",
    };
    format!("{HEAD}{comment}{body}# Ok(()) }}\n")
}

/// The start of an example of an update.
const RESPONSE_COMMENT: &str =
    "// `PUT` replaces the whole resource: get it, set the fields that change, and put it back.\n";

/// The start of an example of a `PATCH`.
const PART_COMMENT: &str = "// `PATCH` changes a part: the members that the model requires may be absent.\n";

/// The start of an example without some required members.
const SHORTENED_COMMENT: &str =
    "// Further members are required: a call without them is not sent, and the error names them.\n";

/// The origin of the JSON body of an example.
enum BodySource<'a> {
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
fn body_source<'a>(api: &'a Api, module: &str, operation: &Operation) -> Option<BodySource<'a>> {
    let ty = match &operation.body {
        Some(Body::Json { ty, .. }) => api.without_alias(ty),
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

fn statements(api: &Api, module: &str, operation: &Operation, many: bool) -> TokenStream {
    let accessor = ident(module);
    let suffix = if many { "_many" } else { "" };
    let method = ident(&format!("{}{suffix}", operation.name));
    let (body, bodies) = bodies(api, module, operation);
    let arguments = operation::arguments(operation).into_iter();
    let arguments = arguments.map(|argument| self::argument(api, argument, many, body.as_ref()));
    let setter = setter(api, operation);
    let is_part = matches!(body_source(api, module, operation), Some(BodySource::Part));
    let allowance = is_part.then(|| quote!(.allow_missing()));
    let call = quote!(client.#accessor().#method(#(#arguments),*) #setter #allowance);
    if operation.paging.is_some() {
        return quote! {
            #bodies
            let mut items = #call.items();
            while let Some(item) = items.next().await {
                println!("{:?}", item?);
            }
        };
    }
    match (&operation.success.done, &operation.success.pending) {
        (_, Some(_)) => quote! {
            #bodies
            match #call.await?.into_inner() {
                Pending::Done(done) => println!("done: {done:?}"),
                Pending::Pending(pending) => println!("to be confirmed: {pending:?}"),
            }
        },
        (ResponseBody::Empty, None) => quote! {
            #bodies
            #call.await?;
        },
        (ResponseBody::Binary | ResponseBody::Mixed(_), None) => quote! {
            #bodies
            #call.stream().await?.save("download").await?;
        },
        (_, None) => quote! {
            #bodies
            let response = #call.await?;
            println!("{:?}", response.into_inner());
        },
    }
}

/// Returns the argument for a JSON body, and the statement before the call that builds it.
fn bodies(api: &Api, module: &str, operation: &Operation) -> (Option<TokenStream>, TokenStream) {
    let Some(Body::Json { ty, .. }) = &operation.body else { return (None, TokenStream::new()) };
    let is_complete = match body_source(api, module, operation) {
        Some(BodySource::Response(read)) => {
            let (accessor, method) = (ident(module), ident(read.name.as_str()));
            let arguments = operation::arguments(read).into_iter();
            let arguments = arguments.map(|argument| self::argument(api, argument, false, None));
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
            (Some(quote!(&body)), quote!(let body = #value;))
        }
    }
}

/// Returns a value of a body: for a model, its default with some fields set.
fn body_value(api: &Api, ty: &Type, is_complete: bool) -> TokenStream {
    match api.without_alias(ty) {
        Type::Model(name) | Type::Boxed(name) => match fields_of(api, ty) {
            Some(fields) => {
                let name = ident(name.as_str());
                let fields = if is_complete { all_fields(api, fields) } else { some_fields(api, fields, true) };
                quote!(models::#name::default() #(#fields)*)
            }
            None => scalar_value(api, ty, &Limits::default()),
        },
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
        Shape::Struct { fields } => Some(fields),
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

fn argument(api: &Api, argument: Argument<'_>, many: bool, body: Option<&TokenStream>) -> TokenStream {
    match argument {
        Argument::Path(parameter) => path(api, parameter, many),
        Argument::Query(parameter) | Argument::Header(parameter) => self::parameter(api, parameter),
        Argument::JsonBody(_) => body.cloned().unwrap_or_default(),
        Argument::Part(part) => self::part(api, part),
        Argument::Bytes(_) => quote!("content"),
    }
}

/// Returns the call of one setter that narrows a response, or that has an example in the words, if there is one.
fn setter(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let narrows = |parameter: &&Parameter| {
        let is_shown = operation.method == Method::Get || parameter.docs.example.is_some();
        is_shown && parameter.presence == Presence::Optional && parameter.paging.is_none() && !parameter.deprecated
    };
    let parameter = operation.query.iter().find(narrows)?;
    let (name, value) = (ident(parameter.name.as_str()), self::parameter(api, parameter));
    Some(quote!(.#name(#value)))
}

fn path(api: &Api, parameter: &PathParameter, many: bool) -> TokenStream {
    if many && parameter.batch.is_some() {
        return quote!([7, 8]);
    }
    match &parameter.ty {
        PathType::Integer => quote!(7),
        PathType::Text => {
            let text = parameter.name.as_str().trim_matches('_').replace('_', "-");
            quote!(#text)
        }
        PathType::Id(id) => {
            let id = ident(id.as_str());
            quote!(ids::#id(7))
        }
        PathType::Enum(name) => scalar_value(api, &Type::Model(name.clone()), &Limits::default()),
    }
}

fn parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    match &parameter.ty {
        Type::List(item) => {
            let item = match value(api, item, &parameter.limits, parameter.docs.example.as_ref()) {
                item if matches!(api.without_alias(item_type(&parameter.ty)), Type::Scalar(Scalar::String)) => {
                    quote!(#item.to_owned())
                }
                item => item,
            };
            quote!([#item])
        }
        ty => value(api, ty, &parameter.limits, parameter.docs.example.as_ref()),
    }
}

fn item_type(ty: &Type) -> &Type {
    match ty {
        Type::List(item) => item,
        other => other,
    }
}

fn part(api: &Api, part: &Part) -> TokenStream {
    match &part.kind {
        PartKind::Json(ty) => {
            let value = body_value(api, ty, true);
            quote!(&#value)
        }
        PartKind::File => quote!(File::read("receipt.pdf").await?),
        PartKind::Text(scalar) => scalar_value(api, &Type::Scalar(*scalar), &Limits::default()),
    }
}

/// Returns a sample of a scalar or of an enum.
fn scalar_value(api: &Api, ty: &Type, limits: &Limits) -> TokenStream {
    value(api, ty, limits, None)
}

/// Returns a scalar or a value of an enum: the example, or a sample within the limits.
fn value(api: &Api, ty: &Type, limits: &Limits, example: Option<&Value>) -> TokenStream {
    let sample = example.map_or_else(|| samples::leaf(api, ty, limits), Value::to_string);
    match api.without_alias(ty) {
        Type::Scalar(Scalar::Bool) => {
            let value = sample != "false";
            quote!(#value)
        }
        Type::Scalar(Scalar::Integer) => number(&sample),
        Type::Scalar(Scalar::Decimal) => decimal(&sample),
        Type::Scalar(Scalar::Date) => date(example),
        Type::Scalar(Scalar::DateTime) => quote!("2026-01-31T12:00:00".parse::<DateTime>()?),
        Type::Model(name) | Type::Boxed(name) => variant(api, name, limits, example),
        _ => {
            let text: String = serde_json::from_str(&sample).unwrap_or_default();
            quote!(#text)
        }
    }
}

fn number(text: &str) -> TokenStream {
    let number: i64 = text.parse().unwrap_or_default();
    let literal = Literal::i64_unsuffixed(number);
    quote!(#literal)
}

/// Returns the date of an example, or a sample.
fn date(example: Option<&Value>) -> TokenStream {
    let parts: Option<Vec<i64>> =
        example.and_then(|date| date.as_str()?.split('-').map(|part| part.parse().ok()).collect());
    let [year, month, day] = match parts.as_deref() {
        Some(&[year, month, day]) => [year, month, day],
        _ => [2026, 1, 31],
    }
    .map(Literal::i64_unsuffixed);
    quote!(Date::constant(#year, #month, #day))
}

/// Returns an exact decimal from its digits and its scale.
fn decimal(text: &str) -> TokenStream {
    let scale = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if text == "0" {
        return quote!(Decimal::ZERO);
    }
    let (digits, scale) = (number(&text.replace('.', "")), Literal::usize_unsuffixed(scale));
    quote!(Decimal::new(#digits, #scale))
}

/// Returns the variant of an enum of an example, that a site lists, or its first one.
fn variant(api: &Api, name: &TypeName, limits: &Limits, example: Option<&Value>) -> TokenStream {
    let ty = ident(name.as_str());
    let Some(Shape::Enum { variants, .. }) = api.models.get(name).map(|model| &model.shape) else {
        return quote!(Default::default());
    };
    let wanted = example.and_then(Value::as_str).or(limits.listed.as_deref());
    let listed = variants.iter().find(|variant| wanted == Some(variant.wire.as_str()));
    let variant = listed.or_else(|| variants.first()).map(|variant| ident(variant.name.as_str()));
    variant.map_or_else(|| quote!(models::#ty::Unlisted("SAMPLE".into())), |variant| quote!(models::#ty::#variant))
}
