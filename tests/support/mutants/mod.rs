//! The real description with one thing changed, some ten thousand times, and what the comparison with the original
//! says of each.
//!
//! Each mutant is made of the part of the description that the change belongs to: its path with all schemas that it
//! reaches, or for a schema the smallest such part that holds it. The part means by itself what it means in the
//! whole, and reading it costs a hundredth.

mod edit;
mod mutant;
mod operations;
mod schemas;
mod slice;
mod tally;
mod verdict;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use procountor_generator::drift::{self, Loaded};
use procountor_generator::pointer::Pointer;
use procountor_generator::{File, Input, correct};
use serde_json::{Value, json};

pub use edit::Edit;
pub use mutant::Mutant;
pub use tally::Tally;

use mutant::Mutants;
use slice::Slices;

/// All mutants of a description.
pub fn mutants(root: &Value) -> Vec<Mutant> {
    let mut found = Mutants::default();
    for (template, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        operations::of_path(template, item, &mut found);
    }
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        schemas::of_component(name, schema, root, &mut found);
    }
    let at = |text: &str| Pointer::parse(text).unwrap_or_default();
    found.set("version changed", at("/info/version"), "77.77");
    found.set("server changed", at("/servers/0/url"), "https://mutant.invalid/api");
    found.set("words changed", at("/info/description"), "Mutant.");
    let new = json!({"type": "object", "properties": {"mutant": {"type": "string"}}});
    found.set("schema added", at("/components/schemas/Mutant"), new);
    found.0
}

/// The current release as the generator sees it: its overlays are applied, so that a change cannot meet one.
pub fn description() -> (Value, Vec<u8>) {
    let spec = crate::spec();
    let source = spec.release(None).expect("the current release is there");
    spec.run(&source, false, |input| {
        let corrected = correct(input.description, input.overlays, input.release).expect("it can be read");
        (corrected.value, input.names.bytes.to_vec())
    })
}

/// A small description with something of each sort.
pub fn orchard() -> Value {
    serde_yaml::from_str(include_str!("orchard.yaml")).expect("the description is YAML")
}

/// A description to compare with others.
pub struct Side<'a> {
    pub loaded: Loaded,
    pub input: Input<'a>,
}

impl<'a> Side<'a> {
    /// Reads a description, by the names of the real one.
    pub fn read(name: &'a str, bytes: &'a [u8], names: &'a [u8]) -> Result<Self, String> {
        let names = File { name: "names.toml", bytes: names };
        let input = Input { description: File { name, bytes }, overlays: &[], names, release: None, strict: false };
        let first = |errors: Vec<procountor_generator::diagnostic::Diagnostic>| {
            errors.first().map_or_else(String::new, |error| error.what.clone())
        };
        drift::load(&input).map(|loaded| Self { loaded, input }).map_err(first)
    }
}

/// Which mutants.
#[derive(Clone, Copy, Debug)]
pub enum Choice {
    /// All of them.
    All,
    /// So many of each class, by a seed.
    OfEach(usize, u64),
    /// One in so many of each class, rounded up, by a seed.
    OneIn(usize, u64),
}

impl Choice {
    fn take(self, mutants: Vec<Mutant>) -> Vec<Mutant> {
        let seed = match self {
            Self::All => return mutants,
            Self::OfEach(_, seed) | Self::OneIn(_, seed) => seed,
        };
        let mut classes: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
        for mutant in mutants {
            classes.entry(mutant.class).or_default().push(mutant);
        }
        let mut random = fastrand::Rng::with_seed(seed);
        let few = |class: Vec<Mutant>| {
            let count = match self {
                Self::All => class.len(),
                Self::OfEach(count, _) => count,
                Self::OneIn(share, _) => class.len().div_ceil(share),
            };
            random.choose_multiple(class, count)
        };
        classes.into_values().flat_map(few).collect()
    }
}

/// A stranger's description as the generator sees it, which no names are settled for.
///
/// # Errors
/// What stands in the way of reading it.
pub fn third_party(name: &str, bytes: &[u8]) -> Result<(Value, Vec<u8>), String> {
    let corrected = correct(File { name, bytes }, &[], None);
    let corrected = corrected.map_err(|errors| errors.iter().map(|error| format!("{error}\n")).collect::<String>())?;
    let mut value = corrected.value;
    let whole = value.clone();
    if let Some(paths) = value.get_mut("paths") {
        in_place(paths, &whole);
    }
    Ok((value, Vec::new()))
}

/// Writes what is shared between operations where it is used: a change beside a reference is none.
fn in_place(node: &mut Value, root: &Value) {
    const SHARED: [&str; 4] = ["parameters", "requestBodies", "responses", "headers"];
    let target = node.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix("#/components/"));
    if let Some(target) = target.filter(|target| SHARED.iter().any(|sort| target.starts_with(sort)))
        && let Some(shared) = root.pointer(&format!("/components/{target}"))
    {
        *node = shared.clone();
    }
    match node {
        Value::Object(members) => members.values_mut().for_each(|member| in_place(member, root)),
        Value::Array(items) => items.iter_mut().for_each(|item| in_place(item, root)),
        _ => {}
    }
}

/// Compares mutants with the original, on two threads.
pub fn run((root, names): (Value, Vec<u8>), choice: Choice) -> Tally {
    let slices = Slices::of(&root);
    let mut jobs: BTreeMap<String, Vec<Mutant>> = BTreeMap::new();
    for mutant in choice.take(mutants(&root)) {
        jobs.entry(slices.home(&mutant.place())).or_default().push(mutant);
    }
    let jobs: Vec<(String, Vec<Mutant>)> = jobs.into_iter().collect();
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((path, mutants)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let part = slices.parts.get(path).unwrap_or(&root);
                    let of_part = verdict::of_part(part, mutants, &names);
                    tally.lock().expect("no thread panics").join(of_part);
                }
            });
        }
    });
    tally.into_inner().expect("no thread panics")
}
