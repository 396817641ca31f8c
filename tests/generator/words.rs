//! Documentation from `spec/words/`: text in, text out.

use procountor_generator::words::{self, Keys, Words};
use procountor_generator::{File, Input, Output};

const DESCRIPTION: &str = r##"{
  "openapi": "3.0.1", "info": { "title": "t", "version": "1" },
  "paths": {
    "/trees": {
      "get": {
        "operationId": "listTrees", "summary": "Published summary",
        "parameters": [
          { "name": "kind", "in": "query", "schema": { "type": "string", "enum": ["OAK", "ELM"] } },
          { "name": "page", "in": "query", "description": "line one<br>line <b>two</b> of List<String>",
            "schema": { "type": "integer" } }
        ],
        "responses": { "200": { "description": "ok", "content": { "application/json": {
          "schema": { "$ref": "#/components/schemas/Tree" } } } } }
      },
      "put": {
        "deprecated": true, "operationId": "oldTrees",
        "responses": { "204": { "description": "done" } }
      }
    }
  },
  "components": { "schemas": {
    "Bark": { "type": "object", "properties": { "colour": { "type": "string" } } },
    "Tree": { "type": "object", "description": "Published model", "properties": {
      "height": { "type": "number", "description": "Published height." },
      "bark": { "$ref": "#/components/schemas/Bark" } } } } }
}"##;

const NAMES: &str = "[enums]\nTreeKind = [\"GET /trees?kind\"]\n";

fn input<'a>(words: &'a [File<'a>], release: Option<&'a str>) -> Input<'a> {
    Input {
        description: File { name: "trees.json", bytes: DESCRIPTION.as_bytes() },
        overlays: &[],
        names: File { name: "names.toml", bytes: NAMES.as_bytes() },
        words,
        rules: None,
        release,
        strict: false,
    }
}

fn output(words: &[(&str, &str)], release: Option<&str>) -> Result<Output, String> {
    let files: Vec<_> = words.iter().map(|(name, text)| File { name, bytes: text.as_bytes() }).collect();
    procountor_generator::generate(&input(&files, release))
        .map_err(|errors| errors.iter().map(|error| format!("{error}\n")).collect::<String>())
}

/// Returns the generated code, in one text.
fn code(words: &[(&str, &str)], release: Option<&str>) -> String {
    let output = output(words, release).unwrap_or_else(|errors| panic!("{errors}"));
    output.tree.files().map(|(_, text)| text).collect()
}

fn errors(words: &[(&str, &str)]) -> String {
    output(words, None).expect_err("the words are invalid")
}

#[test]
fn words_document_every_kind_of_item() {
    let code = code(
        &[
            ("spec/words/resources.yaml", "trees: { text: \"Trees of the forest.\", aliases: [puu] }"),
            (
                "spec/words/operations.yaml",
                "\"GET /trees\": [\"Lists trees.\", \"Felled trees are left out.\"]\n\
                 \"PUT /trees\": { text: \"Replaces all trees.\", instead: \"GET /trees\" }",
            ),
            ("spec/words/parameters.yaml", "\"GET /trees ? kind\": \"Kinds that the trees are of.\""),
            (
                "spec/words/models.yaml",
                "Tree: \"A tree, as `GET /trees` returns it.\"\nTree.height: \"Height in metres.\"\n\
                 Tree.bark: \"Outermost layer.\"",
            ),
            ("spec/words/enums.yaml", "TreeKind: \"Kind of a tree.\"\nTreeKind.OAK: \"An oak.\""),
        ],
        None,
    );
    for expected in [
        "//! Trees of the forest.\n",
        "    /// Trees of the forest.\n    #[doc(alias = \"puu\")]\n    pub struct Trees",
        "    /// Lists trees.\n    ///\n    /// Felled trees are left out.\n",
        "    #[doc(alias(\"listTrees\", \"/trees\"))]\n    pub fn list(",
        "    #[deprecated = \"use `trees().list` instead\"]\n",
        "    /// Kinds that the trees are of. Query parameter `kind`.\n    pub fn kind(",
        "    /// A tree, as [`GET /trees`](crate::resources::trees::Trees::list) returns it.\n",
        "        /// Height in metres. JSON member `height`.\n        pub height",
        "        /// Outermost layer. JSON member `bark`.\n        pub bark",
        "    /// Kind of a tree.\n",
        "        /// `OAK`: An oak.\n        Oak = \"OAK\",\n",
    ] {
        assert!(code.contains(expected), "{expected}\n\n{code}");
    }
    assert!(!code.contains("Published summary") && !code.contains("Published height"), "{code}");
}

#[test]
fn description_documents_items_without_words() {
    let code = code(&[("models.yaml", "Tree.height: \"Height in metres.\"")], None);
    for expected in [
        "    /// Published summary.\n",
        "    /// Published model.\n",
        "    /// line one\n    /// line two of List\\<String\\>. Query parameter `page`.\n",
    ] {
        assert!(code.contains(expected), "{expected}\n\n{code}");
    }
}

#[test]
fn entry_applies_to_releases_in_its_range() {
    let text = "Tree:\n  - { releases: \"<24.05\", text: \"Old text.\" }\n  \
                - { releases: \">=24.05\", text: \"New text.\" }";
    for (release, shown, hidden) in [("23.09", "Old text.", "New text."), ("24.05", "New text.", "Old text.")] {
        let code = code(&[("models.yaml", text)], Some(release));
        assert!(code.contains(shown) && !code.contains(hidden), "{release}: {code}");
    }
}

#[test]
fn invalid_entries_are_reported_together_with_their_lines() {
    let cases = [
        ("Tree: 7", "neither a string nor a list of strings"),
        ("Tree: \"No full stop\"", "does not end with a full stop"),
        ("Tree: \"\"", "is empty"),
        ("Tree: \"An unpaired ` backtick.\"", "unpaired backtick"),
        ("Tree: { releases: \">=26.04\" }", "no `text`"),
        ("Tree: { text: \"A tree.\", releases: \"soon\" }", "`soon` is not a bound"),
        ("Tree: { text: \"A tree.\", colour: \"red\" }", "unknown member `colour`"),
    ];
    for (text, problem) in cases {
        let errors = errors(&[("models.yaml", &format!("Bark: \"Layer.\"\n{text}"))]);
        assert!(errors.contains("invalid entry `Tree`") && errors.contains(problem), "{errors}");
        assert!(errors.contains("at models.yaml:2:1"), "{errors}");
    }
    let errors = errors(&[("models.yaml", "Tree: 7\nBark: 8")]);
    assert_eq!(errors.matches("invalid entry").count(), 2, "{errors}");
    assert!(self::errors(&[("model.yaml", "Tree: \"A tree.\"")]).contains("unknown file of words `model.yaml`"));
    assert!(self::errors(&[("models.yaml", "{")]).contains("invalid"));
}

#[test]
fn unknown_successor_is_an_error_in_strict_runs() {
    let text = b"\"PUT /trees\": { text: \"Replaces all trees.\", instead: \"GET /bushes\" }";
    let words = [File { name: "operations.yaml", bytes: text }];
    let names = format!("[segments]\ntrees = \"trees\"\n{NAMES}");
    let names = File { name: "names.toml", bytes: names.as_bytes() };
    let strict = Input { names, strict: true, ..input(&words, None) };
    let errors = procountor_generator::generate(&strict).expect_err("a strict run fails");
    // A part of a description may not have the operation.
    let warnings = procountor_generator::generate(&input(&words, None)).expect("only a strict run fails").warnings;
    for diagnostics in [errors, warnings] {
        let text: String = diagnostics.iter().map(ToString::to_string).collect();
        assert!(text.contains("no operation `GET /bushes`, which is to replace `PUT /trees`"), "{text}");
        assert!(text.contains("at operations.yaml:1:1"), "{text}");
    }
}

fn unused(text: &str, releases: &[&str]) -> String {
    let words = Words::read(&[File { name: "models.yaml", bytes: text.as_bytes() }]).expect("the words can be read");
    let output = procountor_generator::generate(&input(&[], None)).expect("the description is valid");
    let keys: Keys = words::keys(&output.api);
    let releases: Vec<_> = releases.iter().map(|label| (label.parse().expect("a label"), &keys)).collect();
    words.unused(&releases).iter().map(|error| format!("{error}\n")).collect()
}

#[test]
fn key_that_no_release_has_is_an_error() {
    let errors = unused("Tree.height: \"Height in metres.\"\nTree.heigth: \"Height in metres.\"", &["24.05"]);
    assert_eq!(errors.matches("error:").count(), 1, "{errors}");
    assert!(errors.contains("`Tree.heigth` document nothing") && errors.contains("at models.yaml:2:1"), "{errors}");
    assert!(errors.contains("`Tree.height`"), "{errors}");
    // Only entries that apply to one of the releases are checked, and only files for one of them.
    assert_eq!(unused("Bush: { text: \"A bush.\", releases: \">=24.08\" }", &["24.05"]), "");
    assert_ne!(unused("Bush: { text: \"A bush.\", releases: \">=24.08\" }", &["24.05", "24.08"]), "");
    assert_eq!(unused("$release: \"24.08\"\nBush: \"A bush.\"", &["24.05"]), "");
    assert_ne!(unused("$release: \"24.08\"\nBush: \"A bush.\"", &["24.05", "24.08"]), "");
}
