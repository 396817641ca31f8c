//! The releases in `spec/`, pair by pair: whether `cargo semver-checks` asks for more than the comparison says.
//!
//! Each item that the tool objects to must be explained by a finding that asks for as much. The same pair turned round
//! tells what came: its objections are items that the older client has not. The other way round there may be more
//! findings than objections, since the tool does not compare types: these are counted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use procountor_generator::drift::{Finding, Report, Source};
use procountor_generator::ir::{Api, Model, Shape};
use xtask::failure::Failure;
use xtask::spec::Spec;
use xtask::{compile, drift, generate};

use crate::semver_checks::{self, Item};

/// A release's client, and what rustdoc says of it.
struct Client {
    label: String,
    api: Api,
    rustdoc: PathBuf,
}

/// Which way a pair is read.
#[derive(Clone, Copy)]
enum Way {
    /// As it was released: what is missing went.
    Forth,
    /// Turned round: what is missing came.
    Back,
}

/// What both said of a pair.
struct Verdict {
    predicted: Source,
    asked: Source,
    text: String,
    /// Items that no finding explains.
    unexplained: usize,
}

/// Holds all pairs of neighbours, and prints a table of them. Says whether the comparison explains all objections.
///
/// # Errors
/// The tool is not installed, a release gives no client, or it has no documentation.
pub fn all() -> Result<bool, Failure> {
    let spec = Spec::load(&Spec::here())?;
    semver_checks::is_installed(spec.root())?;
    println!("pair | drift | semver-checks | not explained | seconds");
    let mut clients = spec.labels().into_iter().map(|label| client(&spec, label));
    let mut fine = true;
    let Some(mut old) = clients.next().transpose()? else { return Ok(true) };
    let mut begun = Instant::now();
    for new in clients {
        let new = new?;
        let verdict = verdict(&spec, &old, &new)?;
        let (predicted, asked) = (verdict.predicted.as_str(), verdict.asked.as_str());
        let (unexplained, seconds) = (verdict.unexplained, begun.elapsed().as_secs());
        println!("{} to {} | {predicted} | {asked} | {unexplained} | {seconds}", old.label, new.label);
        print!("{}", verdict.text);
        fine &= verdict.unexplained == 0 && verdict.asked <= verdict.predicted;
        (old, begun) = (new, Instant::now());
    }
    Ok(fine)
}

/// The client of a release, of which the code that is written by hand is the same as every other one's.
fn client(spec: &Spec, label: &str) -> Result<Client, Failure> {
    let scratch = spec.root().join("target/oracle/releases");
    let output = generate::run(spec, &spec.release(Some(label))?, true)?;
    let folder = compile::workspace(spec.root(), &scratch.join(label), &output, false)?;
    let rustdoc = semver_checks::describe(&folder.join("generated-client"), &scratch.join("target"), label)?;
    Ok(Client { label: label.to_owned(), api: output.api, rustdoc })
}

fn verdict(spec: &Spec, old: &Client, new: &Client) -> Result<Verdict, Failure> {
    let sources = (spec.release(Some(&old.label))?, spec.release(Some(&new.label))?);
    let report = drift::judge(spec, &sources.0, &sources.1, false)?.report;
    let went = semver_checks::objections(spec.root(), &old.rustdoc, &new.rustdoc)?;
    let came = semver_checks::objections(spec.root(), &new.rustdoc, &old.rustdoc)?;
    // What came is something new, whatever it would be to lose it.
    let came: BTreeSet<_> = came.into_iter().map(|item| Item { asks: Source::Minor, ..item }).collect();
    let asked = went.iter().chain(&came).map(|item| item.asks).max().unwrap_or_default();

    let mut text = String::new();
    for (name, items, source) in
        [("major", &went, Source::Major), ("minor", &went, Source::Minor), ("came", &came, Source::Minor)]
    {
        let lints = count(items.iter().filter(|item| item.asks == source).map(|item| item.lint.as_str()));
        text.push_str(&format!("  {name}: {lints}\n"));
    }
    let mut seen = BTreeSet::new();
    let mut unexplained = 0;
    for (items, api, way) in [(&went, &old.api, Way::Forth), (&came, &new.api, Way::Back)] {
        for item in items {
            let explains = explains(&report, api, way, item);
            if explains.is_empty() {
                unexplained += 1;
                text.push_str(&format!("  not explained: {item:?}\n"));
            }
            if item.asks == Source::Major {
                seen.extend(explains);
            }
        }
    }
    text.push_str(&majors(&report, &seen));
    Ok(Verdict { predicted: report.bump.unwrap_or_default(), asked, text, unexplained })
}

/// How often each occurs.
fn count<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    let counts: Vec<_> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
    if counts.is_empty() { "none".to_owned() } else { counts.join(", ") }
}

/// The findings that ask for a major version, by kind: those that the tool sees, and why it does not see the others.
fn majors(report: &Report, seen: &BTreeSet<usize>) -> String {
    let major = report.findings.iter().enumerate().filter(|(_, finding)| finding.source == Some(Source::Major));
    let (with, without): (Vec<_>, Vec<_>) = major.partition(|(at, _)| seen.contains(at));
    let mut text = format!("  seen: {}\n", count(with.iter().map(|(_, finding)| finding.kind.name())));
    let mut reasons: BTreeMap<Unseen, Vec<(&Finding, String)>> = BTreeMap::new();
    for (_, finding) in without {
        let (why, lines) = Unseen::of(finding);
        reasons.entry(why).or_default().push((finding, lines));
    }
    for (why, findings) in reasons {
        let kinds = count(findings.iter().map(|(finding, _)| finding.kind.name()));
        text.push_str(&format!("  not seen, {}: {kinds}\n", why.as_str()));
        for (finding, lines) in findings {
            text.push_str(&format!("    {}, {}: {lines}\n", finding.kind.name(), finding.subject));
        }
    }
    text
}

/// Why the tool has no lint for what asks for a major version.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unseen {
    /// It does not compare types.
    Type,
    /// Only the name on the wire is another one: code meets nothing.
    Wire,
    /// Something else.
    Other,
}

impl Unseen {
    /// The reason, and two lines of the surface that show it.
    fn of(finding: &Finding) -> (Self, String) {
        let facts = |sign: &str| -> Vec<(String, String)> {
            let lines = finding.surface.iter().filter_map(|line| line.strip_prefix(sign)?.split_once(" = "));
            // Limits and marks are no part of a type.
            let plain = |text: &str| text.split([',', '*']).next().unwrap_or_default().trim().to_owned();
            lines.map(|(name, what)| (name.to_owned(), plain(what))).collect()
        };
        let (went, came) = (facts("- "), facts("+ "));
        let pairs = || went.iter().flat_map(|old| came.iter().map(move |new| (old, new)));
        let shown = |((old, was), (new, is)): (&(String, String), &(String, String))| {
            format!("{old} = {was}; now {new} = {is}")
        };
        if let Some(pair) = pairs().find(|(old, new)| old.0 == new.0 && old.1 != new.1) {
            (Self::Type, shown(pair))
        } else if let Some(pair) = pairs().find(|(old, new)| old.0 != new.0 && old.1 == new.1) {
            (Self::Wire, shown(pair))
        } else {
            (Self::Other, finding.surface.join("; "))
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Type => "a type changed",
            Self::Wire => "the name on the wire alone changed",
            Self::Other => "for another reason",
        }
    }
}

/// The findings that explain an item and ask for as much as it does.
fn explains(report: &Report, api: &Api, way: Way, item: &Item) -> Vec<usize> {
    let Some(place) = Place::of(api, item) else { return Vec::new() };
    // Where something is gone, a line must have gone, too; else either line may tell the change.
    let sign = match way {
        _ if !item.lint.ends_with("_missing") => "",
        Way::Forth => "- ",
        Way::Back => "+ ",
    };
    let is_told = |line: &&String| !item.lint.ends_with("_marked_deprecated") || line.contains("deprecated");
    let explains = |finding: &Finding| {
        let mut lines = finding.surface.iter().filter(|line| line.starts_with(sign)).filter(is_told);
        finding.source >= Some(item.asks) && lines.any(|line| place.is_of(line.get(2..).unwrap_or_default()))
    };
    report.findings.iter().enumerate().filter(|(_, finding)| explains(finding)).map(|(at, _)| at).collect()
}

/// Where the surface tells of an item.
struct Place {
    /// How its lines begin, such as `Invoice` or `invoices.list`; empty where any line may name it.
    owner: String,
    /// A word of its lines.
    word: Option<String>,
}

impl Place {
    fn of(api: &Api, item: &Item) -> Option<Self> {
        let path: Vec<_> = item.path.iter().map(String::as_str).collect();
        let member = item.member.clone();
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
            Some(Shape::Struct { fields }) => fields.iter().any(|field| field.name.as_str() == member),
            Some(Shape::Enum { variants, .. }) => variants.iter().any(|variant| variant.name.as_str() == member),
            _ => false,
        };
        // Other methods come with what a model is for, which stands where it is named.
        let word = member.map(|member| if has(&member) { member } else { "struct".to_owned() });
        Self { owner: name.to_owned(), word }
    }

    /// Whether a line of the surface, without its sign, is about the item.
    fn is_of(&self, line: &str) -> bool {
        let inside = |char: char| char.is_alphanumeric() || char == '_';
        let Some(rest) = line.strip_prefix(&self.owner) else { return false };
        (self.owner.is_empty() || !rest.starts_with(inside))
            && self.word.as_ref().is_none_or(|word| rest.split(|char| !inside(char)).any(|other| other == word))
    }
}
