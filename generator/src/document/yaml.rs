//! Parses YAML. The only file that uses `serde_yaml`.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::position::{self, Position};
use super::tokens;

/// Maximum size of a value: two million nodes, or 128 MB of text in them.
///
/// With aliases, a small file can expand to a huge value. The parser's own limit counts the aliases that it follows,
/// not their content. Procountor's description has 40,000 nodes.
const BUDGET: usize = 2_000_000;

/// Number of bytes of text that count as one node.
const TEXT_PER_NODE: usize = 64;

/// Maximum number of open brackets in a text, some of which may be prose.
const MAX_BRACKETS: usize = 1_000;

/// Maximum nesting of values, which the parser enforces.
const MAX_DEPTH: usize = 128;
const TOO_DEEP: &str = "it is more than 128 levels deep";
const SEVERAL_DOCUMENTS: &str = "it contains more than one YAML document";
const DUPLICATE_KEY: &str = "duplicate key";

/// Parses a YAML text, or returns the position and the reason of an error.
///
/// Keys become strings as the file spells them (`200`, `true`). `NO` is a string. A merge key (`<<`) adds the members
/// that its object does not have.
pub(super) fn read(text: &str) -> Result<Value, (Position, String)> {
    if let Some(byte) = excessive_brackets(text) {
        return Err((Position::of_byte(text, byte), TOO_DEEP.to_owned()));
    }
    let budget = Cell::new(BUDGET);
    let yaml = serde_yaml::Deserializer::from_str(text);
    Node { budget: &budget }.deserialize(yaml).map_err(|error| {
        let message = plain_message(&error.to_string());
        let position = error.location().map(|at| Position { line: at.line(), column: at.column() });
        (find_position(text, &message).or(position).unwrap_or(Position::START), message)
    })
}

/// Finds the position of an error that the parser reports without one.
fn find_position(text: &str, message: &str) -> Option<Position> {
    match message {
        SEVERAL_DOCUMENTS => tokens::second_document(text),
        _ if message.contains(DUPLICATE_KEY) => {
            position::duplicate_key(tokens::yaml(text)).map(|(position, _)| position)
        }
        _ if message.contains("control characters") => {
            let is_control =
                |(_, character): &(usize, char)| character.is_control() && !"\t\r\n\u{85}".contains(*character);
            text.char_indices().find(is_control).map(|(at, _)| Position::of_byte(text, at))
        }
        _ => None,
    }
}

/// Finds a bracket that opens far too deep a level. The parser takes time proportional to the depth for each token.
///
/// Brackets in text are counted like those of lists and maps, unless they are inside a word, in quotes or in a comment.
fn excessive_brackets(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut open, mut at, mut before) = (0_usize, 0, b'\n');
    let mut first_too_deep = 0;
    while let Some(&byte) = bytes.get(at) {
        let begins = before.is_ascii_whitespace() || b"[{,:".contains(&before);
        match byte {
            b'[' | b'{' if begins => {
                open += 1;
                first_too_deep = if open == MAX_DEPTH + 1 { at } else { first_too_deep };
            }
            b']' | b'}' => open = open.saturating_sub(1),
            b'"' | b'\'' if begins && open > 0 => at = end_of_string(bytes, at),
            b'#' if before.is_ascii_whitespace() && open > 0 => {
                at += bytes.iter().skip(at + 1).take_while(|byte| **byte != b'\n').count();
            }
            _ => {}
        }
        if open > MAX_BRACKETS {
            return Some(first_too_deep);
        }
        before = byte;
        at += 1;
    }
    None
}

/// Returns the index of the closing quote of the string that begins at `start`.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes.get(start);
    let mut at = start + 1;
    while at < bytes.len() && bytes.get(at) != quote {
        at += if quote == Some(&b'"') && bytes.get(at) == Some(&b'\\') { 2 } else { 1 };
    }
    at
}

/// Returns the parser's message in plain words and without its position, which the diagnostic shows.
fn plain_message(message: &str) -> String {
    if message.contains("recursion limit exceeded") {
        return TOO_DEEP.to_owned();
    }
    if message.contains("repetition limit exceeded") {
        return "its aliases expand to too many nodes".to_owned();
    }
    if message.contains("more than one document") {
        return SEVERAL_DOCUMENTS.to_owned();
    }
    match message.rsplit_once(" at line ") {
        Some((start, end)) if end.chars().all(|c| c.is_ascii_digit() || " column".contains(c)) => start.to_owned(),
        _ => message.to_owned(),
    }
}

/// Deserialises one node within the remaining budget.
#[derive(Clone, Copy)]
struct Node<'b> {
    budget: &'b Cell<usize>,
}

impl Node<'_> {
    fn spend<E: Error>(self, text: usize) -> Result<(), E> {
        let rest = self.budget.get().checked_sub(1 + text / TEXT_PER_NODE);
        self.budget.set(rest.ok_or_else(|| E::custom("its aliases expand to too many nodes"))?);
        Ok(())
    }

    /// An integer of more than 64 bits, rounded to a float as the JSON parser does.
    fn wide<E: Error>(self, digits: &str) -> Result<Value, E> {
        self.spend(0)?;
        let number = digits.parse().ok().and_then(Number::from_f64);
        number.map(Value::Number).ok_or_else(|| E::custom(format!("the integer {digits} is too large")))
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
        f.write_str("a value that JSON can represent")
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
        self.number(number.ok_or_else(|| E::custom(format!("JSON cannot represent the number {value}")))?)
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
                return Err(A::Error::custom(format!("{DUPLICATE_KEY} `{key}`")));
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

/// Adds the members of `<<`: one object, or several, of which the first takes precedence.
fn merge(map: &mut Map<String, Value>, merged: Value) -> Result<(), &'static str> {
    let several = match merged {
        Value::Array(several) => several,
        one => vec![one],
    };
    for one in several {
        let Value::Object(members) = one else {
            return Err("`<<` merges a value that is not an object");
        };
        for (key, value) in members {
            map.entry(key).or_insert(value);
        }
    }
    Ok(())
}
