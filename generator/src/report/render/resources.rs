//! Resources that a finding affects.

use std::collections::{BTreeMap, BTreeSet};

use super::phrases::{clip, plain};
use crate::report::{AffectedOperation, Finding, OperationName, Report};

/// Heading for findings about the description as a whole.
pub(super) const DESCRIPTION: &str = "the description";
/// Heading for findings that affect several resources.
pub(super) const SEVERAL: &str = "several resources";

/// Maximum number of characters of a resource name.
const NAME_LIMIT: usize = 40;

/// Client modules by the first segment of their paths.
///
/// A removed operation has no method, so its resource is found by its path.
#[derive(Debug)]
pub(super) struct ResourceNames {
    /// The value is `None` if operations below the segment are in several modules.
    modules: BTreeMap<String, Option<String>>,
}

impl ResourceNames {
    /// Collects the modules of all operations that have a method.
    pub(super) fn of<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Self {
        let mut modules: BTreeMap<String, Option<String>> = BTreeMap::new();
        let findings = reports.into_iter().flat_map(|report| &report.findings);
        for operation in findings.flat_map(|finding| &finding.operations) {
            let (Some(module), Some(segment)) = (module(operation), segment(operation)) else { continue };
            let entry = modules.entry(segment).or_insert_with(|| Some(module.clone()));
            if entry.as_ref().is_some_and(|other| *other != module) {
                *entry = None;
            }
        }
        Self { modules }
    }

    /// Returns the names of the affected resources, sorted; [`DESCRIPTION`] if there are none.
    pub(super) fn affected(&self, finding: &Finding) -> Vec<String> {
        let names: BTreeSet<String> =
            finding.operations.iter().filter_map(|operation| self.resource(operation)).collect();
        if names.is_empty() { vec![DESCRIPTION.to_owned()] } else { names.into_iter().collect() }
    }

    /// Returns the heading under which a finding is listed.
    pub(super) fn heading(&self, finding: &Finding) -> String {
        let mut names = self.affected(finding).into_iter();
        match (names.next(), names.next()) {
            (Some(only), None) => only,
            _ => SEVERAL.to_owned(),
        }
    }

    fn resource(&self, operation: &AffectedOperation) -> Option<String> {
        let by_segment = |segment: String| self.modules.get(&segment).cloned().flatten().unwrap_or(segment);
        module(operation).or_else(|| segment(operation).map(by_segment))
    }
}

fn module(operation: &AffectedOperation) -> Option<String> {
    Some(clip(&plain(&operation.method.as_ref()?.module), NAME_LIMIT))
}

/// Returns the first path segment in lower case; for an operation that the server calls, its name.
fn segment(operation: &AffectedOperation) -> Option<String> {
    let segment = match &operation.operation {
        OperationName::Call { path, .. } => path.split('/').find(|segment| !segment.is_empty())?,
        OperationName::Callback { name, .. } | OperationName::Webhook { name, .. } => name,
    };
    Some(clip(&plain(segment).to_lowercase(), NAME_LIMIT))
}
