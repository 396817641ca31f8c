//! A stream of the items that have changed since a checkpoint.

use std::collections::BTreeMap;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, SystemTime};

use futures_core::Stream;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp, civil};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use super::pages::key_of;
use super::{Items, Paging};
use crate::call::Call;
use crate::codec::{Model, Value, to_json};
use crate::fnv::{FNV_BASIS, fnv1a};
use crate::{DateTime, Error};

/// Default time span before the last known change that is searched again. Times have no zone, and in autumn one
/// hour occurs twice, so that a later change may have an earlier time.
const DEFAULT_OVERLAP: Duration = Duration::from_secs(90 * 60);

/// Lower limit of search times; all changes are later.
const EARLIEST: civil::DateTime = civil::date(1970, 1, 1).at(0, 0, 0, 0);

/// The progress of a synchronisation: the changes that were already yielded.
///
/// Store it until the next synchronisation, for example as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    since: Option<DateTime>,
    /// Items that were yielded within the overlap: key, and version with a hash of the item.
    #[serde(rename = "given")]
    yielded: BTreeMap<String, String>,
    overlap: Duration,
}

impl Default for Checkpoint {
    fn default() -> Self {
        Self { since: None, yielded: BTreeMap::new(), overlap: DEFAULT_OVERLAP }
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
    fn search_start(&self, time: civil::DateTime) -> civil::DateTime {
        let start = time.checked_sub(self.overlap).unwrap_or(EARLIEST);
        start.date().at(start.hour(), start.minute(), start.second(), 0)
    }
}

/// A stream of the items of a search that have changed since a [`Checkpoint`], each change once.
///
/// The search starts earlier than the checkpoint, by 90 minutes unless [`Checkpoint::overlap`] is set, because times
/// have no zone and changes become visible with a delay. Changes that were already yielded are skipped. All times
/// are the server's; the local clock does not matter.
///
/// [`checkpoint`](Self::checkpoint) returns the progress at any time: later synchronisations skip what the stream
/// has yielded and yield the rest. Errors are those of [`Items`]. An item that cannot be read holds the checkpoint
/// back: later searches start at the same time, skip the other items and retry this one.
///
/// It is not documented whether a deleted resource still occurs with another status or disappears. To keep a copy
/// in sync, compare its ids with those of a complete search from time to time.
#[must_use = "streams do nothing unless polled"]
pub struct Changes<T> {
    items: Items<T>,
    previous: Checkpoint,
    /// The property that identifies an item.
    key: &'static str,
    /// The property with the time of the last change.
    version: &'static str,
    yielded: BTreeMap<String, String>,
    latest: Option<civil::DateTime>,
    started: Option<Instant>,
    /// Duration of the search, after its end.
    duration: Option<Duration>,
    /// Whether an item could not be yielded.
    has_gap: bool,
}

/// No field is structurally pinned.
impl<T> Unpin for Changes<T> {}

impl<T: Model + Value + 'static> Changes<T> {
    pub(crate) fn new(call: Call, paging: Paging, previous: &Checkpoint) -> Self {
        let (name, version) = paging.changed.unwrap_or_default();
        let since = previous.since.as_ref().map(|since| DateTime::from(previous.search_start(since.civil())));
        let call = if let Some(since) = since { call.query(name, since) } else { call };
        let items = Items::new(call, paging);
        let problem = "`changes` does not support a start position or a sort order";
        Self {
            items: if items.reads_all() { items } else { items.reject(problem) },
            previous: previous.clone(),
            key: paging.key.unwrap_or_default(),
            version,
            yielded: BTreeMap::new(),
            latest: None,
            started: None,
            duration: None,
            has_gap: false,
        }
    }

    /// Returns the changes as a blocking iterator.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// Returns the next change; `None` after the last one and after a page that could not be fetched.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Continues the stream with the page that could not be fetched.
    pub fn resume(&mut self) {
        self.items.resume();
    }

    /// Returns the progress of the synchronisation, which includes everything the stream has yielded so far.
    /// Store it after storing the yielded items.
    ///
    /// Until the stream ends, the checkpoint has an entry of about 30 bytes of JSON for each yielded item; then, only
    /// for the items within the overlap. It is sufficient to store it about once per page.
    pub fn checkpoint(&self) -> Checkpoint {
        let mut yielded = self.previous.yielded.clone();
        yielded.extend(self.yielded.clone());
        let (Some(latest), Some(duration), false) = (self.latest, self.duration, self.has_gap) else {
            return Checkpoint { yielded, ..self.previous.clone() };
        };
        // An item that changed during the search may have been read before the change.
        let reached = latest.checked_sub(duration).unwrap_or(EARLIEST);
        let since = self.previous.since.as_ref().map_or(reached, |since| since.civil().max(reached));
        let start = self.previous.search_start(since);
        yielded.retain(|_, version| {
            let time = version.split(' ').next().and_then(|time| time.parse::<DateTime>().ok());
            time.is_some_and(|time| time.civil() >= start)
        });
        Checkpoint { since: Some(since.into()), yielded, overlap: self.previous.overlap }
    }

    /// Records a change; returns whether it was not yielded before.
    fn record(&mut self, item: &T) -> bool {
        let version = key_of(item, self.version);
        let time = version.as_ref().and_then(|version| version.parse::<DateTime>().ok());
        // A time in the future is an error of the server and would hide all changes before it.
        let plausible = time.map(|time| time.civil()).filter(|time| *time <= tomorrow());
        self.latest = self.latest.max(plausible);
        let (Some(key), Some(version)) = (key_of(item, self.key), version) else { return true };
        // Two changes may have the same time.
        let version = format!("{version} {:016x}", fnv1a(FNV_BASIS, to_json(item).as_bytes()));
        let is_known = self.yielded.get(&key).or_else(|| self.previous.yielded.get(&key)) == Some(&version);
        self.yielded.insert(key, version);
        !is_known
    }
}

impl<T: Model + Value + 'static> Stream for Changes<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let started = *self.started.get_or_insert_with(Instant::now);
        loop {
            match ready!(Pin::new(&mut self.items).poll_next(context)) {
                Some(Ok(item)) if !self.record(&item) => {}
                None => {
                    if self.items.is_complete() {
                        self.duration.get_or_insert_with(|| started.elapsed());
                    }
                    return Poll::Ready(None);
                }
                Some(Err(error)) => {
                    // A failed page can be resumed; a failed item is skipped.
                    self.has_gap |= !self.items.has_failed();
                    return Poll::Ready(Some(Err(error)));
                }
                item => return Poll::Ready(item),
            }
        }
    }
}

/// Returns the local time in a day, which is in the future in all time zones.
fn tomorrow() -> civil::DateTime {
    let now = Timestamp::try_from(SystemTime::now()).map(|now| Offset::UTC.to_datetime(now));
    let tomorrow = now.and_then(|now| now.checked_add(SignedDuration::from_hours(24)));
    tomorrow.unwrap_or(civil::DateTime::MAX)
}

/// Shows the start of the search and the number of yielded items.
impl<T> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes")
            .field("since", &self.previous.since)
            .field("yielded", &self.yielded.len())
            .finish_non_exhaustive()
    }
}
