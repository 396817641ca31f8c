//! Streams over the pages and items of searches.

mod changes;
mod checkpoint;
mod items;
mod pages;
mod stored_checkpoint;

pub use changes::Changes;
pub use checkpoint::Checkpoint;
pub use items::Items;
pub use pages::{Pages, Position};

use crate::call::Call;

/// Paging parameters of a search, and the property that identifies an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paging {
    page: Option<&'static str>,
    previous: Option<&'static str>,
    key: Option<&'static str>,
    size: Option<(&'static str, i64)>,
    order: Option<(&'static str, &'static str)>,
    other_orders: &'static [&'static str],
    changed: Option<(&'static str, &'static str)>,
}

/// The builder that generated code uses.
#[allow(dead_code, reason = "the methods in use depend on the release that the code is generated from")]
impl Paging {
    pub(crate) const fn new() -> Self {
        Self { page: None, previous: None, key: None, size: None, order: None, other_orders: &[], changed: None }
    }

    /// Sets the parameter for the page number.
    pub(crate) const fn page(self, name: &'static str) -> Self {
        Self { page: Some(name), ..self }
    }

    /// Sets the parameter for the last item of the previous page.
    pub(crate) const fn previous(self, name: &'static str) -> Self {
        Self { previous: Some(name), ..self }
    }

    /// Sets the property that identifies an item.
    pub(crate) const fn key(self, name: &'static str) -> Self {
        Self { key: Some(name), ..self }
    }

    /// Sets the parameter for the page size, and its maximum.
    pub(crate) const fn size(self, name: &'static str, maximum: i64) -> Self {
        Self { size: Some((name, maximum)), ..self }
    }

    /// Sets the parameter for the sort order that `previous` requires, and its default.
    pub(crate) const fn order(self, name: &'static str, default: &'static str) -> Self {
        Self { order: Some((name, default)), ..self }
    }

    /// Sets the parameters for other sort orders.
    pub(crate) const fn other_orders(self, names: &'static [&'static str]) -> Self {
        Self { other_orders: names, ..self }
    }

    /// Sets the parameter that filters by the time of the last change, and the property with that time.
    pub(crate) const fn changed(self, name: &'static str, property: &'static str) -> Self {
        Self { changed: Some((name, property)), ..self }
    }
}

/// The parameter that selects the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PageSelector {
    /// The last item of the previous page. No item is missed or repeated when items are added or removed
    /// between two requests.
    PreviousItem(&'static str),
    /// The page number.
    Number(&'static str),
}

/// A search with its paging parameters set.
struct PagingPlan {
    call: Call,
    selector: PageSelector,
    /// Number of items on a full page.
    size: Option<i64>,
    position: Position,
}

impl Paging {
    /// Chooses the page selector of a search: the last item, unless the call sets a page number or another sort
    /// order.
    fn plan(&self, call: Call) -> PagingPlan {
        let number = |name: Option<&str>| call.query_value(name?)?.parse::<i64>().ok();
        let (page, previous) = (number(self.page), number(self.previous));
        let other_order = self.other_orders.iter().copied().find(|name| call.query_value(name).is_some());
        let size = self.size.map(|(name, maximum)| (name, number(Some(name)).unwrap_or(maximum).clamp(1, maximum)));
        let order = self.order.filter(|(name, _)| other_order.is_none() && call.query_value(name).is_none());
        let (selector, position) = match (self.previous, self.page) {
            (Some(name), _) if page.is_none() && other_order.is_none() => (
                PageSelector::PreviousItem(name),
                previous.map_or(Position::Start, |id| Position::After(id.to_string())),
            ),
            (_, Some(name)) => (PageSelector::Number(name), page.map_or(Position::Start, Position::Page)),
            (name, None) => (PageSelector::PreviousItem(name.unwrap_or_default()), Position::Start),
        };
        let mut call = match (selector, other_order, self.previous) {
            (PageSelector::PreviousItem(_), Some(other), _) => {
                call.reject(format!("`{other}` cannot be set: the pages of this search are sorted by id"))
            }
            (PageSelector::Number(_), _, Some(name)) if previous.is_some() => {
                call.reject(format!("`{name}` cannot be combined with a page number or another sort order"))
            }
            _ => call,
        };
        if let Some((name, size)) = size {
            call = call.query(name, size);
        }
        if let Some((name, default)) = order {
            call = call.query(name, default);
        }
        PagingPlan { call, selector, size: size.map(|(_, size)| size), position }
    }
}
