//! Names of environment variables, and misspellings of them.

const PREFIX: &str = "PROCOUNTOR_";

/// The variables that are read.
pub(super) const VARIABLES: [&str; 9] = [
    "PROCOUNTOR_API_KEY",
    "PROCOUNTOR_BASE_URL",
    "PROCOUNTOR_CLIENT_ID",
    "PROCOUNTOR_CLIENT_SECRET",
    "PROCOUNTOR_ENVIRONMENT",
    "PROCOUNTOR_REDIRECT_URI",
    "PROCOUNTOR_REFRESH_TOKEN",
    "PROCOUNTOR_TOKEN",
    "PROCOUNTOR_VERSION",
];

/// Returns the first name that looks like a misspelling of an unset variable, and that variable.
pub(super) fn probable_typo<'a>(names: &'a [String], unset: &[&'static str]) -> Option<(&'a str, &'static str)> {
    names.iter().find_map(|name| {
        let candidates = unset.iter().copied().filter(|known| is_misspelling(name, known));
        Some((name.as_str(), candidates.min_by_key(|known| distance(&name.to_ascii_uppercase(), known))?))
    })
}

/// Whether a name is a misspelling of a variable: another case, few wrong characters in the prefix or in the rest, or
/// an abbreviation.
fn is_misspelling(name: &str, known: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let known = known.strip_prefix(PREFIX).unwrap_or(known);
    let Some(rest) = name.strip_prefix(PREFIX) else {
        let prefix = name.strip_suffix(known);
        return prefix.is_some_and(|prefix| distance(prefix, PREFIX) <= 2);
    };
    distance(rest, known) <= (known.len() / 4).clamp(1, 2) || is_abbreviation(rest, known)
}

/// Whether the words of a name are, in order, beginnings of words of a variable: `ENV`, `KEY`, `SECRET`.
fn is_abbreviation(rest: &str, known: &str) -> bool {
    let mut words = known.split('_');
    rest.split('_').all(|part| part.len() >= 2 && words.any(|word| word.starts_with(part)))
}

/// Returns the number of characters to insert, delete, replace or swap with a neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut cost = (rows[i][j] + usize::from(a != b)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a == &right[j - 1] && &left[i - 1] == b {
                cost = cost.min(rows[i - 1][j - 1] + 1);
            }
            row.push(cost);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}
