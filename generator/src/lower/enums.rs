//! Enums: one Rust type for each meaning, over all its sites in the description.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, Model, Shape, Type, TypeName, Usage, Variant, VariantName, WireName};
use crate::names::{short_singular, snake, type_name, variant_name};
use crate::pointer::Pointer;

/// Where an enum's values are listed, for its name.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// `Schema.property` or `METHOD /path?parameter`.
    pub(super) key: String,
    /// What the type is called where nobody has named the site.
    pub(super) fallback: String,
}

impl Site {
    /// A member of a model.
    pub(super) fn member(&self, property: &str) -> Self {
        let fallback = format!("{}_{}", self.fallback, snake(property));
        Self { key: format!("{}.{property}", self.key), fallback }
    }

    /// The items of a list.
    pub(super) fn item(&self) -> Self {
        Self { fallback: short_singular(&self.fallback), ..self.clone() }
    }
}

/// The enums met so far.
#[derive(Default)]
pub(super) struct Enums(BTreeMap<String, Draft>);

impl Enums {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether an enum has this name already, with other values.
    fn has_others(&self, name: &str, schema: &Cursor<'_>) -> bool {
        let values: BTreeSet<_> = texts(schema).collect();
        self.0.get(name).is_some_and(|draft| !draft.values.keys().map(String::as_str).eq(values.iter().copied()))
    }
}

#[derive(Default)]
struct Draft {
    /// Text to where it was first listed.
    values: BTreeMap<String, Pointer>,
    sites: BTreeMap<String, Pointer>,
    /// The sites that nobody has named, with what they list.
    unnamed: BTreeMap<String, Pointer>,
}

impl<'a> Lowering<'a> {
    /// The type of a list of strings at a site.
    pub(super) fn enumeration(&mut self, schema: &Cursor<'a>, site: &Site) -> Type {
        let settled = self.context.names.enumeration(&site.key);
        let name = match settled {
            Some(name) => name.to_owned(),
            None => {
                let mut name = type_name(&site.fallback);
                if self.enums.has_others(&name, schema) {
                    name = type_name(&site.key);
                }
                while self.is_model(&name) {
                    name.push_str("Value");
                }
                name
            }
        };
        self.add_values(&name, &site.key, schema);
        if settled.is_none()
            && let Some(draft) = self.enums.0.get_mut(&name)
        {
            draft.unnamed.insert(site.key.clone(), schema.pointer.clone());
        }
        Type::Model(TypeName::new(name))
    }

    /// Adds the values listed here to an enum.
    pub(super) fn add_values(&mut self, name: &str, site: &str, schema: &Cursor<'a>) {
        let draft = self.enums.0.entry(name.to_owned()).or_default();
        draft.sites.insert(site.to_owned(), schema.pointer.clone());
        let listed = schema.node.get("enum").and_then(Value::as_array).into_iter().flatten();
        for (at, text) in listed.enumerate().filter_map(|(at, item)| Some((at, item.as_str()?))) {
            // The same values are listed in many places.
            if !draft.values.contains_key(text) {
                let pointer = schema.pointer.child("enum").child(at.to_string());
                draft.values.insert(text.to_owned(), pointer);
            }
        }
    }

    /// Asks for names, and shows an enum with the same values, if there is one.
    fn propose(&mut self) {
        if !self.context.strict {
            return;
        }
        let mut said = Vec::new();
        for (name, draft) in &self.enums.0 {
            let is_settled = |other: &Draft| other.sites.len() > other.unnamed.len();
            let same = self.enums.0.iter().find(|(other, its)| {
                its.values.keys().eq(draft.values.keys()) && *other != name && (is_settled(its) || *other < name)
            });
            for (site, pointer) in &draft.unnamed {
                let merge = same.map_or(String::new(), |(other, _)| {
                    format!("\nor, if it means the same as {other}, add it there: {other} = [ …, \"{site}\"]")
                });
                let help = format!("name it in names.toml:\n[enums]\n{name} = [\"{site}\"]{merge}");
                let what = format!("the enum at `{site}` has no name yet");
                let diagnostic = Diagnostic::error(what).expected("a name that a person has chosen: callers keep it");
                said.push((diagnostic.help(help), pointer.clone()));
            }
        }
        for (diagnostic, pointer) in said {
            self.say(diagnostic, &pointer);
        }
    }

    /// Turns what was gathered into models.
    pub(super) fn enum_models(&mut self, api: &mut Api) {
        self.propose();
        for (name, draft) in std::mem::take(&mut self.enums.0) {
            let Some(first) = draft.sites.values().next().cloned() else { continue };
            let key = TypeName::new(name.clone());
            if let Some(model) = api.models.get(&key).filter(|model| !matches!(model.shape, Shape::Enum { .. })) {
                let what = format!("the enum {name} and the schema `{}` have one Rust name", model.schema);
                let help = format!(
                    "name one of them in names.toml, for example\n[models]\n{:?} = \"{name}Model\"",
                    model.schema.as_str()
                );
                self.say(Diagnostic::error(what).expected("a Rust name of its own for each type").help(help), &first);
                continue;
            }
            let model = self.enum_model(&name, &draft, &first);
            api.models.insert(key, model);
        }
    }

    fn enum_model(&mut self, name: &str, draft: &Draft, first: &Pointer) -> Model {
        let mut variants: BTreeMap<String, Variant> = BTreeMap::new();
        for (text, pointer) in &draft.values {
            let variant = variant_name(text).filter(|variant| variant != "Unlisted");
            let taken = variant.as_ref().and_then(|variant| variants.get(variant));
            let (Some(variant), None) = (variant, taken) else {
                let what = match taken {
                    Some(other) => format!("the values `{}` and `{text}` of {name} have one Rust name", other.wire),
                    None => format!("the value `{text}` of {name} has no Rust name"),
                };
                let help = "correct the value by an overlay, or leave it: it still decodes, as `Unlisted`";
                self.say(Diagnostic::warning(what).help(help), pointer);
                continue;
            };
            let name = VariantName::new(variant.clone());
            variants.insert(variant, Variant { name, wire: WireName::new(text), origin: self.origin(pointer) });
        }
        let mut variants: Vec<_> = variants.into_values().collect();
        variants.sort_by(|left, right| left.wire.cmp(&right.wire));
        let sites = draft.sites.clone();
        Model {
            name: TypeName::new(name),
            schema: WireName::new(sites.keys().next().map_or("", String::as_str)),
            shape: Shape::Enum { variants, sites },
            usage: Usage::Read,
            reached_from: BTreeSet::new(),
            docs: None,
            deprecated: false,
            origin: self.origin(first),
        }
    }
}

/// The strings of a schema's `enum`.
fn texts<'a>(schema: &Cursor<'a>) -> impl Iterator<Item = &'a str> {
    schema.node.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
