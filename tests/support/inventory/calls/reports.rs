//! Calls of `reports`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{Answer, Call, Kind, body, file, model, send, value};

/// A call of each operation; two where it takes one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "reports.accounting",
        method: "POST",
        template: "/reports/accounting",
        answer: Answer::Json,
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
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.reports().ledger_accounts(&model("LedgerAccountsReportRequest", all)),
        ),
    },
];
