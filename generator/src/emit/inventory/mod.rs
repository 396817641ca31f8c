//! Code that proves the client: a call of each operation, and a table of all models.
//!
//! It stands outside the client and knows its public surface alone. What is done with it is written by
//! hand; here is what must not be forgotten when a release brings something new.

mod calls;
mod models;
mod samples;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::ident;
use crate::diagnostic::Diagnostic;
use crate::ir::Api;
use crate::print::Item;
use crate::tree::SourceTree;

/// Emits the inventory.
pub(crate) fn emit(api: &Api) -> Result<SourceTree, Diagnostic> {
    let mut tree = SourceTree::default();
    calls::files(api, &mut tree)?;
    models::files(api, &mut tree)?;
    Ok(tree)
}

/// The modules of a folder, and the table in which the table of each of them is a row.
fn tables(modules: &[Ident], doc: &str, table: &str, row: &str) -> Vec<Item> {
    let (table, row) = (ident(table), ident(row));
    let tables = quote! {
        #[doc = #doc]
        pub const #table: &[&[#row]] = &[#(#modules::#table),*];
    };
    [quote!(#(mod #modules;)*), quote!(use crate::inventory::#row;), tables].map(Item::plain).into()
}

/// A text, as it stands where Rust lets it.
fn raw(text: &str) -> TokenStream {
    let plain = text.contains('"') && !text.contains("\"#");
    let literal = plain.then(|| format!("r#\"{text}\"#").parse::<Literal>().ok()).flatten();
    let literal = literal.unwrap_or_else(|| Literal::string(text));
    quote!(#literal)
}
