//! What has changed since the last time, each change once.

use std::collections::BTreeMap;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::{Duration, SystemTime};

use chrono::{NaiveDateTime, TimeDelta, Timelike as _, Utc};
use futures_core::Stream;
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use super::pages::key_of;
use super::{Items, Paging};
use crate::call::{Call, FNV_BASIS, fnv};
use crate::model::{Model, Value, to_json};
use crate::{DateTime, Error};

/// How far back a search reaches before the last change that is known. Moments have no zone, and in
/// autumn an hour comes twice: a later change has an earlier moment then.
const OVERLAP: Duration = Duration::from_secs(90 * 60);

/// What lies further back than this is all there is.
const EARLIEST: NaiveDateTime = chrono::DateTime::<Utc>::UNIX_EPOCH.naive_utc();

/// How far a sync has come: which changes were given out already. Keep it, as JSON for example, until
/// the next time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    since: Option<DateTime>,
    /// What was given out of the time that is searched again: key, and version with a hash of the item.
    given: BTreeMap<String, String>,
    overlap: Duration,
}

impl Default for Checkpoint {
    fn default() -> Self {
        Self { since: None, given: BTreeMap::new(), overlap: OVERLAP }
    }
}

impl Checkpoint {
    /// Before everything: the first sync gives out all there is.
    pub fn new() -> Self {
        Self::default()
    }

    /// The first sync gives out what has changed since this moment of Procountor's clock.
    pub fn since(moment: DateTime) -> Self {
        Self { since: Some(moment), ..Self::default() }
    }

    /// Says how far back the search reaches before the last change that is known: at least as long as
    /// a change may take to become visible. Below an hour, changes of the night in which clocks go back
    /// may be missed.
    #[must_use]
    pub fn overlap(self, overlap: Duration) -> Self {
        Self { overlap, ..self }
    }

    /// Where a search begins that reaches back from this moment, to the second.
    fn from(&self, moment: NaiveDateTime) -> NaiveDateTime {
        let overlap = TimeDelta::from_std(self.overlap).unwrap_or(TimeDelta::MAX);
        let from = moment.checked_sub_signed(overlap).unwrap_or(EARLIEST);
        from.with_nanosecond(0).unwrap_or(from)
    }
}

/// What a search holds that has changed since a [`Checkpoint`], each change once: a stream.
///
/// It searches a while further back than the checkpoint says (90 minutes, see
/// [`Checkpoint::overlap`]), because moments have no zone and changes become visible late, and passes
/// over what was given out already. All moments are the server's: clocks are not compared.
///
/// [`checkpoint`](Self::checkpoint) says how far it has come, at any time: what the stream gave out is
/// not given out again, and what it did not is. Errors are those of [`Items`]. One item that cannot be read
/// holds the checkpoint back: the next search begins where this one did, passes over the rest, and meets
/// the item again, until it can be read.
///
/// Whether a thing that was deleted still comes, with another status, or vanishes, is not documented: who
/// keeps a copy compares its ids with a whole search from time to time.
#[must_use = "a stream asks for nothing until it is polled"]
pub struct Changes<T> {
    items: Items<T>,
    before: Checkpoint,
    /// The member that tells an item from all others, and the one that says when it has changed.
    members: (&'static str, &'static str),
    given: BTreeMap<String, String>,
    latest: Option<NaiveDateTime>,
    began: Option<Instant>,
    /// How long the search took, when it is through.
    took: Option<Duration>,
    /// An item could not be given out.
    missed: bool,
}

/// Nothing in it is pinned.
impl<T> Unpin for Changes<T> {}

impl<T: Model + Value + 'static> Changes<T> {
    pub(crate) fn new(call: Call, paging: Paging, before: &Checkpoint) -> Self {
        let (name, member) = paging.changed.unwrap_or_default();
        let since = before.since.as_ref().map(|since| DateTime::from(before.from(since.naive())));
        let call = if let Some(since) = since { call.query(name, since) } else { call };
        let items = Items::new(call, paging);
        let problem = "changes are read from the beginning and by the id: leave out where to begin and how to sort";
        Self {
            items: if items.reads_all() { items } else { items.refused(problem) },
            before: before.clone(),
            members: (paging.key.unwrap_or_default(), member),
            given: BTreeMap::new(),
            latest: None,
            began: None,
            took: None,
            missed: false,
        }
    }

    /// The same as an iterator, for programs without async.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// The next change; `None` after the last one, and after a page that could not be had.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// After a page that could not be had, makes the stream go on with it.
    pub fn resume(&mut self) {
        self.items.resume();
    }

    /// How far the sync has come: all that the stream gave out so far is known to it. Take it when what
    /// the stream gave out is stored.
    ///
    /// Until the stream is through it holds an entry for each thing that was given out, some 30 bytes as
    /// JSON; then, those of the time that is searched again. To store it after each page or so is enough.
    pub fn checkpoint(&self) -> Checkpoint {
        let mut given = self.before.given.clone();
        given.extend(self.given.clone());
        let (Some(latest), Some(took), false) = (self.latest, self.took, self.missed) else {
            return Checkpoint { given, ..self.before.clone() };
        };
        // What changed while the search was on its way may have been read before it changed.
        let took = TimeDelta::from_std(took).unwrap_or(TimeDelta::MAX);
        let reached = latest.checked_sub_signed(took).unwrap_or(EARLIEST);
        let since = self.before.since.as_ref().map_or(reached, |since| since.naive().max(reached));
        let from = self.before.from(since);
        given.retain(|_, version| {
            let moment = version.split(' ').next().and_then(|moment| moment.parse::<DateTime>().ok());
            moment.is_some_and(|moment| moment.naive() >= from)
        });
        Checkpoint { since: Some(since.into()), given, overlap: self.before.overlap }
    }

    /// Whether a change was not given out before; takes note of it.
    fn is_new(&mut self, item: &T) -> bool {
        let version = key_of(item, self.members.1);
        let moment = version.as_ref().and_then(|version| version.parse::<DateTime>().ok());
        // A moment that is still to come is a mistake, and would hide all changes up to it.
        let credible = moment.map(|moment| moment.naive()).filter(|moment| *moment <= tomorrow());
        self.latest = self.latest.max(credible);
        let (Some(key), Some(version)) = (key_of(item, self.members.0), version) else { return true };
        // Two changes may have the same moment.
        let version = format!("{version} {:016x}", fnv(FNV_BASIS, to_json(item).as_bytes()));
        let known = self.given.get(&key).or_else(|| self.before.given.get(&key)) == Some(&version);
        self.given.insert(key, version);
        !known
    }
}

impl<T: Model + Value + 'static> Stream for Changes<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let began = *self.began.get_or_insert_with(Instant::now);
        loop {
            match ready!(Pin::new(&mut self.items).poll_next(context)) {
                Some(Ok(item)) if !self.is_new(&item) => {}
                None => {
                    if self.items.have_ended() {
                        self.took.get_or_insert_with(|| began.elapsed());
                    }
                    return Poll::Ready(None);
                }
                Some(Err(error)) => {
                    // A page that failed may come when it is resumed; an item that failed does not.
                    self.missed |= !self.items.have_failed();
                    return Poll::Ready(Some(Err(error)));
                }
                item => return Poll::Ready(item),
            }
        }
    }
}

/// By this machine's clock, which may be a few hours off in any zone.
fn tomorrow() -> NaiveDateTime {
    let now = chrono::DateTime::<Utc>::from(SystemTime::now()).naive_utc();
    now.checked_add_signed(TimeDelta::days(1)).unwrap_or(NaiveDateTime::MAX)
}

/// Shows how far it has come, in numbers.
impl<T> fmt::Debug for Changes<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes")
            .field("since", &self.before.since)
            .field("given", &self.given.len())
            .finish_non_exhaustive()
    }
}
