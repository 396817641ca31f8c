//! Hostile descriptions and overlays: each is rejected with short diagnostics, or yields a client of bounded size whose
//! files are safe. Each runs on a stack of 2 MiB, which unbounded recursion overflows.

mod names;
mod overlays;
mod yaml;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::thread;

use procountor_generator::diagnostic::Diagnostic;
use procountor_generator::document::{Document, MAX_SIZE};
use procountor_generator::{Output, generate};
use xtask::spec::third_party_input;

/// Size of the stack of a run.
const STACK: usize = 2 * 1024 * 1024;
/// Maximum length of a printed diagnostic in bytes.
const MAX_DIAGNOSTIC: usize = 10_000;
/// Maximum number of bytes of code for each byte of a description, beyond the first million.
const MAX_GROWTH: usize = 400;

/// Runs a function on a stack of 2 MiB.
fn on_small_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, run);
        thread.expect("the thread starts").join().expect("the run does not panic")
    })
}

/// Generates a client from a third-party description, and checks the bounds of the result. Returns the text of the first
/// error, or of all warnings.
fn run(text: impl AsRef<[u8]> + Sync) -> Result<String, String> {
    let bytes = text.as_ref();
    on_small_stack(|| match generate(&third_party_input("hostile", bytes)) {
        Ok(output) => {
            assert_bounded(&output, bytes.len());
            Ok(printed(&output.warnings, bytes.len()))
        }
        Err(diagnostics) => {
            let printed = printed(&diagnostics, bytes.len());
            let at = printed.find("error: ").expect("a rejected description has an error");
            Err(printed[at..].to_owned())
        }
    })
}

/// Returns the error of a description that is rejected.
fn rejected(text: impl AsRef<[u8]> + Sync) -> String {
    match run(text) {
        Ok(warnings) => panic!("accepted: {warnings}"),
        Err(error) => error,
    }
}

/// Prints diagnostics, of which there are not too many and none is too long.
fn printed(diagnostics: &[Diagnostic], size: usize) -> String {
    assert!(diagnostics.len() <= 10 + size / 10, "{} diagnostics of {size} bytes", diagnostics.len());
    let mut text = String::new();
    for diagnostic in diagnostics {
        let line = diagnostic.to_string();
        assert!(line.len() <= MAX_DIAGNOSTIC, "{} bytes", line.len());
        assert!(!line.contains(|character: char| character.is_control() && character != '\n'), "{line:?}");
        writeln!(text, "{line}").expect("a string can be written");
    }
    text
}

/// Asserts that the files of a client are Rust, have safe and unique paths, and are not too large.
fn assert_bounded(output: &Output, size: usize) {
    for tree in [&output.tree, &output.inventory] {
        let mut paths = BTreeSet::new();
        let mut bytes = 0;
        for (path, code) in tree.files() {
            names::assert_safe(path);
            assert!(paths.insert(path.to_lowercase()), "{path} differs from another path in letter case only");
            bytes += code.len();
            if size < 20_000 {
                syn::parse_file(code).unwrap_or_else(|error| panic!("{path}: {error}"));
            }
        }
        assert!(bytes <= 1_000_000 + size * MAX_GROWTH, "{size} bytes became {bytes}");
    }
}

/// Returns a description with these paths and schemas.
fn description(paths: &str, schemas: &str) -> String {
    format!(
        r#"{{"openapi":"3.0.3","info":{{"title":"T","version":"1"}},"paths":{{{paths}}},"components":{{"schemas":{{{schemas}}}}}}}"#
    )
}

/// Returns a description in which a request and a response have the schema.
fn used(schema: &str, schemas: &str) -> String {
    let content = format!(r#""content":{{"application/json":{{"schema":{schema}}}}}"#);
    let responses = format!(r#""responses":{{"200":{{"description":"d",{content}}}}}"#);
    let path = format!(r#""/a":{{"get":{{{responses}}},"post":{{"requestBody":{{{content}}},{responses}}}}}"#);
    description(&path, schemas)
}

/// Nests `depth` levels around a value.
fn nested(open: &str, close: &str, depth: usize, value: &str) -> String {
    [&open.repeat(depth), value, &close.repeat(depth)].concat()
}

/// Returns schemas `S0` to `S{length}`, each made by `link` from the reference to the next one, and a last object.
fn chain(length: usize, link: impl Fn(usize, &str) -> String) -> String {
    let mut schemas = String::new();
    for index in 0..length {
        let next = format!(r##"{{"$ref":"#/components/schemas/S{}"}}"##, index + 1);
        write!(schemas, r#""S{index}":{},"#, link(index, &next)).expect("a string can be written");
    }
    schemas + &format!(r#""S{length}":{{"type":"object","properties":{{"end":{{"type":"string"}}}}}}"#)
}

const FIRST: &str = r##"{"$ref":"#/components/schemas/S0"}"##;

#[test]
fn json_nested_10_000_levels_deep_is_rejected() {
    let schemas = [
        (r#"{"a":"#, "}"),
        ("[", "]"),
        (r#"{"type":"array","items":"#, "}"),
        (r#"{"type":"object","additionalProperties":"#, "}"),
        (r#"{"allOf":["#, "]}"),
        (r#"{"example":"#, "}"),
    ];
    for (open, close) in schemas {
        for text in [used(&nested(open, close, 10_000, "{}"), ""), used(&open.repeat(10_000), "")] {
            let error = rejected(&text);
            assert!(
                error.starts_with("error: invalid JSON: it is more than 128 levels deep\n  at hostile:1:"),
                "{error}"
            );
        }
    }
}

#[test]
fn type_within_depth_of_document_is_bounded() {
    for (open, close) in [(r#"{"type":"array","items":"#, "}"), (r#"{"type":"object","additionalProperties":"#, "}")] {
        let warnings = run(used(&nested(open, close, 110, "{}"), "")).expect("the operations are skipped");
        assert!(warnings.contains("the type nests more than 32 levels deep"), "{warnings}");
        let error = rejected(used(FIRST, &format!(r#""S0":{}"#, nested(open, close, 110, "{}"))));
        assert!(error.contains("the schema `S0` nests more than 32 levels deep"), "{error}");
    }
    run(used(&nested(r#"{"allOf":["#, "]}", 30, "{}"), "")).expect("thirty levels are not too many");
    let objects = nested(r#"{"type":"object","properties":{"a":"#, "}}", 55, "{}");
    run(used(&objects, "")).expect("each object has a type of its own");
    run(used(FIRST, &format!(r#""S0":{objects}"#))).expect("each object has a type of its own");
}

#[test]
fn chain_of_10_000_references_is_bounded() {
    let error = rejected(used(FIRST, &chain(10_000, |_, next| next.to_owned())));
    assert!(error.contains("nests more than 32 levels deep through other schemas"), "{error}");
    let error = rejected(used(FIRST, &chain(10_000, |_, next| format!(r#"{{"type":"array","items":{next}}}"#))));
    assert!(error.contains("nests more than 32 levels deep through other schemas"), "{error}");
    let parts = chain(3_000, |_, next| format!(r#"{{"allOf":[{next}]}}"#));
    let error = rejected(used(FIRST, &parts));
    assert!(error.contains("nests more than 32 levels deep through other schemas"), "{error}");
    let objects = chain(3_000, |_, next| format!(r#"{{"type":"object","properties":{{"a":{next}}}}}"#));
    run(used(FIRST, &objects)).expect("objects may refer to one another in any number");
}

#[test]
fn reference_chain_outside_schemas_is_bounded() {
    let outside = |chain: String| {
        let chain = chain.replace("components/schemas", "x");
        let description = used(r##"{"$ref":"#/x/S0"}"##, "");
        description.replacen('{', &format!(r#"{{"x":{{{chain}}},"#), 1)
    };
    let warnings = run(outside(chain(10_000, |_, next| next.to_owned()))).expect("the operations are skipped");
    assert!(warnings.contains("begins a chain of more than 64 references"), "{warnings}");
    let items = chain(10_000, |_, next| format!(r#"{{"type":"array","items":{next}}}"#));
    let warnings = run(outside(items)).expect("the operations are skipped");
    assert!(warnings.contains("the type nests more than 32 levels deep"), "{warnings}");
}

#[test]
fn all_of_chain_of_200_parts_is_bounded() {
    let parts =
        chain(200, |index, next| format!(r#"{{"allOf":[{next}],"properties":{{"p{index}":{{"type":"string"}}}}}}"#));
    let warnings = run(used(FIRST, &parts)).expect("the parts beyond the limit are left out");
    assert!(warnings.contains("`allOf` parts are nested more than 64 levels deep"), "{warnings}");
}

#[test]
fn exponential_fan_out_of_references_is_linear() {
    let keywords: [fn(&str) -> String; 4] = [
        |next| format!(r#"{{"allOf":[{next},{next}]}}"#),
        |next| format!(r#"{{"oneOf":[{next},{next}]}}"#),
        |next| format!(r#"{{"anyOf":[{{"type":"array","items":{next}}},{next}]}}"#),
        |next| format!(r#"{{"type":"object","required":["a"],"properties":{{"a":{next},"b":{next}}}}}"#),
    ];
    for keyword in keywords {
        run(used(FIRST, &chain(50, |_, next| keyword(next)))).expect("each schema is read once");
    }
}

#[test]
fn file_beyond_maximum_size_is_rejected() {
    let error = rejected(vec![b' '; MAX_SIZE + 1]);
    assert!(error.contains("the file has more than 67108864 bytes"), "{error}");
    let error = Document::read("largest", &vec![b' '; MAX_SIZE]).expect_err("the file is empty");
    assert_eq!(error.message, "the file is empty");
}

#[test]
fn bytes_that_are_not_text_are_rejected() {
    let cases: [(&[u8], &str); 7] = [
        (b"", "the file is empty"),
        (b"\xEF\xBB\xBF", "the file is empty"),
        (b"\xEF\xBB\xBF \n\t", "the file is empty"),
        (b"{\"openapi\": \"3.0.3\", \"x\": \"\xFF\"}", "the file is not UTF-8 text"),
        (b"{\"openapi\": \"3.0.3\", \"x\": \"\xED\xA0\x80\"}", "the file is not UTF-8 text"),
        (br#"{"openapi": "3.0.3", "x": "\ud800"}"#, "invalid JSON"),
        (b"openapi: 3.0.3\nx: \x00\n", "invalid YAML"),
    ];
    for (bytes, message) in cases {
        let error = rejected(bytes);
        assert!(error.starts_with(&format!("error: {message}")), "{error}");
    }
}

#[test]
fn extreme_numbers_are_rejected_or_bounded() {
    let schemas = [
        r#"{"type":"number","minimum":1e999999999}"#.to_owned(),
        r#"{"type":"number","minimum":-1e-999999999,"maximum":1e308,"multipleOf":0,"default":-0.0}"#.to_owned(),
        format!(r#"{{"type":"integer","maximum":{}}}"#, "9".repeat(100_000)),
        r#"{"type":"integer","minimum":9223372036854775807,"exclusiveMinimum":true}"#.to_owned(),
        r#"{"type":"integer","maximum":-9223372036854775808,"exclusiveMaximum":true}"#.to_owned(),
        r#"{"type":"integer","enum":[1e300,99999999999999999999999,null,{}],"default":1e999}"#.to_owned(),
        r#"{"type":"string","minLength":18446744073709551615,"maxLength":1}"#.to_owned(),
        r#"{"type":"string","minLength":1000000000000,"maxLength":-5}"#.to_owned(),
        r#"{"type":"array","items":{"type":"string"},"minItems":1000000000000,"maxItems":1e300}"#.to_owned(),
    ];
    for schema in schemas {
        let object = format!(r#"{{"type":"object","required":["a"],"properties":{{"a":{schema}}}}}"#);
        let query = format!(
            r#""/a":{{"get":{{"parameters":[{{"name":"q","in":"query","required":true,"schema":{schema}}}],"responses":{{"204":{{"description":"d"}}}}}}}}"#
        );
        for text in [used(&schema, ""), used(&object, ""), description(&query, "")] {
            if let Err(error) = run(&text) {
                assert!(error.starts_with("error: "), "{error}");
            }
        }
    }
}

#[test]
fn many_items_yield_client_of_linear_size() {
    let list = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let values = list(20_000, &|index| format!(r#""v{index}""#));
    run(used(FIRST, &format!(r#""S0":{{"type":"string","enum":[{values}]}}"#))).expect("an enum of many values");
    let properties = list(2_000, &|index| format!(r#""p{index}":{{"type":"string"}}"#));
    run(used(FIRST, &format!(r#""S0":{{"type":"object","properties":{{{properties}}}}}"#))).expect("many properties");
    let schemas = list(2_000, &|index| format!(r#""S{index}":{{"type":"object","properties":{{"a":{{}}}}}}"#));
    run(used(FIRST, &schemas)).expect("many schemas");
    let paths = list(500, &|index| format!(r#""/p{index}":{{"get":{{"responses":{{"204":{{}}}}}}}}"#));
    run(description(&paths, "")).expect("many paths");
    let query = list(1_001, &|index| format!(r#"{{"name":"q{index}","in":"query","schema":{{"type":"string"}}}}"#));
    let error =
        rejected(description(&format!(r#""/a":{{"get":{{"parameters":[{query}],"responses":{{"204":{{}}}}}}}}"#), ""));
    assert!(error.contains("the operation has 1001 parameters, more than 1000"), "{error}");
}
