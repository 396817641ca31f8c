//! Calls of `invoices`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "invoices.approve",
        method: "PUT",
        template: "/invoices/{invoiceId}/approve",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().approve(7, &model("CheckingEvent", all));
            send(if all { call.update_inventory(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "invoices.confirm",
        method: "PUT",
        template: "/invoices/{transactionIdentifier}/confirm",
        response: ResponseKind::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.invoices().confirm("sample")),
    },
    Call {
        name: "invoices.create",
        method: "POST",
        template: "/invoices",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().create(&model("Invoice", all));
            send(
                if all {
                    call.add_collection_penal_costs(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.create_comment",
        method: "POST",
        template: "/invoices/{invoiceId}/comments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.invoices().create_comment(7, &model("Comment", all)),
        ),
    },
    Call {
        name: "invoices.delete_payment_event",
        method: "DELETE",
        template: "/invoices/{invoiceId}/paymentevents/{paymentEventId}",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().delete_payment_event(7, ids::PaymentEventId(7)),
        ),
    },
    Call {
        name: "invoices.download_image",
        method: "GET",
        template: "/invoices/{invoiceId}/image",
        response: ResponseKind::Binary,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, all| {
            let call = client.invoices().download_image(7);
            send(
                if all {
                    call.page(value::<i64>("7"))
                        .format(value::<models::ImageFormat>(r#""JPEG""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.get",
        method: "GET",
        template: "/invoices/{invoiceId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().get(7)),
    },
    Call {
        name: "invoices.get_many",
        method: "GET",
        template: "/invoices/{invoiceId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().get_many([7, 8])),
    },
    Call {
        name: "invoices.get_comment",
        method: "GET",
        template: "/invoices/{invoiceId}/comments/{commentId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().get_comment(7, ids::CommentId(7))),
    },
    Call {
        name: "invoices.get_payment_event",
        method: "GET",
        template: "/invoices/{invoiceId}/paymentevents/{paymentEventId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().get_payment_event(7, ids::PaymentEventId(7)),
        ),
    },
    Call {
        name: "invoices.invalidate",
        method: "PUT",
        template: "/invoices/{invoiceId}/invalidate",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().invalidate(7)),
    },
    Call {
        name: "invoices.list",
        method: "GET",
        template: "/invoices",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list();
            send(
                if all {
                    call.status([value::<models::InvoiceStatus>(r#""APPROVED""#)])
                        .start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .due_start_date(value::<Date>(r#""2024-02-29""#))
                        .due_end_date(value::<Date>(r#""2024-02-29""#))
                        .types([value::<models::InvoiceType>(r#""BILL_OF_CHARGES""#)])
                        .business_partner_id(value::<i64>("7"))
                        .factoring_contract_id(value::<i64>("7"))
                        .original_invoice_number(value::<String>(r#""Sample""#))
                        .invoice_number(value::<i64>("7"))
                        .product_id([value::<i64>("7")])
                        .search_term(value::<String>(r#""Sample""#))
                        .is_offer(value::<bool>("true"))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_date(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_created(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_version(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .invoice_channel([
                            value::<models::InvoiceChannel>(r#""EDIFACT""#),
                        ])
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_comments",
        method: "GET",
        template: "/invoices/{invoiceId}/comments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list_comments(7);
            send(
                if all {
                    call.read_by_all_tagged_users(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_payment_events",
        method: "GET",
        template: "/invoices/{invoiceId}/paymentevents",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list_payment_events(7);
            send(
                if all {
                    call.previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_personal_approvals",
        method: "GET",
        template: "/invoices/personalapprovals",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .invoices()
                .list_personal_approvals(
                    value::<models::CirculationInvoiceType>(r#""BILL_OF_CHARGES""#),
                ),
        ),
    },
    Call {
        name: "invoices.list_personal_verifications",
        method: "GET",
        template: "/invoices/personalverifications",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .invoices()
                .list_personal_verifications(
                    value::<models::CirculationInvoiceType>(r#""BILL_OF_CHARGES""#),
                ),
        ),
    },
    Call {
        name: "invoices.list_taggable_users",
        method: "GET",
        template: "/invoices/{invoiceId}/comments/taggableusers",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().list_taggable_users(7)),
    },
    Call {
        name: "invoices.list_transactions",
        method: "GET",
        template: "/invoices/{invoiceId}/transactions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().list_transactions(7)),
    },
    Call {
        name: "invoices.list_transactions_of",
        method: "GET",
        template: "/invoices/transactions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().list_transactions_of([value::<i64>("7")]),
        ),
    },
    Call {
        name: "invoices.mark_comment_read",
        method: "PUT",
        template: "/invoices/{invoiceId}/comments/{commentId}/read",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().mark_comment_read(7, ids::CommentId(7))),
    },
    Call {
        name: "invoices.mark_paid",
        method: "PUT",
        template: "/invoices/{invoiceId}/paymentevents/markpaid",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().mark_paid(7, &model("MarkInvoiceAsPaid", all));
            send(if all { call.add_penal_expense(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "invoices.mark_unfinished",
        method: "PUT",
        template: "/invoices/{invoiceId}/unfinished",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().mark_unfinished(7)),
    },
    Call {
        name: "invoices.reject",
        method: "PUT",
        template: "/invoices/{invoiceId}/reject",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client.invoices().reject(7, &model("CheckingEvent", all)),
        ),
    },
    Call {
        name: "invoices.send",
        method: "PUT",
        template: "/invoices/{invoiceId}/send",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().send(7)),
    },
    Call {
        name: "invoices.send_to_circulation",
        method: "PUT",
        template: "/invoices/{invoiceId}/sendToCirculation",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().send_to_circulation(7)),
    },
    Call {
        name: "invoices.update",
        method: "PUT",
        template: "/invoices/{invoiceId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(client.invoices().update(7, &model("Invoice", all))),
    },
    Call {
        name: "invoices.update_notes",
        method: "PUT",
        template: "/invoices/{invoiceId}/notes",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| send(
            client.invoices().update_notes(7, &model("InvoiceNotes", all)),
        ),
    },
    Call {
        name: "invoices.verify",
        method: "PUT",
        template: "/invoices/{invoiceId}/verify",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client.invoices().verify(7, &model("CheckingEvent", all)),
        ),
    },
];
