//! Request bodies.

use super::enums::Site;
use super::operation::Draft;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Body, FieldName, Part, PartKind, Presence, Type, WireName};
use crate::names::argument_name;

/// Whether a media type is JSON; parameters such as a charset do not count.
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json") || essence == "text/json"
}

impl<'a> Lowering<'a> {
    /// What an operation sends.
    pub(super) fn body(&mut self, draft: &Draft<'a>, name: &str) -> Option<Body> {
        let node = draft.node.get("requestBody")?;
        let content = self.resolve(&node)?.get("content")?;
        let site = draft.site(" ", "body", name);
        let find = |wanted: &dyn Fn(&str) -> bool| content.members().find(|(media_type, _)| wanted(media_type));
        if let Some((_, media)) = find(&is_json).or_else(|| find(&|media_type| media_type == "*/*")) {
            let Some(schema) = media.get("schema") else {
                return Some(Body::Json { ty: Type::Json, origin: self.origin(&media.pointer) });
            };
            let ty = self.ty(&schema, &site);
            return Some(Body::Json { ty, origin: self.origin(&schema.pointer) });
        }
        if let Some((_, media)) = find(&|media_type| media_type.starts_with("multipart/form-data")) {
            return self.multipart(&media, &site);
        }
        if let Some((media_type, _)) = find(&is_bytes) {
            return Some(Body::Binary { media_type: media_type.to_owned() });
        }
        let listed: Vec<_> = content.members().map(|(media_type, _)| media_type).collect();
        let what = format!("`{}` sends {}, which is not supported", draft.identity, listed.join(", "));
        let diagnostic = Diagnostic::error(what).expected("application/json, multipart/form-data or bytes");
        self.say(
            diagnostic.help("give it another media type by an overlay, or remove the operation"),
            &content.pointer,
        );
        None
    }

    fn multipart(&mut self, media: &Cursor<'a>, site: &Site) -> Option<Body> {
        let schema = self.resolve(&media.get("schema")?)?;
        let mut parts = Vec::new();
        for (wire, property, required) in self.all_members(&schema) {
            let encoding = media.get("encoding").and_then(|encoding| encoding.get(&wire)?.text("contentType"));
            let ty = self.ty(&property, &site.member(&wire));
            let kind = match (&ty, encoding) {
                (_, Some(media_type)) if is_json(media_type) => PartKind::Json(ty),
                _ if is_file(&property) => PartKind::File,
                (Type::Scalar(scalar), _) => PartKind::Text(*scalar),
                _ => PartKind::Json(ty),
            };
            parts.push(Part {
                name: FieldName::new(argument_name(&wire)),
                wire: WireName::new(wire),
                kind,
                presence: if required { Presence::Required } else { Presence::Optional },
                origin: self.origin(&property.pointer),
            });
        }
        // Whatever order a file lists them in; a server that reads as it receives knows all else before the file.
        parts.sort_by(|left, right| (rank(&left.kind), &left.wire).cmp(&(rank(&right.kind), &right.wire)));
        Some(Body::Multipart(parts))
    }
}

/// What comes first in a form.
fn rank(kind: &PartKind) -> u8 {
    match kind {
        PartKind::Json(_) => 0,
        PartKind::Text(_) => 1,
        PartKind::File => 2,
    }
}

/// Whether a part is a file: the bytes of 3.0, or a list of them of which one is sent.
fn is_file(property: &Cursor<'_>) -> bool {
    matches!(property.text("format"), Some("binary" | "byte"))
}

fn is_bytes(media_type: &str) -> bool {
    let kinds =
        ["application/octet-stream", "application/pdf", "application/zip", "text/", "image/", "audio/", "video/"];
    kinds.iter().any(|kind| media_type.starts_with(kind))
}
