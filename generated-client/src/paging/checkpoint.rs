//! The progress of a synchronisation, and its stored form.

use std::collections::BTreeMap;
use std::fmt;
use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use jiff::civil;
use serde::{Deserialize, Serialize};

use crate::DateTime;
use crate::fnv::{FNV_BASIS, fnv1a};

/// Default time span before the last known change that is searched again. Times have no zone, and in autumn one
/// hour occurs twice, so that a later change may have an earlier time.
const DEFAULT_OVERLAP: Duration = Duration::from_secs(90 * 60);

/// Lower limit of search times; all changes are later.
pub(super) const EARLIEST: civil::DateTime = civil::date(1970, 1, 1).at(0, 0, 0, 0);

/// Maximum number of changes within the overlap that a checkpoint remembers.
pub(super) const MAX_KNOWN: usize = 4_096;

/// The version of the stored form. Version 1 had no number.
const FORMAT_VERSION: u32 = 2;

/// The progress of a synchronisation: the changes that were already yielded.
///
/// Store it until the next synchronisation, for example as JSON. Its size does not depend on the number of items: it is
/// at most 140 KB of JSON, and usually less than 1 KB. It remembers the 4,096 latest changes of a search within the
/// [overlap](Self::overlap); where there are more, the others are yielded again.
///
/// The stored form has a version. This release reads the checkpoints of all earlier ones.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StoredCheckpoint", into = "StoredCheckpoint")]
pub struct Checkpoint {
    pub(super) since: Option<DateTime>,
    pub(super) overlap: Duration,
    /// Hashes of the changes within the overlap that were yielded.
    pub(super) known: Vec<u64>,
    /// The search that was interrupted.
    pub(super) search: Option<InterruptedSearch>,
}

/// A search that has not reached its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InterruptedSearch {
    /// Hash of the search parameters.
    pub(super) parameters: u64,
    /// Key of the last item.
    pub(super) after: String,
    /// Latest change so far.
    pub(super) latest: Option<civil::DateTime>,
    /// System time at the beginning of the search, in whole seconds.
    pub(super) started: SystemTime,
    /// Time that the search had taken until the checkpoint.
    pub(super) elapsed: Duration,
    pub(super) gap: Gap,
    /// Hashes of the latest changes that this search has yielded.
    pub(super) known: Vec<u64>,
}

/// Items of a search that could not be read, which the next search has to include.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    /// The earliest change among the items.
    Since(civil::DateTime),
    /// At least one item whose time of change is unknown.
    Unknown,
}

impl Gap {
    /// Adds an item with this time of change.
    pub(super) fn add(self, changed: Option<civil::DateTime>) -> Self {
        match (self, changed) {
            (Self::Unknown, _) | (_, None) => Self::Unknown,
            (Self::None, Some(changed)) => Self::Since(changed),
            (Self::Since(earlier), Some(changed)) => Self::Since(earlier.min(changed)),
        }
    }
}

impl Default for Checkpoint {
    fn default() -> Self {
        Self { since: None, overlap: DEFAULT_OVERLAP, known: Vec::new(), search: None }
    }
}

impl Checkpoint {
    /// Creates a checkpoint before all changes: the first synchronisation yields all items.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a checkpoint at this time of Procountor's clock: the first synchronisation yields all later changes.
    pub fn since(time: DateTime) -> Self {
        Self { since: Some(time), ..Self::default() }
    }

    /// Sets the time span before the last known change that is searched again; 90 minutes by default.
    ///
    /// It must be at least as long as a change takes to become visible. With less than an hour, changes in the
    /// night in which clocks are set back may be missed.
    #[must_use]
    pub fn overlap(self, overlap: Duration) -> Self {
        Self { overlap, ..self }
    }

    /// Returns the start of a search that reaches back from this time, in whole seconds.
    pub(super) fn search_start(&self, time: civil::DateTime) -> civil::DateTime {
        let start = time.checked_sub(self.overlap).unwrap_or(EARLIEST);
        start.date().at(start.hour(), start.minute(), start.second(), 0)
    }
}

/// Shows the start of the next search and the number of changes.
impl fmt::Debug for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Checkpoint");
        shown.field("since", &self.since).field("overlap", &self.overlap).field("known", &self.known.len());
        shown.field("interrupted", &self.search.is_some()).finish_non_exhaustive()
    }
}

/// Returns the hash of a change. `version` is the time of the change and a hash of the item, as two changes may have the
/// same time.
pub(super) fn hash_of(key: &str, version: &str) -> u64 {
    [key, "\n", version].iter().fold(FNV_BASIS, |hash, text| fnv1a(hash, text.as_bytes()))
}

/// Returns the time that the stored form holds.
pub(super) fn in_whole_seconds(time: SystemTime) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds(time))
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// The stored form of all versions.
#[derive(Serialize, Deserialize)]
struct StoredCheckpoint {
    #[serde(default = "first_version")]
    version: u32,
    since: Option<DateTime>,
    overlap: Duration,
    #[serde(default)]
    known: HexHashes,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    search: Option<StoredSearch>,
    /// Versions of the yielded items by key, in version 1.
    #[serde(default, skip_serializing)]
    given: BTreeMap<String, String>,
}

#[derive(Serialize, Deserialize)]
struct StoredSearch {
    parameters: HexHashes,
    after: String,
    latest: Option<DateTime>,
    /// Seconds since 1970.
    started: u64,
    elapsed: Duration,
    /// Whether an item without a known time of change could not be read.
    #[serde(default)]
    has_unknown_gap: bool,
    /// Time of change of the earliest item that could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gap: Option<DateTime>,
    known: HexHashes,
}

fn first_version() -> u32 {
    1
}

/// Hashes as 16 hexadecimal digits each, without separators.
#[derive(Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[derive(Clone)]
struct HexHashes(Vec<u64>);

impl From<HexHashes> for String {
    fn from(hashes: HexHashes) -> Self {
        let mut text = Self::with_capacity(hashes.0.len() * 16);
        for hash in hashes.0 {
            // Writing to a string cannot fail.
            let _ = write!(text, "{hash:016x}");
        }
        text
    }
}

impl TryFrom<String> for HexHashes {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (digits, rest) = text.as_bytes().as_chunks::<16>();
        let hash = |digits: &[u8; 16]| u64::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        let hashes = digits.iter().map(hash).collect::<Option<Vec<u64>>>().filter(|_| rest.is_empty());
        hashes.map(Self).ok_or("expected hashes of 16 hexadecimal digits")
    }
}

impl From<Checkpoint> for StoredCheckpoint {
    fn from(checkpoint: Checkpoint) -> Self {
        let Checkpoint { since, overlap, known, search } = checkpoint;
        let search = search.map(|search| StoredSearch {
            parameters: HexHashes(vec![search.parameters]),
            after: search.after,
            latest: search.latest.map(DateTime::from),
            started: seconds(search.started),
            elapsed: search.elapsed,
            has_unknown_gap: search.gap == Gap::Unknown,
            gap: if let Gap::Since(time) = search.gap { Some(time.into()) } else { None },
            known: HexHashes(search.known),
        });
        Self { version: FORMAT_VERSION, since, overlap, known: HexHashes(known), search, given: BTreeMap::new() }
    }
}

impl TryFrom<StoredCheckpoint> for Checkpoint {
    type Error = String;

    fn try_from(stored: StoredCheckpoint) -> Result<Self, Self::Error> {
        let StoredCheckpoint { version, since, overlap, known: HexHashes(mut known), search, given } = stored;
        if version > FORMAT_VERSION {
            return Err(format!("checkpoint has version {version}, and this release reads up to {FORMAT_VERSION}"));
        }
        known.extend(given.iter().map(|(key, version)| hash_of(key, version)));
        let search = search.map(|search| InterruptedSearch {
            parameters: search.parameters.0.first().copied().unwrap_or_default(),
            after: search.after,
            latest: search.latest.map(|time| time.civil()),
            started: SystemTime::UNIX_EPOCH
                .checked_add(Duration::from_secs(search.started))
                .unwrap_or(SystemTime::UNIX_EPOCH),
            elapsed: search.elapsed,
            gap: match (search.has_unknown_gap, search.gap) {
                (true, _) => Gap::Unknown,
                (false, Some(time)) => Gap::Since(time.civil()),
                (false, None) => Gap::None,
            },
            known: search.known.0,
        });
        Ok(Self { since, overlap, known, search })
    }
}
