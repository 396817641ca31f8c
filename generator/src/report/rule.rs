//! The rules of the comparison: one for each way in which a release can differ from the one before it.
//!
//! An entry of a group is everything that there is to a rule: its code (the letter of the group and a number), its name,
//! the policy for its severity, the part of the client that it can affect, whether it is silent (the same call, written
//! the same way, has another meaning), its documentation, and its messages. The impact on the wire and on source code is
//! derived for each finding from the directions of the value and from the two surfaces.

mod document;
mod operations;
mod parameters;
mod requests;
mod responses;
mod schemas;

use serde::{Serialize, Serializer};

use super::impact::{SemverImpact, Severity, WireImpact};
use super::messages::Template;

/// How the severity of a rule's findings follows from their impacts.
///
/// No policy lowers the severity of a change that breaks on the wire or in source code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeverityPolicy {
    /// Derived from the impact on the wire and on source code.
    Derived,
    /// Derived, with a minimum.
    AtLeast(Severity),
    /// Derived, with a minimum for changes that are not safe on the wire.
    UnlessSafe(Severity),
    /// Derived for breaking and unknown changes, fixed for compatible ones.
    Compatible(Severity),
    /// Like `Compatible`. The name of a type is part of the source code only if a names file settles it.
    TypeName(Severity),
}

/// The part of the client that a rule's changes can affect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeEffect {
    /// Anything that code compiles against.
    Code,
    /// Documentation, and checks before a request is sent.
    Documentation,
    /// The name of a type.
    Name,
    /// The marks of overlays in the surface.
    Mark,
    /// Nothing.
    Nothing,
}

/// Everything about one rule.
pub(crate) struct RuleEntry {
    code: &'static str,
    name: &'static str,
    severity: SeverityPolicy,
    effect: CodeEffect,
    silent: bool,
    /// Clause that describes the change.
    title: &'static str,
    /// Conditions under which the rule applies, and the meaning of the change.
    pub(crate) meaning: &'static str,
    /// A change that the rule reports.
    pub(crate) example: &'static str,
    /// Released clients and code that the change breaks.
    pub(crate) breaks: &'static str,
    /// Recommended action.
    pub(crate) action: &'static str,
    /// Reason for an impact or a severity that does not follow from the law alone.
    pub(crate) policy: Option<&'static str>,
    /// Consequence for released clients.
    pub(crate) consequence: Template,
    /// Line for the release notes.
    pub(crate) note: Template,
}

macro_rules! is_silent {
    (silent) => {
        true
    };
}

macro_rules! define {
    ($($variant:ident $code:literal $name:literal $title:literal, $severity:expr, $effect:ident $(, $silent:ident)? {
        meaning: $meaning:literal,
        example: $example:literal,
        breaks: $breaks:literal,
        action: $action:literal,
        $(policy: $policy:literal,)?
        consequence: $consequence:expr,
        note: $note:expr,
    })*) => {
        /// A rule of the comparison.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $title] $variant,)*
        }

        impl Rule {
            /// All rules, in the order of their codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            pub(crate) fn entry(self) -> &'static RuleEntry {
                match self {
                    $(Self::$variant => &RuleEntry {
                        code: $code,
                        name: $name,
                        severity: $severity,
                        effect: $effect,
                        silent: [$(is_silent!($silent),)? false][0],
                        title: $title,
                        meaning: $meaning,
                        example: $example,
                        breaks: $breaks,
                        action: $action,
                        policy: [$(Some($policy),)? None][0],
                        consequence: $consequence,
                        note: $note,
                    },)*
                }
            }
        }
    };
}

macro_rules! with_parameters {
    ($($rules:tt)*) => { parameters::rules! { with_requests $($rules)* } };
}

macro_rules! with_requests {
    ($($rules:tt)*) => { requests::rules! { with_responses $($rules)* } };
}

macro_rules! with_responses {
    ($($rules:tt)*) => { responses::rules! { with_schemas $($rules)* } };
}

macro_rules! with_schemas {
    ($($rules:tt)*) => { schemas::rules! { with_document $($rules)* } };
}

macro_rules! with_document {
    ($($rules:tt)*) => { document::rules! { define $($rules)* } };
}

use CodeEffect::{Code, Documentation, Mark, Name, Nothing};
use Severity::{Add, Break, Noise, Note, Review, Stop};
use SeverityPolicy::{AtLeast, Compatible, Derived, TypeName, UnlessSafe};
use Template::{Always, ByDirection, ByPresence, ByWire, ByWireAndDirection};

operations::rules! { with_parameters }

impl Rule {
    /// Returns the code, such as `D14`.
    pub fn code(self) -> &'static str {
        self.entry().code
    }

    /// Returns the name, such as `response-enum-value-added`.
    pub fn name(self) -> &'static str {
        self.entry().name
    }

    /// Returns a clause that describes the change.
    pub fn title(self) -> &'static str {
        self.entry().title
    }

    /// Returns the policy that determines the severity.
    pub fn severity_policy(self) -> SeverityPolicy {
        self.entry().severity
    }

    /// Returns the part of the client that the change can affect.
    pub(crate) fn code_effect(self) -> CodeEffect {
        self.entry().effect
    }

    /// Whether the change concerns only calls that send the value, although responses contain it, too.
    pub(crate) fn is_about_requests(self) -> bool {
        matches!(self, Self::RequestPropertyBecameRequired | Self::RequestLimitChanged | Self::LockBecameRequired)
    }

    /// Whether the same call has another meaning after the change.
    pub fn silent(self) -> bool {
        self.entry().silent
    }

    /// Returns the rule with this name or code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == text || rule.code() == text)
    }

    /// Returns the severity of a finding with these impacts.
    pub fn severity(self, wire: WireImpact, source: SemverImpact) -> Severity {
        let derived = match (wire, source) {
            (WireImpact::WrongCall, _) => Stop,
            (wire, _) if wire.breaks() => Break,
            (_, SemverImpact::Major) => Break,
            (WireImpact::Unknown, _) => Review,
            (_, SemverImpact::Minor) => Add,
            (_, SemverImpact::Patch | SemverImpact::None) => Note,
        };
        match self.severity_policy() {
            AtLeast(least) => derived.max(least),
            UnlessSafe(least) if wire != WireImpact::Safe => derived.max(least),
            Compatible(severity) | TypeName(severity) if derived < Review => severity,
            Derived | UnlessSafe(_) | Compatible(_) | TypeName(_) => derived,
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
