//! Calls of `dimensions`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "dimensions.create_item",
        method: "POST",
        template: "/dimensions/{dimensionId}/items",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.dimensions().create_item(7, &model("DimensionItem", all)),
        ),
    },
    Call {
        name: "dimensions.get",
        method: "GET",
        template: "/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.dimensions().get(7)),
    },
    Call {
        name: "dimensions.list",
        method: "GET",
        template: "/dimensions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, all| {
            let call = client.dimensions().list();
            send(
                if all {
                    call.name(value::<String>(r#""Sample""#))
                        .code_name(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "dimensions.update",
        method: "PUT",
        template: "/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.dimensions().update(7, &model("DimensionName", all)),
        ),
    },
    Call {
        name: "dimensions.update_item",
        method: "PUT",
        template: "/dimensions/{dimensionId}/items",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.dimensions().update_item(7, &model("DimensionItem", all)),
        ),
    },
];
