//! A field of a model, seen without its type.

use super::reader::Step;
use super::{Fit, Misfit, Reader, Value};

/// A field of a model, seen without its type, so that one function reads every model.
pub trait Member {
    /// Whether the field holds a value.
    fn is_set(&self) -> bool;

    /// Empties the field.
    fn clear(&mut self);

    /// Reads the next value into the field.
    ///
    /// # Errors
    /// The value is of another form, or makes the whole document unreadable.
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Fit, Misfit>;

    /// Appends the value's JSON text; writes nothing for an empty field.
    fn write(&self, out: &mut String);

    /// Whether the field still holds what reading this text gave.
    fn came_as(&self, raw: &str) -> bool;

    /// Names what is missing within the value.
    fn missing_within(&self, path: &str, names: &mut Vec<String>);
}

impl<T: Value> Member for Option<T> {
    fn is_set(&self) -> bool {
        self.is_some()
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        *self = None;
        let fit = T::read(self, reader);
        if fit.is_err() {
            *self = None;
        }
        fit
    }

    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn came_as(&self, raw: &str) -> bool {
        let mut then = None;
        // Whatever text does not read as a value read as an empty field then.
        let read = raw != "null" && T::read(&mut then, &mut Reader::new(raw).lenient(true)).is_ok();
        match (self, then.filter(|_| read)) {
            (None, None) => true,
            (Some(now), Some(then)) => super::to_json(now) == super::to_json(&then),
            _ => false,
        }
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        if let Some(value) = self {
            value.missing_within(path, names);
        }
    }
}

/// The items of a page, each read by itself: one that does not fit is left out and reported.
impl<T: Value> Member for Vec<T> {
    fn is_set(&self) -> bool {
        !self.is_empty()
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        Vec::clear(self);
        read_each(self, reader)
    }

    fn write(&self, out: &mut String) {
        super::value::write_list(self, out);
    }

    fn came_as(&self, raw: &str) -> bool {
        let mut then = Self::new();
        let read = Member::read(&mut then, &mut Reader::new(raw).lenient(true)).is_ok();
        read && super::to_json(self) == super::to_json(&then)
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        Value::missing_within(self, path, names);
    }
}

/// Reads a list item by item into `items`.
pub(crate) fn read_each<T: Value>(items: &mut Vec<T>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
    if !reader.enter(b'[')? {
        return Err(Misfit::Unread("a list"));
    }
    let (mut index, mut first) = (0, true);
    while reader.more(b']', &mut first)? {
        let start = reader.start();
        let mut item = None;
        let said = reader.said();
        reader.step(Step::Index(index), |reader| match T::read(&mut item, reader) {
            Ok(_) => Ok(()),
            Err(Misfit::Fatal(error)) if reader.spares() => {
                item = None;
                let raw = reader.again(start)?;
                reader.unsay(said);
                reader.report_item(index, *error, raw);
                Ok(())
            }
            Err(Misfit::Unread(expected)) => {
                item = None;
                let raw = reader.again(start)?;
                reader.report(expected, raw);
                Ok(())
            }
            Err(fatal) => Err(fatal),
        })?;
        items.extend(item);
        index += 1;
    }
    Ok(Fit::Exact)
}
