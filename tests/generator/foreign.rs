//! Third-party descriptions: for each case, the client or a refusal that names the place.
//!
//! The snapshot holds the surface and the diagnostics of each case; [`VERDICTS`] says which of them is expected.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use procountor_generator::diagnostic::{Diagnostic, Level};
use procountor_generator::{Output, generate};
use tests::snapshot;
use xtask::spec::third_party_input;

/// The expected result of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// The client has everything that is described.
    Complete,
    /// The client has all operations. A warning names the place of each part that is less than described.
    Less,
    /// An operation is left out, with a warning that names its place.
    WithoutOperation,
    /// The description is refused with an error that names the place.
    Refused,
}

use Verdict::{Complete, Less, Refused, WithoutOperation};

const VERDICTS: &[(&str, Verdict)] = &[
    ("accepted_202.json", Complete),
    ("allof_with_oneof_part.json", Less),
    ("api_key.json", Less),
    ("content_param.json", Complete),
    ("cookie.json", Complete),
    ("deep_object.json", Complete),
    ("discriminator.json", Less),
    ("discriminator_base.json", Less),
    ("empty_string_enum.json", Complete),
    ("enum_null.json", Complete),
    ("form_body.json", WithoutOperation),
    ("form_object_query.json", Complete),
    ("form_then_json.json", Complete),
    ("http_server.json", Complete),
    ("inline_additional_properties.json", Complete),
    ("int_enum.json", Complete),
    ("items_without_type.json", Complete),
    ("multipart_files.json", Complete),
    ("multipart_no_schema.json", WithoutOperation),
    ("n1.json", Complete),
    ("n2.json", Complete),
    ("n3.json", Complete),
    ("n4.json", Complete),
    ("n5.json", Complete),
    ("ndjson.json", Complete),
    ("not_schema.json", Complete),
    ("nullable31.json", Less),
    ("octet_custom.json", Complete),
    ("op_server.json", Complete),
    ("patch_json.json", Complete),
    ("path_label_style.json", Complete),
    ("percent_ref.json", Complete),
    ("plus_minus_enum.json", Complete),
    ("range_4xx.json", Complete),
    ("report-01-symbols.yaml", Less),
    ("report-02-same_name.yaml", Complete),
    ("report-03-siblings.yaml", Less),
    ("report-05-dots.yaml", Less),
    ("report-05-dots_without_collisions.yaml", Complete),
    ("report-07-query_objects.yaml", WithoutOperation),
    ("report-08-discriminated.yaml", Less),
    ("report-09-several_answers.yaml", Less),
    ("report-10-enum_and_all_of.yaml", Complete),
    ("report-11-multipart.yaml", WithoutOperation),
    ("report-13-unicode.yaml", Less),
    ("report-15-access.yaml", Complete),
    ("report-16-query_one_by_one.yaml", WithoutOperation),
    ("report-17-refs.yaml", Complete),
    ("report-19-err.yaml", Complete),
    ("report-21-yaml.yaml", Complete),
    ("report-22-places.yaml", Complete),
    ("report-22-places_before.yaml", Complete),
    ("report-23-optional_body.yaml", Less),
    ("report-25-limits.yaml", Complete),
    ("report-26-words.yaml", Complete),
    ("report-27-bom.json", Complete),
    ("report-27-bom.yaml", Complete),
    ("report-27-comment.json", Refused),
    ("report-27-crlf.yaml", Complete),
    ("report-27-number_version.yaml", Refused),
    ("report-27-twice.json", Refused),
    ("report-27-twice.yaml", Refused),
    ("report-27-two_documents.yaml", Refused),
    ("report-27-utf16.yaml", Refused),
    ("report-27-v32.yaml", Refused),
    ("same_param_twice.json", Less),
    ("server_variables.json", Complete),
    ("string_byte.json", Complete),
    ("swagger2.json", Refused),
    ("two_colliding_methods.json", Less),
    ("two_success.json", Less),
    ("typed_error.json", Complete),
    ("undeclared_path_param.json", Less),
    ("union_beside_properties.json", Less),
    ("xml_answer.json", Complete),
];

fn verdict(result: &Result<Output, Vec<Diagnostic>>) -> Verdict {
    match result {
        Err(_) => Refused,
        Ok(output) if output.warnings.is_empty() => Complete,
        Ok(output) if output.warnings.iter().any(|warning| warning.message.starts_with("skipped ")) => WithoutOperation,
        Ok(_) => Less,
    }
}

fn text(result: &Result<Output, Vec<Diagnostic>>) -> String {
    let (mut text, diagnostics) = match result {
        Ok(output) => (output.surface.facts().map(|fact| format!("{fact}\n")).collect(), &output.warnings),
        Err(errors) => (String::new(), errors),
    };
    for diagnostic in diagnostics {
        text.push_str(&format!("\n{diagnostic}\n"));
    }
    text
}

/// Returns the files below a folder by their names without extension.
fn cases(folder: &Path) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    let entries = std::fs::read_dir(folder).expect("the folder of cases exists");
    for path in entries.map(|entry| entry.expect("the folder can be read").path()) {
        if path.is_dir() {
            found.extend(cases(&path));
        } else {
            let name = path.strip_prefix(tests::data("foreign")).expect("the case is in the folder");
            found.insert(name.to_string_lossy().replace(['/', '\\'], "-"), path);
        }
    }
    found
}

#[test]
fn each_case_is_a_right_client_or_a_placed_refusal() {
    let cases = cases(&tests::data("foreign"));
    let expected: BTreeMap<&str, Verdict> = VERDICTS.iter().copied().collect();
    let listed: BTreeSet<&str> = expected.keys().copied().collect();
    let files: BTreeSet<&str> = cases.keys().map(String::as_str).collect();
    assert_eq!(listed, files, "each case has a verdict");
    let (mut wrong, mut clients) = (Vec::new(), String::new());
    for (name, path) in &cases {
        let bytes = std::fs::read(path).expect("the case can be read");
        let result = generate(&third_party_input(name, &bytes));
        let found = verdict(&result);
        if expected.get(name.as_str()) != Some(&found) {
            wrong.push(format!("(\"{name}\", {found:?}),"));
        }
        let diagnostics = match &result {
            Ok(output) => &output.warnings,
            Err(errors) => errors,
        };
        for diagnostic in diagnostics {
            assert!(diagnostic.location.is_some(), "{name}: no place in {diagnostic}");
            let refuses = diagnostic.level == Level::Error;
            assert!(!refuses || found == Refused, "{name}: {diagnostic}");
        }
        clients.push_str(&format!("# {name}: {found:?}\n\n{}\n", text(&result)));
    }
    snapshot("foreign", &clients);
    assert!(wrong.is_empty(), "other verdicts than expected:\n{}", wrong.join("\n"));
}
