//! What `OpenAPI` calls its objects, which members they have, and what we make of each member.
//!
//! One table serves the two walks over a whole document: the change of dialect, which must know a
//! schema from an example that looks like one, and the vocabulary.

use crate::pointer::Pointer;

/// A kind of object in an `OpenAPI` document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
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

impl Kind {
    /// The kind in words.
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

/// What becomes of something that occurs in a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disposition {
    /// The client is made from it.
    Read,
    /// It is known, and no matter for the client.
    Ignored,
    /// It is known, matters, and cannot be turned into a client.
    Refused,
    /// Nobody has decided about it yet.
    Unknown,
}

/// What stands inside a member.
#[derive(Clone, Copy, Debug)]
pub(super) enum Inside {
    /// Data, or nothing that is walked.
    Data,
    /// One object.
    One(Kind),
    /// A list of objects.
    List(Kind),
    /// Objects by name.
    Map(Kind),
}

use Disposition::{Ignored, Read, Refused};
use Inside::{Data, List, One};
use Kind::{
    Components, Document, Header, Info, MediaType, Operation, Parameter, PathItem, RequestBody, Response, Schema,
    SecurityScheme, Server, Tag,
};

type Member = (&'static str, Disposition, Inside);

const DOCUMENT: &[Member] = &[
    ("openapi", Read, Data),
    ("info", Read, One(Info)),
    ("paths", Read, Inside::Map(PathItem)),
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
    ("schemas", Read, Inside::Map(Schema)),
    ("parameters", Read, Inside::Map(Parameter)),
    ("requestBodies", Read, Inside::Map(RequestBody)),
    ("responses", Read, Inside::Map(Response)),
    ("headers", Ignored, Inside::Map(Header)),
    ("securitySchemes", Ignored, Inside::Map(SecurityScheme)),
    ("examples", Ignored, Data),
    ("links", Ignored, Data),
    ("callbacks", Ignored, Data),
    ("pathItems", Ignored, Inside::Map(PathItem)),
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

const OPERATION: &[Member] = &[
    ("parameters", Read, List(Parameter)),
    ("requestBody", Read, One(RequestBody)),
    ("responses", Read, Inside::Map(Response)),
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
    ("content", Refused, Inside::Map(MediaType)),
];

const REQUEST_BODY: &[Member] = &[
    ("$ref", Read, Data),
    ("content", Read, Inside::Map(MediaType)),
    ("required", Read, Data),
    ("description", Read, Data),
];

const RESPONSE: &[Member] = &[
    ("$ref", Read, Data),
    ("content", Read, Inside::Map(MediaType)),
    ("description", Read, Data),
    ("headers", Ignored, Inside::Map(Header)),
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
    ("content", Ignored, Inside::Map(MediaType)),
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
    ("properties", Read, Inside::Map(Schema)),
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

/// Schema keywords of JSON Schema 2020-12 that `OpenAPI` 3.0 cannot say, with what stands in them.
pub(super) const BEYOND_3_0: &[(&str, Inside)] = &[
    ("prefixItems", List(Schema)),
    ("contains", One(Schema)),
    ("minContains", Data),
    ("maxContains", Data),
    ("unevaluatedItems", One(Schema)),
    ("patternProperties", Inside::Map(Schema)),
    ("propertyNames", One(Schema)),
    ("unevaluatedProperties", One(Schema)),
    ("dependentSchemas", Inside::Map(Schema)),
    ("dependentRequired", Data),
    ("if", One(Schema)),
    ("then", One(Schema)),
    ("else", One(Schema)),
    ("contentSchema", One(Schema)),
    ("$defs", Inside::Map(Schema)),
    ("definitions", Inside::Map(Schema)),
    ("$id", Data),
    ("$schema", Data),
    ("$vocabulary", Data),
    ("$anchor", Data),
    ("$dynamicAnchor", Data),
    ("$dynamicRef", Data),
];

/// What becomes of a member of an object, and what stands in it.
///
/// An extension (`x-`) that is not listed is unknown like any other word: a misspelt one of ours must
/// not pass for one of the vendor's.
pub(super) fn member(kind: Kind, key: &str) -> (Disposition, Inside) {
    let members = match kind {
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
    if let Some((_, disposition, inside)) = members.iter().find(|(name, ..)| *name == key) {
        return (*disposition, *inside);
    }
    if kind == Schema
        && let Some((_, inside)) = BEYOND_3_0.iter().find(|(name, _)| *name == key)
    {
        return (Refused, *inside);
    }
    (Disposition::Unknown, Data)
}

/// A node's address while walking: cheaper than a [`Pointer`] until one is wanted.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    Key(&'a Trail<'a>, &'a str),
    Index(&'a Trail<'a>, usize),
}

impl Trail<'_> {
    /// The address to keep.
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Key(around, key) => around.pointer().child(*key),
            Self::Index(around, at) => around.pointer().child(at.to_string()),
        }
    }
}

/// Whether a key in a map of such objects names one; in some maps, extensions stand among them.
pub(super) fn names_one(kind: Kind, key: &str) -> bool {
    !(matches!(kind, PathItem | Response) && key.starts_with("x-"))
}
