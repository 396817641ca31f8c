//! Schemas to models.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::form::Form;
use super::limits::limits;
use super::schema::{self, Outline};
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::ir::{
    Access, AdditionalField, Api, Field, FieldName, Limits, MadeFrom, Model, Presence, Sensitivity, Shape, Type,
    TypeName, Usage, WireName,
};
use crate::json_type::json_type;
use crate::names::{field_name, told_apart, type_name};
use crate::pointer::Pointer;
use crate::words::{WordFile, member_key};

/// Maximum nesting of `allOf` parts, which are collected recursively.
const MAX_PARTS: usize = 64;

/// Maximum number of fields of all models. Without a limit, a few schemas that share parts expand to a huge client.
const MAX_FIELDS: usize = 1_000_000;

/// The models of inline schemas.
#[derive(Default)]
pub(super) struct InlineModels<'a> {
    pending: Vec<(String, Cursor<'a>, SchemaSite)>,
    /// The names by node and place.
    names: BTreeMap<(Pointer, String), String>,
}

impl<'a> Lowering<'a> {
    /// Lowers the models of `components.schemas`.
    pub(super) fn models(&mut self, api: &mut Api) {
        let schemas = self.root().get("components").and_then(|components| components.get("schemas"));
        for (schema, cursor) in schemas.iter().flat_map(Cursor::members) {
            let Some(name) = self.schemas.get(schema).cloned() else { continue };
            if !cursor.node.is_object() {
                self.report(
                    Diagnostic::error(format!("the schema `{schema}` is {}, not an object", json_type(cursor.node))),
                    &cursor.pointer,
                );
            }
            let site = SchemaSite { key: schema.to_owned(), fallback: name.clone() };
            let (shape, made_from) = self.trace(|lowering| {
                lowering.trace.nodes.push(cursor.pointer.clone());
                lowering.trace.path.push(cursor.pointer.clone());
                lowering.schema_shape(&cursor, &site, &name, api)
            });
            if let Some(shape) = shape {
                let model = self.model(&name, &cursor, &site, (shape, made_from));
                api.models.insert(model.name.clone(), model);
            }
        }
    }

    fn model(
        &self,
        name: &str,
        cursor: &Cursor<'a>,
        site: &SchemaSite,
        (shape, made_from): (Shape, MadeFrom),
    ) -> Model {
        Model {
            name: TypeName::new(name),
            schema: WireName::new(&site.key),
            shape,
            usage: Usage::Read,
            reached_from: BTreeSet::new(),
            docs: self.docs(WordFile::Models, &site.key, Some(cursor)),
            deprecated: cursor.flag("deprecated"),
            origin: self.origin_of(&cursor.pointer, made_from),
        }
    }

    /// Returns the shape of a schema; `None` for an enum, whose sites are collected first.
    fn schema_shape(&mut self, cursor: &Cursor<'a>, site: &SchemaSite, name: &str, api: &mut Api) -> Option<Shape> {
        if let Some((item, meta)) = self.page(cursor, site) {
            if *api.page_meta.get_or_insert_with(|| meta.clone()) == meta {
                return Some(Shape::Alias(Type::Page(Box::new(item))));
            }
            let message = format!("`{}` is no `Page`, because its `meta` differs from that of other pages", site.key);
            self.report(
                Diagnostic::warning(message).help("replace its `meta` with an overlay if the meaning is the same"),
                &cursor.pointer,
            );
        }
        match self.outline(cursor, site) {
            Outline::Strings(values) => {
                self.add_values(name, &site.key, cursor, &values);
                None
            }
            Outline::Struct => Some(self.structure(cursor, site)),
            Outline::Type(ty) if ty == Type::Model(TypeName::new(name)) => {
                self.report(Diagnostic::error(format!("the schema `{}` refers to itself", site.key)), &cursor.pointer);
                Some(Shape::Alias(Type::Json))
            }
            Outline::Type(ty) => {
                self.trace.nodes.push(cursor.pointer.child("properties"));
                Some(Shape::Alias(ty))
            }
        }
    }

    /// Returns the shape of an object with listed properties.
    fn structure(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Shape {
        let fields = self.fields(schema, site);
        let additional = self.additional(schema, &fields, site);
        Shape::Struct { fields, additional }
    }

    /// Returns the field for the members that an object does not list, if its schema describes such members.
    fn additional(&mut self, schema: &Cursor<'a>, fields: &[Field], site: &SchemaSite) -> Option<AdditionalField> {
        let values = self.members_of_all(schema, "additionalProperties");
        let values: Vec<_> = values.into_iter().filter(|values| !schema::allows_nothing(values)).collect();
        let union = self.member_union(schema);
        let ty = if let Some((keyword, _)) = union {
            self.warn_about_open_object(schema, &site.key, &format!("`{keyword}` beside the properties"));
            Type::Json
        } else if schema.has("discriminator") {
            self.warn_about_open_object(schema, &site.key, "`discriminator`, but not its schemas, is part");
            Type::Json
        } else {
            match values.as_slice() {
                [] => return None,
                [only] if only.node.is_object() => {
                    self.element_type(only, &site.property("additional_properties").item())
                }
                _ => Type::Json,
            }
        };
        let mut name = "additional_properties".to_owned();
        while fields.iter().any(|field| field.name.as_str() == name) {
            name.push('_');
        }
        Some(AdditionalField { name: FieldName::new(name), ty })
    }

    /// Returns the item and the meta model of a page: an object of `results`, an array, and `meta`, a model.
    fn page(&mut self, cursor: &Cursor<'a>, site: &SchemaSite) -> Option<(Type, TypeName)> {
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
        self.trace.nodes.extend([properties.pointer, results.pointer.clone()]);
        let Type::Model(meta) = self.ty(&meta, &site.property("meta")) else { return None };
        Some((self.ty(&items, &site.property("results").item()), meta))
    }

    /// Returns the model of an inline object, named after its place.
    pub(super) fn inline_model(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Type {
        let site = self.place(&schema.pointer, site);
        let key = (schema.pointer.clone(), site.key.clone());
        if let Some(name) = self.inline.names.get(&key) {
            return Type::Model(TypeName::new(name));
        }
        let identity = format!("{} {}", schema.pointer, site.key);
        let (name, is_short) = match self.context.names.inline_model(&site.key) {
            Some(name) => self.inline_names.claim(std::iter::once(name), &identity),
            None => self.inline_name(&schema.pointer, &site, &identity),
        };
        if !is_short {
            self.report_contested(&name, schema, &site);
        }
        self.inline.names.insert(key, name.clone());
        self.inline.pending.push((name.clone(), schema.clone(), site));
        Type::Model(TypeName::new(name))
    }

    /// Reports that an inline object has a longer name than usual.
    fn report_contested(&mut self, name: &str, schema: &Cursor<'a>, site: &SchemaSite) {
        let short = type_name(&site.fallback);
        let message = format!("the object at `{}` and another type are both called {short}", site.key);
        let help = format!("rename it in names.toml:\n[models]\n{:?} = \"{name}\"", site.key);
        self.report_unsettled(message, "a unique Rust name for each type", help, &schema.pointer);
    }

    /// Lowers the models of inline objects, including nested ones.
    pub(super) fn inline_models(&mut self, api: &mut Api) {
        while let Some((name, schema, site)) = self.inline.pending.pop() {
            let (shape, mut made_from) = self.trace(|lowering| lowering.structure(&schema, &site));
            made_from.extend(&MadeFrom::node(&schema.pointer));
            made_from.path.push(schema.pointer.clone());
            let model = self.model(&name, &schema, &site, (shape, made_from));
            api.models.insert(model.name.clone(), model);
        }
    }

    /// Returns the fields of an object, including those of its `allOf` parts.
    fn fields(&mut self, schema: &Cursor<'a>, site: &SchemaSite) -> Vec<Field> {
        let members = self.all_properties(schema);
        self.field_count += members.len();
        if self.field_count > MAX_FIELDS {
            let message = format!("the models have more than {MAX_FIELDS} fields, counting those of `allOf` parts");
            let diagnostic = Diagnostic::error(message).help("remove schemas that no client needs with an overlay");
            self.report(diagnostic, &schema.pointer);
            return Vec::new();
        }
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for property in &members {
            *counts.entry(field_name(&property.wire)).or_default() += 1;
        }
        let mut fields: Vec<Field> = Vec::new();
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for property in members {
            let wire = &property.wire;
            let mut name = field_name(wire);
            let is_contested = counts.get(&name).is_some_and(|count| *count > 1);
            // The property that is spelled like the name keeps it.
            if is_contested && *wire != name {
                let message =
                    format!("several properties of `{}` have the Rust name `{name}`, such as `{wire}`", site.key);
                let help = "rename one of them with an overlay".to_owned();
                self.report_unsettled(message, "a unique Rust name for each property", help, &property.node.pointer);
                name = field_name(&told_apart(wire));
            }
            if let Some(other) = taken.get(&name) {
                let message =
                    format!("left out the property `{wire}` of `{}`, which is named like `{}`", site.key, other);
                let diagnostic = Diagnostic::warning(message).loses(Loss::Property);
                self.report(diagnostic.help("rename it with an overlay"), &property.node.pointer);
                continue;
            }
            taken.insert(name.clone(), wire.clone());
            fields.push(self.field(name, &property, schema, site));
        }
        fields
    }

    fn field(&mut self, name: String, property: &Property<'a>, schema: &Cursor<'a>, site: &SchemaSite) -> Field {
        let Property { wire, node: property, required, through } = property;
        let sensitivity = self.sensitivity(property);
        let ((access, ty), made_from) = self.trace(|lowering| {
            lowering.trace.path.push(schema.pointer.clone());
            lowering.trace.path.extend_from_slice(through);
            (lowering.access(property), lowering.ty(property, &site.property(wire)))
        });
        Field {
            name: FieldName::new(name),
            wire: WireName::new(wire),
            ty,
            presence: if *required { Presence::Required } else { Presence::Optional },
            lock: property.flag("x-lock"),
            key: property.flag("x-key"),
            sensitivity,
            access,
            limits: self.limits_of(property),
            docs: self.docs(WordFile::Models, &member_key(&site.key, wire), Some(property)),
            deprecated: property.flag("deprecated"),
            origin: self.origin_of(&property.pointer, made_from),
        }
    }

    /// Returns the limits of a property. The allowed numbers may be listed where its schema refers to.
    fn limits_of(&mut self, property: &Cursor<'a>) -> Limits {
        let mut found = limits(property);
        if found.one_of.is_empty() && !property.has("enum") {
            let listed = self.composition(property).into_iter().find(|node| node.has("enum"));
            found.one_of = listed.map(|node| limits(&node).one_of).unwrap_or_default();
        }
        found
    }

    /// Returns the access of a property, which its schema, a reference or a part of `allOf` may state.
    pub(super) fn access(&mut self, property: &Cursor<'a>) -> Access {
        let mut nodes = self.composition(property);
        nodes.push(property.clone());
        let mut states = |flag: &str| {
            let node = nodes.iter().find(|node| node.flag(flag));
            self.trace.nodes.extend(node.map(|node| node.pointer.clone()));
            node.is_some()
        };
        match (states("readOnly"), states("writeOnly")) {
            (true, false) => Access::ReadOnly,
            (false, true) => Access::WriteOnly,
            _ => Access::Both,
        }
    }

    /// Returns the value of `x-sensitive`. Another value than the known ones would show what it was to hide.
    fn sensitivity(&mut self, property: &Cursor<'a>) -> Option<Sensitivity> {
        let value = property.get("x-sensitive")?;
        let known = [Sensitivity::Personal, Sensitivity::Secret];
        let found = known.into_iter().find(|sensitivity| value.node.as_str() == Some(sensitivity.as_str()));
        if found.is_none() {
            let diagnostic = Diagnostic::error("unknown value of `x-sensitive`").expected("`personal` or `secret`");
            self.report(diagnostic, &value.pointer);
        }
        found
    }

    /// Returns the properties of an object, including those of its `allOf` parts.
    pub(super) fn all_properties(&mut self, schema: &Cursor<'a>) -> Vec<Property<'a>> {
        let (mut members, mut parts) = (Vec::new(), Parts::default());
        self.collect_properties(schema, &mut members, &mut parts);
        // A part may require a property that a later one lists.
        for wire in parts.required {
            match members.iter_mut().find(|member| member.wire == wire) {
                Some(member) => member.required = true,
                None if self.context.strict => {}
                None => {
                    let message = format!("`{wire}` is required, but it is not among the properties");
                    let diagnostic = Diagnostic::warning(message).loses(Loss::Property);
                    self.report(diagnostic.help("add the property with an overlay"), &schema.pointer);
                }
            }
        }
        members
    }

    /// Warns if a part of `allOf` describes a property in a way that an earlier part excludes, or as another object.
    fn check_replaced(&mut self, wire: &str, earlier: &Cursor<'a>, later: &Cursor<'a>) {
        if self.context.strict || earlier.node == later.node {
            return;
        }
        let ((was, is), _) = self.trace(|lowering| (lowering.form(earlier), lowering.form(later)));
        let are_objects = was == Form::Object && self.has_properties(earlier) && self.has_properties(later);
        if are_objects || was.meet(is) == Form::Conflict {
            let message = format!("several parts of `allOf` describe `{wire}`, and only the last one counts");
            let diagnostic = Diagnostic::warning(message).loses(Loss::Type);
            self.report(diagnostic.help("keep one of them with an overlay"), &later.pointer);
        }
    }

    /// Collects properties in document order. A property of a later part replaces an earlier one at its position.
    fn collect_properties(&mut self, schema: &Cursor<'a>, members: &mut Vec<Property<'a>>, parts: &mut Parts) {
        if parts.open.contains(&schema.pointer) {
            self.report(
                Diagnostic::error("`allOf` refers back to its own schema").expected("`allOf` parts without a cycle"),
                &schema.pointer,
            );
            return;
        }
        if parts.open.len() >= MAX_PARTS {
            let message = format!("`allOf` parts are nested more than {MAX_PARTS} levels deep");
            let diagnostic = Diagnostic::error(message).expected("an object whose parts list their own properties");
            self.report(diagnostic.help("move the properties to fewer schemas with an overlay"), &schema.pointer);
            return;
        }
        // A part that several parts share is collected once; otherwise the work doubles with each level.
        if !parts.done.insert(schema.pointer.clone()) {
            return;
        }
        parts.open.push(schema.pointer.clone());
        for part in schema::parts(schema) {
            if let Some(target) = self.resolve(&part) {
                parts.through.extend([part.pointer, target.pointer.clone()]);
                self.collect_properties(&target, members, parts);
                parts.through.truncate(parts.through.len().saturating_sub(2));
            }
        }
        for (wire, property) in schema.get("properties").iter().flat_map(Cursor::members) {
            let through = parts.through.clone();
            match members.iter_mut().find(|earlier| earlier.wire == wire) {
                Some(earlier) => {
                    self.check_replaced(wire, &earlier.node, &property);
                    earlier.node = property;
                    earlier.through.extend(through);
                }
                None => members.push(Property { wire: wire.to_owned(), node: property, required: false, through }),
            }
        }
        let required = schema.node.get("required").and_then(Value::as_array).into_iter().flatten();
        parts.required.extend(required.filter_map(Value::as_str).map(str::to_owned));
        parts.open.pop();
    }
}

/// A property of an object.
pub(super) struct Property<'a> {
    pub(super) wire: String,
    pub(super) node: Cursor<'a>,
    pub(super) required: bool,
    /// The `allOf` parts that the property belongs to, from the object.
    pub(super) through: Vec<Pointer>,
}

/// The `allOf` parts whose properties are being collected, and those that are done.
#[derive(Default)]
struct Parts {
    open: Vec<Pointer>,
    /// The nodes that lead to the current part.
    through: Vec<Pointer>,
    done: BTreeSet<Pointer>,
    /// The names of the required properties.
    required: BTreeSet<String>,
}
