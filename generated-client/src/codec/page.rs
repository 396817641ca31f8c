//! One page of a search.

use super::{FieldVisitor, FieldVisitorMut, Model, Properties, Value};

/// One page of a search: its items and its position among the pages.
///
/// Items are read one by one: an item that cannot be read is left out and reported by the response's
/// [`unread`](crate::Response::unread).
#[derive(Clone)]
#[non_exhaustive]
pub struct Page<T> {
    /// Items, in the order of the search.
    pub results: Vec<T>,
    /// Number, size and item counts of the page.
    pub meta: Option<crate::generated::PageMeta>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { results: Vec::new(), meta: None }
    }
}

impl<T: Value> Model for Page<T> {
    fn fields(&self, visit: &mut FieldVisitor<'_>) -> &'static Properties {
        visit(&[&self.results, &self.meta], None);
        &Properties { names: &["results", "meta"], flags: &[] }
    }

    fn fields_mut(&mut self, visit: &mut FieldVisitorMut<'_>) {
        visit(&mut [&mut self.results, &mut self.meta], None);
    }
}

super::object_value! { Page<T: Value> }
