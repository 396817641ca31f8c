//! Calls of `persons`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "persons.create",
        method: "POST",
        template: "/persons",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(client.persons().create(&model("Person", all))),
    },
    Call {
        name: "persons.get",
        method: "GET",
        template: "/persons/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().get(7)),
    },
    Call {
        name: "persons.get_default_dimension",
        method: "GET",
        template: "/persons/{id}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.persons().get_default_dimension(7, ids::DimensionId(7)),
        ),
    },
    Call {
        name: "persons.list",
        method: "GET",
        template: "/persons",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, all| {
            let call = client.persons().list();
            send(
                if all {
                    call.person_number(value::<String>(r#""Sample""#))
                        .main_person_group(value::<String>(r#""Sample""#))
                        .person_group_id(value::<i64>("7"))
                        .include_inactive(value::<bool>("true"))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "persons.list_default_dimensions",
        method: "GET",
        template: "/persons/{id}/defaults/dimensions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().list_default_dimensions(7)),
    },
    Call {
        name: "persons.list_default_products",
        method: "GET",
        template: "/persons/{id}/defaults/products",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().list_default_products(7)),
    },
    Call {
        name: "persons.update",
        method: "PUT",
        template: "/persons/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(client.persons().update(7, &model("Person", all))),
    },
    Call {
        name: "persons.update_default_dimension",
        method: "PUT",
        template: "/persons/{id}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .persons()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &model("DefaultDimension", all),
                ),
        ),
    },
];
