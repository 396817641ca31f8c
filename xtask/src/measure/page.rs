//! Page of the measurements in Markdown.

use super::{Figure, Measurement};

/// Path of the page, from the root of the repository.
pub const PAGE: &str = "generated-client/MEASUREMENTS.md";

/// Renders the measurements of a client version as a Markdown page.
pub fn page(version: &str, release: &str, measurements: &[(Figure, Measurement)]) -> String {
    let rows: String = measurements.iter().map(|(figure, measurement)| row(*figure, measurement)).collect();
    format!(
        "# Measurements\n\n\
         Figures of `procountor-client` {version}, generated from release {release}, in one run on one machine. Written by\n\
         `cargo xtask measure --write`; do not edit. A command in the last column measures its figure again.\n\n\
         | figure | measured | limit | command |\n|---|---|---|---|\n{rows}"
    )
}

fn row(figure: Figure, measurement: &Measurement) -> String {
    let Measurement { name, value, limit, within_limit } = measurement;
    let limit = match (limit, within_limit) {
        (None, _) => "none".to_owned(),
        (Some(limit), true) => limit.clone(),
        (Some(limit), false) => format!("**missed:** {limit}"),
    };
    let figure = figure.name();
    format!("| {} | {} | {} | `cargo xtask measure {figure}` |\n", cell(name), cell(value), cell(&limit))
}

/// Escapes the separator of table cells.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
