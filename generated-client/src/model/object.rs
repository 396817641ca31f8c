//! How a model is read and written, once for all models.

use std::fmt;

use super::reader::Step;
use super::rest::Index;
use super::value::write_string;
use super::{Fit, Member, Misfit, Reader, Rest, Unread, Value};

/// What a model's field is called on the wire, and what is asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Wire {
    /// The member's name.
    pub name: &'static str,
    /// Procountor asks for it in requests.
    pub required: bool,
    /// It is an optimistic lock token, which must go back as it came.
    pub lock: bool,
}

/// What looks at a model's fields, and at what it keeps beside them.
pub type See<'a> = dyn FnMut(&[&dyn Member], Option<&Rest>) + 'a;

/// What changes a model's fields, or what it keeps beside them.
pub type SeeMut<'a> = dyn FnMut(&mut [&mut dyn Member], Option<&mut Rest>) + 'a;

/// A struct that stands for a JSON object, seen without its type.
pub trait Model {
    /// The fields' names on the wire, in the order of the two methods below.
    fn wires(&self) -> &'static [Wire];

    /// Shows the fields and, for a model that can be sent, what it keeps beside them.
    fn fields(&self, see: &mut See<'_>);

    /// The same, to be changed.
    fn fields_mut(&mut self, see: &mut SeeMut<'_>);
}

/// All models are read and written alike: once for each of them is once too often for the compiler.
impl<M: Model + Default> Value for M {
    const EXPECTED: &'static str = "an object";

    fn read(slot: &mut Option<Self>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
        read_dyn(slot.insert(M::default()), reader)
    }

    fn write(&self, out: &mut String) {
        write_dyn(self, out);
    }

    fn missing_within(&self, path: &str, names: &mut Vec<String>) {
        missing_within(self, path, names);
    }
}

/// A model that holds itself.
impl<M: Model> Model for Box<M> {
    fn wires(&self) -> &'static [Wire] {
        M::wires(self)
    }

    fn fields(&self, see: &mut See<'_>) {
        M::fields(self, see);
    }

    fn fields_mut(&mut self, see: &mut SeeMut<'_>) {
        M::fields_mut(self, see);
    }
}

fn read_dyn(model: &mut dyn Model, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
    if !reader.enter(b'{')? {
        return Err(Misfit::Unread("an object"));
    }
    let wires = model.wires();
    let mut outcome = Ok(Fit::Exact);
    model.fields_mut(&mut |fields, rest| {
        outcome = read_members(wires, fields, rest, reader);
    });
    outcome
}

fn read_members(
    wires: &'static [Wire],
    fields: &mut [&mut dyn Member],
    mut rest: Option<&mut Rest>,
    reader: &mut Reader<'_>,
) -> Result<Fit, Misfit> {
    let (mut place, mut reached, mut first) = (0, 0, true);
    let mut order = None;
    let mut names = Index::default();
    while reader.more(b'}', &mut first)? {
        let index = match next_name(wires, place, &mut order, reader)? {
            Named::Field(index) => index,
            Named::Unknown(written) => {
                read_unknown(written, rest.as_deref_mut(), &mut names, reader)?;
                continue;
            }
        };
        place = index + 1;
        let (Some(wire), Some(field)) = (wires.get(index), fields.get_mut(index)) else { continue };
        // Behind all fields that came so far there is none that came before: the model is new.
        let twice = index < reached && (field.is_set() | rest.as_mut().is_some_and(|rest| rest.forget_field(index)));
        reached = reached.max(place);
        let kept = reader.step(Step::Member(wire.name), |reader| read_member(*wire, *field, reader, twice))?;
        if let (Some(raw), Some(rest)) = (kept, &mut rest) {
            rest.keep_field(index, raw);
        }
    }
    Ok(Fit::Exact)
}

/// What a member's name says.
enum Named<'a> {
    /// It is the one of this field.
    Field(usize),
    /// No field has this name, given as it is written.
    Unknown(&'a str),
}

/// Reads the next member's name, at a place behind the field before it. Tries first what the
/// description or, where the document has left its order, the document leads to expect.
fn next_name<'a>(
    wires: &'static [Wire],
    place: usize,
    order: &mut Option<usize>,
    reader: &mut Reader<'a>,
) -> Result<Named<'a>, Misfit> {
    if order.is_none() {
        if is_name_of(wires, place, reader)? {
            return Ok(Named::Field(place));
        }
        *order = Some(reader.orders.of(wires));
    }
    let order = order.unwrap_or_default();
    let expected = reader.orders.expected(order, place);
    if is_name_of(wires, expected, reader)? {
        return Ok(Named::Field(expected));
    }
    let (name, written) = reader.name()?;
    let Some(index) = name.and_then(|name| find(wires, &name, place)) else {
        return Ok(Named::Unknown(written));
    };
    reader.orders.note(order, place, index);
    Ok(Named::Field(index))
}

/// Consumes the next member's name if it is the one of this field.
fn is_name_of(wires: &[Wire], index: usize, reader: &mut Reader<'_>) -> Result<bool, Misfit> {
    wires.get(index).map_or(Ok(false), |wire| reader.is_name(wire.name))
}

fn read_unknown<'a>(
    written: &'a str,
    rest: Option<&mut Rest>,
    names: &mut Index<'a>,
    reader: &mut Reader<'a>,
) -> Result<(), Misfit> {
    let raw = reader.raw()?;
    let Some(rest) = rest else { return Ok(()) };
    if rest.keep_unknown(written, raw, names) {
        reader.step(Step::Key(written), |reader| reader.report("each member once", raw));
    }
    Ok(())
}

/// Reads one member; gives its text where the field alone would not write it.
fn read_member<'a>(
    wire: Wire,
    field: &mut dyn Member,
    reader: &mut Reader<'a>,
    twice: bool,
) -> Result<Option<&'a str>, Misfit> {
    let start = reader.start();
    let said = reader.said();
    let kept = if reader.peek() == b'n' && reader.word("null") {
        field.clear();
        Some("null")
    } else {
        match field.read(reader) {
            Ok(Fit::Exact) => None,
            Ok(Fit::Loose) => Some(reader.since(start)),
            Err(Misfit::Unread(expected)) => {
                let raw = reader.again(start)?;
                if wire.lock && !reader.lenient {
                    return Err(reader.fatal(expected, raw));
                }
                // What was said of its parts is said by its whole text.
                reader.unsay(said);
                reader.report(expected, raw);
                Some(raw)
            }
            Err(fatal) => return Err(fatal),
        }
    };
    if twice {
        let raw = reader.since(start);
        reader.report("each member once", raw);
    }
    Ok(kept)
}

/// Finds a field by name; looks first where it stands if the order is the description's.
fn find(wires: &[Wire], name: &str, place: usize) -> Option<usize> {
    let (before, after) = wires.split_at_checked(place)?;
    let found = after.iter().position(|wire| wire.name == name).map(|index| place + index);
    found.or_else(|| before.iter().position(|wire| wire.name == name))
}

/// Appends a model's JSON text.
fn write_dyn(model: &dyn Model, out: &mut String) {
    out.push('{');
    let wires = model.wires();
    model.fields(&mut |fields, rest| {
        let mut first = true;
        let mut comma = |out: &mut String| {
            if !std::mem::take(&mut first) {
                out.push(',');
            }
        };
        for (index, (field, wire)) in fields.iter().zip(wires).enumerate() {
            let raw = rest.and_then(|rest| rest.of_field(index));
            if let Some(raw) = raw.filter(|raw| field.came_as(raw)) {
                comma(out);
                write_string(wire.name, out);
                out.push(':');
                out.push_str(raw);
            } else if field.is_set() {
                comma(out);
                write_string(wire.name, out);
                out.push(':');
                field.write(out);
            }
        }
        for member in rest.map(Rest::unknown).unwrap_or_default() {
            comma(out);
            out.extend(["\"", &*member.name, "\":", &*member.raw]);
        }
    });
    out.push('}');
}

/// The wire names of the fields that Procountor asks for and that are not set.
pub(crate) fn missing(model: &dyn Model) -> Vec<&'static str> {
    let mut names = Vec::new();
    let wires = model.wires();
    model.fields(&mut |fields, rest| {
        for (index, (field, wire)) in fields.iter().zip(wires).enumerate() {
            // What came goes back as it came, `null` too: it is not the caller who left it out. But
            // a value that was read and then emptied does not go back.
            let kept = || rest.and_then(|rest| rest.of_field(index)).is_some_and(|raw| field.came_as(raw));
            if wire.required && !field.is_set() && !kept() {
                names.push(wire.name);
            }
        }
    });
    names
}

/// The same for the model and all that it holds, as paths.
pub(crate) fn missing_within(model: &dyn Model, path: &str, names: &mut Vec<String>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    names.extend(missing(model).into_iter().map(below));
    model.fields(&mut |fields, _| {
        for (field, wire) in fields.iter().zip(model.wires()) {
            if field.is_set() {
                field.missing_within(&below(wire.name), names);
            }
        }
    });
}

/// What the model keeps because no field can hold it: it is noticed again in the model's own text.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn unread<M: Value>(model: &M) -> Vec<Unread> {
    super::from_json::<M>(&super::to_json(model), true).map(|(_, unread)| unread).unwrap_or_default()
}

/// Drops what is kept of a member beside the fields; whether there was anything.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn forget(model: &mut dyn Model, name: &str) -> bool {
    let field = model.wires().iter().position(|wire| wire.name == name);
    let mut forgotten = false;
    model.fields_mut(&mut |_, rest| {
        let Some(rest) = rest else { return };
        forgotten = match field {
            Some(index) => rest.forget_field(index),
            None => rest.forget_unknown(name),
        };
    });
    forgotten
}

/// Empties a field and writes `null` for it; whether there is such a field.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn set_null(model: &mut dyn Model, name: &str) -> bool {
    let Some(index) = model.wires().iter().position(|wire| wire.name == name) else { return false };
    model.fields_mut(&mut |fields, rest| {
        if let (Some(field), Some(rest)) = (fields.get_mut(index), rest) {
            field.clear();
            rest.keep_field(index, "null");
        }
    });
    true
}

/// Whether a field writes `null`.
#[allow(dead_code, reason = "a release may have no models that can be sent")]
pub(crate) fn is_null(model: &dyn Model, name: &str) -> bool {
    let mut null = false;
    let index = model.wires().iter().position(|wire| wire.name == name);
    model.fields(&mut |fields, rest| {
        let Some((index, field)) = index.and_then(|index| Some((index, fields.get(index)?))) else { return };
        null = !field.is_set() && rest.and_then(|rest| rest.of_field(index)) == Some("null");
    });
    null
}

/// Whether two models have the same JSON text.
pub(crate) fn same(left: &dyn Model, right: &dyn Model) -> bool {
    let (mut left_text, mut right_text) = (String::new(), String::new());
    write_dyn(left, &mut left_text);
    write_dyn(right, &mut right_text);
    left_text == right_text
}

/// Shows the fields that are set, by their wire names, in their JSON form.
pub(crate) fn debug(model: &dyn Model, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = f.debug_struct(name);
    model.fields(&mut |fields, _| {
        for (field, wire) in fields.iter().zip(model.wires()) {
            if field.is_set() {
                let mut text = String::new();
                field.write(&mut text);
                shown.field(wire.name, &format_args!("{text}"));
            }
        }
    });
    shown.finish_non_exhaustive()
}
