//! Output of a measuring program: a line of text for each value, or with `--json` a JSON object for each value, which
//! `cargo xtask measure` reads.

use std::process::ExitCode;

use crate::failure::Failure;
use crate::process;
use crate::spec::Spec;

use super::Measurement;

/// Argument of a measuring program that selects JSON.
pub const JSON: &str = "--json";

/// Returns the arguments of this program other than [`JSON`].
pub fn arguments() -> Vec<String> {
    std::env::args().skip(1).filter(|argument| argument != JSON).collect()
}

/// Prints the values of a measuring program, and returns code 1 if one misses its limit.
pub fn print(measurements: &[Measurement]) -> ExitCode {
    let as_json = std::env::args().any(|argument| argument == JSON);
    for measurement in measurements {
        match serde_json::to_string(measurement) {
            Ok(line) if as_json => println!("{line}"),
            _ => println!("{measurement}"),
        }
    }
    ExitCode::from(u8::from(measurements.iter().any(|measurement| !measurement.within_limit)))
}

/// Reads the values that a measuring program printed as JSON.
///
/// # Errors
/// A line that is not a measurement is named.
pub fn read(output: &str) -> Result<Vec<Measurement>, Failure> {
    let read = |line: &str| {
        serde_json::from_str(line)
            .map_err(|error| Failure::Error(format!("expected a measurement as JSON, found `{line}`: {error}")))
    };
    output.lines().map(read).collect()
}

/// Runs a measuring program of the `tools` package and returns its values.
pub(super) fn run(spec: &Spec, name: &str, arguments: &[&str]) -> Result<Vec<Measurement>, Failure> {
    let mut command = process::cargo(spec.root());
    command.args(["run", "--quiet", "--release", "--package", "tools", "--bin", name, "--"]);
    command.args(arguments).arg(JSON);
    let output = process::capture(&mut command)?;
    let values = read(&output.stdout)?;
    // The program also fails if a value misses its limit.
    if values.is_empty() || (!output.success && values.iter().all(|value| value.within_limit)) {
        let help = format!("\n  help: run {}", process::command_line(&command));
        return Err(Failure::Error(format!("{}{help}", output.stderr.trim_end())));
    }
    Ok(values)
}
