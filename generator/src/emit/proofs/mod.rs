//! Code that proves the client: a call of each operation, and a table of all models.
//!
//! It stands outside the client and knows its public surface alone. What is done with it is written by
//! hand; here is what must not be forgotten when a release brings something new.

mod calls;
mod models;
mod samples;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostic;
use crate::ir::Api;
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Emits the tree of proofs.
pub(crate) fn emit(api: &Api) -> Result<SourceTree, Diagnostic> {
    let mut tree = SourceTree::default();
    let head = "//! Emitted by `cargo xtask generate` from the description in `spec/`. Do not edit.\n\
                #![allow(deprecated, reason = \"what is deprecated for callers is still proven\")]\n";
    let modules = quote! {
        pub mod calls;
        pub mod models;
    };
    tree.add("mod.rs", print("mod.rs", head, vec![Item::plain(modules)])?);
    tree.add("calls.rs", calls::file(api)?);
    tree.add("models.rs", models::file(api)?);
    Ok(tree)
}

/// A text, as it stands where Rust lets it.
fn raw(text: &str) -> TokenStream {
    let plain = text.contains('"') && !text.contains("\"#");
    let literal = plain.then(|| format!("r#\"{text}\"#").parse::<Literal>().ok()).flatten();
    let literal = literal.unwrap_or_else(|| Literal::string(text));
    quote!(#literal)
}
