//! Request bodies.

use super::operation::RawOperation;
use super::site::SchemaSite;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::document::media_type::{self, is_json};
use crate::ir::{Api, Body, Method, Presence, Type};

const JSON: &str = "application/json";

impl<'a> Lowering<'a> {
    /// Lowers the request body of an operation.
    pub(super) fn body(&mut self, raw: &RawOperation<'a>, name: &str, api: &Api) -> Option<Body> {
        let node = raw.node.get("requestBody")?;
        if matches!(raw.method, Method::Get | Method::Head | Method::Trace) {
            let message = format!("left out the request body of `{}`: HTTP gives it no meaning", raw.identity);
            let help = "describe the values as query parameters with an overlay if the server reads them";
            self.report(Diagnostic::warning(message).loses(Loss::Parameter).help(help), &node.pointer);
            return None;
        }
        let (body, mut made_from) = self.trace(|lowering| {
            lowering.trace.path.push(raw.node.pointer.clone());
            lowering.resolve(&node)
        });
        let body = body?;
        made_from.nodes.extend([node.pointer, body.pointer.clone()]);
        let content = body.get("content")?;
        let presence = if body.flag("required") { Presence::Required } else { Presence::Optional };
        let site = raw.site(" ", "body", name);
        let find = |wanted: &dyn Fn(&str) -> bool| content.members().find(|(media_type, _)| wanted(media_type));
        let mut json = json_media(&content);
        if json.is_empty() {
            json.extend(content.get("*/*").map(|media| (JSON.to_owned(), media)));
        }
        if let Some((media_type, first)) = json.first() {
            let media: Vec<_> = json.iter().map(|(_, media)| media.clone()).collect();
            let (ty, made_from) = self.trace(|lowering| {
                lowering.trace.extend(&made_from);
                lowering.media_type(raw, &media, &site)
            });
            let node = first.get("schema").unwrap_or_else(|| first.clone());
            let media_type = (media_type != JSON).then(|| media_type.clone());
            // A request without a body is the way to send no value.
            let (ty, origin) = (ty.required(), self.origin_of(&node.pointer, made_from));
            return Some(Body::Json { ty, media_type, presence, origin });
        }
        if let Some((_, media)) = find(&|media_type| media_type.starts_with("multipart/form-data")) {
            made_from.nodes.push(media.pointer.clone());
            return self.multipart(raw, &media, &site, presence, &made_from, api);
        }
        if let Some((media_type, media)) = find(&is_bytes) {
            made_from.nodes.push(media.pointer.clone());
            let origin = self.origin_of(&media.pointer, made_from);
            // A request states one media type.
            let media_type = if media_type.contains('*') { "application/octet-stream" } else { media_type };
            return Some(Body::Binary { media_type: media_type.to_owned(), presence, origin });
        }
        if content.members().next().is_some() {
            let listed: Vec<_> = content.members().map(|(media_type, _)| media_type).collect();
            let message = format!("unsupported request media type of `{}`: {}", raw.identity, listed.join(", "));
            let diagnostic = Diagnostic::error(message).expected("application/json, multipart/form-data or bytes");
            let help = "replace the media type with an overlay, or remove the operation";
            self.report(diagnostic.help(help), &content.pointer);
        }
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
            [Some(only)] => self.element_type(only, site),
            [] | [None] => Type::Json,
            _ => {
                let message = format!("`{}` has several JSON media types, which are read as JSON", raw.identity);
                let diagnostic =
                    Diagnostic::warning(message).loses(Loss::Type).help("keep one of them with an overlay");
                self.report(diagnostic, &raw.node.pointer);
                Type::Json
            }
        }
    }
}

/// Returns the JSON media types of a message with their names: `application/json` with any parameters, or else the other
/// ones.
pub(super) fn json_media<'a>(content: &Cursor<'a>) -> Vec<(String, Cursor<'a>)> {
    let essence = |name: &str| media_type::essence(&media_type::normalised(name)).to_owned();
    let (plain, others): (Vec<_>, Vec<_>) = content
        .members()
        .filter(|(name, _)| is_json(name))
        .map(|(name, media)| (essence(name), media))
        .partition(|(name, _)| name == JSON);
    if plain.is_empty() { others } else { plain }
}

/// Whether a body of the media type is sent as the bytes that the caller gives.
fn is_bytes(media_type: &str) -> bool {
    let essence = media_type::normalised(media_type);
    let essence = media_type::essence(&essence);
    essence != "application/x-www-form-urlencoded" && !essence.starts_with("multipart/") && essence.contains('/')
}
