//! Conversion of words to Rust identifiers.

use heck::{ToSnakeCase, ToUpperCamelCase};

use super::spelling::{ascii, letters, snake};

/// Types that generated code imports.
const TYPES_IN_USE: &[&str] = &[
    "BTreeMap", "Box", "Clone", "Date", "DateTime", "Decimal", "Default", "Err", "Json", "None", "Ok", "Option",
    "Page", "Result", "Self", "Some", "String", "Unread", "Vec",
];
/// Other items in the modules of resources.
const ITEMS_IN_USE: &[&str] = &["Binary", "Bytes", "File", "IntoIterator", "Into", "Method", "Mixed", "Pending"];
/// Methods of the client.
const CLIENT_METHODS: &[&str] = &[
    "builder",
    "call",
    "channel",
    "clone",
    "fmt",
    "from_env",
    "inner",
    "into",
    "login",
    "replace_credentials",
    "request",
    "timeouts",
    "to_owned",
    "with_credentials",
];
/// Methods and private fields of generated models.
const MODEL_MEMBERS: &[&str] = &["forget", "is_null", "missing", "preserved", "set_null", "unread"];
/// Methods of generated requests.
const REQUEST_METHODS: &[&str] = &[
    "allow_missing",
    "call",
    "changes",
    "items",
    "pages",
    "retry",
    "send",
    "send_blocking",
    "stream",
    "timeout",
    "timeouts",
];

/// Drops the plural `s`, or turns `ies` into `y`.
pub(crate) fn short_singular(words: &str) -> String {
    match (words.strip_suffix("ies"), words.strip_suffix('s')) {
        (Some(stem), _) if !stem.is_empty() => format!("{stem}y"),
        (_, Some(stem)) if !stem.is_empty() && !stem.ends_with('s') => stem.to_owned(),
        _ => words.to_owned(),
    }
}

/// Returns the type name of a resource or a request: its module or method name in upper camel case.
pub(crate) fn item_name(snake: &str) -> String {
    let upper = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    };
    let name: String = snake.split('_').map(upper).collect();
    let in_use = TYPES_IN_USE.contains(&name.as_str()) || ITEMS_IN_USE.contains(&name.as_str());
    if in_use { name + "_" } else { name }
}

/// Returns the name of a struct or an enum.
pub(crate) fn type_name(text: &str) -> String {
    let words = text.chars().any(char::is_alphanumeric).then(|| letters(text));
    let words = words.unwrap_or_else(|| snake(text).into());
    let name = leading_letter(&words.to_upper_camel_case(), "Type");
    if TYPES_IN_USE.contains(&name.as_str()) { name + "_" } else { name }
}

/// Returns the name of a model's field and of its setter.
pub(crate) fn field_name(text: &str) -> String {
    let name = snake_name(text);
    if MODEL_MEMBERS.contains(&name.as_str()) { name + "_" } else { escaped(name) }
}

/// Returns the name of a request's setter, or of an argument, which must not shadow the method's own variables.
pub(crate) fn argument_name(text: &str) -> String {
    let name = snake_name(text);
    let is_in_use = REQUEST_METHODS.contains(&name.as_str()) || ["body", "content"].contains(&name.as_str());
    if is_in_use { name + "_" } else { escaped(name) }
}

fn snake_name(text: &str) -> String {
    let is_number = |rest: &str| rest.starts_with(|first: char| first.is_ascii_digit());
    let sign = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(rest), _) if is_number(rest) => "plus_",
        (_, Some(rest)) if is_number(rest) => "minus_",
        _ => "",
    };
    leading_letter(&format!("{sign}{}", snake(text)), "field_")
}

/// Returns the name of the module of a resource, which is also the name of a file: in ASCII letters.
pub(crate) fn module_name(words: &str) -> String {
    let name = escaped(leading_letter(&ascii(words).to_snake_case(), "resource_"));
    let is_in_use = CLIENT_METHODS.contains(&name.as_str()) || is_device(&name);
    if is_in_use { name + "_" } else { name }
}

/// Returns the name of a method of a resource.
pub(crate) fn method_name(words: &str) -> String {
    escaped(leading_letter(words, "call_"))
}

/// Adds an underscore to a keyword.
pub(super) fn escaped(name: String) -> String {
    // `gen` is a keyword since the 2024 edition, which syn accepts as an identifier.
    if name != "gen" && syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { name + "_" }
}

/// Removes the characters that an identifier cannot contain, and adds a prefix if it does not begin with a letter.
fn leading_letter(text: &str, prefix: &str) -> String {
    let name: String = text.chars().filter(|character| unicode_ident::is_xid_continue(*character)).collect();
    if name.starts_with(unicode_ident::is_xid_start) { name } else { format!("{prefix}{name}") }
}

/// Whether Windows reserves a name for a device. A file cannot have it, with any extension.
pub(crate) fn is_device(name: &str) -> bool {
    let numbered = ["com", "lpt"]
        .iter()
        .any(|port| name.strip_prefix(port).is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9'])));
    numbered || ["aux", "con", "nul", "prn"].contains(&name)
}
