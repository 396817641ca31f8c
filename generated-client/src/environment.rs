//! Procountor's servers and API versions.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use crate::base_url::is_loopback;
use crate::limiter::Limit;

const PRODUCTION: &str = "https://api.procountor.com";
const TEST: &str = "https://pts-api.procountor.com";

/// Rate limits by host. Any other host has the limits of production, because it may be a proxy to it.
const LIMITS: &[(&str, &[Limit])] = &[
    ("api.procountor.com", PRODUCTION_LIMITS),
    ("pts-api.procountor.com", &[Limit::per_minute(90), Limit::per_second(10)]),
];
/// Former hosts of the test environment, which no longer exist.
const FORMER_HOSTS: [&str; 2] = ["api-test.procountor.com", "pts-procountor.pubdev.azure.procountor.com"];
const PRODUCTION_LIMITS: &[Limit] = &[Limit::per_second(60)];

/// Path of the API after the version segment.
const API: &str = "/api";

/// Maximum number of characters of an invalid setting that an error message shows.
const MAX_SHOWN: usize = 40;

/// One of Procountor's servers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// The production server.
    #[default]
    Production,
    /// The test server. Its rate limits are lower.
    Test,
}

impl Environment {
    /// Returns scheme and host, without a trailing slash.
    pub(crate) const fn host(self) -> &'static str {
        match self {
            Self::Production => PRODUCTION,
            Self::Test => TEST,
        }
    }

    /// Returns the base URL of an API version.
    pub(crate) fn base_url(self, version: Version) -> String {
        format!("{}{}{API}", self.host(), VersionSegment(version))
    }
}

/// Writes `production` or `test`.
impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Production => "production",
            Self::Test => "test",
        })
    }
}

/// Parses `production` and `test`, case-insensitively.
impl FromStr for Environment {
    type Err = InvalidSetting;

    fn from_str(text: &str) -> Result<Self, InvalidSetting> {
        if text.eq_ignore_ascii_case("production") {
            Ok(Self::Production)
        } else if text.eq_ignore_ascii_case("test") {
            Ok(Self::Test)
        } else {
            Err(InvalidSetting::new(text, "an environment", "production or test"))
        }
    }
}

/// A version of the API.
///
/// Procountor changes the newest version nearly every month, and publishes a numbered version in February, May, August
/// and November, which stays as it is for about nine months ([`VersionNumber::ends`]). Breaking changes of the newest
/// version may come at short notice, so:
///
/// - Use [`Latest`](Self::Latest) with a client that is updated every month.
/// - Use a [numbered](Self::numbered) version for a program that is updated a few times a year, and move to the next one
///   before it ends. A call to a version that has ended fails with a status such as 404.
/// - Use [`Supported`](Self::Supported) to follow the numbered versions without naming them: it moves to a new one about
///   a month after that appears.
///
/// This crate is generated from [`RELEASE`](crate::RELEASE). An older version lacks operations, properties and values
/// that the crate has; a newer one may send more, which the crate preserves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// The version of a path without a version segment: `/api`. Procountor does not document which version that is.
    #[default]
    Unversioned,
    /// The newest version: `/latest/api`.
    Latest,
    /// The latest numbered version, about a month after it appears: `/supported/api`.
    Supported,
    /// A numbered version: `/v2602/api`. Create it with [`Version::numbered`].
    Numbered(VersionNumber),
}

/// The number of a version, which consists of a year and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionNumber(u16);

/// Time for which Procountor serves a numbered version, in months. Version 2602 appeared on 2026-02-14 and was to end in
/// mid-November 2026, by the release notes of 26.03.
const MONTHS_SERVED: i32 = 9;
/// Day of the month around which numbered versions appear: from the 14th to the 20th since 2022.
const DAY_OF_APPEARANCE: i8 = 14;
/// Months in which numbered versions appear.
const NUMBERED_MONTHS: [u16; 4] = [2, 5, 8, 11];

impl VersionNumber {
    /// Returns the approximate day on which Procountor ends the version: nine months after the middle of its month.
    ///
    /// `None` for a month in which no numbered version appears, such as April. Procountor announces the exact day in its
    /// [release notes](https://dev.procountor.com/release-notes/).
    ///
    /// ```
    /// use procountor_client::{Date, VersionNumber};
    ///
    /// let version: VersionNumber = "v2602".parse()?;
    /// assert_eq!(version.ends(), Some(Date::constant(2026, 11, 14)));
    /// # Ok::<(), procountor_client::InvalidSetting>(())
    /// ```
    pub fn ends(self) -> Option<Date> {
        let (year, month) = (2000 + self.0 / 100, self.0 % 100);
        if !NUMBERED_MONTHS.contains(&month) {
            return None;
        }
        let appearance = Date::new(year.try_into().ok()?, month.try_into().ok()?, DAY_OF_APPEARANCE).ok()?;
        appearance.checked_add(jiff::Span::new().months(MONTHS_SERVED)).ok()
    }
}

impl Version {
    /// Parses a specific version, such as `v2602`, the version of February 2026.
    ///
    /// # Errors
    /// Fails unless the string is `v` and four digits, the last two of which are a month.
    pub fn numbered(text: &str) -> Result<Self, InvalidSetting> {
        text.parse().map(Self::Numbered)
    }
}

/// Writes the version's path segment; nothing for [`Version::Unversioned`].
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unversioned => f.pad(""),
            Self::Latest => f.pad("latest"),
            Self::Supported => f.pad("supported"),
            Self::Numbered(number) => number.fmt(f),
        }
    }
}

/// Parses the output of [`Display`](fmt::Display), so an empty string is [`Version::Unversioned`].
impl FromStr for Version {
    type Err = InvalidSetting;

    fn from_str(text: &str) -> Result<Self, InvalidSetting> {
        let expected = "latest, supported, or v and four digits such as v2602 (a year and a month)";
        match text {
            "" => Ok(Self::Unversioned),
            "latest" => Ok(Self::Latest),
            "supported" => Ok(Self::Supported),
            _ => number(text).map(Self::Numbered).ok_or_else(|| InvalidSetting::new(text, "a version", expected)),
        }
    }
}

impl fmt::Display for VersionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("v{:04}", self.0))
    }
}

impl FromStr for VersionNumber {
    type Err = InvalidSetting;

    fn from_str(text: &str) -> Result<Self, InvalidSetting> {
        let expected = "v and four digits such as v2602 (a year and a month)";
        number(text).ok_or_else(|| InvalidSetting::new(text, "the number of a version", expected))
    }
}

fn number(text: &str) -> Option<VersionNumber> {
    let digits = text.strip_prefix('v').filter(|digits| digits.len() == 4)?;
    // `u16::from_str` would also accept a sign.
    let number: u16 = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    (1..=12).contains(&(number % 100)).then_some(VersionNumber(number))
}

/// The error of parsing an invalid setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSetting {
    /// Start of the string, without hidden characters.
    shown: String,
    kind: &'static str,
    expected: &'static str,
}

impl InvalidSetting {
    fn new(text: &str, kind: &'static str, expected: &'static str) -> Self {
        let visible = |character| if is_visible(character) { character } else { char::REPLACEMENT_CHARACTER };
        let mut shown: String = text.chars().take(MAX_SHOWN).map(visible).collect();
        if text.chars().nth(MAX_SHOWN).is_some() {
            shown.push('…');
        }
        Self { shown, kind, expected }
    }
}

/// Whether a character is safe to log: no control character, line separator, invisible character or bidirectional
/// control.
fn is_visible(character: char) -> bool {
    let is_hidden = matches!(character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    !character.is_control() && !is_hidden
}

impl fmt::Display for InvalidSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not {}: expected {}", self.shown, self.kind, self.expected)
    }
}

impl std::error::Error for InvalidSetting {}

/// The path segment of a version with a leading slash; empty for [`Version::Unversioned`].
struct VersionSegment(Version);

impl fmt::Display for VersionSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Version::Unversioned => Ok(()),
            version => write!(f, "/{version}"),
        }
    }
}

/// Inserts a version into a validated base URL, before the final `/api`, replacing an existing version.
///
/// `None` if the path does not end in `/api`. [`Version::Unversioned`] leaves any URL unchanged, because it is the
/// default and the URL may already contain a version.
pub(crate) fn with_version(base_url: &str, version: Version) -> Option<String> {
    if version == Version::Unversioned {
        return Some(base_url.to_owned());
    }
    let authority = base_url.find("://")? + "://".len();
    // Search after the host only: `https://api` has no path.
    let path = authority + base_url[authority..].find('/')?;
    let before = base_url[path..].trim_end_matches('/').strip_suffix(API)?;
    let prefix = before.rsplit_once('/').filter(|(_, last)| is_version(last)).map_or(before, |(prefix, _)| prefix);
    Some(format!("{}{prefix}{}{API}", &base_url[..path], VersionSegment(version)))
}

/// Whether a segment is a version. The number of digits is arbitrary, because other servers use `v1`.
fn is_version(segment: &str) -> bool {
    let digits = segment.strip_prefix('v').unwrap_or_default();
    matches!(segment, "latest" | "supported")
        || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns the problem of a host that Procountor has given up.
pub(crate) fn problem_of(host: &str) -> Option<String> {
    let is_former = FORMER_HOSTS.iter().any(|former| host.eq_ignore_ascii_case(former));
    is_former.then(|| format!("the host {host} no longer exists: use Environment::Test, which is {TEST}"))
}

/// Returns the default rate limits for a host.
pub(crate) fn limits_of(host: &str) -> &'static [Limit] {
    if is_loopback(host) {
        // A loopback server is a test server, and limits would only slow tests down.
        return &[];
    }
    LIMITS.iter().find(|(name, _)| host.eq_ignore_ascii_case(name)).map_or(PRODUCTION_LIMITS, |(_, limits)| limits)
}

#[cfg(test)]
mod tests;
