//! Calls of `reference_payments`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "reference_payments.delete_metadata",
        method: "DELETE",
        template: "/referencepayments/{referencePaymentId}/metadata",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.reference_payments().delete_metadata(7)),
    },
    Call {
        name: "reference_payments.list",
        method: "GET",
        template: "/referencepayments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.reference_payments().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .account_number(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "reference_payments.update_metadata",
        method: "PUT",
        template: "/referencepayments/{referencePaymentId}/metadata",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .reference_payments()
                .update_metadata(7, &model("AllocationMetadata", all)),
        ),
    },
];
