//! Rust types of the IR's types.

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

/// Imports the names that occur in the tokens.
pub(super) fn imports(path: &TokenStream, names: &[&str], used: &[&Item]) -> TokenStream {
    let names = names.iter().filter(|name| used.iter().any(|item| mentions(&item.tokens, name)));
    let names: Vec<_> = names.map(|name| ident(name)).collect();
    match names.as_slice() {
        [] => TokenStream::new(),
        [only] => quote!(use #path::#only;),
        several => quote!(use #path::{#(#several),*};),
    }
}

/// Whether an identifier occurs in the tokens.
fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
