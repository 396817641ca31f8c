//! Calls of `reports`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "reports.accounting",
        method: "POST",
        template: "/reports/accounting",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.reports().accounting(&model("AccountingReportRequest", all)),
        ),
    },
    Call {
        name: "reports.general_ledger",
        method: "POST",
        template: "/reports/generalledger/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.reports().general_ledger(7, &model("GeneralLedgerReportRequest", all)),
        ),
    },
    Call {
        name: "reports.ledger_accounts",
        method: "POST",
        template: "/reports/ledgeraccounts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.reports().ledger_accounts(&model("LedgerAccountsReportRequest", all)),
        ),
    },
];
