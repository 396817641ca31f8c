//! Request bodies.

use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Body, FieldName, Part, PartKind, Presence, Type, WireName};
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
        let content = self.resolve(&node)?.get("content")?;
        let site = raw.site(" ", "body", name);
        let find = |wanted: &dyn Fn(&str) -> bool| content.members().find(|(media_type, _)| wanted(media_type));
        if let Some((_, media)) = find(&is_json).or_else(|| find(&|media_type| media_type == "*/*")) {
            let Some(schema) = media.get("schema") else {
                return Some(Body::Json { ty: Type::Json, origin: self.origin(&media.pointer) });
            };
            let ty = self.ty(&schema, &site);
            return Some(Body::Json { ty, origin: self.origin(&schema.pointer) });
        }
        if let Some((_, media)) = find(&|media_type| media_type.starts_with("multipart/form-data")) {
            return self.multipart(raw, &media, &site);
        }
        if let Some((media_type, _)) = find(&is_bytes) {
            return Some(Body::Binary { media_type: media_type.to_owned() });
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

    fn multipart(&mut self, raw: &RawOperation<'a>, media: &Cursor<'a>, site: &SchemaSite) -> Option<Body> {
        let schema = self.resolve(&media.get("schema")?)?;
        let mut parts = Vec::new();
        for (wire, property, required) in self.all_properties(&schema) {
            let encoding = media.get("encoding").and_then(|encoding| encoding.get(&wire)?.text("contentType"));
            let ty = self.ty(&property, &site.property(&wire));
            let kind = match (&ty, encoding) {
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
                origin: self.origin(&property.pointer),
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
