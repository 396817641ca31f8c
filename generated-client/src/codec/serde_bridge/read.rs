//! `Deserialize` for a value with JSON text.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};

use super::super::{Reader, Value, from_json, write_string};
use super::{DEPTH_LIMIT, TOO_DEEP, number};

/// Name with which `serde_json` returns the text of a value. Other formats ignore it.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Name with which `serde_json` returns the text of a number, if a program enables its `arbitrary_precision`.
const NUMBER: &str = "$serde_json::private::Number";

pub(crate) fn deserialize<'de, T: Value, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut text = String::new();
    deserializer.deserialize_newtype_struct(RAW_VALUE, TextVisitor { text: &mut text, depth: 0 })?;
    from_json(&text, false).map(|(value, _)| value).map_err(D::Error::custom)
}

/// Appends the JSON text of a value of any format.
struct TextVisitor<'a> {
    text: &'a mut String,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for TextVisitor<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl TextVisitor<'_> {
    /// Returns the visitor of a value within this one.
    fn nested<E: serde::de::Error>(&mut self) -> Result<TextVisitor<'_>, E> {
        if self.depth >= DEPTH_LIMIT {
            return Err(E::custom(TOO_DEEP));
        }
        Ok(TextVisitor { text: self.text, depth: self.depth + 1 })
    }

    fn push(self, text: &str) {
        self.text.push_str(text);
    }
}

impl<'de> Visitor<'de> for TextVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can represent")
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.push(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.push(&value.to_string());
        Ok(())
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<(), E> {
        self.push(&value.to_string());
        Ok(())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.push(&value.to_string());
        Ok(())
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<(), E> {
        self.push(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.push(&number::from_double(value)?);
        Ok(())
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        write_string(value, self.text);
        Ok(())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.push("null");
        Ok(())
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<(), E> {
        self.push("null");
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    /// Reads the value of a format that does not return texts.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        self.text.push('[');
        let start = self.text.len();
        loop {
            let end = self.text.len();
            if end > start {
                self.text.push(',');
            }
            if list.next_element_seed(self.nested()?)?.is_none() {
                self.text.truncate(end);
                break;
            }
        }
        self.push("]");
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut name = map.next_key::<String>()?;
        self.text.push('{');
        let start = self.text.len();
        while let Some(current) = name {
            let is_first = self.text.len() == start;
            if !is_first {
                self.text.push(',');
            }
            write_string(&current, self.text);
            self.text.push(':');
            if is_first && (current == NUMBER || (current == RAW_VALUE && self.depth == 0)) {
                let text = map.next_value::<String>()?;
                name = map.next_key()?;
                if name.is_none() && is_text_of(&current, &text) {
                    self.text.truncate(start - 1);
                    self.push(&text);
                    return Ok(());
                }
                write_string(&text, self.text);
            } else {
                map.next_value_seed(self.nested()?)?;
                name = map.next_key()?;
            }
        }
        self.push("}");
        Ok(())
    }
}

/// Whether this is a text that `serde_json` passes under a private name. Data may contain such a name as well.
fn is_text_of(name: &str, text: &str) -> bool {
    let mut reader = Reader::new(text);
    if name == NUMBER {
        return matches!(reader.number(), Ok(Some(number)) if number == text);
    }
    reader.raw().is_ok() && reader.at_end()
}
