//! The items of a search, one after the other.

use std::collections::HashSet;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::Paging;
use super::pages::{Pages, Position, count, key_of, place};
use crate::call::Call;
use crate::model::{Model, Page, Value};
use crate::{Error, Response};

/// The items of a search, one after the other: a stream that asks for the next page when the last one is
/// used up. How pages follow one another is said at [`Pages`].
///
/// Each item comes once: one that slides to the next page while pages are counted is passed over there.
/// An item that cannot be read, or that holds an amount or a lock token which cannot, is an error in its
/// place, and the others follow. A page that cannot be had is an error, too, and the stream ends there;
/// [`resume`](Self::resume) goes on with it.
#[must_use = "a stream asks for nothing until it is polled"]
pub struct Items<T> {
    pages: Pages<T>,
    waiting: std::vec::IntoIter<Result<T, Error>>,
    /// The keys of the page before, where pages are counted.
    before: HashSet<String>,
}

/// Nothing in it is pinned.
impl<T> Unpin for Items<T> {}

impl<T: Model + Value + 'static> Items<T> {
    pub(crate) fn new(call: Call, paging: Paging) -> Self {
        Self {
            pages: Pages::new(call.sparing_items(), paging),
            waiting: Vec::new().into_iter(),
            before: HashSet::new(),
        }
    }

    /// The same as an iterator, for programs without async.
    #[cfg(feature = "blocking")]
    pub fn blocking(self) -> crate::blocking::Blocking<Self> {
        crate::blocking::Blocking::new(self)
    }

    /// The next item; `None` after the last one, and after a page that could not be had.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All items that are left.
    ///
    /// # Errors
    /// A page cannot be had, or an item cannot be read. Nothing comes of the items before it: to keep
    /// them, ask for one after the other.
    pub async fn into_vec(mut self) -> Result<Vec<T>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }

    /// After a page that could not be had, makes the stream go on with it.
    pub fn resume(&mut self) {
        self.pages.resume();
    }

    /// Where the search goes on behind the page that is being read.
    pub fn position(&self) -> &Position {
        self.pages.position()
    }

    /// Whether the last page has come.
    pub(super) fn have_ended(&self) -> bool {
        self.pages.have_ended()
    }

    /// Whether it begins at the beginning, and nothing can slide from one page to another.
    pub(super) fn reads_all(&self) -> bool {
        !self.pages.counts() && *self.pages.position() == Position::Start
    }

    /// The same, as a search that cannot be sent.
    pub(super) fn refused(self, problem: &str) -> Self {
        Self { pages: self.pages.refused(problem), ..self }
    }

    /// Whether the next page could not be had.
    pub(super) fn have_failed(&self) -> bool {
        self.pages.have_failed()
    }

    /// Takes a page apart.
    fn take(&mut self, page: Response<Page<T>>) {
        let all = count(&page);
        let left_out = page.unread().iter().filter_map(|unread| Some((place(unread)?, unread)));
        let refused: Vec<_> = left_out
            .map(|(index, unread)| (index, self.pages.lost(&page, unread.path.clone(), unread.expected)))
            .collect();
        let key = self.pages.paging.key.filter(|_| self.pages.counts());
        let mut keys = HashSet::new();
        let mut refused = refused.into_iter().peekable();
        let mut items = Vec::with_capacity(all);
        let mut read = page.into_inner().results.into_iter();
        for index in 0..all {
            if let Some((_, error)) = refused.next_if(|(place, _)| *place == index) {
                items.push(Err(error));
                continue;
            }
            let Some(item) = read.next() else { break };
            let known = key.and_then(|key| key_of(&item, key));
            let twice = known.as_ref().is_some_and(|known| self.before.contains(known));
            keys.extend(known);
            if !twice {
                items.push(Ok(item));
            }
        }
        self.before = keys;
        self.waiting = items.into_iter();
    }
}

impl<T: Model + Value + 'static> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.waiting.next() {
                return Poll::Ready(Some(item));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(context)) {
                Some(Ok(page)) => self.take(page),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Shows where it stands.
impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
