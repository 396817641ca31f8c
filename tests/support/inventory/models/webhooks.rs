//! Models used only by `webhooks`.

use crate::inventory::{Model, Property, ValueKind as Kind};

/// The structs, in order of their names.
pub const MODELS: &[Model] = &[
    Model::read(
        "CreatedWebhookResponse",
        &[
            Property::new("status", Kind::Integer, "7"),
            Property::new(
                "uuid",
                Kind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
        ],
    ),
    Model::sent(
        "Webhook",
        &[
            Property::new(
                "uuid",
                Kind::String,
                r#""123e4567-e89b-42d3-a456-426614174000""#,
            ),
            Property::new("url", Kind::String, r#""https://example.com/""#).required(),
            Property::new(
                    "authenticationType",
                    Kind::Enum("WebhookAuthenticationType"),
                    r#""HMAC""#,
                )
                .required(),
            Property::new("authenticationMeta", Kind::Map(&Kind::Json), "{}"),
            Property::new(
                    "subscriptions",
                    Kind::List(&Kind::Enum("WebhookEvent")),
                    r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#,
                )
                .required(),
        ],
    ),
];
