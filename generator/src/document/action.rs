//! One action of an overlay: the nodes that it selects, the change to them, its reason and its releases.

use serde_json::Value;
use serde_json_path::JsonPath;

use super::release_range::{Label, Range};
use super::source::SourceFile;
use crate::diagnostic::Diagnostic;
use crate::pointer::Pointer;

/// Maximum nesting of brackets in a `JSONPath`. Its parser is recursive.
const MAX_NESTING: usize = 64;

/// Maximum number of `$` and `..` in a `JSONPath`. With each, the number of visited nodes can be squared.
const MAX_QUERIES: usize = 3;

/// Maximum product of the numbers of selectors in all brackets of a `JSONPath`.
const MAX_CHOICES: usize = 4_096;

/// The change that an action makes to the nodes that it selects.
#[derive(Debug)]
pub(super) enum ActionKind {
    /// Merges a value into them.
    Update(Value),
    /// Removes them from the document.
    Remove,
    /// Merges into them the one node that another path selects.
    Copy(JsonPath),
}

impl ActionKind {
    /// The member of the action that contains the change.
    pub(super) fn member(&self) -> &'static str {
        match self {
            Self::Update(_) => "update",
            Self::Remove => "remove",
            Self::Copy(_) => "copy",
        }
    }
}

/// One action of an overlay.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) target: JsonPath,
    /// The target as the file spells it.
    pub(super) text: String,
    pub(super) kind: ActionKind,
    pub(super) reason: String,
    /// The action's node in its file.
    pub(super) pointer: Pointer,
    releases: Range,
}

impl Action {
    /// Reads an action, or reports all its defects.
    pub(super) fn read(source: &SourceFile, pointer: &Pointer, value: &Value) -> Result<Self, Vec<Diagnostic>> {
        let mut reader = Reader { source, pointer, value, diagnostics: Vec::new() };
        reader.check_members();
        let target = reader.path("target");
        let kind = reader.kind();
        let reason = reader.reason();
        let releases = reader.releases();
        match (target, kind, reason, releases) {
            (Some((text, target)), Some(kind), Some(reason), Some(releases)) if reader.diagnostics.is_empty() => {
                let pointer = pointer.clone();
                Ok(Self { target, text, kind, reason, pointer, releases })
            }
            _ => Err(reader.diagnostics),
        }
    }

    /// Whether the action applies to this release.
    pub(super) fn claims(&self, release: Label) -> bool {
        self.releases.claims(release)
    }

    /// The help text for an action that this release no longer needs.
    pub(super) fn removal_help(&self, release: Label) -> String {
        match self.releases.ended_before(release) {
            Some(range) => {
                format!("end the action before {release} with this line:\nx-releases: \"{range}\"")
            }
            None => format!("delete the action; it applies to no release before {release}"),
        }
    }
}

/// Reads the members of an action and collects their defects.
struct Reader<'a> {
    source: &'a SourceFile,
    pointer: &'a Pointer,
    value: &'a Value,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, member: &str, message: impl Into<String>, expected: &str, help: &str) {
        let location = self.source.location(&self.pointer.child(member));
        self.diagnostics.push(Diagnostic::error(message).at(location).expected(expected).help(help));
    }

    fn check_members(&mut self) {
        const KNOWN: [&str; 7] = ["target", "description", "update", "remove", "copy", "x-reason", "x-releases"];
        for (key, _) in self.value.as_object().into_iter().flatten() {
            // Unknown extensions are errors, too: an action with a misspelt `x-releases` would apply to every release.
            if !KNOWN.contains(&key.as_str()) {
                let expected = format!("one of `{}`", KNOWN.join("`, `"));
                let message = format!("unknown member `{key}` of an action");
                self.report(key, message, &expected, "correct its spelling, or delete it");
            }
        }
    }

    /// Reads a `JSONPath` and returns it with its text.
    fn path(&mut self, member: &str) -> Option<(String, JsonPath)> {
        let expected = "a JSONPath of RFC 9535, such as `$.paths['/invoices'].get`";
        let Some(text) = self.value.get(member).and_then(Value::as_str) else {
            let message = format!("the action has no string `{member}`");
            self.report(member, message, expected, &format!("add `{member}`"));
            return None;
        };
        if let Some(excess) = excess(text) {
            self.report(member, format!("`{member}` {excess}"), expected, "write a simpler path");
            return None;
        }
        match JsonPath::parse(text) {
            Ok(path) => Some((text.to_owned(), path)),
            Err(error) => {
                let at = error.position() + 1;
                let message = format!("invalid JSONPath `{text}`: {} at character {at}", error.message());
                let help = "correct the path; write names with characters other than letters as `['name']`";
                self.report(member, message, expected, help);
                None
            }
        }
    }

    fn kind(&mut self) -> Option<ActionKind> {
        let update = self.value.get("update").cloned();
        let remove = match self.value.get("remove") {
            None | Some(Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(_) => {
                self.report("remove", "`remove` is not a boolean", "`remove: true`", "write `remove: true`");
                return None;
            }
        };
        let copies = self.value.get("copy").is_some();
        match (update, remove, copies) {
            (Some(update), false, false) => Some(ActionKind::Update(update)),
            (None, true, false) => Some(ActionKind::Remove),
            (None, false, true) => Some(ActionKind::Copy(self.path("copy")?.1)),
            (None, false, false) => {
                self.report_change_count("the action has no change");
                None
            }
            _ => {
                self.report_change_count("the action has more than one change");
                None
            }
        }
    }

    fn report_change_count(&mut self, message: &str) {
        let location = self.source.location(self.pointer);
        self.diagnostics.push(
            Diagnostic::error(message)
                .at(location)
                .expected("exactly one of `update`, `remove: true` and `copy`")
                .help("write one action for each change"),
        );
    }

    fn reason(&mut self) -> Option<String> {
        let reason = self.value.get("x-reason").and_then(Value::as_str);
        let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
        if reason.is_none() {
            self.report(
                "x-reason",
                "the action has no `x-reason`",
                "a sentence with the reason for the action",
                "add `x-reason` with the defect of the description and the evidence for it",
            );
        }
        reason.map(str::to_owned)
    }

    fn releases(&mut self) -> Option<Range> {
        let expected = "a range such as \">=24.05 <26.04\", \"23.02 - 24.05\" or \"26.04\"";
        let range = match self.value.get("x-releases") {
            None => return Some(Range::default()),
            Some(Value::String(range)) => range.parse(),
            Some(other) => Err(format!("`x-releases` is {other}, not a string")),
        };
        match range {
            Ok(range) => Some(range),
            Err(message) => {
                self.report("x-releases", message, expected, "correct the range, and put it in quotation marks");
                None
            }
        }
    }
}

/// Returns the reason why a path is too complex to be evaluated in bounded time.
///
/// Nodes that several selectors select count several times, so unions and descendant segments multiply.
fn excess(text: &str) -> Option<String> {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut queries, mut choices, mut union) = (0, 1_usize, vec![1_usize]);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\'' | '"' => skip_string(&mut characters, character),
            '[' | '(' => {
                depth += 1;
                union.push(1);
            }
            ']' | ')' => {
                depth = depth.saturating_sub(1);
                choices = choices.saturating_mul(union.pop().unwrap_or(1));
            }
            ',' => union.iter_mut().next_back().into_iter().for_each(|count| *count += 1),
            '$' => queries += 1,
            '.' if characters.next_if_eq(&'.').is_some() => queries += 1,
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if deepest > MAX_NESTING {
        return Some(format!("nests brackets more than {MAX_NESTING} levels deep"));
    }
    if queries > MAX_QUERIES {
        return Some(format!("has {queries} `$` and `..`, more than {MAX_QUERIES}"));
    }
    (choices > MAX_CHOICES).then(|| format!("combines lists of selectors in more than {MAX_CHOICES} ways"))
}

/// Skips the rest of a string, including its closing quote.
fn skip_string(characters: &mut impl Iterator<Item = char>, quote: char) {
    while let Some(character) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            _ if character == quote => return,
            _ => {}
        }
    }
}
