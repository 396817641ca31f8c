//! Calls of `chart_of_accounts`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "chart_of_accounts.get",
        method: "GET",
        template: "/coa",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.chart_of_accounts().get()),
    },
];
