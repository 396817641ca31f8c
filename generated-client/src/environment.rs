//! Procountor's servers, and the versions of the API that they speak.

use std::fmt;
use std::str::FromStr;

use crate::base_url::is_loopback;
use crate::limiter::Limit;

const PRODUCTION: &str = "https://api.procountor.com";
const TEST: &str = "https://pts-api.procountor.com";

/// How many calls a host takes. What is not here is taken for production behind another name.
const LIMITS: &[(&str, &[Limit])] = &[
    ("api.procountor.com", PRODUCTION_LIMITS),
    ("pts-api.procountor.com", &[Limit::per_minute(90), Limit::per_second(10)]),
];
const PRODUCTION_LIMITS: &[Limit] = &[Limit::per_second(60)];

/// The path of the API, behind the segment of its version.
const API: &str = "/api";

/// How much of a text that cannot be used is shown.
const SHOWN: usize = 40;

/// Which of Procountor's servers calls go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Environment {
    /// The real one.
    #[default]
    Production,
    /// The one to try things on. It takes fewer calls.
    Test,
}

impl Environment {
    /// Scheme and host, without a slash at the end.
    pub(crate) const fn host(self) -> &'static str {
        match self {
            Self::Production => PRODUCTION,
            Self::Test => TEST,
        }
    }

    /// Where this environment speaks a version of the API.
    pub(crate) fn base_url(self, version: Version) -> String {
        format!("{}{}{API}", self.host(), Segment(version))
    }
}

/// `production` or `test`.
impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Production => "production",
            Self::Test => "test",
        })
    }
}

/// Reads `production` and `test`, in capitals or not.
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

/// Which version of the API a call speaks to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// The one that a path without a version leads to: `/api`.
    #[default]
    Unversioned,
    /// The newest one: `/latest/api`.
    Latest,
    /// The oldest one that is still supported: `/supported/api`.
    Supported,
    /// A certain one: `/v2602/api`. [`Version::numbered`] makes it.
    Numbered(VersionNumber),
}

/// The number of a version: a year and a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionNumber(u16);

impl Version {
    /// A certain version, such as `v2602`, that of February 2026.
    ///
    /// # Errors
    /// The text is anything else than `v` and four digits whose last two are a month.
    pub fn numbered(text: &str) -> Result<Self, InvalidSetting> {
        text.parse().map(Self::Numbered)
    }
}

/// The version as it stands in a path; empty for [`Version::Unversioned`].
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

/// Reads what [`Display`](fmt::Display) writes, so an empty text is [`Version::Unversioned`].
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
    // Rust's own reading takes a sign for a digit.
    let number: u16 = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    (1..=12).contains(&(number % 100)).then_some(VersionNumber(number))
}

/// A setting that stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidSetting {
    /// The beginning of the text, fit to be shown.
    shown: String,
    what: &'static str,
    expected: &'static str,
}

impl InvalidSetting {
    fn new(text: &str, what: &'static str, expected: &'static str) -> Self {
        let fit = |character| if is_plain(character) { character } else { char::REPLACEMENT_CHARACTER };
        let mut shown: String = text.chars().take(SHOWN).map(fit).collect();
        if text.chars().nth(SHOWN).is_some() {
            shown.push('…');
        }
        Self { shown, what, expected }
    }
}

/// Whether a character may stand in a log: none that moves the cursor, ends the line or turns the
/// direction of what follows.
fn is_plain(character: char) -> bool {
    let moves = matches!(character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    !character.is_control() && !moves
}

impl fmt::Display for InvalidSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not {}: expected {}", self.shown, self.what, self.expected)
    }
}

impl std::error::Error for InvalidSetting {}

/// The segment of a version with the slash before it, if it has one.
struct Segment(Version);

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Version::Unversioned => Ok(()),
            version => write!(f, "/{version}"),
        }
    }
}

/// Puts a version into a base URL that is checked already: before the `/api` at its end, in place
/// of the version that is there.
///
/// `None` if the path does not end in `/api`. [`Version::Unversioned`] leaves any URL as it is: it
/// is what holds where nobody chose, and the URL may name a version itself.
pub(crate) fn with_version(base_url: &str, version: Version) -> Option<String> {
    if version == Version::Unversioned {
        return Some(base_url.to_owned());
    }
    let authority = base_url.find("://")? + "://".len();
    // Only behind the host: `https://api` has no path.
    let path = authority + base_url[authority..].find('/')?;
    let before = base_url[path..].trim_end_matches('/').strip_suffix(API)?;
    let kept = before.rsplit_once('/').filter(|(_, last)| is_version(last)).map_or(before, |(kept, _)| kept);
    Some(format!("{}{kept}{}{API}", &base_url[..path], Segment(version)))
}

/// Whether a segment names a version. Numbers of other lengths do, too: other servers have `v1`.
fn is_version(segment: &str) -> bool {
    let digits = segment.strip_prefix('v').unwrap_or_default();
    matches!(segment, "latest" | "supported")
        || (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How many calls the server at a host takes.
pub(crate) fn limits_of(host: &str) -> &'static [Limit] {
    if is_loopback(host) {
        // A server on this machine is somebody's test, which would only be slowed down.
        return &[];
    }
    LIMITS.iter().find(|(name, _)| host.eq_ignore_ascii_case(name)).map_or(PRODUCTION_LIMITS, |(_, limits)| limits)
}

#[cfg(test)]
mod tests;
