//! Responses.

use super::body::json_media;
use super::operation::RawOperation;
use super::{Cursor, Lowering};
use crate::diagnostic::{Diagnostic, Loss};
use crate::ir::{Accepted, MadeFrom, Origin, ResponseBody, Success, Type};
use crate::pointer::Pointer;

/// The documented errors of an operation.
#[derive(Default)]
pub(super) struct Errors {
    pub(super) statuses: Vec<u16>,
    pub(super) made_from: MadeFrom,
}

fn is_success(status: &str) -> bool {
    matches!(status, "2XX" | "2xx") || status.parse::<u16>().is_ok_and(|status| (200..=299).contains(&status))
}

impl<'a> Lowering<'a> {
    /// Lowers the successful responses of an operation, and the statuses of its documented errors. Both are made from
    /// the current item.
    pub(super) fn success(&mut self, raw: &RawOperation<'a>, name: &str, accepted: Accepted) -> (Success, Errors) {
        let responses = raw.node.get("responses");
        let (mut done, mut pending, mut errors) = (Vec::new(), None, Errors::default());
        let mut pointers: Vec<Pointer> = Vec::new();
        self.trace.nodes.push(raw.node.pointer.child("responses"));
        for (status, node) in responses.iter().flat_map(Cursor::members) {
            let Some((response, followed)) = self.follow(&node) else { continue };
            let here = [node.pointer].into_iter().chain(followed);
            // 202 can mean that somebody has to act first, whatever the other responses are.
            let is_pending = (status == "202" && accepted == Accepted::Pending) || response.flag("x-pending");
            if !is_pending && !is_success(status) {
                errors.statuses.extend(status.parse::<u16>());
                errors.made_from.nodes.extend(here);
                continue;
            }
            self.trace.nodes.extend(here);
            let body = self.response_body(raw, &response, name);
            if is_pending {
                pending = Some(body);
            } else if !done.contains(&body) {
                done.push(body);
            }
            pointers.push(response.pointer);
        }
        errors.statuses.sort_unstable();
        errors.made_from.path.push(raw.node.pointer.clone());
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
        let made_from = MadeFrom::node(&pointer);
        (Success { done, pending, origin: Origin { pointer, by_overlay, made_from } }, errors)
    }

    /// Lowers the response `default`, which is the successful one if no success status is listed.
    fn default_response(
        &mut self,
        raw: &RawOperation<'a>,
        responses: Option<&Cursor<'a>>,
        name: &str,
    ) -> Option<ResponseBody> {
        let response = self.resolve(&responses?.get("default")?)?;
        self.trace.nodes.push(response.pointer.clone());
        Some(self.response_body(raw, &response, name))
    }

    /// Merges the bodies of all success statuses: one type beside an empty body is optional; several types are JSON, or
    /// bytes if one of them is not JSON.
    fn merge_bodies(&mut self, raw: &RawOperation<'a>, mut bodies: Vec<ResponseBody>) -> ResponseBody {
        let all = bodies.len();
        bodies.retain(|body| *body != ResponseBody::Empty);
        let may_be_empty = bodies.len() < all;
        let Some(only) = bodies.pop() else { return ResponseBody::Empty };
        let body = if bodies.is_empty() {
            only
        } else {
            let is_json = |body: &ResponseBody| matches!(body, ResponseBody::Json(_));
            let (name, body) = if is_json(&only) && bodies.iter().all(is_json) {
                ("JSON", ResponseBody::Json(Type::Json))
            } else {
                ("bytes", ResponseBody::Binary)
            };
            let message = format!("`{}` has several successful response types, which are read as {name}", raw.identity);
            self.report(
                Diagnostic::warning(message).loses(Loss::Type).help("keep one of them with an overlay"),
                &raw.node.pointer,
            );
            body
        };
        if may_be_empty { ResponseBody::Optional(Box::new(body)) } else { body }
    }

    fn response_body(&mut self, raw: &RawOperation<'a>, response: &Cursor<'a>, name: &str) -> ResponseBody {
        let Some(content) = response.get("content") else { return ResponseBody::Empty };
        // Keys of `names.toml` and generated type names contain this word.
        let site = raw.site(" ", "answer", name);
        let json: Vec<_> = json_media(&content).into_iter().map(|(_, media)| media).collect();
        self.trace.nodes.extend(content.members().map(|(_, media)| media.pointer));
        if !json.is_empty() {
            return ResponseBody::Json(self.media_type(raw, &json, &site));
        }
        if let Some(media) = content.get("multipart/mixed") {
            let schema = media.get("schema").and_then(|schema| self.resolve(&schema));
            let properties = schema.and_then(|schema| schema.get("properties"));
            self.trace.nodes.extend(properties.iter().flat_map(Cursor::members).map(|(_, part)| part.pointer));
            let parts = properties.iter().flat_map(Cursor::members).map(|(_, part)| part);
            let (files, values): (Vec<_>, Vec<_>) = parts.partition(|part| part.text("format") == Some("binary"));
            if let ([_], [value]) = (files.as_slice(), values.as_slice()) {
                return ResponseBody::Mixed(self.ty(value, &site));
            }
            let message = format!("the multipart response of `{}` is read as bytes", raw.identity);
            let diagnostic = Diagnostic::warning(message).loses(Loss::Type).expected("a JSON part and a file");
            self.report(diagnostic.help("correct its parts with an overlay"), &media.pointer);
            return ResponseBody::Binary;
        }
        match content.members().next() {
            None => ResponseBody::Empty,
            Some((_, media)) => {
                let schema = media.get("schema");
                let target = schema.as_ref().and_then(|schema| self.resolve(schema));
                let bytes = target.is_none_or(|schema| schema.text("type") == Some("string"));
                match schema {
                    Some(schema) if !bytes && content.has("*/*") => {
                        ResponseBody::Json(self.element_type(&schema, &site))
                    }
                    _ => ResponseBody::Binary,
                }
            }
        }
    }
}
