//! `resources/`: one file for each resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident, operation, types};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, ModuleName, PathType, Resource};
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Items of the crate that operations may use.
const CRATE: &[&str] =
    &["models", "Binary", "Bytes", "Date", "DateTime", "Decimal", "File", "Json", "Method", "Mixed", "Page", "Pending"];

pub(super) fn files(api: &Api, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let modules: Vec<_> = api.resources.keys().map(|name| ident(name.as_str())).collect();
    let head = "//! The resources of the API and their operations.\n";
    let items = vec![Item::plain(quote!(#(pub mod #modules;)*))];
    tree.add("resources/mod.rs", print("resources/mod.rs", head, items)?);
    for (module, resource) in &api.resources {
        let path = format!("resources/{module}.rs");
        tree.add(path.clone(), file(&path, module, resource)?);
    }
    Ok(())
}

fn file(path: &str, module: &ModuleName, resource: &Resource) -> Result<String, Diagnostic> {
    let name = resource.handle.as_str();
    let (handle, function) = (ident(name), ident(module.as_str()));
    let doc = docs::attributes(&[format!("Operations on `{module}`.")]);
    let methods = resource.operations.values().map(operation::methods);
    let mut items = vec![
        Item::within(
            "resource",
            quote! {
                #doc
                pub struct #handle(#function);
            },
        ),
        Item::plain(quote! {
            impl #handle { #(#methods)* }
        }),
    ];
    items.extend(resource.operations.values().flat_map(|operation| super::requests::items(operation, name)));
    let mut names = CRATE.to_vec();
    let paths = resource.operations.values().flat_map(|operation| &operation.path);
    if paths.into_iter().any(|parameter| matches!(parameter.ty, PathType::Id(_))) {
        names.insert(0, "ids");
    }
    items.insert(0, Item::plain(uses(&items, &names)));
    print(path, &format!("//! Operations on `{module}` and their requests.\n"), items)
}

fn uses(items: &[Item], names: &[&str]) -> TokenStream {
    let items: Vec<_> = items.iter().collect();
    let macros = ["changing_search", "request", "resource", "search"];
    let macros = macros.into_iter().filter(|name| items.iter().any(|item| item.within == Some(name)));
    let macros: Vec<_> = macros.map(ident).collect();
    let std = types::imports(&quote!(std::collections), &["BTreeMap"], &items);
    let own = types::imports(&quote!(crate), names, &items);
    quote! {
        #std
        use crate::call::{#(#macros),*};
        #own
    }
}
