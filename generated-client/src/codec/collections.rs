//! Reading and writing of lists and maps, whose elements may be `null`.

use std::collections::BTreeMap;

use super::reader::PathStep;
use super::value::write_string;
use super::{ReadError, ReadQuality, Reader, Value};
use crate::from_response::{CallResponse, ReadResult};

/// An element of a list or a value of a map: a [`Value`], or an optional one, which may be `null`.
pub trait Element: Clone + 'static {
    /// Reads the next element into the slot.
    ///
    /// # Errors
    /// The element does not have the expected form, or makes the whole document unreadable.
    fn read_element(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError>;

    /// Appends the element's JSON text.
    fn write_element(&self, out: &mut String);

    /// Appends the element as `Debug` shows it.
    fn show_element(&self, out: &mut String);

    /// Appends the paths, below `path`, of required members that are not set.
    fn missing_within_element(&self, path: &str, names: &mut Vec<String>);
}

impl<T: Value> Element for T {
    fn read_element(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        T::read(slot, reader)
    }

    fn write_element(&self, out: &mut String) {
        self.write(out);
    }

    fn show_element(&self, out: &mut String) {
        self.show(out);
    }

    fn missing_within_element(&self, path: &str, names: &mut Vec<String>) {
        self.missing_within(path, names);
    }
}

/// `None` is read from `null` and written as `null`.
impl<T: Value> Element for Option<T> {
    fn read_element(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        if reader.peek() == b'n' && reader.word("null") {
            *slot = Some(None);
            return Ok(ReadQuality::Exact);
        }
        let mut value = None;
        let quality = T::read(&mut value, reader)?;
        *slot = Some(value);
        Ok(quality)
    }

    fn write_element(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push_str("null"),
        }
    }

    fn show_element(&self, out: &mut String) {
        match self {
            Some(value) => value.show(out),
            None => out.push_str("null"),
        }
    }

    fn missing_within_element(&self, path: &str, names: &mut Vec<String>) {
        if let Some(value) = self {
            value.missing_within(path, names);
        }
    }
}

impl<T: Element> Value for Vec<T> {
    const EXPECTED: &'static str = "a list of readable values";

    /// One item that cannot be read makes the list unreadable: a shorter list would be wrong.
    fn from_response(response: &CallResponse) -> ReadResult<Self> {
        crate::from_response::list(response)
    }

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        if !reader.enter(b'[')? {
            return Err(ReadError::Mismatch(Self::EXPECTED));
        }
        let mut items = Vec::new();
        let mut quality = ReadQuality::Exact;
        let mut first = true;
        while reader.has_next(b']', &mut first)? {
            reader.count_size(size_of::<usize>() * 2)?;
            let mut item = None;
            let read = reader.descend(PathStep::Index(items.len()), |reader| T::read_element(&mut item, reader))?;
            if read == ReadQuality::Loose {
                quality = ReadQuality::Loose;
            }
            items.extend(item);
        }
        *slot = Some(items);
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        write_list(self, out, T::write_element);
    }

    fn show(&self, out: &mut String) {
        write_list(self, out, T::show_element);
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        for (index, item) in self.iter().enumerate() {
            item.missing_within_element(&format!("{path}[{index}]"), names);
        }
    }
}

/// Appends a list. `write` appends an element.
pub(super) fn write_list<T>(items: &[T], out: &mut String, write: fn(&T, &mut String)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(']');
}

impl<T: Element> Value for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object with readable values";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        if !reader.enter(b'{')? {
            return Err(ReadError::Mismatch(Self::EXPECTED));
        }
        let mut map = Self::new();
        let mut quality = ReadQuality::Exact;
        let mut first = true;
        while reader.has_next(b'}', &mut first)? {
            reader.count_size(size_of::<(String, T)>())?;
            let (key, written) = reader.name()?;
            let key = key.ok_or(ReadError::Mismatch(Self::EXPECTED))?;
            let mut value = None;
            let read = reader.descend(PathStep::Key(written), |reader| T::read_element(&mut value, reader))?;
            if read == ReadQuality::Loose {
                quality = ReadQuality::Loose;
            }
            if let Some(value) = value
                && map.insert(key.into_owned(), value).is_some()
            {
                quality = ReadQuality::Loose;
            }
        }
        *slot = Some(map);
        Ok(quality)
    }

    fn write(&self, out: &mut String) {
        write_map(self, out, T::write_element);
    }

    fn show(&self, out: &mut String) {
        write_map(self, out, T::show_element);
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        for (key, value) in self {
            value.missing_within_element(&format!("{path}.{key}"), names);
        }
    }
}

/// Appends a map as an object. `write` appends a value.
fn write_map<T>(map: &BTreeMap<String, T>, out: &mut String, write: fn(&T, &mut String)) {
    out.push('{');
    for (index, (key, value)) in map.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(key, out);
        out.push(':');
        write(value, out);
    }
    out.push('}');
}
