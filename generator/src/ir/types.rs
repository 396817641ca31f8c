//! Models and the types of their fields.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{FieldName, ModuleName, Origin, TypeName, VariantName, WireName};
use crate::pointer::Pointer;

/// A schema of the description.
#[derive(Clone, Debug, Serialize)]
pub struct Model {
    /// The Rust type.
    pub name: TypeName,
    /// The schema's name; for a type made of an inline schema, its site.
    pub schema: WireName,
    /// What it is made of.
    pub shape: Shape,
    /// Whether it travels to the server.
    pub usage: Usage,
    /// The resources whose operations reach it.
    pub reached_from: BTreeSet<ModuleName>,
    /// What the description says of it.
    pub docs: Option<String>,
    /// Whether the description advises against it.
    pub deprecated: bool,
    /// The schema.
    pub origin: Origin,
}

/// What a model is made of.
#[derive(Clone, Debug, Serialize)]
pub enum Shape {
    /// An object with known members.
    Struct {
        /// In the description's order.
        fields: Vec<Field>,
    },
    /// Strings, of which some are listed.
    Enum {
        /// Sorted by their texts.
        variants: Vec<Variant>,
        /// Where in the description they are listed: by what names.toml calls the place, its schema.
        #[serde(serialize_with = "keys")]
        sites: BTreeMap<String, Pointer>,
    },
    /// Another name for a type.
    Alias(Type),
}

fn keys<S: serde::Serializer>(sites: &BTreeMap<String, Pointer>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sites.keys())
}

/// Whether a model travels to the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Usage {
    /// It only comes in answers, or nowhere.
    #[default]
    Read,
    /// Some request body holds it: it must lose nothing between an answer and a request.
    Sent,
}

/// A listed value of an enum.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The Rust variant.
    pub name: VariantName,
    /// The text on the wire.
    pub wire: WireName,
    /// The value, or its list where values of several sites are joined.
    pub origin: Origin,
}

/// A member of an object.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The Rust field and setter.
    pub name: FieldName,
    /// The member.
    pub wire: WireName,
    /// The type of its value, without the option.
    pub ty: Type,
    /// Whether requests are asked for it.
    pub presence: Presence,
    /// Whether it is an optimistic lock token.
    pub lock: bool,
    /// Whether it tells the object from all others of its kind.
    pub key: bool,
    /// In which direction it travels.
    pub access: Access,
    /// What its value may be.
    pub limits: Limits,
    /// What the description says of it.
    pub docs: Option<String>,
    /// Whether the description advises against it.
    pub deprecated: bool,
    /// The property.
    pub origin: Origin,
}

/// In which direction a field travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Access {
    /// Both ways.
    Both,
    /// Only in answers.
    ReadOnly,
    /// Only in requests.
    WriteOnly,
}

/// Whether requests are asked for a field or parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Presence {
    /// The description requires it.
    Required,
    /// It may be left out.
    Optional,
}

/// The type of one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Type {
    /// A value without parts.
    Scalar(Scalar),
    /// A model.
    Model(TypeName),
    /// The same, on the heap, because it holds itself.
    Boxed(TypeName),
    /// A list.
    List(Box<Type>),
    /// An object whose members are of one type.
    Map(Box<Type>),
    /// One page of a search.
    Page(Box<Type>),
    /// Anything.
    Json,
}

impl Type {
    /// The model that values of the type are made of.
    pub fn model(&self) -> Option<&TypeName> {
        match self {
            Self::List(inner) | Self::Map(inner) | Self::Page(inner) => inner.model(),
            Self::Model(name) | Self::Boxed(name) => Some(name),
            Self::Scalar(_) | Self::Json => None,
        }
    }
}

/// A value without parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Scalar {
    /// Text.
    String,
    /// Yes or no.
    Bool,
    /// A whole number of any width.
    Integer,
    /// A number, exactly.
    Decimal,
    /// A day.
    Date,
    /// A civil date and time.
    DateTime,
}

/// What a value may be, as the description says it. Documentation: nothing is checked against it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// The least length in characters.
    pub min_length: Option<u64>,
    /// The greatest length in characters.
    pub max_length: Option<u64>,
    /// The least value, in the description's digits.
    pub minimum: Option<String>,
    /// The greatest value, in the description's digits.
    pub maximum: Option<String>,
    /// Whether the least value itself is excluded.
    pub above_minimum: bool,
    /// Whether the greatest value itself is excluded.
    pub below_maximum: bool,
    /// The least number of items.
    pub min_items: Option<u64>,
    /// The greatest number of items.
    pub max_items: Option<u64>,
    /// The values that an integer may have.
    pub one_of: Vec<String>,
    /// What the server takes where nothing is sent.
    pub default: Option<String>,
    /// The form of a text, as the description names it, such as `uuid`.
    pub format: Option<String>,
    /// The first of the texts that the description lists here, by their order as texts. The type of the value is
    /// an enum then, which may know texts of other places too.
    pub listed: Option<String>,
}
