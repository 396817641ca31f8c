//! Enums: one Rust type for each meaning, collected from all its sites in the description.

use std::collections::{BTreeMap, BTreeSet};

use super::form::Strings;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Api, MadeFrom, Model, Origin, Shape, Type, TypeName, Usage, Variant, VariantName, WireName};
use crate::names::variant_names;
use crate::pointer::Pointer;
use crate::words::{WordFile, member_key};

/// The enums found so far, by Rust name.
#[derive(Default)]
pub(super) struct Enums(BTreeMap<String, EnumBuilder>);

impl Enums {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

/// An enum of which not all sites are known.
#[derive(Default)]
struct EnumBuilder {
    /// The nodes that list each value, the first one first, and the nodes that lead to them.
    values: BTreeMap<String, MadeFrom>,
    sites: BTreeMap<String, Origin>,
    /// The sites that `names.toml` does not name.
    unnamed: BTreeMap<String, Pointer>,
}

impl<'a> Lowering<'a> {
    /// Returns the type of a string enum at a site.
    pub(super) fn enumeration(&mut self, schema: &Cursor<'a>, values: &Strings, site: &SchemaSite) -> Type {
        let settled = self.context.names.enumeration(&site.key);
        let place = if settled.is_some() { site.clone() } else { self.place(&schema.pointer, site) };
        let name = match settled {
            Some(name) => self.inline_names.claim(std::iter::once(name.to_owned()), "enum in names.toml").0,
            None => {
                // Enums with the same name and the same values are one.
                let values: Vec<_> = values.keys().map(String::as_str).collect();
                self.inline_name(&schema.pointer, &place, &format!("enum {}", values.join("\n"))).0
            }
        };
        let site = &place;
        self.add_values(&name, &site.key, schema, values);
        if settled.is_none()
            && let Some(builder) = self.enums.0.get_mut(&name)
        {
            builder.unnamed.insert(site.key.clone(), schema.pointer.clone());
        }
        Type::Model(TypeName::new(name))
    }

    /// Adds the values of a schema to an enum.
    pub(super) fn add_values(&mut self, name: &str, site: &str, schema: &Cursor<'a>, values: &Strings) {
        let lists: BTreeSet<_> = values.values().filter_map(Pointer::parent).collect();
        self.trace.nodes.extend(lists);
        let mut origin = self.origin_of(&schema.pointer, MadeFrom::node(&schema.pointer));
        origin.made_from.extend(&self.trace);
        let builder = self.enums.0.entry(name.to_owned()).or_default();
        for (text, pointer) in values {
            let value = builder.values.entry(text.clone()).or_default();
            value.nodes.push(pointer.clone());
            value.path.extend(origin.made_from.nodes.iter().chain(&origin.made_from.path).cloned());
        }
        builder.sites.insert(site.to_owned(), origin);
    }

    /// Reports the sites without a name, with an enum of the same values if there is one.
    fn report_unnamed(&mut self) {
        if !self.context.strict {
            return;
        }
        let mut diagnostics = Vec::new();
        for (name, builder) in &self.enums.0 {
            let is_settled = |other: &EnumBuilder| other.sites.len() > other.unnamed.len();
            let same = self.enums.0.iter().find(|(other, candidate)| {
                candidate.values.keys().eq(builder.values.keys())
                    && *other != name
                    && (is_settled(candidate) || *other < name)
            });
            for (site, pointer) in &builder.unnamed {
                let merge = same.map_or(String::new(), |(other, _)| {
                    format!("\nor, if it has the meaning of {other}, add it there: {other} = [ …, \"{site}\"]")
                });
                let help = format!(
                    "add one under `[enums]` in names.toml; callers will depend on it:\n[enums]\n\
                     {name} = [\"{site}\"]{merge}"
                );
                let message = format!("no name for the enum at `{site}`");
                diagnostics.push((Diagnostic::error(message).help(help), pointer.clone()));
            }
        }
        for (diagnostic, pointer) in diagnostics {
            self.report(diagnostic, &pointer);
        }
    }

    /// Builds the models of all enums.
    pub(super) fn enum_models(&mut self, api: &mut Api) {
        self.report_unnamed();
        for (name, builder) in std::mem::take(&mut self.enums.0) {
            let Some(first) = builder.sites.values().next().map(|site| site.pointer.clone()) else { continue };
            let key = TypeName::new(name.clone());
            if let Some(model) = api.models.get(&key).filter(|model| !matches!(model.shape, Shape::Enum { .. })) {
                let message = format!("the enum {name} and the schema `{}` have the same Rust name", model.schema);
                let help = format!(
                    "rename one of them in names.toml, for example\n[models]\n{:?} = \"{name}Model\"",
                    model.schema.as_str()
                );
                self.report(Diagnostic::error(message).expected("a unique Rust name for each type").help(help), &first);
                continue;
            }
            let model = self.enum_model(&name, &builder, &first);
            api.models.insert(key, model);
        }
    }

    fn enum_model(&mut self, type_name: &str, builder: &EnumBuilder, first: &Pointer) -> Model {
        let texts: Vec<&str> = builder.values.keys().map(String::as_str).collect();
        let mut variants = Vec::new();
        for ((text, made_from), variant) in builder.values.iter().zip(variant_names(&texts)) {
            let Some(pointer) = made_from.nodes.first() else { continue };
            let Some(variant) = variant else {
                let message = format!("the value `{text}` of {type_name} has no Rust name");
                let help = "correct the value with an overlay, or ignore this: it still decodes, as `Unlisted`";
                self.report(Diagnostic::warning(message).help(help), pointer);
                continue;
            };
            let docs = self.docs(WordFile::Enums, &member_key(type_name, text), None);
            let origin = self.origin_of(pointer, made_from.clone());
            variants.push(Variant { name: VariantName::new(variant), wire: WireName::new(text), docs, origin });
        }
        let sites = builder.sites.clone();
        Model {
            name: TypeName::new(type_name),
            schema: WireName::new(sites.keys().next().map_or("", String::as_str)),
            shape: Shape::Enum { variants, sites },
            usage: Usage::Read,
            reached_from: BTreeSet::new(),
            docs: self.docs(WordFile::Enums, type_name, None),
            deprecated: false,
            origin: self.origin(first),
        }
    }
}
