//! Models that only `mfa` uses.

use crate::proofs::{Kind, Model, Property};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "DirectSalaryPaymentResult",
        &[
            Property::new("id", Kind::Integer, "7"),
            Property::new("customId", Kind::Text, r#""Sample""#),
            Property::new("payments", Kind::List(&Kind::Model("PaymentBasicInfo")), ""),
        ],
    ),
    Model::read(
        "MfaInfoMessage",
        &[Property::new("message", Kind::Text, r#""Sample""#)],
    ),
    Model::read(
        "MfaTransactionResult",
        &[
            Property::new("directBankTransfers", Kind::Model("PaymentSummaries"), ""),
            Property::new("invoicePayments", Kind::Model("InvoicePaymentSummaries"), ""),
            Property::new(
                "directSalaryPayment",
                Kind::Model("DirectSalaryPaymentResult"),
                "",
            ),
            Property::new("info", Kind::Model("MfaInfoMessage"), ""),
        ],
    ),
];
