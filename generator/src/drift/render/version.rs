//! The version of the next client.

use crate::drift::{Report, Source, Wire};

/// The version that the client takes after `current` (three numbers), by what an upgrade asks for, and at least a
/// minor one where released crates cannot read what the server now answers: they must hear of a successor.
///
/// Before 1.0 the parts are shifted, as Cargo reads them: the first number that is not zero stands for a major
/// version, the one after it for all else. What a person has accepted counts like all else: it happens all the same.
///
/// `None` where the report does not say what an upgrade asks for, or `current` is not three numbers.
pub fn next_version(report: &Report, current: &str) -> Option<String> {
    let reads_break = report.findings.iter().any(|finding| finding.wire == Wire::ReadsBreak);
    let asked = report.bump?.max(if reads_break { Source::Minor } else { Source::None });
    let (major, minor, patch) = numbers(current)?;
    let next = match (asked, major, minor) {
        (Source::None, ..) => (major, minor, patch),
        (Source::Major, 0, 0) | (Source::Patch, ..) | (Source::Minor, 0, _) => (major, minor, patch.checked_add(1)?),
        (Source::Major, 0, _) | (Source::Minor, ..) => (major, minor.checked_add(1)?, 0),
        (Source::Major, ..) => (major.checked_add(1)?, 0, 0),
    };
    Some(format!("{}.{}.{}", next.0, next.1, next.2))
}

/// Three numbers, as Cargo writes them.
fn numbers(version: &str) -> Option<(u64, u64, u64)> {
    let number = |part: &str| part.parse().ok().filter(|number: &u64| number.to_string() == part);
    let mut parts = version.split('.');
    let numbers = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    parts.next().is_none().then_some(numbers)
}
