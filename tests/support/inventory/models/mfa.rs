//! Models used only by `mfa`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "DirectSalaryPaymentResult",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("customId", Kind::String, r#""Sample""#),
            Property::list("payments", &Kind::Model("PaymentBasicInfo")),
        ],
    ),
    Model::read(
        "MfaInfoMessage",
        &[Property::new("message", Kind::String, r#""Sample""#)],
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
