//! Whether two texts say the same in JSON.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::value::RawValue;

use crate::decimal;

/// A value by what it says. An amount is compared by all of its digits, which a float would round.
#[derive(PartialEq)]
enum Said {
    Object(BTreeMap<String, Said>),
    List(Vec<Said>),
    Text(String),
    Number(Decimal),
    /// A word, or a number that 28 digits do not hold.
    Other(String),
}

/// Whether both are JSON and say the same: the order of members, white space and the zeros at the end
/// of an amount do not count.
pub(super) fn same(one: &[u8], other: &[u8]) -> bool {
    let said = |bytes| serde_json::from_slice::<&RawValue>(bytes).ok().and_then(said);
    said(one).is_some_and(|one| said(other).is_some_and(|other| one == other))
}

fn said(raw: &RawValue) -> Option<Said> {
    let text = raw.get();
    match text.as_bytes().first()? {
        b'{' => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
            let members = members.into_iter().map(|(name, value)| Some((name, said(value)?)));
            members.collect::<Option<_>>().map(Said::Object)
        }
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
            items.into_iter().map(said).collect::<Option<_>>().map(Said::List)
        }
        b'"' => serde_json::from_str(text).ok().map(Said::Text),
        _ => Some(decimal::parse(text).map_or_else(|| Said::Other(text.to_owned()), Said::Number)),
    }
}
