//! Search results, served page by page.

use std::cmp::Reverse;

use http::StatusCode;
use jiff::civil;
use serde::Deserialize;

use super::canned_response::CannedResponse;
use super::received::ReceivedRequest;
use crate::DateTime;
use crate::codec::{Value, to_json};

const DEFAULT_PAGE_SIZE: usize = 50;
const MAX_PAGE_SIZE: usize = 200;

/// All items of a search.
#[derive(Clone)]
pub(super) struct SearchItems(Vec<SearchItem>);

#[derive(Clone)]
struct SearchItem {
    id: Option<i64>,
    version: Option<civil::DateTime>,
    json: String,
}

/// Members of an item that paging uses.
#[derive(Deserialize, Default)]
#[serde(default)]
struct PagingMembers {
    id: Option<i64>,
    version: Option<DateTime>,
}

impl SearchItems {
    pub(super) fn new<T: Value>(items: impl IntoIterator<Item = T>) -> Self {
        let item = |item: T| {
            let json = to_json(&item);
            let PagingMembers { id, version } = serde_json::from_str(&json).unwrap_or_default();
            SearchItem { id, version: version.map(|version| version.civil()), json }
        };
        Self(items.into_iter().map(item).collect())
    }

    /// Returns the requested page, or a 400 response.
    pub(super) fn page(&self, call: &ReceivedRequest) -> CannedResponse {
        self.requested(call).unwrap_or_else(|field| {
            let message = "no such page on the test server: the value is invalid, or no item has this id";
            CannedResponse::errors(StatusCode::BAD_REQUEST, [(field, message)])
        })
    }

    /// Returns the page, or the name of the invalid parameter.
    fn requested(&self, call: &ReceivedRequest) -> Result<CannedResponse, &'static str> {
        let size = number(call, "size")?.unwrap_or(DEFAULT_PAGE_SIZE).clamp(1, MAX_PAGE_SIZE);
        let page: usize = number(call, "page")?.unwrap_or_default();
        let mut items: Vec<&SearchItem> = self.0.iter().collect();
        if let Some(since) = call.values("versionStartDate").last() {
            let since = since.parse::<DateTime>().map_err(|_| "versionStartDate")?.civil();
            items.retain(|item| item.version.is_none_or(|version| version >= since));
        }
        match call.values("orderById")[..] {
            [] => {}
            ["ASC"] => items.sort_by_key(|item| item.id),
            ["DESC"] => items.sort_by_key(|item| Reverse(item.id)),
            _ => return Err("orderById"),
        }
        let mut start = 0;
        if let Some(previous) = number::<i64>(call, "previousId")? {
            let index = items.iter().position(|item| item.id == Some(previous));
            start = index.ok_or("previousId")? + 1;
        }
        let start = page.saturating_mul(size).saturating_add(start).min(items.len());
        let end = start.saturating_add(size).min(items.len());
        let results: Vec<&str> =
            items.get(start..end).unwrap_or_default().iter().map(|item| item.json.as_str()).collect();
        Ok(CannedResponse::json(format!(
            r#"{{"results":[{}],"meta":{{"pageNumber":{page},"pageSize":{size},"resultCount":{},"totalCount":{}}}}}"#,
            results.join(","),
            results.len(),
            items.len(),
        )))
    }
}

/// Parses a numeric parameter, if present.
fn number<N: std::str::FromStr>(call: &ReceivedRequest, name: &'static str) -> Result<Option<N>, &'static str> {
    let values = call.values(name);
    values.last().map(|value| value.parse().map_err(|_| name)).transpose()
}
