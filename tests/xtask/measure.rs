//! The command `measure`: values of measuring programs, and the page of measurements.

use xtask::measure::{Figure, Measurement, page, program};

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

#[test]
fn each_value_of_program_has_its_own_verdict() {
    let values = [
        Measurement::at_most("drift", "0.22 s".to_owned(), "0.3 s", true),
        Measurement::at_most("drift", "14.0 s, at most a guess".to_owned(), "10 s", false),
        Measurement::without_limit("drift", "1.63 s by another program".to_owned()),
    ];
    let json = |value: &Measurement| serde_json::to_string(value).expect("a measurement can be serialised");
    let lines: Vec<String> = values.iter().map(json).collect();
    assert_eq!(program::read(&lines.join("\n")).expect("each line is a measurement"), values);
    let lines = values.map(|value| value.to_string());
    assert_eq!(lines[0], "drift: 0.22 s, at most 0.3 s: ok");
    assert_eq!(lines[1], "drift: 14.0 s, at most a guess, at most 10 s: MISSED");
    assert_eq!(lines[2], "drift: 1.63 s by another program");
}

#[test]
fn other_output_of_program_is_an_error() {
    let error = program::read("error: no such server").expect_err("the line is no measurement").to_string();
    assert!(error.contains("found `error: no such server`"), "{error}");
}
