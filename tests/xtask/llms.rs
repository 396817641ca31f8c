//! The command `llms`: the guides of the client in one short file.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::failure::Failure;
use xtask::llms::{GUIDES, LLMS, llms};

use crate::support::{read, rejection, repository, success, write};

const INDEX: &str = "//! Guides.\n//!\n//! | [`bank`] | statements |\n//!\n//! # Rules\n//!\n//! - Look at\n//!   `rows[0]`.\n\n\
                     pub mod bank;\n";
const BANK: &str = "//! Reads [statements](crate::Statements).\n//!\n//! # Calls\n//!\n//! 1. [`list`], then\n//!    `get`.\n//!\n\
                    //! # Example\n//!\n//! ```no_run\n//! # let a = [1];\n//! ```\n//!\n//! # Special cases\n//!\n//! None.\n//!\n\
                    //! # Traps\n//!\n//! - 404.\n//!\n//! [`list`]: crate::list\n";

/// Returns a repository that contains only these guides.
fn guides(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be created");
    for (name, text) in files {
        write(&folder.path().join(GUIDES).join(name), text);
    }
    folder
}

/// Returns the message of a check that fails.
fn failed_check(result: Result<String, Failure>) -> String {
    let failure = result.expect_err("the check fails");
    assert_eq!(failure.code(), 1, "{failure}");
    failure.to_string()
}

fn written(root: &Path) -> String {
    success(llms(root, false));
    read(&root.join(LLMS))
}

#[test]
fn llms_txt_is_up_to_date_and_within_limit() {
    let summary = success(llms(&repository(), true));
    assert!(summary.contains("tokens (limit 8000)"), "{summary}");
}

#[test]
fn llms_txt_contains_rules_calls_and_traps_without_links() {
    let repository = guides(&[("mod.rs", INDEX), ("bank.rs", BANK)]);
    let text = written(repository.path());
    let (_, text) = text.split_once("\n## ").expect("the file has a section");
    assert_eq!(
        text,
        "Rules\n\n- Look at `rows[0]`.\n\n## bank\n\nReads statements.\n\n### Calls\n\n1. `list`, then `get`.\n\n\
         ### Traps\n\n- 404.\n"
    );
}

#[test]
fn llms_txt_contains_example_of_selected_guides() {
    let index = INDEX.replace("bank", "sales_invoice");
    let repository = guides(&[("mod.rs", &index), ("sales_invoice.rs", BANK)]);
    let text = written(repository.path());
    assert!(text.contains("### Example\n\n```rust\n# let a = [1];\n```\n\n### Traps\n"), "{text}");
}

#[test]
fn llms_check_reports_stale_file() {
    let repository = guides(&[("mod.rs", INDEX), ("bank.rs", BANK)]);
    let root = repository.path();
    let stale = format!("{LLMS} is stale\n  help: run cargo xtask llms");
    assert_eq!(failed_check(llms(root, true)), stale);
    success(llms(root, false));
    success(llms(root, true));
    write(&root.join(GUIDES).join("bank.rs"), &BANK.replace("404", "403"));
    assert_eq!(failed_check(llms(root, true)), stale);
}

#[test]
fn llms_rejects_guides_above_token_limit() {
    let long = format!("{BANK}//! {}\n", "word ".repeat(7000));
    let repository = guides(&[("mod.rs", INDEX), ("bank.rs", &long)]);
    let message = failed_check(llms(repository.path(), false));
    assert!(message.contains("the limit is 8000"), "{message}");
    assert!(fs::metadata(repository.path().join(LLMS)).is_err());
}

#[test]
fn llms_rejects_guide_without_row_and_row_without_guide() {
    let repository = guides(&[("mod.rs", INDEX), ("bank.rs", BANK), ("travel.rs", BANK)]);
    let message = rejection(llms(repository.path(), false));
    assert!(message.starts_with("guide `travel` is not in the table"), "{message}");
    let repository = guides(&[("mod.rs", INDEX)]);
    let message = rejection(llms(repository.path(), false));
    assert_eq!(message, format!("{GUIDES}/bank.rs does not exist"));
}
