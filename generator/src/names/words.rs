//! Words to Rust identifiers.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Names that generated code or its runtime uses itself, per place where they would clash.
const TYPES_IN_USE: &[&str] = &[
    "BTreeMap", "Box", "Clone", "Date", "DateTime", "Decimal", "Default", "Err", "Json", "None", "Ok", "Option",
    "Page", "Result", "Self", "Some", "String", "Unread", "Vec",
];
const ITEMS_IN_USE: &[&str] = &["Binary", "Bytes", "File", "IntoIterator", "Into", "Method", "Mixed", "Pending"];
const CLIENT_HAS: &[&str] = &[
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
const METHODS_IN_USE: &[&str] = &[
    "allow_missing",
    "call",
    "changes",
    "items",
    "forget",
    "is_null",
    "missing",
    "pages",
    "rest",
    "retry",
    "send",
    "send_blocking",
    "set_null",
    "stream",
    "timeout",
    "timeouts",
    "unread",
];

/// Words in snake case, without regard to Rust.
pub(crate) fn snake(text: &str) -> String {
    text.to_snake_case()
}

/// Drops the plural `s`, or turns `ies` into `y`.
pub(crate) fn short_singular(words: &str) -> String {
    match (words.strip_suffix("ies"), words.strip_suffix('s')) {
        (Some(stem), _) if !stem.is_empty() => format!("{stem}y"),
        (_, Some(stem)) if !stem.is_empty() && !stem.ends_with('s') => stem.to_owned(),
        _ => words.to_owned(),
    }
}

/// The type that stands for a resource or a request: snake case, whose words were split when the
/// name was made, to camel case.
pub(crate) fn item_name(snake: &str) -> String {
    let upper = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    let name: String = snake.split('_').map(upper).collect();
    let in_use = TYPES_IN_USE.contains(&name.as_str()) || ITEMS_IN_USE.contains(&name.as_str());
    if in_use { name + "_" } else { name }
}

/// A struct's or enum's name.
pub(crate) fn type_name(text: &str) -> String {
    let name = leading_letter(&text.to_upper_camel_case(), "Type");
    if TYPES_IN_USE.contains(&name.as_str()) { name + "_" } else { name }
}

/// A field's, setter's or argument's name.
pub(crate) fn field_name(text: &str) -> String {
    let name = leading_letter(&text.to_snake_case(), "field_");
    if METHODS_IN_USE.contains(&name.as_str()) { name + "_" } else { escaped(name) }
}

/// An argument's name, which a method's own names must not shadow.
pub(crate) fn argument_name(text: &str) -> String {
    let name = field_name(text);
    if ["body", "call", "content"].contains(&name.as_str()) { name + "_" } else { name }
}

/// An enum variant's name; `None` for a text without letters and digits, or one that could not be
/// shown as code in the variant's documentation.
pub(crate) fn variant_name(text: &str) -> Option<String> {
    if text.contains(|character: char| character == '`' || character.is_control()) {
        return None;
    }
    // Sort orders are often written `name` and `-name`.
    let sign = match text.as_bytes() {
        [b'-', ..] => "Minus",
        [b'+', ..] => "Plus",
        _ => "",
    };
    let name = format!("{sign}{}", text.to_upper_camel_case());
    let usable = name.chars().any(char::is_alphanumeric);
    usable.then(|| leading_letter(&name, "V")).map(escaped)
}

/// A resource's module.
pub(crate) fn module_name(words: &str) -> String {
    let name = escaped(leading_letter(words, "resource_"));
    if CLIENT_HAS.contains(&name.as_str()) { name + "_" } else { name }
}

/// A resource's method.
pub(crate) fn method_name(words: &str) -> String {
    escaped(leading_letter(words, "call_"))
}

/// A keyword takes a trailing underscore.
fn escaped(name: String) -> String {
    // `gen` is a keyword since the 2024 edition, which syn lets through.
    if name != "gen" && syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { name + "_" }
}

/// What is left of the text when nothing else than an identifier's characters may stay.
fn leading_letter(text: &str, prefix: &str) -> String {
    let name: String =
        text.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '_').collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { format!("{prefix}{name}") }
}
