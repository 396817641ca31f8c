//! An operation's method: its arguments and the call that it builds. `method_docs.rs` documents it.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::linker::Linker;
use super::{docs, ident, method_docs, models, requests, types};
use crate::ir::{
    Api, Body, ListStyle, Location, Operation, Parameter, Part, PartKind, PathParameter, PathStyle, PathType, Presence,
    Scalar, Type,
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
    let template = Literal::string(&template(operation));
    let server = operation.server.iter().map(|server| Literal::string(&server.url));
    let call = quote!(self.0.call(Method::#verb, #template) #(.server(#server))*);
    // The constructor of the request.
    let new = if requests::is_plain(operation) { quote!(#request::new) } else { quote!(#request) };
    if steps.is_empty() {
        return quote! {
            #docs
            #aliases
            #deprecated
            pub fn #name(&self) -> #request {
                #new(#call)
            }
        };
    }
    quote! {
        #docs
        #aliases
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> #request {
            let call = #call;
            #new(call #(#steps)*)
        }
    }
}

/// Returns the path template, with the characters that the styles of its parameters put before their values.
fn template(operation: &Operation) -> String {
    let styled = operation.path.iter().filter(|parameter| parameter.style != PathStyle::Simple);
    styled.fold(operation.template.clone(), |template, parameter| {
        let placeholder = format!("{{{}}}", parameter.wire);
        let before = match parameter.style {
            PathStyle::Simple => String::new(),
            PathStyle::Label => ".".to_owned(),
            PathStyle::Matrix => format!(";{}=", parameter.wire),
        };
        template.replacen(&placeholder, &format!("{before}{placeholder}"), 1)
    })
}

/// An argument of an operation's method.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    Path(&'a PathParameter),
    /// A required query, header or cookie parameter.
    Sent(&'a Parameter),
    /// A required body, which has no parts.
    Body(&'a Body),
    /// A required part of a multipart body.
    Part(&'a Part),
}

/// Returns the arguments of an operation's method, in order.
pub(super) fn arguments(operation: &Operation) -> Vec<Argument<'_>> {
    let mut required: Vec<_> = sent(operation).filter(|parameter| parameter.presence == Presence::Required).collect();
    required.sort_by(|left, right| left.name.cmp(&right.name));
    let mut arguments: Vec<_> = operation.path.iter().map(Argument::Path).collect();
    arguments.extend(required.into_iter().map(Argument::Sent));
    match &operation.body {
        Some(Body::Multipart(parts)) => {
            let required = parts.iter().filter(|part| part.presence == Presence::Required);
            arguments.extend(required.map(Argument::Part));
        }
        Some(body) if body.presence() == Presence::Required => arguments.push(Argument::Body(body)),
        Some(_) | None => {}
    }
    arguments
}

/// Returns the declaration of an argument, and the builder call that passes it on.
fn declared(argument: Argument<'_>, many: bool) -> (TokenStream, TokenStream) {
    let (declaration, step) = match argument {
        Argument::Path(parameter) => path(parameter, many),
        Argument::Sent(parameter) => self::parameter(parameter),
        Argument::Body(body) => self::body(body),
        Argument::Part(part) => self::part(part),
    };
    (declaration, quote!(.#step))
}

/// Returns the query parameters, then the header parameters and cookies.
pub(super) fn sent(operation: &Operation) -> impl Iterator<Item = &Parameter> {
    operation.query.iter().chain(&operation.headers)
}

fn path(parameter: &PathParameter, many: bool) -> (TokenStream, TokenStream) {
    let name = ident(parameter.name.as_str());
    if let (true, Some(batch)) = (many, parameter.batch) {
        let names = ident(&format!("{}s", parameter.name));
        let batch = Literal::u64_unsuffixed(batch);
        return (quote!(#names: impl IntoIterator<Item = i64>), quote!(path_list(#names, #batch)));
    }
    let ty = path_type(&parameter.ty);
    match &parameter.ty {
        PathType::List(item) if **item == PathType::Text => {
            (quote!(#name: #ty), quote!(path_joined(#name.into_iter().map(Into::<String>::into))))
        }
        PathType::List(_) => (quote!(#name: #ty), quote!(path_joined(#name))),
        _ => (quote!(#name: #ty), quote!(path(#name))),
    }
}

fn path_type(ty: &PathType) -> TokenStream {
    match ty {
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
        PathType::List(item) => match &**item {
            PathType::Text => quote!(impl IntoIterator<Item = impl Into<String>>),
            item => {
                let item = path_type(item);
                quote!(impl IntoIterator<Item = #item>)
            }
        },
    }
}

/// Returns the argument of a query, header or cookie parameter, and its builder call.
pub(super) fn parameter(parameter: &Parameter) -> (TokenStream, TokenStream) {
    let (name, wire) = (ident(parameter.name.as_str()), Literal::string(parameter.wire.as_str()));
    let models = quote!(models::);
    let setter = match parameter.location {
        Location::Query => quote!(query),
        Location::Header => quote!(header),
        Location::Cookie => quote!(cookie),
    };
    match &parameter.ty {
        ty if parameter.style == ListStyle::Json => {
            let ty = types::tokens(ty, &models);
            (quote!(#name: &#ty), quote!(#setter(#wire, crate::codec::to_json(#name))))
        }
        Type::List(item) => {
            let item = types::tokens(item, &models);
            let argument = quote!(#name: impl IntoIterator<Item = #item>);
            let step = match (parameter.location, parameter.style) {
                (Location::Query, ListStyle::Joined(separator)) => quote!(query_joined(#wire, #name, #separator)),
                (Location::Query, _) => quote!(query_each(#wire, #name)),
                (Location::Header | Location::Cookie, _) => quote!(header_list(#wire, #name)),
            };
            (argument, step)
        }
        // These arguments accept types that convert to theirs, such as `&str` and integers.
        scalar @ Type::Scalar(Scalar::String | Scalar::Decimal) => {
            let ty = types::tokens(scalar, &models);
            (quote!(#name: impl Into<#ty>), quote!(#setter::<#ty>(#wire, #name.into())))
        }
        scalar => {
            let ty = types::tokens(scalar, &models);
            (quote!(#name: #ty), quote!(#setter(#wire, #name)))
        }
    }
}

/// Returns the argument of a body that has no parts, and its builder call.
pub(super) fn body(body: &Body) -> (TokenStream, TokenStream) {
    match body {
        Body::Json { ty, media_type, .. } => {
            let (argument, step) = json_body(ty);
            let media_type = media_type.as_ref().map(|media_type| quote!(.media_type(#media_type)));
            (argument, quote!(#step #media_type))
        }
        Body::Binary { media_type, .. } => (quote!(content: impl Into<Bytes>), quote!(bytes(#media_type, content))),
        Body::Multipart(_) => (TokenStream::new(), TokenStream::new()),
    }
}

fn json_body(ty: &Type) -> (TokenStream, TokenStream) {
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
    let (ty, step) = match &part.kind {
        PartKind::Json(ty) => (types::tokens(ty, &quote!(models::)), "part_json"),
        PartKind::File => (quote!(impl Into<File>), "part_file"),
        PartKind::Text(ty) => (types::tokens(ty, &quote!(models::)), "part_text"),
    };
    if part.repeated {
        let step = ident(&format!("{step}s"));
        return match &part.kind {
            PartKind::Json(_) => (quote!(#name: &[#ty]), quote!(#step(#wire, #name))),
            PartKind::File | PartKind::Text(_) => {
                (quote!(#name: impl IntoIterator<Item = #ty>), quote!(#step(#wire, #name)))
            }
        };
    }
    let step = ident(step);
    let reference = matches!(part.kind, PartKind::Json(_)).then(|| quote!(&));
    (quote!(#name: #reference #ty), quote!(#step(#wire, #name)))
}
