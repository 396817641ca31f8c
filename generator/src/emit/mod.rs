//! The IR to source files. Sees the IR alone; after `verify`, nothing here can fail.

mod docs;
mod ids;
mod models;
mod operation;
pub(crate) mod inventory;
mod requests;
mod resources;
mod types;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::diagnostic::Diagnostic;
use crate::ir::Api;
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Emits the whole of `src/generated/`.
pub(crate) fn emit(api: &Api) -> Result<SourceTree, Diagnostic> {
    let mut tree = SourceTree::default();
    tree.add("mod.rs", root(api)?);
    tree.add("ids.rs", ids::file(api)?);
    models::files(api, &mut tree)?;
    resources::files(api, &mut tree)?;
    Ok(tree)
}

/// The one file that changes with every release.
fn root(api: &Api) -> Result<String, Diagnostic> {
    let head = "//! Emitted by `cargo xtask generate` from the description in `spec/`. Do not edit.\n";
    let release = api.release.as_deref().unwrap_or("unreleased");
    let base_url = api.server.as_ref().map_or("https://localhost", |server| server.url.as_str());
    let meta = api.page_meta.as_ref().map_or_else(
        || quote!(crate::Json),
        |name| {
            let name = ident(name.as_str());
            quote!(models::#name)
        },
    );
    let items: Vec<TokenStream> = vec![
        quote! {
            pub mod ids;
            pub mod models;
            pub mod resources;
        },
        quote! {
            /// The release of the description that this was made from.
            pub const RELEASE: &str = #release;
        },
        quote! {
            /// The server that calls go to by default.
            pub const BASE_URL: &str = #base_url;
        },
        quote! {
            /// Where a page stands among the pages of its search.
            pub type PageMeta = #meta;
        },
    ];
    print("mod.rs", head, items.into_iter().map(Item::plain).collect())
}

/// An identifier; the names in the IR are checked to be ones.
fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
