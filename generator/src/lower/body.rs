//! Request bodies.

use super::model::Property;
use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Body, FieldName, MadeFrom, Part, PartKind, Presence, Type, WireName};
use crate::names::argument_name;
use crate::words::{ParameterLocation, WordFile};

/// Whether a media type is JSON, whatever its parameters.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

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
        if let Some((_, media)) = find(&is_json).or_else(|| find(&|media_type| media_type == "*/*")) {
            made_from.nodes.push(media.pointer.clone());
            let Some(schema) = media.get("schema") else {
                return Some(Body::Json { ty: Type::Json, origin: self.origin_of(&media.pointer, made_from) });
            };
            let (ty, made_from) = self.trace(|lowering| {
                lowering.trace.extend(&made_from);
                lowering.ty(&schema, &site)
            });
            return Some(Body::Json { ty, origin: self.origin_of(&schema.pointer, made_from) });
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
