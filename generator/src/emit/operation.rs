//! An operation's method: its arguments and the call that it builds. `method_docs.rs` documents it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::linker::Linker;
use super::{docs, ident, method_docs, models, requests, types};
use crate::ir::{
    Api, Body, ListStyle, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence, Scalar, Type,
};

/// Returns the method of an operation, or two methods if it accepts one id or several.
pub(super) fn methods(api: &Api, module: &str, operation: &Operation, linker: &Linker<'_>) -> TokenStream {
    let method = |many| self::method(api, module, operation, many, linker);
    let one = method(false);
    if operation.batch().is_some() {
        let many = method(true);
        return quote!(#one #many);
    }
    one
}

/// Returns the name of the request type.
pub(super) fn request(operation: &Operation, many: bool) -> Ident {
    let suffix = if many { "Many" } else { "" };
    ident(&format!("{}{suffix}", operation.request))
}

fn method(api: &Api, module: &str, operation: &Operation, many: bool, linker: &Linker<'_>) -> TokenStream {
    let request = request(operation, many);
    let name = if many { ident(&format!("{}_many", operation.name)) } else { ident(operation.name.as_str()) };
    let docs = docs::attributes(&method_docs::lines(api, module, operation, many, linker));
    let aliases = docs::aliases(method_docs::aliases(operation, many));
    let deprecated = models::deprecated(operation.deprecated, &operation.docs, linker);
    let (arguments, steps): (Vec<_>, Vec<_>) =
        arguments(operation).into_iter().map(|argument| declared(argument, many)).unzip();
    let verb = ident(operation.method.as_str());
    let template = Literal::string(&operation.template);
    // The constructor of the request.
    let new = if requests::is_plain(operation) { quote!(#request::new) } else { quote!(#request) };
    if steps.is_empty() {
        return quote! {
            #docs
            #aliases
            #deprecated
            pub fn #name(&self) -> #request {
                #new(self.0.call(Method::#verb, #template))
            }
        };
    }
    quote! {
        #docs
        #aliases
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> #request {
            let call = self.0.call(Method::#verb, #template);
            #new(call #(#steps)*)
        }
    }
}

/// An argument of an operation's method.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    Path(&'a PathParameter),
    /// A required query parameter.
    Query(&'a Parameter),
    /// A required header parameter.
    Header(&'a Parameter),
    JsonBody(&'a Type),
    /// A required part of a multipart body.
    Part(&'a Part),
    /// A body of bytes, with its media type.
    Bytes(&'a str),
}

/// Returns the arguments of an operation's method, in order.
pub(super) fn arguments(operation: &Operation) -> Vec<Argument<'_>> {
    let mut required: Vec<_> =
        sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Required).collect();
    required.sort_by(|(left, _), (right, _)| left.name.cmp(&right.name));
    let required = required
        .into_iter()
        .map(|(parameter, in_query)| if in_query { Argument::Query(parameter) } else { Argument::Header(parameter) });
    let mut arguments: Vec<_> = operation.path.iter().map(Argument::Path).chain(required).collect();
    match &operation.body {
        Some(Body::Json { ty, .. }) => arguments.push(Argument::JsonBody(ty)),
        Some(Body::Multipart(parts)) => {
            let required = parts.iter().filter(|part| part.presence == Presence::Required);
            arguments.extend(required.map(Argument::Part));
        }
        Some(Body::Binary { media_type, .. }) => arguments.push(Argument::Bytes(media_type)),
        None => {}
    }
    arguments
}

/// Returns the declaration of an argument, and the builder call that passes it on.
fn declared(argument: Argument<'_>, many: bool) -> (TokenStream, TokenStream) {
    let (declaration, step) = match argument {
        Argument::Path(parameter) => path(parameter, many),
        Argument::Query(parameter) => parameter_part(parameter, true),
        Argument::Header(parameter) => parameter_part(parameter, false),
        Argument::JsonBody(ty) => body(ty),
        Argument::Part(part) => self::part(part),
        Argument::Bytes(media_type) => (quote!(content: impl Into<Bytes>), quote!(bytes(#media_type, content))),
    };
    (declaration, quote!(.#step))
}

/// Returns the query parameters, then the header parameters, each with whether it is in the query.
pub(super) fn sent(operation: &Operation) -> impl Iterator<Item = (&Parameter, bool)> {
    let query = operation.query.iter().map(|parameter| (parameter, true));
    query.chain(operation.headers.iter().map(|parameter| (parameter, false)))
}

fn path(parameter: &PathParameter, many: bool) -> (TokenStream, TokenStream) {
    let name = ident(parameter.name.as_str());
    if let (true, Some(batch)) = (many, parameter.batch) {
        let names = ident(&format!("{}s", parameter.name));
        let batch = Literal::u64_unsuffixed(batch);
        return (quote!(#names: impl IntoIterator<Item = i64>), quote!(path_list(#names, #batch)));
    }
    let ty = match &parameter.ty {
        PathType::Integer => quote!(i64),
        PathType::Text => quote!(&str),
        PathType::Id(id) => {
            let id = ident(id.as_str());
            quote!(ids::#id)
        }
        PathType::Enum(name) => {
            let name = ident(name.as_str());
            quote!(models::#name)
        }
    };
    (quote!(#name: #ty), quote!(path(#name)))
}

/// Returns the argument of a query or header parameter, and its builder call.
pub(super) fn parameter_part(parameter: &Parameter, in_query: bool) -> (TokenStream, TokenStream) {
    let (name, wire) = (ident(parameter.name.as_str()), Literal::string(parameter.wire.as_str()));
    let models = quote!(models::);
    match &parameter.ty {
        Type::List(item) => {
            let item = types::tokens(item, &models);
            let argument = quote!(#name: impl IntoIterator<Item = #item>);
            let step = match (in_query, parameter.style) {
                (true, ListStyle::Each) => quote!(query_each(#wire, #name)),
                (true, ListStyle::Joined(separator)) => quote!(query_joined(#wire, #name, #separator)),
                (false, _) => quote!(header_list(#wire, #name)),
            };
            (argument, step)
        }
        // These arguments accept types that convert to theirs, such as `&str` and integers.
        scalar @ Type::Scalar(Scalar::String | Scalar::Decimal) => {
            let ty = types::tokens(scalar, &models);
            let step = if in_query { quote!(query::<#ty>) } else { quote!(header::<#ty>) };
            (quote!(#name: impl Into<#ty>), quote!(#step(#wire, #name.into())))
        }
        scalar => {
            let ty = types::tokens(scalar, &models);
            let step = if in_query { quote!(query) } else { quote!(header) };
            (quote!(#name: #ty), quote!(#step(#wire, #name)))
        }
    }
}

fn body(ty: &Type) -> (TokenStream, TokenStream) {
    let models = quote!(models::);
    match ty {
        Type::List(item) => {
            let item = types::tokens(item, &models);
            (quote!(body: &[#item]), quote!(json_list(body)))
        }
        Type::Scalar(Scalar::Integer) => (quote!(body: i64), quote!(json(&body))),
        other => {
            let ty = types::tokens(other, &models);
            (quote!(body: &#ty), quote!(json(body)))
        }
    }
}

/// Returns the argument of a part, and its builder call.
pub(super) fn part(part: &Part) -> (TokenStream, TokenStream) {
    let (name, wire) = (ident(part.name.as_str()), Literal::string(part.wire.as_str()));
    match &part.kind {
        PartKind::Json(ty) => {
            let ty = types::tokens(ty, &quote!(models::));
            (quote!(#name: &#ty), quote!(part_json(#wire, #name)))
        }
        PartKind::File => (quote!(#name: impl Into<File>), quote!(part_file(#wire, #name))),
        PartKind::Text(scalar) => {
            let ty = types::scalar(*scalar);
            (quote!(#name: #ty), quote!(part_text(#wire, #name)))
        }
    }
}
