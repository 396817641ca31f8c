//! Paging of searches.

use serde::Serialize;

use super::{MadeFrom, TypeName, WireName};

/// The role of a parameter in paging (`x-paging`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum PagingRole {
    /// The page number, from 0.
    Page,
    /// The key of the last item of the previous page.
    Previous,
    /// The number of items per page.
    Size,
    /// The sort order by the key that `Previous` takes, or by an immutable property if pages are numbered.
    Order,
    /// A sort order by another property.
    OtherOrder,
    /// The time after which items must have changed.
    ChangedSince,
}

impl PagingRole {
    /// The values of `x-paging` with their roles.
    pub const ALL: &[(&str, Self)] = &[
        ("page", Self::Page),
        ("previous", Self::Previous),
        ("size", Self::Size),
        ("order", Self::Order),
        ("other-order", Self::OtherOrder),
        ("changed-since", Self::ChangedSince),
    ];
}

/// The paging of a search. At least one of `page` and `previous` is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paging {
    /// The model of an item.
    pub item: TypeName,
    /// The parameter with the page number.
    pub page: Option<WireName>,
    /// The parameter with the key of the last item of the previous page.
    pub previous: Option<WireName>,
    /// The parameter with the number of items per page, and its maximum.
    pub size: Option<(WireName, u64)>,
    /// The parameter that sorts as `previous` requires, and its default.
    pub order: Option<(WireName, String)>,
    /// The parameters that sort by other properties.
    pub other_orders: Vec<WireName>,
    /// The property that identifies an item, if there is one.
    pub key: Option<WireName>,
    /// The parameter that selects changed items, and the property with the time of the last change.
    pub changed: Option<(WireName, WireName)>,
    /// The nodes that the paging is made from.
    #[serde(skip)]
    pub made_from: MadeFrom,
}
