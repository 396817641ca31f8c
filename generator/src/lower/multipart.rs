//! Multipart request bodies.

use super::model::Property;
use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::document::media_type::{essence, is_json, normalised};
use crate::ir::{Access, Api, Body, FieldName, MadeFrom, Part, PartKind, Presence, Type, WireName};
use crate::names::{argument_name, told_apart};
use crate::words::{ParameterLocation, WordFile};

impl<'a> Lowering<'a> {
    /// Lowers a multipart form to a part for each property.
    pub(super) fn multipart(
        &mut self,
        raw: &RawOperation<'a>,
        media: &Cursor<'a>,
        site: &SchemaSite,
        presence: Presence,
        body: &MadeFrom,
        api: &Api,
    ) -> Option<Body> {
        let (schema, mut body) = self.trace(|lowering| {
            lowering.trace.extend(body);
            media.get("schema").and_then(|schema| lowering.resolve(&schema))
        });
        let properties = schema.as_ref().map(|schema| self.all_properties(schema)).unwrap_or_default();
        if properties.is_empty() {
            let message = format!("the multipart body of `{}` has no properties", raw.identity);
            let diagnostic = Diagnostic::error(message).expected("a schema with a property for each part");
            self.report(diagnostic.help("add the properties with an overlay"), &media.pointer);
            return None;
        }
        let open = schema.as_ref().and_then(|schema| schema.get("additionalProperties"));
        if let Some(open) = open.filter(|open| open.node.as_bool() != Some(false)) {
            let message =
                format!("the form of `{}` may have other parts, which the client does not send", raw.identity);
            let diagnostic = Diagnostic::warning(message).loses(Loss::Parameter);
            self.report(diagnostic.help("add the parts as properties with an overlay"), &open.pointer);
        }
        body.path.extend(schema.map(|schema| schema.pointer));
        let mut parts = Vec::new();
        for Property { wire, node: property, required, through } in properties {
            if self.access(&property) == Access::ReadOnly {
                continue;
            }
            let encoding = media.get("encoding").and_then(|encoding| encoding.get(&wire));
            let ((kind, repeated), mut made_from) = self.trace(|lowering| {
                lowering.trace.extend(&body);
                lowering.trace.path.extend(through);
                let media_type = encoding.as_ref().and_then(|encoding| encoding.text("contentType"));
                lowering.part_kind(&property, media_type, &site.property(&wire), api)
            });
            made_from.nodes.extend(encoding.iter().map(|encoding| encoding.pointer.clone()));
            self.check_content(&wire, &property, &kind, encoding.as_ref());
            let key = raw.words_key(ParameterLocation::Part, &wire);
            // A form that may be absent has no part that must be present.
            let is_required = required && presence == Presence::Required;
            parts.push(Part {
                name: FieldName::new(argument_name(&wire)),
                wire: WireName::new(wire),
                kind,
                repeated,
                presence: if is_required { Presence::Required } else { Presence::Optional },
                docs: self.docs(WordFile::Parameters, &key, Some(&property)),
                origin: self.origin_of(&property.pointer, made_from),
            });
        }
        name_apart(&mut parts);
        // The order must not depend on the file. Files come last, so that a streaming server has the other parts first.
        parts.sort_by(|left, right| (rank(&left.kind), &left.wire).cmp(&(rank(&right.kind), &right.wire)));
        Some(Body::Multipart(parts))
    }

    /// Warns if a part is sent with another media type than described, or if it is JSON although it contains a file.
    fn check_content(&mut self, wire: &str, property: &Cursor<'a>, kind: &PartKind, encoding: Option<&Cursor<'a>>) {
        let described = encoding.and_then(|encoding| encoding.text("contentType"));
        let (sent, note) = match kind {
            PartKind::Json(_) => ("application/json", "the media type of JSON"),
            PartKind::File => ("application/octet-stream", "the media type of its file"),
            PartKind::Text(_) => ("text/plain", "the media type of text"),
        };
        if described.is_some_and(|described| essence(&normalised(described)) != sent) {
            let message = format!("the part `{wire}` is sent with {note}, not with its `contentType`");
            let diagnostic = Diagnostic::warning(message).loses(Loss::Type);
            self.report(diagnostic.help("set the media type of a file with `File::content_type`"), &property.pointer);
        }
        let is_json = matches!(kind, PartKind::Json(_));
        let Some(schema) = self.through_parts(property).filter(|_| is_json) else { return };
        let listed = schema.get("properties");
        let members = listed.iter().flat_map(Cursor::members).map(|(_, member)| member);
        let members: Vec<_> = members.chain(schema.get("additionalProperties")).collect();
        let holds_file = members.iter().any(|member| self.through_parts(member).is_some_and(|member| is_file(&member)));
        if holds_file {
            let message = format!("the files within the part `{wire}` are strings of its JSON text");
            let diagnostic = Diagnostic::warning(message).loses(Loss::Type);
            self.report(diagnostic.help("move them to parts of their own with an overlay"), &property.pointer);
        }
    }

    /// Returns the content of a part, and whether the value is a list with a part for each item.
    fn part_kind(
        &mut self,
        property: &Cursor<'a>,
        media_type: Option<&str>,
        site: &SchemaSite,
        api: &Api,
    ) -> (PartKind, bool) {
        let ty = self.ty(property, site);
        if media_type.is_some_and(is_json) {
            return (PartKind::Json(ty), false);
        }
        let Some(schema) = self.through_parts(property) else { return (PartKind::Json(ty), false) };
        let items = schema.get("items").and_then(|items| self.through_parts(&items));
        if let Some(items) = items.filter(|_| schema.text("type").is_none_or(|ty| ty == "array")) {
            if is_file(&items) {
                return (PartKind::File, true);
            }
            return match self.simple(ty.clone(), api) {
                Some(Type::List(item)) => (PartKind::Text(*item), true),
                _ => match ty {
                    Type::List(item) => (PartKind::Json(*item), true),
                    ty => (PartKind::Json(ty), false),
                },
            };
        }
        let is_media = media_type.is_some_and(|media_type| !media_type.trim_start().starts_with("text/plain"));
        match self.simple(ty.clone(), api) {
            _ if is_file(&schema) => (PartKind::File, false),
            Some(_) if is_media => (PartKind::File, false),
            Some(ty) => (PartKind::Text(ty), false),
            None => (PartKind::Json(ty), false),
        }
    }

    /// Follows the references of a schema, and an `allOf` with one part.
    fn through_parts(&mut self, schema: &Cursor<'a>) -> Option<Cursor<'a>> {
        let mut schema = self.resolve(schema)?;
        // A chain of references ends, but one of `allOf` parts may not.
        for _ in 0..8 {
            let parts = super::schema::parts(&schema);
            let [only] = parts.as_slice() else { break };
            schema = self.resolve(only)?;
        }
        Some(schema)
    }
}

/// Gives parts whose arguments or setters have the same name longer names.
fn name_apart(parts: &mut [Part]) {
    let names: Vec<_> = parts.iter().map(|part| part.name.clone()).collect();
    for part in parts {
        let is_shared = names.iter().filter(|name| **name == part.name).count() > 1;
        if is_shared && part.wire.as_str() != part.name.as_str() {
            part.name = FieldName::new(argument_name(&told_apart(part.wire.as_str())));
        }
    }
}

/// The order of parts in a form.
fn rank(kind: &PartKind) -> u8 {
    match kind {
        PartKind::Json(_) => 0,
        PartKind::Text(_) => 1,
        PartKind::File => 2,
    }
}

/// Whether a part is a file: `format: binary` or `format: byte` of 3.0.
fn is_file(schema: &Cursor<'_>) -> bool {
    matches!(schema.text("format"), Some("binary" | "byte"))
}
