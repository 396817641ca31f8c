//! The intermediate representation (IR) of a client. It contains neither OpenAPI nor Rust syntax.
//!
//! The surface is printed from it, and two releases are compared by it. All of it is serialisable and ordered by
//! construction: maps by name, fields in the description's order.

mod docs;
mod name;
mod operation;
mod origin;
mod paging;
mod service;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use docs::{DocText, Docs, plain_text};
pub use name::{FieldName, MethodName, ModuleName, TypeName, VariantName, WireName};
pub use operation::{
    Body, ListStyle, Location, Method, Operation, Parameter, Part, PartKind, PathParameter, PathStyle, PathType,
    ResponseBody, Success,
};
pub use origin::{MadeFrom, Origin};
pub use paging::{Paging, PagingRole};
pub use service::{Accepted, CharacterSet, Numbers, PlainHttp, Service, SignIn};
pub(crate) use types::MAX_TYPE_DEPTH;
pub use types::{
    Access, AdditionalField, Field, Limits, Model, Presence, Scalar, Sensitivity, Shape, Type, Usage, Variant,
};

/// A whole client.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Api {
    /// The release's label; `None` for a third-party description.
    pub release: Option<String>,
    /// The URL of the vendor's documentation.
    pub reference: Option<String>,
    /// The default server.
    pub server: Option<Server>,
    /// The properties that the runtime depends on.
    pub service: Service,
    /// The resources, by module.
    pub resources: BTreeMap<ModuleName, Resource>,
    /// The models of requests and responses.
    pub models: BTreeMap<TypeName, Model>,
    /// The newtypes of ids that follow another id in one path.
    pub ids: BTreeSet<TypeName>,
    /// The model of `meta` in a page.
    pub page_meta: Option<TypeName>,
}

impl Api {
    /// Returns the target of an alias, and any other type as it is.
    pub(crate) fn without_alias<'a>(&'a self, ty: &'a Type) -> &'a Type {
        let (Type::Model(name) | Type::Boxed(name)) = ty else { return ty };
        match self.models.get(name).map(|model| &model.shape) {
            Some(Shape::Alias(ty)) => self.without_alias(ty),
            _ => ty,
        }
    }
}

/// A server of the description.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// The URL, with the defaults of its variables. A variable without a default remains in braces. The URL of an
    /// operation's server may be a path, which is relative to the host of the base URL.
    pub url: String,
    /// The node of the servers.
    pub origin: Origin,
}

/// A resource: a group of operations under one module.
#[derive(Clone, Debug, Serialize)]
pub struct Resource {
    /// The Rust type with the methods.
    pub handle: TypeName,
    /// The documentation, from `spec/words/`.
    pub docs: Docs,
    /// The operations, by method name.
    pub operations: BTreeMap<MethodName, Operation>,
}
