//! Calls of `salary_lists`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "salary_lists.create",
        method: "POST",
        template: "/payrolls/salarylists",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.salary_lists().create(&model("NewSalaryList", all)),
        ),
    },
    Call {
        name: "salary_lists.get",
        method: "GET",
        template: "/payrolls/salarylists/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_lists().get(7)),
    },
    Call {
        name: "salary_lists.list",
        method: "GET",
        template: "/payrolls/salarylists",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.salary_lists().list();
            send(
                if all {
                    call.payment_period_start(value::<Date>(r#""2024-02-29""#))
                        .payment_period_end(value::<Date>(r#""2024-02-29""#))
                        .name(value::<String>(r#""Sample""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                } else {
                    call
                },
            )
        },
    },
];
