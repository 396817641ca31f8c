//! A stream of the items that have changed since a checkpoint.

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, SystemTime};

use futures_core::Stream;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp, civil};
use tokio::time::Instant;

use super::checkpoint::{Checkpoint, EARLIEST, Gap, InterruptedSearch, MAX_KNOWN, hash_of, in_whole_seconds};
use super::pages::{key_of, member_string};
use super::{Items, Paging};
use crate::call::Call;
use crate::codec::{Model, Value, to_json};
use crate::fnv::{FNV_BASIS, fnv1a};
use crate::{DateTime, Error};

/// A stream of the items of a search that have changed since a [`Checkpoint`], each change once.
///
/// The search starts earlier than the checkpoint, by 90 minutes unless [`Checkpoint::overlap`] is set, because times
/// have no zone and changes become visible with a delay. Changes that were already yielded are skipped, as far as the
/// checkpoint remembers them. All times of changes are the server's. Of the local clocks, only the time that passes
/// during a search matters: it is the larger of the monotonic clock's and the system clock's, because the monotonic clock
/// may stand still while the machine is suspended. A system clock that is set back during a suspension can hide changes.
///
/// [`checkpoint`](Self::checkpoint) returns the progress at any time. After an interruption, the next synchronisation
/// continues the search where it ended and then searches for what has changed meanwhile. Errors are those of [`Items`].
/// An item that cannot be read holds the checkpoint back: later searches start before its change, or at the same time as
/// this one if that is unknown, skip the other items and retry this one.
///
/// It is not documented whether a deleted resource still occurs with another status or disappears. To keep a copy
/// in sync, compare its ids with those of a complete search from time to time.
#[must_use = "streams do nothing unless polled"]
pub struct Changes<T> {
    /// The search without a start.
    call: Call,
    paging: Paging,
    items: Items<T>,
    previous: Checkpoint,
    /// Whether the search continues an interrupted one, after which another search follows.
    is_continued: bool,
    /// Hash of the search parameters.
    parameters: u64,
    /// Hashes of the changes that were yielded, before and by this search.
    known: HashSet<u64>,
    /// The latest changes of this search, at most [`MAX_KNOWN`].
    recent: BTreeSet<(civil::DateTime, u64)>,
    /// Key of the last item.
    after: Option<String>,
    latest: Option<civil::DateTime>,
    started: Option<(Instant, SystemTime)>,
    /// Duration of the search, after its end.
    duration: Option<Duration>,
    gap: Gap,
    system_time: fn() -> SystemTime,
}

/// No field is structurally pinned.
impl<T> Unpin for Changes<T> {}

impl<T: Model + Value + 'static> Changes<T> {
    pub(crate) fn new(call: Call, paging: Paging, previous: &Checkpoint) -> Self {
        let reads_all = Items::<T>::new(call.clone(), paging).reads_all();
        let changes = Self::begin(call, paging, previous.clone(), SystemTime::now);
        let problem = "`changes` does not support a start position or a sort order";
        if reads_all { changes } else { Self { items: changes.items.reject(problem), ..changes } }
    }

    fn begin(call: Call, paging: Paging, mut previous: Checkpoint, system_time: fn() -> SystemTime) -> Self {
        let (name, _) = paging.changed.unwrap_or_default();
        let since = previous.since.as_ref().map(|since| DateTime::from(previous.search_start(since.civil())));
        let search = if let Some(since) = since { call.clone().query(name, since) } else { call.clone() };
        let parameters = search.query_hash(paging.size.map_or("", |(name, _)| name));
        let mut known: HashSet<u64> = previous.known.iter().copied().collect();
        let interrupted = previous.search.take();
        known.extend(interrupted.iter().flat_map(|search| &search.known));
        // Another search has other positions. It skips what is known.
        previous.search = interrupted.filter(|search| search.parameters == parameters);
        let (search, after) = match (&previous.search, paging.previous) {
            (Some(interrupted), Some(name)) => {
                (search.query(name, &interrupted.after), Some(interrupted.after.clone()))
            }
            _ => (search, None),
        };
        Self {
            items: Items::new(search, paging),
            call,
            paging,
            is_continued: after.is_some(),
            parameters,
            known,
            recent: BTreeSet::new(),
            after,
            latest: previous.search.as_ref().and_then(|search| search.latest),
            started: None,
            duration: None,
            gap: previous.search.as_ref().map_or(Gap::None, |search| search.gap),
            previous,
            system_time,
        }
    }

    /// Replaces the system clock, for tests.
    #[doc(hidden)]
    pub fn system_time(self, system_time: fn() -> SystemTime) -> Self {
        Self { system_time, ..self }
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
    /// It takes the same time and space, however many items the stream has yielded.
    pub fn checkpoint(&self) -> Checkpoint {
        let Some(duration) = self.duration else { return self.interrupted() };
        let carried = self.previous.search.iter().flat_map(|search| search.known.iter().copied());
        // An item that changed during the search may have been read before the change.
        let reached = self.latest.map(|latest| latest.checked_sub(duration).unwrap_or(EARLIEST));
        let reached = match (reached, self.gap) {
            (Some(reached), Gap::None) => reached,
            (Some(reached), Gap::Since(gap)) => reached.min(gap),
            _ => {
                let known = self.recent_from(EARLIEST).chain(carried).chain(self.previous.known.iter().copied());
                return Checkpoint { known: first_distinct(known), search: None, ..self.previous.clone() };
            }
        };
        let since = self.previous.since.as_ref().map_or(reached, |since| since.civil().max(reached));
        let known = first_distinct(self.recent_from(self.previous.search_start(since)).chain(carried));
        Checkpoint { since: Some(since.into()), overlap: self.previous.overlap, known, search: None }
    }

    /// Returns the progress before the end of the search.
    fn interrupted(&self) -> Checkpoint {
        let (Some(after), Some((_, started))) = (&self.after, self.started) else { return self.previous.clone() };
        let carried = self.previous.search.as_ref();
        let elapsed = self.elapsed();
        // Later changes only move the start of the next search forward.
        let start = self
            .latest
            .map_or(EARLIEST, |latest| self.previous.search_start(latest.checked_sub(elapsed).unwrap_or(EARLIEST)));
        let known = self.recent_from(start).chain(carried.iter().flat_map(|search| search.known.iter().copied()));
        let search = InterruptedSearch {
            parameters: self.parameters,
            after: after.clone(),
            latest: self.latest,
            started: carried.map_or_else(|| in_whole_seconds(started), |search| search.started),
            elapsed,
            gap: self.gap,
            known: first_distinct(known),
        };
        Checkpoint { search: Some(search), ..self.previous.clone() }
    }

    /// Returns the time since the beginning of the search, interruptions included.
    fn elapsed(&self) -> Duration {
        let Some((started, system_started)) = self.started else { return Duration::ZERO };
        let interrupted = self.previous.search.as_ref();
        let monotonic = started.elapsed() + interrupted.map_or(Duration::ZERO, |search| search.elapsed);
        let system_started = interrupted.map_or(system_started, |search| search.started);
        let system = (self.system_time)().duration_since(system_started).unwrap_or_default();
        monotonic.max(system)
    }

    /// Returns the recent changes from this time on, the latest first.
    fn recent_from(&self, start: civil::DateTime) -> impl Iterator<Item = u64> {
        self.recent.range((start, 0)..).rev().map(|(_, hash)| *hash)
    }

    /// Records a change; returns whether it was not yielded before.
    fn record(&mut self, item: &T) -> bool {
        let version = key_of(item, self.paging.changed.unwrap_or_default().1);
        let key = key_of(item, self.paging.key.unwrap_or_default());
        if key.is_some() {
            self.after.clone_from(&key);
        }
        let time = version.as_ref().and_then(|version| version.parse::<DateTime>().ok()).map(|time| time.civil());
        // A time in the future is an error of the server and would hide all changes before it.
        let plausible = time.filter(|time| *time <= self.tomorrow());
        self.latest = self.latest.max(plausible);
        let (Some(key), Some(version), Some(time)) = (key, version, time) else { return true };
        // Two changes may have the same time.
        let version = format!("{version} {:016x}", fnv1a(FNV_BASIS, to_json(item).as_bytes()));
        let hash = hash_of(&key, &version);
        self.recent.insert((time, hash));
        if self.recent.len() > MAX_KNOWN {
            self.recent.pop_first();
        }
        self.known.insert(hash)
    }

    /// Records an item that could not be read.
    fn record_gap(&mut self) {
        let item = self.items.take_left_out();
        let version = item.and_then(|item| member_string(&item, self.paging.changed.unwrap_or_default().1));
        let time = version.and_then(|version| version.parse::<DateTime>().ok()).map(|time| time.civil());
        self.gap = self.gap.add(time);
    }

    /// Returns the local time in a day, which is in the future in all time zones.
    fn tomorrow(&self) -> civil::DateTime {
        let now = Timestamp::try_from((self.system_time)()).map(|now| Offset::UTC.to_datetime(now));
        let tomorrow = now.and_then(|now| now.checked_add(SignedDuration::from_hours(24)));
        tomorrow.unwrap_or(civil::DateTime::MAX)
    }

    /// Ends the search; returns whether the stream continues with another one.
    fn end_search(&mut self) -> bool {
        self.duration = Some(self.elapsed());
        if !self.is_continued || self.gap != Gap::None {
            return false;
        }
        let next = Self::begin(self.call.clone(), self.paging, self.checkpoint(), self.system_time);
        let known = std::mem::replace(self, next).known;
        self.known.extend(known);
        true
    }
}

/// Returns the first [`MAX_KNOWN`] distinct hashes.
fn first_distinct(hashes: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut seen = HashSet::new();
    hashes.filter(|hash| seen.insert(*hash)).take(MAX_KNOWN).collect()
}

impl<T: Model + Value + 'static> Stream for Changes<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let system_time = self.system_time;
            self.started.get_or_insert_with(|| (Instant::now(), system_time()));
            match ready!(Pin::new(&mut self.items).poll_next(context)) {
                Some(Ok(item)) if !self.record(&item) => {}
                None => {
                    if !self.items.is_complete() || self.duration.is_some() || !self.end_search() {
                        return Poll::Ready(None);
                    }
                }
                Some(Err(error)) => {
                    // A failed page can be resumed; a failed item is skipped.
                    if !self.items.has_failed() {
                        self.record_gap();
                    }
                    return Poll::Ready(Some(Err(error)));
                }
                item => return Poll::Ready(item),
            }
        }
    }
}

/// Shows the start of the search and the number of yielded items.
impl<T> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes")
            .field("since", &self.previous.since)
            .field("known", &self.known.len())
            .finish_non_exhaustive()
    }
}
