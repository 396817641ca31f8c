//! Request bodies.

use super::model::Property;
use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::document::media_type::{self, is_json};
use crate::ir::{Body, FieldName, MadeFrom, Part, PartKind, Presence, Type, WireName};
use crate::names::argument_name;
use crate::words::{ParameterLocation, WordFile};

impl<'a> Lowering<'a> {
    /// Lowers the request body of an operation.
    pub(super) fn body(&mut self, raw: &RawOperation<'a>, name: &str) -> Option<Body> {
        let node = raw.node.get("requestBody")?;
        let (body, mut made_from) = self.trace(|lowering| {
            lowering.trace.path.push(raw.node.pointer.clone());
            lowering.resolve(&node)
        });
        let body = body?;
        made_from.nodes.extend([node.pointer, body.pointer.clone()]);
        let content = body.get("content")?;
        let site = raw.site(" ", "body", name);
        let find = |wanted: &dyn Fn(&str) -> bool| content.members().find(|(media_type, _)| wanted(media_type));
        let mut json = json_media(&content);
        if json.is_empty() {
            json.extend(content.get("*/*"));
        }
        if let Some(first) = json.first() {
            let (ty, made_from) = self.trace(|lowering| {
                lowering.trace.extend(&made_from);
                lowering.media_type(raw, &json, &site)
            });
            let node = first.get("schema").unwrap_or_else(|| first.clone());
            return Some(Body::Json { ty, origin: self.origin_of(&node.pointer, made_from) });
        }
        if let Some((_, media)) = find(&|media_type| media_type.starts_with("multipart/form-data")) {
            made_from.nodes.push(media.pointer.clone());
            return self.multipart(raw, &media, &site, &made_from);
        }
        if let Some((media_type, media)) = find(&is_bytes) {
            made_from.nodes.push(media.pointer.clone());
            let origin = self.origin_of(&media.pointer, made_from);
            return Some(Body::Binary { media_type: media_type.to_owned(), origin });
        }
        let listed: Vec<_> = content.members().map(|(media_type, _)| media_type).collect();
        let message = format!("unsupported request media type of `{}`: {}", raw.identity, listed.join(", "));
        let diagnostic = Diagnostic::error(message).expected("application/json, multipart/form-data or bytes");
        self.report(
            diagnostic.help("replace the media type with an overlay, or remove the operation"),
            &content.pointer,
        );
        None
    }

    /// Returns the type of the JSON media types of a message: that of their only schema, or JSON for several.
    pub(super) fn media_type(&mut self, raw: &RawOperation<'a>, media: &[Cursor<'a>], site: &SchemaSite) -> Type {
        self.trace.nodes.extend(media.iter().map(|media| media.pointer.clone()));
        let mut schemas: Vec<Option<Cursor<'a>>> = Vec::new();
        for schema in media.iter().map(|media| media.get("schema")) {
            let is_known = |known: &Option<Cursor<'a>>| {
                known.as_ref().map(|node| node.node) == schema.as_ref().map(|node| node.node)
            };
            if !schemas.iter().any(is_known) {
                schemas.push(schema);
            }
        }
        match schemas.as_slice() {
            [Some(only)] => self.ty(only, site),
            [] | [None] => Type::Json,
            _ => {
                let message = format!("`{}` has several JSON media types, which are read as JSON", raw.identity);
                let diagnostic = Diagnostic::warning(message).help("keep one of them with an overlay");
                self.report(diagnostic, &raw.node.pointer);
                Type::Json
            }
        }
    }

    fn multipart(
        &mut self,
        raw: &RawOperation<'a>,
        media: &Cursor<'a>,
        site: &SchemaSite,
        body: &MadeFrom,
    ) -> Option<Body> {
        let schema = media.get("schema")?;
        let (schema, mut body) = self.trace(|lowering| {
            lowering.trace.extend(body);
            lowering.resolve(&schema)
        });
        let schema = schema?;
        body.path.push(schema.pointer.clone());
        let mut parts = Vec::new();
        for Property { wire, node: property, required, through } in self.all_properties(&schema) {
            let encoding = media.get("encoding").and_then(|encoding| encoding.get(&wire));
            let (ty, mut made_from) = self.trace(|lowering| {
                lowering.trace.extend(&body);
                lowering.trace.path.extend(through);
                lowering.ty(&property, &site.property(&wire))
            });
            made_from.nodes.extend(encoding.iter().map(|encoding| encoding.pointer.clone()));
            let kind = match (&ty, encoding.as_ref().and_then(|encoding| encoding.text("contentType"))) {
                (_, Some(media_type)) if is_json(media_type) => PartKind::Json(ty),
                _ if is_file(&property) => PartKind::File,
                (Type::Scalar(scalar), _) => PartKind::Text(*scalar),
                _ => PartKind::Json(ty),
            };
            let key = raw.words_key(ParameterLocation::Part, &wire);
            parts.push(Part {
                name: FieldName::new(argument_name(&wire)),
                wire: WireName::new(wire),
                kind,
                presence: if required { Presence::Required } else { Presence::Optional },
                docs: self.docs(WordFile::Parameters, &key, Some(&property)),
                origin: self.origin_of(&property.pointer, made_from),
            });
        }
        // The order must not depend on the file. Files come last, so that a streaming server has the other parts first.
        parts.sort_by(|left, right| (rank(&left.kind), &left.wire).cmp(&(rank(&right.kind), &right.wire)));
        Some(Body::Multipart(parts))
    }
}

/// Returns the JSON media types of a message: `application/json` with any parameters, or else the other ones.
pub(super) fn json_media<'a>(content: &Cursor<'a>) -> Vec<Cursor<'a>> {
    let (plain, others): (Vec<_>, Vec<_>) = content
        .members()
        .filter(|(name, _)| is_json(name))
        .partition(|(name, _)| media_type::essence(&media_type::normalised(name)) == "application/json");
    let list = if plain.is_empty() { others } else { plain };
    list.into_iter().map(|(_, media)| media).collect()
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
fn is_file(property: &Cursor<'_>) -> bool {
    matches!(property.text("format"), Some("binary" | "byte"))
}

fn is_bytes(media_type: &str) -> bool {
    let kinds =
        ["application/octet-stream", "application/pdf", "application/zip", "text/", "image/", "audio/", "video/"];
    kinds.iter().any(|kind| media_type.starts_with(kind))
}
