//! Parts of a multipart form. A part that is set again replaces the earlier one.

use std::fmt::Display;

use super::form_data::{Part, PartContent};
use super::{Call, RequestBody};
use crate::codec::{Value, to_json};
use crate::file::File;

#[allow(dead_code, reason = "the parts in use depend on the release that the code is generated from")]
impl Call {
    /// Sets a JSON part, with the media type of JSON.
    pub(crate) fn part_json<T: Value>(self, name: &'static str, value: &T) -> Self {
        self.part_jsons(name, std::slice::from_ref(value))
    }

    /// Sets a JSON part for each value.
    pub(crate) fn part_jsons<T: Value>(mut self, name: &'static str, values: &[T]) -> Self {
        for value in values {
            value.missing_within(name, &mut self.missing);
        }
        let parts = values.iter().map(|value| Part { name, content: PartContent::Json(to_json(value).into()) });
        self.set_parts(name, parts.collect())
    }

    /// Sets a plain text part.
    pub(crate) fn part_text<V: Display>(self, name: &'static str, value: V) -> Self {
        self.part_texts(name, [value])
    }

    /// Sets a plain text part for each value.
    pub(crate) fn part_texts(self, name: &'static str, values: impl IntoIterator<Item = impl Display>) -> Self {
        let text = |value: &dyn Display| PartContent::Text(value.to_string().into());
        let parts = values.into_iter().map(|value| Part { name, content: text(&value) });
        self.set_parts(name, parts.collect())
    }

    /// Sets a file part.
    pub(crate) fn part_file(self, name: &'static str, file: impl Into<File>) -> Self {
        self.part_files(name, [file])
    }

    /// Sets a file part for each file.
    pub(crate) fn part_files(mut self, name: &'static str, files: impl IntoIterator<Item = impl Into<File>>) -> Self {
        let mut parts = Vec::new();
        for file in files {
            let file = file.into();
            if let Some(reason) = file.invalid_reason() {
                self = self.reject(format!("part `{name}` {reason}"));
            }
            parts.push(Part { name, content: PartContent::File(file) });
        }
        self.set_parts(name, parts)
    }

    fn set_parts(mut self, name: &'static str, parts: Vec<Part>) -> Self {
        if !matches!(self.body, RequestBody::Multipart(_)) {
            self.body = RequestBody::Multipart(Vec::new());
        }
        if let RequestBody::Multipart(all) = &mut self.body {
            all.retain(|part| part.name != name);
            all.extend(parts);
        }
        self
    }
}
