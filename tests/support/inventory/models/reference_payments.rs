//! Models that only `reference_payments` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "ReferencePayment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::Text, r#""Sample""#),
            Property::new("valueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("sum", Kind::Amount, "12.50"),
            Property::new("name", Kind::Text, r#""Sample""#),
            Property::new("bankReference", Kind::Text, r#""Sample""#),
            Property::new("archiveId", Kind::Text, r#""Sample""#),
            Property::new("allocated", Kind::Bool, "true"),
            Property::new("invoiceId", Kind::Integer, "7"),
            Property::list("attachments", &Kind::Model("Attachment")),
            Property::list(
                "allocationMetadataRows",
                &Kind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
            ),
        ],
    ),
];
