//! One action of an overlay: what it selects, what it does, why, and in which releases.

use serde_json::Value;
use serde_json_path::JsonPath;

use super::range::{Label, Range};
use super::source::Source;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// How deep brackets may nest in a `JSONPath`: its parser recurses.
const NESTING: usize = 64;

/// What an action does to the nodes that it selects.
#[derive(Debug)]
pub(super) enum Change {
    /// Merges a value into them.
    Update(Value),
    /// Takes them out of the document.
    Remove,
    /// Merges the one node that another path selects into them.
    Copy(JsonPath),
}

impl Change {
    /// The member of the action that says so.
    pub(super) fn member(&self) -> &'static str {
        match self {
            Self::Update(_) => "update",
            Self::Remove => "remove",
            Self::Copy(_) => "copy",
        }
    }
}

/// One action.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) target: JsonPath,
    /// The target as it is written.
    pub(super) text: String,
    pub(super) change: Change,
    pub(super) reason: String,
    /// Where the action stands in its file.
    pub(super) pointer: Pointer,
    releases: Range,
}

impl Action {
    /// Reads an action, or says all that is wrong with it.
    pub(super) fn read(source: &Source, pointer: &Pointer, value: &Value) -> Result<Self, Vec<Diagnostic>> {
        let mut reader = Reader { source, pointer, value, complaints: Vec::new() };
        reader.members();
        let target = reader.path("target");
        let change = reader.change();
        let reason = reader.reason();
        let releases = reader.releases();
        match (target, change, reason, releases) {
            (Some((text, target)), Some(change), Some(reason), Some(releases)) if reader.complaints.is_empty() => {
                let pointer = pointer.clone();
                Ok(Self { target, text, change, reason, pointer, releases })
            }
            _ => Err(reader.complaints),
        }
    }

    /// Whether the action says that it is needed in this release.
    pub(super) fn claims(&self, release: Label) -> bool {
        self.releases.claims(release)
    }

    /// What to do where this release no longer needs the action.
    pub(super) fn ending(&self, release: Label) -> String {
        match self.releases.ended_before(release) {
            Some(range) => {
                format!("end the action before {release} by this line in it:\nx-releases: \"{range}\"")
            }
            None => format!("delete the action: it claims no release before {release}"),
        }
    }
}

/// The members of an action, and what is wrong with them.
struct Reader<'a> {
    source: &'a Source,
    pointer: &'a Pointer,
    value: &'a Value,
    complaints: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn complain(&mut self, member: &str, what: impl Into<String>, expected: &str, help: &str) {
        let place = self.source.place(&self.pointer.child(member));
        self.complaints.push(Diagnostic::error(what).at(place).expected(expected).help(help));
    }

    fn members(&mut self) {
        const KNOWN: [&str; 7] = ["target", "description", "update", "remove", "copy", "x-reason", "x-releases"];
        for (key, _) in self.value.as_object().into_iter().flatten() {
            // Other extensions too: a misspelt `x-releases` would claim every release.
            if !KNOWN.contains(&key.as_str()) {
                let expected = format!("one of `{}`", KNOWN.join("`, `"));
                let what = format!("an action has no member `{key}`");
                self.complain(key, what, &expected, "mend its spelling, or delete it");
            }
        }
    }

    /// A `JSONPath`, with its text.
    fn path(&mut self, member: &str) -> Option<(String, JsonPath)> {
        let expected = "a JSONPath by RFC 9535, such as `$.paths['/invoices'].get`";
        let Some(text) = self.value.get(member).and_then(Value::as_str) else {
            let what = format!("the action has no string `{member}`");
            self.complain(member, what, expected, "add it");
            return None;
        };
        if nesting(text) > NESTING {
            let what = format!("`{member}` nests its brackets more than {NESTING} deep");
            self.complain(member, what, expected, "write a simpler path");
            return None;
        }
        match JsonPath::parse(text) {
            Ok(path) => Some((text.to_owned(), path)),
            Err(error) => {
                let at = error.position() + 1;
                let what = format!("`{text}` is no JSONPath: {} at character {at}", error.message());
                self.complain(
                    member,
                    what,
                    expected,
                    "mend the path; names with other signs than letters stand as `['name']`",
                );
                None
            }
        }
    }

    fn change(&mut self) -> Option<Change> {
        let update = self.value.get("update").cloned();
        let remove = match self.value.get("remove") {
            None | Some(Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => {
                self.complain("remove", "`remove` is no boolean", "`remove: true`", "write `true`");
                return None;
            }
        };
        let copies = self.value.get("copy").is_some();
        match (update, remove, copies) {
            (Some(update), false, false) => Some(Change::Update(update)),
            (None, true, false) => Some(Change::Remove),
            (None, false, true) => Some(Change::Copy(self.path("copy")?.1)),
            (None, false, false) => {
                self.exactly_one("the action does nothing");
                None
            }
            _ => {
                self.exactly_one("the action does two things at once");
                None
            }
        }
    }

    fn exactly_one(&mut self, what: &str) {
        let place = self.source.place(self.pointer);
        self.complaints.push(
            Diagnostic::error(what)
                .at(place)
                .expected("exactly one of `update`, `remove: true` and `copy`")
                .help("write one action for each change"),
        );
    }

    fn reason(&mut self) -> Option<String> {
        let reason = self.value.get("x-reason").and_then(Value::as_str);
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
        if reason.is_none() {
            self.complain(
                "x-reason",
                "the action has no `x-reason`",
                "a sentence that says why the action is there",
                "add `x-reason` with what is wrong in the description and how that is known",
            );
        }
        reason.map(str::to_owned)
    }

    fn releases(&mut self) -> Option<Range> {
        let expected = "a range such as \">=24.05 <26.04\", \"23.02 - 24.05\" or \"26.04\"";
        let range = match self.value.get("x-releases") {
            None => return Some(Range::default()),
            Some(Value::String(range)) => range.parse(),
            Some(other) => Err(format!("`x-releases` is {other}, which is no string")),
        };
        match range {
            Ok(range) => Some(range),
            Err(what) => {
                self.complain("x-releases", what, expected, "mend the range, and put it in quotation marks");
                None
            }
        }
    }
}

/// How deep brackets nest, at most; brackets in names count too, which does no harm.
fn nesting(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'[' | b'(' => depth += 1,
            b']' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
