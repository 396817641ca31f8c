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

#[cfg(test)]
mod tests {
    use super::{Figure, Measurement, page};

    #[test]
    fn page_lists_measurements_in_order() {
        let at_most = Measurement::at_most("overhead", "8.1 µs a call".to_owned(), "100 µs", true);
        let at_least = Measurement::at_least("decode", "0.80 of its speed".to_owned(), "0.9", false);
        let other = Measurement::without_limit("resources", "1.2 s | 0.4 s".to_owned());
        let measurements = [(Figure::Overhead, at_most), (Figure::Decode, at_least), (Figure::Resources, other)];
        let text = page("0.8.2", "26.04", &measurements);
        let rows = "| figure | measured | limit | command |\n|---|---|---|---|\n\
            | overhead | 8.1 µs a call | at most 100 µs | `cargo xtask measure overhead` |\n\
            | decode | 0.80 of its speed | **missed:** at least 0.9 | `cargo xtask measure decode` |\n\
            | resources | 1.2 s \\| 0.4 s | none | `cargo xtask measure resources` |\n";
        assert!(text.ends_with(rows), "{text}");
        assert!(text.contains("`procountor-client` 0.8.2, generated from release 26.04"), "{text}");
    }
}
