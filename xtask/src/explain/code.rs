//! Cuts one item out of the emitted files.
//!
//! The printer sets items apart by an empty line, and what stands inside an item is indented: so
//! an item is what stands between two empty lines at the margin.

use procountor_generator::tree::SourceTree;

/// Where the code of an item stands.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// A method of a resource.
    Method { module: String, name: String },
    /// What a method of a resource returns, with its setters.
    Request { module: String, method: String },
    /// A type, in whichever file of the models.
    Item { name: String },
    /// A field of a type.
    Field { model: String, name: String },
    /// A value of an enum.
    Variant { model: String, name: String },
}

/// The file and the code of an item.
pub(super) fn cut(tree: &SourceTree, place: &Place) -> Option<(String, String)> {
    match place {
        Place::Method { module, name } => {
            let (path, text) = resource(tree, module)?;
            let head = format!("    pub fn {name}(");
            let generic = format!("    pub fn {name}<");
            let within =
                items(text).find(|item| is_impl(item) && methods(item).any(|one| has(one, &[&head, &generic])))?;
            Some((path, methods(within).find(|one| has(one, &[&head, &generic]))?.trim_end_matches("\n}").to_owned()))
        }
        Place::Request { module, method } => {
            let (path, text) = resource(tree, module)?;
            let says = format!("::{method}`].");
            let request = items(text).find(|item| item.starts_with("request!") && item.contains(&says))?;
            let name = request.lines().find_map(|line| line.trim_start().strip_prefix("pub struct "))?;
            let name = name.split(|letter: char| !letter.is_alphanumeric()).next()?;
            let setters = items(text).find(|item| item.starts_with(&format!("impl {name} {{")));
            let parts: Vec<_> = std::iter::once(request).chain(setters).map(str::trim_end).collect();
            Some((path, parts.join("\n\n")))
        }
        Place::Item { name } => model(tree, name),
        Place::Field { model: owner, name } => {
            let (path, item) = model(tree, owner)?;
            Some((path, member(&item, &format!("pub {name}: "), "#[wire(")?))
        }
        Place::Variant { model: owner, name } => {
            let (path, item) = model(tree, owner)?;
            let line = item.lines().find(|line| line.trim_start().split(' ').next() == Some(name))?;
            Some((path, line.to_owned()))
        }
    }
}

fn resource<'a>(tree: &'a SourceTree, module: &str) -> Option<(String, &'a str)> {
    let path = format!("resources/{module}.rs");
    tree.files().find(|(file, _)| *file == path).map(|(_, text)| (path, text))
}

/// The item that makes a type.
fn model(tree: &SourceTree, name: &str) -> Option<(String, String)> {
    let makes = |item: &&str| {
        item.lines().any(|line| {
            let line = line.trim_start();
            let rest = ["pub struct ", "pub enum ", "pub type "].iter().find_map(|word| line.strip_prefix(word));
            rest.and_then(|rest| rest.strip_prefix(name))
                .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
        })
    };
    let models = tree.files().filter(|(path, _)| path.starts_with("models"));
    models.into_iter().find_map(|(path, text)| Some((path.to_owned(), items(text).find(makes)?.to_owned())))
}

/// The items of a file.
fn items(text: &str) -> impl Iterator<Item = &str> {
    blocks(text, "")
}

/// The methods of an item.
fn methods(item: &str) -> impl Iterator<Item = &str> {
    let inside = item.split_once("{\n").map_or("", |(_, inside)| inside);
    blocks(inside, "    ")
}

/// Pieces between empty lines after which a line stands at this indentation.
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

/// The lines of a member: from its first attribute to the line that names it.
fn member(item: &str, head: &str, first: &str) -> Option<String> {
    let lines: Vec<&str> = item.lines().collect();
    let end = lines.iter().position(|line| line.trim_start().starts_with(head))?;
    let before = lines.get(..end)?;
    let start = before.iter().rposition(|line| line.trim_start().starts_with(first)).unwrap_or(end);
    Some(lines.get(start..=end)?.join("\n"))
}
