//! Calls of `integrations`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "integrations.answer_request",
        method: "PUT",
        template: "/integrations/{requestId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 410, 429],
        run: |client, all| send(
            client
                .integrations()
                .answer_request(7, &model("ApiIntegrationApproveRequest", all)),
        ),
    },
    Call {
        name: "integrations.get_request",
        method: "GET",
        template: "/integrations/{requestId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 410, 429],
        run: |client, _| send(client.integrations().get_request(7)),
    },
    Call {
        name: "integrations.list_customers",
        method: "GET",
        template: "/integrations/{integrationId}/customers",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.integrations().list_customers("sample")),
    },
];
