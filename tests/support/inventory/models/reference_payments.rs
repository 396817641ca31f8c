//! Models used only by `reference_payments`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "ReferencePayment",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("accountNumber", ValueKind::String, r#""Sample""#),
            Property::new("valueDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("paymentDate", ValueKind::Date, r#""2024-02-29""#),
            Property::new("sum", ValueKind::Decimal, "12.50"),
            Property::new("name", ValueKind::String, r#""Sample""#),
            Property::new("bankReference", ValueKind::String, r#""Sample""#),
            Property::new("archiveId", ValueKind::String, r#""Sample""#),
            Property::new("allocated", ValueKind::Bool, "true"),
            Property::new("invoiceId", ValueKind::Integer, "7"),
            Property::list("attachments", &ValueKind::Model("Attachment")),
            Property::list(
                "allocationMetadataRows",
                &ValueKind::Model("AllocationMetadataWithFullLedgerAccountDataRow"),
            ),
        ],
    ),
];
