//! Models used only by `journals`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "Journal",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("ledgerReceiptId", ValueKind::Integer, "7"),
            Property::new("partnerId", ValueKind::Integer, "7"),
            Property::new("type", ValueKind::Enum("JournalType"), r#""JOURNAL""#)
                .required(),
            Property::new("status", ValueKind::Enum("JournalStatus"), r#""APPROVED""#),
            Property::new("invoiceNumber", ValueKind::Integer, "7"),
            Property::new("date", ValueKind::Date, r#""2024-02-29""#),
            Property::new("created", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#),
            Property::new("version", ValueKind::DateTime, r#""2024-02-29T10:20:30Z""#)
                .lock(),
            Property::model("counterParty", "CounterParty"),
        ],
    ),
];
