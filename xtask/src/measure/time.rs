//! Processor time of child processes.

use crate::failure::Failure;
use crate::files;

/// In which unit Linux counts, for every program, whatever the kernel's own clock is.
const TICKS_PER_SECOND: f64 = 100.0;

/// Seconds of processor time that the child processes of some work took, and what came of it.
pub(super) fn processor<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<(f64, T), Failure> {
    let before = children()?;
    let made = work()?;
    Ok((children()? - before, made))
}

/// Seconds of processor time of all child processes that have ended.
fn children() -> Result<f64, Failure> {
    let stat = files::read_text(std::path::Path::new("/proc/self/stat"))
        .map_err(|failure| Failure::Broken(format!("{failure}\n  processor time can only be measured on Linux")))?;
    // The program's name may hold anything, but it ends at the last bracket. User and system time of
    // the children are the fourteenth and fifteenth field after it.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let fields = after.split_whitespace().skip(13).take(2);
    let ticks: Option<f64> = fields.map(|field| field.parse::<u32>().ok().map(f64::from)).sum();
    let ticks = ticks.ok_or_else(|| Failure::Broken("/proc/self/stat does not look as expected".to_owned()))?;
    Ok(ticks / TICKS_PER_SECOND)
}
