//! Searches read page by page: what the description says of them, and how one page leads to the next.

mod changes;
mod items;
mod pages;

pub use changes::{Changes, Checkpoint};
pub use items::Items;
pub use pages::{Pages, Position};

use crate::call::Call;

/// What a search page by page goes by: the names of its parameters, and the member that tells an item
/// from all others.
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

/// What generated code builds it with. A release may have no use for some of it.
#[allow(dead_code, reason = "which of these are in use depends on the release that the code is generated from")]
impl Paging {
    pub(crate) const fn new() -> Self {
        Self { page: None, previous: None, key: None, size: None, order: None, other_orders: &[], changed: None }
    }

    /// The parameter that counts pages.
    pub(crate) const fn page(self, name: &'static str) -> Self {
        Self { page: Some(name), ..self }
    }

    /// The parameter that names the last item of the page before.
    pub(crate) const fn previous(self, name: &'static str) -> Self {
        Self { previous: Some(name), ..self }
    }

    /// The member that tells an item from all others.
    pub(crate) const fn key(self, name: &'static str) -> Self {
        Self { key: Some(name), ..self }
    }

    /// The parameter for the number of items, and the most that it takes.
    pub(crate) const fn size(self, name: &'static str, most: i64) -> Self {
        Self { size: Some((name, most)), ..self }
    }

    /// The parameter that sorts as `previous` asks for, and what it is set to.
    pub(crate) const fn order(self, name: &'static str, default: &'static str) -> Self {
        Self { order: Some((name, default)), ..self }
    }

    /// Parameters that sort otherwise.
    pub(crate) const fn other_orders(self, names: &'static [&'static str]) -> Self {
        Self { other_orders: names, ..self }
    }

    /// The parameter that leaves out what has not changed, and the member that says when an item has.
    pub(crate) const fn changed(self, name: &'static str, member: &'static str) -> Self {
        Self { changed: Some((name, member)), ..self }
    }
}

/// How one page leads to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// By the last item of the page before. Nothing is missed or doubled when items come or go meanwhile.
    Previous(&'static str),
    /// By counting.
    Count(&'static str),
}

/// A search, ready to be read from its first page on.
struct Plan {
    call: Call,
    way: Way,
    /// How many items a full page has.
    size: Option<i64>,
    at: Position,
}

impl Paging {
    /// Settles how a search is read: by the last item where that can be, which is where nothing else says
    /// which page to begin with or how to sort.
    fn plan(&self, call: Call) -> Plan {
        let number = |name: Option<&str>| call.query_value(name?)?.parse::<i64>().ok();
        let (page, previous) = (number(self.page), number(self.previous));
        let otherwise = self.other_orders.iter().copied().find(|name| call.query_value(name).is_some());
        let size = self.size.map(|(name, most)| (name, number(Some(name)).unwrap_or(most).clamp(1, most)));
        let order = self.order.filter(|(name, _)| otherwise.is_none() && call.query_value(name).is_none());
        let (way, at) = match (self.previous, self.page) {
            (Some(name), _) if page.is_none() && otherwise.is_none() => {
                (Way::Previous(name), previous.map_or(Position::Start, |id| Position::After(id.to_string())))
            }
            (_, Some(name)) => (Way::Count(name), page.map_or(Position::Start, Position::Page)),
            (name, None) => (Way::Previous(name.unwrap_or_default()), Position::Start),
        };
        let mut call = match (way, otherwise, self.previous) {
            (Way::Previous(_), Some(other), _) => {
                call.refuse(format!("its pages follow one another by the id: leave out `{other}`"))
            }
            (Way::Count(_), _, Some(name)) if previous.is_some() => {
                call.refuse(format!("`{name}` says nothing where pages are counted or sorted by something else"))
            }
            _ => call,
        };
        if let Some((name, size)) = size {
            call = call.query(name, size);
        }
        if let Some((name, default)) = order {
            call = call.query(name, default);
        }
        Plan { call, way, size: size.map(|(_, size)| size), at }
    }
}
