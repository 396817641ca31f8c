//! Models used only by `chart_of_accounts`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "LedgerAccounts",
        &[Property::list("ledgerAccounts", &Kind::Model("LedgerAccount"))],
    ),
];
