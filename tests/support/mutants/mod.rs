//! Mutation test of the comparison: applies thousands of single changes to a description, and checks the comparison of
//! each with the original.
//!
//! A change is applied to a slice of the description: its path with all referenced schemas, or for a schema the smallest
//! such slice that contains it. A slice has the same meaning as within the description, and is much faster to load.

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

use procountor_generator::drift::{self, LoadedDescription};
use procountor_generator::pointer::Pointer;
use procountor_generator::{File, Input, correct};
use serde_json::{Value, json};

pub use edit::Edit;
pub use mutant::Mutant;
pub use tally::Tally;

use mutant::MutantBuilder;
pub(crate) use slice::Slices;

/// Returns all mutants of a description.
pub fn mutants(root: &Value) -> Vec<Mutant> {
    let mut mutants = MutantBuilder::default();
    for (template, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        operations::add_path(template, item, &mut mutants);
    }
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        schemas::add_component(name, schema, root, &mut mutants);
    }
    let at = |text: &str| Pointer::parse(text).unwrap_or_default();
    mutants.set("version changed", at("/info/version"), "77.77");
    mutants.set("server changed", at("/servers/0/url"), "https://mutant.invalid/api");
    mutants.set("text changed", at("/info/description"), "Mutant.");
    let new = json!({"type": "object", "properties": {"mutant": {"type": "string"}}});
    mutants.set("schema added", at("/components/schemas/Mutant"), new);
    mutants.0
}

/// Returns the current release and its names file. Overlays are applied, so that no change collides with one.
pub fn current_description() -> (Value, Vec<u8>) {
    let spec = crate::spec();
    let source = spec.release(None).expect("the current release exists");
    spec.run(&source, false, |input| {
        let corrected = correct(input.description, input.overlays, input.release).expect("the overlays apply");
        (corrected.value, input.names.bytes.to_vec())
    })
}

/// Returns a small description with each kind of construct.
pub fn orchard() -> Value {
    serde_yaml::from_str(include_str!("orchard.yaml")).expect("the description is valid YAML")
}

/// One side of a comparison.
pub struct ComparedDescription<'a> {
    pub loaded: LoadedDescription,
    pub input: Input<'a>,
}

impl<'a> ComparedDescription<'a> {
    /// Loads a description with a names file. Returns the first error message on failure.
    pub fn read(name: &'a str, bytes: &'a [u8], names: &'a [u8]) -> Result<Self, String> {
        let names = File { name: "names.toml", bytes: names };
        let input = Input {
            description: File { name, bytes },
            overlays: &[],
            names,
            words: &[],
            rules: None,
            release: None,
            strict: false,
        };
        let first = |errors: Vec<procountor_generator::diagnostic::Diagnostic>| {
            errors.first().map_or_else(String::new, |error| error.message.clone())
        };
        drift::load(&input).map(|loaded| Self { loaded, input }).map_err(first)
    }
}

/// A selection of mutants.
#[derive(Clone, Copy, Debug)]
pub enum Selection {
    /// All mutants.
    All,
    /// At most this number per class, selected by a seed.
    PerClass(usize, u64),
}

impl Selection {
    pub(crate) fn apply(self, mutants: Vec<Mutant>) -> Vec<Mutant> {
        let seed = match self {
            Self::All => return mutants,
            Self::PerClass(_, seed) => seed,
        };
        let mut classes: BTreeMap<&str, Vec<Mutant>> = BTreeMap::new();
        for mutant in mutants {
            classes.entry(mutant.class).or_default().push(mutant);
        }
        let mut random = fastrand::Rng::with_seed(seed);
        let select = |class: Vec<Mutant>| {
            let count = match self {
                Self::All => class.len(),
                Self::PerClass(count, _) => count,
            };
            random.choose_multiple(class, count)
        };
        classes.into_values().flat_map(select).collect()
    }
}

/// Returns a third-party description with an empty names file.
///
/// # Errors
/// The diagnostics, if the description is invalid.
pub fn third_party(name: &str, bytes: &[u8]) -> Result<(Value, Vec<u8>), String> {
    let corrected = correct(File { name, bytes }, &[], None);
    let corrected = corrected.map_err(|errors| errors.iter().map(|error| format!("{error}\n")).collect::<String>())?;
    let mut value = corrected.value;
    let root = value.clone();
    if let Some(paths) = value.get_mut("paths") {
        inline_shared(paths, &root);
    }
    Ok((value, Vec::new()))
}

/// Replaces references to shared parameters, bodies, responses and headers by their targets: a change beside a
/// reference would have no effect.
fn inline_shared(node: &mut Value, root: &Value) {
    // Parameters of a path item are references to it.
    const SHARED: [&str; 5] = [
        "/paths/",
        "/components/parameters",
        "/components/requestBodies",
        "/components/responses",
        "/components/headers",
    ];
    let target = node.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
    if let Some(target) = target.filter(|target| SHARED.iter().any(|kind| target.starts_with(kind)))
        && let Some(shared) = root.pointer(target)
    {
        *node = shared.clone();
    }
    match node {
        Value::Object(members) => members.values_mut().for_each(|member| inline_shared(member, root)),
        Value::Array(elements) => elements.iter_mut().for_each(|element| inline_shared(element, root)),
        _ => {}
    }
}

/// Compares the selected mutants with the original, on two threads.
///
/// Calls `progress` with the number of checked mutants and the number of all mutants after each slice.
pub fn run((root, names): (Value, Vec<u8>), selection: Selection, progress: &(dyn Fn(usize, usize) + Sync)) -> Tally {
    let slices = Slices::new(&root);
    let mut jobs: BTreeMap<String, Vec<Mutant>> = BTreeMap::new();
    for mutant in selection.apply(mutants(&root)) {
        jobs.entry(slices.path_of(&mutant.pointer())).or_default().push(mutant);
    }
    let jobs: Vec<(String, Vec<Mutant>)> = jobs.into_iter().collect();
    let all = jobs.iter().map(|(_, mutants)| mutants.len()).sum();
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((path, mutants)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let slice = slices.by_path.get(path).unwrap_or(&root);
                    let counts = verdict::check_slice(slice, mutants, &names);
                    let mut tally = tally.lock().expect("no thread panics");
                    tally.merge(counts);
                    progress(tally.mutants(), all);
                }
            });
        }
    });
    tally.into_inner().expect("no thread panics")
}
