//! Labelled pairs of descriptions: breaking, compatible and equivalent changes that resemble each other.
//!
//! A case contains the old and the new description and the verdict for released clients:
//!
//! ```yaml
//! - name: a path gains a trailing slash
//!   verdict: breaking
//!   rules: [A4]
//!   old: {paths: {/things: {get: {responses: {'204': {description: Done.}}}}}}
//!   new: {paths: {/things/: {get: {responses: {'204': {description: Done.}}}}}}
//! ```
//!
//! [`Side::document`] supplies the members that a side does not contain. A case with a `schema` has a verdict for each
//! place of the schema: the body of a `request`, the body of a `response`, or a parameter in the `query`.

use std::collections::BTreeSet;

use procountor_generator::drift::compare;
use procountor_generator::report::{Finding, Report, Rule, Severity, WireImpact};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tests::third_party;

/// Two descriptions and the verdict of their comparison.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Verdict, unless the case has a schema.
    verdict: Option<Verdict>,
    /// Verdict if the schema is that of a request body.
    request: Option<Verdict>,
    /// Verdict if the schema is that of a response body.
    response: Option<Verdict>,
    /// Verdict if the schema is that of a query parameter.
    query: Option<Verdict>,
    /// Codes of rules that must be among the findings, in every place of the schema.
    #[serde(default)]
    rules: BTreeSet<String>,
    /// Highest impact of the findings on source code, such as `minor`, in every place of the schema.
    source: Option<String>,
    /// Number of findings, in every place of the schema.
    findings: Option<usize>,
    old: Side,
    new: Side,
}

/// Effect of a change on released clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    /// Calls fail, or may fail.
    Breaking,
    /// No call fails.
    Compatible,
    /// Both descriptions have the same meaning.
    Equivalent,
}

/// Place of the schema of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SchemaPlace {
    RequestBody,
    ResponseBody,
    Query,
}

/// Parts of a description that differ from the common one.
#[derive(Debug, Deserialize)]
struct Side {
    /// Version of OpenAPI; 3.0.3 by default.
    openapi: Option<String>,
    /// Schema, put into the place that the verdict is for.
    schema: Option<Value>,
    /// Members of the only operation, `POST /things`.
    operation: Option<Map<String, Value>>,
    /// Members of the description, such as `paths`, `components` and `servers`.
    #[serde(flatten)]
    members: Map<String, Value>,
}

impl Side {
    /// Returns the description: one operation without bodies, and the members of the side.
    fn document(&self, place: Option<SchemaPlace>) -> Value {
        const MEMBERS: [&str; 7] = ["info", "servers", "paths", "webhooks", "components", "security", "tags"];
        for name in self.members.keys() {
            assert!(MEMBERS.contains(&name.as_str()), "unknown member `{name}` of a description");
        }
        let openapi = self.openapi.as_deref().unwrap_or("3.0.3");
        let mut operation = json!({"responses": {"200": {"description": "Done."}}});
        if let (Some(schema), Some(place)) = (&self.schema, place) {
            let content = json!({"application/json": {"schema": schema}});
            match place {
                SchemaPlace::RequestBody => operation["requestBody"] = json!({"required": true, "content": content}),
                SchemaPlace::ResponseBody => operation["responses"]["200"]["content"] = content,
                SchemaPlace::Query => {
                    operation["parameters"] = json!([{"name": "value", "in": "query", "schema": schema}])
                }
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
    /// Returns the places of the schema with their verdicts.
    fn verdicts(&self) -> Vec<(Option<SchemaPlace>, Verdict)> {
        let places = [
            (SchemaPlace::RequestBody, self.request),
            (SchemaPlace::ResponseBody, self.response),
            (SchemaPlace::Query, self.query),
        ];
        let mut list: Vec<_> = places.iter().filter_map(|(place, verdict)| Some((Some(*place), (*verdict)?))).collect();
        list.extend(self.verdict.map(|verdict| (None, verdict)));
        assert!(!list.is_empty(), "{}: no verdict", self.name);
        assert_eq!(
            self.verdict.is_none(),
            self.old.schema.is_some(),
            "{}: expected `verdict` without a schema, or a schema with a verdict for each place",
            self.name
        );
        list
    }

    /// Returns an error if the findings do not match the verdict, a rule is missing, or a surface line is unexplained.
    fn mismatch(&self, place: Option<SchemaPlace>, verdict: Verdict) -> Option<String> {
        let (old, new) = (self.old.document(place).to_string(), self.new.document(place).to_string());
        assert_ne!(old, new, "{}: both descriptions are the same", self.name);
        let Report { findings, unexplained, .. } = report(&self.name, &old, &new);
        let codes: BTreeSet<_> = findings.iter().map(|finding| finding.code.to_owned()).collect();
        let matches = match verdict {
            Verdict::Breaking => findings.iter().any(breaks),
            Verdict::Compatible => findings.iter().all(|finding| finding.wire == WireImpact::Safe),
            Verdict::Equivalent => findings.iter().all(|finding| finding.severity == Severity::Noise),
        };
        let lines: Vec<_> = findings
            .iter()
            .map(|finding| {
                let Finding { code, severity, wire, subject, .. } = finding;
                format!("    {code} {severity:?} {} {subject}", wire.as_str())
            })
            .collect();
        let missing: Vec<_> = self.rules.difference(&codes).collect();
        let place = place.map(|place| format!(" ({place:?})")).unwrap_or_default();
        let source = findings.iter().filter_map(|finding| finding.source).max().unwrap_or_default();
        let same_source = self.source.as_deref().is_none_or(|expected| expected == source.as_str());
        let same_number = self.findings.is_none_or(|expected| expected == findings.len());
        (!matches || !missing.is_empty() || !same_source || !same_number || !unexplained.is_empty()).then(|| {
            let (source, number) = (source.as_str(), findings.len());
            let expected =
                format!("{verdict:?} with {:?}, source {:?}, {:?} findings", self.rules, self.source, self.findings);
            format!(
                "{}{place}: expected {expected}; source {source}, unexplained {unexplained:?}, {number} findings:\n{}",
                self.name,
                lines.join("\n")
            )
        })
    }
}

fn breaks(finding: &Finding) -> bool {
    finding.wire != WireImpact::Safe || finding.severity >= Severity::Break
}

/// Compares two third-party descriptions.
///
/// Leaves out the finding that the content changed without the version, which every case gives.
fn report(name: &str, old: &str, new: &str) -> Report {
    let report = compare(&third_party("old.json", old), &third_party("new.json", new));
    let mut report = report.unwrap_or_else(|errors| panic!("{name}: {errors:#?}"));
    report.findings.retain(|finding| finding.rule != Rule::VersionChanged || finding.before != finding.after);
    report
}

fn check(file: &str) {
    let path = tests::data("drift/pairs").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases: Vec<Case> = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), cases.len(), "two cases have the same name");
    let checks =
        cases.iter().flat_map(|case| case.verdicts().into_iter().map(move |(place, verdict)| (case, place, verdict)));
    let mismatches: Vec<_> = checks.filter_map(|(case, place, verdict)| case.mismatch(place, verdict)).collect();
    assert!(mismatches.is_empty(), "{} mismatches:\n{}", mismatches.len(), mismatches.join("\n"));
}

#[test]
fn operation_pairs_get_their_verdicts() {
    check("operations.yaml");
}

#[test]
fn schema_pairs_get_their_verdicts() {
    check("schemas.yaml");
}
