//! An operation's request type: its response type and a setter for each optional parameter. Without setters of its own,
//! it is an alias of `PlainRequest`.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::linker::Linker;
use super::{docs, ident, models, operation, types};
use crate::ir::{Body, Operation, Paging, Parameter, Part, Presence, Resource, ResponseBody, Type, WireName};
use crate::print::Item;
use crate::words::operation_key;

pub(super) fn items(operation: &Operation, handle: &str, linker: &Linker<'_>) -> Vec<Item> {
    let mut items = request(operation, handle, false, linker);
    if operation.batch().is_some() {
        items.extend(request(operation, handle, true, linker));
    }
    items
}

/// Returns the items of one request type.
fn request(operation: &Operation, handle: &str, many: bool, linker: &Linker<'_>) -> Vec<Item> {
    let name = operation::request(operation, many);
    let suffix = if many { "_many" } else { "" };
    let link = format!("{handle}::{}{suffix}", operation.name);
    let doc = docs::attributes(&[format!(
        "Request of [`{link}`]: {}",
        docs::code(&operation_key(operation.method, &operation.template)) + "."
    )]);
    let response = response(operation, many);
    if is_plain(operation) {
        return vec![Item::plain(quote! {
            #doc
            pub type #name = crate::PlainRequest<operations::#name>;
        })];
    }
    let mut items = vec![Item::within(
        "request",
        quote! {
            #doc
            pub struct #name(#response);
        },
    )];
    items.extend(operation.paging.as_ref().map(|paging| self::paging(&name, paging)));
    let optional = operation::sent(operation).filter(|parameter| parameter.presence == Presence::Optional);
    let mut setters: Vec<_> = download(operation).into_iter().collect();
    if has_members(operation) {
        setters.push(quote!(crate::call::allow_missing!();));
    }
    setters.extend(optional.map(|parameter| setter(parameter, linker)));
    setters.extend(optional_body(operation).map(body_setter));
    setters.extend(optional_parts(operation).map(|part| part_setter(part, linker)));
    if !setters.is_empty() {
        items.push(Item::plain(implementation(&name, &setters)));
    }
    items
}

/// Returns the module of the operations of a resource whose requests are plain.
pub(super) fn operations(resource: &Resource) -> Option<Item> {
    let plain = resource.operations.values().filter(|operation| is_plain(operation));
    let operations = plain.flat_map(|operation| {
        let body = has_members(operation).then(|| quote!(, WithBody));
        [false, true].into_iter().filter(|many| !many || operation.batch().is_some()).map(move |many| {
            let (name, response) = (operation::request(operation, many), response(operation, many));
            quote!(pub struct #name(#response #body);)
        })
    });
    let operations: Vec<_> = operations.collect();
    (!operations.is_empty()).then(|| Item::within("operations", quote!(#(#operations)*)))
}

/// Whether the request has no methods of its own. Its type is then generic, because a struct with the same methods for each
/// operation takes longer to compile.
pub(super) fn is_plain(operation: &Operation) -> bool {
    let optional = operation::sent(operation).any(|parameter| parameter.presence == Presence::Optional);
    let parts = optional_parts(operation).next().is_some();
    let body = optional_body(operation).is_some();
    operation.paging.is_none() && download(operation).is_none() && !optional && !parts && !body
}

/// Whether the request has a body with members, which can be required.
fn has_members(operation: &Operation) -> bool {
    matches!(operation.body, Some(Body::Json { .. } | Body::Multipart(_)))
}

/// Returns the body if a request may be sent without it.
fn optional_body(operation: &Operation) -> Option<&Body> {
    operation.body.as_ref().filter(|body| body.presence() == Presence::Optional)
}

/// Returns the optional parts of a multipart body.
fn optional_parts(operation: &Operation) -> impl Iterator<Item = &Part> {
    let parts = operation.body.iter().flat_map(Body::parts);
    parts.filter(|part| part.presence == Presence::Optional)
}

fn implementation(name: &Ident, setters: &[TokenStream]) -> TokenStream {
    quote! {
        impl #name { #(#setters)* }
    }
}

/// Returns the paging parameters of a search.
fn paging(name: &Ident, paging: &Paging) -> Item {
    let item = ident(paging.item.as_str());
    let literal = |name: &WireName| Literal::string(name.as_str());
    let mut steps = Vec::new();
    if let Some(page) = paging.page.as_ref().map(literal) {
        steps.push(quote!(.page(#page)));
    }
    if let Some(previous) = paging.previous.as_ref().map(literal) {
        steps.push(quote!(.previous(#previous)));
    }
    if let Some(key) = paging.key.as_ref().map(literal) {
        steps.push(quote!(.key(#key)));
    }
    if let Some((size, maximum)) = &paging.size {
        let (size, maximum) = (literal(size), Literal::u64_unsuffixed(*maximum));
        steps.push(quote!(.size(#size, #maximum)));
    }
    if let Some((order, default)) = &paging.order {
        let order = literal(order);
        steps.push(quote!(.order(#order, #default)));
    }
    if !paging.other_orders.is_empty() {
        let others = paging.other_orders.iter().map(literal);
        steps.push(quote!(.other_orders(&[#(#others),*])));
    }
    if let Some((since, member)) = &paging.changed {
        let (since, member) = (literal(since), literal(member));
        steps.push(quote!(.changed(#since, #member)));
    }
    let within = if paging.changed.is_some() { "changing_search" } else { "search" };
    Item::within(within, quote!(const #name: [models::#item] = Paging::new() #(#steps)*;))
}

/// Returns the type that the call resolves to. A request for several ids resolves to a list, even of one item.
fn response(operation: &Operation, many: bool) -> TokenStream {
    let models = quote!(models::);
    let done = match (&operation.success.done, many) {
        (ResponseBody::Json(ty), true) => {
            types::response(&ResponseBody::Json(Type::List(Box::new(ty.clone()))), &models)
        }
        (done, _) => types::response(done, &models),
    };
    match &operation.success.pending {
        Some(pending) => {
            let pending = types::response(pending, &models);
            quote!(Pending<#done, #pending>)
        }
        None => done,
    }
}

/// Returns the method that streams a file, if the call resolves to a file.
fn download(operation: &Operation) -> Option<TokenStream> {
    let success = &operation.success;
    let meta = match (&success.done, &success.pending) {
        (ResponseBody::Binary, None) => quote!(()),
        (ResponseBody::Mixed(meta), None) => types::tokens(meta, &quote!(models::)),
        _ => return None,
    };
    Some(quote!(crate::call::download!(#meta);))
}

fn part_setter(part: &Part, linker: &Linker<'_>) -> TokenStream {
    let name = ident(part.name.as_str());
    let mut lines = docs::text(&part.docs, linker);
    docs::push_parameter(&mut lines, "part", part.name.as_str(), part.wire.as_str(), &[]);
    let docs = docs::attributes(&lines);
    let (argument, step) = operation::part(part);
    quote! {
        #docs
        pub fn #name(self, #argument) -> Self {
            Self(self.0.#step)
        }
    }
}

fn body_setter(body: &Body) -> TokenStream {
    let (argument, step) = operation::body(body);
    let name = ident(if matches!(body, Body::Binary { .. }) { "content" } else { "body" });
    quote! {
        /// Sets the body, which is optional.
        pub fn #name(self, #argument) -> Self {
            Self(self.0.#step)
        }
    }
}

fn setter(parameter: &Parameter, linker: &Linker<'_>) -> TokenStream {
    let name = ident(parameter.name.as_str());
    let mut lines = docs::text(&parameter.docs, linker);
    let facts = docs::limits(&parameter.limits, &parameter.ty);
    let kind = docs::kind(parameter.location);
    docs::push_parameter(&mut lines, kind, parameter.name.as_str(), parameter.wire.as_str(), &facts);
    let docs = docs::attributes(&lines);
    let deprecated = models::deprecated(parameter.deprecated, &parameter.docs, linker);
    let (argument, step) = operation::parameter(parameter);
    quote! {
        #docs
        #deprecated
        pub fn #name(self, #argument) -> Self {
            Self(self.0.#step)
        }
    }
}
