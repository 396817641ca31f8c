//! Which resources a finding concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{clip, plain};
use crate::drift::{Finding, Reached, Report};

/// The name of what concerns the description, not one of its operations.
pub(super) const DESCRIPTION: &str = "the description";
/// The name of what several resources meet.
pub(super) const SEVERAL: &str = "several resources";

/// The longest name of a resource that is shown whole.
const LONGEST: usize = 40;

/// The client's modules by the first segment of their paths: an operation that is gone has no method to tell it.
#[derive(Debug)]
pub(super) struct Resources {
    /// `None` where one segment leads to several modules.
    modules: BTreeMap<String, Option<String>>,
}

impl Resources {
    /// Learns from all operations that have a method.
    pub(super) fn of<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Self {
        let mut modules: BTreeMap<String, Option<String>> = BTreeMap::new();
        let findings = reports.into_iter().flat_map(|report| &report.findings);
        for reached in findings.flat_map(|finding| &finding.operations) {
            let (Some(module), Some(segment)) = (module(reached), segment(&reached.operation)) else { continue };
            let known = modules.entry(segment).or_insert_with(|| Some(module.clone()));
            if known.as_ref().is_some_and(|known| *known != module) {
                *known = None;
            }
        }
        Self { modules }
    }

    /// The resources whose operations meet a finding, in order of name; the description itself, where none does.
    pub(super) fn reached(&self, finding: &Finding) -> Vec<String> {
        let names: BTreeSet<String> = finding.operations.iter().filter_map(|reached| self.one(reached)).collect();
        if names.is_empty() { vec![DESCRIPTION.to_owned()] } else { names.into_iter().collect() }
    }

    /// The one heading under which a finding is listed.
    pub(super) fn heading(&self, finding: &Finding) -> String {
        let mut names = self.reached(finding).into_iter();
        match (names.next(), names.next()) {
            (Some(only), None) => only,
            _ => SEVERAL.to_owned(),
        }
    }

    fn one(&self, reached: &Reached) -> Option<String> {
        let learnt = |segment: String| self.modules.get(&segment).cloned().flatten().unwrap_or(segment);
        module(reached).or_else(|| segment(&reached.operation).map(learnt))
    }
}

fn module(reached: &Reached) -> Option<String> {
    let (module, _) = reached.method.as_deref()?.split_once('.')?;
    Some(clip(&plain(module), LONGEST))
}

/// The first segment of the path, in lower case.
fn segment(operation: &str) -> Option<String> {
    let (_, path) = operation.split_once(' ')?;
    let segment = path.split('/').find(|segment| !segment.is_empty())?;
    Some(clip(&plain(segment).to_lowercase(), LONGEST))
}
