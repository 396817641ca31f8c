//! Stored objects of the strict mode, and their life cycles.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use http::{Method, StatusCode};
use rust_decimal::Decimal;

use super::canned_response::CannedResponse;
use crate::Date;
use crate::generated::rules::LIFECYCLES;
use crate::rules::applies_to_object;
use crate::rules::facts::{Known, Objects, RequestFacts, parameters};
use crate::rules::lifecycle::{Lifecycle, Reply};
use crate::rules::value::ExactValue;

/// Number of ids that a path can name.
const MAX_IDS: usize = 200;

/// Stored objects by path, such as `/invoices/12`.
#[derive(Default)]
pub(super) struct Store {
    objects: BTreeMap<String, ExactValue>,
    deleted: BTreeSet<String>,
    /// Collections of which all objects are stored.
    complete: BTreeSet<String>,
    created: i64,
    changes: u32,
}

impl Objects for Store {
    fn object(&self, path: &str) -> Known<'_> {
        if let Some(object) = self.objects.get(path) {
            return Known::Object(Cow::Borrowed(object));
        }
        let (collection, id) = path.rsplit_once('/').unwrap_or_default();
        if self.deleted.contains(path) || self.complete.contains(collection) {
            return Known::Missing;
        }
        // An object can be stored as an element of the object that contains it.
        let (owner, member) = collection.rsplit_once('/').unwrap_or_default();
        let elements = self.objects.get(owner).and_then(|owner| owner.member(member)?.items());
        match elements {
            None => Known::Unknown,
            Some(elements) => {
                let has_id =
                    |element: &&ExactValue| element.member("id").and_then(ExactValue::segment).as_deref() == Some(id);
                elements.iter().find(has_id).map_or(Known::Missing, |found| Known::Object(Cow::Borrowed(found)))
            }
        }
    }

    fn is_closed(&self, date: Date) -> bool {
        let years = self.objects.range("/fiscalyears/".to_owned()..).take_while(|(path, _)| is_fiscal_year(path));
        years.map(|(_, year)| year).filter(|year| contains(year, date)).any(|year| {
            let periods = year.member("trackingPeriods").and_then(ExactValue::items).unwrap_or_default();
            let is_closed = |period: &&ExactValue| period.member("status").and_then(ExactValue::text) == Some("CLOSED");
            year.member("isOpen") == Some(&ExactValue::Bool(false))
                || periods.iter().filter(is_closed).any(|period| contains(period, date))
        })
    }
}

fn is_fiscal_year(path: &str) -> bool {
    path.strip_prefix("/fiscalyears/").is_some()
}

/// Whether a date is between the start and end dates of a year or period.
fn contains(period: &ExactValue, date: Date) -> bool {
    let day = |name: &str| period.member(name).and_then(|day| day.text()?.parse::<Date>().ok());
    day("startDate").is_some_and(|start| start <= date) && day("endDate").is_some_and(|end| date <= end)
}

impl Store {
    /// Stores an object. Its id and its lock token are set if they are missing.
    pub(super) fn give(&mut self, path: &str, object: ExactValue) {
        let ExactValue::Object(mut members) = object else { return };
        let id = path.rsplit('/').next().unwrap_or_default();
        members.entry("id".to_owned()).or_insert_with(|| {
            id.parse()
                .map_or_else(|_| ExactValue::String(id.to_owned()), |id: i64| ExactValue::Number(Decimal::from(id)))
        });
        if let Some(lock) = lifecycle_of(path).and_then(|lifecycle| lifecycle.lock) {
            let token = self.next_token();
            members.entry(lock.to_owned()).or_insert(token);
        }
        self.put(path, ExactValue::Object(members));
    }

    /// Declares that all objects of a collection are stored.
    pub(super) fn complete(&mut self, collection: &str) {
        self.complete.insert(collection.trim_end_matches('/').to_owned());
    }

    /// Performs a call on stored objects and returns the response; `None` if it is about no stored object.
    pub(super) fn respond(&mut self, method: &Method, path: &str, facts: &RequestFacts) -> Option<CannedResponse> {
        if let Some(reply) = self.transition(path, facts) {
            return Some(match reply {
                Reply::Empty => CannedResponse::empty(StatusCode::NO_CONTENT),
                Reply::Message => CannedResponse::json("{}".to_owned()),
            });
        }
        match *method {
            Method::GET => self.read(path),
            Method::POST => self.create(path, facts).map(|object| json(&object)),
            Method::PUT | Method::PATCH => self.update(method, path, facts).map(|object| json(&object)),
            Method::DELETE => {
                (lifecycle(facts).is_some() && self.delete(path)).then(|| CannedResponse::empty(StatusCode::NO_CONTENT))
            }
            _ => None,
        }
    }

    /// Adopts the effect of a successful call that an expectation responded to.
    pub(super) fn learn(&mut self, method: &Method, path: &str, facts: &RequestFacts, response: &[u8]) {
        if self.transition(path, facts).is_some() {
            return;
        }
        let object = ExactValue::parse(response).filter(|object| matches!(object, ExactValue::Object(_)));
        let id = object.as_ref().and_then(|object| object.member("id")?.segment());
        // The object is adopted as it is: a member that the response does not have, such as the lock token, is unknown.
        match (method.as_str(), object, id) {
            ("POST", Some(object), Some(id)) if lifecycle_in(facts).is_some() => {
                self.put(&format!("{path}/{id}"), object);
            }
            ("GET" | "PUT" | "PATCH", Some(object), _) if lifecycle(facts).is_some() && !path.contains(',') => {
                self.put(path, object);
            }
            ("PUT" | "PATCH", ..) if lifecycle(facts).is_some() => drop(self.objects.remove(path)),
            ("DELETE", ..) => drop(self.delete(path)),
            _ => {}
        }
    }

    fn put(&mut self, path: &str, object: ExactValue) {
        self.deleted.remove(path);
        self.objects.insert(path.to_owned(), object);
    }

    fn read(&self, path: &str) -> Option<CannedResponse> {
        let (collection, ids) = path.rsplit_once('/')?;
        let ids: Vec<&str> = ids.split(',').take(MAX_IDS).collect();
        let stored = |id: &&str| self.objects.get(&format!("{collection}/{id}"));
        if let [id] = ids[..] {
            return stored(&id).map(json);
        }
        let found: Vec<ExactValue> = ids.iter().filter_map(stored).cloned().collect();
        (!found.is_empty()).then(|| json(&ExactValue::List(found)))
    }

    fn create(&mut self, collection: &str, facts: &RequestFacts) -> Option<ExactValue> {
        let lifecycle = lifecycle_in(facts)?;
        let path = format!("{collection}/{}", self.free_id(collection));
        let Some(ExactValue::Object(mut members)) = facts.body.clone() else { return None };
        members.remove("id");
        members.retain(|name, _| Some(name.as_str()) != lifecycle.lock);
        for (name, value) in lifecycle.initial {
            members.insert((*name).to_owned(), ExactValue::String((*value).to_owned()));
        }
        self.give(&path, ExactValue::Object(members));
        self.objects.get(&path).cloned()
    }

    /// Replaces an object, or merges members into it, and changes its lock token. Members that only the service sets
    /// are kept.
    fn update(&mut self, method: &Method, path: &str, facts: &RequestFacts) -> Option<ExactValue> {
        let lifecycle = lifecycle(facts)?;
        let Some(ExactValue::Object(sent)) = &facts.body else { return None };
        let Some(ExactValue::Object(stored)) = self.objects.get(path).cloned() else { return None };
        let is_kept = |name: &str| name == "id" || lifecycle.initial.iter().any(|(initial, _)| *initial == name);
        let mut members = stored;
        if method == Method::PUT {
            members.retain(|name, _| is_kept(name));
        }
        members
            .extend(sent.iter().filter(|(name, _)| !is_kept(name)).map(|(name, value)| (name.clone(), value.clone())));
        self.change(path, lifecycle, members)
    }

    fn delete(&mut self, path: &str) -> bool {
        let is_stored = self.objects.remove(path).is_some();
        if is_stored {
            self.deleted.insert(path.to_owned());
        }
        is_stored
    }

    /// Performs a transition of a stored object. A transition that does not apply to its state changes nothing.
    fn transition(&mut self, path: &str, facts: &RequestFacts) -> Option<Reply> {
        let is_of = |lifecycle: &&Lifecycle| lifecycle.transitions.iter().any(|each| each.operation == facts.operation);
        let lifecycle = LIFECYCLES.iter().find(is_of)?;
        let depth = lifecycle.item.matches('/').count() + 1;
        let item: Vec<&str> = path.split('/').take(depth).collect();
        let item = item.join("/");
        let Known::Object(object) = self.object(&item) else { return None };
        let object = object.into_owned();
        let mut transitions = lifecycle.transitions.iter().filter(|each| each.operation == facts.operation);
        let reply = transitions.clone().next()?.reply;
        let applied = transitions.find(|transition| applies_to_object(&transition.when, &object, facts));
        if let (Some(transition), ExactValue::Object(mut members)) = (applied, object) {
            for (name, value) in transition.set {
                members.insert((*name).to_owned(), ExactValue::String((*value).to_owned()));
            }
            self.change(&item, lifecycle, members);
        }
        Some(reply)
    }

    /// Stores a changed object with a new lock token.
    fn change(
        &mut self,
        path: &str,
        lifecycle: &Lifecycle,
        mut members: BTreeMap<String, ExactValue>,
    ) -> Option<ExactValue> {
        if let Some(lock) = lifecycle.lock {
            members.insert(lock.to_owned(), self.next_token());
        }
        self.objects.insert(path.to_owned(), ExactValue::Object(members));
        self.objects.get(path).cloned()
    }

    fn free_id(&mut self, collection: &str) -> i64 {
        loop {
            self.created += 1;
            if !self.objects.contains_key(&format!("{collection}/{}", self.created)) {
                return self.created;
            }
        }
    }

    /// Returns a lock token that no object has had: a time, a second after the previous one.
    fn next_token(&mut self) -> ExactValue {
        self.changes += 1;
        let (hours, minutes, seconds) = (self.changes / 3600 % 24, self.changes / 60 % 60, self.changes % 60);
        ExactValue::String(format!("2026-01-01T{hours:02}:{minutes:02}:{seconds:02}.000"))
    }
}

fn template(facts: &RequestFacts) -> &str {
    facts.operation.split_once(' ').unwrap_or_default().1
}

/// Returns the life cycle of the object that an operation is about.
fn lifecycle(facts: &RequestFacts) -> Option<&'static Lifecycle> {
    LIFECYCLES.iter().find(|lifecycle| lifecycle.item == template(facts))
}

/// Returns the life cycle of the objects of the collection that an operation is about.
fn lifecycle_in(facts: &RequestFacts) -> Option<&'static Lifecycle> {
    let collection = |lifecycle: &&Lifecycle| lifecycle.item.rsplit_once('/').unwrap_or_default().0 == template(facts);
    LIFECYCLES.iter().find(collection)
}

/// Returns the life cycle of the objects with a path.
fn lifecycle_of(path: &str) -> Option<&'static Lifecycle> {
    LIFECYCLES.iter().find(|lifecycle| parameters(lifecycle.item, path).is_some())
}

fn json(value: &ExactValue) -> CannedResponse {
    let mut text = String::new();
    value.write(&mut text);
    CannedResponse::json(text)
}
