//! Check of JSON bodies for characters that Procountor does not support.
//!
//! Procountor reads JSON in UTF-8 and stores Windows-1252. It rejects a whole body for one character that
//! Windows-1252 cannot represent. This check finds the character before the request is sent, and names it.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::RequestBody;
use super::form_data::PartContent;

/// The Windows-1252 characters of bytes 0x80 to 0x9F, sorted by code point. Five of those 32 bytes are
/// unassigned. Outside that range, byte and code point are equal.
const BYTES_80_TO_9F: [char; 27] = [
    'Œ', 'œ', 'Š', 'š', 'Ÿ', 'Ž', 'ž', 'ƒ', 'ˆ', '˜', '–', '—', '‘', '’', '‚', '“', '”', '„', '†', '‡', '•', '…', '‰',
    '‹', '›', '€', '™',
];

/// Whether Windows-1252 has a character.
pub(crate) fn is_supported(character: char) -> bool {
    matches!(character, '\0'..='\u{7f}' | '\u{a0}'..='\u{ff}') || BYTES_80_TO_9F.binary_search(&character).is_ok()
}

/// Returns an error message for the first unsupported character in a body, with the number of further strings
/// that contain one. Only JSON is checked: plain text and files may contain any characters.
pub(super) fn unsupported(body: &RequestBody) -> Option<String> {
    let mut found = UnsupportedStrings::default();
    match body {
        RequestBody::Bytes { media_type, content } if *media_type == super::JSON => found.search("", content),
        RequestBody::Empty | RequestBody::Bytes { .. } => {}
        RequestBody::Multipart(parts) => {
            for part in parts {
                if let PartContent::Json(content) = &part.content {
                    found.search(part.name, content);
                }
            }
        }
    }
    let mut problem = found.first?;
    // Writing to a `String` cannot fail.
    let _ = match found.others {
        0 => Ok(()),
        1 => write!(problem, " (1 more string contains such characters)"),
        others => write!(problem, " ({others} more strings contain such characters)"),
    };
    Some(problem)
}

/// Strings with unsupported characters: the message for the first, and the number of others.
#[derive(Default)]
struct UnsupportedStrings {
    first: Option<String>,
    others: usize,
}

/// A JSON container that the search is in.
enum Container {
    /// An object, with the name of the current member.
    Object(String),
    /// An array, with the index of the current element.
    Array(usize),
}

impl UnsupportedStrings {
    /// Searches JSON that this crate has written. It is therefore valid, and punctuation is enough to parse it.
    fn search(&mut self, root: &str, json: &[u8]) {
        if json.is_ascii() && memchr::memmem::find(json, b"\\u").is_none() {
            return;
        }
        let text = String::from_utf8_lossy(json);
        let mut containers = Vec::new();
        let mut rest: &str = &text;
        let mut is_name = false;
        while let Some(at) = rest.find(['"', '{', '}', '[', ']', ',', ':']) {
            let (mark, after) = rest.split_at(at).1.split_at(1);
            rest = after;
            match mark {
                "{" => containers.push(Container::Object(String::new())),
                "[" => containers.push(Container::Array(0)),
                "}" | "]" => drop(containers.pop()),
                "," => {
                    if let Some(Container::Array(index)) = containers.last_mut() {
                        *index += 1;
                    }
                }
                ":" => is_name = false,
                _ => {
                    let (string, after) = split_string(rest);
                    rest = after;
                    if is_name {
                        self.check_name(root, &mut containers, string);
                    } else {
                        self.check_value(root, &containers, string);
                    }
                }
            }
            // A name follows the start of an object, and each comma in an object.
            if matches!(mark, "{" | ",") {
                is_name = matches!(containers.last(), Some(Container::Object(_)));
            }
        }
    }

    fn check_name(&mut self, root: &str, containers: &mut [Container], literal: &str) {
        let name = unescape(literal);
        let unsupported = name.chars().find(|character| !is_supported(*character));
        if let Some(Container::Object(current)) = containers.last_mut() {
            *current = name.into_owned();
        }
        if let Some(character) = unsupported {
            self.record(root, containers, "the name of ", character);
        }
    }

    fn check_value(&mut self, root: &str, containers: &[Container], literal: &str) {
        if let Some(character) = unescape(literal).chars().find(|character| !is_supported(*character)) {
            self.record(root, containers, "", character);
        }
    }

    fn record(&mut self, root: &str, containers: &[Container], prefix: &str, character: char) {
        if self.first.is_some() {
            self.others += 1;
            return;
        }
        let mut path = root.to_owned();
        for container in containers {
            // Writing to a `String` cannot fail.
            let _ = match container {
                Container::Object(name) if path.is_empty() => write!(path, "{name}"),
                Container::Object(name) => write!(path, ".{name}"),
                Container::Array(index) => write!(path, "[{index}]"),
            };
        }
        let code = u32::from(character);
        let character =
            if character.is_control() { format!("U+{code:04X}") } else { format!("'{character}' (U+{code:04X})") };
        let place = if path.is_empty() { "the body".to_owned() } else { format!("{prefix}`{path}`") };
        self.first = Some(format!(
            "{place} contains {character}, which Procountor's character set Windows-1252 does not support"
        ));
    }
}

/// Splits JSON text, which starts within a string, at the quotation mark that ends the string.
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

/// Resolves the escapes of a JSON string. An unpaired surrogate becomes U+FFFD, which Windows-1252 does not
/// support either.
fn unescape(literal: &str) -> Cow<'_, str> {
    if !literal.contains('\\') {
        return Cow::Borrowed(literal);
    }
    match serde_json::from_str(&format!("\"{literal}\"")) {
        Ok(text) => Cow::Owned(text),
        Err(_) => Cow::Owned(format!("{literal}\u{fffd}")),
    }
}
