//! Models used only by `reference_payments`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "ReferencePayment",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("accountNumber", Kind::String, r#""Sample""#),
            Property::new("valueDate", Kind::Date, r#""2024-02-29""#),
            Property::new("paymentDate", Kind::Date, r#""2024-02-29""#),
            Property::new("sum", Kind::Decimal, "12.50"),
            Property::new("name", Kind::String, r#""Sample""#),
            Property::new("bankReference", Kind::String, r#""Sample""#),
            Property::new("archiveId", Kind::String, r#""Sample""#),
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
