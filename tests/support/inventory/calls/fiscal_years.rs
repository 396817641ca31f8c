//! Calls of `fiscal_years`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "fiscal_years.get",
        method: "GET",
        template: "/fiscalyears",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.fiscal_years().get()),
    },
    Call {
        name: "fiscal_years.update_tracking_period",
        method: "PUT",
        template: "/fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .fiscal_years()
                .update_tracking_period(
                    7,
                    ids::TrackingPeriodId(7),
                    &model("TrackingPeriod", all),
                ),
        ),
    },
];
