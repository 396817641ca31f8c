//! `llms`: the client's `llms.txt`, a condensed form of its guides for coding agents.

use std::collections::BTreeMap;
use std::path::Path;

use crate::failure::Failure;
use crate::files;

/// Path of the generated file, from the root of the repository.
pub const LLMS: &str = "generated-client/llms.txt";
/// Folder of the guides, from the root of the repository.
pub const GUIDES: &str = "generated-client/src/guide";
/// Number of tokens that the file stays below.
pub const MAX_TOKENS: usize = 8000;

/// Characters of a token, on average.
const CHARACTERS_PER_TOKEN: usize = 4;
/// Module with the table of guides and the rules of all jobs.
const INDEX: &str = "mod";
/// Sections that only the documentation contains.
const OMITTED: &[&str] = &["Not documented", "Program", "Settings", "Special cases", "Tests"];
/// Guides that only the documentation contains.
const OMITTED_GUIDES: &[&str] = &["products", "payroll", "reports", "company", "webhooks", "accounting_firms"];
/// Guides whose example the file contains.
const WITH_EXAMPLE: &[&str] = &["sales_invoice"];

const TITLE: &str = "# procountor-client

> A typed async Rust client for the Procountor accounting API, with exact decimals, lossless updates, sign-in, rate limits
> and safe retries. Condensed from the guides in `src/guide/`, which have an example of each job, what is not documented, and
> more jobs: products, payroll, reports, settings of the company, webhooks, accounting firms.
";

/// Writes the file, or with `check` only compares it. Returns its size.
pub fn llms(root: &Path, check: bool) -> Result<String, Failure> {
    let guides = files::tree(&root.join(GUIDES))?;
    let text = render(&guides)?;
    let characters = text.chars().count();
    let tokens = characters.div_ceil(CHARACTERS_PER_TOKEN);
    if tokens >= MAX_TOKENS {
        return Err(Failure::CheckFailed(format!(
            "{LLMS} has about {tokens} tokens, the limit is {MAX_TOKENS}\n  \
             help: shorten the guides, or add sections to `OMITTED` in xtask/src/llms.rs"
        )));
    }
    let path = root.join(LLMS);
    if check {
        if !path.exists() || files::read_text(&path)? != text {
            return Err(Failure::CheckFailed(format!("{LLMS} is stale\n  help: run cargo xtask llms")));
        }
    } else {
        files::write(&path, text.as_bytes())?;
    }
    Ok(format!("{LLMS}: {characters} characters, about {tokens} tokens (limit {MAX_TOKENS})"))
}

/// Returns the text of the file for the guides, by file name.
fn render(guides: &BTreeMap<String, String>) -> Result<String, Failure> {
    let guide = |name: &str| {
        let file = format!("{name}.rs");
        guides.get(&file).ok_or_else(|| Failure::Error(format!("{GUIDES}/{file} does not exist")))
    };
    let index = guide(INDEX)?;
    let names: Vec<&str> = index.lines().filter_map(guide_of_row).collect();
    let files = guides.keys().map(|file| file.trim_end_matches(".rs"));
    if let Some(name) = files.filter(|name| *name != INDEX).find(|name| !names.contains(name)) {
        return Err(Failure::Error(format!(
            "guide `{name}` is not in the table of {GUIDES}/{INDEX}.rs\n  help: add a row that begins with [`{name}`]"
        )));
    }
    // The table of guides precedes the first heading; the file is short enough to do without it.
    let rules = index.find("//! # ").map_or("", |start| &index[start..]);
    let mut text = format!("{TITLE}{}", condensed(rules, "##", false));
    for name in names.into_iter().filter(|name| !OMITTED_GUIDES.contains(name)) {
        let condensed = condensed(guide(name)?, "###", WITH_EXAMPLE.contains(&name));
        text.push_str(&format!("\n## {name}\n{condensed}"));
    }
    Ok(text)
}

/// Returns the guide that a row of the table in the index names. Rows of other tables begin with other names.
fn guide_of_row(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("//! | [`")?.split_once("`]")?;
    let is_module = name.chars().all(|character| character.is_ascii_lowercase() || character == '_');
    is_module.then_some(name)
}

/// Returns the text of a guide without links and omitted sections. A list item takes one line.
fn condensed(guide: &str, heading_marks: &str, with_example: bool) -> String {
    let mut text = String::new();
    let (mut is_code, mut is_omitted) = (false, false);
    for line in guide.lines().filter_map(|line| line.strip_prefix("//!")) {
        let line = line.strip_prefix(' ').unwrap_or(line);
        let is_fence = line.starts_with("```");
        let heading = line.strip_prefix("# ").filter(|_| !is_code);
        if let Some(heading) = heading {
            is_omitted = OMITTED.contains(&heading) || heading == "Example" && !with_example;
        }
        is_code ^= is_fence;
        let is_definition = line.starts_with('[') && line.contains("]: ");
        let is_repeated = line.is_empty() && (text.is_empty() || text.ends_with("\n\n"));
        if is_omitted || !is_code && (is_definition || is_repeated) {
            continue;
        }
        if let Some(heading) = heading {
            text.push_str(&format!("{heading_marks} {heading}"));
        } else if is_code {
            text.push_str(if is_fence { "```rust" } else { line });
        } else {
            if line.starts_with("  ") {
                text.truncate(text.trim_end().len());
                text.push(' ');
            }
            text.push_str(&without_links(line.trim_start()));
        }
        text.push('\n');
    }
    format!("\n{}\n", text.trim_end())
}

/// Replaces links by their text. Other brackets, such as those of an index, remain.
fn without_links(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let Some((label, after_label)) = after.split_once(']') else {
            text.push('[');
            rest = after;
            continue;
        };
        let target = after_label.strip_prefix('(').and_then(|target| target.split_once(')'));
        if let Some((_, after_target)) = target {
            text.push_str(label);
            rest = after_target;
        } else if label.starts_with('`') {
            text.push_str(label);
            rest = after_label;
        } else {
            text.push('[');
            rest = after;
        }
    }
    text + rest
}
