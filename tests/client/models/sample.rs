//! Samples of models and responses as trees, in which single values can be changed.

use procountor_generator::ir::{Api, Scalar, Shape, Type};
use tests::inventory::{Model, Property, ValueKind};

/// A value of a sample.
pub(crate) struct Node {
    /// Kind of the value; `None` for the lists and pages of a response.
    pub(crate) kind: Option<ValueKind>,
    /// Whether the value is a lock token.
    pub(crate) lock: bool,
    children: Children,
}

/// The values within a value.
enum Children {
    /// None: the JSON text of the value.
    None(&'static str),
    /// The members of a model, which can be part of a request if `sent` is true.
    Members { sent: bool, members: Vec<(String, Node)> },
    /// The entries of a map.
    Entries(Vec<(String, Node)>),
    /// The elements of a list.
    Elements(Vec<Node>),
}

/// The location of a value in a sample.
#[derive(Clone)]
pub(crate) struct Location {
    /// Indices of the children that lead to the value.
    pub(crate) indices: Vec<usize>,
    /// The path as the client reports it.
    pub(crate) path: String,
    /// Depth and path of the value that is unread as a whole if this one is invalid: the innermost enclosing value, or
    /// the value itself, that is a member of a model or an element that is read on its own.
    pub(crate) enclosing: (usize, String),
    /// Whether the model with the enclosing value preserves unread values.
    pub(crate) preserved: bool,
}

/// An edit of a sample at one location.
pub(crate) enum Edit<'a> {
    /// Removes the value.
    Remove,
    /// Replaces the value by this text.
    Replace(&'a str),
    /// Appends this member to the object.
    Add(&'a str),
}

/// Options for writing a sample.
pub(crate) struct Style<'a> {
    /// Members that are appended to each object.
    pub(crate) extra_members: &'a [&'a str],
    /// Text of lock tokens that replaces the sample's.
    pub(crate) token: Option<&'a str>,
}

impl Style<'_> {
    const PLAIN: Self = Self { extra_members: &[], token: None };
}

impl Node {
    /// Returns the sample of a model with all its members. Recursive members are omitted.
    pub(crate) fn of_model(model: &'static Model) -> Self {
        Self::within(model, &mut Vec::new())
    }

    fn within(model: &'static Model, open: &mut Vec<&'static str>) -> Self {
        open.push(model.name);
        let member = |property: &'static Property, open: &mut Vec<_>| {
            let node = Self::of_kind(property.kind, property.leaf, open)?;
            Some((property.wire.to_owned(), Self { lock: property.lock, ..node }))
        };
        let members = model.properties.iter().filter_map(|property| member(property, open)).collect();
        open.pop();
        Self::new(Some(ValueKind::Model(model.name)), Children::Members { sent: model.sent, members })
    }

    fn of_kind(kind: ValueKind, leaf: &'static str, open: &mut Vec<&'static str>) -> Option<Self> {
        let children = match kind {
            ValueKind::Model(name) if open.contains(&name) => return None,
            ValueKind::Model(name) => return Some(Self::within(Model::named(name), open)),
            ValueKind::List(item) => Children::Elements(vec![Self::of_kind(*item, leaf, open)?]),
            ValueKind::Map(item) => Children::Entries(vec![("one".to_owned(), Self::of_kind(*item, leaf, open)?)]),
            ValueKind::Page(_) => panic!("{kind:?} in a model"),
            _ => Children::None(leaf),
        };
        Some(Self::new(Some(kind), children))
    }

    /// Returns the sample of a response type.
    pub(crate) fn of_response(api: &Api, ty: &Type) -> Self {
        let leaf = |kind, text| Self::new(Some(kind), Children::None(text));
        match ty {
            Type::Model(name) | Type::Boxed(name) => match api.models.get(name).map(|model| &model.shape) {
                Some(Shape::Alias(ty)) => Self::of_response(api, ty),
                Some(Shape::Enum { .. }) => leaf(ValueKind::Enum(""), "\"SAMPLE\""),
                Some(Shape::Struct { .. }) => Self::of_model(Model::named(name.as_str())),
                None => panic!("no model is named {name}"),
            },
            Type::Optional(value) => Self::of_response(api, value),
            Type::List(item) => Self::new(None, Children::Elements(vec![Self::of_response(api, item)])),
            Type::Map(item) => {
                Self::new(None, Children::Entries(vec![("one".to_owned(), Self::of_response(api, item))]))
            }
            Type::Page(item) => {
                let results = Self::new(None, Children::Elements(vec![Self::of_response(api, item)]));
                let meta = api.page_meta.as_ref().map(|meta| Self::of_model(Model::named(meta.as_str())));
                let members = [("results".to_owned(), results)].into_iter();
                let members = members.chain(meta.map(|meta| ("meta".to_owned(), meta))).collect();
                Self::new(None, Children::Members { sent: false, members })
            }
            Type::Scalar(Scalar::String) => leaf(ValueKind::String, "\"Sample\""),
            Type::Scalar(Scalar::Bool) => leaf(ValueKind::Bool, "true"),
            Type::Scalar(Scalar::Integer) => leaf(ValueKind::Integer, "7"),
            Type::Scalar(Scalar::Decimal) => leaf(ValueKind::Decimal, "1.50"),
            Type::Scalar(Scalar::Date) => leaf(ValueKind::Date, "\"2024-02-29\""),
            Type::Scalar(Scalar::DateTime) => leaf(ValueKind::DateTime, "\"2024-02-29T10:20:30Z\""),
            Type::Json => leaf(ValueKind::Json, "{}"),
        }
    }

    fn new(kind: Option<ValueKind>, children: Children) -> Self {
        Self { kind, lock: false, children }
    }

    /// Returns whether the model preserves unknown members; `None` for other values.
    pub(crate) fn preserves_unknown(&self) -> Option<bool> {
        match self.children {
            Children::Members { sent, .. } => Some(sent),
            _ => None,
        }
    }

    fn child(&self, index: usize) -> &Self {
        match &self.children {
            Children::None(text) => panic!("{text} has no children"),
            Children::Members { members: named, .. } | Children::Entries(named) => &named[index].1,
            Children::Elements(items) => &items[index],
        }
    }

    /// Returns the value at a location.
    pub(crate) fn descendant(&self, indices: &[usize]) -> &Self {
        indices.iter().fold(self, |node, index| node.child(*index))
    }

    /// Returns the locations of all values within this one.
    pub(crate) fn locations(&self) -> Vec<Location> {
        let mut locations = Vec::new();
        let root =
            Location { indices: Vec::new(), path: String::new(), enclosing: (0, String::new()), preserved: false };
        self.locations_below(&root, &mut locations);
        locations
    }

    fn locations_below(&self, here: &Location, locations: &mut Vec<Location>) {
        let mut below = |index: usize, node: &Self, path: String, preserved: Option<bool>| {
            let indices: Vec<usize> = here.indices.iter().copied().chain([index]).collect();
            let (enclosing, preserved) = match preserved {
                Some(preserved) => ((indices.len(), path.clone()), preserved),
                None => (here.enclosing.clone(), here.preserved),
            };
            let location = Location { indices, path, enclosing, preserved };
            locations.push(location.clone());
            node.locations_below(&location, locations);
        };
        match &self.children {
            Children::None(_) => {}
            Children::Members { sent, members } => {
                for (index, (name, node)) in members.iter().enumerate() {
                    let dot = if here.path.is_empty() { "" } else { "." };
                    below(index, node, format!("{}{dot}{name}", here.path), Some(*sent));
                }
            }
            Children::Entries(entries) => {
                for (index, (name, node)) in entries.iter().enumerate() {
                    below(index, node, format!("{}[\"{name}\"]", here.path), None);
                }
            }
            Children::Elements(items) => {
                // The lists of pages and of responses, which have no kind, are read element by element.
                let preserved = self.kind.is_none().then_some(false);
                for (index, node) in items.iter().enumerate() {
                    below(index, node, format!("{}[{index}]", here.path), preserved);
                }
            }
        }
    }

    /// Returns the JSON text.
    pub(crate) fn text(&self) -> String {
        self.edited(&Style::PLAIN, &[], None)
    }

    /// Returns the JSON text with an edit at one location.
    pub(crate) fn with(&self, at: &[usize], edit: &Edit<'_>) -> String {
        self.edited(&Style::PLAIN, at, Some(edit))
    }

    /// Returns the JSON text in a style, with an optional edit at one location.
    pub(crate) fn edited(&self, style: &Style<'_>, at: &[usize], edit: Option<&Edit<'_>>) -> String {
        let here = edit.filter(|_| at.is_empty());
        if let Some(Edit::Replace(text)) = here {
            return (*text).to_owned();
        }
        let child = |index: usize, name: Option<&str>, node: &Self| {
            let (rest, edit) = match at.split_first() {
                Some((first, rest)) if *first == index => (rest, edit),
                _ => (at, None),
            };
            if rest.is_empty() && matches!(edit, Some(Edit::Remove)) {
                return None;
            }
            let text = node.edited(style, rest, edit);
            Some(name.map(|name| format!("\"{name}\":{text}")).unwrap_or(text))
        };
        let added = if let Some(Edit::Add(member)) = here { Some((*member).to_owned()) } else { None };
        match &self.children {
            Children::None(_) if self.lock && style.token.is_some() => style.token.unwrap_or_default().to_owned(),
            Children::None(text) => (*text).to_owned(),
            Children::Members { members, .. } => {
                let extra = style.extra_members.iter().map(|member| (*member).to_owned());
                let members = members.iter().enumerate().filter_map(|(at, (name, node))| child(at, Some(name), node));
                format!("{{{}}}", members.chain(extra).chain(added).collect::<Vec<_>>().join(","))
            }
            Children::Entries(entries) => {
                let entries = entries.iter().enumerate().filter_map(|(at, (name, node))| child(at, Some(name), node));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
            }
            Children::Elements(items) => {
                let items = items.iter().enumerate().filter_map(|(at, node)| child(at, None, node));
                format!("[{}]", items.collect::<Vec<_>>().join(","))
            }
        }
    }
}
