//! Models used only by `journals`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Journal",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("ledgerReceiptId", Kind::Integer, "7"),
            Property::new("partnerId", Kind::Integer, "7"),
            Property::new("type", Kind::Enum("JournalType"), r#""JOURNAL""#).required(),
            Property::new("status", Kind::Enum("JournalStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", Kind::Integer, "7"),
            Property::new("date", Kind::Date, r#""2024-02-29""#),
            Property::new("created", Kind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", Kind::DateTime, r#""2024-02-29T10:20:30Z""#).lock(),
            Property::model("counterParty", "CounterParty"),
        ],
    ),
];
