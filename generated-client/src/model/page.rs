//! One page of a search.

use super::{Model, See, SeeMut, Value, Wire};

/// One page of a search: its items, and where it stands among the pages.
///
/// Items are read one by one: one that does not fit is left out and stands in the answer's
/// [`unread`](crate::Response::unread).
#[derive(Clone)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items, in the order of the search.
    pub results: Vec<T>,
    /// The page's number, size and counts.
    pub meta: Option<crate::generated::PageMeta>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { results: Vec::new(), meta: None }
    }
}

impl<T: Value> Model for Page<T> {
    fn wires(&self) -> &'static [Wire] {
        &[super::wire!("results"), super::wire!("meta")]
    }

    fn fields(&self, see: &mut See<'_>) {
        see(&[&self.results, &self.meta], None);
    }

    fn fields_mut(&mut self, see: &mut SeeMut<'_>) {
        see(&mut [&mut self.results, &mut self.meta], None);
    }
}

super::object_value! { Page<T: Value> }
