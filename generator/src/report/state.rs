//! States of a changed item before and after a change.

use std::collections::BTreeSet;
use std::fmt;

use super::operation_name::OperationName;

/// State of a changed item before or after the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// A text of the description, or a term for a state.
    Text(String),
    /// A list of values.
    Values(Vec<String>),
    /// A flag.
    Flag(Flag, bool),
    /// The type of a value.
    Type(ValueType),
    /// A component schema.
    Schema(String),
    /// An operation.
    Operation(OperationName),
    /// Media types of a response; without any, the response has no content.
    Content {
        /// Status of the response.
        status: String,
        /// Media types.
        types: Vec<String>,
    },
}

/// A flag of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// The item is deprecated.
    Deprecated,
    /// The value is required.
    Required,
    /// The value may be `null`.
    Nullable,
    /// The parameter may be empty.
    EmptyAllowed,
    /// The response is documented.
    Documented,
}

/// Type of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueType {
    /// JSON types.
    pub types: JsonTypes,
    /// Value of `format`.
    pub format: Option<String>,
}

/// JSON types of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonTypes {
    /// Any type.
    Any,
    /// The type of one of several branches.
    Branches,
    /// One of these types; without any, no value is valid.
    Listed(BTreeSet<String>),
}

/// States of a changed item before and after the change.
pub(crate) type States = (Option<State>, Option<State>);

/// Two states of one value each.
pub(crate) fn texts(before: impl Into<State>, after: impl Into<State>) -> States {
    (Some(before.into()), Some(after.into()))
}

/// States of a flag, if it changed.
pub(crate) fn flags(flag: Flag, was: bool, is: bool) -> Option<States> {
    (was != is).then(|| texts(State::Flag(flag, was), State::Flag(flag, is)))
}

impl State {
    /// A list of values; `None` if it is empty.
    pub(crate) fn values<T: Into<String>>(values: impl IntoIterator<Item = T>) -> Option<Self> {
        let values: Vec<String> = values.into_iter().map(Into::into).collect();
        (!values.is_empty()).then_some(Self::Values(values))
    }
}

impl From<String> for State {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for State {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<ValueType> for State {
    fn from(of_value: ValueType) -> Self {
        Self::Type(of_value)
    }
}

impl From<OperationName> for State {
    fn from(name: OperationName) -> Self {
        Self::Operation(name)
    }
}

impl Flag {
    /// Names of a cleared and a set flag.
    fn names(self) -> [&'static str; 2] {
        match self {
            Self::Deprecated => ["not deprecated", "deprecated"],
            Self::Required => ["optional", "required"],
            Self::Nullable => ["never null", "may be null"],
            Self::EmptyAllowed => ["never empty", "may be empty"],
            Self::Documented => ["not documented", "documented"],
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Schema(text) => f.write_str(text),
            Self::Values(values) => f.write_str(&values.join(", ")),
            Self::Flag(flag, is_set) => {
                let [clear, set] = flag.names();
                f.write_str(if *is_set { set } else { clear })
            }
            Self::Type(of_value) => of_value.fmt(f),
            Self::Operation(name) => name.fmt(f),
            Self::Content { status, types } if types.is_empty() => write!(f, "{status} no content"),
            Self::Content { status, types } => write!(f, "{status} {}", types.join(", ")),
        }
    }
}

/// The type with its format, such as `integer (int64)`.
impl fmt::Display for ValueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.types {
            JsonTypes::Any => f.write_str("anything")?,
            JsonTypes::Branches => f.write_str("one of several")?,
            JsonTypes::Listed(types) if types.is_empty() => f.write_str("nothing")?,
            JsonTypes::Listed(types) => {
                f.write_str(&types.iter().map(String::as_str).collect::<Vec<_>>().join(" or "))?;
            }
        }
        self.format.as_ref().map_or(Ok(()), |format| write!(f, " ({format})"))
    }
}
