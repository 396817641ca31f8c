//! Calls of `bank_accounts`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "bank_accounts.create",
        method: "POST",
        template: "/bankaccounts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 409, 429],
        run: |client, all| send(
            client.bank_accounts().create(&model("CompanyBankAccount", all)),
        ),
    },
    Call {
        name: "bank_accounts.get",
        method: "GET",
        template: "/bankaccounts/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.bank_accounts().get(7)),
    },
    Call {
        name: "bank_accounts.list",
        method: "GET",
        template: "/bankaccounts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.bank_accounts().list();
            send(
                if all {
                    call.previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_order_no(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "bank_accounts.update",
        method: "PUT",
        template: "/bankaccounts/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client.bank_accounts().update(7, &model("CompanyBankAccount", all)),
        ),
    },
];
