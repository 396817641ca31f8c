//! The object types of `OpenAPI`, their members, and the use that the generator makes of each member.
//!
//! The tables serve every walk over a whole document: the conversion from 3.1, which must tell a schema from an example
//! that looks like one, the check for malformed nodes, and the vocabulary.

use crate::pointer::Pointer;

/// A type of object in an `OpenAPI` document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ObjectType {
    Document,
    Info,
    Server,
    Tag,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    Response,
    Header,
    MediaType,
    Schema,
    SecurityScheme,
}

impl ObjectType {
    /// The name of the type in messages and in the vocabulary.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Info => "info",
            Self::Server => "server",
            Self::Tag => "tag",
            Self::Components => "components",
            Self::PathItem => "path item",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::RequestBody => "request body",
            Self::Response => "response",
            Self::Header => "header",
            Self::MediaType => "media type",
            Self::Schema => "schema",
            Self::SecurityScheme => "security scheme",
        }
    }
}

/// The use that the generator makes of a keyword, format or media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disposition {
    /// The client depends on it.
    Read,
    /// It is known and does not affect the client.
    Ignored,
    /// It is known, would affect the client, and is not supported.
    Refused,
    /// It is not in the tables of the generator.
    Unknown,
}

/// The content of a member.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    /// Data that contains no objects of `OpenAPI`.
    Data,
    /// One object.
    One(ObjectType),
    /// An array of objects.
    List(ObjectType),
    /// Objects by name.
    Map(ObjectType),
}

use Content::{Data, List, One};
use Disposition::{Ignored, Read, Refused};
use ObjectType::{
    Components, Document, Header, Info, MediaType, Operation, Parameter, PathItem, RequestBody, Response, Schema,
    SecurityScheme, Server, Tag,
};

type Member = (&'static str, Disposition, Content);

const DOCUMENT: &[Member] = &[
    ("openapi", Read, Data),
    ("info", Read, One(Info)),
    ("paths", Read, Content::Map(PathItem)),
    ("components", Read, One(Components)),
    ("servers", Ignored, List(Server)),
    ("security", Ignored, Data),
    ("tags", Ignored, List(Tag)),
    ("externalDocs", Ignored, Data),
    ("jsonSchemaDialect", Refused, Data),
];

const INFO: &[Member] = &[
    ("title", Read, Data),
    ("version", Read, Data),
    ("summary", Ignored, Data),
    ("description", Ignored, Data),
    ("termsOfService", Ignored, Data),
    ("contact", Ignored, Data),
    ("license", Ignored, Data),
];

const SERVER: &[Member] = &[("url", Ignored, Data), ("description", Ignored, Data), ("variables", Ignored, Data)];

const TAG: &[Member] = &[("name", Ignored, Data), ("description", Ignored, Data), ("externalDocs", Ignored, Data)];

const COMPONENTS: &[Member] = &[
    ("schemas", Read, Content::Map(Schema)),
    ("parameters", Read, Content::Map(Parameter)),
    ("requestBodies", Read, Content::Map(RequestBody)),
    ("responses", Read, Content::Map(Response)),
    ("headers", Ignored, Content::Map(Header)),
    ("securitySchemes", Ignored, Content::Map(SecurityScheme)),
    ("examples", Ignored, Data),
    ("links", Ignored, Data),
    ("callbacks", Ignored, Data),
    ("pathItems", Ignored, Content::Map(PathItem)),
];

const PATH_ITEM: &[Member] = &[
    ("get", Read, One(Operation)),
    ("put", Read, One(Operation)),
    ("post", Read, One(Operation)),
    ("delete", Read, One(Operation)),
    ("patch", Read, One(Operation)),
    ("head", Refused, One(Operation)),
    ("options", Refused, One(Operation)),
    ("trace", Refused, One(Operation)),
    ("parameters", Read, List(Parameter)),
    ("summary", Ignored, Data),
    ("description", Ignored, Data),
    ("servers", Ignored, List(Server)),
    ("$ref", Refused, Data),
];

/// The HTTP methods that a path item may have, as the description spells them.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Headers that `OpenAPI` describes by media types and security schemes.
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

/// Whether `OpenAPI` ignores a header parameter of this name.
pub(crate) fn is_reserved_header(name: &str) -> bool {
    RESERVED_HEADERS.iter().any(|header| name.eq_ignore_ascii_case(header))
}

const OPERATION: &[Member] = &[
    ("parameters", Read, List(Parameter)),
    ("requestBody", Read, One(RequestBody)),
    ("responses", Read, Content::Map(Response)),
    ("summary", Read, Data),
    ("description", Read, Data),
    ("deprecated", Read, Data),
    ("operationId", Ignored, Data),
    ("tags", Ignored, Data),
    ("security", Ignored, Data),
    ("externalDocs", Ignored, Data),
    ("servers", Ignored, List(Server)),
    ("callbacks", Ignored, Data),
];

const PARAMETER: &[Member] = &[
    ("$ref", Read, Data),
    ("name", Read, Data),
    ("in", Read, Data),
    ("required", Read, Data),
    ("schema", Read, One(Schema)),
    ("description", Read, Data),
    ("style", Read, Data),
    ("explode", Read, Data),
    ("deprecated", Read, Data),
    ("x-batch", Read, Data),
    ("x-paging", Read, Data),
    ("example", Ignored, Data),
    ("examples", Ignored, Data),
    ("allowEmptyValue", Ignored, Data),
    ("allowReserved", Ignored, Data),
    ("content", Refused, Content::Map(MediaType)),
];

const REQUEST_BODY: &[Member] = &[
    ("$ref", Read, Data),
    ("content", Read, Content::Map(MediaType)),
    ("required", Read, Data),
    ("description", Read, Data),
];

const RESPONSE: &[Member] = &[
    ("$ref", Read, Data),
    ("content", Read, Content::Map(MediaType)),
    ("description", Read, Data),
    ("headers", Ignored, Content::Map(Header)),
    ("links", Ignored, Data),
];

const HEADER: &[Member] = &[
    ("$ref", Ignored, Data),
    ("schema", Ignored, One(Schema)),
    ("description", Ignored, Data),
    ("required", Ignored, Data),
    ("deprecated", Ignored, Data),
    ("style", Ignored, Data),
    ("explode", Ignored, Data),
    ("example", Ignored, Data),
    ("examples", Ignored, Data),
    ("content", Ignored, Content::Map(MediaType)),
];

const MEDIA_TYPE: &[Member] = &[
    ("schema", Read, One(Schema)),
    ("example", Ignored, Data),
    ("examples", Ignored, Data),
    ("encoding", Ignored, Data),
];

const SCHEMA: &[Member] = &[
    ("$ref", Read, Data),
    ("type", Read, Data),
    ("format", Read, Data),
    ("enum", Read, Data),
    ("properties", Read, Content::Map(Schema)),
    ("required", Read, Data),
    ("items", Read, One(Schema)),
    ("allOf", Read, List(Schema)),
    ("oneOf", Read, List(Schema)),
    ("anyOf", Read, List(Schema)),
    ("additionalProperties", Read, One(Schema)),
    ("nullable", Read, Data),
    ("description", Read, Data),
    ("default", Read, Data),
    ("minLength", Read, Data),
    ("maxLength", Read, Data),
    ("minimum", Read, Data),
    ("maximum", Read, Data),
    ("exclusiveMinimum", Read, Data),
    ("exclusiveMaximum", Read, Data),
    ("minItems", Read, Data),
    ("maxItems", Read, Data),
    ("deprecated", Read, Data),
    ("readOnly", Read, Data),
    ("writeOnly", Read, Data),
    ("x-lock", Read, Data),
    ("x-key", Read, Data),
    ("x-sensitive", Read, Data),
    ("title", Ignored, Data),
    ("example", Ignored, Data),
    ("examples", Ignored, Data),
    ("pattern", Ignored, Data),
    ("uniqueItems", Ignored, Data),
    ("multipleOf", Ignored, Data),
    ("minProperties", Ignored, Data),
    ("maxProperties", Ignored, Data),
    ("externalDocs", Ignored, Data),
    ("xml", Ignored, Data),
    ("discriminator", Ignored, Data),
    ("$comment", Ignored, Data),
    ("contentEncoding", Ignored, Data),
    ("contentMediaType", Ignored, Data),
    ("not", Refused, One(Schema)),
];

const SECURITY_SCHEME: &[Member] = &[
    ("$ref", Ignored, Data),
    ("type", Ignored, Data),
    ("description", Ignored, Data),
    ("name", Ignored, Data),
    ("in", Ignored, Data),
    ("scheme", Ignored, Data),
    ("bearerFormat", Ignored, Data),
    ("flows", Ignored, Data),
    ("openIdConnectUrl", Ignored, Data),
];

/// Schema keywords of JSON Schema 2020-12 that `OpenAPI` 3.0 does not have, with their content.
pub(super) const BEYOND_3_0: &[(&str, Content)] = &[
    ("prefixItems", List(Schema)),
    ("contains", One(Schema)),
    ("minContains", Data),
    ("maxContains", Data),
    ("unevaluatedItems", One(Schema)),
    ("patternProperties", Content::Map(Schema)),
    ("propertyNames", One(Schema)),
    ("unevaluatedProperties", One(Schema)),
    ("dependentSchemas", Content::Map(Schema)),
    ("dependentRequired", Data),
    ("if", One(Schema)),
    ("then", One(Schema)),
    ("else", One(Schema)),
    ("contentSchema", One(Schema)),
    ("$defs", Content::Map(Schema)),
    ("definitions", Content::Map(Schema)),
    ("$id", Data),
    ("$schema", Data),
    ("$vocabulary", Data),
    ("$anchor", Data),
    ("$dynamicAnchor", Data),
    ("$dynamicRef", Data),
];

/// The use that the generator makes of a member of an object, and its content.
///
/// An extension (`x-`) that is not listed is unknown like any other keyword: a misspelt extension of this generator
/// must not pass for one of the vendor's.
pub(super) fn member(ty: ObjectType, key: &str) -> (Disposition, Content) {
    let members = match ty {
        Document => DOCUMENT,
        Info => INFO,
        Server => SERVER,
        Tag => TAG,
        Components => COMPONENTS,
        PathItem => PATH_ITEM,
        Operation => OPERATION,
        Parameter => PARAMETER,
        RequestBody => REQUEST_BODY,
        Response => RESPONSE,
        Header => HEADER,
        MediaType => MEDIA_TYPE,
        Schema => SCHEMA,
        SecurityScheme => SECURITY_SCHEME,
    };
    if let Some((_, disposition, content)) = members.iter().find(|(name, ..)| *name == key) {
        return (*disposition, *content);
    }
    if ty == Schema
        && let Some((_, content)) = BEYOND_3_0.iter().find(|(name, _)| *name == key)
    {
        return (Refused, *content);
    }
    (Disposition::Unknown, Data)
}

/// The address of a node during a walk; cheaper than a [`Pointer`] as long as none is needed.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Trail<'a>, &'a str),
    Index(&'a Trail<'a>, usize),
}

impl Trail<'_> {
    /// Returns the address as a [`Pointer`].
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Key(parent, key) => parent.pointer().child(*key),
            Self::Index(parent, index) => parent.pointer().child(index.to_string()),
        }
    }
}

/// Whether a key in a map of such objects names an object. `paths` and `responses` may also contain extensions.
pub(super) fn is_entry(ty: ObjectType, key: &str) -> bool {
    !(matches!(ty, PathItem | Response) && key.starts_with("x-"))
}
