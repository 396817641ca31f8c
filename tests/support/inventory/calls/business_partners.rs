//! Calls of `business_partners`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "business_partners.create",
        method: "POST",
        template: "/businesspartners",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.business_partners().create(&model("BusinessPartner", all)),
        ),
    },
    Call {
        name: "business_partners.create_group",
        method: "POST",
        template: "/businesspartners/groups",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client.business_partners().create_group(&model("BusinessPartnerGroup", all)),
        ),
    },
    Call {
        name: "business_partners.get",
        method: "GET",
        template: "/businesspartners/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get(7)),
    },
    Call {
        name: "business_partners.get_many",
        method: "GET",
        template: "/businesspartners/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_many([7, 8])),
    },
    Call {
        name: "business_partners.get_default_accounts",
        method: "GET",
        template: "/businesspartners/{id}/defaults/accounts",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_default_accounts(7)),
    },
    Call {
        name: "business_partners.get_default_dimension",
        method: "GET",
        template: "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.business_partners().get_default_dimension(7, ids::DimensionId(7)),
        ),
    },
    Call {
        name: "business_partners.get_group",
        method: "GET",
        template: "/businesspartners/groups/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_group(7)),
    },
    Call {
        name: "business_partners.get_personal_details",
        method: "GET",
        template: "/businesspartners/personaldetails",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.business_partners().get_personal_details()),
    },
    Call {
        name: "business_partners.list",
        method: "GET",
        template: "/businesspartners",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.business_partners().list();
            send(
                if all {
                    call.identifier_type(value::<String>(r#""Sample""#))
                        .customer_number(value::<String>(r#""Sample""#))
                        .main_group(value::<String>(r#""Sample""#))
                        .partner_group(value::<String>(r#""Sample""#))
                        .type_(value::<models::BusinessPartnerType>(r#""CUSTOMER""#))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .previous_id(value::<i64>("7"))
                        .active(value::<bool>("true"))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .name(value::<String>(r#""Sample""#))
                        .identifier(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "business_partners.list_default_dimensions",
        method: "GET",
        template: "/businesspartners/{id}/defaults/dimensions",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.business_partners().list_default_dimensions(7)),
    },
    Call {
        name: "business_partners.list_default_products",
        method: "GET",
        template: "/businesspartners/{id}/defaults/products",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().list_default_products(7)),
    },
    Call {
        name: "business_partners.list_groups",
        method: "GET",
        template: "/businesspartners/groups",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.business_partners().list_groups();
            send(
                if all {
                    call.name(value::<String>(r#""Sample""#))
                        .type_(value::<models::BusinessPartnerType>(r#""CUSTOMER""#))
                        .active(value::<bool>("true"))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "business_partners.patch",
        method: "PATCH",
        template: "/businesspartners/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .business_partners()
                .patch(7, &model("BusinessPartner", all));
            send(if all { call.version(value::<String>(r#""Sample""#)) } else { call })
        },
    },
    Call {
        name: "business_partners.update",
        method: "PUT",
        template: "/businesspartners/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.business_partners().update(7, &model("BusinessPartner", all)),
        ),
    },
    Call {
        name: "business_partners.update_default_dimension",
        method: "PUT",
        template: "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .business_partners()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &model("DefaultDimension", all),
                ),
        ),
    },
    Call {
        name: "business_partners.update_group",
        method: "PUT",
        template: "/businesspartners/groups/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .business_partners()
                .update_group(7, &model("BusinessPartnerGroup", all)),
        ),
    },
];
