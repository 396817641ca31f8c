//! YAML text to a value. The only file that names `serde_yaml`.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::position::Mark;

/// How much a text may unfold to: two million nodes, or 128 MB of text in them.
///
/// Aliases let a small file stand for a huge value. The parser's own limit counts the aliases that
/// it follows, not what lies behind them. Procountor's description has 40,000 nodes.
const BUDGET: usize = 2_000_000;

/// How much text costs as much as one node.
const TEXT_PER_NODE: usize = 64;

/// The value of a YAML text; or where it cannot be read, and why.
///
/// Keys become strings as they are written (`200`, `true`). `NO` is a string. A merge key (`<<`)
/// adds the members that its object does not have.
pub(super) fn read(text: &str) -> Result<Value, (Mark, String)> {
    let left = Cell::new(BUDGET);
    let yaml = serde_yaml::Deserializer::from_str(text);
    Node { left: &left }.deserialize(yaml).map_err(|error| {
        let mark = error.location().map_or(Mark::START, |at| Mark { line: at.line(), column: at.column() });
        (mark, words(&error.to_string()))
    })
}

/// The parser's complaint without the place, which the diagnostic gives, in plain words.
fn words(complaint: &str) -> String {
    if complaint.contains("recursion limit exceeded") {
        return "it is more than 128 levels deep".to_owned();
    }
    if complaint.contains("repetition limit exceeded") {
        return "its aliases unfold to too much".to_owned();
    }
    if complaint.contains("more than one document") {
        return "it holds more than one YAML document".to_owned();
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
                return Err(A::Error::custom(format!("`{key}` stands twice in one object")));
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
