//! Calls of `currencies`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "currencies.exchange_rate",
        method: "GET",
        template: "/currencies/exchangerate",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, _| send(
            client
                .currencies()
                .exchange_rate(
                    value::<String>(r#""Sample""#),
                    value::<String>(r#""Sample""#),
                    value::<Date>(r#""2024-02-29""#),
                    value::<
                        models::ExchangeRateType,
                    >(r#""ACCOUNT_CURRENCY_AVERAGE_RATE""#),
                ),
        ),
    },
    Call {
        name: "currencies.get_company",
        method: "GET",
        template: "/currencies/company",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.currencies().get_company()),
    },
    Call {
        name: "currencies.latest_rates",
        method: "GET",
        template: "/currencies/latest",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.currencies().latest_rates();
            send(if all { call.rate_type(value::<i64>("1")) } else { call })
        },
    },
    Call {
        name: "currencies.list",
        method: "GET",
        template: "/currencies",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.currencies().list()),
    },
];
