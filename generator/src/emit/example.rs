//! The example of an operation: code that calls it with plausible arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::ident;
use super::inventory::samples;
use super::operation::{self, Argument};
use crate::ir::{
    Access, Api, Body, Field, Limits, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence,
    ResponseBody, Scalar, Shape, Type, TypeName,
};
use crate::print::{Item, print};

/// Maximum number of fields that an example sets.
const MAX_FIELDS: usize = 3;

/// The start of an example, hidden by rustdoc.
const HEAD: &str =
    "# use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {\n";

/// Returns the lines of an example, each with its line break.
///
/// A body has the members that the words give an example for, and some of the required ones.
pub(super) fn code(api: &Api, module: &str, operation: &Operation, many: bool) -> String {
    let statements = statements(api, module, operation, many);
    let function = Item::plain(quote! { fn example() { #statements } });
    // The tokens come from valid names and literals, so they are valid Rust.
    let text = print("an example", "", vec![function]).unwrap_or_default();
    let body = text.lines().filter_map(|line| line.strip_prefix("    "));
    let body: String = body.flat_map(|line| [line, "\n"]).collect();
    let comment = if body.contains("::default()") { COMMENT } else { "" };
    format!("{HEAD}{comment}{body}# Ok(()) }}\n")
}

/// The start of an example with a model.
const COMMENT: &str = "// A call without a required member is not sent: the error names all that are missing.\n";

fn statements(api: &Api, module: &str, operation: &Operation, many: bool) -> TokenStream {
    let accessor = ident(module);
    let suffix = if many { "_many" } else { "" };
    let method = ident(&format!("{}{suffix}", operation.name));
    let (body, bodies) = bodies(api, operation);
    let arguments = operation::arguments(operation).into_iter();
    let arguments = arguments.map(|argument| self::argument(api, argument, many, body.as_ref()));
    let setter = setter(api, operation);
    let call = quote!(client.#accessor().#method(#(#arguments),*) #setter);
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
fn bodies(api: &Api, operation: &Operation) -> (Option<TokenStream>, TokenStream) {
    let Some(Body::Json { ty, .. }) = &operation.body else { return (None, TokenStream::new()) };
    match api.without_alias(ty) {
        Type::List(item) => {
            let item = body_value(api, item);
            (Some(quote!(&body)), quote!(let body = [#item];))
        }
        Type::Scalar(Scalar::Integer) => (Some(quote!(7)), TokenStream::new()),
        other => {
            let value = body_value(api, other);
            (Some(quote!(&body)), quote!(let body = #value;))
        }
    }
}

/// Returns a value of a body: for a model, its default with some fields set.
fn body_value(api: &Api, ty: &Type) -> TokenStream {
    match api.without_alias(ty) {
        Type::Model(name) | Type::Boxed(name) => match api.models.get(name).map(|model| &model.shape) {
            Some(Shape::Struct { fields }) => {
                let name = ident(name.as_str());
                let fields = shown_fields(api, fields, true);
                quote!(models::#name::default() #(#fields)*)
            }
            _ => scalar_value(api, ty, &Limits::default()),
        },
        Type::Map(_) => quote!(std::collections::BTreeMap::default()),
        Type::List(item) => {
            let item = body_value(api, item);
            quote!(vec![#item])
        }
        Type::Json | Type::Page(_) => quote!(Default::default()),
        Type::Scalar(_) => scalar_value(api, ty, &Limits::default()),
    }
}

/// Returns the setters of an example: of fields with an example in the words, of some required ones, or of the first
/// ones if there are none. `nested` also shows an element of required lists of models.
fn shown_fields(api: &Api, fields: &[Field], nested: bool) -> Vec<TokenStream> {
    let is_writable = |field: &&Field| field.access != Access::ReadOnly && !field.lock && !field.deprecated;
    let is_required = |field: &Field| field.presence == Presence::Required;
    let mut left = MAX_FIELDS;
    let mut is_shown = |field: &&Field| {
        let has_example = field.docs.example.is_some();
        let is_list = nested && is_required(field) && model_of_list(api, &field.ty).is_some();
        let is_some_required = is_required(field) && is_simple(api, &field.ty) && left > 0;
        left -= usize::from(is_some_required && !has_example);
        has_example || is_list || is_some_required
    };
    let mut shown: Vec<_> = fields.iter().filter(is_writable).filter(|field| is_shown(field)).collect();
    if shown.is_empty() {
        let others = fields.iter().filter(is_writable).filter(|field| is_simple(api, &field.ty));
        shown = others.filter(|field| field.wire.as_str() != "id").take(MAX_FIELDS).collect();
    }
    shown.into_iter().map(|field| setter_of(api, field)).collect()
}

/// Returns the call of a field's setter.
fn setter_of(api: &Api, field: &Field) -> TokenStream {
    let name = ident(field.name.as_str());
    if let (Some(fields), Type::List(item)) = (model_of_list(api, &field.ty), api.without_alias(&field.ty)) {
        let model = item.model().map(|name| ident(name.as_str()));
        let fields = shown_fields(api, fields, false);
        return quote!(.#name([models::#model::default() #(#fields)*]));
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
    let Type::Model(name) = api.without_alias(item) else { return None };
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

/// Returns the call of one setter that narrows a response, if there is one.
fn setter(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let narrows = |parameter: &&Parameter| {
        parameter.presence == Presence::Optional && parameter.paging.is_none() && !parameter.deprecated
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
            let value = body_value(api, ty);
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
        Type::Scalar(Scalar::Date) => quote!(Date::constant(2026, 1, 31)),
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

/// Returns an exact decimal from its digits and its scale.
fn decimal(text: &str) -> TokenStream {
    let scale = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
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
