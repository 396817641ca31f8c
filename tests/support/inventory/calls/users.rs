//! Calls of `users`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "users.confirm",
        method: "PUT",
        template: "/users/{transactionIdentifier}/confirm",
        response: ResponseKind::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.users().confirm("sample")),
    },
    Call {
        name: "users.current",
        method: "GET",
        template: "/users",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.users().current()),
    },
    Call {
        name: "users.get_profile",
        method: "GET",
        template: "/users/profiles/{userId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.users().get_profile(7)),
    },
    Call {
        name: "users.get_rights",
        method: "GET",
        template: "/users/rights",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.users().get_rights()),
    },
    Call {
        name: "users.update_current",
        method: "PUT",
        template: "/users",
        response: ResponseKind::Empty,
        pending: true,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(client.users().update_current(&model("User", all))),
    },
];
