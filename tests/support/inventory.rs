//! The types and functions that the generated inventory uses: calls of operations, models with their properties, and
//! samples.
//!
//! The generated code in `calls/` and `models/` lists the operations and models of the current release. All logic is here
//! and in the tests.

use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;

use procountor_client::codec::{Value, from_json};
use procountor_client::{Bytes, Client, Error, File, Request, StatusCode, Unread};

use self::calls::CALLS;
use self::models::MODELS;

#[allow(deprecated, unused_imports, reason = "deprecated operations are called too; not every file uses every import")]
#[rustfmt::skip]
pub mod calls;
#[rustfmt::skip]
pub mod models;

/// A call of an operation. An operation that takes either one id or several has two.
pub struct Call {
    /// The resource and method, such as `invoices.get`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path template, with parameters in braces.
    pub template: &'static str,
    /// The kind of a successful response.
    pub response: ResponseKind,
    /// Whether the response can be pending (202).
    pub pending: bool,
    /// The statuses of documented errors.
    pub errors: &'static [u16],
    /// Makes the call; the flag is whether with all setters or only with required arguments.
    pub run: fn(&Client, bool) -> CallFuture,
}

impl Call {
    /// Returns the calls of all operations, by resource.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        CALLS.iter().copied().flatten()
    }
}

/// The kind of a successful response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseKind {
    /// No body.
    Empty,
    /// JSON.
    Json,
    /// Bytes.
    Binary,
    /// JSON and bytes, as the parts of a `multipart/mixed` body.
    Mixed,
}

/// The future of a call.
pub type CallFuture = Pin<Box<dyn Future<Output = Result<CallResponse, Error>> + Send>>;

/// A response independent of its type.
#[derive(Debug)]
pub struct CallResponse {
    /// The status.
    pub status: StatusCode,
    /// The body.
    pub body: Bytes,
    /// The JSON that no field represents.
    pub unread: Vec<Unread>,
}

/// Sends a request.
pub fn send<R: Request<IntoFuture: Send>>(request: R) -> CallFuture {
    let future = request.into_future();
    Box::pin(async move {
        let response = future.await?;
        let (status, body, unread) = (response.status(), response.bytes().clone(), response.unread().to_vec());
        Ok(CallResponse { status, body, unread })
    })
}

/// A model.
#[derive(Debug)]
pub struct Model {
    /// The Rust type, in `procountor_client::models`.
    pub name: &'static str,
    /// Whether requests can contain it. Such a model preserves unknown members from a response to a request.
    pub sent: bool,
    /// The properties.
    pub properties: &'static [Property],
}

/// A property of a model.
#[derive(Debug)]
pub struct Property {
    /// The name on the wire.
    pub wire: &'static str,
    /// The kind of its values.
    pub kind: ValueKind,
    /// The JSON text of a scalar; for a list, map or page, that of one element. Empty for a model.
    pub leaf: &'static str,
    /// Whether it is required in requests.
    pub required: bool,
    /// Whether it is an optimistic lock token.
    pub lock: bool,
}

/// The kind of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A string.
    String,
    /// A boolean.
    Bool,
    /// An integer.
    Integer,
    /// A decimal number.
    Decimal,
    /// A date.
    Date,
    /// A civil date and time.
    DateTime,
    /// A value of the enum with this name.
    Enum(&'static str),
    /// The model with this name.
    Model(&'static str),
    /// A list.
    List(&'static ValueKind),
    /// An object with values of one kind.
    Map(&'static ValueKind),
    /// A page of a search.
    Page(&'static ValueKind),
    /// Any JSON value.
    Json,
}

/// The members of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// The required members.
    Required,
    /// All members.
    All,
}

impl Model {
    /// Creates a model that requests can contain.
    pub(crate) const fn sent(name: &'static str, properties: &'static [Property]) -> Self {
        Self { name, sent: true, properties }
    }

    /// Creates a model that only responses contain.
    pub(crate) const fn read(name: &'static str, properties: &'static [Property]) -> Self {
        Self { name, sent: false, properties }
    }

    /// Returns all models by name, in the order in which `for_each_model!` passes their types.
    pub fn all() -> &'static [&'static Self] {
        static ALL: LazyLock<Vec<&Model>> = LazyLock::new(|| {
            let mut all: Vec<_> = MODELS.iter().copied().flatten().collect();
            all.sort_by_key(|model| model.name);
            all
        });
        &ALL
    }

    /// Returns the model with this name.
    pub fn named(name: &str) -> &'static Self {
        let found = Self::all().binary_search_by_key(&name, |model| model.name);
        Self::all()[found.unwrap_or_else(|_| panic!("no model has the name {name}"))]
    }

    /// Returns a JSON sample of the model. A model that contains itself is omitted at the second level.
    pub fn sample(&self, members: Members) -> String {
        self.within(members, &mut Vec::new())
    }

    fn within(&self, members: Members, open: &mut Vec<&'static str>) -> String {
        open.push(self.name);
        let mut text = String::from("{");
        let included = self.properties.iter().filter(|property| members == Members::All || property.required);
        for property in included {
            let Some(value) = value_of(&property.kind, property.leaf, members, open) else { continue };
            let comma = if text.len() > 1 { "," } else { "" };
            write!(text, "{comma}\"{}\":{value}", property.wire).expect("writing to a string does not fail");
        }
        open.pop();
        text.push('}');
        text
    }
}

impl Property {
    /// Creates an optional property.
    pub(crate) const fn new(wire: &'static str, kind: ValueKind, leaf: &'static str) -> Self {
        Self { wire, kind, leaf, required: false, lock: false }
    }

    /// Creates an optional property whose value is a struct.
    pub(crate) const fn model(wire: &'static str, name: &'static str) -> Self {
        Self::new(wire, ValueKind::Model(name), "")
    }

    /// Creates an optional property whose value is a list of structs.
    pub(crate) const fn list(wire: &'static str, item: &'static ValueKind) -> Self {
        Self::new(wire, ValueKind::List(item), "")
    }

    /// Makes the property required.
    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Makes the property an optimistic lock token.
    pub(crate) const fn lock(self) -> Self {
        Self { lock: true, ..self }
    }

    /// Returns a JSON sample with all members; `None` if the value would be the model itself again.
    pub fn sample(&self, model: &Model) -> Option<String> {
        value_of(&self.kind, self.leaf, Members::All, &mut vec![model.name])
    }
}

/// Returns a JSON sample; `None` if it contains only a model that is in `open`.
fn value_of(kind: &ValueKind, leaf: &str, members: Members, open: &mut Vec<&'static str>) -> Option<String> {
    match kind {
        ValueKind::Model(name) if open.contains(name) => None,
        ValueKind::Model(name) => Some(Model::named(name).within(members, open)),
        ValueKind::List(item) => value_of(item, leaf, members, open).map(|item| format!("[{item}]")),
        ValueKind::Map(item) => value_of(item, leaf, members, open).map(|item| format!("{{\"one\":{item}}}")),
        ValueKind::Page(item) => value_of(item, leaf, members, open).map(|item| format!("{{\"results\":[{item}]}}")),
        _ => Some(leaf.to_owned()),
    }
}

/// Parses an argument from its JSON text.
pub fn value<T: Value>(text: &str) -> T {
    let result = from_json(text, false);
    let (value, unread) = result.unwrap_or_else(|error| panic!("cannot parse the sample {text}: {error}"));
    assert!(unread.is_empty(), "unread in the sample {text}: {unread:?}");
    value
}

/// Returns a sample body with all members or only with the required ones.
pub fn body<T: Value>(kind: &ValueKind, leaf: &str, all: bool) -> T {
    let members = if all { Members::All } else { Members::Required };
    value(&value_of(kind, leaf, members, &mut Vec::new()).expect("the outermost model is not omitted"))
}

/// Returns a sample struct with all members or only with the required ones.
pub fn model<T: Value>(name: &'static str, all: bool) -> T {
    body(&ValueKind::Model(name), "", all)
}

/// Returns a file to upload.
pub fn file() -> File {
    File::new("sample.pdf", "%PDF-1.4").content_type("application/pdf")
}
