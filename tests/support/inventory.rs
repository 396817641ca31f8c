//! What the emitted code is made of: calls of operations, models with their properties, and samples.
//!
//! The emitted code names what there is; all that is done with it is here and in the targets that use it.

use std::fmt::Write as _;
use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;

use procountor_client::model::{Value, from_json};
use procountor_client::{Bytes, Client, Error, File, Request, StatusCode, Unread};

use self::calls::CALLS;
use self::models::MODELS;

#[allow(deprecated, unused_imports, reason = "deprecated operations are called too; a file may not use every import")]
#[rustfmt::skip]
pub mod calls;
#[rustfmt::skip]
pub mod models;

/// One operation, or one of the two ways to call it.
pub struct Call {
    /// Its resource and method, such as `invoices.get`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub template: &'static str,
    /// What comes back when it is done.
    pub answer: Answer,
    /// Whether it may also be accepted and not yet done (202).
    pub pending: bool,
    /// The statuses of its documented failures.
    pub errors: &'static [u16],
    /// Calls it: with all that it takes, or only with what it asks for.
    pub run: fn(&Client, bool) -> Sent,
}

impl Call {
    /// The calls of all operations, resource by resource.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        CALLS.iter().copied().flatten()
    }
}

/// What comes back when a call is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing.
    Nothing,
    /// JSON.
    Json,
    /// Bytes.
    Binary,
    /// JSON and bytes, in two parts.
    Mixed,
}

/// A call that is on its way.
pub type Sent = Pin<Box<dyn Future<Output = Result<Seen, Error>> + Send>>;

/// What there is to see of an answer, whatever its type.
#[derive(Debug)]
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// The body.
    pub body: Bytes,
    /// What no field holds.
    pub unread: Vec<Unread>,
}

/// Sends a request.
pub fn send<R: Request<IntoFuture: Send>>(request: R) -> Sent {
    let sending = request.into_future();
    Box::pin(async move {
        let response = sending.await?;
        let (status, body, unread) = (response.status(), response.bytes().clone(), response.unread().to_vec());
        Ok(Seen { status, body, unread })
    })
}

/// A model.
#[derive(Debug)]
pub struct Model {
    /// The Rust type, in `procountor_client::models`.
    pub name: &'static str,
    /// Whether a request can hold it: then it loses nothing between an answer and a request.
    pub sent: bool,
    /// Its members.
    pub properties: &'static [Property],
}

/// A member of a model.
#[derive(Debug)]
pub struct Property {
    /// Its name on the wire.
    pub wire: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// The JSON text of one value without parts; for a list or a map, of one in it. Nothing for a model.
    pub leaf: &'static str,
    /// Whether requests are asked for it.
    pub required: bool,
    /// Whether it is an optimistic lock token.
    pub lock: bool,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Yes or no.
    Bool,
    /// A whole number.
    Integer,
    /// An exact number.
    Amount,
    /// A day.
    Date,
    /// A civil date and time.
    DateTime,
    /// A value of the enum of this name.
    Enum(&'static str),
    /// The model of this name.
    Model(&'static str),
    /// A list.
    List(&'static Kind),
    /// An object whose members are of one kind.
    Map(&'static Kind),
    /// A page of a search.
    Page(&'static Kind),
    /// Anything.
    Json,
}

/// Which members a sample has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Those that requests are asked for.
    Required,
    /// All.
    All,
}

impl Model {
    /// A model that a request can hold.
    pub(crate) const fn sent(name: &'static str, properties: &'static [Property]) -> Self {
        Self { name, sent: true, properties }
    }

    /// A model that only comes in answers.
    pub(crate) const fn read(name: &'static str, properties: &'static [Property]) -> Self {
        Self { name, sent: false, properties }
    }

    /// All models, in order of their names, as `for_each_model` gives their types.
    pub fn all() -> &'static [&'static Self] {
        static ALL: LazyLock<Vec<&Model>> = LazyLock::new(|| {
            let mut all: Vec<_> = MODELS.iter().copied().flatten().collect();
            all.sort_by_key(|model| model.name);
            all
        });
        &ALL
    }

    /// The model of this name.
    pub fn named(name: &str) -> &'static Self {
        let found = Self::all().binary_search_by_key(&name, |model| model.name);
        Self::all()[found.unwrap_or_else(|_| panic!("no model is called {name}"))]
    }

    /// JSON text of the model. A model within itself is left out at the second time.
    pub fn sample(&self, members: Members) -> String {
        self.within(members, &mut Vec::new())
    }

    fn within(&self, members: Members, open: &mut Vec<&'static str>) -> String {
        open.push(self.name);
        let mut text = String::from("{");
        let asked = self.properties.iter().filter(|property| members == Members::All || property.required);
        for property in asked {
            let Some(value) = value_of(&property.kind, property.leaf, members, open) else { continue };
            let comma = if text.len() > 1 { "," } else { "" };
            write!(text, "{comma}\"{}\":{value}", property.wire).expect("a string takes all");
        }
        open.pop();
        text.push('}');
        text
    }
}

impl Property {
    pub(crate) const fn new(wire: &'static str, kind: Kind, leaf: &'static str) -> Self {
        Self { wire, kind, leaf, required: false, lock: false }
    }

    /// One that is a struct.
    pub(crate) const fn model(wire: &'static str, name: &'static str) -> Self {
        Self::new(wire, Kind::Model(name), "")
    }

    /// One that is a list of structs.
    pub(crate) const fn list(wire: &'static str, item: &'static Kind) -> Self {
        Self::new(wire, Kind::List(item), "")
    }

    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    pub(crate) const fn lock(self) -> Self {
        Self { lock: true, ..self }
    }

    /// JSON text of the property with all members; nothing where it would hold itself without end.
    pub fn sample(&self, of: &Model) -> Option<String> {
        value_of(&self.kind, self.leaf, Members::All, &mut vec![of.name])
    }
}

fn value_of(kind: &Kind, leaf: &str, members: Members, open: &mut Vec<&'static str>) -> Option<String> {
    match kind {
        Kind::Model(name) if open.contains(name) => None,
        Kind::Model(name) => Some(Model::named(name).within(members, open)),
        Kind::List(item) => value_of(item, leaf, members, open).map(|item| format!("[{item}]")),
        Kind::Map(item) => value_of(item, leaf, members, open).map(|item| format!("{{\"one\":{item}}}")),
        Kind::Page(item) => value_of(item, leaf, members, open).map(|item| format!("{{\"results\":[{item}]}}")),
        _ => Some(leaf.to_owned()),
    }
}

/// An argument, from its JSON text.
pub fn value<T: Value>(text: &str) -> T {
    let read = from_json(text, false);
    let (value, unread) = read.unwrap_or_else(|error| panic!("the sample {text} cannot be read: {error}"));
    assert!(unread.is_empty(), "{unread:?} of the sample {text}");
    value
}

/// A body, with all members or with those alone that are asked for.
pub fn body<T: Value>(kind: &Kind, leaf: &str, all: bool) -> T {
    let members = if all { Members::All } else { Members::Required };
    value(&value_of(kind, leaf, members, &mut Vec::new()).expect("the outermost model holds nothing yet"))
}

/// The value of a struct, with all members or with those that are required.
pub fn model<T: Value>(name: &'static str, all: bool) -> T {
    body(&Kind::Model(name), "", all)
}

/// A file to send.
pub fn file() -> File {
    File::new("sample.pdf", "%PDF-1.4").content_type("application/pdf")
}
