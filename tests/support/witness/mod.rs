//! Requests that violate a rule of `spec/rules.yaml` or just do not, derived from its condition.
//!
//! [`Draft::establish`] edits a request and the stored objects until a condition is true or false. Values lie at the
//! limit of the rule: one character more than allowed, or the allowed number. The edits do not evaluate conditions; the
//! tests do so through the client.

mod draft;
mod predicate;

use procountor_generator::rules::{Condition, Subject};

pub use draft::{Draft, TODAY};

/// A sequence of choices among alternatives.
///
/// Number 0 chooses the first alternative everywhere; further numbers enumerate all combinations.
#[derive(Clone, Copy, Debug)]
pub struct Choices(pub usize);

impl Choices {
    /// Chooses one of `count` alternatives.
    fn next(&mut self, count: usize) -> usize {
        let chosen = self.0 % count.max(1);
        self.0 /= count.max(1);
        chosen
    }
}

impl Draft {
    /// Makes a condition true or false. Paths are relative to `base`, the path of an element.
    pub fn establish(&mut self, condition: &Condition, wanted: bool, base: &str, choices: &mut Choices) {
        match (condition, wanted) {
            (Condition::All(list), true) | (Condition::Any(list), false) => {
                list.iter().for_each(|condition| self.establish(condition, wanted, base, choices));
            }
            // The last condition is usually the subject of the rule, and those before it its circumstances.
            (Condition::All(list), false) => {
                let chosen = list.len() - 1 - choices.next(list.len());
                self.establish(&list[chosen], false, base, choices);
            }
            (Condition::Any(list), true) => {
                let chosen = choices.next(list.len());
                self.establish(&list[chosen], true, base, choices);
            }
            (Condition::Some { list, each }, true) => {
                let element = format!("{}[0]", join(base, list));
                if self.get(&element).is_none() {
                    self.set(&element, serde_json::json!({}));
                }
                each.iter().for_each(|condition| self.establish(condition, true, &element, choices));
            }
            (Condition::Some { list, each }, false) => {
                for index in 0..self.length(&join(base, list)) {
                    let element = format!("{}[{index}]", join(base, list));
                    self.establish(&Condition::All(each.clone()), false, &element, &mut choices.clone());
                }
            }
            (Condition::Test(subject, predicate), wanted) => {
                let base = if matches!(subject, Subject::Path(_)) { base } else { "" };
                predicate::establish(self, subject, predicate, wanted, base, choices);
            }
        }
    }
}

/// Joins the path of an element and a path within it.
fn join(base: &str, path: &str) -> String {
    match (base, path) {
        ("", path) => path.to_owned(),
        (base, "." | "") => base.to_owned(),
        (base, path) => format!("{base}.{path}"),
    }
}
