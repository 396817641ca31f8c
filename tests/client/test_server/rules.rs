//! Every rule of `spec/rules.yaml` that can be enforced: a request that violates just this rule, and one that violates
//! none, derived from its condition.

use std::collections::{BTreeMap, BTreeSet};

use procountor_client::rules::RuleSet;
use procountor_client::test_util::TestServer;
use procountor_client::{Client, Json, Method, rules};
use procountor_generator::rules::{Confidence, Decidable, Rule, Rules};
use serde_json::Value;
use tests::witness::{Choices, Draft, TODAY};

use super::start_server;

/// Maximum number of combinations of alternatives to try for a request.
const MAX_CHOICES: usize = 48;
/// Maximum number of edits that other rules require.
const MAX_EDITS: usize = 12;
/// Operations and rules, each with another rule that every violation of it violates, too.
const IMPLIED: &[(&str, &str, &str)] = &[("POST /ledgerreceipts", "led-vat-processing-type", "led-post-type")];
const BOUNDARY: &str = "tests";

struct Enforcement {
    server: TestServer,
    http: reqwest::Client,
    token: String,
    rules: Rules,
    enforced: BTreeMap<&'static str, &'static rules::Rule>,
}

impl Enforcement {
    async fn start() -> Self {
        let server = start_server().await;
        let token = server.token();
        let rules = tests::spec().rules().expect("the rules are valid").expect("spec/ has rules");
        let enforced = rules::all().iter().map(|rule| (rule.id(), rule)).collect();
        Self { server, http: reqwest::Client::new(), token, rules, enforced }
    }

    fn rule(&self, id: &str) -> &Rule {
        self.rules.all().iter().find(|rule| rule.id == id).expect("the file has the rule")
    }

    /// Sends a request to the strict server and returns the rules that it violates.
    async fn violated(&self, draft: &Draft, likely: bool) -> BTreeSet<String> {
        let strict = self.server.strict().reset().today(TODAY.parse().expect("the date is valid"));
        let strict = if likely { strict.likely() } else { strict };
        let strict = draft.complete.iter().fold(strict, |strict, collection| strict.complete(collection));
        draft.stored.iter().fold(strict, |strict, (path, object)| strict.given(path, &Json::from(object.clone())));
        let url = format!("{}{}", self.server.base_url(), draft.filled_path());
        let url = reqwest::Url::parse_with_params(&url, &draft.query).expect("the URL is valid");
        let method = draft.method.parse::<Method>().expect("the method is valid");
        let mut request = self.http.request(method, url).bearer_auth(&self.token);
        request = match (&draft.body, draft.file) {
            (Some(body), Some(length)) => {
                let media_type = format!("multipart/form-data; boundary={BOUNDARY}");
                request.header("content-type", media_type).body(form(body, length))
            }
            (Some(body), None) => request.header("content-type", "application/json").body(body.to_string()),
            (None, _) => request,
        };
        let response = request.send().await.expect("the server responds");
        let body: Value = serde_json::from_slice(&response.bytes().await.expect("it has a body")).unwrap_or_default();
        let errors = body.get("errors").and_then(Value::as_array);
        let rules = errors.into_iter().flatten().filter_map(|error| error["rule"].as_str());
        rules.map(str::to_owned).collect()
    }

    /// Returns a request that violates exactly this rule and those that it implies, or one that violates none.
    async fn witness(&self, rule: &Rule, operation: &str, violating: bool) -> Result<Draft, String> {
        let when = rule.when.as_ref().expect("an enforced rule has a condition");
        let implied = IMPLIED.iter().filter(|(of, id, _)| *of == operation && *id == rule.id);
        let implied: Vec<&str> = implied.map(|(_, _, implied)| *implied).collect();
        let all = [rule.id.as_str()].into_iter().chain(implied.iter().copied()).map(str::to_owned);
        let expected: BTreeSet<String> = all.filter(|_| violating).collect();
        let mut last = BTreeSet::new();
        for choice in 0..MAX_CHOICES {
            let mut draft = Draft::new(operation, rule.object.as_deref());
            draft.establish(when, true, "", &mut Choices(choice));
            for edit in 0..MAX_EDITS {
                draft.establish(when, violating, "", &mut Choices(choice));
                last = self.violated(&draft, rule.confidence == Confidence::Likely).await;
                if last == expected {
                    return Ok(draft);
                }
                for other in last.iter().filter(|id| !violating || !expected.contains(*id)) {
                    let other = self.rule(other);
                    draft.object = other.object.clone().unwrap_or_default();
                    let when = other.when.as_ref().expect("an enforced rule has a condition");
                    draft.establish(when, false, "", &mut Choices(choice + edit));
                    draft.object = rule.object.clone().unwrap_or_default();
                }
            }
        }
        Err(format!("{} of {operation}: expected {expected:?}, the last request violates {last:?}", rule.id))
    }
}

fn form(body: &Value, length: usize) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{body}\r\n\
         --{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    );
    [head.into_bytes(), vec![b'x'; length], format!("\r\n--{BOUNDARY}--\r\n").into_bytes()].concat()
}

/// Returns the rules that `check` finds for the same request.
fn checked(client: &Client, draft: &Draft, operation: &'static str, set: &RuleSet) -> BTreeSet<String> {
    let (method, template) = operation.split_once(' ').expect("an operation has a method and a path");
    let mut request = client.request(method.parse().expect("the method is valid"), template);
    for (segment, value) in template.split('/').zip(draft.filled_path().split('/')) {
        if segment.starts_with('{') {
            request = request.path(value);
        }
    }
    for (name, value) in &draft.query {
        request = request.query(String::leak(name.clone()), value);
    }
    if let Some(body) = &draft.body {
        request = request.json(body);
    }
    match request.check_with(set) {
        Ok(()) => BTreeSet::new(),
        Err(violations) => violations.iter().map(|violation| violation.rule().id().to_owned()).collect(),
    }
}

#[tokio::test]
async fn each_rule_refuses_one_request_and_accepts_another() {
    let enforcement = Enforcement::start().await;
    let client = enforcement.server.client();
    let mut failures = Vec::new();
    for rule in enforcement.rules.all().iter().filter(|rule| enforcement.enforced.contains_key(rule.id.as_str())) {
        let set = RuleSet::new().today(TODAY.parse().expect("the date is valid"));
        let set = if rule.confidence == Confidence::Likely { set.likely() } else { set };
        for operation in enforcement.enforced[rule.id.as_str()].operations() {
            for violating in [true, false] {
                let draft = match enforcement.witness(rule, operation, violating).await {
                    Ok(draft) => draft,
                    Err(failure) => {
                        failures.push(failure);
                        continue;
                    }
                };
                let is_checked = rule.decidable == Decidable::Request && draft.file.is_none();
                let found = checked(&client, &draft, operation, &set);
                if is_checked && found.contains(&rule.id) != violating {
                    failures.push(format!("{} of {operation}: `check` finds {found:?} in {draft:?}", rule.id));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn each_rule_of_the_release_with_a_condition_is_enforced() {
    let spec = tests::spec();
    let release = spec.release(None).expect("there is a current release");
    let output = xtask::generate::run(&spec, &release, true).expect("the release can be generated");
    let enforced: BTreeSet<&str> = rules::all().iter().map(rules::Rule::id).collect();
    let expected: BTreeSet<&str> = output.rules.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(enforced, expected);
    let certain = |rule: &&Rule| rule.confidence == Confidence::Certain && rule.decidable == Decidable::Request;
    let rules = spec.rules().expect("the rules are valid").expect("spec/ has rules");
    let without: Vec<_> = rules.all().iter().filter(certain).filter(|rule| rule.when.is_none()).collect();
    assert!(without.is_empty(), "rules without a condition: {without:#?}");
}
