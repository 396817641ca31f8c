//! Rust types of the IR's types.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::ident;
use crate::ir::{ResponseBody, Scalar, Type};
use crate::print::Item;

/// Returns a type, with the prefix `models` before the name of a model.
pub(super) fn tokens(ty: &Type, models: &TokenStream) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => self::scalar(*scalar),
        Type::Model(name) => {
            let name = ident(name.as_str());
            quote!(#models #name)
        }
        Type::Boxed(name) => {
            let name = ident(name.as_str());
            quote!(Box<#models #name>)
        }
        Type::Optional(value) => {
            let value = tokens(value, models);
            quote!(Option<#value>)
        }
        Type::List(item) => {
            let item = tokens(item, models);
            quote!(Vec<#item>)
        }
        Type::Map(value) => {
            let value = tokens(value, models);
            quote!(BTreeMap<String, #value>)
        }
        Type::Page(item) => {
            let item = tokens(item, models);
            quote!(Page<#item>)
        }
        Type::Json => quote!(Json),
    }
}

pub(super) fn scalar(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::String => quote!(String),
        Scalar::Bool => quote!(bool),
        Scalar::Integer => quote!(i64),
        Scalar::Decimal => quote!(Decimal),
        Scalar::Date => quote!(Date),
        Scalar::DateTime => quote!(DateTime),
    }
}

/// Returns the type that a call resolves to.
pub(super) fn response(body: &ResponseBody, models: &TokenStream) -> TokenStream {
    match body {
        ResponseBody::Empty => quote!(()),
        ResponseBody::Json(ty) => tokens(ty, models),
        ResponseBody::Binary => quote!(Binary),
        ResponseBody::Mixed(ty) => {
            let meta = tokens(ty, models);
            quote!(Mixed<#meta>)
        }
        ResponseBody::Optional(body) => {
            let value = response(body, models);
            quote!(Option<#value>)
        }
    }
}

/// Imports the names that are among the identifiers.
pub(super) fn imports(path: &TokenStream, names: &[&str], used: &HashSet<String>) -> TokenStream {
    let names = names.iter().filter(|name| used.contains(**name));
    let names: Vec<_> = names.map(|name| ident(name)).collect();
    match names.as_slice() {
        [] => TokenStream::new(),
        [only] => quote!(use #path::#only;),
        several => quote!(use #path::{#(#several),*};),
    }
}

/// Returns the identifiers of the items. They are collected once for a file: a search for each name would be quadratic.
pub(super) fn identifiers<'a>(items: impl IntoIterator<Item = &'a Item>) -> HashSet<String> {
    let mut found = HashSet::new();
    let mut streams: Vec<_> = items.into_iter().map(|item| item.tokens.clone()).collect();
    while let Some(stream) = streams.pop() {
        for token in stream {
            match token {
                TokenTree::Ident(ident) => {
                    found.insert(ident.to_string());
                }
                TokenTree::Group(group) => streams.push(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    found
}
