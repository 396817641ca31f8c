//! Reading and writing of models, implemented once for all of them.

use std::borrow::Cow;

use super::preserved::UnknownIndex;
use super::reader::PathStep;
use super::write::{show_dyn, write_dyn};
use super::{ModelField, PreservedMembers, Properties, PropertyFlag, ReadError, ReadQuality, Reader, Unread, Value};

/// A callback that gets the fields of a model and its preserved members.
pub type FieldVisitor<'a> = dyn FnMut(&[&dyn ModelField], Option<&PreservedMembers>) + 'a;

/// A callback that gets mutable access to the fields of a model and its preserved members.
pub type FieldVisitorMut<'a> = dyn FnMut(&mut [&mut dyn ModelField], Option<&mut PreservedMembers>) + 'a;

/// A struct that represents a JSON object, independent of its type.
pub trait Model {
    /// Passes the fields and, for a model that can be sent, the preserved members to a callback. Returns the properties
    /// of the fields, in the same order: a function of its own in each model would take longer to compile.
    #[doc(hidden)]
    fn fields(&self, visit: &mut FieldVisitor<'_>) -> &'static Properties;

    /// Passes mutable fields and preserved members to a callback.
    #[doc(hidden)]
    fn fields_mut(&mut self, visit: &mut FieldVisitorMut<'_>);

    /// Returns the properties of the fields.
    #[doc(hidden)]
    fn properties(&self) -> &'static Properties {
        self.fields(&mut |_, _| {})
    }
}

/// Reads and writes any model through trait objects, which compiles once instead of once per model.
impl<M: Model + Default + Clone + 'static> Value for M {
    const EXPECTED: &'static str = "an object";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
        read_dyn(slot.insert(M::default()), reader)
    }

    fn write(&self, out: &mut String) {
        write_dyn(self, out);
    }

    fn show(&self, out: &mut String) {
        show_dyn(self, out);
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        missing_within(self, path, names);
    }
}

/// A boxed model, for models that contain themselves.
impl<M: Model> Model for Box<M> {
    fn fields(&self, visit: &mut FieldVisitor<'_>) -> &'static Properties {
        M::fields(self, visit)
    }

    fn fields_mut(&mut self, visit: &mut FieldVisitorMut<'_>) {
        M::fields_mut(self, visit);
    }
}

/// Approximate size of a field.
const FIELD_SIZE: usize = 24;

fn read_dyn(model: &mut dyn Model, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
    if !reader.enter(b'{')? {
        return Err(ReadError::Mismatch("an object"));
    }
    let properties = model.properties();
    reader.count_size(FIELD_SIZE * properties.names.len().max(1))?;
    let mut outcome = Ok(ReadQuality::Exact);
    model.fields_mut(&mut |fields, preserved| {
        outcome = read_members(properties, fields, preserved, reader);
    });
    outcome
}

fn read_members(
    properties: &'static Properties,
    fields: &mut [&mut dyn ModelField],
    mut preserved: Option<&mut PreservedMembers>,
    reader: &mut Reader<'_>,
) -> Result<ReadQuality, ReadError> {
    let (mut position, mut read_up_to, mut first) = (0, 0, true);
    let mut order = None;
    let mut unknown_index = UnknownIndex::default();
    while reader.has_next(b'}', &mut first)? {
        let index = match next_name(properties, position, &mut order, reader)? {
            MemberName::Field(index) => index,
            MemberName::Unknown(member) => {
                if !read_additional(&member, fields, &mut preserved, &mut unknown_index, reader)? {
                    read_unknown(properties, &member, preserved.as_deref_mut(), &mut unknown_index, reader)?;
                }
                continue;
            }
        };
        position = index + 1;
        let (Some(name), Some(field)) = (properties.names.get(index), fields.get_mut(index)) else { continue };
        // The model is new, so a field after all fields that were read so far cannot be a duplicate.
        let is_duplicate = index < read_up_to
            && (field.is_set() | preserved.as_mut().is_some_and(|preserved| preserved.forget_field(index)));
        read_up_to = read_up_to.max(position);
        let raw = reader
            .descend(PathStep::Member(name), |reader| read_member(properties, name, *field, reader, is_duplicate))?;
        if let (Some(raw), Some(preserved)) = (raw, &mut preserved) {
            preserved.keep_field(index, raw);
        }
    }
    Ok(ReadQuality::Exact)
}

/// The name of a member, resolved against the fields of a model.
enum MemberName<'a> {
    /// The name of the field with this index.
    Field(usize),
    /// The name of no field.
    Unknown(UnknownName<'a>),
}

/// The name of a member without a field.
struct UnknownName<'a> {
    /// The name; `None` if it has an unpaired surrogate.
    name: Option<Cow<'a, str>>,
    /// The name as written in the document.
    written: &'a str,
}

/// Reads the next member's name, at a position after the previous field.
///
/// Tries the expected name first: the next one in the description's order, or, once the document has
/// departed from that order, the one that followed in earlier objects.
fn next_name<'a>(
    properties: &'static Properties,
    position: usize,
    order: &mut Option<usize>,
    reader: &mut Reader<'a>,
) -> Result<MemberName<'a>, ReadError> {
    if order.is_none() {
        if consume_name(properties, position, reader)? {
            return Ok(MemberName::Field(position));
        }
        *order = Some(reader.orders.index_of(properties));
    }
    let order = order.unwrap_or_default();
    let expected = reader.orders.expected(order, position);
    if consume_name(properties, expected, reader)? {
        return Ok(MemberName::Field(expected));
    }
    let (name, written) = reader.name()?;
    let Some(index) = name.as_ref().and_then(|name| properties.index_after(name, position)) else {
        return Ok(MemberName::Unknown(UnknownName { name, written }));
    };
    reader.orders.record(order, position, index);
    Ok(MemberName::Field(index))
}

/// Consumes the next member's name if it is the name of this field.
fn consume_name(properties: &Properties, index: usize, reader: &mut Reader<'_>) -> Result<bool, ReadError> {
    properties.names.get(index).map_or(Ok(false), |name| reader.consume_name(name))
}

/// Reads a member into the field for members without a field of their own; returns false if the model has no such field.
fn read_additional<'a>(
    member: &UnknownName<'a>,
    fields: &mut [&mut dyn ModelField],
    preserved: &mut Option<&mut PreservedMembers>,
    unknown_index: &mut UnknownIndex<'a>,
    reader: &mut Reader<'a>,
) -> Result<bool, ReadError> {
    let additional = fields.last_mut().and_then(|field| field.additional_mut());
    let (Some(additional), Some(name)) = (additional, &member.name) else { return Ok(false) };
    let (start, reports) = (reader.start(), reader.report_count());
    let is_null = reader.peek() == b'n';
    let read = reader.descend(PathStep::Key(member.written), |reader| additional.read_member(name, reader));
    let (quality, is_duplicate) = match read {
        Ok(read) => read,
        Err(ReadError::Mismatch(_) | ReadError::Fatal(_)) if is_null => {
            // As in a field, `null` is no value.
            let raw = reader.raw_from(start)?;
            if let Some(preserved) = preserved {
                preserved.keep_unknown(member.written, raw, unknown_index);
            }
            return Ok(true);
        }
        Err(ReadError::Mismatch(expected)) => {
            let raw = reader.raw_from(start)?;
            reader.truncate_reports(reports);
            reader.descend(PathStep::Key(member.written), |reader| reader.report(expected, raw))?;
            if let Some(preserved) = preserved {
                preserved.keep_unknown(member.written, raw, unknown_index);
            }
            return Ok(true);
        }
        Err(fatal) => return Err(fatal),
    };
    let raw = reader.text_since(start);
    if is_duplicate {
        reader.descend(PathStep::Key(member.written), |reader| reader.report(UNIQUE, raw))?;
    }
    if let Some(preserved) = preserved
        && (quality == ReadQuality::Loose || is_duplicate)
    {
        preserved.keep_unknown(member.written, raw, unknown_index);
    }
    Ok(true)
}

fn read_unknown<'a>(
    properties: &'static Properties,
    member: &UnknownName<'a>,
    preserved: Option<&mut PreservedMembers>,
    unknown_index: &mut UnknownIndex<'a>,
    reader: &mut Reader<'a>,
) -> Result<(), ReadError> {
    let raw = reader.raw()?;
    let written = member.written;
    let is_duplicate = match preserved {
        Some(preserved) => preserved.keep_unknown(written, raw, unknown_index),
        None => return reader.report_unknown(properties, written, raw),
    };
    if is_duplicate {
        reader.descend(PathStep::Key(written), |reader| reader.report(UNIQUE, raw))?;
    }
    Ok(())
}

/// Expectation reported for a member that occurs more than once.
const UNIQUE: &str = "a unique member";

/// Reads one member; returns its text if writing the field would not give the text back.
fn read_member<'a>(
    properties: &Properties,
    name: &str,
    field: &mut dyn ModelField,
    reader: &mut Reader<'a>,
    is_duplicate: bool,
) -> Result<Option<&'a str>, ReadError> {
    let start = reader.start();
    let reports = reader.report_count();
    let preserved = if reader.peek() == b'n' && reader.word("null") {
        field.clear();
        Some("null")
    } else {
        match field.read(reader) {
            Ok(ReadQuality::Exact) => None,
            Ok(ReadQuality::Loose) => Some(reader.text_since(start)),
            Err(ReadError::Mismatch(expected)) => {
                let raw = reader.raw_from(start)?;
                if !reader.lenient && properties.has(name, PropertyFlag::Lock) {
                    return Err(reader.fatal(expected, raw));
                }
                // The report for the whole value replaces the reports for its parts.
                reader.truncate_reports(reports);
                reader.report(expected, raw)?;
                Some(raw)
            }
            Err(fatal) => return Err(fatal),
        }
    };
    if is_duplicate {
        let raw = reader.text_since(start);
        reader.report(UNIQUE, raw)?;
    }
    Ok(preserved)
}

/// Returns a copy of a model.
#[allow(dead_code, reason = "a release may have no models")]
pub(crate) fn clone<M: Model + Default>(model: &M) -> M {
    let mut copy = M::default();
    copy_dyn(model, &mut copy);
    copy
}

/// Copies all fields and preserved members to a model of the same type.
fn copy_dyn(model: &dyn Model, copy: &mut dyn Model) {
    model.fields(&mut |sources, preserved| {
        copy.fields_mut(&mut |fields, preserved_copy| {
            for (field, source) in fields.iter_mut().zip(sources) {
                field.copy_from(*source);
            }
            if let (Some(copy), Some(preserved)) = (preserved_copy, preserved) {
                copy.clone_from(preserved);
            }
        });
    });
}

/// Returns the wire names of the members that Procountor requires and that are not set.
pub(crate) fn missing(model: &dyn Model) -> Vec<&'static str> {
    let mut names = Vec::new();
    let properties = model.properties();
    model.fields(&mut |fields, preserved| {
        for (index, (field, name)) in fields.iter().zip(properties.names).enumerate() {
            // A preserved value, `null` included, is written back and so is not missing. A value that was
            // read and then cleared is not written back.
            let is_written_back = || {
                let raw = preserved.and_then(|preserved| preserved.field(index));
                raw.is_some_and(|raw| field.is_unchanged_from(raw))
            };
            if !field.is_set() && properties.has(name, PropertyFlag::Required) && !is_written_back() {
                names.push(*name);
            }
        }
    });
    names
}

/// Appends the paths of missing members of the model and of all values within it.
pub(crate) fn missing_within(model: &dyn Model, path: &str, names: &mut Vec<String>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    names.extend(missing(model).into_iter().map(below));
    model.fields(&mut |fields, _| {
        for (field, name) in fields.iter().zip(model.properties().names) {
            if field.is_set() {
                field.missing_within(&below(name), names);
            }
        }
    });
}

/// Returns the preserved members that no field can represent, by reading the model's own JSON text.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn unread<M: Value>(model: &M) -> Vec<Unread> {
    super::from_json::<M>(&super::to_json(model), true).map(|(_, unread)| unread).unwrap_or_default()
}

/// Drops the text preserved for a member; returns whether there was any.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn forget(model: &mut dyn Model, name: &str) -> bool {
    let field = model.properties().index_of(name);
    let mut is_dropped = false;
    model.fields_mut(&mut |_, preserved| {
        let Some(preserved) = preserved else { return };
        is_dropped = match field {
            Some(index) => preserved.forget_field(index),
            None => preserved.forget_unknown(name),
        };
    });
    is_dropped
}

/// Clears a field and writes `null` for it; returns whether the field exists.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn set_null(model: &mut dyn Model, name: &str) -> bool {
    let Some(index) = model.properties().index_of(name) else { return false };
    model.fields_mut(&mut |fields, preserved| {
        if let (Some(field), Some(preserved)) = (fields.get_mut(index), preserved) {
            field.clear();
            preserved.keep_field(index, "null");
        }
    });
    true
}

/// Whether a field is written as `null`.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn is_null(model: &dyn Model, name: &str) -> bool {
    let mut null = false;
    let index = model.properties().index_of(name);
    model.fields(&mut |fields, preserved| {
        let Some((index, field)) = index.and_then(|index| Some((index, fields.get(index)?))) else { return };
        null = !field.is_set() && preserved.and_then(|preserved| preserved.field(index)) == Some("null");
    });
    null
}
