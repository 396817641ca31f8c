//! `words`: how much of the client has documentation that says more than the name of its item.

use std::collections::BTreeSet;

use procountor_generator::ir::DocText;
use procountor_generator::words::{Item, ItemKind, items};

use super::Measurement;
use crate::failure::Failure;
use crate::generate;
use crate::spec::Spec;

/// Maximum share of items whose words only restate the name, in percent.
const MAX_RESTATED_PERCENT: usize = 6;

/// Words without a meaning of their own.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "is", "it", "its", "of", "on",
    "or", "s", "that", "the", "this", "to", "was", "whether", "which", "with",
];

/// Measures the words of the current release, and prints the keys of those that only restate a name.
pub(super) fn words(spec: &Spec, print: &mut dyn FnMut(&str)) -> Result<Vec<Measurement>, Failure> {
    let output = generate::run(spec, &spec.release(None)?, true)?;
    let items = items(&output.api);
    let mut measurements: Vec<_> = KINDS.iter().map(|(kind, name)| described(*kind, name, &items)).collect();
    let restated: Vec<_> = items.iter().filter(|item| item.kind != ItemKind::Value && restates(item)).collect();
    let keys: Vec<_> = restated.iter().map(|item| item.key.as_str()).collect();
    print(&format!("words that restate the name: {}", keys.join(", ")));
    let all = items.iter().filter(|item| item.kind != ItemKind::Value && item.docs.has_words()).count();
    let limit = all * MAX_RESTATED_PERCENT / 100;
    measurements.push(Measurement::new(
        "words that restate the name",
        format!("{} of {all}", restated.len()),
        format!("at most {limit}"),
        restated.len() <= limit,
    ));
    let critical: Vec<_> = restated.iter().filter(|item| is_critical(item)).map(|item| item.key.as_str()).collect();
    measurements.push(Measurement::new(
        "restated amounts, rates, dates, statuses and identifiers",
        if critical.is_empty() { "0".to_owned() } else { format!("{}: {}", critical.len(), critical.join(", ")) },
        "at most 0".to_owned(),
        critical.is_empty(),
    ));
    let operations = items.iter().filter(|item| item.kind == ItemKind::Operation).count();
    let documented =
        output.tree.files().flat_map(|(_, text)| methods_with_example(text)).collect::<BTreeSet<_>>().len();
    measurements.push(Measurement::new(
        "methods with an example",
        format!("{documented} of {operations} operations, and those for several ids"),
        format!("at least {operations}"),
        documented >= operations,
    ));
    Ok(measurements)
}

/// Returns the module docs of a file with the name of each method after an example, which are unique in the client.
fn methods_with_example(text: &str) -> impl Iterator<Item = String> {
    let module = text.lines().next().unwrap_or_default();
    let after_examples = text.split("/// # Ok(()) }").skip(1);
    let names = after_examples.filter_map(|rest| rest.split_once("pub fn ")?.1.split('(').next());
    names.map(move |name| format!("{module} {name}"))
}

const KINDS: &[(ItemKind, &str)] = &[
    (ItemKind::Resource, "resources"),
    (ItemKind::Operation, "operations"),
    (ItemKind::Parameter, "parameters"),
    (ItemKind::Model, "models"),
    (ItemKind::Property, "properties"),
    (ItemKind::Enum, "enums"),
    (ItemKind::Value, "values of enums"),
];

/// Counts the items of a kind with words. Values of enums have no limit: many are names, such as those of countries,
/// and for others no source states the meaning.
fn described(kind: ItemKind, name: &str, items: &[Item<'_>]) -> Measurement {
    let of_kind = || items.iter().filter(|item| item.kind == kind);
    let (described, all) = (of_kind().filter(|item| item.docs.has_words()).count(), of_kind().count());
    let value = format!("{described} of {all}");
    if kind == ItemKind::Value {
        return Measurement::without_limit(&format!("{name} with words"), value);
    }
    Measurement::new(&format!("{name} with words"), value, format!("at least {all}"), described == all)
}

/// Whether the words of an item contain no other content words than its name and that of its owner.
fn restates(item: &Item<'_>) -> bool {
    let Some(DocText::Words(paragraphs)) = &item.docs.text else { return false };
    let mut name: BTreeSet<String> = words_of(&item.key).into_iter().collect();
    name.extend(words_of(item.name));
    if name.contains("id") {
        name.insert("identifier".to_owned());
    }
    let text = paragraphs.iter().flat_map(|paragraph| words_of(paragraph));
    text.filter(|word| !FUNCTION_WORDS.contains(&word.as_str())).all(|word| name.contains(&word))
}

/// Whether a reader depends on the meaning: an amount, a rate, a date, a status or an identifier.
fn is_critical(item: &Item<'_>) -> bool {
    let is_value = matches!(item.ty.as_deref(), Some("Decimal" | "Date" | "DateTime"));
    let ends_in = |suffix: &str| item.name.rsplit('_').next().is_some_and(|last| last == suffix);
    item.kind == ItemKind::Property && (is_value || ends_in("id") || ends_in("ids") || ends_in("status"))
}

/// Returns the words of a text or of a name in camel case, in lower case and without the ending of a plural.
fn words_of(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for letter in text.chars() {
        let starts = letter.is_uppercase() && !before.is_uppercase();
        if starts || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if let (true, Some(word)) = (letter.is_alphanumeric(), words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        before = letter;
    }
    let singular = |word: String| match word.strip_suffix('s') {
        Some(singular) if word.len() > 3 => singular.to_owned(),
        _ => word,
    };
    words.into_iter().filter(|word| !word.is_empty()).map(singular).collect()
}
