//! Drift: the rules, verdicts of labelled pairs, reports, and the history of the releases in `spec/`.

mod fixture;
mod history;
mod input;
mod mutants;
mod pairs;
mod relations;
mod releases;
mod report;
mod rules;
