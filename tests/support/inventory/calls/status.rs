//! Calls of `status`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "status.get",
        method: "GET",
        template: "/status",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.status().get()),
    },
];
