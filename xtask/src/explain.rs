//! `explain`: where one item of the client comes from, what corrected it, and its code.

mod code;
mod find;

use std::fmt::Write as _;

use procountor_generator::Output;
use procountor_generator::document::Document;
use procountor_generator::pointer::Pointer;
use procountor_generator::suggest::closest;

use crate::failure::Failure;
use crate::generate;
use crate::spec::Spec;

use find::Found;

/// A release's client, to be asked about.
#[derive(Debug)]
pub struct Explainer {
    /// The description's file.
    source: String,
    output: Output,
    document: Document,
}

impl Explainer {
    /// Makes the client of a release, or of the current one.
    pub fn new(spec: &Spec, release: Option<&str>) -> Result<Self, Failure> {
        let source = spec.release(release)?;
        let output = generate::run(spec, &source, false)?;
        let document = Document::read(&source.name, &source.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
        Ok(Self { source: source.name, output, document })
    }

    /// Says all that is known about an operation, a model, a field, an enum or a node.
    pub fn explain(&self, item: &str) -> Result<String, Failure> {
        let found = find::find(&self.output, &self.document, item);
        if found.is_empty() {
            return Err(self.unknown(item));
        }
        let texts: Vec<_> = found.iter().map(|found| one(&self.output, &self.document, found)).collect();
        Ok(texts.join("\n"))
    }

    fn unknown(&self, item: &str) -> Failure {
        let close = closest(item, find::names(&self.output));
        let close = if close.is_empty() { String::new() } else { format!("\n  do: try {}", close.join(", ")) };
        Failure::Broken(format!(
            "`{item}` is nothing in {}\n  expected an operation (`invoices.list`, `GET /invoices`), a model (`Invoice`), \
             a field (`Invoice.orderReference`), an enum (`InvoiceStatus`) or a pointer (`/components/schemas/Invoice`){close}",
            self.source
        ))
    }
}

fn one(output: &Output, document: &Document, found: &Found) -> String {
    let mut text = format!("{}\n", found.title);
    // Writing to a string cannot fail.
    for origin in &found.origins {
        let place = document.place(origin);
        let _ = writeln!(text, "  from {}:{}:{}  #{origin}", place.file, place.line, place.column);
    }
    for site in &found.sites {
        let _ = writeln!(text, "  listed by {site}");
    }
    text.push_str(&actions(output, &found.origins));
    section(&mut text, "surface", &surface(output, &found.facts));
    for place in &found.code {
        if let Some((path, code)) = code::cut(&output.tree, place) {
            section(&mut text, &format!("{}/{path}", generate::CODE), &code);
        }
    }
    text
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.is_empty() {
        let _ = write!(text, "\n{title}\n\n{}\n", body.trim_end());
    }
}

/// The overlay actions that touched one of the nodes, something inside it, or all around it.
fn actions(output: &Output, origins: &[Pointer]) -> String {
    let mut text = String::new();
    for application in &output.applied {
        let near = |touched: &&Pointer| {
            origins.iter().any(|origin| touched.is_within(origin) || (origin.is_within(touched) && touched.depth() > 0))
        };
        let touched: Vec<_> = application.touched.iter().filter(near).collect();
        if let Some(first) = touched.first() {
            let more = if touched.len() > 1 { format!(" and {} more", touched.len() - 1) } else { String::new() };
            let _ = writeln!(
                text,
                "  touched by {} #/actions/{}: {}\n    at #{first}{more}",
                application.overlay, application.action, application.reason
            );
        }
    }
    text
}

/// The facts that begin so; each beginning ends where a name ends.
fn surface(output: &Output, beginnings: &[String]) -> String {
    let facts = output.surface.facts().filter(|fact| beginnings.iter().any(|beginning| begins(fact, beginning)));
    facts.flat_map(|fact| [fact, "\n"]).collect()
}

fn begins(fact: &str, beginning: &str) -> bool {
    let rest = fact.strip_prefix(beginning);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}
