//! Calls of `ledger_receipts`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "ledger_receipts.approve",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/approve",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().approve(7)),
    },
    Call {
        name: "ledger_receipts.create",
        method: "POST",
        template: "/ledgerreceipts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.ledger_receipts().create(&model("LedgerReceipt", all));
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.get",
        method: "GET",
        template: "/ledgerreceipts/{receiptId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.ledger_receipts().get(7)),
    },
    Call {
        name: "ledger_receipts.get_many",
        method: "GET",
        template: "/ledgerreceipts/{receiptId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.ledger_receipts().get_many([7, 8])),
    },
    Call {
        name: "ledger_receipts.invalidate",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/invalidate",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().invalidate(7)),
    },
    Call {
        name: "ledger_receipts.list",
        method: "GET",
        template: "/ledgerreceipts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.ledger_receipts().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .types([
                            value::<
                                models::LedgerReceiptType,
                            >(r#""BANK_STATEMENT_AS_RECEIPT""#),
                        ])
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_date(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_created(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_version(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .status(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.mark_unfinished",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/unfinished",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().mark_unfinished(7)),
    },
    Call {
        name: "ledger_receipts.update",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| {
            let call = client.ledger_receipts().update(7, &model("LedgerReceipt", all));
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.update_transaction_dimensions",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .ledger_receipts()
                .update_transaction_dimensions(
                    7,
                    ids::TransactionId(7),
                    &model("DimensionItemValueList", all),
                ),
        ),
    },
];
