//! Calls of `salary_periods`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "salary_periods.get",
        method: "GET",
        template: "/payrolls/salaryperiods/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_periods().get(7)),
    },
    Call {
        name: "salary_periods.list",
        method: "GET",
        template: "/payrolls/salaryperiods",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_periods().list(value::<i64>("7"))),
    },
];
