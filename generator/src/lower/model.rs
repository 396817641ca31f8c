//! Schemas to models.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::enums::Site;
use super::limits::limits;
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

impl Hoisted<'_> {
    /// Whether a schema has a model already, which ends the recursion of one that holds itself.
    pub(super) fn is_open(&self, pointer: &Pointer) -> bool {
        self.names.contains_key(pointer)
    }
}

impl<'a> Lowering<'a> {
    /// The models of `components.schemas`.
    pub(super) fn models(&mut self, api: &mut Api) {
        let schemas = self.root().get("components").and_then(|components| components.get("schemas"));
        for (schema, cursor) in schemas.iter().flat_map(Cursor::members) {
            let Some(name) = self.schemas.get(schema).cloned() else { continue };
            if !cursor.node.is_object() {
                self.say(Diagnostic::error(format!("the schema `{schema}` is no object")), &cursor.pointer);
                continue;
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
            api.page_meta = Some(meta);
            return Some(Shape::Alias(Type::Page(Box::new(item))));
        }
        let parts = cursor.get("allOf").map_or(0, |parts| parts.items().count());
        let members = cursor.get("properties").is_some_and(|properties| properties.members().next().is_some());
        if parts > 1 || members {
            return Some(Shape::Struct { fields: self.fields(cursor, site) });
        }
        let ty = self.ty(cursor, site);
        if ty == Type::Model(TypeName::new(name)) {
            self.say(Diagnostic::error(format!("the schema `{}` is only itself", site.key)), &cursor.pointer);
            return Some(Shape::Alias(Type::Json));
        }
        Some(Shape::Alias(ty))
    }

    /// The item and the meta model of a search's envelope: `results`, a list, and `meta`, a model.
    fn page(&mut self, cursor: &Cursor<'a>, site: &Site) -> Option<(Type, TypeName)> {
        let properties = cursor.get("properties").filter(|_| !cursor.has("allOf"))?;
        if properties.members().count() != 2 {
            return None;
        }
        let (results, meta) = (properties.get("results")?, properties.get("meta")?);
        if results.text("type") != Some("array") || !meta.has("$ref") {
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
        let mut name = type_name(&site.fallback);
        while self.schemas.values().chain(self.hoisted.names.values()).any(|taken| *taken == name) {
            name.push_str("Inline");
        }
        self.hoisted.names.insert(schema.pointer.clone(), name.clone());
        self.hoisted.waiting.push((name.clone(), schema.clone(), site.clone()));
        Type::Model(TypeName::new(name))
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
        let mut members: Vec<(String, Cursor<'a>, bool)> = Vec::new();
        self.members(schema, &mut members, &mut BTreeSet::new());
        let mut fields: Vec<Field> = Vec::new();
        for (wire, property, required) in members {
            let name = field_name(&wire);
            if let Some(other) = fields.iter().find(|field| field.name.as_str() == name) {
                let what = format!("the members `{}` and `{wire}` of `{}` have one Rust name", other.wire, site.key);
                let help = "rename one of them by an overlay";
                self.unsettled(what, "a Rust name of its own for each member", help.to_owned(), &property.pointer);
                continue;
            }
            fields.push(self.field(name, &wire, &property, required, site));
        }
        fields
    }

    fn field(&mut self, name: String, wire: &str, property: &Cursor<'a>, required: bool, site: &Site) -> Field {
        Field {
            name: FieldName::new(name),
            wire: WireName::new(wire),
            ty: self.ty(property, &site.member(wire)),
            presence: if required { Presence::Required } else { Presence::Optional },
            lock: property.flag("x-lock"),
            access: access(property),
            limits: limits(property),
            docs: Self::docs(property),
            deprecated: property.flag("deprecated"),
            origin: self.origin(&property.pointer),
        }
    }

    /// Gathers members in document order; a later part's member replaces an earlier one in its place.
    fn members(
        &mut self,
        schema: &Cursor<'a>,
        members: &mut Vec<(String, Cursor<'a>, bool)>,
        seen: &mut BTreeSet<Pointer>,
    ) {
        if !seen.insert(schema.pointer.clone()) {
            self.say(Diagnostic::error("`allOf` leads back to itself").expected("parts that end"), &schema.pointer);
            return;
        }
        for part in schema.get("allOf").iter().flat_map(Cursor::items) {
            if let Some(target) = self.resolve(&part) {
                self.members(&target, members, seen);
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
        seen.remove(&schema.pointer);
    }
}

fn access(property: &Cursor<'_>) -> Access {
    match (property.flag("readOnly"), property.flag("writeOnly")) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        _ => Access::Both,
    }
}
