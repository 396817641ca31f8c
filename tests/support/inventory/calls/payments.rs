//! Calls of `payments`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "payments.cancel",
        method: "PUT",
        template: "/payments/{paymentId}/cancel",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().cancel(7)),
    },
    Call {
        name: "payments.cancel_salary_payment_list",
        method: "PUT",
        template: "/payments/directsalarypayments/{paymentListId}/cancel",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().cancel_salary_payment_list(7)),
    },
    Call {
        name: "payments.confirm",
        method: "PUT",
        template: "/payments/{transactionIdentifier}/confirm",
        response: ResponseKind::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.payments().confirm("sample")),
    },
    Call {
        name: "payments.confirm_direct_salary_payment",
        method: "PUT",
        template: "/payments/directsalarypayments/{transactionIdentifier}/confirm",
        response: ResponseKind::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.payments().confirm_direct_salary_payment("sample")),
    },
    Call {
        name: "payments.create",
        method: "POST",
        template: "/payments",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.payments().create(&model("InvoicePaymentList", all)),
        ),
    },
    Call {
        name: "payments.create_direct_bank_transfer",
        method: "POST",
        template: "/payments/directbanktransfers",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .payments()
                .create_direct_bank_transfer(&model("DirectBankTransferList", all)),
        ),
    },
    Call {
        name: "payments.create_direct_salary_payment",
        method: "POST",
        template: "/payments/directsalarypayments",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .payments()
                .create_direct_salary_payment(&model("DirectSalaryPayments", all)),
        ),
    },
    Call {
        name: "payments.delete",
        method: "DELETE",
        template: "/payments/{paymentId}",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().delete(7)),
    },
    Call {
        name: "payments.get",
        method: "GET",
        template: "/payments/{paymentId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().get(7)),
    },
    Call {
        name: "payments.get_direct_salary_payment",
        method: "GET",
        template: "/payments/directsalarypayments/{paymentListId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().get_direct_salary_payment(7)),
    },
    Call {
        name: "payments.list",
        method: "GET",
        template: "/payments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .invoice_id([value::<i64>("7")])
                        .previous_id(value::<i64>("7"))
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
        name: "payments.list_direct_salary_payments",
        method: "GET",
        template: "/payments/directsalarypayments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_direct_salary_payments();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .name(value::<String>(r#""Sample""#))
                        .previous_id(value::<i64>("7"))
                        .custom_id(value::<String>(r#""Sample""#))
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
        name: "payments.list_error_messages",
        method: "GET",
        template: "/payments/errormessages",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_error_messages();
            send(
                if all {
                    call.created_start_date(value::<Date>(r#""2024-02-29""#))
                        .created_end_date(value::<Date>(r#""2024-02-29""#))
                        .type_(
                            value::<
                                models::PaymentErrorSearchType,
                            >(r#""NETS_COLLECTION_ERROR""#),
                        )
                        .status(value::<models::PaymentErrorStatus>(r#""ALL""#))
                        .previous_id(value::<i64>("7"))
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
        name: "payments.list_events",
        method: "GET",
        template: "/payments/paymentevents",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_events([value::<i64>("7")]);
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
];
