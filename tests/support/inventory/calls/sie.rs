//! Calls of `sie`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "sie.download_file",
        method: "GET",
        template: "/sie/file",
        response: ResponseKind::Binary,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .sie()
                .download_file(
                    value::<Date>(r#""2024-02-29""#),
                    value::<Date>(r#""2024-02-29""#),
                ),
        ),
    },
    Call {
        name: "sie.get_availability",
        method: "GET",
        template: "/sie/availability",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.sie().get_availability()),
    },
];
