//! Responses.

use super::body::is_json;
use super::operation::Draft;
use super::{Cursor, Lowering};
use crate::diagnostic::Diagnostic;
use crate::ir::{Answer, Origin, Success, Type};
use crate::pointer::Pointer;

impl<'a> Lowering<'a> {
    /// What an operation answers, and the statuses of its documented failures.
    pub(super) fn success(&mut self, draft: &Draft<'a>, name: &str) -> (Success, Vec<u16>) {
        let responses = draft.node.get("responses");
        let (mut done, mut pending, mut errors) = (Vec::new(), None, Vec::new());
        let mut seen: Vec<Pointer> = Vec::new();
        for (status, node) in responses.iter().flat_map(Cursor::members) {
            let Some(response) = self.resolve(&node) else { continue };
            match (status, status.parse::<u16>()) {
                // 202 says that somebody has to act first, whatever else the operation answers.
                (_, Ok(202)) => pending = Some(self.answer(draft, &response, name)),
                _ if response.flag("x-pending") => pending = Some(self.answer(draft, &response, name)),
                ("2XX" | "2xx", _) | (_, Ok(200..=299)) => {
                    let answer = self.answer(draft, &response, name);
                    if !done.contains(&answer) {
                        done.push(answer);
                    }
                }
                (_, Ok(status)) => {
                    errors.push(status);
                    continue;
                }
                _ => continue,
            }
            seen.push(response.pointer);
        }
        errors.sort_unstable();
        if done.is_empty()
            && pending.is_none()
            && let Some(default) = self.default_answer(draft, responses.as_ref(), name)
        {
            done.push(default);
        }
        if pending.is_some() {
            done.retain(|answer| *answer != Answer::Nothing);
        }
        let done = self.one_answer(draft, done);
        seen.sort();
        let by_overlay = seen.iter().any(|response| self.origin(response).by_overlay);
        let pointer = seen.into_iter().next().unwrap_or_else(|| draft.node.pointer.clone());
        (Success { done, pending, origin: Origin { pointer, by_overlay } }, errors)
    }

    /// Where no success is listed, the answer to everything else is that of success too.
    fn default_answer(&mut self, draft: &Draft<'a>, responses: Option<&Cursor<'a>>, name: &str) -> Option<Answer> {
        let response = self.resolve(&responses?.get("default")?)?;
        Some(self.answer(draft, &response, name))
    }

    /// One form beside an empty answer is optional; several forms are kept whole, as JSON.
    fn one_answer(&mut self, draft: &Draft<'a>, mut answers: Vec<Answer>) -> Answer {
        let all = answers.len();
        answers.retain(|answer| *answer != Answer::Nothing);
        let empty = answers.len() < all;
        let Some(only) = answers.pop() else { return Answer::Nothing };
        let answer = if answers.is_empty() {
            only
        } else {
            let what = format!("`{}` answers success in several forms, which are read as JSON", draft.identity);
            self.say(Diagnostic::warning(what).help("keep one of them by an overlay"), &draft.node.pointer);
            Answer::Json(Type::Json)
        };
        if empty { Answer::Optional(Box::new(answer)) } else { answer }
    }

    fn answer(&mut self, draft: &Draft<'a>, response: &Cursor<'a>, name: &str) -> Answer {
        let Some(content) = response.get("content") else { return Answer::Nothing };
        let site = draft.site(" ", "answer", name);
        let json = content.members().find(|(media_type, _)| is_json(media_type));
        if let Some((_, media)) = json {
            return Answer::Json(media.get("schema").map_or(Type::Json, |schema| self.ty(&schema, &site)));
        }
        if let Some(media) = content.get("multipart/mixed") {
            let schema = media.get("schema").and_then(|schema| self.resolve(&schema));
            let properties = schema.and_then(|schema| schema.get("properties"));
            let meta =
                properties.iter().flat_map(Cursor::members).find(|(_, part)| part.text("format") != Some("binary"));
            return Answer::Mixed(meta.map_or(Type::Json, |(_, part)| self.ty(&part, &site)));
        }
        match content.members().next() {
            None => Answer::Nothing,
            Some((_, media)) => {
                let schema = media.get("schema");
                let bytes = schema.as_ref().is_none_or(|schema| schema.text("type") == Some("string"));
                match schema {
                    Some(schema) if !bytes && content.has("*/*") => Answer::Json(self.ty(&schema, &site)),
                    _ => Answer::Binary,
                }
            }
        }
    }
}
