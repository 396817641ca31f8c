//! Models used only by `mfa`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "DirectSalaryPaymentResult",
        &[
            Property::new("id", ValueKind::Integer, "7"),
            Property::new("customId", ValueKind::String, r#""Sample""#),
            Property::list("payments", &ValueKind::Model("PaymentBasicInfo")),
        ],
    ),
    Model::read(
        "MfaInfoMessage",
        &[Property::new("message", ValueKind::String, r#""Sample""#)],
    ),
    Model::read(
        "MfaTransactionResult",
        &[
            Property::model("directBankTransfers", "PaymentSummaries"),
            Property::model("invoicePayments", "InvoicePaymentSummaries"),
            Property::model("directSalaryPayment", "DirectSalaryPaymentResult"),
            Property::model("info", "MfaInfoMessage"),
        ],
    ),
];
