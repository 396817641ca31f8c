//! A sample with the kind of each value in it, so that any one of them can be changed.

use procountor_generator::ir::{Api, Scalar, Shape, Type};
use tests::inventory::{Kind, Model, Property};

/// A value of a sample, and what it is.
pub(crate) struct Node {
    pub(crate) kind: Option<Kind>,
    pub(crate) lock: bool,
    parts: Parts,
}

/// What a value is made of.
enum Parts {
    None(&'static str),
    Members { sent: bool, members: Vec<(String, Node)> },
    Entries(Vec<(String, Node)>),
    Items(Vec<Node>),
}

/// Where a value stands in a sample.
#[derive(Clone)]
pub(crate) struct Place {
    /// The way to it, by the places among the parts of each value.
    pub(crate) at: Vec<usize>,
    /// The same as the client writes it.
    pub(crate) path: String,
    /// The nearest value around it, or itself, that is a member of a model or an item of its own: the
    /// value that is unread as a whole where this one cannot be read.
    pub(crate) whole: (usize, String),
    /// Whether the object that the whole is a member of keeps what it cannot read.
    pub(crate) kept: bool,
}

/// A change of a sample at one place.
pub(crate) enum Edit<'a> {
    /// The value is not there.
    Remove,
    /// This text stands in its place.
    Replace(&'a str),
    /// The object has this further member, at its end.
    Add(&'a str),
}

/// How a sample is written.
pub(crate) struct Style<'a> {
    /// Members at the end of each object.
    pub(crate) more: &'a [&'a str],
    /// What stands for lock tokens, if not what the sample has.
    pub(crate) token: Option<&'a str>,
}

impl Style<'_> {
    const PLAIN: Self = Self { more: &[], token: None };
}

impl Node {
    /// The sample of a model with all its members. A model within itself is left out at the second time.
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
        Self::new(Some(Kind::Model(model.name)), Parts::Members { sent: model.sent, members })
    }

    fn of_kind(kind: Kind, leaf: &'static str, open: &mut Vec<&'static str>) -> Option<Self> {
        let parts = match kind {
            Kind::Model(name) if open.contains(&name) => return None,
            Kind::Model(name) => return Some(Self::within(Model::named(name), open)),
            Kind::List(item) => Parts::Items(vec![Self::of_kind(*item, leaf, open)?]),
            Kind::Map(item) => Parts::Entries(vec![("one".to_owned(), Self::of_kind(*item, leaf, open)?)]),
            Kind::Page(_) => panic!("no model holds a page"),
            _ => Parts::None(leaf),
        };
        Some(Self::new(Some(kind), parts))
    }

    /// The sample of an answer's type.
    pub(crate) fn of_answer(api: &Api, ty: &Type) -> Self {
        let leaf = |kind, text| Self::new(Some(kind), Parts::None(text));
        match ty {
            Type::Model(name) | Type::Boxed(name) => match api.models.get(name).map(|model| &model.shape) {
                Some(Shape::Alias(ty)) => Self::of_answer(api, ty),
                Some(Shape::Enum { .. }) => leaf(Kind::Enum(""), "\"SAMPLE\""),
                Some(Shape::Struct { .. }) => Self::of_model(Model::named(name.as_str())),
                None => panic!("{name} is no model"),
            },
            Type::List(item) => Self::new(None, Parts::Items(vec![Self::of_answer(api, item)])),
            Type::Map(item) => Self::new(None, Parts::Entries(vec![("one".to_owned(), Self::of_answer(api, item))])),
            Type::Page(item) => {
                let results = Self::new(None, Parts::Items(vec![Self::of_answer(api, item)]));
                let meta = api.page_meta.as_ref().map(|meta| Self::of_model(Model::named(meta.as_str())));
                let members = [("results".to_owned(), results)].into_iter();
                let members = members.chain(meta.map(|meta| ("meta".to_owned(), meta))).collect();
                Self::new(None, Parts::Members { sent: false, members })
            }
            Type::Scalar(Scalar::String) => leaf(Kind::Text, "\"Sample\""),
            Type::Scalar(Scalar::Bool) => leaf(Kind::Bool, "true"),
            Type::Scalar(Scalar::Integer) => leaf(Kind::Integer, "7"),
            Type::Scalar(Scalar::Decimal) => leaf(Kind::Amount, "1.50"),
            Type::Scalar(Scalar::Date) => leaf(Kind::Date, "\"2024-02-29\""),
            Type::Scalar(Scalar::DateTime) => leaf(Kind::DateTime, "\"2024-02-29T10:20:30Z\""),
            Type::Json => leaf(Kind::Json, "{}"),
        }
    }

    fn new(kind: Option<Kind>, parts: Parts) -> Self {
        Self { kind, lock: false, parts }
    }

    /// Whether it is an object of a model, and one that keeps what its fields cannot hold.
    pub(crate) fn keeps_unknown(&self) -> Option<bool> {
        match self.parts {
            Parts::Members { sent, .. } => Some(sent),
            _ => None,
        }
    }

    fn part(&self, index: usize) -> &Self {
        match &self.parts {
            Parts::None(text) => panic!("{text} has no parts"),
            Parts::Members { members: named, .. } | Parts::Entries(named) => &named[index].1,
            Parts::Items(items) => &items[index],
        }
    }

    /// The value at a place.
    pub(crate) fn at(&self, at: &[usize]) -> &Self {
        at.iter().fold(self, |node, index| node.part(*index))
    }

    /// All values within it.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        let root = Place { at: Vec::new(), path: String::new(), whole: (0, String::new()), kept: false };
        self.places_below(&root, &mut places);
        places
    }

    fn places_below(&self, here: &Place, places: &mut Vec<Place>) {
        let mut below = |index: usize, node: &Self, path: String, member: Option<bool>| {
            let at: Vec<usize> = here.at.iter().copied().chain([index]).collect();
            let (whole, kept) = match member {
                Some(kept) => ((at.len(), path.clone()), kept),
                None => (here.whole.clone(), here.kept),
            };
            let place = Place { at, path, whole, kept };
            places.push(place.clone());
            node.places_below(&place, places);
        };
        match &self.parts {
            Parts::None(_) => {}
            Parts::Members { sent, members } => {
                for (index, (name, node)) in members.iter().enumerate() {
                    let dot = if here.path.is_empty() { "" } else { "." };
                    below(index, node, format!("{}{dot}{name}", here.path), Some(*sent));
                }
            }
            Parts::Entries(entries) => {
                for (index, (name, node)) in entries.iter().enumerate() {
                    below(index, node, format!("{}[\"{name}\"]", here.path), None);
                }
            }
            Parts::Items(items) => {
                // The lists of pages and of whole answers, which have no kind, are read item by item.
                let alone = self.kind.is_none().then_some(false);
                for (index, node) in items.iter().enumerate() {
                    below(index, node, format!("{}[{index}]", here.path), alone);
                }
            }
        }
    }

    /// Its JSON text.
    pub(crate) fn text(&self) -> String {
        self.edited(&Style::PLAIN, &[], None)
    }

    /// The same with a change at one place.
    pub(crate) fn with(&self, at: &[usize], edit: &Edit<'_>) -> String {
        self.edited(&Style::PLAIN, at, Some(edit))
    }

    /// Its JSON text in a style, perhaps with a change at one place.
    pub(crate) fn edited(&self, style: &Style<'_>, at: &[usize], edit: Option<&Edit<'_>>) -> String {
        let here = edit.filter(|_| at.is_empty());
        if let Some(Edit::Replace(text)) = here {
            return (*text).to_owned();
        }
        let part = |index: usize, name: Option<&str>, node: &Self| {
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
        match &self.parts {
            Parts::None(_) if self.lock && style.token.is_some() => style.token.unwrap_or_default().to_owned(),
            Parts::None(text) => (*text).to_owned(),
            Parts::Members { members, .. } => {
                let more = style.more.iter().map(|member| (*member).to_owned());
                let members = members.iter().enumerate().filter_map(|(at, (name, node))| part(at, Some(name), node));
                format!("{{{}}}", members.chain(more).chain(added).collect::<Vec<_>>().join(","))
            }
            Parts::Entries(entries) => {
                let entries = entries.iter().enumerate().filter_map(|(at, (name, node))| part(at, Some(name), node));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
            }
            Parts::Items(items) => {
                let items = items.iter().enumerate().filter_map(|(at, node)| part(at, None, node));
                format!("[{}]", items.collect::<Vec<_>>().join(","))
            }
        }
    }
}
