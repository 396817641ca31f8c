//! Documentation of hostile text, checked by rustdoc: no doctests, links, HTML or warnings.

use std::path::Path;
use std::process::{Command, Output};

/// A reduced runtime whose macros pass documentation through as those of the client do.
const RUNTIME: &str = r#"//! Documentation of a hostile description.
#![warn(missing_docs, rustdoc::all)]
#![allow(unused, dead_code)]
macro_rules! model {
    ($(#[$meta:meta])* pub struct $name:ident { $(#[wire($($wire:tt)*)] $(#[$field_meta:meta])* pub $field:ident: Option<$ty:ty $(,)?>,)* }) => {
        $(#[$meta])* pub struct $name { $($(#[$field_meta])* pub $field: Option<$ty>,)* }
    };
}
macro_rules! open_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])* pub enum $name { $($(#[$variant_meta])* $variant,)* }
    };
}
macro_rules! request {
    ($(#[$meta:meta])* pub struct $name:ident($output:ty $(,)?);) => { $(#[$meta])* pub struct $name(Call); };
}
macro_rules! resource {
    ($(#[$meta:meta])* pub struct $name:ident($method:ident);) => {
        $(#[$meta])* pub struct $name(Client);
        impl crate::Client { $(#[$meta])* pub fn $method(&self) -> $name { $name(Client) } }
    };
}

mod codec { pub(crate) use {model, model as read_model, open_enum}; }
/// A call.
pub struct Call;
mod call { pub(crate) use {request, resource}; }
/// A client.
pub struct Client;
/// A method.
pub enum Method { #[doc(hidden)] GET }
impl Client { fn call(&self, _: Method, _: &'static str) -> Call { Call } }
impl Call { fn query<T>(self, _: &'static str, _: T) -> Self { self } }
pub mod models;
pub mod resources;
"#;

fn rustdoc(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new("rustdoc");
    command.current_dir(folder).args(["--edition", "2024", "--crate-name", "hostile"]).args(arguments).arg("lib.rs");
    command.output().expect("rustdoc is installed with the toolchain")
}

#[test]
fn hostile_text_is_escaped_in_documentation() {
    let fixture = tests::fixtures("features")
        .into_iter()
        .find(|fixture| fixture.name == "hostile_text")
        .expect("the fixture exists");
    let output = fixture.run(false, procountor_generator::generate).expect("the fixture can be generated");
    let folder = tempfile::tempdir().expect("the folder can be created");
    let runtime = RUNTIME
        .replace("Call);", "crate::Call);")
        .replace("(Client);", "(crate::Client);")
        .replace("$name(Client)", "$name(crate::Client)");
    std::fs::write(folder.path().join("lib.rs"), runtime).expect("the file can be written");
    for (path, text) in output.tree.files() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("the file has a folder")).expect("the folder can be created");
        std::fs::write(path, text).expect("the file can be written");
    }
    let documented = rustdoc(&["-D", "warnings", "--out-dir", "doc"], folder.path());
    assert!(documented.status.success(), "{}", String::from_utf8_lossy(&documented.stderr));
    let messages = String::from_utf8_lossy(&documented.stderr);
    assert!(messages.trim().is_empty(), "{messages}");

    // The examples of the operations are doctests. No text of the description is another one.
    let tested = rustdoc(&["--test", "--test-args", "--list"], folder.path());
    let listed = String::from_utf8_lossy(&tested.stdout);
    let listed = listed.lines().filter(|line| line.ends_with(": test"));
    let is_example = |line: &&str| line.contains(" - resources::trees::Trees::");
    let (examples, others): (Vec<_>, Vec<_>) = listed.partition(is_example);
    let operations = output.api.resources.values().map(|resource| resource.operations.len());
    assert_eq!((examples.len(), others), (operations.sum(), Vec::new()), "{examples:?}");

    let page = std::fs::read_to_string(folder.path().join("doc/hostile/resources/trees/struct.Trees.html"))
        .expect("the page exists");
    assert!(!page.contains("<script>alert") && !page.contains("javascript:x\""), "the text is rendered as HTML");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "the text is not escaped");
}
