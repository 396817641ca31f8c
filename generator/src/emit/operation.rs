//! An operation's method: its arguments, and the call that it starts.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{docs, ident, models, types};
use crate::ir::{
    Body, ListStyle, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence, Scalar, Type,
};

/// The method of an operation; for one that takes one id or several, two methods.
pub(super) fn methods(operation: &Operation) -> TokenStream {
    let one = method(operation, false);
    if operation.batch().is_some() {
        let many = method(operation, true);
        return quote!(#one #many);
    }
    one
}

/// The name of a call's type.
pub(super) fn request(operation: &Operation, many: bool) -> Ident {
    let suffix = if many { "Many" } else { "" };
    ident(&format!("{}{suffix}", operation.request))
}

fn method(operation: &Operation, many: bool) -> TokenStream {
    let request = request(operation, many);
    let name = if many { ident(&format!("{}_many", operation.name)) } else { ident(operation.name.as_str()) };
    let docs = docs::attributes(&about(operation, many));
    let deprecated = models::deprecated(operation.deprecated);
    let (arguments, steps) = parts(operation, many);
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

/// The arguments of a method, in order, and what each adds to the call.
fn parts(operation: &Operation, many: bool) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let mut parts: Vec<(TokenStream, TokenStream)> = Vec::new();
    parts.extend(operation.path.iter().map(|parameter| path(parameter, many)));
    let mut required: Vec<_> =
        sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Required).collect();
    required.sort_by(|(left, _), (right, _)| left.name.cmp(&right.name));
    parts.extend(required.into_iter().map(|(parameter, in_query)| {
        let (argument, step) = parameter_part(parameter, in_query);
        (argument, quote!(.#step))
    }));
    match &operation.body {
        Some(Body::Json { ty, .. }) => parts.push(body(ty)),
        Some(Body::Multipart(fields)) => {
            parts.extend(fields.iter().filter(|part| part.presence == Presence::Required).map(|part| {
                let (argument, step) = self::part(part);
                (argument, quote!(.#step))
            }));
        }
        Some(Body::Binary { media_type }) => {
            parts.push((quote!(content: impl Into<Bytes>), quote!(.bytes(#media_type, content))));
        }
        None => {}
    }
    parts.into_iter().unzip()
}

/// Query parameters, then header parameters; whether each travels in the query.
pub(super) fn sent(operation: &Operation) -> impl Iterator<Item = (&Parameter, bool)> {
    let query = operation.query.iter().map(|parameter| (parameter, true));
    query.chain(operation.headers.iter().map(|parameter| (parameter, false)))
}

fn path(parameter: &PathParameter, many: bool) -> (TokenStream, TokenStream) {
    let name = ident(parameter.name.as_str());
    if let (true, Some(most)) = (many, parameter.batch) {
        let names = ident(&format!("{}s", parameter.name));
        let most = Literal::u64_unsuffixed(most);
        return (quote!(#names: impl IntoIterator<Item = i64>), quote!(.path_list(#names, #most)));
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

/// The argument of a query or header parameter, and what it adds to the call.
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
        // These take whatever turns into them: `&str`, an integer.
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

/// The argument of a part, and what it adds to the call.
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

fn about(operation: &Operation, many: bool) -> Vec<String> {
    let mut lines = operation.docs.as_deref().map(docs::harmless).unwrap_or_default();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(docs::code(&format!("{} {}", operation.method.as_str(), operation.template)));
    if let (true, Some(most)) = (many, operation.batch()) {
        lines.push(String::new());
        lines.push(format!(
            "Takes at least one id; more than {most} go out in several requests, one after the other. Ids that nothing has are left out of the answer, and what cannot be read is in `unread()`."
        ));
    }
    let required = sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Required);
    for (parameter, _) in required {
        let facts = docs::limits(&parameter.limits, &parameter.ty);
        let said = parameter.docs.as_deref().map(docs::harmless).unwrap_or_default();
        lines.push(String::new());
        lines.push(
            format!("{} {}", docs::sentence(&docs::code(parameter.wire.as_str()), &facts), said.join(" "))
                .trim_end()
                .to_owned(),
        );
    }
    if !operation.errors.is_empty() {
        let statuses: Vec<_> = operation.errors.iter().map(u16::to_string).collect();
        lines.push(String::new());
        lines.push(format!("Documented failures: {}.", statuses.join(", ")));
    }
    lines
}
