//! Prints tokens as formatted source, item by item.

use proc_macro2::TokenStream;

use crate::diagnostic::Diagnostic;

/// One item of a file.
pub(crate) struct Item {
    /// The macro whose body the item is.
    pub(crate) within: Option<&'static str>,
    pub(crate) tokens: TokenStream,
}

impl Item {
    pub(crate) fn plain(tokens: TokenStream) -> Self {
        Self { within: None, tokens }
    }

    pub(crate) fn within(name: &'static str, tokens: TokenStream) -> Self {
        Self { within: Some(name), tokens }
    }
}

/// Prints a file: its header unchanged, then each item after an empty line.
pub(crate) fn print(path: &str, head: &str, items: Vec<Item>) -> Result<String, Diagnostic> {
    let mut text = head.to_owned();
    for item in items {
        let file: syn::File = syn::parse2(item.tokens).map_err(|error| {
            Diagnostic::error(format!("an item generated for {path} is not valid Rust: {error}"))
                .help("report this bug of the generator, with the description")
        })?;
        let code = spaced(&prettyplease::unparse(&file));
        text.push('\n');
        match item.within {
            None => text.push_str(&code),
            // The body of a macro is formatted as a plain item.
            Some(name) => {
                text.push_str(name);
                text.push_str("! {\n");
                for line in code.lines() {
                    if !line.is_empty() {
                        text.push_str("    ");
                        text.push_str(line);
                    }
                    text.push('\n');
                }
                text.push_str("}\n");
            }
        }
    }
    Ok(text)
}

/// Adds an empty line between the methods of an `impl`.
fn spaced(code: &str) -> String {
    let mut text = String::with_capacity(code.len() + code.len() / 20);
    let mut lines = code.lines().peekable();
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        if line == "    }" && lines.peek().is_some_and(|next| *next != "}") {
            text.push('\n');
        }
    }
    text
}
