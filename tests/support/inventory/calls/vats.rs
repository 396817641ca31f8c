//! Calls of `vats`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "vats.company_rates",
        method: "GET",
        template: "/vats/default",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.vats().company_rates()),
    },
    Call {
        name: "vats.get_settings",
        method: "GET",
        template: "/vats/settings",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.vats().get_settings()),
    },
    Call {
        name: "vats.rates_of_country",
        method: "GET",
        template: "/vats/country",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, _| send(
            client.vats().rates_of_country(value::<String>(r#""Sample""#)),
        ),
    },
];
