//! Writing of models: as JSON and for `Debug`.

use std::fmt;

use super::additional::AdditionalMembers;
use super::preserved::UnknownMember;
use super::value::write_string;
use super::{Model, ModelField, PreservedMembers, Properties, Sensitivity};

/// Appends a model's JSON text.
pub(super) fn write_dyn(model: &dyn Model, out: &mut String) {
    out.push('{');
    let properties = model.properties();
    model.fields(&mut |fields, preserved| {
        let mut first = true;
        for (index, (field, name)) in fields.iter().zip(properties.names).enumerate() {
            let raw = preserved.and_then(|preserved| preserved.field(index));
            if let Some(raw) = raw.filter(|raw| field.is_unchanged_from(raw)) {
                write_name(name, &mut first, out);
                out.push_str(raw);
            } else if field.is_set() {
                write_name(name, &mut first, out);
                field.write(out);
            }
        }
        let unknown = preserved.map(PreservedMembers::unknown).unwrap_or_default();
        let additional = fields.last().and_then(|field| field.additional());
        if let Some(additional) = additional {
            write_additional(additional, unknown, (fields, properties), &mut first, out);
        }
        for member in unknown {
            if additional.is_none_or(|additional| is_written_back(additional, member)) {
                comma(&mut first, out);
                out.extend(["\"", &*member.name, "\":", &*member.raw]);
            }
        }
    });
    out.push('}');
}

fn comma(first: &mut bool, out: &mut String) {
    if !std::mem::take(first) {
        out.push(',');
    }
}

fn write_name(name: &str, first: &mut bool, out: &mut String) {
    comma(first, out);
    write_string(name, out);
    out.push(':');
}

/// Whether the preserved text of an additional member is written: unless it was set, or removed, since.
fn is_written_back(additional: &dyn AdditionalMembers, member: &UnknownMember) -> bool {
    member.unescaped().is_none_or(|name| additional.is_unchanged_from(&name, &member.raw))
}

/// Appends the additional members, without those whose preserved text is written instead, and without those whose names
/// belong to fields that are set.
fn write_additional(
    additional: &dyn AdditionalMembers,
    unknown: &[UnknownMember],
    (fields, properties): (&[&dyn ModelField], &Properties),
    first: &mut bool,
    out: &mut String,
) {
    let is_preserved = |name: &str| {
        let mut members = unknown.iter().filter(|member| member.has_name(name));
        members.any(|member| is_written_back(additional, member))
    };
    let is_field = |name: &str| {
        let field = properties.index_of(name).and_then(|index| fields.get(index));
        field.is_some_and(|field| field.is_set())
    };
    additional.each(&mut |name, text| {
        if !is_field(name) && !is_preserved(name) {
            write_name(name, first, out);
            out.push_str(text);
        }
    });
}

/// Whether two models have the same JSON text.
pub(crate) fn have_same_json(left: &dyn Model, right: &dyn Model) -> bool {
    let (mut left_text, mut right_text) = (String::new(), String::new());
    write_dyn(left, &mut left_text);
    write_dyn(right, &mut right_text);
    left_text == right_text
}

/// Name under which `Debug` shows the members without a field of their own.
const ADDITIONAL: &str = "additional properties";

/// Text shown instead of a hidden value.
const HIDDEN: &str = "[hidden]";

/// Appends a model as `Debug` shows it within another model: as JSON, without hidden values and preserved members.
pub(super) fn show_dyn(model: &dyn Model, out: &mut String) {
    out.push('{');
    let (start, properties) = (out.len(), model.properties());
    model.fields(&mut |fields, _| {
        for (field, name) in fields.iter().zip(properties.names).filter(|(field, _)| field.is_set()) {
            if out.len() > start {
                out.push(',');
            }
            write_string(name, out);
            out.push(':');
            show_field(*field, properties.sensitivity(name), out);
        }
        let additional = fields.get(properties.names.len()).filter(|field| field.is_set());
        if let Some(additional) = additional {
            if out.len() > start {
                out.push(',');
            }
            write_string(ADDITIONAL, out);
            out.push(':');
            additional.show(out);
        }
    });
    out.push('}');
}

fn show_field(field: &dyn ModelField, sensitivity: Sensitivity, out: &mut String) {
    if sensitivity.is_hidden() {
        out.push_str(HIDDEN);
    } else {
        field.show(out);
    }
}

/// Formats the fields that are set, with their wire names and JSON texts, without hidden values.
pub(crate) fn debug(model: &dyn Model, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (mut shown, properties) = (f.debug_struct(name), model.properties());
    model.fields(&mut |fields, _| {
        for (field, name) in fields.iter().zip(properties.names) {
            if field.is_set() {
                let mut text = String::new();
                show_field(*field, properties.sensitivity(name), &mut text);
                shown.field(name, &format_args!("{text}"));
            }
        }
        let additional = fields.get(properties.names.len()).filter(|field| field.is_set());
        if let Some(additional) = additional {
            let mut text = String::new();
            additional.show(&mut text);
            shown.field(ADDITIONAL, &format_args!("{text}"));
        }
    });
    shown.finish_non_exhaustive()
}
