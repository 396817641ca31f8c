//! The stored form of a checkpoint: an object with the same members in every format.
//!
//! It is converted by hand, because derived implementations would take several times as long to compile.

use std::fmt::{Display, Write as _};
use std::time::{Duration, SystemTime};

use jiff::civil;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::checkpoint::{Checkpoint, Gap, InterruptedSearch, hash_of, seconds};
use crate::DateTime;

/// The version of the stored form. Version 1 had no number.
const FORMAT_VERSION: u64 = 2;

type Object = Map<String, Value>;

impl Serialize for Checkpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        stored(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Checkpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        checkpoint(&Object::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

fn stored(checkpoint: &Checkpoint) -> Object {
    let mut object = Object::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    set("version", FORMAT_VERSION.into());
    set("since", checkpoint.since.as_ref().map_or(Value::Null, text));
    set("overlap", stored_duration(checkpoint.overlap));
    set("known", hexadecimal(&checkpoint.known));
    if let Some(search) = &checkpoint.search {
        set("search", stored_search(search).into());
    }
    object
}

fn stored_search(search: &InterruptedSearch) -> Object {
    let mut object = Object::new();
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    let time = |time: civil::DateTime| text(&DateTime::from(time));
    set("parameters", hexadecimal(&[search.parameters]));
    set("after", Value::String(search.after.clone()));
    set("latest", search.latest.map_or(Value::Null, time));
    set("started", seconds(search.started).into());
    set("elapsed", stored_duration(search.elapsed));
    set("has_unknown_gap", (search.gap == Gap::Unknown).into());
    if let Gap::Since(changed) = search.gap {
        set("gap", time(changed));
    }
    set("known", hexadecimal(&search.known));
    object
}

fn text(value: &impl Display) -> Value {
    Value::String(value.to_string())
}

fn stored_duration(duration: Duration) -> Value {
    let members = [("secs", duration.as_secs().into()), ("nanos", duration.subsec_nanos().into())];
    members.map(|(name, value): (_, Value)| (name.to_owned(), value)).into_iter().collect()
}

/// Returns hashes as 16 hexadecimal digits each, without separators.
fn hexadecimal(hashes: &[u64]) -> Value {
    let mut text = String::with_capacity(hashes.len() * 16);
    for hash in hashes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{hash:016x}");
    }
    Value::String(text)
}

/// Reads the stored form of any version.
fn checkpoint(object: &Object) -> Result<Checkpoint, String> {
    let version = if object.contains_key("version") { number(object, "version")? } else { 1 };
    if version > FORMAT_VERSION {
        return Err(format!("checkpoint has version {version}, and this release reads up to {FORMAT_VERSION}"));
    }
    let mut known = if object.contains_key("known") { hashes(object, "known")? } else { Vec::new() };
    // Version 1 has the versions of the yielded items by key.
    if let Some(given) = object.get("given") {
        let given = given.as_object().ok_or_else(|| invalid("given", "an object"))?;
        for (key, version) in given {
            known.push(hash_of(key, version.as_str().ok_or_else(|| invalid("given", "an object of strings"))?));
        }
    }
    let search = match object.get("search") {
        None | Some(Value::Null) => None,
        Some(search) => Some(interrupted_search(search.as_object().ok_or_else(|| invalid("search", "an object"))?)?),
    };
    Ok(Checkpoint { since: time(object, "since")?, overlap: duration(object, "overlap")?, known, search })
}

fn interrupted_search(object: &Object) -> Result<InterruptedSearch, String> {
    let started = Duration::from_secs(number(object, "started")?);
    let has_unknown_gap = match object.get("has_unknown_gap") {
        None => false,
        Some(value) => value.as_bool().ok_or_else(|| invalid("has_unknown_gap", "true or false"))?,
    };
    Ok(InterruptedSearch {
        parameters: hashes(object, "parameters")?.first().copied().unwrap_or_default(),
        after: string(object, "after")?.to_owned(),
        latest: time(object, "latest")?.map(|time| time.civil()),
        started: SystemTime::UNIX_EPOCH.checked_add(started).unwrap_or(SystemTime::UNIX_EPOCH),
        elapsed: duration(object, "elapsed")?,
        gap: match (has_unknown_gap, time(object, "gap")?) {
            (true, _) => Gap::Unknown,
            (false, Some(time)) => Gap::Since(time.civil()),
            (false, None) => Gap::None,
        },
        known: hashes(object, "known")?,
    })
}

/// Returns the message about a member that is missing or has another form.
fn invalid(name: &str, expected: &str) -> String {
    format!("`{name}` of the checkpoint is not {expected}")
}

fn string<'a>(object: &'a Object, name: &str) -> Result<&'a str, String> {
    object.get(name).and_then(Value::as_str).ok_or_else(|| invalid(name, "a string"))
}

fn number(object: &Object, name: &str) -> Result<u64, String> {
    object.get(name).and_then(Value::as_u64).ok_or_else(|| invalid(name, "a positive integer"))
}

fn time(object: &Object, name: &str) -> Result<Option<DateTime>, String> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(_) => string(object, name)?.parse().map(Some).map_err(|_| invalid(name, "a date and time")),
    }
}

fn duration(object: &Object, name: &str) -> Result<Duration, String> {
    let error = || invalid(name, "a duration with `secs` and `nanos`");
    let members = object.get(name).and_then(Value::as_object).ok_or_else(error)?;
    let nanos = number(members, "nanos").ok().and_then(|nanos| u32::try_from(nanos).ok());
    let nanos = nanos.filter(|nanos| *nanos < 1_000_000_000).ok_or_else(error)?;
    Ok(Duration::new(number(members, "secs").map_err(|_| error())?, nanos))
}

fn hashes(object: &Object, name: &str) -> Result<Vec<u64>, String> {
    let (digits, rest) = string(object, name)?.as_bytes().as_chunks::<16>();
    let hash = |digits: &[u8; 16]| u64::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
    let hashes = digits.iter().map(hash).collect::<Option<Vec<u64>>>().filter(|_| rest.is_empty());
    hashes.ok_or_else(|| invalid(name, "a string of 16 hexadecimal digits for each hash"))
}
