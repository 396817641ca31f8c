//! Calls of `mfa`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "mfa.result",
        method: "GET",
        template: "/mfatransactionresult/{transactionIdentifier}",
        response: ResponseKind::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.mfa().result("sample")),
    },
];
