//! The pages of a search, one after the other.

use std::collections::HashSet;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::{Paging, Plan, Way};
use crate::call::{Call, Sending};
use crate::error::{self, DecodeError, Outcome};
use crate::model::{Model, Page, Value, to_json};
use crate::{Error, Response, Unread};

/// Where in a search its stream stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// Before the first page.
    Start,
    /// The next page is the one behind this item, known by its `id`: `.previous_id(id)` begins there.
    After(String),
    /// The next page is the one of this number, counted from 0: `.page(number)` begins there.
    Page(i64),
}

/// The pages of a search, one after the other, each with its meta: a stream that asks for a page when
/// it is polled for one.
///
/// Pages hold as many items as they may, unless `.size(..)` was called. Where the search can go by the
/// last item of the page before, it does, sorted by id, so that items that come or go meanwhile shift
/// nothing; in the order that Procountor gives by default, which is the newest first in most searches,
/// unless `.order_by_id(..)` says otherwise. With `.page(..)`, or sorted by something else, it counts
/// pages. It ends after a page that is not full, and not before as many items have come as a page said
/// there are.
///
/// While pages are counted, an item that goes away shifts the others, and one of them may be missed.
///
/// A page that cannot be had is an error, and the stream ends there. What came before it stays
/// delivered, and [`resume`](Self::resume) goes on with that page. A search whose pages lead back to an
/// earlier one ends with an error, too.
#[must_use = "a stream asks for nothing until it is polled"]
pub struct Pages<T> {
    call: Call,
    pub(super) paging: Paging,
    way: Way,
    size: Option<usize>,
    /// How many items have come.
    seen: usize,
    /// The least number of items that a page said there are in all.
    promised: Option<usize>,
    /// Whether it began at the beginning, so that all of them are to come.
    whole: bool,
    at: Position,
    /// The ends of the pages so far, in words that no other end has.
    ends: HashSet<String>,
    sending: Option<Sending<Page<T>>>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// There may be another page.
    Open,
    /// The last page has come.
    Ended,
    /// The next page could not be had.
    Failed,
}

impl<T: Model + Value + 'static> Pages<T> {
    pub(crate) fn new(call: Call, paging: Paging) -> Self {
        let Plan { call, way, size, at } = paging.plan(call);
        let ends = if let Position::After(id) = &at { HashSet::from([id.clone()]) } else { HashSet::new() };
        let size = size.and_then(|size| usize::try_from(size).ok());
        let whole = matches!(at, Position::Start | Position::Page(0));
        let (seen, promised, sending, state) = (0, None, None, State::Open);
        Self { call, paging, way, size, seen, promised, whole, at, ends, sending, state }
    }

    /// The same as an iterator, for programs without async.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// The next page; `None` after the last one, and after an error.
    ///
    /// It may be dropped, as `select!` does: the page is on its way, and the next call waits for it.
    pub async fn next(&mut self) -> Option<Result<Response<Page<T>>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Where the search goes on: what to begin with to read the rest of it another time.
    pub fn position(&self) -> &Position {
        &self.at
    }

    /// After an error, makes the stream go on with the page that could not be had.
    pub fn resume(&mut self) {
        if self.state == State::Failed {
            self.state = State::Open;
        }
    }

    /// Whether the last page has come.
    pub(super) fn have_ended(&self) -> bool {
        self.state == State::Ended
    }

    /// The same, as a search that cannot be sent.
    pub(super) fn refused(self, problem: &str) -> Self {
        Self { call: self.call.refuse(problem.to_owned()), ..self }
    }

    /// Whether the next page could not be had.
    pub(super) fn have_failed(&self) -> bool {
        self.state == State::Failed
    }

    /// Whether pages are counted, so that an item may slide from one to the next.
    pub(super) fn counts(&self) -> bool {
        matches!(self.way, Way::Count(_))
    }

    fn ask(&self) -> Sending<Page<T>> {
        let call = self.call.clone();
        match (&self.at, self.way) {
            (Position::After(id), Way::Previous(name)) => call.query(name, id),
            (Position::Page(number), Way::Count(name)) => call.query(name, number),
            _ => call,
        }
        .send()
    }

    /// Takes note of a page: whether another one follows, and where.
    fn note(&mut self, page: &Response<Page<T>>) -> Result<(), Error> {
        let count = count(page);
        if count == 0 && !has_results(page.bytes()) {
            return Err(self.lost(page, "results".to_owned(), "a list"));
        }
        let meta = numbers(page);
        self.seen += count;
        // As long as items were promised that have not come, a page that is not full is not the last one.
        self.promised = [self.promised, meta.total].into_iter().flatten().min();
        let owed = self.whole && self.promised.is_some_and(|promised| self.seen < promised);
        if count == 0 || (!owed && self.size.into_iter().chain(meta.size).min().is_some_and(|size| count < size)) {
            self.state = State::Ended;
            return Ok(());
        }
        let index = count - 1;
        let end = page.unread().iter().find(|unread| place(unread) == Some(index));
        let key = self.paging.key.and_then(|key| match end {
            // One that has no key itself comes again, and first, if the next page begins behind the one before.
            Some(unread) => key_in(&unread.raw, key).or_else(|| key_of(page.results.last()?, key)),
            None => key_of(page.results.last()?, key),
        });
        match self.way {
            Way::Previous(_) => {
                let key = key.ok_or_else(|| self.lost(page, at(index), "an item with a key"))?;
                if !self.ends.insert(key.clone()) {
                    return Err(self.lost(page, at(index), "an item that has not ended a page before"));
                }
                self.at = Position::After(key);
            }
            Way::Count(_) => {
                let number = if let Position::Page(number) = self.at { number } else { 0 };
                // Items may move from one page to the next, but never all of them.
                let last = || end.map(|end| end.raw.to_string()).or_else(|| page.results.last().map(to_json));
                let end = key.or_else(last).unwrap_or_default();
                if self.ends.contains(&end) {
                    return Err(self.lost(page, at(index), "an item that has not ended a page before"));
                }
                self.ends = HashSet::from([end]);
                self.at = Position::Page(number.saturating_add(1));
            }
        }
        Ok(())
    }

    /// A page that leads nowhere, because of one item.
    pub(super) fn lost(&self, page: &Response<Page<T>>, path: String, expected: &'static str) -> Error {
        Error::Decode(Box::new(DecodeError {
            context: error::Context::new(self.call.operation().clone(), Outcome::Applied),
            status: page.status(),
            headers: page.headers().clone(),
            body: Some(page.bytes().clone()),
            length: page.bytes().len() as u64,
            path,
            expected,
            found: "",
            source: None,
        }))
    }
}

/// How many items the page has, those that cannot be read included.
pub(super) fn count<T>(page: &Response<Page<T>>) -> usize {
    page.results.len() + page.unread().iter().filter(|unread| place(unread).is_some()).count()
}

/// The place of an item that was left out.
pub(super) fn place(unread: &Unread) -> Option<usize> {
    let whole = || unread.path.strip_prefix("results[")?.strip_suffix(']')?.parse().ok();
    unread.item.or_else(whole)
}

fn at(index: usize) -> String {
    format!("results[{index}]")
}

/// What the page says of the size of pages and of the number of items.
struct Numbers {
    size: Option<usize>,
    total: Option<usize>,
}

fn numbers<T: Value>(page: &Page<T>) -> Numbers {
    let meta = page.meta.as_ref().map(to_json);
    let meta = meta.and_then(|meta| serde_json::from_str::<serde_json::Value>(&meta).ok()).unwrap_or_default();
    let number = |name: &str| meta.get(name)?.as_u64().and_then(|number| usize::try_from(number).ok());
    Numbers { size: number("pageSize").filter(|size| *size > 0), total: number("totalCount") }
}

/// Whether an answer is a page at all: an empty list is one, and no list is none.
fn has_results(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let page = serde_json::from_slice::<serde_json::Value>(body).unwrap_or_default();
    page.get("results").is_some_and(serde_json::Value::is_array)
}

/// What an item is known by that was left out.
fn key_in(raw: &str, name: &str) -> Option<String> {
    match serde_json::from_str::<serde_json::Value>(raw).ok()?.get(name)? {
        serde_json::Value::String(key) => Some(key.clone()),
        serde_json::Value::Number(key) => Some(key.to_string()),
        _ => None,
    }
}

/// What an item is known by.
pub(super) fn key_of(item: &dyn Model, name: &str) -> Option<String> {
    let index = item.wires().iter().position(|wire| wire.name == name)?;
    let mut text = String::new();
    item.fields(&mut |fields, _| {
        if let Some(field) = fields.get(index).filter(|field| field.is_set()) {
            field.write(&mut text);
        }
    });
    if text.starts_with('"') { serde_json::from_str(&text).ok() } else { Some(text).filter(|text| !text.is_empty()) }
}

impl<T: Model + Value + 'static> Stream for Pages<T> {
    type Item = Result<Response<Page<T>>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.state != State::Open {
            return Poll::Ready(None);
        }
        let mut sending = self.sending.take().unwrap_or_else(|| self.ask());
        let Poll::Ready(page) = Pin::new(&mut sending).poll(context) else {
            self.sending = Some(sending);
            return Poll::Pending;
        };
        let page = page.and_then(|page| self.note(&page).map(|()| page));
        if page.is_err() {
            self.state = State::Failed;
        }
        Poll::Ready(Some(page))
    }
}

/// Shows where it stands.
impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.call).field("at", &self.at).finish_non_exhaustive()
    }
}
