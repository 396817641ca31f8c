//! The example of an operation: code that calls it with plausible arguments.

mod body;

use body::{BodySource, bodies, body_source, body_value};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::ident;
use super::inventory::samples;
use super::operation::{self, Argument};
use crate::ir::{
    Api, Body, Limits, ListStyle, Method, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence,
    ResponseBody, Scalar, Shape, Type, TypeName,
};
use crate::print::{Item, print};

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

fn argument(api: &Api, argument: Argument<'_>, many: bool, body: Option<&TokenStream>) -> TokenStream {
    match argument {
        Argument::Path(parameter) => path(api, parameter, many),
        Argument::Sent(parameter) => self::parameter(api, parameter),
        Argument::Body(Body::Json { .. }) => body.cloned().unwrap_or_default(),
        Argument::Body(_) => quote!("content"),
        Argument::Part(part) => self::part(api, part),
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
    path_value(api, parameter.name.as_str(), &parameter.ty)
}

fn path_value(api: &Api, name: &str, ty: &PathType) -> TokenStream {
    match ty {
        PathType::Integer => quote!(7),
        PathType::Text => {
            let text = name.trim_matches('_').replace('_', "-");
            quote!(#text)
        }
        PathType::List(item) => {
            let item = path_value(api, name, item);
            quote!([#item])
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
        ty if parameter.style == ListStyle::Json => {
            let value = body_value(api, ty, true);
            quote!(&#value)
        }
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
    let item = match &part.kind {
        PartKind::Json(ty) => body_value(api, ty, true),
        PartKind::File => quote!(File::read("receipt.pdf").await?),
        PartKind::Text(ty) => scalar_value(api, ty, &Limits::default()),
    };
    let item = if part.repeated { quote!([#item]) } else { item };
    if matches!(part.kind, PartKind::Json(_)) { quote!(&#item) } else { item }
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
