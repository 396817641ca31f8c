//! Tests of drift: rules, labelled pairs, reports, and the releases in `spec/`.

mod changelog;
mod fixture;
mod history;
mod input;
mod mutants;
mod oracle_reader;
mod overlays;
mod pairs;
mod relations;
mod report;
mod rules;
