//! The documented statuses of operations, read from the description independently of the generator.

use std::collections::BTreeMap;

use serde_json::Value;

/// The media types by status, by method and path template of the operation.
pub struct Statuses(BTreeMap<(String, String), BTreeMap<u16, Vec<String>>>);

impl Statuses {
    /// Reads the statuses of a description.
    pub fn new(description: &Value) -> Self {
        let mut statuses = BTreeMap::new();
        for (template, item) in members(&description["paths"]) {
            for (method, operation) in members(item) {
                let responses = members(&operation["responses"]);
                let responses: BTreeMap<_, _> = responses
                    .filter_map(|(status, response)| {
                        let media_types = members(&response["content"]).map(|(media_type, _)| media_type.clone());
                        Some((status.parse().ok()?, media_types.collect()))
                    })
                    .collect();
                if !responses.is_empty() {
                    statuses.insert((method.to_uppercase(), template.clone()), responses);
                }
            }
        }
        Self(statuses)
    }

    /// Returns the media types by status of an operation.
    pub fn get(&self, method: &str, template: &str) -> Option<&BTreeMap<u16, Vec<String>>> {
        self.0.get(&(method.to_owned(), template.to_owned()))
    }

    /// Returns the number of operations.
    pub fn operations(&self) -> usize {
        self.0.len()
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
