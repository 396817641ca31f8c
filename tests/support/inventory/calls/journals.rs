//! Calls of `journals`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "journals.list",
        method: "GET",
        template: "/journals",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.journals().list();
            send(
                if all {
                    call.statuses(value::<models::JournalStatus>(r#""APPROVED""#))
                        .start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                } else {
                    call
                },
            )
        },
    },
];
