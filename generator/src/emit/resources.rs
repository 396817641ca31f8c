//! `resources/`: one file for each resource.

use proc_macro2::TokenStream;
use quote::quote;

use super::linker::Linker;
use super::{docs, ident, operation, types};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, ModuleName, PathType, Resource};
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Items of the crate that operations may use.
const CRATE: &[&str] =
    &["models", "Binary", "Bytes", "Date", "DateTime", "Decimal", "File", "Json", "Method", "Mixed", "Page", "Pending"];

pub(super) fn files(api: &Api, linker: &Linker<'_>, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let modules: Vec<_> = api.resources.keys().map(|name| ident(name.as_str())).collect();
    let head = "//! The resources of the API and their operations.\n";
    let items = vec![Item::plain(quote!(#(pub mod #modules;)*))];
    tree.add("resources/mod.rs", print("resources/mod.rs", head, items)?)?;
    for (module, resource) in &api.resources {
        let path = format!("resources/{module}.rs");
        tree.add(path.clone(), file(api, &path, module, resource, linker)?)?;
    }
    Ok(())
}

fn file(
    api: &Api,
    path: &str,
    module: &ModuleName,
    resource: &Resource,
    linker: &Linker<'_>,
) -> Result<String, Diagnostic> {
    let name = resource.handle.as_str();
    let (handle, function) = (ident(name), ident(module.as_str()));
    let mut lines = docs::text(&resource.docs, linker);
    if lines.is_empty() {
        lines.push(format!("Operations on `{module}`."));
    }
    let doc = docs::attributes(&lines);
    let aliases = docs::aliases(resource.docs.aliases.iter().map(String::as_str));
    let methods =
        resource.operations.values().map(|operation| operation::methods(api, module.as_str(), operation, linker));
    let mut items = vec![
        Item::within(
            "resource",
            quote! {
                #doc
                #aliases
                pub struct #handle(#function);
            },
        ),
        Item::plain(quote! {
            impl #handle { #(#methods)* }
        }),
    ];
    items.extend(resource.operations.values().flat_map(|operation| super::requests::items(operation, name, linker)));
    items.extend(super::requests::operations(resource));
    let mut names = CRATE.to_vec();
    let paths = resource.operations.values().flat_map(|operation| &operation.path);
    if paths.into_iter().any(|parameter| matches!(parameter.ty, PathType::Id(_))) {
        names.insert(0, "ids");
    }
    items.insert(0, Item::plain(uses(&items, &names)));
    let summary = docs::summary(&resource.docs, linker);
    let summary = if summary.is_empty() { format!("Operations on `{module}` and their requests.") } else { summary };
    print(path, &format!("//! {summary}\n"), items)
}

fn uses(items: &[Item], names: &[&str]) -> TokenStream {
    let macros = ["changing_search", "operations", "request", "resource", "search"];
    let macros = macros.into_iter().filter(|name| items.iter().any(|item| item.within == Some(name)));
    let macros: Vec<_> = macros.map(ident).collect();
    let used = types::identifiers(items);
    let std = types::imports(&quote!(std::collections), &["BTreeMap"], &used);
    let own = types::imports(&quote!(crate), names, &used);
    quote! {
        #std
        use crate::call::{#(#macros),*};
        #own
    }
}
