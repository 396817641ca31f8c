//! Calls of `attachments`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "attachments.delete",
        method: "DELETE",
        template: "/attachments/{attachmentId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.attachments().delete(7)),
    },
    Call {
        name: "attachments.download",
        method: "GET",
        template: "/attachments/{attachmentId}",
        response: ResponseKind::Mixed,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.attachments().download(7)),
    },
    Call {
        name: "attachments.list",
        method: "GET",
        template: "/attachments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.attachments().list();
            send(
                if all {
                    call.created_start_date(value::<Date>(r#""2024-02-29""#))
                        .created_end_date(value::<Date>(r#""2024-02-29""#))
                        .min_size(value::<i64>("7"))
                        .max_size(value::<i64>("7"))
                        .name(value::<String>(r#""Sample""#))
                        .type_([
                            value::<
                                models::AttachmentSearchType,
                            >(r#""BANK_STATEMENT_AS_RECEIPT""#),
                        ])
                        .reference_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_created_date(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_name(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_size(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .previous_id(value::<i64>("7"))
                        .username(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "attachments.rename",
        method: "PATCH",
        template: "/attachments/{attachmentId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.attachments().rename(7, &model("AttachmentRename", all));
            send(if all { call.name(value::<String>(r#""Sample""#)) } else { call })
        },
    },
    Call {
        name: "attachments.upload",
        method: "POST",
        template: "/attachments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| send(
            client.attachments().upload(&model("Attachment", all), file()),
        ),
    },
];
