//! `ids.rs`: newtypes for the further ids in a path.

use quote::quote;

use super::{docs, ident};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, TypeName};
use crate::print::{Item, print};

const HEAD: &str = "//! Newtypes for the further ids in a path, because two bare integers could be swapped.\n";

pub(super) fn file(api: &Api) -> Result<String, Diagnostic> {
    if api.ids.is_empty() {
        return Ok(HEAD.to_owned());
    }
    let head = format!("{HEAD}\nuse crate::id::id;\n");
    print("ids.rs", &head, api.ids.iter().map(item).collect())
}

fn item(id: &TypeName) -> Item {
    let name = ident(id.as_str());
    let words = docs::in_words(id.as_str()).to_lowercase();
    let noun = words.strip_suffix(" id").unwrap_or(&words);
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let doc = docs::attributes(&[format!("Id of {article} {noun}.")]);
    Item::within(
        "id",
        quote! {
            #doc
            pub struct #name(i64);
        },
    )
}
