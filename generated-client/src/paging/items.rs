//! A stream of the items of a search.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Paging;
use super::pages::{Pages, Position, count, item_index, key_of};
use crate::call::Call;
use crate::codec::{Model, Page, Value};
use crate::{Error, Response, Unread};

/// A stream of the items of a search, which requests the next page when all items of the current one are consumed.
///
/// [`Pages`] documents how pages are selected. Each item is yielded once: with numbered pages, an item that moves
/// to the next page is skipped there. An item that cannot be read, or that contains an unreadable amount or lock
/// token, yields an error in its place, and the stream continues. A page that cannot be fetched yields an error and
/// ends the stream; [`resume`](Self::resume) continues with that page.
#[must_use = "streams do nothing unless polled"]
pub struct Items<T> {
    pages: Pages<T>,
    /// Items of the current page that are not yielded yet.
    buffered: std::vec::IntoIter<BufferedItem<T>>,
    /// The response with the current page, if some of its items could not be read.
    response: Option<Response<()>>,
    /// JSON text of the last item that was left out.
    left_out: Option<Box<str>>,
    /// Keys of the items on the current page, if pages are numbered.
    page_keys: HashSet<String>,
}

/// An item of a page, or the report about an item that could not be read.
type BufferedItem<T> = Result<T, Unread>;

/// No field is structurally pinned.
impl<T> Unpin for Items<T> {}

impl<T: Model + Value + 'static> Items<T> {
    pub(crate) fn new(call: Call, paging: Paging) -> Self {
        Self {
            pages: Pages::new(call.skip_invalid_items(), paging),
            buffered: Vec::new().into_iter(),
            response: None,
            left_out: None,
            page_keys: HashSet::new(),
        }
    }

    /// Returns the items as a blocking iterator.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// Returns the next item; `None` after the last one and after a page that could not be fetched.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Collects all remaining items.
    ///
    /// # Errors
    /// A page cannot be fetched or an item cannot be read. The items before it are lost: to keep them, use
    /// [`next`](Self::next).
    pub async fn into_vec(mut self) -> Result<Vec<T>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    /// Continues the stream with the page that could not be fetched.
    pub fn resume(&mut self) {
        self.pages.resume();
    }

    /// Returns the position after the page that is being read.
    pub fn position(&self) -> &Position {
        self.pages.position()
    }

    /// Whether the last page has been received.
    pub(super) fn is_complete(&self) -> bool {
        self.pages.is_complete()
    }

    /// Returns the JSON text of the item that was left out last.
    pub(super) fn take_left_out(&mut self) -> Option<Box<str>> {
        self.left_out.take()
    }

    /// Whether the search starts with the first item and items cannot move between pages.
    pub(super) fn reads_all(&self) -> bool {
        !self.pages.is_numbered() && *self.pages.position() == Position::Start
    }

    /// Makes all requests of the search fail with this problem.
    pub(super) fn reject(self, problem: &str) -> Self {
        Self { pages: self.pages.reject(problem), ..self }
    }

    /// Whether the next page could not be fetched.
    pub(super) fn has_failed(&self) -> bool {
        self.pages.has_failed()
    }

    /// Buffers the items of a page.
    fn buffer(&mut self, page: Response<Page<T>>) {
        let count = count(&page);
        let key = self.pages.paging.key.filter(|_| self.pages.is_numbered());
        let mut keys = HashSet::new();
        let Response { value: page, status, headers, body, unread } = page;
        let left_out = unread.into_iter().filter_map(|unread| Some((item_index(&unread)?, unread)));
        let mut left_out = left_out.peekable();
        self.response =
            left_out.peek().is_some().then_some(Response { value: (), status, headers, body, unread: Vec::new() });
        let mut items = Vec::with_capacity(count);
        let mut results = page.results.into_iter();
        for index in 0..count {
            if let Some((_, unread)) = left_out.next_if(|(unread_index, _)| *unread_index == index) {
                items.push(Err(unread));
                continue;
            }
            let Some(item) = results.next() else { break };
            let key = key.and_then(|name| key_of(&item, name));
            let is_repeated = key.as_ref().is_some_and(|key| self.page_keys.contains(key));
            keys.extend(key);
            if !is_repeated {
                items.push(Ok(item));
            }
        }
        self.page_keys = keys;
        self.buffered = items.into_iter();
    }
}

impl<T: Model + Value + 'static> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.buffered.next() {
                Some(Ok(item)) => return Poll::Ready(Some(Ok(item))),
                Some(Err(Unread { path, expected, raw, .. })) => {
                    self.left_out = Some(raw);
                    if let Some(response) = &self.response {
                        return Poll::Ready(Some(Err(self.pages.decode_error(response, path, expected))));
                    }
                }
                None => {}
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.buffer(page),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Shows the call and the position.
impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
