//! Selection of rules.

use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::civil::date;

use super::{Confidence, Rule, all};
use crate::Date;

/// Time zone of Finland in winter, in seconds.
const HELSINKI_OFFSET: u64 = 2 * 60 * 60;
const SECONDS_PER_DAY: u64 = 24 * 60 * 60;

/// A selection of rules: by default those that are [certain](Confidence::Certain).
#[derive(Clone, Debug, Default)]
pub struct RuleSet {
    likely: bool,
    without: BTreeSet<&'static str>,
    today: Option<Date>,
}

/// A rule id that no rule has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    pub(super) id: String,
    /// The nearest id.
    pub(super) nearest: Option<&'static str>,
}

impl std::error::Error for UnknownRule {}

impl RuleSet {
    /// Selects all certain rules.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the [likely](Confidence::Likely) rules.
    #[must_use]
    pub fn likely(self) -> Self {
        Self { likely: true, ..self }
    }

    /// Removes a rule.
    ///
    /// # Errors
    /// No rule has this id.
    pub fn without(mut self, id: &str) -> Result<Self, UnknownRule> {
        match all().iter().find(|rule| rule.id == id) {
            Some(rule) => {
                self.without.insert(rule.id);
                Ok(self)
            }
            None => Err(UnknownRule { id: id.to_owned(), nearest: nearest(id) }),
        }
    }

    /// Sets the date of the request, which rules compare dates with. By default, it is the date of the system clock in
    /// UTC+2, the time of Finland in winter.
    #[must_use]
    pub fn today(self, today: Date) -> Self {
        Self { today: Some(today), ..self }
    }

    pub(super) fn contains(&self, rule: &Rule) -> bool {
        (self.likely || rule.confidence == Confidence::Certain) && !self.without.contains(rule.id)
    }

    pub(super) fn date(&self) -> Date {
        self.today.unwrap_or_else(system_date)
    }
}

fn system_date() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from((seconds + HELSINKI_OFFSET) / SECONDS_PER_DAY).unwrap_or_default();
    date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap_or(date(1970, 1, 1))
}

/// Returns the id that shares the longest beginning or end with an unknown one, if it shares at least half of it.
fn nearest(id: &str) -> Option<&'static str> {
    let shared = |other: &str| {
        let start = id.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
        let end = id.bytes().rev().zip(other.bytes().rev()).take_while(|(one, other)| one == other).count();
        start + end
    };
    let best = all().iter().max_by_key(|rule| shared(rule.id))?;
    (shared(best.id) * 2 >= id.len()).then_some(best.id)
}
