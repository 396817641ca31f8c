//! The statuses that a description documents, read from it without any code of ours.

use std::collections::BTreeMap;

use serde_json::Value;

/// Method and path template, with the statuses of the operation and the media types of each.
pub struct Statuses(BTreeMap<(String, String), BTreeMap<u16, Vec<String>>>);

impl Statuses {
    /// Reads them from a description.
    pub fn of(description: &Value) -> Self {
        let mut found = BTreeMap::new();
        for (template, item) in members(&description["paths"]) {
            for (method, operation) in members(item) {
                let answers = members(&operation["responses"]);
                let answers: BTreeMap<_, _> = answers
                    .filter_map(|(status, answer)| {
                        let media_types = members(&answer["content"]).map(|(media_type, _)| media_type.clone());
                        Some((status.parse().ok()?, media_types.collect()))
                    })
                    .collect();
                if !answers.is_empty() {
                    found.insert((method.to_uppercase(), template.clone()), answers);
                }
            }
        }
        Self(found)
    }

    /// Those of one operation.
    pub fn get(&self, method: &str, template: &str) -> Option<&BTreeMap<u16, Vec<String>>> {
        self.0.get(&(method.to_owned(), template.to_owned()))
    }

    /// The operations.
    pub fn operations(&self) -> usize {
        self.0.len()
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
