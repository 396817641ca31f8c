//! Calls of `webhooks`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "webhooks.create",
        method: "POST",
        template: "/webhooks",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(client.webhooks().create(&model("Webhook", all))),
    },
    Call {
        name: "webhooks.delete",
        method: "DELETE",
        template: "/webhooks/{uuid}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.webhooks().delete("sample")),
    },
    Call {
        name: "webhooks.list",
        method: "GET",
        template: "/webhooks",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.webhooks().list();
            send(
                if all {
                    call.url(value::<String>(r#""https://example.com/""#))
                        .event_type([
                            value::<
                                models::WebhookEvent,
                            >(r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#),
                        ])
                        .order_by_created_date(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "webhooks.update",
        method: "PUT",
        template: "/webhooks/{uuid}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.webhooks().update("sample", &model("Webhook", all)),
        ),
    },
];
