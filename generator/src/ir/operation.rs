//! Operations.

use serde::Serialize;

use super::{FieldName, Limits, MethodName, Origin, Paging, PagingRole, Presence, Scalar, Type, TypeName, WireName};

/// One method of one path.
#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    /// The Rust method.
    pub name: MethodName,
    /// The type that stands for a call.
    pub request: TypeName,
    /// The HTTP method.
    pub method: Method,
    /// The path template as the description writes it.
    pub template: String,
    /// Its parameters, in path order.
    pub path: Vec<PathParameter>,
    /// Query parameters, in the description's order.
    pub query: Vec<Parameter>,
    /// Header parameters, in the description's order.
    pub headers: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What comes back.
    pub success: Success,
    /// How its pages follow one another, if it is a search.
    pub paging: Option<Paging>,
    /// The statuses of documented failures.
    pub errors: Vec<u16>,
    /// What the description says of it.
    pub docs: Option<String>,
    /// Whether the description advises against it.
    pub deprecated: bool,
    /// The operation.
    pub origin: Origin,
}

impl Answer {
    /// The type of its JSON, if it holds any.
    pub fn json(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Mixed(ty) => Some(ty),
            Self::Optional(answer) => answer.json(),
            Self::Nothing | Self::Binary => None,
        }
    }
}

impl Operation {
    /// How many ids the operation takes at once, if it takes several.
    pub fn batch(&self) -> Option<u64> {
        self.path.iter().find_map(|parameter| parameter.batch)
    }

    /// The types that stand for calls; two where the operation takes one id or several.
    pub fn requests(&self) -> impl Iterator<Item = TypeName> {
        let many = self.batch().map(|_| TypeName::new(format!("{}Many", self.request)));
        [self.request.clone()].into_iter().chain(many)
    }
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Reads.
    Get,
    /// Creates.
    Post,
    /// Overwrites.
    Put,
    /// Changes in part.
    Patch,
    /// Removes.
    Delete,
    /// Reads the headers alone.
    Head,
    /// Asks what is allowed.
    Options,
    /// Echoes.
    Trace,
}

impl Method {
    /// In upper case, as HTTP writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
            Self::Options => "OPTIONS",
            Self::Trace => "TRACE",
        }
    }
}

/// A variable part of a path.
#[derive(Clone, Debug, Serialize)]
pub struct PathParameter {
    /// The Rust argument.
    pub name: FieldName,
    /// Its name in the template.
    pub wire: WireName,
    /// The argument's type.
    pub ty: PathType,
    /// How many values it takes at once, if it takes several: one gives an object, several a list.
    pub batch: Option<u64>,
    /// What the description says of it.
    pub docs: Option<String>,
    /// The parameter.
    pub origin: Origin,
}

/// The type of a path parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PathType {
    /// A number.
    Integer,
    /// A number that must not change places with the one before it.
    Id(TypeName),
    /// A text.
    Text,
    /// A value of an enum.
    Enum(TypeName),
}

/// A query or header parameter.
#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    /// The Rust argument or setter.
    pub name: FieldName,
    /// Its name on the wire.
    pub wire: WireName,
    /// The type of its value.
    pub ty: Type,
    /// Whether calls must have it.
    pub presence: Presence,
    /// How a list travels.
    pub style: ListStyle,
    /// What its value may be.
    pub limits: Limits,
    /// What it is for in reading a search page by page.
    pub paging: Option<PagingRole>,
    /// What the description says of it.
    pub docs: Option<String>,
    /// Whether the description advises against it.
    pub deprecated: bool,
    /// The parameter.
    pub origin: Origin,
}

/// How a list travels in a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ListStyle {
    /// One key for each item.
    Each,
    /// One key, with the items joined by a character.
    Joined(char),
}

/// What is sent.
#[derive(Clone, Debug, Serialize)]
pub enum Body {
    /// One JSON value.
    Json {
        /// Its type.
        ty: Type,
        /// The schema.
        origin: Origin,
    },
    /// A form of parts.
    Multipart(Vec<Part>),
    /// Bytes.
    Binary {
        /// Their media type.
        media_type: String,
    },
}

/// A part of a form.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// The Rust argument.
    pub name: FieldName,
    /// The part's name.
    pub wire: WireName,
    /// What it holds.
    pub kind: PartKind,
    /// Whether calls must have it.
    pub presence: Presence,
    /// The part's property.
    pub origin: Origin,
}

/// What a part of a form holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PartKind {
    /// One JSON value, said to be JSON.
    Json(Type),
    /// A file.
    File,
    /// A text.
    Text(Scalar),
}

/// What comes back.
#[derive(Clone, Debug, Serialize)]
pub struct Success {
    /// When the call is done.
    pub done: Answer,
    /// When it waits for somebody (202).
    pub pending: Option<Answer>,
    /// The responses.
    pub origin: Origin,
}

/// What one response holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Answer {
    /// Nothing that anybody reads.
    Nothing,
    /// One JSON value.
    Json(Type),
    /// Bytes.
    Binary,
    /// One JSON value and bytes, in two parts.
    Mixed(Type),
    /// The same, or an empty answer.
    Optional(Box<Answer>),
}
