//! Requests that Procountor is known to refuse: rules with their sources, checked without sending anything.
//!
//! The module requires the feature `rules`. [`Request::check`] applies the rules that a request
//! alone decides, and returns all violations:
//!
//! ```
//! use procountor_client::models::{Invoice, InvoiceType};
//! use procountor_client::{Client, Request as _};
//!
//! # fn run(client: &Client) {
//! let mut invoice = Invoice::default();
//! invoice.type_ = Some(InvoiceType::SalesInvoice);
//! let violations = client.invoices().create(&invoice).check().expect_err("the language is missing");
//! assert!(violations.iter().any(|violation| violation.rule().id() == "inv-language-required"));
//! println!("{violations}");
//! # }
//! # run(&Client::builder().base_url("http://127.0.0.1:1/api").build().expect("the settings are valid"));
//! ```
//!
//! The rules are facts from public sources, not a copy of Procountor's validation: a request without violations can
//! still be refused, and a value that no rule is about is accepted. A [`RuleSet`] selects the rules. The client never
//! checks a request by itself.
//!
//! In tests, [`TestServer::strict`](crate::test_util) refuses the same requests, and those that do not fit the state of
//! stored objects.

pub(crate) mod condition;
mod display;
mod evaluate;
pub(crate) mod facts;
#[cfg(feature = "test-util")]
pub(crate) mod lifecycle;
mod locate;
mod predicates;
mod reference;
mod select;
mod set;
pub(crate) mod value;

use crate::Request;
use condition::Condition;
use facts::{Objects, RequestFacts};

#[cfg(feature = "test-util")]
pub(crate) use evaluate::applies_to_object;
pub use set::{RuleSet, UnknownRule};

/// A rule: requests that Procountor is known to refuse.
#[derive(Debug)]
pub struct Rule {
    pub(crate) id: &'static str,
    pub(crate) operations: &'static [&'static str],
    pub(crate) confidence: Confidence,
    pub(crate) needs: Needs,
    pub(crate) status: u16,
    pub(crate) message: Option<&'static str>,
    pub(crate) field: Option<&'static str>,
    pub(crate) fields: &'static [&'static str],
    /// Path template of the stored objects that the condition refers to.
    pub(crate) object: &'static str,
    pub(crate) sentence: &'static str,
    pub(crate) source: &'static str,
    pub(crate) when: Condition,
}

/// The confidence in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Confidence {
    /// A source states the rule.
    Certain,
    /// A source implies the rule, or a manual of the user interface states it. Procountor may ignore a value instead of
    /// refusing the request.
    Likely,
}

/// The facts that decide a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Needs {
    /// The request alone.
    Request,
    /// The request and stored objects, which only a [strict test server](crate::test_util) has.
    State,
}

impl Rule {
    /// Returns the id, which [`RuleSet::without`] takes.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Returns the operations that the rule is for, each by method and path template.
    pub fn operations(&self) -> &'static [&'static str] {
        self.operations
    }

    /// Returns the rule as a sentence.
    pub fn sentence(&self) -> &'static str {
        self.sentence
    }

    /// Returns the paths of the members that the rule is about: `paymentInfo.dueDate`; `?name` for a query parameter and
    /// `/name` for a path parameter.
    pub fn fields(&self) -> &'static [&'static str] {
        self.fields
    }

    /// Returns the sources, such as a property of the description of a release.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Returns the confidence in the rule.
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Returns the facts that decide the rule.
    pub fn needs(&self) -> Needs {
        self.needs
    }

    /// Returns the status of Procountor's response.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the code or sentence of Procountor's error message, if it is known.
    pub fn message(&self) -> Option<&'static str> {
        self.message
    }

    /// Returns the path of the member that Procountor's error message is about, if it is known.
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }
}

/// Returns all rules of this version of the crate, in the order of their list.
pub fn all() -> &'static [Rule] {
    crate::generated::rules::RULES
}

/// A violation of a rule by a request.
#[derive(Clone, Debug)]
pub struct Violation {
    rule: &'static Rule,
    field: Option<String>,
}

impl Violation {
    /// Returns the rule.
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Returns the path of the member that Procountor's error message would be about, with indices of elements from 0,
    /// such as `transactions[2].vatPercent`. If it is not known, the first member in the body that the rule is about.
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }
}

/// All violations of rules by a request: at least one.
#[derive(Clone, Debug)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Returns the violations, in the order of the rules.
    pub fn iter(&self) -> impl Iterator<Item = &Violation> {
        self.0.iter()
    }

    /// Returns the status of Procountor's response: that of the first violation.
    pub fn status(&self) -> u16 {
        self.0.first().map_or(400, |violation| violation.rule.status)
    }
}

impl std::error::Error for Violations {}

/// Checks a request against the rules that it alone decides.
pub(crate) fn check(request: &impl Request, set: &RuleSet) -> Result<(), Violations> {
    check_facts(&request.call().facts(), set, None)
}

/// Checks the facts of a request; without stored objects, rules that need them are not violated.
pub(crate) fn check_facts(
    facts: &RequestFacts,
    set: &RuleSet,
    objects: Option<&dyn Objects>,
) -> Result<(), Violations> {
    let rules = all().iter().filter(|rule| rule.operations.contains(&facts.operation.as_str()) && set.contains(rule));
    let violated = rules.filter(|rule| evaluate::is_violated(rule, facts, set.date(), objects));
    let violation = |rule| Violation { rule, field: locate::field(rule, facts, set.date(), objects) };
    let violations: Vec<_> = violated.map(violation).collect();
    if violations.is_empty() { Ok(()) } else { Err(Violations(violations)) }
}
