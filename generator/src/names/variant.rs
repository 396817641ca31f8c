//! Names of enum variants.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;

use super::case::escaped;
use super::spelling::{case, letters, spelled};

/// The variant for unlisted values.
const RESERVED: &str = "Unlisted";

/// Rules for a name, the shortest names first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Rule {
    /// The words of the value.
    #[default]
    Words,
    /// The words of the value and those of its other characters.
    Characters,
    /// Also the letter case.
    Case,
    /// The words and the bytes of the value.
    Bytes,
}

impl Rule {
    fn next(self) -> Self {
        match self {
            Self::Words => Self::Characters,
            Self::Characters => Self::Case,
            Self::Case | Self::Bytes => Self::Bytes,
        }
    }

    /// Returns the name of a value; `None` for a value without letters and digits by the rule for words.
    fn name(self, value: &str) -> Option<String> {
        let name = match self {
            Self::Words => words(value)?,
            Self::Characters => spelled(value).to_upper_camel_case(),
            Self::Case => format!("{} {}", spelled(value), case(value)).to_upper_camel_case(),
            Self::Bytes => {
                let bytes: String = value.bytes().map(|byte| format!("{byte:02X}")).collect();
                format!("{}X{bytes}", words(value).unwrap_or_default())
            }
        };
        let name = if name.starts_with(unicode_ident::is_xid_start) { name } else { format!("V{name}") };
        let name = escaped(name);
        Some(if name == RESERVED { name + "_" } else { name })
    }
}

/// Returns the name of each value of an enum, in the same order; `None` for one that documentation cannot show as code.
///
/// Of several values with the same name, the one in upper case keeps it, and the others get longer names. If none or
/// several are in upper case, all get longer names. Names thus do not depend on the order of the values.
pub(crate) fn variant_names(values: &[&str]) -> Vec<Option<String>> {
    let is_shown = |value: &str| !value.contains(|character: char| character == '`' || character.is_control());
    let mut rules = vec![Rule::default(); values.len()];
    loop {
        let name = |(value, rule): (&&str, &Rule)| is_shown(value).then(|| rule.name(value).unwrap_or_default());
        let names: Vec<_> = values.iter().zip(&rules).map(name).collect();
        let mut claims: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, name) in names.iter().enumerate() {
            claims.entry(name.as_deref().unwrap_or_default()).or_default().push(index);
        }
        let mut is_unique = true;
        for (name, claimants) in claims {
            let mut upper = claimants.iter().filter(|index| values.get(**index).is_some_and(|value| is_upper(value)));
            let owner = upper.next().filter(|_| upper.next().is_none() && !name.is_empty());
            for index in claimants.iter().filter(|index| Some(*index) != owner) {
                let is_contested = name.is_empty() || claimants.len() > 1;
                let is_named = names.get(*index).is_some_and(Option::is_some);
                if let Some(rule) =
                    rules.get_mut(*index).filter(|rule| is_contested && is_named && **rule != Rule::Bytes)
                {
                    *rule = rule.next();
                    is_unique = false;
                }
            }
        }
        if is_unique {
            return names;
        }
    }
}

/// Whether a value consists of upper-case words with underscores, as most values of enums.
fn is_upper(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
}

/// Returns the words of a value in upper camel case.
fn words(value: &str) -> Option<String> {
    if value.is_empty() {
        return Some("Empty".to_owned());
    }
    // Sort orders are often written `name` and `-name`.
    let sign = match value.as_bytes() {
        [b'-', ..] => "Minus",
        [b'+', ..] => "Plus",
        _ => "",
    };
    let words = letters(value).to_upper_camel_case();
    let words: String = words.chars().filter(|letter| unicode_ident::is_xid_continue(*letter)).collect();
    (!words.is_empty()).then(|| format!("{sign}{words}"))
}
