//! Which characters Procountor takes.
//!
//! It reads JSON in UTF-8 and stores Windows-1252, and it refuses a body as a whole that holds a character which
//! that has no place for. What it would refuse is found before it leaves, and is named.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Body;
use super::form::Content;

/// What Windows-1252 has at 0x80 to 0x9F, in order of their code points. Five of those 32 bytes stand for nothing;
/// below and above, byte and code point are the same.
const AT_80_TO_9F: [char; 27] = [
    'Œ', 'œ', 'Š', 'š', 'Ÿ', 'Ž', 'ž', 'ƒ', 'ˆ', '˜', '–', '—', '‘', '’', '‚', '“', '”', '„', '†', '‡', '•', '…', '‰',
    '‹', '›', '€', '™',
];

fn is_taken(character: char) -> bool {
    matches!(character, '\0'..='\u{7f}' | '\u{a0}'..='\u{ff}') || AT_80_TO_9F.binary_search(&character).is_ok()
}

/// Why the body would be refused for a character, if it would: the first place, and how many more there are. Only
/// JSON is looked at; texts and files go as they are.
pub(super) fn refused(body: &Body) -> Option<String> {
    let mut found = Found::default();
    match body {
        Body::Whole { media_type, content } if *media_type == super::JSON => found.search("", content),
        Body::None | Body::Whole { .. } => {}
        Body::Parts(parts) => {
            for part in parts {
                if let Content::Json(content) = &part.content {
                    found.search(part.name, content);
                }
            }
        }
    }
    let mut problem = found.first?;
    if found.others > 0 {
        let _ = write!(problem, " ({} more such texts)", found.others);
    }
    Some(problem)
}

/// The texts with such characters: the first, and the number of the others.
#[derive(Default)]
struct Found {
    first: Option<String>,
    others: usize,
}

/// A place in JSON that the walk is within.
enum Within {
    /// An object, and the name of the member that is being read.
    Object(String),
    /// A list, and the index of the item that is being read.
    List(usize),
}

impl Found {
    /// Walks JSON that was written by this crate, which is JSON for certain: only its punctuation is looked at.
    fn search(&mut self, root: &str, json: &[u8]) {
        if json.is_ascii() && memchr::memmem::find(json, b"\\u").is_none() {
            return;
        }
        let text = String::from_utf8_lossy(json);
        let mut within = Vec::new();
        let mut rest: &str = &text;
        let mut is_name = false;
        while let Some(at) = rest.find(['"', '{', '}', '[', ']', ',', ':']) {
            let (mark, after) = rest.split_at(at).1.split_at(1);
            rest = after;
            match mark {
                "{" => within.push(Within::Object(String::new())),
                "[" => within.push(Within::List(0)),
                "}" | "]" => drop(within.pop()),
                "," => {
                    if let Some(Within::List(index)) = within.last_mut() {
                        *index += 1;
                    }
                }
                ":" => is_name = false,
                _ => {
                    let (string, after) = split_string(rest);
                    rest = after;
                    if is_name {
                        self.name(root, &mut within, string);
                    } else {
                        self.value(root, &within, string);
                    }
                }
            }
            // A name follows the beginning of an object, and each comma in it.
            if matches!(mark, "{" | ",") {
                is_name = matches!(within.last(), Some(Within::Object(_)));
            }
        }
    }

    fn name(&mut self, root: &str, within: &mut [Within], written: &str) {
        let name = unescaped(written);
        let strange = name.chars().find(|character| !is_taken(*character));
        if let Some(Within::Object(current)) = within.last_mut() {
            *current = name.into_owned();
        }
        if let Some(character) = strange {
            self.note(root, within, "the name of", character);
        }
    }

    fn value(&mut self, root: &str, within: &[Within], written: &str) {
        if let Some(character) = unescaped(written).chars().find(|character| !is_taken(*character)) {
            self.note(root, within, "", character);
        }
    }

    fn note(&mut self, root: &str, within: &[Within], before: &str, character: char) {
        if self.first.is_some() {
            self.others += 1;
            return;
        }
        let mut path = root.to_owned();
        for step in within {
            // Writing to a string cannot fail.
            let _ = match step {
                Within::Object(name) if path.is_empty() => write!(path, "{name}"),
                Within::Object(name) => write!(path, ".{name}"),
                Within::List(index) => write!(path, "[{index}]"),
            };
        }
        let code = u32::from(character);
        let shown = if character.is_control() { String::new() } else { format!("'{character}' (") };
        let closed = if shown.is_empty() { "" } else { ")" };
        let before = if before.is_empty() { String::new() } else { format!("{before} ") };
        let place = if path.is_empty() { "the body".to_owned() } else { format!("{before}`{path}`") };
        self.first = Some(format!(
            "{place} holds {shown}U+{code:04X}{closed}, which Procountor's Windows-1252 has no place for"
        ));
    }
}

/// What stands before the quotation mark that ends a string, and what follows it.
fn split_string(text: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    let end = end.unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}

/// A string's text. Half of a surrogate pair, which Rust's strings cannot hold, is as strange as it is in
/// Windows-1252: it becomes U+FFFD.
fn unescaped(written: &str) -> Cow<'_, str> {
    if !written.contains('\\') {
        return Cow::Borrowed(written);
    }
    match serde_json::from_str(&format!("\"{written}\"")) {
        Ok(text) => Cow::Owned(text),
        Err(_) => Cow::Owned(format!("{written}\u{fffd}")),
    }
}
