//! `models/`: a table of structs per file of models, and a macro that is passed all of their types.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::{ident, models, types};
use super::{raw, samples, tables};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, Field, Model, Scalar, Shape, Type, Usage};
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Adds the files of `models/` to the tree.
pub(super) fn files(api: &Api, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let structs = || api.models.values().filter(|model| matches!(model.shape, Shape::Struct { .. }));
    let files = models::by_file(structs());
    let modules: Vec<_> = files.keys().map(|name| ident(name)).collect();
    let names = structs().map(|model| ident(model.name.as_str()));
    let visit = quote! {
        /// Passes the types of all models to a macro, in order of their names.
        #[macro_export]
        macro_rules! for_each_model {
            ($visit:ident) => {
                $visit! { #(#names),* }
            };
        }
    };
    let mut items = tables(&modules, " Models by file.", "MODELS", "Model");
    items.push(Item::plain(visit));
    tree.add("models/mod.rs", print("models/mod.rs", "//! Models of requests and responses.\n", items)?)?;
    for (name, models) in files {
        let path = format!("models/{name}.rs");
        tree.add(path.clone(), file(api, &path, name, &models)?)?;
    }
    Ok(())
}

fn file(api: &Api, path: &str, name: &str, models: &[&Model]) -> Result<String, Diagnostic> {
    let models = models.iter().map(|model| self::model(api, model));
    let items = [
        quote!(
            use crate::inventory::{Model, Property, ValueKind as Kind};
        ),
        quote! {
            /// The structs, in order of their names.
            pub const MODELS: &[Model] = &[#(#models),*];
        },
    ];
    print(path, &models::head(name), items.map(Item::plain).into())
}

/// Emits the entry of a struct.
fn model(api: &Api, model: &Model) -> TokenStream {
    let name = Literal::string(model.name.as_str());
    let new = ident(if model.usage == Usage::Sent { "sent" } else { "read" });
    let fields = match &model.shape {
        Shape::Struct { fields, .. } => fields.as_slice(),
        Shape::Enum { .. } | Shape::Alias(_) => &[],
    };
    let properties = fields.iter().map(|field| property(api, field));
    quote! {
        Model::#new(#name, &[#(#properties),*])
    }
}

/// Emits the entry of a property.
fn property(api: &Api, field: &Field) -> TokenStream {
    let wire = Literal::string(field.wire.as_str());
    let (kind, leaf) = (kind(api, &field.ty), raw(&samples::leaf(api, &field.ty, &field.limits)));
    let required = field.is_required(Usage::Sent).then(|| quote!(.required()));
    let lock = field.lock.then(|| quote!(.lock()));
    if let Some(name) = resolved_model(api, &field.ty) {
        return quote!(Property::model(#wire, #name) #required #lock);
    }
    if let Type::List(item) = api.without_alias(&field.ty)
        && let Some(name) = resolved_model(api, item)
    {
        return quote!(Property::list(#wire, &Kind::Model(#name)) #required #lock);
    }
    quote!(Property::new(#wire, #kind, #leaf) #required #lock)
}

/// Returns the name of the struct of a type, without aliases.
pub(super) fn resolved_model(api: &Api, ty: &Type) -> Option<Literal> {
    let (Type::Model(name) | Type::Boxed(name)) = api.without_alias(ty) else { return None };
    let shape = &api.models.get(name)?.shape;
    matches!(shape, Shape::Struct { .. }).then(|| Literal::string(name.as_str()))
}

/// Emits the kind of the values of a type.
pub(super) fn kind(api: &Api, ty: &Type) -> TokenStream {
    match api.without_alias(ty) {
        Type::Scalar(scalar) => {
            let name = ident(match scalar {
                Scalar::String => "String",
                Scalar::Bool => "Bool",
                Scalar::Integer => "Integer",
                Scalar::Decimal => "Decimal",
                Scalar::Date => "Date",
                Scalar::DateTime => "DateTime",
            });
            quote!(Kind::#name)
        }
        Type::Model(name) | Type::Boxed(name) => {
            let is_enum = api.models.get(name).is_some_and(|model| matches!(model.shape, Shape::Enum { .. }));
            let name = Literal::string(name.as_str());
            if is_enum { quote!(Kind::Enum(#name)) } else { quote!(Kind::Model(#name)) }
        }
        Type::Optional(value) => kind(api, value),
        Type::List(item) => {
            let item = kind(api, item);
            quote!(Kind::List(&#item))
        }
        Type::Map(item) => {
            let item = kind(api, item);
            quote!(Kind::Map(&#item))
        }
        Type::Page(item) => {
            let item = kind(api, item);
            quote!(Kind::Page(&#item))
        }
        Type::Json => quote!(Kind::Json),
    }
}

/// Emits a type with the paths that code outside the client uses.
pub(super) fn tokens(ty: &Type) -> TokenStream {
    types::tokens(ty, &quote!(models::))
}
