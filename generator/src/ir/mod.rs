//! The client to be emitted, in its own terms: neither OpenAPI's nor Rust's syntax.
//!
//! It is what `surface` prints and what two releases are compared by, so all of it is serialisable
//! and ordered by construction: maps by name, fields in the description's order.

mod name;
mod operation;
mod paging;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub use name::{FieldName, MethodName, ModuleName, TypeName, VariantName, WireName};
pub use operation::{
    Answer, Body, ListStyle, Method, Operation, Parameter, Part, PartKind, PathParameter, PathType, Success,
};
pub use paging::{Paging, PagingRole};
pub use types::{Access, Field, Limits, Model, Presence, Scalar, Shape, Type, Usage, Variant};

use crate::pointer::Pointer;

/// A whole client.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Api {
    /// The release's label, if the description is one of ours.
    pub release: Option<String>,
    /// The server that calls go to by default.
    pub server: Option<Server>,
    /// What the client has methods for.
    pub resources: BTreeMap<ModuleName, Resource>,
    /// The types that bodies and answers are made of.
    pub models: BTreeMap<TypeName, Model>,
    /// The newtypes of ids that stand behind another id in one call.
    pub ids: BTreeSet<TypeName>,
    /// The model that says where a page stands among the pages.
    pub page_meta: Option<TypeName>,
}

/// A server of the description.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// Its URL.
    pub url: String,
    /// The list of servers.
    pub origin: Origin,
}

/// One kind of thing that operations are about.
#[derive(Clone, Debug, Serialize)]
pub struct Resource {
    /// The type that has the methods.
    pub handle: TypeName,
    /// The operations, by their names.
    pub operations: BTreeMap<MethodName, Operation>,
}

/// Where in the description something stands.
#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    /// The node, after the overlays.
    #[serde(serialize_with = "as_text")]
    pub pointer: Pointer,
    /// Whether an overlay made or changed it.
    pub by_overlay: bool,
}

fn as_text<S: serde::Serializer>(pointer: &Pointer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(pointer)
}
