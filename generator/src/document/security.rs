//! Security requirements and security schemes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::canonical::canonical_json;
use crate::cursor::Cursor;

/// Names of security schemes with their scopes. All of them are required together.
pub(crate) type Requirement = BTreeSet<(String, BTreeSet<String>)>;

/// Alternative requirements of an operation.
pub(crate) type Requirements = BTreeSet<Requirement>;

/// Reads the requirements of an operation: its own, or the global ones.
pub(crate) fn requirements(own: Option<&Value>, global: Option<&Value>) -> Requirements {
    let list = own.or(global).and_then(Value::as_array).into_iter().flatten();
    let scopes = |scopes: &Value| -> BTreeSet<String> {
        scopes.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let requirement = |requirement: &Map<String, Value>| {
        requirement.iter().map(|(scheme, list)| (scheme.clone(), scopes(list))).collect()
    };
    let mut requirements: Requirements = list.filter_map(Value::as_object).map(requirement).collect();
    if requirements.is_empty() {
        requirements.insert(BTreeSet::new());
    }
    requirements
}

/// Printed requirements.
pub(crate) fn requirements_text(requirements: &Requirements) -> String {
    let text = |requirement: &Requirement| {
        let schemes: Vec<_> = requirement
            .iter()
            .map(|(scheme, scopes)| {
                let scopes: Vec<_> = scopes.iter().map(String::as_str).collect();
                if scopes.is_empty() { scheme.clone() } else { format!("{scheme} ({})", scopes.join(", ")) }
            })
            .collect();
        if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
    };
    requirements.iter().map(text).collect::<Vec<_>>().join(", or ")
}

/// Whether a call that satisfies a requirement satisfies one of the others.
pub(crate) fn is_sufficient(requirement: &Requirement, requirements: &Requirements) -> bool {
    let covered = |(scheme, scopes): &(String, BTreeSet<String>)| {
        requirement.iter().any(|(other, available)| other == scheme && scopes.is_subset(available))
    };
    requirements.iter().any(|other| other.iter().all(covered))
}

/// URLs of an OAuth 2.0 flow.
#[derive(PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) authorisation: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) refresh: Option<String>,
}

/// Flows by name.
pub(crate) type Flows = BTreeMap<String, Flow>;

impl Flow {
    /// Whether a client of this flow can use the other flow.
    pub(crate) fn is_kept_by(&self, other: &Self) -> bool {
        let refresh = self.refresh.is_none() || self.refresh == other.refresh;
        self.authorisation == other.authorisation && self.token == other.token && refresh
    }

    /// Printed URLs.
    pub(crate) fn text(&self) -> String {
        let urls: Vec<_> = [&self.token, &self.authorisation, &self.refresh].into_iter().flatten().cloned().collect();
        urls.join(" and ")
    }
}

/// Reads the flows of a scheme.
pub(crate) fn flows(scheme: &Cursor<'_>) -> Flows {
    let flows = scheme.get("flows");
    let members = flows.iter().flat_map(Cursor::members).filter(|(name, _)| !name.starts_with("x-"));
    let flow = |(name, node): (&str, Cursor<'_>)| {
        let url = |key: &str| node.text(key).filter(|url| !url.is_empty()).map(str::to_owned);
        let (authorisation, token, refresh) = (url("authorizationUrl"), url("tokenUrl"), url("refreshUrl"));
        (name.to_owned(), Flow { authorisation, token, refresh })
    };
    members.map(flow).collect()
}

/// The keywords of a scheme that define how credentials are sent. Header names and HTTP schemes are case-insensitive.
pub(crate) fn definition(scheme: &Cursor<'_>) -> String {
    let in_header = scheme.text("in") == Some("header");
    let keyword = |name: &&str| {
        let value = canonical_json(scheme.node.get(*name)?);
        let ignores_case = *name == "scheme" || (*name == "name" && in_header);
        Some(if ignores_case { value.to_ascii_lowercase() } else { value })
    };
    ["type", "in", "name", "scheme", "openIdConnectUrl"].iter().filter_map(keyword).collect::<Vec<_>>().join(" ")
}

/// Content of a scheme without its name and scopes, to recognise a renamed scheme.
pub(crate) fn content(scheme: &Cursor<'_>) -> String {
    let flows = flows(scheme);
    let flows: Vec<_> = flows.iter().map(|(name, flow)| format!("{name} {:?} {}", flow.refresh, flow.text())).collect();
    format!("{} {flows:?}", definition(scheme))
}

/// Scopes of all flows of a scheme.
pub(crate) fn scopes(scheme: &Cursor<'_>) -> BTreeSet<String> {
    let flows = scheme.node.get("flows").and_then(Value::as_object).into_iter().flatten();
    let scopes = flows.filter_map(|(_, flow)| flow.get("scopes")?.as_object());
    scopes.flatten().map(|(name, _)| name.clone()).collect()
}
