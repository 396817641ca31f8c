//! A server in memory with a shelf of things that have ids, which it gives out in pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use procountor_client::{Client, Limit, Retry};
use tests::memory_server::{Reply, Received, MemoryServer, ok};

/// A thing: its id and its version, if it has one.
pub(crate) type Thing = (i64, Option<String>);

/// The things, in any order.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<Mutex<Vec<Thing>>>);

impl Shelf {
    pub(crate) fn of(ids: impl IntoIterator<Item = i64>) -> Self {
        Self(Arc::new(Mutex::new(ids.into_iter().map(|id| (id, None)).collect())))
    }

    /// Sets the version of a thing, which is made if it is not there.
    pub(crate) fn put(&self, id: i64, version: &str) {
        let mut things = self.0.lock().expect("the lock");
        things.retain(|(known, _)| *known != id);
        things.push((id, Some(version.to_owned())));
    }

    pub(crate) fn add(&self, id: i64) {
        self.0.lock().expect("the lock").push((id, None));
    }

    /// What a request for a page is answered with, as Procountor does it.
    pub(crate) fn page(&self, seen: &Received) -> Reply {
        let query = query(seen);
        let number = |name: &str| query.get(name).and_then(|text| text.parse::<i64>().ok());
        let ascending = query.get("orderById").is_some_and(|order| order == "ASC");
        let mut things = self.0.lock().expect("the lock").clone();
        things.sort_unstable();
        if !ascending {
            things.reverse();
        }
        if let Some(since) = query.get("versionStartDate") {
            things.retain(|(_, version)| version.as_ref().is_some_and(|version| version >= since));
        }
        if let Some(previous) = number("previousId") {
            things.retain(|(id, _)| if ascending { *id > previous } else { *id < previous });
        }
        let size = usize::try_from(number("size").unwrap_or(50)).expect("a size");
        let skipped = usize::try_from(number("page").unwrap_or(0)).expect("a page") * size;
        let rows: Vec<_> = things.into_iter().skip(skipped).take(size).map(|thing| row(&thing)).collect();
        results(&rows)
    }

    /// A server that answers every request with a page.
    pub(crate) fn server(&self) -> MemoryServer {
        let shelf = self.clone();
        MemoryServer::new(move |seen| shelf.page(seen))
    }
}

fn row((id, version): &Thing) -> String {
    match version {
        Some(version) => format!(r#"{{"id":{id},"version":"{version}"}}"#),
        None => format!(r#"{{"id":{id}}}"#),
    }
}

/// A page of these rows.
pub(crate) fn results(rows: &[impl AsRef<str>]) -> Reply {
    let rows: Vec<_> = rows.iter().map(AsRef::as_ref).collect();
    ok(format!(r#"{{"results":[{}],"meta":{{"resultCount":{}}}}}"#, rows.join(","), rows.len()))
}

/// The query of a request, by name.
pub(crate) fn query(seen: &Received) -> BTreeMap<String, String> {
    let line = seen.line();
    let query = line.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.replace("%3A", ":"))).collect()
}

/// What the requests that came asked for, of these parameters.
pub(crate) fn asked(server: &MemoryServer, names: &[&str]) -> Vec<String> {
    let all = server.calls();
    let of = |seen: &Received| {
        let query = query(seen);
        let set = names.iter().filter_map(|name| Some(format!("{name}={}", query.get(*name)?)));
        set.collect::<Vec<_>>().join(" ")
    };
    all.iter().map(of).collect()
}

/// A client of a server, which sends nothing twice.
pub(crate) fn client(server: &MemoryServer) -> Client {
    let builder = Client::builder().base_url("http://127.0.0.1:9/api").token("token").transport(server.clone());
    builder.retry(Retry::Never).limits([] as [Limit; 0]).build().expect("a client")
}
