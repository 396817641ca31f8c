//! Calls of `labor_union_settings`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{Answer, Call, Kind, body, file, model, send, value};

/// A call of each operation; two where it takes one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "labor_union_settings.list",
        method: "GET",
        template: "/payrolls/laborunionsettings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.labor_union_settings().list()),
    },
];
