//! Calls of `salary_types`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "salary_types.list",
        method: "GET",
        template: "/payrolls/salarytypes",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, all| {
            let call = client.salary_types().list();
            send(
                if all {
                    call.name(value::<String>(r#""Sample""#))
                        .code(value::<i64>("7"))
                        .category(
                            value::<
                                models::SalaryTypeCategory,
                            >(r#""DEDUCTIONS_FROM_NET_PAY""#),
                        )
                        .income_type(value::<String>(r#""Sample""#))
                        .income_type_code(value::<i64>("7"))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .order_by_code(value::<models::SortOrder>(r#""ASC""#))
                } else {
                    call
                },
            )
        },
    },
];
