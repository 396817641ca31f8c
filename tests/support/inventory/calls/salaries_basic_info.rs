//! Calls of `salaries_basic_info`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "salaries_basic_info.get",
        method: "GET",
        template: "/payrolls/salariesbasicinfo",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client.salaries_basic_info().get();
            send(if all { call.year(value::<i64>("7")) } else { call })
        },
    },
];
