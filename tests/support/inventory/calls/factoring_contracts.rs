//! Calls of `factoring_contracts`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "factoring_contracts.create",
        method: "POST",
        template: "/factoringcontracts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.factoring_contracts().create(&model("FactoringContract", all)),
        ),
    },
    Call {
        name: "factoring_contracts.list",
        method: "GET",
        template: "/factoringcontracts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.factoring_contracts().list();
            send(
                if all {
                    call.financing_company_id(value::<String>(r#""Sample""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
];
