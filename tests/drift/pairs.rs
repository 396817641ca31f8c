//! Small pairs of descriptions with the verdict that they must get: one file for each part of the comparison, with
//! what breaks and, beside it, what looks like it and does not.
//!
//! A case says what is before and after, and what crates in use meet:
//!
//! ```yaml
//! - name: a path gains a slash at its end
//!   meets: breaking
//!   gives: [A4]
//!   old: {paths: {/things: {get: {responses: {'204': {description: Done.}}}}}}
//!   new: {paths: {/things/: {get: {responses: {'204': {description: Done.}}}}}}
//! ```
//!
//! What is not said is that of [`Side::document`]. A `schema` is put where the case has a verdict for it: into the
//! body of a `request`, into an `answer`, or into the `query`.

use std::collections::BTreeSet;

use procountor_generator::drift::{Finding, Kind, Severity, Wire, compare};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tests::third_party;

/// Two descriptions, and what comes of them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// The verdict, unless it depends on where the schema stands.
    meets: Option<Verdict>,
    /// The verdict where the schema is that of a body which the client sends.
    request: Option<Verdict>,
    /// The verdict where the schema is that of an answer.
    answer: Option<Verdict>,
    /// The verdict where the schema is that of a parameter.
    query: Option<Verdict>,
    /// The codes of kinds that must be among the findings, wherever the schema stands.
    #[serde(default)]
    gives: BTreeSet<String>,
    old: Side,
    new: Side,
}

/// What crates in use meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    /// Something fails, or it cannot be said that nothing does.
    Breaking,
    /// Nothing fails.
    Harmless,
    /// Both mean the same.
    Nothing,
}

/// Where a schema stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Request,
    Answer,
    Query,
}

/// A description, as far as it differs from the one that all cases share.
#[derive(Debug, Deserialize)]
struct Side {
    /// 3.0.3, unless it says otherwise.
    openapi: Option<String>,
    /// A schema, without what is around it.
    schema: Option<Value>,
    /// Members of the one operation, `POST /things`.
    operation: Option<Map<String, Value>>,
    /// Members of the description, such as `paths`, `components` and `servers`.
    #[serde(flatten)]
    members: Map<String, Value>,
}

impl Side {
    /// The whole description: one operation that sends nothing and is answered with nothing, and what the side says.
    fn document(&self, place: Option<Place>) -> Value {
        const MEMBERS: [&str; 7] = ["info", "servers", "paths", "webhooks", "components", "security", "tags"];
        for name in self.members.keys() {
            assert!(MEMBERS.contains(&name.as_str()), "`{name}` is no member of a description");
        }
        let openapi = self.openapi.as_deref().unwrap_or("3.0.3");
        let mut operation = json!({"responses": {"200": {"description": "Done."}}});
        if let (Some(schema), Some(place)) = (&self.schema, place) {
            let content = json!({"application/json": {"schema": schema}});
            match place {
                Place::Request => operation["requestBody"] = json!({"required": true, "content": content}),
                Place::Answer => operation["responses"]["200"]["content"] = content,
                Place::Query => operation["parameters"] = json!([{"name": "value", "in": "query", "schema": schema}]),
            }
        }
        for (name, value) in self.operation.iter().flatten() {
            operation[name] = value.clone();
        }
        let mut document = json!({
            "openapi": openapi,
            "info": {"title": "Things", "version": "1"},
            "servers": [{"url": "https://api.example.com"}],
            "paths": {"/things": {"post": operation}},
        });
        for (name, value) in &self.members {
            document[name] = value.clone();
        }
        document
    }
}

impl Case {
    /// The places where the schema stands, each with its verdict.
    fn verdicts(&self) -> Vec<(Option<Place>, Verdict)> {
        let places = [(Place::Request, self.request), (Place::Answer, self.answer), (Place::Query, self.query)];
        let mut list: Vec<_> = places.iter().filter_map(|(place, verdict)| Some((Some(*place), (*verdict)?))).collect();
        list.extend(self.meets.map(|verdict| (None, verdict)));
        assert!(!list.is_empty(), "{}: no verdict", self.name);
        assert_eq!(
            self.meets.is_none(),
            self.old.schema.is_some(),
            "{}: a schema has a place, and `meets` none",
            self.name
        );
        list
    }

    /// What is wrong with what the comparison says.
    fn differences(&self, place: Option<Place>, verdict: Verdict) -> Option<String> {
        let (old, new) = (self.old.document(place).to_string(), self.new.document(place).to_string());
        assert_ne!(old, new, "{}: both sides are the same", self.name);
        let findings = findings(&self.name, &old, &new);
        let codes: BTreeSet<_> = findings.iter().map(|finding| finding.code.to_owned()).collect();
        let fits = match verdict {
            Verdict::Breaking => findings.iter().any(breaks),
            Verdict::Harmless => findings.iter().all(|finding| finding.wire == Wire::Safe),
            Verdict::Nothing => findings.iter().all(|finding| finding.severity == Severity::Noise),
        };
        let told: Vec<_> = findings
            .iter()
            .map(|finding| {
                let Finding { code, severity, wire, subject, .. } = finding;
                format!("    {code} {severity:?} {} {subject}", wire.as_str())
            })
            .collect();
        let missing: Vec<_> = self.gives.difference(&codes).collect();
        let place = place.map(|place| format!(" ({place:?})")).unwrap_or_default();
        (!fits || !missing.is_empty())
            .then(|| format!("{}{place}: not {verdict:?}, or {missing:?} missing:\n{}", self.name, told.join("\n")))
    }
}

fn breaks(finding: &Finding) -> bool {
    finding.wire != Wire::Safe || finding.severity >= Severity::Break
}

/// Compares as strangers would: no overlay, no names, no release. That content changed under one version is said of
/// all cases alike.
fn findings(name: &str, old: &str, new: &str) -> Vec<Finding> {
    let report = compare(&third_party("old.json", old), &third_party("new.json", new));
    let mut findings = report.unwrap_or_else(|errors| panic!("{name}: {errors:#?}")).findings;
    findings.retain(|finding| finding.kind != Kind::VersionChanged || finding.before != finding.after);
    findings
}

fn check(file: &str) {
    let path = tests::data("drift/pairs").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases: Vec<Case> = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), cases.len(), "two cases have one name");
    let checks = cases.iter().flat_map(|case| case.verdicts().into_iter().map(move |(at, meets)| (case, at, meets)));
    let wrong: Vec<_> = checks.filter_map(|(case, place, verdict)| case.differences(place, verdict)).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn operations_get_the_verdicts_of_their_pairs() {
    check("operations.yaml");
}

#[test]
fn schemas_get_the_verdicts_of_their_pairs() {
    check("schemas.yaml");
}
