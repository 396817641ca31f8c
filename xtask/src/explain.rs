//! `explain`: prints the code of an item of the client, its origin, and the overlay actions that changed it.

mod excerpt;
mod lookup;

use std::fmt::Write as _;

use procountor_generator::Output;
use procountor_generator::document::Document;
use procountor_generator::pointer::Pointer;
use procountor_generator::suggest::closest;

use crate::failure::Failure;
use crate::generate;
use crate::spec::Spec;

use lookup::ExplainedItem;

/// The generated client of a release and its description.
#[derive(Debug)]
pub struct Explainer {
    /// Path of the description.
    source: String,
    output: Output,
    document: Document,
}

impl Explainer {
    /// Generates the client of a release; without a label, of the current release.
    pub fn new(spec: &Spec, release: Option<&str>) -> Result<Self, Failure> {
        let description = spec.release(release)?;
        let output = generate::run(spec, &description, false)?;
        let document =
            Document::read(&description.name, &description.bytes).map_err(|error| Failure::diagnostics(&[error]))?;
        Ok(Self { source: description.name, output, document })
    }

    /// Returns the explanation of an operation, a model, a field, an enum, a value or a node of the description.
    pub fn explain(&self, query: &str) -> Result<String, Failure> {
        let items = lookup::find(&self.output, &self.document, query);
        if items.is_empty() {
            return Err(self.not_found(query));
        }
        let texts: Vec<_> = items.iter().map(|item| explanation(&self.output, &self.document, item)).collect();
        Ok(texts.join("\n"))
    }

    fn not_found(&self, query: &str) -> Failure {
        let close = closest(query, lookup::names(&self.output));
        let help = if close.is_empty() { String::new() } else { format!("\n  help: try {}", close.join(", ")) };
        Failure::Error(format!(
            "no item `{query}` in {}\n  expected an operation (`invoices.list`, `GET /invoices`), a model (`Invoice`), \
             a field (`Invoice.orderReference`), an enum (`InvoiceStatus`) or a pointer (`/components/schemas/Invoice`){help}",
            self.source
        ))
    }
}

fn explanation(output: &Output, document: &Document, item: &ExplainedItem) -> String {
    let mut text = format!("{}\n", item.title);
    for target in &item.code {
        if let Some((path, code)) = excerpt::cut(&output.tree, target) {
            section(&mut text, &format!("{}/{path}", generate::CODE), &code);
        }
    }
    text.push('\n');
    // Writing to a string cannot fail.
    for origin in &item.origins {
        let location = document.location(origin);
        let _ = writeln!(text, "  from {}:{}:{}  #{origin}", location.file, location.line, location.column);
    }
    for site in &item.sites {
        let _ = writeln!(text, "  values from {site}");
    }
    text.push_str(&actions(output, &item.origins));
    section(&mut text, "surface", &surface(output, &item.facts));
    text
}

fn section(text: &mut String, title: &str, body: &str) {
    if !body.is_empty() {
        let _ = write!(text, "\n{title}\n\n{}\n", body.trim_end());
    }
}

/// Returns the overlay actions that changed one of the nodes, a node inside it or a node around it.
fn actions(output: &Output, origins: &[Pointer]) -> String {
    let mut text = String::new();
    for application in &output.applied {
        let is_near = |touched: &&Pointer| {
            origins.iter().any(|origin| touched.is_within(origin) || (origin.is_within(touched) && touched.depth() > 0))
        };
        let touched: Vec<_> = application.touched.iter().filter(is_near).collect();
        if let Some(first) = touched.first() {
            let more = if touched.len() > 1 { format!(" and {} more", touched.len() - 1) } else { String::new() };
            let _ = writeln!(
                text,
                "  changed by {} #/actions/{}: {}\n    at #{first}{more}",
                application.overlay, application.action, application.reason
            );
        }
    }
    text
}

/// Returns the surface facts that start with one of the prefixes, which end at the end of a name.
fn surface(output: &Output, prefixes: &[String]) -> String {
    let facts = output.surface.facts().filter(|fact| prefixes.iter().any(|prefix| starts_with_name(fact, prefix)));
    facts.flat_map(|fact| [fact, "\n"]).collect()
}

fn starts_with_name(fact: &str, prefix: &str) -> bool {
    let rest = fact.strip_prefix(prefix);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}
