//! Models and the types of their fields.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Docs, FieldName, ModuleName, Origin, TypeName, VariantName, WireName};

/// A schema of the description.
#[derive(Clone, Debug, Serialize)]
pub struct Model {
    /// The Rust type.
    pub name: TypeName,
    /// The schema's name; for the type of an inline schema, its site.
    pub schema: WireName,
    /// The shape.
    pub shape: Shape,
    /// Whether requests contain it.
    pub usage: Usage,
    /// The resources whose operations reach it.
    pub reached_from: BTreeSet<ModuleName>,
    /// The documentation.
    pub docs: Docs,
    /// Whether the description marks it as deprecated.
    pub deprecated: bool,
    /// The schema's node.
    pub origin: Origin,
}

impl Model {
    /// Returns the field of a struct for members without a field of their own.
    pub(crate) fn additional(&self) -> Option<&AdditionalField> {
        match &self.shape {
            Shape::Struct { additional, .. } => additional.as_ref(),
            Shape::Enum { .. } | Shape::Alias(_) => None,
        }
    }
}

/// The shape of a model.
#[derive(Clone, Debug, Serialize)]
pub enum Shape {
    /// An object with known properties.
    Struct {
        /// In the description's order.
        fields: Vec<Field>,
        /// The field for members without a field of their own; `None` if the description mentions no such members.
        additional: Option<AdditionalField>,
    },
    /// An open enum: strings, of which some are listed.
    Enum {
        /// Sorted by wire value.
        variants: Vec<Variant>,
        /// The schemas that list the values, by site as in `names.toml`.
        #[serde(serialize_with = "keys")]
        sites: BTreeMap<String, Origin>,
    },
    /// An alias of a type.
    Alias(Type),
}

fn keys<S: serde::Serializer>(sites: &BTreeMap<String, Origin>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(sites.keys())
}

/// The direction in which a model is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Usage {
    /// Only responses contain it, or nothing does.
    #[default]
    Read,
    /// A request body contains it, so it must lose nothing between a response and a request.
    Sent,
}

/// A listed value of an enum.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The Rust variant.
    pub name: VariantName,
    /// The value on the wire.
    pub wire: WireName,
    /// The documentation.
    pub docs: Docs,
    /// The value's node, or the node of the list if values of several sites are joined.
    pub origin: Origin,
}

/// A field of a struct.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The Rust name of the field and its setter.
    pub name: FieldName,
    /// The property.
    pub wire: WireName,
    /// The type of the value, without `Option`.
    pub ty: Type,
    /// Required or optional.
    pub presence: Presence,
    /// Whether it is an optimistic lock token.
    pub lock: bool,
    /// Whether it identifies the object among others of its type.
    pub key: bool,
    /// Whether `Debug` hides the value.
    pub sensitivity: Option<Sensitivity>,
    /// The direction in which it is used.
    pub access: Access,
    /// The limits of the value.
    pub limits: Limits,
    /// The documentation.
    pub docs: Docs,
    /// Whether the description marks it as deprecated.
    pub deprecated: bool,
    /// The property's node.
    pub origin: Origin,
}

impl Field {
    /// Whether a request has to contain the field. The server sets a read-only one itself.
    pub fn is_required(&self, usage: Usage) -> bool {
        usage == Usage::Sent && self.presence == Presence::Required && self.access != Access::ReadOnly
    }
}

/// The field of a struct for the members that the description does not list.
#[derive(Clone, Debug, Serialize)]
pub struct AdditionalField {
    /// The Rust name of the field and its setter.
    pub name: FieldName,
    /// The type of a member's value.
    pub ty: Type,
}

/// The reason that `Debug` hides a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Sensitivity {
    /// It is personal data.
    Personal,
    /// It is a secret.
    Secret,
}

impl Sensitivity {
    /// Returns the value of `x-sensitive`, which is also the flag in generated code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Secret => "secret",
        }
    }
}

/// The direction in which a field is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Access {
    /// Requests and responses.
    Both,
    /// Responses only.
    ReadOnly,
    /// Requests only.
    WriteOnly,
}

/// The requirement of the description for a field or parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Presence {
    /// The description requires it.
    Required,
    /// It may be absent.
    Optional,
}

/// Maximum nesting of a type: of lists, maps and aliases in one another.
pub(crate) const MAX_TYPE_DEPTH: usize = 32;

/// The type of a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Type {
    /// A scalar.
    Scalar(Scalar),
    /// A model.
    Model(TypeName),
    /// A model in a `Box`, because it contains itself.
    Boxed(TypeName),
    /// A value that may be `null`: an element of a list, a value of a map, or a response.
    Optional(Box<Type>),
    /// A list.
    List(Box<Type>),
    /// An object with arbitrary keys and values of one type.
    Map(Box<Type>),
    /// One page of a search.
    Page(Box<Type>),
    /// Any JSON value.
    Json,
}

impl Type {
    /// Returns the model of the type, or of its elements.
    pub fn model(&self) -> Option<&TypeName> {
        match self {
            Self::Optional(inner) | Self::List(inner) | Self::Map(inner) | Self::Page(inner) => inner.model(),
            Self::Model(name) | Self::Boxed(name) => Some(name),
            Self::Scalar(_) | Self::Json => None,
        }
    }

    /// Returns the type of the values other than `null`.
    pub(crate) fn required(self) -> Self {
        match self {
            Self::Optional(inner) => *inner,
            other => other,
        }
    }

    /// Returns the number of lists, maps and pages around the innermost type.
    pub(crate) fn depth(&self) -> usize {
        let mut depth = 0;
        let mut here = self;
        while let Self::Optional(inner) | Self::List(inner) | Self::Map(inner) | Self::Page(inner) = here {
            depth += 1;
            here = inner;
        }
        depth
    }

    /// Returns the type with the targets of aliases in place of their names. `target` returns the target of an alias.
    pub(crate) fn without_aliases<'a>(&self, target: &dyn Fn(&TypeName) -> Option<&'a Type>) -> Self {
        let inner = |inner: &Self| Box::new(inner.without_aliases(target));
        match self {
            Self::Optional(value) => Self::Optional(inner(value)),
            Self::List(item) => Self::List(inner(item)),
            Self::Map(value) => Self::Map(inner(value)),
            Self::Page(item) => Self::Page(inner(item)),
            Self::Model(name) => target(name).map_or_else(|| self.clone(), |ty| ty.without_aliases(target)),
            Self::Boxed(_) | Self::Scalar(_) | Self::Json => self.clone(),
        }
    }
}

/// The type of a scalar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Scalar {
    /// A string.
    String,
    /// A boolean.
    Bool,
    /// An integer of any width.
    Integer,
    /// An exact decimal number.
    Decimal,
    /// A date.
    Date,
    /// A civil date and time.
    DateTime,
}

/// The limits of a value, as the description states them. They are documentation and are not enforced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Limits {
    /// Minimum length in characters.
    pub min_length: Option<u64>,
    /// Maximum length in characters.
    pub max_length: Option<u64>,
    /// Minimum, in the description's notation.
    pub minimum: Option<String>,
    /// Maximum, in the description's notation.
    pub maximum: Option<String>,
    /// Whether the minimum is exclusive.
    pub above_minimum: bool,
    /// Whether the maximum is exclusive.
    pub below_maximum: bool,
    /// Minimum number of items.
    pub min_items: Option<u64>,
    /// Maximum number of items.
    pub max_items: Option<u64>,
    /// The allowed values of a number or boolean.
    pub one_of: Vec<String>,
    /// The value that the server assumes if none is sent.
    pub default: Option<String>,
    /// The format of a string, such as `uuid`.
    pub format: Option<String>,
    /// The first string, in sorted order, that the description lists here. The type of the value is then an enum, which
    /// may contain strings of other sites, too.
    pub listed: Option<String>,
}
