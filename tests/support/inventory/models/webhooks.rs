//! Models used only by `webhooks`.

use crate::inventory::{Model, Property, ValueKind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CreatedWebhookResponse",
        &[
            Property::new("status", ValueKind::Integer, "7"),
            Property::new(
                "uuid",
                ValueKind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
        ],
    ),
    Model::sent(
        "Webhook",
        &[
            Property::new(
                "uuid",
                ValueKind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("url", ValueKind::String, r#""https://example.com/""#)
                .required(),
            Property::new(
                    "authenticationType",
                    ValueKind::Enum("WebhookAuthenticationType"),
                    r#""HMAC""#,
                )
                .required(),
            Property::new("authenticationMeta", ValueKind::Map(&ValueKind::Json), "{}"),
            Property::new(
                    "subscriptions",
                    ValueKind::List(&ValueKind::Enum("WebhookEvent")),
                    r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
                )
                .required(),
        ],
    ),
];
