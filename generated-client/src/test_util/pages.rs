//! Items that the double serves page by page.

use std::cmp::Reverse;

use chrono::NaiveDateTime;
use http::StatusCode;
use serde::Deserialize;

use super::record::Received;
use super::reply::Reply;
use crate::DateTime;
use crate::model::{Value, to_json};

/// How many items are on a page where the request does not say it, and the most there may be.
const SIZE: usize = 50;
const MOST: usize = 200;

/// All items of a search.
#[derive(Clone)]
pub(super) struct Rows(Vec<Row>);

#[derive(Clone)]
struct Row {
    id: Option<i64>,
    version: Option<NaiveDateTime>,
    json: String,
}

/// The members of an item that paging goes by.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Known {
    id: Option<i64>,
    version: Option<DateTime>,
}

impl Rows {
    pub(super) fn new<T: Value>(items: impl IntoIterator<Item = T>) -> Self {
        let row = |item: T| {
            let json = to_json(&item);
            let Known { id, version } = serde_json::from_str(&json).unwrap_or_default();
            Row { id, version: version.map(|version| version.naive()), json }
        };
        Self(items.into_iter().map(row).collect())
    }

    /// The page that a request asks for.
    pub(super) fn page(&self, call: &Received) -> Reply {
        self.asked(call).unwrap_or_else(|field| {
            let message = "the double has no such page: this value is none, or no item has this id";
            Reply::errors(StatusCode::BAD_REQUEST, [(field, message)])
        })
    }

    /// The page, or the name of the parameter that asks for none.
    fn asked(&self, call: &Received) -> Result<Reply, &'static str> {
        let size = number(call, "size")?.unwrap_or(SIZE).clamp(1, MOST);
        let page: usize = number(call, "page")?.unwrap_or_default();
        let mut rows: Vec<&Row> = self.0.iter().collect();
        if let Some(since) = call.values("versionStartDate").last() {
            let since = since.parse::<DateTime>().map_err(|_| "versionStartDate")?.naive();
            rows.retain(|row| row.version.is_none_or(|version| version >= since));
        }
        match call.values("orderById")[..] {
            [] => {}
            ["ASC"] => rows.sort_by_key(|row| row.id),
            ["DESC"] => rows.sort_by_key(|row| Reverse(row.id)),
            _ => return Err("orderById"),
        }
        let mut start = 0;
        if let Some(previous) = number::<i64>(call, "previousId")? {
            let at = rows.iter().position(|row| row.id == Some(previous));
            start = at.ok_or("previousId")? + 1;
        }
        let start = page.saturating_mul(size).saturating_add(start).min(rows.len());
        let end = start.saturating_add(size).min(rows.len());
        let on_it: Vec<&str> = rows.get(start..end).unwrap_or_default().iter().map(|row| row.json.as_str()).collect();
        Ok(Reply::json(format!(
            r#"{{"results":[{}],"meta":{{"pageNumber":{page},"pageSize":{size},"resultCount":{},"totalCount":{}}}}}"#,
            on_it.join(","),
            on_it.len(),
            rows.len(),
        )))
    }
}

/// A parameter that is a number, if it is there.
fn number<N: std::str::FromStr>(call: &Received, name: &'static str) -> Result<Option<N>, &'static str> {
    let values = call.values(name);
    values.last().map(|value| value.parse().map_err(|_| name)).transpose()
}
