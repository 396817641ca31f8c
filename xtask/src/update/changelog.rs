//! Changelog of the client, with an entry for each version that is drafted from the findings.
//!
//! An entry names Rust items, because its readers use the crate. A line is marked as breaking exactly where the report
//! has a finding of severity `BREAK` or `STOP`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use procountor_generator::ir::{Api, Operation};
use procountor_generator::report::version::Version;
use procountor_generator::report::{
    ClientMethod, Finding, Flag, ItemChange, ItemChangeKind, Report, Rule, SemverImpact, State,
};

/// Path of the changelog, from the root of the repository.
pub const CHANGELOG: &str = "generated-client/CHANGELOG.md";

/// Maximum number of items in one line.
const ITEMS: usize = 12;

/// Section of an entry, in the order of Keep a Changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
}

impl Section {
    fn title(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
        }
    }

    /// Returns the section of a finding: that of its items if they changed in the same way.
    fn of(finding: &Finding) -> Self {
        let mut kinds = finding.items.iter().map(|item| item.kind);
        let Some(first) = kinds.next().filter(|first| kinds.all(|kind| kind == *first)) else { return Self::Changed };
        match first {
            // An addition that breaks is not what a reader looks for among additions.
            ItemChangeKind::Added if finding.breaks() => Self::Changed,
            ItemChangeKind::Added => Self::Added,
            ItemChangeKind::Changed => Self::Changed,
            ItemChangeKind::Deprecated => Self::Deprecated,
            ItemChangeKind::Removed => Self::Removed,
        }
    }
}

/// Returns whether a finding is a new deprecation.
pub(super) fn becomes_deprecated(finding: &Finding) -> bool {
    finding.rule == Rule::DeprecationChanged && finding.after.wire == Some(State::Flag(Flag::Deprecated, true))
}

/// Returns the method that replaces a deprecated one according to `spec/words/`, such as `invoices().list`.
pub(super) fn successor(finding: &Finding, api: &Api) -> Option<String> {
    let method = finding.operations.first()?.method.as_ref()?;
    let all = || {
        let resources = api.resources.iter();
        resources.flat_map(|(module, resource)| resource.operations.values().map(move |operation| (module, operation)))
    };
    let name = |(module, operation): (_, &Operation)| format!("{module}().{}", operation.name);
    let is_method =
        |module: &str, operation: &Operation| module == method.module && operation.name.as_str() == method.name;
    let (_, deprecated) = all().find(|(module, operation)| is_method(module.as_str(), operation))?;
    let instead = deprecated.docs.instead.as_deref()?;
    all().find(|(_, other)| format!("{} {}", other.method.as_str(), other.template) == instead).map(name)
}

/// Returns the lines of a finding; none if programs cannot depend on the change.
fn lines(finding: &Finding, api: &Api) -> Option<String> {
    if finding.items.is_empty() && !finding.breaks() {
        return None;
    }
    let mark = if finding.breaks() { "**Breaking:** " } else { "" };
    let code = |texts: &[String]| {
        let shown: Vec<_> = texts.iter().take(ITEMS).map(|text| format!("`{text}`")).collect();
        let more = texts.len().checked_sub(ITEMS).filter(|more| *more > 0);
        shown.join(", ") + &more.map(|more| format!(" and {more} more")).unwrap_or_default()
    };
    let texts = |text: fn(&ItemChange) -> String| finding.items.iter().map(text).collect::<Vec<_>>();
    let consequence = one_line(&finding.consequence.to_string());
    let effect = finding.wire.breaks().then(|| format!(". {consequence}"));
    let effect = effect.unwrap_or_default();
    let successor = successor(finding, api).map(|name| format!(": use `{name}`")).unwrap_or_default();
    Some(match Section::of(finding) {
        Section::Added => format!("- {mark}{}\n", code(&texts(|item| item.after.clone().unwrap_or_default()))),
        Section::Removed => format!("- {mark}{}{successor}{effect}\n", code(&texts(|item| item.name.clone()))),
        Section::Deprecated => format!("- {mark}{}{successor}\n", code(&texts(|item| item.name.clone()))),
        Section::Changed if finding.items.is_empty() => {
            let mut methods: Vec<_> =
                finding.operations.iter().filter_map(|affected| affected.method.as_ref()).collect();
            methods.dedup();
            let methods: Vec<_> = methods.into_iter().map(ClientMethod::call).collect();
            let of = if methods.is_empty() { String::new() } else { format!("{}: ", code(&methods)) };
            format!("- {mark}{of}{consequence}\n")
        }
        Section::Changed => {
            let items = finding.items.iter().take(ITEMS).map(changed).collect::<Vec<_>>();
            format!("- {mark}{}{effect}\n{}", items.join("; "), migration(finding))
        }
    })
}

/// Removes the items that an earlier finding has added, unless the finding breaks, which has a line of its own.
fn without_repetition<'a>(finding: &'a Finding, added: &mut BTreeSet<&'a str>) -> Option<Cow<'a, Finding>> {
    if finding.breaks() || Section::of(finding) != Section::Added {
        return Some(Cow::Borrowed(finding));
    }
    let is_new: Vec<bool> = finding.items.iter().map(|item| added.insert(&item.name)).collect();
    if is_new.iter().all(|new| *new) {
        return Some(Cow::Borrowed(finding));
    }
    let items = finding.items.iter().zip(is_new).filter(|(_, new)| *new).map(|(item, _)| item.clone());
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| Cow::Owned(Finding { items, ..finding.clone() }))
}

/// Describes a changed item: ``  `invoices().mark_comment_read` takes no `user_tag_id` ``.
fn changed(item: &ItemChange) -> String {
    match item.kind {
        ItemChangeKind::Added => format!("`{}` is new", item.name),
        ItemChangeKind::Removed => format!("`{}` is removed", item.name),
        ItemChangeKind::Changed | ItemChangeKind::Deprecated => format!("`{}` {}", item.name, item.difference),
    }
}

/// Returns the old code beside the new code of each item that code may not compile with.
fn migration(finding: &Finding) -> String {
    let breaking = finding.items.iter().filter(|item| item.impact == SemverImpact::Major).take(ITEMS);
    let code = |text: &Option<String>| text.as_ref().map_or_else(|| "removed".to_owned(), |text| format!("`{text}`"));
    breaking.map(|item| format!("  - before: {}\n    now: {}\n", code(&item.before), code(&item.after))).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the changelog with an entry for the new version; without a changelog, a new one that starts with the old
/// version.
pub(super) fn with_entry(changelog: Option<&str>, entry: &str, old: (Version, &str)) -> String {
    let text = changelog.map_or_else(|| initial(old.0, old.1), str::to_owned);
    let mut before = String::new();
    let mut lines = text.split_inclusive('\n');
    for line in lines.by_ref() {
        if line.starts_with("## ") && !line.to_lowercase().contains("[unreleased]") {
            let rest: String = lines.collect();
            return format!("{before}{entry}\n{line}{rest}");
        }
        before.push_str(line);
    }
    format!("{}\n\n{entry}", before.trim_end())
}

fn initial(version: Version, release: &str) -> String {
    format!(
        "# Changelog\n\nChanges of `procountor-client` by version. Versions follow SemVer as \
         Cargo interprets it.\n\n## [{version}]\n\nClient for Procountor {release}. Earlier changes are not recorded.\n"
    )
}

/// Returns the entry of a version.
pub fn entry(version: Version, date: &str, report: &Report, api: &Api) -> String {
    let (old, new) = (&report.old.label, &report.new.label);
    let mut sections: BTreeMap<Section, Vec<String>> = BTreeMap::new();
    let mut added = BTreeSet::new();
    for finding in report.findings.iter().filter_map(|finding| without_repetition(finding, &mut added)) {
        sections.entry(Section::of(&finding)).or_default().extend(lines(&finding, api));
    }
    sections.retain(|_, lines| !lines.is_empty());
    let none = if sections.is_empty() { "No changes that affect programs.\n" } else { "" };
    let sections: String =
        sections.iter().map(|(section, lines)| format!("\n### {}\n\n{}", section.title(), lines.concat())).collect();
    let release = if old == new {
        format!("Procountor {new}, published again")
    } else {
        format!("Procountor {new}, after {old}")
    };
    format!("## [{version}] - {date}\n\n{release}. All findings: `cargo xtask drift {old} {new}`.\n{none}{sections}")
}
