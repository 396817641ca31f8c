//! Operations.

use serde::Serialize;

use super::{
    Docs, FieldName, Limits, MadeFrom, MethodName, Origin, Paging, PagingRole, Presence, Server, Type, TypeName,
    WireName,
};

/// An HTTP method of a path.
#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    /// The Rust method.
    pub name: MethodName,
    /// The Rust type of the request.
    pub request: TypeName,
    /// The HTTP method.
    pub method: Method,
    /// The path template, as the description spells it.
    pub template: String,
    /// The operation's own server; `None` for the default server.
    pub server: Option<Server>,
    /// Path parameters, in path order.
    pub path: Vec<PathParameter>,
    /// Query parameters, in the description's order.
    pub query: Vec<Parameter>,
    /// Header parameters, in the description's order, and cookies.
    pub headers: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The successful responses.
    pub success: Success,
    /// The paging, if the operation is a search.
    pub paging: Option<Paging>,
    /// The statuses of documented errors.
    pub errors: Vec<u16>,
    /// The nodes of the documented errors.
    #[serde(skip)]
    pub errors_made_from: MadeFrom,
    /// The documentation.
    pub docs: Docs,
    /// The operation id, by which the vendor's pages name it.
    pub operation_id: Option<String>,
    /// Whether the description marks it as deprecated.
    pub deprecated: bool,
    /// The operation's node.
    pub origin: Origin,
}

impl ResponseBody {
    /// Returns the type of the JSON value, if there is one.
    pub fn json(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Mixed(ty) => Some(ty),
            Self::Optional(body) => body.json(),
            Self::Empty | Self::Binary => None,
        }
    }
}

impl Operation {
    /// Returns the maximum number of ids per request, if the operation takes several.
    pub fn batch(&self) -> Option<u64> {
        self.path.iter().find_map(|parameter| parameter.batch)
    }

    /// Returns the Rust types of the requests: two if the operation takes either one id or several.
    pub fn requests(&self) -> impl Iterator<Item = TypeName> {
        let many = self.batch().map(|_| TypeName::new(format!("{}Many", self.request)));
        [self.request.clone()].into_iter().chain(many)
    }
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// GET.
    Get,
    /// POST.
    Post,
    /// PUT.
    Put,
    /// PATCH.
    Patch,
    /// DELETE.
    Delete,
    /// HEAD.
    Head,
    /// OPTIONS.
    Options,
    /// TRACE.
    Trace,
}

impl Method {
    const ALL: [Self; 8] =
        [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete, Self::Head, Self::Options, Self::Trace];

    /// Parses a method in any letter case.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str().eq_ignore_ascii_case(text))
    }

    /// Returns the method in upper case, as in HTTP.
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

/// A path parameter.
#[derive(Clone, Debug, Serialize)]
pub struct PathParameter {
    /// The Rust argument.
    pub name: FieldName,
    /// The name in the template.
    pub wire: WireName,
    /// The argument's type.
    pub ty: PathType,
    /// The form of the value in the path.
    pub style: PathStyle,
    /// Maximum number of values per request, if it takes several. One value returns an object, several return an array.
    pub batch: Option<u64>,
    /// The documentation.
    pub docs: Docs,
    /// The parameter's node.
    pub origin: Origin,
}

/// The type of a path parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PathType {
    /// An integer.
    Integer,
    /// An id newtype, which cannot be swapped with the id before it.
    Id(TypeName),
    /// A string.
    Text,
    /// An enum.
    Enum(TypeName),
    /// A list, joined by commas.
    List(Box<PathType>),
}

impl PathType {
    /// Returns the id newtype or the enum, also that of the elements.
    pub fn named(&self) -> Option<&TypeName> {
        match self {
            Self::Integer | Self::Text => None,
            Self::Id(name) | Self::Enum(name) => Some(name),
            Self::List(item) => item.named(),
        }
    }
}

/// The form of a value in a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum PathStyle {
    /// The value alone.
    #[default]
    Simple,
    /// The value after a dot.
    Label,
    /// The value after a semicolon, the name and an equals sign.
    Matrix,
}

/// A query, header or cookie parameter.
#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    /// The Rust argument or setter.
    pub name: FieldName,
    /// The name on the wire.
    pub wire: WireName,
    /// The type of the value.
    pub ty: Type,
    /// Required or optional.
    pub presence: Presence,
    /// The part of the request that it is sent in.
    pub location: Location,
    /// The encoding of a value that is no scalar.
    pub style: ListStyle,
    /// The limits of the value.
    pub limits: Limits,
    /// The role in paging.
    pub paging: Option<PagingRole>,
    /// The documentation.
    pub docs: Docs,
    /// Whether the description marks it as deprecated.
    pub deprecated: bool,
    /// The parameter's node.
    pub origin: Origin,
}

/// The part of a request that a parameter is sent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Location {
    /// The query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl Location {
    /// Returns the value of `in` in a description.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// The encoding of a list in a query or header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ListStyle {
    /// The name is repeated for each item.
    Each,
    /// The items are joined by a separator.
    Joined(char),
    /// The value, of any type, is one JSON text.
    Json,
}

/// A request body.
#[derive(Clone, Debug, Serialize)]
pub enum Body {
    /// One JSON value.
    Json {
        /// The type of the value.
        ty: Type,
        /// The media type, unless it is `application/json`.
        media_type: Option<String>,
        /// Required or optional.
        presence: Presence,
        /// The schema's node.
        origin: Origin,
    },
    /// A multipart form.
    Multipart(Vec<Part>),
    /// Bytes.
    Binary {
        /// The media type.
        media_type: String,
        /// Required or optional.
        presence: Presence,
        /// The media type's node.
        origin: Origin,
    },
}

impl Body {
    /// Whether a request has to contain the body. A multipart form has required parts instead.
    pub fn presence(&self) -> Presence {
        match self {
            Self::Json { presence, .. } | Self::Binary { presence, .. } => *presence,
            Self::Multipart(_) => Presence::Required,
        }
    }

    /// Returns the parts of a multipart form; none for another body.
    pub fn parts(&self) -> &[Part] {
        match self {
            Self::Multipart(parts) => parts,
            Self::Json { .. } | Self::Binary { .. } => &[],
        }
    }
}

/// A part of a multipart form.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// The Rust argument.
    pub name: FieldName,
    /// The part's name on the wire.
    pub wire: WireName,
    /// The content.
    pub kind: PartKind,
    /// Whether it is a list, which is sent as a part for each item.
    pub repeated: bool,
    /// Required or optional.
    pub presence: Presence,
    /// The documentation.
    pub docs: Docs,
    /// The property's node.
    pub origin: Origin,
}

/// The content of a part of a multipart form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PartKind {
    /// One JSON value, with the media type of JSON.
    Json(Type),
    /// A file.
    File,
    /// A scalar or an enum as text.
    Text(Type),
}

/// The successful responses of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct Success {
    /// The body of a response to a completed request.
    pub done: ResponseBody,
    /// The body of 202 Accepted: the request waits for somebody to act.
    pub pending: Option<ResponseBody>,
    /// The response's node.
    pub origin: Origin,
}

/// The body of a response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum ResponseBody {
    /// No content.
    Empty,
    /// One JSON value.
    Json(Type),
    /// Bytes.
    Binary,
    /// One JSON value and bytes, in two parts.
    Mixed(Type),
    /// The body, or an empty one.
    Optional(Box<ResponseBody>),
}

impl ResponseBody {
    /// Returns the body with another type of its JSON value.
    pub(crate) fn map_type(&self, map: &dyn Fn(&Type) -> Type) -> Self {
        match self {
            Self::Json(ty) => Self::Json(map(ty)),
            Self::Mixed(ty) => Self::Mixed(map(ty)),
            Self::Optional(body) => Self::Optional(Box::new(body.map_type(map))),
            Self::Empty | Self::Binary => self.clone(),
        }
    }
}
