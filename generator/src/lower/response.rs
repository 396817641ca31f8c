//! Responses.

use super::body::is_json;
use super::operation::RawOperation;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Origin, ResponseBody, Success, Type};
use crate::pointer::Pointer;

impl<'a> Lowering<'a> {
    /// Lowers the successful responses of an operation, and returns the statuses of its documented errors.
    pub(super) fn success(&mut self, raw: &RawOperation<'a>, name: &str) -> (Success, Vec<u16>) {
        let responses = raw.node.get("responses");
        let (mut done, mut pending, mut errors) = (Vec::new(), None, Vec::new());
        let mut pointers: Vec<Pointer> = Vec::new();
        for (status, node) in responses.iter().flat_map(Cursor::members) {
            let Some(response) = self.resolve(&node) else { continue };
            match (status, status.parse::<u16>()) {
                // 202 means that somebody has to act first, whatever the other responses are.
                (_, Ok(202)) => pending = Some(self.response_body(raw, &response, name)),
                _ if response.flag("x-pending") => pending = Some(self.response_body(raw, &response, name)),
                ("2XX" | "2xx", _) | (_, Ok(200..=299)) => {
                    let body = self.response_body(raw, &response, name);
                    if !done.contains(&body) {
                        done.push(body);
                    }
                }
                (_, Ok(status)) => {
                    errors.push(status);
                    continue;
                }
                _ => continue,
            }
            pointers.push(response.pointer);
        }
        errors.sort_unstable();
        if done.is_empty()
            && pending.is_none()
            && let Some(default) = self.default_response(raw, responses.as_ref(), name)
        {
            done.push(default);
        }
        if pending.is_some() {
            done.retain(|body| *body != ResponseBody::Empty);
        }
        let done = self.merge_bodies(raw, done);
        pointers.sort();
        let by_overlay = pointers.iter().any(|response| self.origin(response).by_overlay);
        let pointer = pointers.into_iter().next().unwrap_or_else(|| raw.node.pointer.clone());
        (Success { done, pending, origin: Origin { pointer, by_overlay } }, errors)
    }

    /// Lowers the response `default`, which is the successful one if no success status is listed.
    fn default_response(
        &mut self,
        raw: &RawOperation<'a>,
        responses: Option<&Cursor<'a>>,
        name: &str,
    ) -> Option<ResponseBody> {
        let response = self.resolve(&responses?.get("default")?)?;
        Some(self.response_body(raw, &response, name))
    }

    /// Merges the bodies of all success statuses: one type beside an empty body is optional, several types are JSON.
    fn merge_bodies(&mut self, raw: &RawOperation<'a>, mut bodies: Vec<ResponseBody>) -> ResponseBody {
        let all = bodies.len();
        bodies.retain(|body| *body != ResponseBody::Empty);
        let may_be_empty = bodies.len() < all;
        let Some(only) = bodies.pop() else { return ResponseBody::Empty };
        let body = if bodies.is_empty() {
            only
        } else {
            let message = format!("`{}` has several successful response types, which are read as JSON", raw.identity);
            self.report(Diagnostic::warning(message).help("keep one of them with an overlay"), &raw.node.pointer);
            ResponseBody::Json(Type::Json)
        };
        if may_be_empty { ResponseBody::Optional(Box::new(body)) } else { body }
    }

    fn response_body(&mut self, raw: &RawOperation<'a>, response: &Cursor<'a>, name: &str) -> ResponseBody {
        let Some(content) = response.get("content") else { return ResponseBody::Empty };
        // Keys of `names.toml` and generated type names contain this word.
        let site = raw.site(" ", "answer", name);
        let json = content.members().find(|(media_type, _)| is_json(media_type));
        if let Some((_, media)) = json {
            return ResponseBody::Json(media.get("schema").map_or(Type::Json, |schema| self.ty(&schema, &site)));
        }
        if let Some(media) = content.get("multipart/mixed") {
            let schema = media.get("schema").and_then(|schema| self.resolve(&schema));
            let properties = schema.and_then(|schema| schema.get("properties"));
            let meta =
                properties.iter().flat_map(Cursor::members).find(|(_, part)| part.text("format") != Some("binary"));
            return ResponseBody::Mixed(meta.map_or(Type::Json, |(_, part)| self.ty(&part, &site)));
        }
        match content.members().next() {
            None => ResponseBody::Empty,
            Some((_, media)) => {
                let schema = media.get("schema");
                let bytes = schema.as_ref().is_none_or(|schema| schema.text("type") == Some("string"));
                match schema {
                    Some(schema) if !bytes && content.has("*/*") => ResponseBody::Json(self.ty(&schema, &site)),
                    _ => ResponseBody::Binary,
                }
            }
        }
    }
}
