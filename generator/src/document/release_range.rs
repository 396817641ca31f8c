//! Release labels (`26.04`), and the ranges of them that an overlay action applies to.

use std::fmt;
use std::str::FromStr;

/// The label of a release, `YY.MM`, ordered by year and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    year: u8,
    month: u8,
}

impl Label {
    /// Returns the label of the month after this one.
    #[must_use]
    pub fn next_month(self) -> Self {
        match self {
            Self { year, month: 12 } => Self { year: (year + 1) % 100, month: 1 },
            Self { year, month } => Self { year, month: month + 1 },
        }
    }
}

impl FromStr for Label {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let two_digits = |part: &str| {
            let all = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            all.then(|| part.parse().ok()).flatten()
        };
        text.split_once('.')
            .and_then(|(year, month)| Some(Self { year: two_digits(year)?, month: two_digits(month)? }))
            .filter(|label| (1..=12).contains(&label.month))
            .ok_or_else(|| format!("`{text}` is not a release label such as 26.04"))
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}.{:02}", self.year, self.month)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Equal,
}

/// The operators, longer ones first so that `>=` is not read as `>`.
const SIGNS: [(&str, Relation); 5] = [
    (">=", Relation::AtLeast),
    ("<=", Relation::AtMost),
    (">", Relation::MoreThan),
    ("<", Relation::LessThan),
    ("=", Relation::Equal),
];

/// A range of releases: the intersection of its bounds. Without a bound, it contains all past and future releases.
///
/// It is written as bounds separated by spaces (`>=24.05 <26.04`), as `23.02 - 24.05` with both ends included, or as
/// one label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    bounds: Vec<(Relation, Label)>,
}

impl Range {
    /// Whether the range contains the release.
    pub fn claims(&self, release: Label) -> bool {
        self.bounds.iter().all(|&(relation, label)| match relation {
            Relation::AtLeast => release >= label,
            Relation::MoreThan => release > label,
            Relation::AtMost => release <= label,
            Relation::LessThan => release < label,
            Relation::Equal => release == label,
        })
    }

    /// Returns the part of the range before the release, or `None` if it is empty.
    #[must_use]
    pub fn ended_before(&self, release: Label) -> Option<Self> {
        let lower = |&(relation, label): &(Relation, Label)| match relation {
            Relation::AtLeast | Relation::MoreThan => Some(label < release),
            Relation::Equal => Some(false),
            Relation::AtMost | Relation::LessThan => None,
        };
        if self.bounds.iter().filter_map(lower).any(|below| !below) {
            return None;
        }
        let mut bounds = self.bounds.clone();
        bounds.retain(|bound| lower(bound).is_some());
        bounds.push((Relation::LessThan, release));
        Some(Self { bounds })
    }
}

impl FromStr for Range {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        if let [first, "-", last] = words[..] {
            let (first, last) = (first.parse()?, last.parse()?);
            if first > last {
                return Err(format!("the range `{text}` ends before it begins"));
            }
            return Ok(Self { bounds: vec![(Relation::AtLeast, first), (Relation::AtMost, last)] });
        }
        if let [label] = words[..]
            && let Ok(label) = label.parse()
        {
            return Ok(Self { bounds: vec![(Relation::Equal, label)] });
        }
        if words.is_empty() {
            return Err("the range is empty".to_owned());
        }
        let bound = |word: &&str| {
            let unknown = || format!("`{word}` is not a bound such as >=24.05");
            let signed = SIGNS.iter().find_map(|(sign, relation)| Some((*relation, word.strip_prefix(sign)?)));
            let (relation, label) = signed.ok_or_else(unknown)?;
            Ok((relation, label.parse().map_err(|_| unknown())?))
        };
        Ok(Self { bounds: words.iter().map(bound).collect::<Result<_, String>>()? })
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (relation, label)) in self.bounds.iter().enumerate() {
            let sign = SIGNS.iter().find(|(_, known)| known == relation).map_or("", |(sign, _)| sign);
            let space = if index == 0 { "" } else { " " };
            write!(f, "{space}{sign}{label}")?;
        }
        Ok(())
    }
}
