//! Models that only `mfa` uses.

use crate::inventory::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "DirectSalaryPaymentResult",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("customId", Kind::Text, r#""Sample""#),
            Property::list("payments", &Kind::Model("PaymentBasicInfo")),
        ],
    ),
    Model::read(
        "MfaInfoMessage",
        &[Property::new("message", Kind::Text, r#""Sample""#)],
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
