//! Tokens to formatted source, item by item.

use proc_macro2::TokenStream;

use crate::diagnostic::Diagnostic;

/// One item of a file.
pub(crate) struct Item {
    /// The macro that the item is the body of, if it is one.
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

/// Formats a file: its head as it is, then each item after an empty line.
pub(crate) fn print(path: &str, head: &str, items: Vec<Item>) -> Result<String, Diagnostic> {
    let mut text = head.to_owned();
    for item in items {
        let file: syn::File = syn::parse2(item.tokens).map_err(|error| {
            Diagnostic::error(format!("the generator made an item of {path} that is not Rust: {error}"))
                .help("this is a defect of the generator: please report it with the description")
        })?;
        let code = spaced(&prettyplease::unparse(&file));
        text.push('\n');
        match item.within {
            None => text.push_str(&code),
            // A macro's body is formatted as the item that it looks like.
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

/// An empty line between the methods of an `impl`.
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
