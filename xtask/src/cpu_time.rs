//! Processor time of child processes.

use crate::failure::Failure;
use crate::files;

/// Unit of the times in `/proc`, fixed on Linux whatever the frequency of the kernel's timer.
const TICKS_PER_SECOND: f64 = 100.0;

/// Runs `work` and returns the processor time of its child processes in seconds, and its result.
pub fn of_children<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<(f64, T), Failure> {
    let before = total()?;
    let result = work()?;
    Ok((total()? - before, result))
}

/// Returns the processor time of all child processes that have exited, in seconds.
pub fn total() -> Result<f64, Failure> {
    let stat = files::read_text(std::path::Path::new("/proc/self/stat")).map_err(|failure| {
        Failure::Error(format!("{failure}\n  expected Linux: processor time cannot be measured on other systems"))
    })?;
    // The program's name may contain any character, but it ends at the last parenthesis. The user and system times of the
    // children are the fourteenth and fifteenth fields after it.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let fields = after.split_whitespace().skip(13).take(2);
    let ticks: Option<f64> = fields.map(|field| field.parse::<u32>().ok().map(f64::from)).sum();
    let ticks = ticks.ok_or_else(|| Failure::Error("no child times in /proc/self/stat".to_owned()))?;
    Ok(ticks / TICKS_PER_SECOND)
}
