//! Subjects of findings: the parts of a description, of the client or of the overlays that changed.

use std::fmt;

use super::operation_name::{ClientMethod, OperationName};
use super::prose::Prose;
use crate::pointer::Pointer;

/// Subject of a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The description as a whole, or a part of it that exists once.
    Description(DescriptionPart),
    /// Descriptions, summaries or examples at this number of places.
    Documentation(usize),
    /// This number of values with a null type of `OpenAPI` 3.1.
    NullTypes(usize),
    /// An operation.
    Operation(OperationName),
    /// An operation id.
    OperationId(String),
    /// A component schema.
    Schema(String),
    /// A security scheme.
    SecurityScheme(String),
    /// An action of an overlay, by its index.
    OverlayAction {
        /// File name of the overlay.
        overlay: String,
        /// Index of the action.
        action: usize,
    },
    /// Facts of the surface, by their keys.
    Facts(Vec<String>),
    /// A fact of the surface of which only the overlay mark changed.
    MarkedFact(String),
    /// A node of the description.
    Node(Pointer),
    /// An item of the client with another name.
    Renamed {
        /// Old name.
        old: String,
        /// New name.
        new: String,
    },
    /// Parts of the form that a method sends.
    Form(ClientMethod),
    /// A part of another subject.
    Part(SubjectPart, Box<Subject>),
    /// A subject, and others with the same change.
    Several {
        /// The first subject.
        first: Box<Subject>,
        /// Number of the others.
        others: usize,
    },
}

/// The description as a whole, or a part of it that exists once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DescriptionPart {
    /// The description.
    Whole,
    /// The object `info`.
    Info,
    /// `info.version`.
    Version,
    /// `info.termsOfService`.
    Terms,
    /// `info.license`.
    Licence,
    /// The version of `OpenAPI`.
    Dialect,
    /// The servers.
    Servers,
    /// The spelling of the first server.
    ServerSpelling,
}

/// A part of a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubjectPart {
    /// A value within the subject; the subject itself if there are no steps.
    Value(Vec<Step>),
    /// A parameter.
    Parameter {
        /// Name of the parameter.
        name: String,
        /// `query`, `header`, `path` or `cookie`.
        location: String,
    },
    /// A member that begins with `x-`.
    Extension(String),
    /// The request body.
    Body,
    /// A part of a form.
    FormPart(String),
    /// A successful response.
    Response,
    /// An error response; without a status, the one of all other statuses.
    ErrorResponse(Option<String>),
    /// The statuses of successful responses.
    SuccessStatuses,
    /// A response header.
    Header(String),
    /// A link of a response.
    Link(String),
    /// The security requirements.
    Authorisation,
    /// The scopes of a security scheme.
    Scopes,
    /// The servers.
    Servers,
    /// The operation id.
    OperationId,
    /// The path parameters.
    PathParameters,
    /// The arguments of the method.
    Arguments,
}

/// A step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A property.
    Property(String),
    /// The elements of an array.
    Elements,
    /// An element of an array, by its index.
    Element(String),
    /// The values of a map.
    Values,
}

impl DescriptionPart {
    fn prose(self) -> Prose {
        Prose::from(match self {
            Self::Whole => "the description",
            Self::Info => return Prose::default().code("info"),
            Self::Version => "the description's version",
            Self::Terms => "the address of the terms",
            Self::Licence => "the licence",
            Self::Dialect => "the dialect",
            Self::Servers => "the servers",
            Self::ServerSpelling => "the spelling of the servers",
        })
    }
}

impl Subject {
    /// Returns a part of the subject.
    #[must_use]
    pub fn part(&self, part: SubjectPart) -> Self {
        Self::Part(part, Box::new(self.clone()))
    }

    /// Returns the subject and a number of others.
    #[must_use]
    pub fn and_others(self, others: usize) -> Self {
        if others == 0 { self } else { Self::Several { first: Box::new(self), others } }
    }

    /// Returns the text that names the subject.
    pub fn prose(&self) -> Prose {
        let named = |kind: &str, name: &str| Prose::from(kind).text(name);
        match self {
            Self::Description(part) => part.prose(),
            Self::Documentation(1) => "documentation at one place".into(),
            Self::Documentation(places) => format!("documentation at {places} places").into(),
            Self::NullTypes(values) => format!("{values} values with a null type of OpenAPI 3.1").into(),
            Self::Operation(name) => name.to_string().into(),
            Self::OperationId(id) => named("operation id ", id),
            Self::Schema(name) => named("schema ", name),
            Self::SecurityScheme(name) => named("security scheme ", name),
            Self::OverlayAction { overlay, action } => format!("{overlay}#/actions/{action}").into(),
            Self::Facts(keys) => keys.join(", ").into(),
            Self::MarkedFact(key) => Prose::default().code(key),
            Self::Node(pointer) => Prose::default().code(pointer.to_string()),
            Self::Renamed { old, new } => format!("{old}, now {new},").into(),
            Self::Form(method) => format!("the form of {method}").into(),
            Self::Part(part, of) => part.prose(of),
            Self::Several { first, others } => first.prose().text(format!(" and {others} more")),
        }
    }
}

impl SubjectPart {
    fn prose(&self, of: &Subject) -> Prose {
        let code = |before: &str, code: &str| Prose::from(before).code(code);
        let name = match self {
            // The values of a schema are named after the schema.
            Self::Value(steps) => {
                let of = if let Subject::Schema(name) = of { name.as_str().into() } else { of.prose() };
                return if steps.is_empty() { of } else { code("", &path(steps)).text(" of ").then(of) };
            }
            Self::Parameter { name, location } => code("", name).text(format!(" in the {location}")),
            Self::Extension(name) => code("", name),
            Self::Body => "the body".into(),
            Self::FormPart(name) => code("part ", name),
            Self::Response => "the response".into(),
            Self::ErrorResponse(None) => code("error response ", "default"),
            Self::ErrorResponse(Some(status)) => format!("error response {status}").into(),
            Self::SuccessStatuses => "success response".into(),
            Self::Header(name) => code("header ", name),
            Self::Link(name) => code("link ", name),
            Self::Authorisation => "authorisation".into(),
            Self::Scopes => "scopes".into(),
            Self::Servers => "the servers".into(),
            Self::OperationId => "operation id".into(),
            Self::PathParameters => "path parameters".into(),
            Self::Arguments => "arguments".into(),
        };
        name.text(" of ").then(of.prose())
    }
}

/// Returns the path of a value, such as `rows[].price`.
fn path(steps: &[Step]) -> String {
    steps.iter().fold(String::new(), |path, step| match step {
        Step::Property(name) if path.is_empty() => name.clone(),
        Step::Property(name) => format!("{path}.{name}"),
        Step::Elements => path + "[]",
        Step::Element(index) => format!("{path}[{index}]"),
        Step::Values => path + "{}",
    })
}

impl From<DescriptionPart> for Subject {
    fn from(part: DescriptionPart) -> Self {
        Self::Description(part)
    }
}

impl From<OperationName> for Subject {
    fn from(name: OperationName) -> Self {
        Self::Operation(name)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.prose().fmt(f)
    }
}
