//! The lines of items.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, ItemTrait, TraitItem, Type, Visibility};

use super::modules::{Modules, Path, conditions};

/// The lines, with the implementations of all types at hand.
pub(super) struct Lines<'a> {
    /// Implementations with the name of their type.
    implementations: Vec<(String, &'a ItemImpl)>,
    lines: Vec<String>,
}

/// Returns the name of an item.
pub(super) fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

impl<'a> Lines<'a> {
    pub(super) fn of(modules: &'a Modules) -> Self {
        let implementation = |item: &'a Item| match item {
            Item::Impl(item) => Some((type_name(&item.self_ty)?, item)),
            _ => None,
        };
        let implementations = modules.all().flat_map(|module| &module.items).filter_map(implementation).collect();
        Self { implementations, lines: Vec::new() }
    }

    /// Returns the lines, each once and in order.
    pub(super) fn finished(mut self) -> Vec<String> {
        self.lines.sort();
        self.lines.dedup();
        self.lines
    }

    /// Adds a re-export of another crate's or of generated items.
    pub(super) fn foreign(&mut self, path: &Path, public: &str, conditions: &[String]) {
        let path = path.join("::");
        let renamed = path.rsplit("::").next() != public.rsplit("::").next();
        let renamed = if renamed { format!(" as {public}") } else { String::new() };
        self.add(&format!("pub use {path}{renamed}"), conditions);
    }

    /// Adds an item and what belongs to it, under its public path.
    pub(super) fn item(&mut self, item: &Item, public: &str, outer: &[String]) {
        let here = |attributes: &[Attribute]| [outer, &conditions(attributes)].concat();
        match item {
            Item::Fn(item) => {
                self.add(&shown(public, &item.sig.to_token_stream(), &item.sig.ident), &here(&item.attrs))
            }
            Item::Const(item) => self.add(&format!("pub const {public}: {}", tokens(&item.ty)), &here(&item.attrs)),
            Item::Static(item) => self.add(&format!("pub static {public}: {}", tokens(&item.ty)), &here(&item.attrs)),
            Item::Type(item) => self.add(
                &format!("pub type {public}{} = {}", tokens(&item.generics), tokens(&item.ty)),
                &here(&item.attrs),
            ),
            Item::Trait(item) => self.trait_(item, public, &here(&item.attrs)),
            Item::Struct(item) => {
                self.add(&format!("pub struct {public}{}", tokens(&item.generics)), &here(&item.attrs));
                self.fields(&item.fields, public, &here(&item.attrs));
                self.implementations(&item.ident.to_string(), &item.attrs, public, outer);
            }
            Item::Enum(item) => {
                self.add(&format!("pub enum {public}{}", tokens(&item.generics)), &here(&item.attrs));
                for variant in &item.variants {
                    let fields = variant_fields(&variant.fields);
                    self.add(&format!("pub {public}::{}{fields}", variant.ident), &here(&item.attrs));
                }
                self.implementations(&item.ident.to_string(), &item.attrs, public, outer);
            }
            _ => {}
        }
    }

    fn fields(&mut self, fields: &Fields, public: &str, conditions: &[String]) {
        for (index, field) in fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.add(&format!("pub {public}::{name}: {}", tokens(&field.ty)), conditions);
        }
    }

    fn trait_(&mut self, item: &ItemTrait, public: &str, conditions: &[String]) {
        let supertraits = &item.supertraits;
        let supertraits = if supertraits.is_empty() { String::new() } else { format!(": {}", tokens(supertraits)) };
        self.add(&format!("pub trait {public}{}{supertraits}", tokens(&item.generics)), conditions);
        for member in &item.items {
            match member {
                TraitItem::Fn(member) if is_hidden(&member.attrs) => {}
                TraitItem::Fn(member) => {
                    let provided = if member.default.is_some() { " { .. }" } else { "" };
                    let line = shown(public, &member.sig.to_token_stream(), &member.sig.ident);
                    self.add(&(line + provided), conditions);
                }
                TraitItem::Const(member) => {
                    self.add(&format!("pub const {public}::{}: {}", member.ident, tokens(&member.ty)), conditions);
                }
                TraitItem::Type(member) => self.add(&format!("pub type {public}::{}", member.ident), conditions),
                _ => {}
            }
        }
    }

    /// Adds public methods and constants, and a line for each implemented or derived trait.
    fn implementations(&mut self, name: &str, attributes: &[Attribute], public: &str, outer: &[String]) {
        for derived in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let list = derived.meta.require_list().map(|list| list.tokens.to_string()).unwrap_or_default();
            for derived in list.split(',').map(str::trim).filter(|derived| !derived.is_empty()) {
                let derived = derived.rsplit("::").next().unwrap_or(derived).trim();
                self.add(&format!("impl {derived} for {public}"), outer);
            }
        }
        let own: Vec<_> = self.implementations.iter().filter(|(of, _)| of == name).map(|(_, item)| *item).collect();
        for item in own {
            let here = [outer, &conditions(&item.attrs)].concat();
            if let Some((path, _)) = &item.trait_ {
                self.add(&format!("impl {} for {public}", tokens(path)), &here);
                continue;
            }
            for member in &item.items {
                match member {
                    ImplItem::Fn(member) if is_public(&member.vis) && !is_hidden(&member.attrs) => {
                        let here = [here.as_slice(), &conditions(&member.attrs)].concat();
                        self.add(&shown(public, &member.sig.to_token_stream(), &member.sig.ident), &here);
                    }
                    ImplItem::Const(member) if is_public(&member.vis) => {
                        self.add(&format!("pub const {public}::{}: {}", member.ident, tokens(&member.ty)), &here);
                    }
                    _ => {}
                }
            }
        }
    }

    fn add(&mut self, line: &str, conditions: &[String]) {
        let mut conditions = conditions.to_vec();
        conditions.sort();
        conditions.dedup();
        let conditions: String = conditions.iter().map(|condition| format!("  [{condition}]")).collect();
        self.lines.push(format!("{line}{conditions}"));
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Returns the fields of a variant, without their documentation.
fn variant_fields(fields: &Fields) -> String {
    let field = |field: &syn::Field| {
        let name = field.ident.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        name + &tokens(&field.ty)
    };
    let list = fields.iter().map(field).collect::<Vec<_>>().join(", ");
    match fields {
        Fields::Named(_) => format!(" {{ {list} }}"),
        Fields::Unnamed(_) => format!("({list})"),
        Fields::Unit => String::new(),
    }
}

/// Whether an item is left out of the documentation.
fn is_hidden(attributes: &[Attribute]) -> bool {
    let is_hidden =
        |attribute: &Attribute| attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "hidden");
    attributes.iter().any(|attribute| attribute.path().is_ident("doc") && is_hidden(attribute))
}

fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// Returns a signature in one line, with the public path in place of the name.
fn shown(public: &str, signature: &TokenStream, name: &syn::Ident) -> String {
    let function = syn::parse2(quote!(pub #signature {})).expect("a signature with a body is a function");
    let line = one_line(Item::Fn(function));
    let path = if public.rsplit("::").next() == Some(name.to_string().as_str()) {
        public.to_owned()
    } else {
        format!("{public}::{name}")
    };
    line.trim_end_matches(" {}").replacen(&format!("fn {name}"), &format!("fn {path}"), 1)
}

/// Returns tokens as source text in one line.
fn tokens(tokens: &impl quote::ToTokens) -> String {
    let tokens = tokens.to_token_stream();
    if tokens.is_empty() {
        return String::new();
    }
    let marker = format_ident!("Tokens");
    let candidates = [
        quote!(type #marker = #tokens;),
        quote!(struct #marker #tokens;),
        quote!(struct #marker #tokens),
        quote!(trait #marker: #tokens {}),
        quote!(impl #tokens for #marker {}),
    ];
    let parsed = candidates.into_iter().find_map(|candidate| syn::parse2::<Item>(candidate).ok());
    let Some(item) = parsed else { return tokens.to_string() };
    let line = one_line(item);
    let line = line.trim_end_matches([';']).trim_end_matches(" {}");
    let start = ["type Tokens = ", "struct Tokens", "trait Tokens: ", "impl "]
        .into_iter()
        .find_map(|start| line.strip_prefix(start));
    start.unwrap_or(line).trim_end_matches(" for Tokens").to_owned()
}

fn one_line(item: Item) -> String {
    let text =
        prettyplease::unparse(&syn::File { shebang: None, attrs: Vec::new(), items: vec![item], frontmatter: None });
    let line = text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    line.replace("( ", "(").replace(", )", ")").replace("< ", "<").replace(", >", ">")
}
