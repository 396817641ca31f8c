//! How the pages of a search follow one another.

use serde::Serialize;

use super::{TypeName, WireName};

/// What a parameter is for in reading a search page by page (`x-paging`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum PagingRole {
    /// Counts pages, from 0.
    Page,
    /// Names the last item of the page before.
    Previous,
    /// How many items a page holds.
    Size,
    /// Sorts by what `Previous` names; where pages are counted, by something that does not change.
    Order,
    /// Sorts by something else.
    OtherOrder,
    /// Leaves out what has not changed since a moment.
    ChangedSince,
}

impl PagingRole {
    /// The values of `x-paging`, and what each says.
    pub const ALL: &[(&str, Self)] = &[
        ("page", Self::Page),
        ("previous", Self::Previous),
        ("size", Self::Size),
        ("order", Self::Order),
        ("other-order", Self::OtherOrder),
        ("changed-since", Self::ChangedSince),
    ];
}

/// How the pages of a search follow one another. At least one of `page` and `previous` is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paging {
    /// What a page holds.
    pub item: TypeName,
    /// The parameter that counts pages.
    pub page: Option<WireName>,
    /// The parameter that names the last item of the page before.
    pub previous: Option<WireName>,
    /// The parameter for the number of items, and the most that it takes.
    pub size: Option<(WireName, u64)>,
    /// The parameter that sorts as `previous` asks for, and the order that is its default.
    pub order: Option<(WireName, String)>,
    /// Parameters that sort otherwise.
    pub other_orders: Vec<WireName>,
    /// The member of an item that tells it from all others, if it has one.
    pub key: Option<WireName>,
    /// The parameter that leaves out what has not changed, and the member that says when an item has.
    pub changed: Option<(WireName, WireName)>,
}
