//! Calls of `products`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "products.create",
        method: "POST",
        template: "/products",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(client.products().create(&model("Product", all))),
    },
    Call {
        name: "products.create_group",
        method: "POST",
        template: "/products/groups",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.products().create_group(&model("ProductGroup", all)),
        ),
    },
    Call {
        name: "products.delete",
        method: "DELETE",
        template: "/products/{productId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.products().delete(7)),
    },
    Call {
        name: "products.delete_group",
        method: "DELETE",
        template: "/products/groups/{groupId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, _| send(client.products().delete_group(7)),
    },
    Call {
        name: "products.get",
        method: "GET",
        template: "/products/{productId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| {
            let call = client.products().get(7);
            send(
                if all {
                    call.include_localizations(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "products.get_many",
        method: "GET",
        template: "/products/{productId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| {
            let call = client.products().get_many([7, 8]);
            send(
                if all {
                    call.include_localizations(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "products.get_default_dimension",
        method: "GET",
        template: "/products/{productId}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.products().get_default_dimension(7, ids::DimensionId(7)),
        ),
    },
    Call {
        name: "products.get_group",
        method: "GET",
        template: "/products/groups/{groupId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.products().get_group(7)),
    },
    Call {
        name: "products.list",
        method: "GET",
        template: "/products",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.products().list();
            send(
                if all {
                    call.name(value::<String>(r#""Sample""#))
                        .previous_id(value::<i64>("7"))
                        .size(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_version(value::<models::SortOrder>(r#""ASC""#))
                        .group([value::<i64>("7")])
                        .type_(value::<models::ProductType>(r#""PURCHASE""#))
                        .code(value::<String>(r#""Sample""#))
                        .start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .include_localizations(value::<bool>("true"))
                        .active(value::<bool>("true"))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "products.list_default_dimensions",
        method: "GET",
        template: "/products/{productId}/defaults/dimensions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.products().list_default_dimensions(7)),
    },
    Call {
        name: "products.list_groups",
        method: "GET",
        template: "/products/groups",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.products().list_groups();
            send(
                if all {
                    call.type_(value::<models::ProductType>(r#""PURCHASE""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "products.update",
        method: "PUT",
        template: "/products/{productId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(client.products().update(7, &model("Product", all))),
    },
    Call {
        name: "products.update_default_dimension",
        method: "PUT",
        template: "/products/{productId}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .products()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &model("DefaultDimension", all),
                ),
        ),
    },
    Call {
        name: "products.update_group",
        method: "PUT",
        template: "/products/groups/{groupId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.products().update_group(7, &model("ProductGroup", all)),
        ),
    },
];
