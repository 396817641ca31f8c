//! A stream of the pages of a search.

use std::collections::HashSet;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::{PageSelector, Paging, PagingPlan};
use crate::call::{Call, ResponseFuture};
use crate::codec::{Model, Page, Reader, Value, to_json};
use crate::error::{self, DecodeError, Outcome};
use crate::{Error, Response, Unread};

/// The position of a stream within a search.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// Start of the search.
    Start,
    /// The page after the item with this `id`; `.previous_id(id)` starts there.
    After(String),
    /// The page with this number, counted from 0; `.page(number)` starts there.
    Page(i64),
}

/// A stream of the pages of a search with their `meta`, which requests a page when it is polled.
///
/// Pages have the maximum size, unless `.size(..)` was called. If the search supports it, pages are sorted by id
/// and each page is requested by the last item of the previous one, so that items that are added or removed
/// meanwhile cause no gaps or repetitions. The order is Procountor's default, newest first in most searches,
/// unless `.order_by_id(..)` was called. With `.page(..)` or another sort order, pages are requested by number;
/// then a removed item moves the others, and one of them may be missed.
///
/// The stream ends after a page that is not full, but not before the total number of items that the pages report
/// has been received.
///
/// A page that cannot be fetched yields an error and ends the stream; [`resume`](Self::resume) continues with that
/// page. If the pages repeat, the stream ends with an error.
#[must_use = "streams do nothing unless polled"]
pub struct Pages<T> {
    call: Call,
    pub(super) paging: Paging,
    selector: PageSelector,
    size: Option<usize>,
    /// Number of items received.
    received: usize,
    /// Smallest total number of items that a page reported.
    total: Option<usize>,
    /// Whether the stream started with the first page, so that it receives all items.
    from_start: bool,
    position: Position,
    /// Keys of the last items of the pages so far.
    page_ends: HashSet<String>,
    in_flight: Option<ResponseFuture<Page<T>>>,
    state: StreamState,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum StreamState {
    /// There may be another page.
    Open,
    /// The last page has been received.
    Complete,
    /// The next page could not be fetched.
    Failed,
}

impl<T: Model + Value + 'static> Pages<T> {
    pub(crate) fn new(call: Call, paging: Paging) -> Self {
        let PagingPlan { call, selector, size, position } = paging.plan(call);
        let page_ends = if let Position::After(id) = &position { HashSet::from([id.clone()]) } else { HashSet::new() };
        Self {
            call,
            paging,
            selector,
            size: size.and_then(|size| usize::try_from(size).ok()),
            received: 0,
            total: None,
            from_start: matches!(position, Position::Start | Position::Page(0)),
            position,
            page_ends,
            in_flight: None,
            state: StreamState::Open,
        }
    }

    /// Returns the pages as a blocking iterator.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// Returns the next page; `None` after the last one and after an error.
    ///
    /// Cancel safe: if the future is dropped, the request stays in flight and the next call waits for it.
    pub async fn next(&mut self) -> Option<Result<Response<Page<T>>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Returns the position of the next page, from which a later search can read the rest.
    pub fn position(&self) -> &Position {
        &self.position
    }

    /// Continues the stream with the page that could not be fetched.
    pub fn resume(&mut self) {
        if self.state == StreamState::Failed {
            self.state = StreamState::Open;
        }
    }

    /// Whether the last page has been received.
    pub(super) fn is_complete(&self) -> bool {
        self.state == StreamState::Complete
    }

    /// Makes all requests of the search fail with this problem.
    pub(super) fn reject(self, problem: &str) -> Self {
        Self { call: self.call.reject(problem.to_owned()), ..self }
    }

    /// Whether the next page could not be fetched.
    pub(super) fn has_failed(&self) -> bool {
        self.state == StreamState::Failed
    }

    /// Whether pages are requested by number, so that items may move between pages.
    pub(super) fn is_numbered(&self) -> bool {
        matches!(self.selector, PageSelector::Number(_))
    }

    fn request(&self) -> ResponseFuture<Page<T>> {
        let call = self.call.clone();
        match (&self.position, self.selector) {
            (Position::After(id), PageSelector::PreviousItem(name)) => call.query(name, id),
            (Position::Page(number), PageSelector::Number(name)) => call.query(name, number),
            _ => call,
        }
        .send()
    }

    /// Updates the state and the position after a page.
    fn advance(&mut self, page: &Response<Page<T>>) -> Result<(), Error> {
        let count = count(page);
        if count == 0 && !has_results(page.bytes()) {
            return Err(self.decode_error(page, "results".to_owned(), "a list"));
        }
        let meta = PageCounts::of(page);
        self.received += count;
        // Until the reported total has been received, a page that is not full is not the last one.
        self.total = [self.total, meta.total].into_iter().flatten().min();
        let is_incomplete = self.from_start && self.total.is_some_and(|total| self.received < total);
        if count == 0
            || (!is_incomplete && self.size.into_iter().chain(meta.size).min().is_some_and(|size| count < size))
        {
            self.state = StreamState::Complete;
            return Ok(());
        }
        let index = count - 1;
        let unread_end = page.unread().iter().find(|unread| item_index(unread) == Some(index));
        let key = self.paging.key.and_then(|key| match unread_end {
            // If the unread item has no key, the next page starts after the item before it and repeats it.
            Some(unread) => member_string(&unread.raw, key).or_else(|| key_of(page.results.last()?, key)),
            None => key_of(page.results.last()?, key),
        });
        let path = || format!("results[{index}]");
        match self.selector {
            PageSelector::PreviousItem(_) => {
                let key = key.ok_or_else(|| self.decode_error(page, path(), "an item with a key"))?;
                if !self.page_ends.insert(key.clone()) {
                    return Err(self.decode_error(page, path(), DISTINCT_END));
                }
                self.position = Position::After(key);
            }
            PageSelector::Number(_) => {
                let number = if let Position::Page(number) = self.position { number } else { 0 };
                // Some items may move from one page to the next, but not all of them.
                let end_json =
                    || unread_end.map(|end| end.raw.to_string()).or_else(|| page.results.last().map(to_json));
                let end = key.or_else(end_json).unwrap_or_default();
                if self.page_ends.contains(&end) {
                    return Err(self.decode_error(page, path(), DISTINCT_END));
                }
                self.page_ends = HashSet::from([end]);
                self.position = Position::Page(number.saturating_add(1));
            }
        }
        Ok(())
    }

    /// Returns an error about one value of a page.
    pub(super) fn decode_error<P>(&self, page: &Response<P>, path: String, expected: &'static str) -> Error {
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

/// Expectation for the last item of a page, reported if pages repeat.
const DISTINCT_END: &str = "distinct from the last item of an earlier page";

/// Returns the number of items on the page, including those that cannot be read.
pub(super) fn count<T>(page: &Response<Page<T>>) -> usize {
    page.results.len() + page.unread().iter().filter(|unread| item_index(unread).is_some()).count()
}

/// Returns the index of an item that was left out.
pub(super) fn item_index(unread: &Unread) -> Option<usize> {
    let from_path = || unread.path.strip_prefix("results[")?.strip_suffix(']')?.parse().ok();
    unread.item.or_else(from_path)
}

/// Page size and total number of items, as reported by a page's `meta`.
struct PageCounts {
    size: Option<usize>,
    total: Option<usize>,
}

impl PageCounts {
    fn of<T: Value>(page: &Page<T>) -> Self {
        let meta = page.meta.as_ref().map(to_json);
        let meta = meta.and_then(|meta| serde_json::from_str::<serde_json::Value>(&meta).ok()).unwrap_or_default();
        let number = |name: &str| meta.get(name)?.as_u64().and_then(|number| usize::try_from(number).ok());
        Self { size: number("pageSize").filter(|size| *size > 0), total: number("totalCount") }
    }
}

/// Whether a body has a list of results, empty or not.
fn has_results(body: &[u8]) -> bool {
    std::str::from_utf8(body).ok().and_then(|page| member(page, "results")).is_some_and(|list| list.starts_with('['))
}

/// Returns the text of an object's member, without decoding the object.
fn member<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let mut reader = Reader::new(object);
    let (mut found, mut first) = (None, true);
    if !reader.enter(b'{').ok()? {
        return None;
    }
    while reader.has_next(b'}', &mut first).ok()? {
        let is_found = reader.name().ok()?.0.is_some_and(|member| member == name);
        let value = reader.raw().ok()?;
        found = if is_found { Some(value) } else { found };
    }
    found
}

/// Returns a member in the JSON text of an item that was left out, if it is a string or a number.
pub(super) fn member_string(raw: &str, name: &str) -> Option<String> {
    let value = member(raw, name)?;
    let mut reader = Reader::new(value);
    match reader.number().ok()? {
        Some(number) => Some(number.to_owned()),
        None => reader.string().ok()?.map(|(key, _)| key.into_owned()),
    }
}

/// Returns the key of an item.
pub(super) fn key_of(item: &dyn Model, name: &str) -> Option<String> {
    let index = item.properties().index_of(name)?;
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
        if self.state != StreamState::Open {
            return Poll::Ready(None);
        }
        let mut request = self.in_flight.take().unwrap_or_else(|| self.request());
        let Poll::Ready(page) = Pin::new(&mut request).poll(context) else {
            self.in_flight = Some(request);
            return Poll::Pending;
        };
        let page = page.and_then(|page| self.advance(&page).map(|()| page));
        if page.is_err() {
            self.state = StreamState::Failed;
        }
        Poll::Ready(Some(page))
    }
}

/// Shows the call and the position.
impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.call).field("position", &self.position).finish_non_exhaustive()
    }
}
