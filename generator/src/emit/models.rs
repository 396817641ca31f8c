//! `models/`: one file for the models of each resource, one for shared models, one for enums.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::linker::Linker;
use super::{docs, ident, types};
use crate::diagnostic::Diagnostic;
use crate::ir::{AdditionalField, Api, Docs, Field, Model, Shape, Type, TypeName, Usage, Variant};
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Items of the crate that models may use.
const CRATE: &[&str] = &["Date", "DateTime", "Decimal", "Json", "Page"];

pub(super) fn files(api: &Api, linker: &Linker<'_>, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let files = by_file(api.models.values());
    let modules: Vec<_> = files.keys().map(|name| ident(name)).collect();
    let head = "//! Models of request and response bodies.\n";
    let items = vec![Item::plain(quote!(#(mod #modules;)*)), Item::plain(quote!(#(pub use #modules::*;)*))];
    tree.add("models/mod.rs", print("models/mod.rs", head, items)?)?;
    for (name, models) in files {
        let path = format!("models/{name}.rs");
        tree.add(path.clone(), file(&path, name, &models, linker)?)?;
    }
    Ok(())
}

/// Groups models by the name of their file.
pub(super) fn by_file<'a>(models: impl Iterator<Item = &'a Model>) -> BTreeMap<&'a str, Vec<&'a Model>> {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for model in models {
        files.entry(file_name(model)).or_default().push(model);
    }
    files
}

/// Returns the name of a model's file: the resource that uses it, if there is only one.
fn file_name(model: &Model) -> &str {
    let mut reached = model.reached_from.iter();
    match (&model.shape, reached.next(), reached.next()) {
        (Shape::Enum { .. }, ..) => "enums",
        (_, Some(only), None) => only.as_str(),
        _ => "shared",
    }
}

fn file(path: &str, name: &str, models: &[&Model], linker: &Linker<'_>) -> Result<String, Diagnostic> {
    let mut items: Vec<Item> = models.iter().map(|model| item(model, linker)).collect();
    items.insert(0, Item::plain(uses(models, &items)));
    print(path, &head(name), items)
}

/// Returns the module docs of the file with this name.
pub(super) fn head(name: &str) -> String {
    match name {
        "enums" => "//! Enums of strings. Unlisted values are accepted as `Unlisted`.\n".to_owned(),
        "shared" => "//! Models used by several resources or by none.\n".to_owned(),
        resource => format!("//! Models used only by `{resource}`.\n"),
    }
}

fn uses(models: &[&Model], items: &[Item]) -> TokenStream {
    let local: BTreeSet<_> = models.iter().map(|model| &model.name).collect();
    let referenced: BTreeSet<_> = models.iter().flat_map(|model| references(model)).collect();
    let external: Vec<_> = referenced.difference(&local).map(|name| name.as_str()).collect();
    let macros = ["model", "open_enum", "read_model"];
    let macros = macros.into_iter().filter(|name| items.iter().any(|item| item.within == Some(name)));
    let macros: Vec<_> = macros.map(ident).collect();
    // The variants of an enum are not types.
    let used = types::identifiers(items.iter().filter(|item| item.within != Some("open_enum")));
    let std = types::imports(&quote!(std::collections), &["BTreeMap"], &used);
    let own = types::imports(&quote!(crate), CRATE, &used);
    let external = types::imports(&quote!(super), &external, &used);
    let used_macros = (!macros.is_empty()).then(|| quote!(use crate::codec::{#(#macros),*};));
    quote! {
        #std
        #external
        #used_macros
        #own
    }
}

/// Returns the names of the models that a model refers to.
fn references(model: &Model) -> Vec<&TypeName> {
    match &model.shape {
        Shape::Struct { fields, additional } => {
            let types = fields.iter().map(|field| &field.ty).chain(additional.iter().map(|field| &field.ty));
            types.filter_map(Type::model).collect()
        }
        Shape::Alias(ty) => ty.model().into_iter().collect(),
        Shape::Enum { .. } => Vec::new(),
    }
}

fn item(model: &Model, linker: &Linker<'_>) -> Item {
    let name = ident(model.name.as_str());
    let docs = docs::attributes(&model_docs(model, linker));
    let aliases = docs::aliases(aliases(model));
    let deprecated = deprecated(model.deprecated, &model.docs, linker);
    match &model.shape {
        Shape::Struct { fields, additional } => {
            let fields = fields.iter().map(|field| self::field(field, model.usage, linker));
            let additional = additional.iter().map(additional_field);
            let tokens = quote! {
                #docs
                #aliases
                #deprecated
                pub struct #name { #(#fields)* #(#additional)* }
            };
            Item::within(if model.usage == Usage::Sent { "model" } else { "read_model" }, tokens)
        }
        Shape::Enum { variants, .. } => {
            let variants = variants.iter().map(|variant| self::variant(variant, linker));
            Item::within(
                "open_enum",
                quote! {
                    #docs
                    #aliases
                    pub enum #name { #(#variants)* }
                },
            )
        }
        Shape::Alias(ty) => {
            let ty = types::tokens(ty, &TokenStream::new());
            Item::plain(quote! {
                #docs
                #aliases
                #deprecated
                pub type #name = #ty;
            })
        }
    }
}

/// Returns the docs of a model: the description's text, and its schema or the sites of its values.
fn model_docs(model: &Model, linker: &Linker<'_>) -> Vec<String> {
    let mut lines = docs::text(&model.docs, linker);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    match &model.shape {
        Shape::Enum { sites, .. } => {
            let mut shown: Vec<_> = sites.keys().take(3).map(|site| docs::code(site)).collect();
            if sites.len() > shown.len() {
                shown.push(format!("{} more", sites.len() - shown.len()));
            }
            lines.push(format!("Values of {}.", shown.join(", ")));
        }
        _ => {
            let schema = docs::code(model.schema.as_str());
            lines.push(if lines.is_empty() {
                format!("{} (schema {schema}).", docs::in_words(model.name.as_str()))
            } else {
                format!("Schema {schema}.")
            });
        }
    }
    lines
}

/// Returns the terms that a model is found by: its schema, if the Rust name differs, and those of its words.
fn aliases(model: &Model) -> impl Iterator<Item = &str> {
    let is_enum = matches!(model.shape, Shape::Enum { .. });
    let schema = Some(model.schema.as_str()).filter(|schema| !is_enum && *schema != model.name.as_str());
    schema.into_iter().chain(model.docs.aliases.iter().map(String::as_str))
}

pub(super) fn deprecated(deprecated: bool, docs: &Docs, linker: &Linker<'_>) -> TokenStream {
    if !deprecated {
        return TokenStream::new();
    }
    let note = linker.deprecation(docs);
    quote!(#[deprecated = #note])
}

fn field(field: &Field, usage: Usage, linker: &Linker<'_>) -> TokenStream {
    let (name, wire) = (ident(field.name.as_str()), Literal::string(field.wire.as_str()));
    let ty = types::tokens(&field.ty, &TokenStream::new());
    let docs = docs::attributes(&docs::field(field, usage, linker));
    let aliases = docs::aliases(field.docs.aliases.iter().map(String::as_str));
    let deprecated = deprecated(field.deprecated, &field.docs, linker);
    let required = field.is_required(usage).then(|| quote!(, required));
    let lock = field.lock.then(|| quote!(, lock));
    let sensitivity = field.sensitivity.map(|sensitivity| ident(sensitivity.as_str())).map(|flag| quote!(, #flag));
    quote! {
        #[wire(#wire #required #lock #sensitivity)]
        #docs
        #aliases
        #deprecated
        pub #name: Option<#ty>,
    }
}

/// Emits the field for members without a field of their own.
fn additional_field(field: &AdditionalField) -> TokenStream {
    let name = ident(field.name.as_str());
    let ty = types::tokens(&field.ty, &TokenStream::new());
    quote! {
        #[additional]
        #[doc = " Members without a field of their own, by name."]
        pub #name: BTreeMap<String, #ty>,
    }
}

fn variant(variant: &Variant, linker: &Linker<'_>) -> TokenStream {
    let (name, wire) = (ident(variant.name.as_str()), Literal::string(variant.wire.as_str()));
    let mut lines = docs::text(&variant.docs, linker);
    let code = match variant.wire.as_str() {
        "" => "The empty string".to_owned(),
        wire => docs::code(wire),
    };
    match lines.first_mut() {
        Some(first) => *first = format!("{code}: {first}"),
        None => lines.push(format!("{code}.")),
    }
    let docs = docs::attributes(&lines);
    quote!(#docs #name = #wire,)
}
