//! Calls of `swedish_factoring_contracts`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "swedish_factoring_contracts.create",
        method: "POST",
        template: "/se/factoringcontracts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .swedish_factoring_contracts()
                .create(&model("BasicFactoringContract", all)),
        ),
    },
    Call {
        name: "swedish_factoring_contracts.list",
        method: "GET",
        template: "/se/factoringcontracts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.swedish_factoring_contracts().list()),
    },
];
