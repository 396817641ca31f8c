//! Excerpts of single items from the generated files.
//!
//! The printer separates items by an empty line and indents their content, so an item ends at an empty line that is
//! followed by an unindented line.

use procountor_generator::tree::SourceTree;

/// Item to cut from the generated files.
#[derive(Clone, Debug)]
pub(super) enum Excerpt {
    /// A method of a resource.
    Method { module: String, name: String },
    /// The request type that a method of a resource returns, with its setters.
    Request { module: String, method: String },
    /// A type in one of the files of the models.
    Item { name: String },
    /// A field of a type.
    Field { model: String, name: String },
    /// A value of an enum.
    Variant { model: String, name: String },
}

/// Returns the file and the code of an item.
pub(super) fn cut(tree: &SourceTree, target: &Excerpt) -> Option<(String, String)> {
    match target {
        Excerpt::Method { module, name } => {
            let (path, text) = resource(tree, module)?;
            let head = format!("    pub fn {name}(");
            let generic = format!("    pub fn {name}<");
            let within = items(text)
                .find(|item| is_impl(item) && methods(item).any(|method| has(method, &[&head, &generic])))?;
            Some((
                path,
                methods(within).find(|method| has(method, &[&head, &generic]))?.trim_end_matches("\n}").to_owned(),
            ))
        }
        Excerpt::Request { module, method } => {
            let (path, text) = resource(tree, module)?;
            let link = format!("::{method}`]");
            let request = items(text).find(|item| declared(item).is_some() && item.contains(&link))?;
            let name = declared(request)?;
            let name = name.split(|letter: char| !letter.is_alphanumeric()).next()?;
            let setters = items(text).find(|item| item.starts_with(&format!("impl {name} {{")));
            let parts: Vec<_> = std::iter::once(request).chain(setters).map(str::trim_end).collect();
            Some((path, parts.join("\n\n")))
        }
        Excerpt::Item { name } => model(tree, name),
        Excerpt::Field { model: owner, name } => {
            let (path, item) = model(tree, owner)?;
            Some((path, member(&item, &format!("pub {name}: "), "#[wire(")?))
        }
        Excerpt::Variant { model: owner, name } => {
            let (path, item) = model(tree, owner)?;
            let line = item.lines().find(|line| line.trim_start().split(' ').next() == Some(name))?;
            Some((path, line.to_owned()))
        }
    }
}

/// Returns the code of a struct or an alias after its keyword.
fn declared(item: &str) -> Option<&str> {
    let after = |line| ["pub struct ", "pub type "].iter().find_map(|keyword| str::strip_prefix(line, keyword));
    item.lines().map(str::trim_start).find_map(after)
}

fn resource<'a>(tree: &'a SourceTree, module: &str) -> Option<(String, &'a str)> {
    let path = format!("resources/{module}.rs");
    tree.files().find(|(file, _)| *file == path).map(|(_, text)| (path, text))
}

/// Returns the file and the item that define a type.
fn model(tree: &SourceTree, name: &str) -> Option<(String, String)> {
    let defines = |item: &&str| {
        item.lines().any(|line| {
            let line = line.trim_start();
            let rest = ["pub struct ", "pub enum ", "pub type "].iter().find_map(|keyword| line.strip_prefix(keyword));
            rest.and_then(|rest| rest.strip_prefix(name))
                .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
        })
    };
    let models = tree.files().filter(|(path, _)| path.starts_with("models"));
    models.into_iter().find_map(|(path, text)| Some((path.to_owned(), items(text).find(defines)?.to_owned())))
}

/// Returns the items of a file.
fn items(text: &str) -> impl Iterator<Item = &str> {
    blocks(text, "")
}

/// Returns the methods of an item.
fn methods(item: &str) -> impl Iterator<Item = &str> {
    let inside = item.split_once("{\n").map_or("", |(_, inside)| inside);
    blocks(inside, "    ")
}

/// Splits a text at empty lines that are followed by a line with exactly this indentation.
fn blocks<'a>(text: &'a str, indentation: &'a str) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let ends = text.match_indices("\n\n").map(|(at, _)| at);
        let end = ends.into_iter().find(|at| {
            let next = text.get(at + 2..).unwrap_or_default();
            next.strip_prefix(indentation).is_some_and(|next| !next.starts_with([' ', '\n']))
        });
        rest = end.and_then(|at| text.get(at + 2..));
        Some(end.and_then(|at| text.get(..at)).unwrap_or(text).trim_end_matches('\n'))
    })
}

fn is_impl(item: &str) -> bool {
    item.starts_with("impl ")
}

fn has(item: &str, heads: &[&str]) -> bool {
    item.lines().any(|line| heads.iter().any(|head| line.starts_with(head)))
}

/// Returns the lines of a member, from its first attribute to the line with its name.
fn member(item: &str, head: &str, first: &str) -> Option<String> {
    let lines: Vec<&str> = item.lines().collect();
    let end = lines.iter().position(|line| line.trim_start().starts_with(head))?;
    let before = lines.get(..end)?;
    let start = before.iter().rposition(|line| line.trim_start().starts_with(first)).unwrap_or(end);
    Some(lines.get(start..=end)?.join("\n"))
}
