//! `models/`: the structs of each file of models, and a macro that visits the types of all.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::super::{ident, models, types};
use super::{raw, samples, tables};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, Field, Model, Presence, Scalar, Shape, Type, Usage};
use crate::print::{Item, print};
use crate::tree::SourceTree;

pub(super) fn files(api: &Api, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let structs = || api.models.values().filter(|model| matches!(model.shape, Shape::Struct { .. }));
    let files = models::by_file(structs());
    let modules: Vec<_> = files.keys().map(|name| ident(name)).collect();
    let names = structs().map(|model| ident(model.name.as_str()));
    let visit = quote! {
        /// Gives the types of all models to a macro, in order of their names.
        #[macro_export]
        macro_rules! for_each_model {
            ($visit:ident) => {
                $visit! { #(#names),* }
            };
        }
    };
    let mut items = tables(&modules, " The models of each file.", "MODELS", "Model");
    items.push(Item::plain(visit));
    tree.add("models/mod.rs", print("models/mod.rs", "//! The models of bodies and answers.\n", items)?);
    for (name, models) in files {
        let path = format!("models/{name}.rs");
        tree.add(path.clone(), file(api, &path, name, &models)?);
    }
    Ok(())
}

fn file(api: &Api, path: &str, name: &str, models: &[&Model]) -> Result<String, Diagnostic> {
    let rows = models.iter().map(|model| row(api, model));
    let items = [
        quote!(
            use crate::inventory::{Kind, Model, Property};
        ),
        quote! {
            /// The structs, in order of their names.
            pub const MODELS: &[Model] = &[#(#rows),*];
        },
    ];
    print(path, &models::head(name), items.map(Item::plain).into())
}

fn row(api: &Api, model: &Model) -> TokenStream {
    let name = Literal::string(model.name.as_str());
    let new = ident(if model.usage == Usage::Sent { "sent" } else { "read" });
    let fields = match &model.shape {
        Shape::Struct { fields } => fields.as_slice(),
        Shape::Enum { .. } | Shape::Alias(_) => &[],
    };
    let properties = fields.iter().map(|field| property(api, field));
    quote! {
        Model::#new(#name, &[#(#properties),*])
    }
}

fn property(api: &Api, field: &Field) -> TokenStream {
    let wire = Literal::string(field.wire.as_str());
    let (kind, leaf) = (kind(api, &field.ty), raw(&samples::leaf(api, &field.ty, &field.limits)));
    let required = (field.presence == Presence::Required).then(|| quote!(.required()));
    let lock = field.lock.then(|| quote!(.lock()));
    if let Some(name) = resolved_model(api, &field.ty) {
        return quote!(Property::model(#wire, #name) #required #lock);
    }
    if let Type::List(item) = resolved(api, &field.ty)
        && let Some(name) = resolved_model(api, item)
    {
        return quote!(Property::list(#wire, &Kind::Model(#name)) #required #lock);
    }
    quote!(Property::new(#wire, #kind, #leaf) #required #lock)
}

/// The name of the struct that a type is.
pub(super) fn resolved_model(api: &Api, ty: &Type) -> Option<Literal> {
    let (Type::Model(name) | Type::Boxed(name)) = resolved(api, ty) else { return None };
    let shape = &api.models.get(name)?.shape;
    matches!(shape, Shape::Struct { .. }).then(|| Literal::string(name.as_str()))
}

/// A type without the aliases that stand for it.
pub(super) fn resolved<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    let (Type::Model(name) | Type::Boxed(name)) = ty else { return ty };
    match api.models.get(name).map(|model| &model.shape) {
        Some(Shape::Alias(ty)) => resolved(api, ty),
        _ => ty,
    }
}

/// The kind of a type's values.
pub(super) fn kind(api: &Api, ty: &Type) -> TokenStream {
    match resolved(api, ty) {
        Type::Scalar(scalar) => {
            let name = ident(match scalar {
                Scalar::String => "Text",
                Scalar::Bool => "Bool",
                Scalar::Integer => "Integer",
                Scalar::Decimal => "Amount",
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

/// A type as it is written outside the client.
pub(super) fn tokens(ty: &Type) -> TokenStream {
    types::tokens(ty, &quote!(models::))
}
