//! Requests that the service refuses, as data: the file `spec/rules.yaml`, whose header describes its members.
//!
//! [`Rules::read`] checks the file by itself: members, conditions, patterns. [`Rules::resolve`] checks it against a
//! client: operations, parameters and paths of members. The emitter writes those rules that a request, or a request and
//! stored objects, decide.

mod condition;
mod entry;
mod lifecycle;
mod resolve;

use crate::File;
use crate::diagnostic::Diagnostic;
use crate::document::{Label, Range, SourceFile};
use crate::pointer::Pointer;

pub use condition::{Condition, Operand, Pattern, Predicate, Subject};
pub use lifecycle::{Lifecycle, Transition};

/// The key of the release that the file was written for.
const RELEASE: &str = "$release";

/// The rules and life cycles of a file.
#[derive(Debug)]
pub struct Rules {
    source: SourceFile,
    /// The release that the file was written for.
    written_for: Option<Label>,
    all: Vec<Rule>,
    lifecycles: Vec<Lifecycle>,
}

/// A rule: a condition under which the service refuses a request.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The id, unique in the file.
    pub id: String,
    /// The operations, each by method and path template.
    pub operations: Vec<String>,
    /// The rule, as one sentence.
    pub sentence: String,
    /// Paths of the members and parameters concerned.
    pub fields: Vec<String>,
    /// Path template of the stored objects that the rule refers to.
    pub object: Option<String>,
    /// The condition under which the request is refused.
    pub when: Option<Condition>,
    /// The facts that decide the rule.
    pub decidable: Decidable,
    /// The response of the service.
    pub refusal: Refusal,
    /// The sources.
    pub source: String,
    /// The confidence.
    pub confidence: Confidence,
    /// The releases that the rule applies to.
    pub releases: Range,
}

impl Rule {
    /// Whether the client can enforce the rule: it has a condition that a request and stored objects decide.
    pub fn is_enforced(&self) -> bool {
        self.when.is_some() && self.decidable != Decidable::Environment
    }
}

/// The facts that decide a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decidable {
    /// The request alone.
    Request,
    /// The request and stored objects.
    State,
    /// Country, settings, rights or registers of the company.
    Environment,
}

/// The confidence in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A source states it.
    Certain,
    /// A source implies it.
    Likely,
}

/// The response of the service to a refused request, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The code or sentence of the error message.
    pub message: Option<String>,
    /// The path of the member that the error names.
    pub field: Option<String>,
}

/// The rules of a file that apply to a client.
#[derive(Debug, Default)]
pub struct ResolvedRules {
    /// The rules that can be enforced, in the order of the file.
    pub rules: Vec<Rule>,
    /// The life cycles of stored objects.
    pub lifecycles: Vec<Lifecycle>,
    /// Errors, or warnings about rules that do not apply to this release.
    pub diagnostics: Vec<Diagnostic>,
}

impl Rules {
    /// Reads a file, or returns all errors.
    pub fn read(file: &File<'_>) -> Result<Self, Vec<Diagnostic>> {
        let source = SourceFile::read(file.name, file.bytes).map_err(|error| vec![error])?;
        let (mut rules, mut lifecycles, mut diagnostics) = (Vec::new(), Vec::new(), Vec::new());
        let mut written_for = None;
        for (key, value) in source.value.as_object().into_iter().flatten() {
            let at = Pointer::root().child(key.as_str());
            let result = match key.as_str() {
                RELEASE => {
                    written_for = value.as_str().and_then(|label| label.parse().ok());
                    let problem = || (at.clone(), "`$release` is not a release label such as \"26.04\"".to_owned());
                    written_for.map(|_| ()).ok_or_else(problem)
                }
                lifecycle::KEY => lifecycle::read(value, &at).map(|read| lifecycles = read),
                id => entry::read(id, value, &at).map(|rule| rules.push(rule)),
            };
            if let Err((at, problem)) = result {
                let diagnostic = Diagnostic::error(format!("invalid rule `{key}`: {problem}"));
                diagnostics.push(
                    diagnostic
                        .at(source.location(&at))
                        .help("correct the entry; the comment at the top of the file describes its members"),
                );
            }
        }
        if diagnostics.is_empty() { Ok(Self { source, written_for, all: rules, lifecycles }) } else { Err(diagnostics) }
    }

    /// Returns the life cycles, in the order of the file.
    pub fn lifecycles(&self) -> &[Lifecycle] {
        &self.lifecycles
    }

    /// Returns all rules, in the order of the file.
    pub fn all(&self) -> &[Rule] {
        &self.all
    }
}
