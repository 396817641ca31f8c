//! Test code for the client: a call of each operation, and a table of all models.
//!
//! It uses only the public API of the client. The handwritten tests iterate over it, so they cover every operation and
//! model of a new release. The types that it uses are in `tests/support/inventory.rs`.

mod calls;
mod models;
pub(super) mod samples;

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

/// Emits the modules of a folder, and a constant that lists the constant `table` of each.
fn tables(modules: &[Ident], doc: &str, table: &str, element: &str) -> Vec<Item> {
    let (table, element) = (ident(table), ident(element));
    let tables = quote! {
        #[doc = #doc]
        pub const #table: &[&[#element]] = &[#(#modules::#table),*];
    };
    [quote!(#(mod #modules;)*), quote!(use crate::inventory::#element;), tables].map(Item::plain).into()
}

/// Emits a string, as a raw string literal where possible.
fn raw(text: &str) -> TokenStream {
    let is_raw = text.contains('"') && !text.contains("\"#");
    let literal = is_raw.then(|| format!("r#\"{text}\"#").parse::<Literal>().ok()).flatten();
    let literal = literal.unwrap_or_else(|| Literal::string(text));
    quote!(#literal)
}
