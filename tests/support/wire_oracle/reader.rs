//! Reading of a response as the generated client does it: the same scalars, and the same rules for structs, lists, maps,
//! pages and whole responses.
//!
//! Scalars are read by the client's own decoder. That the rest agrees with the client is tested on the current release.

use procountor_client::codec::{FromJsonError, Value as Decoded, from_json};
use procountor_client::{Date, DateTime, Decimal};
use procountor_generator::ir::{Api, Field, ResponseBody, Scalar, Shape, Success, Type};
use serde_json::Value;

use super::schema::{Place, Step};

/// The result of reading a value at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// The field has the value.
    Read,
    /// The value is kept as JSON of this type.
    Json(&'static str),
    /// The field is `None`, because the member is absent or null.
    Absent,
    /// The field is a value of an enum that the client does not list.
    Unlisted,
    /// No field describes the member.
    Unknown,
    /// The value cannot be read; the field is `None` and the response reports it.
    Unread,
    /// The whole response cannot be read.
    Error,
}

/// A response.
#[derive(Clone, Copy, Debug)]
pub struct Response<'a> {
    pub status: u16,
    pub media_type: &'a str,
    /// The JSON value; `None` for bytes that are not JSON.
    pub json: Option<&'a Value>,
    /// Whether there is no body.
    pub is_empty: bool,
}

/// The result of reading a response.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Outcomes by place, in the order of the response.
    pub outcomes: Vec<(Place, Outcome)>,
    /// The place whose value makes the whole response unreadable.
    pub error: Option<Place>,
}

impl Reading {
    /// Returns the outcome at a place: that of a value around it, if that was not read.
    pub fn at(&self, place: &Place) -> Outcome {
        if self.error.is_some() {
            return Outcome::Error;
        }
        let own = self.outcomes.iter().find(|(at, _)| at == place);
        let is_lost = |outcome: Outcome| matches!(outcome, Outcome::Unread | Outcome::Unknown);
        let around = || self.outcomes.iter().find(|(at, outcome)| place.is_within(at) && is_lost(*outcome));
        own.or_else(around).map_or(Outcome::Absent, |(_, outcome)| *outcome)
    }

    /// Returns the places that the client reports as unread, with the index of each element.
    pub fn unread(&self) -> impl Iterator<Item = &Place> {
        self.outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Unread).map(|(place, _)| place)
    }
}

/// Reads a response to an operation.
pub fn read(api: &Api, success: &Success, response: &Response<'_>) -> Reading {
    let mut reader = Reader { api, outcomes: Vec::new() };
    let body = match (response.status, &success.pending) {
        (202, Some(pending)) => Some(pending),
        (202 | 206, _) | (300.., _) => None,
        _ => Some(&success.done),
    };
    let root = Place::default();
    match body.ok_or(ReadError::Fatal(root.clone())).and_then(|body| reader.body(body, response)) {
        Ok(()) => Reading { outcomes: reader.outcomes, error: None },
        Err(ReadError::Mismatch) => Reading { outcomes: Vec::new(), error: Some(root) },
        Err(ReadError::Fatal(place)) => Reading { outcomes: Vec::new(), error: Some(place) },
    }
}

enum ReadError {
    /// The value has another form.
    Mismatch,
    /// The value at this place makes the whole response unreadable.
    Fatal(Place),
}

struct Reader<'a> {
    api: &'a Api,
    outcomes: Vec<(Place, Outcome)>,
}

impl<'a> Reader<'a> {
    fn body(&mut self, body: &'a ResponseBody, response: &Response<'_>) -> Result<(), ReadError> {
        let root = Place::default();
        let essence = response.media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let is_html = ["text/html", "application/xhtml+xml"].contains(&essence.as_str());
        match body {
            ResponseBody::Optional(_) if response.is_empty => self.record(&root, Outcome::Absent),
            ResponseBody::Optional(inner) => return self.body(inner, response),
            _ if is_html => return Err(ReadError::Mismatch),
            ResponseBody::Empty => {
                self.record(&root, if response.is_empty { Outcome::Absent } else { Outcome::Unknown })
            }
            ResponseBody::Binary => self.record(&root, Outcome::Read),
            ResponseBody::Mixed(_) if essence == "multipart/mixed" => self.record(&root, Outcome::Read),
            ResponseBody::Mixed(_) => return Err(ReadError::Mismatch),
            ResponseBody::Json(_) if response.is_empty || has_other_charset(response.media_type) => {
                return Err(ReadError::Mismatch);
            }
            ResponseBody::Json(ty) => {
                let value = response.json.ok_or(ReadError::Mismatch)?;
                return match self.target(ty) {
                    Type::List(item) => self.elements(item, value, &root),
                    ty => self.value(ty, value, &root),
                };
            }
        }
        Ok(())
    }

    fn record(&mut self, place: &Place, outcome: Outcome) {
        self.outcomes.push((place.clone(), outcome));
    }

    /// Returns the target of an alias, and any other type as it is.
    fn target(&self, ty: &'a Type) -> &'a Type {
        let (Type::Model(name) | Type::Boxed(name)) = ty else { return ty };
        match self.api.models.get(name).map(|model| &model.shape) {
            Some(Shape::Alias(target)) => self.target(target),
            _ => ty,
        }
    }

    fn value(&mut self, ty: &'a Type, value: &Value, at: &Place) -> Result<(), ReadError> {
        match self.target(ty) {
            Type::Scalar(scalar) => scalar_value(*scalar, value, at)?,
            Type::Json => {
                self.json(value, at);
                return Ok(());
            }
            Type::Model(name) | Type::Boxed(name) => match self.api.models.get(name).map(|model| &model.shape) {
                Some(Shape::Struct { fields, .. }) => return self.members(fields, value, at),
                Some(Shape::Enum { variants, .. }) => {
                    let text = value.as_str().ok_or(ReadError::Mismatch)?;
                    let is_listed = variants.iter().any(|variant| variant.wire.as_str() == text);
                    self.record(at, if is_listed { Outcome::Read } else { Outcome::Unlisted });
                    return Ok(());
                }
                _ => return Err(ReadError::Mismatch),
            },
            Type::Optional(_) if value.is_null() => {
                self.record(at, Outcome::Absent);
                return Ok(());
            }
            Type::Optional(inner) => return self.value(inner, value, at),
            Type::List(item) => {
                self.record(at, Outcome::Read);
                for element in value.as_array().ok_or(ReadError::Mismatch)? {
                    self.value(item, element, &at.then(Step::Element))?;
                }
                return Ok(());
            }
            Type::Map(item) => {
                self.record(at, Outcome::Read);
                for (name, entry) in value.as_object().ok_or(ReadError::Mismatch)? {
                    let _ = name;
                    self.value(item, entry, &at.then(Step::Entry))?;
                }
                return Ok(());
            }
            Type::Page(item) => return self.page(item, value, at),
        }
        self.record(at, Outcome::Read);
        Ok(())
    }

    /// Records a value that is kept as JSON, with its parts.
    fn json(&mut self, value: &Value, at: &Place) {
        let ty = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        self.record(at, Outcome::Json(ty));
        match value {
            Value::Array(elements) => elements.iter().for_each(|element| self.json(element, &at.then(Step::Element))),
            Value::Object(members) => {
                members.iter().for_each(|(name, value)| self.json(value, &at.then(Step::Member(name.as_str().into()))));
            }
            _ => {}
        }
    }

    fn members(&mut self, fields: &'a [Field], value: &Value, at: &Place) -> Result<(), ReadError> {
        let members = value.as_object().ok_or(ReadError::Mismatch)?;
        self.record(at, Outcome::Read);
        for (name, member) in members {
            let here = at.then(Step::Member(name.as_str().into()));
            let Some(field) = fields.iter().find(|field| field.wire.as_str() == name) else {
                self.record(&here, Outcome::Unknown);
                continue;
            };
            self.member(&field.ty, field.lock, member, &here)?;
        }
        Ok(())
    }

    fn member(&mut self, ty: &'a Type, is_lock: bool, value: &Value, at: &Place) -> Result<(), ReadError> {
        if value.is_null() {
            self.record(at, Outcome::Absent);
            return Ok(());
        }
        let before = self.outcomes.len();
        match self.value(ty, value, at) {
            Err(ReadError::Mismatch) if is_lock => Err(ReadError::Fatal(at.clone())),
            Err(ReadError::Mismatch) => {
                self.outcomes.truncate(before);
                self.record(at, Outcome::Unread);
                Ok(())
            }
            other => other,
        }
    }

    fn page(&mut self, item: &'a Type, value: &Value, at: &Place) -> Result<(), ReadError> {
        let members = value.as_object().ok_or(ReadError::Mismatch)?;
        self.record(at, Outcome::Read);
        for (name, member) in members {
            let here = at.then(Step::Member(name.as_str().into()));
            match (name.as_str(), &self.api.page_meta) {
                ("results", _) if member.is_null() => self.record(&here, Outcome::Absent),
                ("results", _) => {
                    let before = self.outcomes.len();
                    match self.elements(item, member, &here) {
                        Err(ReadError::Mismatch) => {
                            self.outcomes.truncate(before);
                            self.record(&here, Outcome::Unread);
                        }
                        other => other?,
                    }
                }
                ("meta", Some(meta)) => match self.api.models.get(meta).map(|model| &model.shape) {
                    _ if member.is_null() => self.record(&here, Outcome::Absent),
                    Some(Shape::Struct { fields, .. }) if member.is_object() => self.members(fields, member, &here)?,
                    _ => self.record(&here, Outcome::Unread),
                },
                _ => self.record(&here, Outcome::Unknown),
            }
        }
        Ok(())
    }

    /// Reads a list element by element: one that cannot be read does not affect the others.
    fn elements(&mut self, item: &'a Type, value: &Value, at: &Place) -> Result<(), ReadError> {
        self.record(at, Outcome::Read);
        for element in value.as_array().ok_or(ReadError::Mismatch)? {
            let here = at.then(Step::Element);
            let before = self.outcomes.len();
            match self.value(item, element, &here) {
                Err(ReadError::Mismatch) => {
                    self.outcomes.truncate(before);
                    self.record(&here, Outcome::Unread);
                }
                other => other?,
            }
        }
        Ok(())
    }
}

/// Reads a scalar with the client's decoder.
fn scalar_value(scalar: Scalar, value: &Value, at: &Place) -> Result<(), ReadError> {
    fn decode<T: Decoded>(text: &str) -> Result<(), FromJsonError> {
        from_json::<T>(text, false).map(|_| ())
    }
    let text = value.to_string();
    let result = match scalar {
        Scalar::String => decode::<String>(&text),
        Scalar::Bool => decode::<bool>(&text),
        Scalar::Integer => decode::<i64>(&text),
        Scalar::Decimal => return decode::<Decimal>(&text).map_err(|_| ReadError::Fatal(at.clone())),
        Scalar::Date => decode::<Date>(&text),
        Scalar::DateTime => decode::<DateTime>(&text),
    };
    result.map_err(|_| ReadError::Mismatch)
}

/// Whether JSON is in a charset other than UTF-8.
fn has_other_charset(media_type: &str) -> bool {
    let parameters = media_type.split(';').skip(1).filter_map(|parameter| parameter.trim().split_once('='));
    let mut charsets = parameters.filter(|(name, _)| name.eq_ignore_ascii_case("charset"));
    charsets.any(|(_, charset)| {
        charset.trim_matches('"').to_ascii_lowercase().starts_with("utf-")
            && !charset.trim_matches('"').eq_ignore_ascii_case("utf-8")
    })
}
