//! Catalogue of the rules as a Markdown page.

use std::collections::BTreeMap;

use super::prose::capitalised;
use super::rule::{Rule, RuleEntry, SeverityPolicy};

/// Headings of the groups, by the letter of their codes.
const GROUPS: [(&str, &str); 6] = [
    ("A", "Operations"),
    ("B", "Parameters"),
    ("C", "Request bodies and their properties"),
    ("D", "Responses and their properties"),
    ("E", "Schemas, unions and names"),
    ("F", "The description as a whole"),
];

/// Beginning of the page: impacts and severities.
const INTRODUCTION: &str = include_str!("catalogue.md");

/// Renders the catalogue. `expected` contains the verdict of each fixture, by the code of its rule.
pub fn markdown(expected: &BTreeMap<String, String>) -> String {
    let mut page = INTRODUCTION.to_owned();
    for (letter, heading) in GROUPS {
        page.push_str(&format!("\n## {letter}. {heading}\n"));
        for rule in Rule::ALL.iter().filter(|rule| rule.code().starts_with(letter)) {
            let verdict = expected.get(rule.code()).map_or("", String::as_str);
            page.push_str(&render_entry(*rule, verdict));
        }
    }
    page
}

fn render_entry(rule: Rule, verdict: &str) -> String {
    let RuleEntry { meaning, example, breaks, action, policy, .. } = rule.entry();
    let silent = if rule.silent() { ", silent" } else { "" };
    let policy = policy.map(|policy| format!("- Policy: {policy}\n")).unwrap_or_default();
    format!(
        "\n### {} `{}`\n\n{}. {meaning}\n\n- Example: {example}\n- Breaks: {breaks}\n- Action: {action}\n\
         - Severity: {}{silent}\n{policy}- Verdict of the fixture: {verdict}\n",
        rule.code(),
        rule.name(),
        capitalised(rule.title()),
        severity_text(rule),
    )
}

fn severity_text(rule: Rule) -> String {
    match rule.severity_policy() {
        SeverityPolicy::Derived => "derived".to_owned(),
        SeverityPolicy::AtLeast(severity) => format!("derived, at least {}", severity.as_str()),
        SeverityPolicy::UnlessSafe(severity) => {
            format!("derived, at least {} if it is not safe on the wire", severity.as_str())
        }
        SeverityPolicy::Compatible(severity) | SeverityPolicy::TypeName(severity) => {
            format!("derived, {} if it is compatible", severity.as_str())
        }
    }
}
