//! The progress of a synchronisation. `stored_checkpoint.rs` has its stored form.

use std::fmt;
use std::time::{Duration, SystemTime};

use jiff::civil;

use crate::DateTime;
use crate::fnv::{FNV_BASIS, fnv1a};

/// Default time span before the last known change that is searched again. Times have no zone, and in autumn one
/// hour occurs twice, so that a later change may have an earlier time.
const DEFAULT_OVERLAP: Duration = Duration::from_secs(90 * 60);

/// Lower limit of search times; all changes are later.
pub(super) const EARLIEST: civil::DateTime = civil::date(1970, 1, 1).at(0, 0, 0, 0);

/// Maximum number of changes within the overlap that a checkpoint remembers.
pub(super) const MAX_KNOWN: usize = 4_096;

/// The progress of a synchronisation: the changes that were already yielded.
///
/// Store it until the next synchronisation, for example as JSON. Its size does not depend on the number of items: it is
/// at most 140 KB of JSON, and usually less than 1 KB. It remembers the 4,096 latest changes of a search within the
/// [overlap](Self::overlap); where there are more, the others are yielded again.
///
/// The stored form has a version. This release reads the checkpoints of all earlier ones.
#[derive(Clone, PartialEq, Eq)]
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

/// Returns the whole seconds since 1970.
pub(super) fn seconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
