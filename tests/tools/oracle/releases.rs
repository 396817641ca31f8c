//! Checks that `cargo semver-checks` does not require more than the comparison, for each release in `spec/` and the next.
//!
//! A finding with at least the same semver impact must explain each violation. The tool also compares the pair in reverse:
//! a violation there is an added item. Findings without a violation are counted, because the tool does not compare types.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use procountor_generator::ir::{Api, Model, Shape};
use procountor_generator::report::{Finding, Report, SemverImpact};
use xtask::failure::Failure;
use xtask::spec::Spec;
use xtask::{compile, drift, generate};

use crate::semver_checks::{self, Violation};

/// The client of a release, with its rustdoc JSON.
struct ReleaseClient {
    label: String,
    api: Api,
    rustdoc: PathBuf,
}

/// The order in which a pair is compared.
#[derive(Clone, Copy)]
enum PairOrder {
    /// Old to new: a missing item was removed.
    Forward,
    /// New to old: a missing item was added.
    Reverse,
}

/// The results of both comparisons for a pair.
struct PairResult {
    reported: SemverImpact,
    required: SemverImpact,
    text: String,
    /// The number of violations that no finding explains.
    unexplained: usize,
}

/// Checks all pairs and prints a table. Returns whether findings explain all violations.
///
/// # Errors
/// The tool is not installed, a release is invalid, or rustdoc fails.
pub fn check_all() -> Result<bool, Failure> {
    let spec = Spec::load(&tests::root())?;
    semver_checks::check_installed(spec.root())?;
    println!("releases | drift | semver-checks | unexplained | seconds");
    let mut clients = spec.labels().into_iter().map(|label| client(&spec, label));
    let mut passed = true;
    let Some(mut old) = clients.next().transpose()? else { return Ok(true) };
    let mut start = Instant::now();
    for new in clients {
        let new = new?;
        let result = check(&spec, &old, &new)?;
        let (reported, required) = (result.reported.as_str(), result.required.as_str());
        let (unexplained, seconds) = (result.unexplained, start.elapsed().as_secs());
        println!("{} to {} | {reported} | {required} | {unexplained} | {seconds}", old.label, new.label);
        print!("{}", result.text);
        passed &= result.unexplained == 0 && result.required <= result.reported;
        (old, start) = (new, Instant::now());
    }
    Ok(passed)
}

/// Generates the client of a release, with the current handwritten code.
fn client(spec: &Spec, label: &str) -> Result<ReleaseClient, Failure> {
    let scratch = spec.root().join("target/oracle/releases");
    let output = generate::run(spec, &spec.release(Some(label))?, true)?;
    let folder = compile::workspace(spec.root(), &scratch.join(label), &output, false)?;
    let rustdoc = semver_checks::rustdoc_json(&folder.join("generated-client"), &scratch.join("target"), label)?;
    Ok(ReleaseClient { label: label.to_owned(), api: output.api, rustdoc })
}

fn check(spec: &Spec, old: &ReleaseClient, new: &ReleaseClient) -> Result<PairResult, Failure> {
    let sources = (spec.release(Some(&old.label))?, spec.release(Some(&new.label))?);
    let report = drift::assess(spec, &sources.0, &sources.1, false)?.report;
    let removed = semver_checks::violations(spec.root(), &old.rustdoc, &new.rustdoc)?;
    let added = semver_checks::violations(spec.root(), &new.rustdoc, &old.rustdoc)?;
    // An added item requires a minor version, whatever its removal would require.
    let added = added.into_iter().map(|violation| Violation { required: SemverImpact::Minor, ..violation });
    let added: BTreeSet<_> = added.collect();
    let required = removed.iter().chain(&added).map(|violation| violation.required).max().unwrap_or_default();

    let mut text = String::new();
    for (name, violations, impact) in [
        ("major", &removed, SemverImpact::Major),
        ("minor", &removed, SemverImpact::Minor),
        ("added", &added, SemverImpact::Minor),
    ] {
        let matching = violations.iter().filter(|violation| violation.required == impact);
        let lints = counts(matching.map(|violation| violation.lint.as_str()));
        text.push_str(&format!("  {name}: {lints}\n"));
    }
    let mut detected = BTreeSet::new();
    let mut unexplained = 0;
    for (violations, api, order) in [(&removed, &old.api, PairOrder::Forward), (&added, &new.api, PairOrder::Reverse)] {
        for violation in violations {
            let findings = explaining_findings(&report, api, order, violation);
            if findings.is_empty() {
                unexplained += 1;
                text.push_str(&format!("  unexplained: {violation:?}\n"));
            }
            if violation.required == SemverImpact::Major {
                detected.extend(findings);
            }
        }
    }
    text.push_str(&major_findings(&report, &detected));
    Ok(PairResult { reported: report.bump.unwrap_or_default(), required, text, unexplained })
}

/// Returns each name with the number of its occurrences.
fn counts<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    let counts: Vec<_> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    if counts.is_empty() { "none".to_owned() } else { counts.join(", ") }
}

/// Returns the findings that require a major version, by rule: those that the tool detects, and the others with the reason.
fn major_findings(report: &Report, detected: &BTreeSet<usize>) -> String {
    let major = report.findings.iter().enumerate().filter(|(_, finding)| finding.source == Some(SemverImpact::Major));
    let (with, without): (Vec<_>, Vec<_>) = major.partition(|(index, _)| detected.contains(index));
    let mut text = format!("  detected: {}\n", counts(with.iter().map(|(_, finding)| finding.rule.name())));
    let mut reasons: BTreeMap<UndetectedReason, Vec<(&Finding, String)>> = BTreeMap::new();
    for (_, finding) in without {
        let (reason, lines) = UndetectedReason::of(finding);
        reasons.entry(reason).or_default().push((finding, lines));
    }
    for (reason, findings) in reasons {
        let rules = counts(findings.iter().map(|(finding, _)| finding.rule.name()));
        text.push_str(&format!("  undetected, {}: {rules}\n", reason.as_str()));
        for (finding, lines) in findings {
            text.push_str(&format!("    {}, {}: {lines}\n", finding.rule.name(), finding.subject));
        }
    }
    text
}

/// The reason why the tool does not detect a change that requires a major version.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum UndetectedReason {
    /// The tool does not compare types.
    Type,
    /// Only the name on the wire changed, so that code still compiles.
    Wire,
    /// Another reason.
    Other,
}

impl UndetectedReason {
    /// Returns the reason, and the lines of the surface that show it.
    fn of(finding: &Finding) -> (Self, String) {
        let facts = |sign: &str| -> Vec<(String, String)> {
            let lines = finding.surface.iter().filter_map(|line| line.strip_prefix(sign)?.split_once(" = "));
            // Removes limits and marks, which are not part of the type.
            let ty = |text: &str| text.split([',', '*']).next().unwrap_or_default().trim().to_owned();
            lines.map(|(name, value)| (name.to_owned(), ty(value))).collect()
        };
        let (removed, added) = (facts("- "), facts("+ "));
        let pairs = || removed.iter().flat_map(|old| added.iter().map(move |new| (old, new)));
        let describe = |((old, old_type), (new, new_type)): (&(String, String), &(String, String))| {
            format!("{old} = {old_type}; now {new} = {new_type}")
        };
        if let Some(pair) = pairs().find(|(old, new)| old.0 == new.0 && old.1 != new.1) {
            (Self::Type, describe(pair))
        } else if let Some(pair) = pairs().find(|(old, new)| old.0 != new.0 && old.1 == new.1) {
            (Self::Wire, describe(pair))
        } else {
            (Self::Other, finding.surface.join("; "))
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Type => "a type changed",
            Self::Wire => "only the name on the wire changed",
            Self::Other => "another reason",
        }
    }
}

/// Returns the indexes of the findings that explain a violation and have at least its impact.
fn explaining_findings(report: &Report, api: &Api, order: PairOrder, violation: &Violation) -> Vec<usize> {
    let Some(pattern) = FactPattern::of(api, violation) else { return Vec::new() };
    // For a missing item, a fact must be missing too. Otherwise either fact can show the change.
    let sign = match order {
        _ if !violation.lint.ends_with("_missing") => "",
        PairOrder::Forward => "- ",
        PairOrder::Reverse => "+ ",
    };
    let is_relevant = |line: &&String| !violation.lint.ends_with("_marked_deprecated") || line.contains("deprecated");
    let explains = |finding: &Finding| {
        let mut lines = finding.surface.iter().filter(|line| line.starts_with(sign)).filter(is_relevant);
        finding.source >= Some(violation.required)
            && lines.any(|line| pattern.matches(line.get(2..).unwrap_or_default()))
    };
    report.findings.iter().enumerate().filter(|(_, finding)| explains(finding)).map(|(index, _)| index).collect()
}

/// The pattern of the facts in the surface about an item.
struct FactPattern {
    /// The prefix of the facts, such as `Invoice` or `invoices.list`; empty for any.
    owner: String,
    /// A word that the facts contain.
    word: Option<String>,
}

impl FactPattern {
    fn of(api: &Api, violation: &Violation) -> Option<Self> {
        let path: Vec<_> = violation.path.iter().map(String::as_str).collect();
        let member = violation.member.clone();
        match path.as_slice() {
            ["models", model] => Some(Self::of_model(api, model, member)),
            ["PageMeta"] => Some(Self::of_model(api, api.page_meta.as_ref()?.as_str(), member)),
            ["ids", id] => Some(Self { owner: String::new(), word: Some((*id).to_owned()) }),
            ["Client"] => Some(Self { owner: member?, word: None }),
            ["resources", module] => Some(Self { owner: (*module).to_owned(), word: None }),
            ["resources", module, ty] => {
                let (_, resource) = api.resources.iter().find(|(name, _)| name.as_str() == *module)?;
                if resource.handle.as_str() == *ty && member.is_none() {
                    return Some(Self { owner: (*module).to_owned(), word: None });
                }
                let is_handle = resource.handle.as_str() == *ty;
                let operation = resource.operations.values().find(|operation| match &member {
                    Some(method) if is_handle => {
                        let one = operation.name.as_str();
                        method == one || method.strip_suffix("_many") == Some(one)
                    }
                    _ => operation.requests().any(|request| request.as_str() == *ty),
                })?;
                let word = member.filter(|_| !is_handle).map(|method| match method.as_str() {
                    "items" | "changes" => "pages".to_owned(),
                    _ => method,
                });
                Some(Self { owner: format!("{module}.{}", operation.name), word })
            }
            _ => None,
        }
    }

    fn of_model(api: &Api, name: &str, member: Option<String>) -> Self {
        let (_, model) = api.models.iter().find(|(other, _)| other.as_str() == name).unzip();
        let has = |member: &str| match model.map(|model: &Model| &model.shape) {
            Some(Shape::Struct { fields, .. }) => fields.iter().any(|field| field.name.as_str() == member),
            Some(Shape::Enum { variants, .. }) => variants.iter().any(|variant| variant.name.as_str() == member),
            _ => false,
        };
        // Other methods follow from the usage of the model, which is part of the fact with its name.
        let word = member.map(|member| if has(&member) { member } else { "struct".to_owned() });
        Self { owner: name.to_owned(), word }
    }

    /// Whether a line of the surface, without its sign, matches.
    fn matches(&self, line: &str) -> bool {
        let is_word = |char: char| char.is_alphanumeric() || char == '_';
        let Some(rest) = line.strip_prefix(&self.owner) else { return false };
        (self.owner.is_empty() || !rest.starts_with(is_word))
            && self.word.as_ref().is_none_or(|word| rest.split(|char| !is_word(char)).any(|other| other == word))
    }
}
