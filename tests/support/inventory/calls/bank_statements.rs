//! Calls of `bank_statements`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "bank_statements.allocate_invoice",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/invoices",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .bank_statements()
                .allocate_invoice(
                    7,
                    ids::EventId(7),
                    body::<i64>(&Kind::Integer, "7", all),
                );
            send(if all { call.add_penal_expense(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "bank_statements.allocate_product",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/products",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .bank_statements()
                .allocate_product(
                    7,
                    ids::EventId(7),
                    body::<i64>(&Kind::Integer, "7", all),
                ),
        ),
    },
    Call {
        name: "bank_statements.deallocate_invoice",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/invoices",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.bank_statements().deallocate_invoice(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.deallocate_product",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/products",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.bank_statements().deallocate_product(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.delete_event_metadata",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/metadata",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, _| send(
            client.bank_statements().delete_event_metadata(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.list",
        method: "GET",
        template: "/bankstatements",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.bank_statements().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_start_date(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .account_number(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "bank_statements.update_event_metadata",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/metadata",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| send(
            client
                .bank_statements()
                .update_event_metadata(
                    7,
                    ids::EventId(7),
                    &model("AllocationMetadata", all),
                ),
        ),
    },
];
