//! An in-memory server that returns stored records in pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use procountor_client::{Client, Limit, Retry};
use tests::memory_server::{MemoryServer, Received, Reply, ok};

/// The id of a record and its version, if any.
pub(crate) type Record = (i64, Option<String>);

/// Stored records, in any order. Clones share one store.
#[derive(Clone, Default)]
pub(crate) struct RecordStore(Arc<Mutex<Vec<Record>>>);

impl RecordStore {
    pub(crate) fn of(ids: impl IntoIterator<Item = i64>) -> Self {
        Self(Arc::new(Mutex::new(ids.into_iter().map(|id| (id, None)).collect())))
    }

    /// Sets the version of a record, and creates the record if it does not exist.
    pub(crate) fn put(&self, id: i64, version: &str) {
        let mut records = self.0.lock().expect("the lock is not poisoned");
        records.retain(|(other, _)| *other != id);
        records.push((id, Some(version.to_owned())));
    }

    pub(crate) fn add(&self, id: i64) {
        self.0.lock().expect("the lock is not poisoned").push((id, None));
    }

    /// Returns the page for a request, with the query parameters as Procountor applies them.
    pub(crate) fn page(&self, request: &Received) -> Reply {
        let query = query(request);
        let number = |name: &str| query.get(name).and_then(|text| text.parse::<i64>().ok());
        let ascending = query.get("orderById").is_some_and(|order| order == "ASC");
        let mut records = self.0.lock().expect("the lock is not poisoned").clone();
        records.sort_unstable();
        if !ascending {
            records.reverse();
        }
        if let Some(since) = query.get("versionStartDate") {
            records.retain(|(_, version)| version.as_ref().is_some_and(|version| version >= since));
        }
        if let Some(previous) = number("previousId") {
            records.retain(|(id, _)| if ascending { *id > previous } else { *id < previous });
        }
        let size = usize::try_from(number("size").unwrap_or(50)).expect("the size fits usize");
        let skipped = usize::try_from(number("page").unwrap_or(0)).expect("the page number fits usize") * size;
        let records: Vec<_> = records.into_iter().skip(skipped).take(size).map(|record| record_json(&record)).collect();
        results(&records)
    }

    /// Starts a server that returns a page for every request.
    pub(crate) fn server(&self) -> MemoryServer {
        let store = self.clone();
        MemoryServer::new(move |request| store.page(request))
    }
}

fn record_json((id, version): &Record) -> String {
    match version {
        Some(version) => format!(r#"{{"id":{id},"version":"{version}"}}"#),
        None => format!(r#"{{"id":{id}}}"#),
    }
}

/// A page with these records as results.
pub(crate) fn results(records: &[impl AsRef<str>]) -> Reply {
    let records: Vec<_> = records.iter().map(AsRef::as_ref).collect();
    ok(format!(r#"{{"results":[{}],"meta":{{"resultCount":{}}}}}"#, records.join(","), records.len()))
}

/// Query parameters of a request by name.
pub(crate) fn query(request: &Received) -> BTreeMap<String, String> {
    let line = request.line();
    let query = line.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.replace("%3A", ":"))).collect()
}

/// Returns these query parameters of each request, such as `size=2 orderById=ASC`.
pub(crate) fn sent_parameters(server: &MemoryServer, names: &[&str]) -> Vec<String> {
    let all = server.calls();
    let of = |request: &Received| {
        let query = query(request);
        let set = names.iter().filter_map(|name| Some(format!("{name}={}", query.get(*name)?)));
        set.collect::<Vec<_>>().join(" ")
    };
    all.iter().map(of).collect()
}

/// Builds a client without retries and rate limits.
pub(crate) fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("token").transport(server.clone());
    builder.retry(Retry::Never).limits([] as [Limit; 0]).build().expect("the settings are valid")
}
