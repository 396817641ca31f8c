//! `calls/`: a file per resource, which calls each operation with its required arguments alone and with all setters.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::super::ident;
use super::super::operation::{self, Argument};
use super::models::{kind, resolved_model, tokens};
use super::{raw, samples, tables};
use crate::diagnostic::Diagnostic;
use crate::ir::{
    Api, Body, Limits, ListStyle, ModuleName, Operation, Parameter, Part, PartKind, PathParameter, PathType, Presence,
    Resource, ResponseBody, Scalar, Shape, Type, TypeName,
};
use crate::print::{Item, print};
use crate::tree::SourceTree;

/// Adds the files of `calls/` to the tree.
pub(super) fn files(api: &Api, tree: &mut SourceTree) -> Result<(), Diagnostic> {
    let modules: Vec<_> = api.resources.keys().map(|name| ident(name.as_str())).collect();
    let doc = " Calls by resource.";
    tree.add(
        "calls/mod.rs",
        print("calls/mod.rs", "//! Calls of all operations.\n", tables(&modules, doc, "CALLS", "Call"))?,
    )?;
    for (module, resource) in &api.resources {
        let path = format!("calls/{module}.rs");
        tree.add(path.clone(), file(api, &path, module, resource)?)?;
    }
    Ok(())
}

fn file(api: &Api, path: &str, module: &ModuleName, resource: &Resource) -> Result<String, Diagnostic> {
    let calls = resource.operations.values().flat_map(|operation| {
        let many = operation.batch().is_some().then(|| call(api, module.as_str(), operation, true));
        [call(api, module.as_str(), operation, false)].into_iter().chain(many)
    });
    let ids = (!api.ids.is_empty()).then(|| quote!(ids,));
    let items = [
        quote! {
            use procountor_client::{Date, DateTime, Decimal, #ids models};
            use crate::inventory::{Call, ResponseKind, ValueKind as Kind, body, file, model, send, value};
        },
        quote! {
            /// A call of each operation; two calls if it takes either one id or several.
            pub const CALLS: &[Call] = &[#(#calls),*];
        },
    ];
    print(path, &format!("//! Calls of `{module}`.\n"), items.map(Item::plain).into())
}

/// Emits the entry of an operation.
fn call(api: &Api, module: &str, operation: &Operation, many: bool) -> TokenStream {
    let suffix = if many { "_many" } else { "" };
    let method = ident(&format!("{}{suffix}", operation.name));
    let name = Literal::string(&format!("{module}.{method}"));
    let verb = Literal::string(operation.method.as_str());
    let template = Literal::string(&operation.template);
    let response = response_kind(&operation.success.done);
    let pending = operation.success.pending.is_some();
    let errors = operation.errors.iter().map(|status| Literal::u16_unsuffixed(*status));
    let run = run(api, module, operation, &method, many);
    quote! {
        Call {
            name: #name,
            method: #verb,
            template: #template,
            response: #response,
            pending: #pending,
            errors: &[#(#errors),*],
            run: #run,
        }
    }
}

fn response_kind(body: &ResponseBody) -> TokenStream {
    match body {
        ResponseBody::Empty => quote!(ResponseKind::Empty),
        ResponseBody::Json(_) => quote!(ResponseKind::Json),
        ResponseBody::Binary => quote!(ResponseKind::Binary),
        ResponseBody::Mixed(_) => quote!(ResponseKind::Mixed),
        ResponseBody::Optional(inner) => response_kind(inner),
    }
}

/// Emits the closure that calls the operation with its required arguments alone or with all setters.
fn run(api: &Api, module: &str, operation: &Operation, method: &Ident, many: bool) -> TokenStream {
    let accessor = ident(module);
    let arguments = operation::arguments(operation).into_iter();
    let arguments = arguments.map(|argument| self::argument(api, argument, many));
    let setters = setters(api, operation);
    let all = if setters.is_empty() && operation.body.is_none() { quote!(_) } else { quote!(all) };
    let call = quote!(client.#accessor().#method(#(#arguments),*));
    if setters.is_empty() {
        return quote!(|client, #all| send(#call));
    }
    quote! {
        |client, #all| {
            let call = #call;
            send(if all { call #(#setters)* } else { call })
        }
    }
}

fn argument(api: &Api, argument: Argument<'_>, many: bool) -> TokenStream {
    match argument {
        Argument::Path(parameter) => path(api, parameter, many),
        Argument::Sent(parameter) => self::parameter(api, parameter),
        Argument::Body(Body::Json { ty, .. }) => self::body(api, ty),
        Argument::Body(_) => quote!("content"),
        Argument::Part(part) => self::part(api, part),
    }
}

/// Emits the calls of all setters.
fn setters(api: &Api, operation: &Operation) -> Vec<TokenStream> {
    let optional = operation::sent(operation).filter(|parameter| parameter.presence == Presence::Optional);
    let mut setters: Vec<_> = optional
        .map(|parameter| {
            let (name, value) = (ident(parameter.name.as_str()), self::parameter(api, parameter));
            quote!(.#name(#value))
        })
        .collect();
    if let Some(Body::Multipart(parts)) = &operation.body {
        setters.extend(parts.iter().filter(|part| part.presence == Presence::Optional).map(|part| {
            let (name, value) = (ident(part.name.as_str()), self::part(api, part));
            quote!(.#name(#value))
        }));
    }
    match operation.body.as_ref().filter(|body| body.presence() == Presence::Optional) {
        Some(Body::Json { ty, .. }) => {
            let value = self::body(api, ty);
            setters.push(quote!(.body(#value)));
        }
        Some(Body::Binary { .. }) => setters.push(quote!(.content("content"))),
        Some(Body::Multipart(_)) | None => {}
    }
    setters
}

fn path(api: &Api, parameter: &PathParameter, many: bool) -> TokenStream {
    if many && parameter.batch.is_some() {
        return quote!([7, 8]);
    }
    path_value(api, &parameter.ty)
}

fn path_value(api: &Api, ty: &PathType) -> TokenStream {
    match ty {
        PathType::Integer => quote!(7),
        PathType::Text => quote!("sample"),
        PathType::Id(id) => {
            let id = ident(id.as_str());
            quote!(ids::#id(7))
        }
        PathType::Enum(name) => first_variant(api, name),
        PathType::List(item) => {
            let item = path_value(api, item);
            quote!([#item])
        }
    }
}

/// Emits the first variant of an enum.
fn first_variant(api: &Api, name: &TypeName) -> TokenStream {
    let ty = ident(name.as_str());
    match api.models.get(name).map(|model| &model.shape) {
        Some(Shape::Enum { variants, .. }) if !variants.is_empty() => {
            let variant = variants.iter().map(|variant| ident(variant.name.as_str())).next();
            quote!(models::#ty::#variant)
        }
        _ => {
            let leaf = raw(&samples::leaf(api, &Type::Model(name.clone()), &Limits::default()));
            quote!(value::<models::#ty>(#leaf))
        }
    }
}

fn parameter(api: &Api, parameter: &Parameter) -> TokenStream {
    match &parameter.ty {
        ty if parameter.style == ListStyle::Json => body(api, ty),
        Type::List(item) => {
            let item = scalar_value(api, item, &parameter.limits);
            quote!([#item])
        }
        ty => scalar_value(api, ty, &parameter.limits),
    }
}

/// Emits a scalar value.
fn scalar_value(api: &Api, ty: &Type, limits: &Limits) -> TokenStream {
    let (tokens, leaf) = (tokens(ty), raw(&samples::leaf(api, ty, limits)));
    quote!(value::<#tokens>(#leaf))
}

fn body(api: &Api, ty: &Type) -> TokenStream {
    let kind = self::kind(api, ty);
    let leaf = raw(&samples::leaf(api, ty, &Limits::default()));
    match ty {
        Type::List(item) => {
            if let Some(name) = resolved_model(api, item) {
                return quote!(&[model(#name, all)]);
            }
            let (item, kind) = (tokens(item), self::kind(api, item));
            quote!(&[body::<#item>(&#kind, #leaf, all)])
        }
        Type::Scalar(Scalar::Integer) => quote!(body::<i64>(&#kind, #leaf, all)),
        ty => match resolved_model(api, ty) {
            Some(name) => quote!(&model(#name, all)),
            None => {
                let ty = tokens(ty);
                quote!(&body::<#ty>(&#kind, #leaf, all))
            }
        },
    }
}

fn part(api: &Api, part: &Part) -> TokenStream {
    let item = match &part.kind {
        PartKind::Json(ty) if part.repeated => return body(api, &Type::List(Box::new(ty.clone()))),
        PartKind::Json(ty) => return body(api, ty),
        PartKind::File => quote!(file()),
        PartKind::Text(ty) => scalar_value(api, ty, &Limits::default()),
    };
    if part.repeated { quote!([#item]) } else { item }
}
