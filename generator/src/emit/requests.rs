//! An operation's request value: what its call resolves to, and a setter for each optional parameter.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{docs, ident, models, operation, types};
use crate::ir::{Answer, Body, Operation, Paging, Parameter, Part, Presence, Type, WireName};
use crate::print::Item;

pub(super) fn items(operation: &Operation, handle: &str) -> Vec<Item> {
    let mut items = one(operation, handle, false);
    if operation.batch().is_some() {
        items.extend(one(operation, handle, true));
    }
    items
}

fn one(operation: &Operation, handle: &str, many: bool) -> Vec<Item> {
    let name = operation::request(operation, many);
    let suffix = if many { "_many" } else { "" };
    let link = format!("{handle}::{}{suffix}", operation.name);
    let doc = docs::attributes(&[format!("A call of [`{link}`].")]);
    let answer = answer(operation, many);
    let mut items = vec![Item::within(
        "request",
        quote! {
            #doc
            pub struct #name(#answer);
        },
    )];
    items.extend(operation.paging.as_ref().map(|paging| self::paging(&name, paging)));
    let optional = operation::sent(operation).filter(|(parameter, _)| parameter.presence == Presence::Optional);
    let mut setters: Vec<_> = download(operation).into_iter().collect();
    setters.extend(optional.map(|(parameter, in_query)| setter(parameter, in_query)));
    if let Some(Body::Multipart(parts)) = &operation.body {
        setters.extend(parts.iter().filter(|part| part.presence == Presence::Optional).map(part_setter));
    }
    if !setters.is_empty() {
        items.push(Item::plain(implementation(&name, &setters)));
    }
    items
}

fn implementation(name: &Ident, setters: &[TokenStream]) -> TokenStream {
    quote! {
        impl #name { #(#setters)* }
    }
}

/// How the pages of a search follow one another.
fn paging(name: &Ident, paging: &Paging) -> Item {
    let item = ident(paging.item.as_str());
    let text = |name: &WireName| Literal::string(name.as_str());
    let mut steps = Vec::new();
    if let Some(page) = paging.page.as_ref().map(text) {
        steps.push(quote!(.page(#page)));
    }
    if let Some(previous) = paging.previous.as_ref().map(text) {
        steps.push(quote!(.previous(#previous)));
    }
    if let Some(key) = paging.key.as_ref().map(text) {
        steps.push(quote!(.key(#key)));
    }
    if let Some((size, most)) = &paging.size {
        let (size, most) = (text(size), Literal::u64_unsuffixed(*most));
        steps.push(quote!(.size(#size, #most)));
    }
    if let Some((order, default)) = &paging.order {
        let order = text(order);
        steps.push(quote!(.order(#order, #default)));
    }
    if !paging.other_orders.is_empty() {
        let others = paging.other_orders.iter().map(text);
        steps.push(quote!(.other_orders(&[#(#others),*])));
    }
    if let Some((since, member)) = &paging.changed {
        let (since, member) = (text(since), text(member));
        steps.push(quote!(.changed(#since, #member)));
    }
    let within = if paging.changed.is_some() { "changing_search" } else { "search" };
    Item::within(within, quote!(const #name: [models::#item] = Paging::new() #(#steps)*;))
}

/// What the call resolves to. Several ids give a list, even where one thing comes back.
fn answer(operation: &Operation, many: bool) -> TokenStream {
    let models = quote!(models::);
    let done = match (&operation.success.done, many) {
        (Answer::Json(ty), true) => types::answer(&Answer::Json(Type::List(Box::new(ty.clone()))), &models),
        (done, _) => types::answer(done, &models),
    };
    match &operation.success.pending {
        Some(pending) => {
            let pending = types::answer(pending, &models);
            quote!(Pending<#done, #pending>)
        }
        None => done,
    }
}

/// The way to read a file as it comes, where a file is what the call resolves to.
fn download(operation: &Operation) -> Option<TokenStream> {
    let success = &operation.success;
    let meta = match (&success.done, &success.pending) {
        (Answer::Binary, None) => quote!(()),
        (Answer::Mixed(meta), None) => types::tokens(meta, &quote!(models::)),
        _ => return None,
    };
    Some(quote!(crate::call::download!(#meta);))
}

fn part_setter(part: &Part) -> TokenStream {
    let name = ident(part.name.as_str());
    let docs = docs::attributes(&[docs::named(true, part.name.as_str(), part.wire.as_str(), &["a part".to_owned()])]);
    let (argument, step) = operation::part(part);
    quote! {
        #docs
        pub fn #name(self, #argument) -> Self {
            Self(self.0.#step)
        }
    }
}

fn setter(parameter: &Parameter, in_query: bool) -> TokenStream {
    let name = ident(parameter.name.as_str());
    let mut lines = parameter.docs.as_deref().map(docs::harmless).unwrap_or_default();
    let mut facts = docs::limits(&parameter.limits, &parameter.ty);
    if !in_query {
        facts.push("travels as a header".to_owned());
    }
    lines.push(docs::named(lines.is_empty(), parameter.name.as_str(), parameter.wire.as_str(), &facts));
    let docs = docs::attributes(&lines);
    let deprecated = models::deprecated(parameter.deprecated);
    let (argument, step) = operation::parameter_part(parameter, in_query);
    quote! {
        #docs
        #deprecated
        pub fn #name(self, #argument) -> Self {
            Self(self.0.#step)
        }
    }
}
