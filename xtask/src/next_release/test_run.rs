//! Results of a test target, read from its output.

use std::fmt::{self, Display};

/// Results of test targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TestRun {
    /// Number of tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: Vec<FailedTest>,
}

/// A test that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedTest {
    /// Target of the test, such as `drift`.
    pub target: String,
    /// Path of the test, such as `history::replaced_enum_values_are_reported`.
    pub name: String,
}

impl TestRun {
    /// Reads the output of the test target `tests/TARGET`.
    pub fn read(target: &str, output: &str) -> Self {
        let counts = output.lines().filter_map(|line| line.strip_prefix("test result: "));
        let passed = counts.filter_map(|line| {
            let (before, _) = line.split_once(" passed")?;
            before.rsplit(' ').next()?.parse::<usize>().ok()
        });
        // The names of the failures are listed after their output.
        let list = output.rsplit_once("\nfailures:\n").map(|(_, list)| list).unwrap_or_default();
        let names = list.lines().map_while(|line| line.strip_prefix("    "));
        let failed = names.map(|name| FailedTest { target: target.to_owned(), name: name.trim().to_owned() });
        Self { passed: passed.sum(), failed: failed.collect() }
    }
}

impl FailedTest {
    /// Returns the paths that the file of the test may have, from the root of the repository.
    fn files(&self) -> [String; 2] {
        let folder = format!("tests/{}", self.target);
        match self.name.rsplit_once("::") {
            Some((modules, _)) => {
                let path = modules.replace("::", "/");
                [format!("{folder}/{path}.rs"), format!("{folder}/{path}/mod.rs")]
            }
            None => [format!("{folder}/main.rs"), format!("{folder}.rs")],
        }
    }

    /// Returns whether a line of a text starts with the file of the test and a line number.
    pub fn is_named_in(&self, text: &str) -> bool {
        let files = self.files();
        text.lines().any(|line| {
            let named =
                |file: &String| line.trim_start().strip_prefix(file.as_str()).is_some_and(|rest| rest.starts_with(':'));
            files.iter().any(named)
        })
    }
}

impl Display for FailedTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.target, self.name)
    }
}
