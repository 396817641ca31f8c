//! YAML text to a value. The only file that names `serde_yaml`.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::position::{self, Mark};
use super::scan;

/// How much a text may unfold to: two million nodes, or 128 MB of text in them.
///
/// Aliases let a small file stand for a huge value. The parser's own limit counts the aliases that
/// it follows, not what lies behind them. Procountor's description has 40,000 nodes.
const BUDGET: usize = 2_000_000;

/// How much text costs as much as one node.
const TEXT_PER_NODE: usize = 64;

/// How many levels the parsers go.
const DEEPEST: usize = 128;

const TOO_DEEP: &str = "it is more than 128 levels deep";
const SEVERAL: &str = "it holds more than one YAML document";
const TWICE: &str = "stands twice in one object";

/// The value of a YAML text; or where it cannot be read, and why.
///
/// Keys become strings as they are written (`200`, `true`). `NO` is a string. A merge key (`<<`)
/// adds the members that its object does not have.
pub(super) fn read(text: &str) -> Result<Value, (Mark, String)> {
    if let Some(at) = too_deep(text) {
        return Err((Mark::of_byte(text, at), TOO_DEEP.to_owned()));
    }
    let left = Cell::new(BUDGET);
    let yaml = serde_yaml::Deserializer::from_str(text);
    Node { left: &left }.deserialize(yaml).map_err(|error| {
        let what = words(&error.to_string());
        let mark = error.location().map(|at| Mark { line: at.line(), column: at.column() });
        (found(text, &what).or(mark).unwrap_or(Mark::START), what)
    })
}

/// Where something stands that the parser complains about without a place.
fn found(text: &str, what: &str) -> Option<Mark> {
    match what {
        SEVERAL => scan::second_document(text),
        _ if what.ends_with(TWICE) => position::twice(scan::yaml(text)).map(|(mark, _)| mark),
        _ if what.contains("control characters") => {
            let is_control =
                |(_, character): &(usize, char)| character.is_control() && !"\t\r\n\u{85}".contains(*character);
            text.char_indices().find(is_control).map(|(at, _)| Mark::of_byte(text, at))
        }
        _ => None,
    }
}

/// Where so many brackets open one after another that no parser goes there: it would need long to find out.
fn too_deep(text: &str) -> Option<usize> {
    let mut open = 0;
    text.bytes().position(|byte| {
        open = match byte {
            b'[' | b'{' => open + 1,
            b' ' | b'\n' | b'\r' => open,
            _ => 0,
        };
        open > DEEPEST
    })
}

/// The parser's complaint without the place, which the diagnostic gives, in plain words.
fn words(complaint: &str) -> String {
    if complaint.contains("recursion limit exceeded") {
        return TOO_DEEP.to_owned();
    }
    if complaint.contains("repetition limit exceeded") {
        return "its aliases unfold to too much".to_owned();
    }
    if complaint.contains("more than one document") {
        return SEVERAL.to_owned();
    }
    match complaint.rsplit_once(" at line ") {
        Some((what, place)) if place.chars().all(|c| c.is_ascii_digit() || " column".contains(c)) => what.to_owned(),
        _ => complaint.to_owned(),
    }
}

/// Builds one node; `left` is what remains of the budget.
#[derive(Clone, Copy)]
struct Node<'b> {
    left: &'b Cell<usize>,
}

impl Node<'_> {
    fn spend<E: Error>(self, text: usize) -> Result<(), E> {
        let left = self.left.get().checked_sub(1 + text / TEXT_PER_NODE);
        self.left.set(left.ok_or_else(|| E::custom("its aliases unfold to too much"))?);
        Ok(())
    }

    /// An integer of more than 64 bits, as JSON's parser reads it: by its first digits.
    fn wide<E: Error>(self, digits: &str) -> Result<Value, E> {
        self.spend(0)?;
        let number = digits.parse().ok().and_then(Number::from_f64);
        number.map(Value::Number).ok_or_else(|| E::custom(format!("the integer {digits} is too great")))
    }

    fn number<E: Error>(self, number: impl Into<Number>) -> Result<Value, E> {
        self.spend(0)?;
        Ok(Value::Number(number.into()))
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has too")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.spend(0)?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        self.spend(0)?;
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.number(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.number(value)
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.wide(&value.to_string())
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.wide(&value.to_string())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        self.number(number.ok_or_else(|| E::custom(format!("JSON has no number {value}")))?)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        self.spend(value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.spend(0)?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.spend(0)?;
        let mut map = Map::new();
        let mut merged = None;
        while let Some(key) = members.next_key::<String>()? {
            self.spend(key.len())?;
            let value = members.next_value_seed(self)?;
            if key == "<<" {
                merged = Some(value);
            } else if map.contains_key(&key) {
                return Err(A::Error::custom(format!("`{key}` {TWICE}")));
            } else {
                map.insert(key, value);
            }
        }
        if let Some(merged) = merged {
            merge(&mut map, merged).map_err(A::Error::custom)?;
        }
        Ok(Value::Object(map))
    }
}

/// Adds the members of `<<`: one object, or several of which the first wins.
fn merge(map: &mut Map<String, Value>, merged: Value) -> Result<(), &'static str> {
    let several = match merged {
        Value::Array(several) => several,
        one => vec![one],
    };
    for one in several {
        let Value::Object(members) = one else {
            return Err("`<<` merges something that is no object");
        };
        for (key, value) in members {
            map.entry(key).or_insert(value);
        }
    }
    Ok(())
}
