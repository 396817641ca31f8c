//! Fields of models, independent of their types.

use std::any::Any;

use super::additional::AdditionalMembers;
use super::collections::{Element, write_list};
use super::reader::PathStep;
use super::{ReadError, ReadQuality, Reader, Value};

/// A field of a model, independent of its type, so that one function reads all models.
pub trait ModelField: Any {
    /// Whether the field contains a value.
    fn is_set(&self) -> bool;

    /// Clears the field.
    fn clear(&mut self);

    /// Copies the value of a field of the same type; the value of any other field leaves the field unchanged.
    fn copy_from(&mut self, source: &dyn ModelField);

    /// Reads the next value into the field.
    ///
    /// # Errors
    /// The value does not have the expected form, or makes the whole document unreadable.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError>;

    /// Appends the value's JSON text; writes nothing for an empty field.
    fn write(&self, out: &mut String);

    /// Appends the value as `Debug` shows it; writes nothing for an empty field.
    fn show(&self, out: &mut String);

    /// Whether the field still contains the value that reading this JSON text yields.
    fn is_unchanged_from(&self, raw: &str) -> bool;

    /// Appends the paths of required members that are not set within the value.
    fn missing_within(&self, path: &str, names: &mut Vec<String>);

    /// Returns the field as the one for members without a field of their own, if it is that.
    fn additional(&self) -> Option<&dyn AdditionalMembers> {
        None
    }

    /// Returns the field like [`additional`](Self::additional), to be changed.
    fn additional_mut(&mut self) -> Option<&mut dyn AdditionalMembers> {
        None
    }
}

impl<T: Value> ModelField for Option<T> {
    fn is_set(&self) -> bool {
        self.is_some()
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn copy_from(&mut self, source: &dyn ModelField) {
        copy(self, source);
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        *self = None;
        let quality = T::read(self, reader);
        if quality.is_err() {
            *self = None;
        }
        quality
    }

    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn show(&self, out: &mut String) {
        if let Some(value) = self {
            value.show(out);
        }
    }

    fn is_unchanged_from(&self, raw: &str) -> bool {
        let mut original = None;
        // Text that cannot be read as a value left the field empty.
        let is_read = raw != "null" && T::read(&mut original, &mut Reader::new(raw).lenient(true)).is_ok();
        match (self, original.filter(|_| is_read)) {
            (None, None) => true,
            (Some(current), Some(original)) => super::to_json(current) == super::to_json(&original),
            _ => false,
        }
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        if let Some(value) = self {
            value.missing_within(path, names);
        }
    }
}

/// The items of a page, each read by itself: an item that cannot be read is left out and reported.
impl<T: Element> ModelField for Vec<T> {
    fn is_set(&self) -> bool {
        !self.is_empty()
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }

    fn copy_from(&mut self, source: &dyn ModelField) {
        copy(self, source);
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        Vec::clear(self);
        read_items(self, reader)
    }

    fn write(&self, out: &mut String) {
        write_list(self, out, T::write_element);
    }

    fn show(&self, out: &mut String) {
        Value::show(self, out);
    }

    fn is_unchanged_from(&self, raw: &str) -> bool {
        let mut original = Self::new();
        let is_read = ModelField::read(&mut original, &mut Reader::new(raw).lenient(true)).is_ok();
        is_read && super::to_json(self) == super::to_json(&original)
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        Value::missing_within(self, path, names);
    }
}

pub(super) fn copy<F: Clone + 'static>(field: &mut F, source: &dyn ModelField) {
    let source: &dyn Any = source;
    if let Some(source) = source.downcast_ref() {
        field.clone_from(source);
    }
}

/// Reads a list into `items`, one item at a time.
fn read_items<T: Element>(items: &mut Vec<T>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
    if !reader.enter(b'[')? {
        return Err(ReadError::Mismatch("a list"));
    }
    let (mut index, mut first) = (0, true);
    while reader.has_next(b']', &mut first)? {
        reader.count_size(size_of::<usize>() * 2)?;
        let start = reader.start();
        let mut item = None;
        let reports = reader.report_count();
        reader.descend(PathStep::Index(index), |reader| match T::read_element(&mut item, reader) {
            Ok(_) => Ok(()),
            Err(ReadError::Fatal(error)) if reader.skips_item() => {
                item = None;
                let raw = reader.raw_from(start)?;
                reader.truncate_reports(reports);
                reader.report_item(index, *error, raw)
            }
            Err(ReadError::Mismatch(expected)) => {
                item = None;
                let raw = reader.raw_from(start)?;
                reader.report(expected, raw)
            }
            Err(fatal) => Err(fatal),
        })?;
        items.extend(item);
        index += 1;
    }
    Ok(ReadQuality::Exact)
}
