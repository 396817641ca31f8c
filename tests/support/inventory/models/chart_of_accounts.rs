//! Models that only `chart_of_accounts` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "LedgerAccounts",
        &[Property::list("ledgerAccounts", &Kind::Model("LedgerAccount"))],
    ),
];
