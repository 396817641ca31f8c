//! An operation's method: its arguments and the call that it builds.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{docs, ident, models, types};
use crate::ir::{
    Body, ListStyle, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence, Scalar, Type,
};

/// Returns the method of an operation, or two methods if it accepts one id or several.
pub(super) fn methods(operation: &Operation) -> TokenStream {
    let one = method(operation, false);
    if operation.batch().is_some() {
        let many = method(operation, true);
        return quote!(#one #many);
    }
    one
}

/// Returns the name of the request type.
pub(super) fn request(operation: &Operation, many: bool) -> Ident {
    let suffix = if many { "Many" } else { "" };
    ident(&format!("{}{suffix}", operation.request))
}

fn method(operation: &Operation, many: bool) -> TokenStream {
    let request = request(operation, many);
    let name = if many { ident(&format!("{}_many", operation.name)) } else { ident(operation.name.as_str()) };
    let docs = docs::attributes(&method_docs(operation, many));
    let deprecated = models::deprecated(operation.deprecated);
    let (arguments, steps) = arguments(operation, many);
    let verb = ident(operation.method.as_str());
    let template = Literal::string(&operation.template);
    if steps.is_empty() {
        return quote! {
            #docs
            #deprecated
            pub fn #name(&self) -> #request {
                #request(self.0.call(Method::#verb, #template))
            }
        };
    }
    quote! {
        #docs
        #deprecated
        pub fn #name(&self, #(#arguments),*) -> #request {
            let call = self.0.call(Method::#verb, #template);
            #request(call #(#steps)*)
        }
    }
}

/// Returns the arguments of a method, in order, and the builder call for each.
fn arguments(operation: &Operation, many: bool) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let mut arguments: Vec<(TokenStream, TokenStream)> = Vec::new();
    arguments.extend(operation.path.iter().map(|parameter| path(parameter, many)));
    let mut required: Vec<_> =
        sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Required).collect();
    required.sort_by(|(left, _), (right, _)| left.name.cmp(&right.name));
    arguments.extend(required.into_iter().map(|(parameter, in_query)| {
        let (argument, step) = parameter_part(parameter, in_query);
        (argument, quote!(.#step))
    }));
    match &operation.body {
        Some(Body::Json { ty, .. }) => arguments.push(body(ty)),
        Some(Body::Multipart(fields)) => {
            arguments.extend(fields.iter().filter(|part| part.presence == Presence::Required).map(|part| {
                let (argument, step) = self::part(part);
                (argument, quote!(.#step))
            }));
        }
        Some(Body::Binary { media_type }) => {
            arguments.push((quote!(content: impl Into<Bytes>), quote!(.bytes(#media_type, content))));
        }
        None => {}
    }
    arguments.into_iter().unzip()
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
        return (quote!(#names: impl IntoIterator<Item = i64>), quote!(.path_list(#names, #batch)));
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
    (quote!(#name: #ty), quote!(.path(#name)))
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
            (quote!(body: &[#item]), quote!(.json_list(body)))
        }
        Type::Scalar(Scalar::Integer) => (quote!(body: i64), quote!(.json(&body))),
        other => {
            let ty = types::tokens(other, &models);
            (quote!(body: &#ty), quote!(.json(body)))
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

/// Returns the docs of a method: the description's text, method and path, required parameters and error statuses.
fn method_docs(operation: &Operation, many: bool) -> Vec<String> {
    let mut lines = operation.docs.as_deref().map(docs::escape).unwrap_or_default();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(docs::code(&format!("{} {}", operation.method.as_str(), operation.template)));
    if let (true, Some(batch)) = (many, operation.batch()) {
        lines.push(String::new());
        lines.push(format!(
            "Requires at least one id. More than {batch} ids are sent in several sequential requests. Ids that do not \
             exist are missing from the response, and resources that cannot be read are listed in `unread()`."
        ));
    }
    let required = sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Required);
    for (parameter, in_query) in required {
        let kind = if in_query { "Query parameter" } else { "Header" };
        let subject = format!("{kind} {}", docs::code(parameter.wire.as_str()));
        let sentences = docs::sentences(&subject, &docs::limits(&parameter.limits, &parameter.ty));
        let text = parameter.docs.as_deref().map(docs::escape).unwrap_or_default();
        lines.push(String::new());
        lines.push(format!("{sentences} {}", text.join(" ")).trim_end().to_owned());
    }
    if !operation.errors.is_empty() {
        let statuses: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        lines.push(String::new());
        lines.push(format!("Documented error statuses: {}.", statuses.join(", ")));
    }
    lines
}
