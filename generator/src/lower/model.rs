//! Schemas to models.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::enums::Site;
use super::limits::limits;
use super::schema::parts;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Access, Api, Field, FieldName, Model, Presence, Shape, Type, TypeName, Usage, WireName};
use crate::names::{field_name, type_name};
use crate::pointer::Pointer;

/// Models made of inline schemas.
#[derive(Default)]
pub(super) struct Hoisted<'a> {
    waiting: Vec<(String, Cursor<'a>, Site)>,
    names: BTreeMap<Pointer, String>,
}

impl<'a> Lowering<'a> {
    /// The models of `components.schemas`.
    pub(super) fn models(&mut self, api: &mut Api) {
        let schemas = self.root().get("components").and_then(|components| components.get("schemas"));
        for (schema, cursor) in schemas.iter().flat_map(Cursor::members) {
            let Some(name) = self.schemas.get(schema).cloned() else { continue };
            if !cursor.node.is_object() {
                self.say(Diagnostic::error(format!("the schema `{schema}` is no object")), &cursor.pointer);
            }
            let site = Site { key: schema.to_owned(), fallback: name.clone() };
            if let Some(shape) = self.schema_shape(&cursor, &site, &name, api) {
                let model = self.model(&name, &cursor, &site, shape);
                api.models.insert(model.name.clone(), model);
            }
        }
    }

    fn model(&self, name: &str, cursor: &Cursor<'a>, site: &Site, shape: Shape) -> Model {
        Model {
            name: TypeName::new(name),
            schema: WireName::new(&site.key),
            shape,
            usage: Usage::Read,
            reached_from: BTreeSet::new(),
            docs: Self::docs(cursor),
            deprecated: cursor.flag("deprecated"),
            origin: self.origin(&cursor.pointer),
        }
    }

    /// `None` for an enum, which is gathered with the others.
    fn schema_shape(&mut self, cursor: &Cursor<'a>, site: &Site, name: &str, api: &mut Api) -> Option<Shape> {
        let strings = cursor.get("enum").is_some_and(|list| list.items().all(|item| item.node.is_string()));
        if strings && !cursor.has("$ref") && !cursor.has("properties") {
            self.add_values(name, &site.key, cursor);
            return None;
        }
        if let Some((item, meta)) = self.page(cursor, site) {
            if *api.page_meta.get_or_insert_with(|| meta.clone()) == meta {
                return Some(Shape::Alias(Type::Page(Box::new(item))));
            }
            let what =
                format!("the page `{}` is an object of its own: its `meta` is not that of other pages", site.key);
            self.say(
                Diagnostic::warning(what).help("give it the same `meta` by an overlay, if it is the same"),
                &cursor.pointer,
            );
        }
        let parts = parts(cursor).len();
        let members = cursor.get("properties").is_some_and(|properties| properties.members().next().is_some());
        if parts > 1 || members {
            self.say_what_members_lose(cursor, site);
            return Some(Shape::Struct { fields: self.fields(cursor, site) });
        }
        let ty = self.ty(cursor, site);
        if ty == Type::Model(TypeName::new(name)) {
            self.say(Diagnostic::error(format!("the schema `{}` is only itself", site.key)), &cursor.pointer);
            return Some(Shape::Alias(Type::Json));
        }
        Some(Shape::Alias(ty))
    }

    /// Members that are not listed are kept, but have no type.
    fn say_what_members_lose(&mut self, cursor: &Cursor<'a>, site: &Site) {
        if cursor.get("additionalProperties").is_some_and(|values| values.node.is_object()) {
            let what =
                format!("the other members of `{}` have no fields: they are kept only in what is sent", site.key);
            self.say(
                Diagnostic::warning(what).help("move them into a map of their own by an overlay"),
                &cursor.pointer,
            );
        }
    }

    /// The item and the meta model of a search's envelope: `results`, a list, and `meta`, a model.
    fn page(&mut self, cursor: &Cursor<'a>, site: &Site) -> Option<(Type, TypeName)> {
        let properties = cursor.get("properties").filter(|_| !cursor.has("allOf"))?;
        if properties.members().count() != 2 {
            return None;
        }
        let (results, meta) = (properties.get("results")?, properties.get("meta")?);
        let wraps = meta.get("allOf").is_some_and(|parts| {
            let mut parts = parts.items();
            parts.next().is_some_and(|only| only.has("$ref")) && parts.next().is_none()
        });
        if results.text("type") != Some("array") || !(meta.has("$ref") || wraps) {
            return None;
        }
        let items = results.get("items")?;
        let Type::Model(meta) = self.ty(&meta, &site.member("meta")) else { return None };
        Some((self.ty(&items, &site.member("results").item()), meta))
    }

    /// Gives an inline object a model of its own, named after where it stands.
    pub(super) fn hoist(&mut self, schema: &Cursor<'a>, site: &Site) -> Type {
        if let Some(name) = self.hoisted.names.get(&schema.pointer) {
            return Type::Model(TypeName::new(name));
        }
        let mut name = self.context.names.inline_model(&site.key).unwrap_or_else(|| type_name(&site.fallback));
        if self.is_taken(&name) {
            let what = format!("the object at `{}` and another type are both called {name}", site.key);
            let help = format!("name it in names.toml:\n[models]\n{:?} = \"{name}Other\"", site.key);
            self.unsettled(what, "a Rust name of its own for each type", help, &schema.pointer);
        }
        while self.is_taken(&name) {
            name.push_str("Inline");
        }
        self.taken.insert(name.clone());
        self.hoisted.names.insert(schema.pointer.clone(), name.clone());
        self.hoisted.waiting.push((name.clone(), schema.clone(), site.clone()));
        Type::Model(TypeName::new(name))
    }

    /// Whether a schema or an inline object has the name.
    pub(super) fn is_model(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    fn is_taken(&self, name: &str) -> bool {
        self.is_model(name) || self.enums.has(name)
    }

    /// The models of inline objects, and of those inside them.
    pub(super) fn hoisted_models(&mut self, api: &mut Api) {
        while let Some((name, schema, site)) = self.hoisted.waiting.pop() {
            let shape = Shape::Struct { fields: self.fields(&schema, &site) };
            let model = self.model(&name, &schema, &site, shape);
            api.models.insert(model.name.clone(), model);
        }
    }

    /// The members of an object, those of its `allOf` parts included.
    fn fields(&mut self, schema: &Cursor<'a>, site: &Site) -> Vec<Field> {
        let members = self.all_members(schema);
        // Who is named first has the shorter name, or the only one: that must not depend on the order in the file.
        let mut members: Vec<_> = members.into_iter().enumerate().collect();
        members.sort_by(|(_, left), (_, right)| left.0.cmp(&right.0));
        let mut fields: Vec<(usize, Field)> = Vec::new();
        for (at, (wire, property, required)) in members {
            let name = field_name(&wire);
            if let Some((_, other)) = fields.iter().find(|(_, field)| field.name.as_str() == name) {
                let what = format!("the members `{}` and `{wire}` of `{}` have one Rust name", other.wire, site.key);
                let help = "rename one of them by an overlay";
                self.unsettled(what, "a Rust name of its own for each member", help.to_owned(), &property.pointer);
                continue;
            }
            fields.push((at, self.field(name, &wire, &property, required, site)));
        }
        fields.sort_by_key(|(at, _)| *at);
        fields.into_iter().map(|(_, field)| field).collect()
    }

    fn field(&mut self, name: String, wire: &str, property: &Cursor<'a>, required: bool, site: &Site) -> Field {
        Field {
            name: FieldName::new(name),
            wire: WireName::new(wire),
            ty: self.ty(property, &site.member(wire)),
            presence: if required { Presence::Required } else { Presence::Optional },
            lock: property.flag("x-lock"),
            key: property.flag("x-key"),
            access: access(property),
            limits: limits(property),
            docs: Self::docs(property),
            deprecated: property.flag("deprecated"),
            origin: self.origin(&property.pointer),
        }
    }

    /// The members of an object, with those of the parts that it is made of, and whether each is required.
    pub(super) fn all_members(&mut self, schema: &Cursor<'a>) -> Vec<(String, Cursor<'a>, bool)> {
        let mut members = Vec::new();
        self.members(schema, &mut members, &mut Parts::default());
        members
    }

    /// Gathers members in document order; a later part's member replaces an earlier one in its place.
    fn members(&mut self, schema: &Cursor<'a>, members: &mut Vec<(String, Cursor<'a>, bool)>, parts: &mut Parts) {
        if parts.open.contains(&schema.pointer) {
            self.say(Diagnostic::error("`allOf` leads back to itself").expected("parts that end"), &schema.pointer);
            return;
        }
        // A part that several parts share is gathered once: otherwise each level doubles the work.
        if !parts.done.insert(schema.pointer.clone()) {
            return;
        }
        parts.open.push(schema.pointer.clone());
        for part in schema.get("allOf").iter().flat_map(Cursor::items) {
            if let Some(target) = self.resolve(&part) {
                self.members(&target, members, parts);
            }
        }
        for (wire, property) in schema.get("properties").iter().flat_map(Cursor::members) {
            match members.iter_mut().find(|(earlier, ..)| earlier == wire) {
                Some(earlier) => earlier.1 = property,
                None => members.push((wire.to_owned(), property, false)),
            }
        }
        let required = schema.node.get("required").and_then(Value::as_array).into_iter().flatten();
        for wire in required.filter_map(Value::as_str) {
            if let Some(member) = members.iter_mut().find(|(name, ..)| name == wire) {
                member.2 = true;
            }
        }
        parts.open.pop();
    }
}

/// The parts of an object that are being gathered, and those that are.
#[derive(Default)]
struct Parts {
    open: Vec<Pointer>,
    done: BTreeSet<Pointer>,
}

fn access(property: &Cursor<'_>) -> Access {
    match (property.flag("readOnly"), property.flag("writeOnly")) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        _ => Access::Both,
    }
}
