//! Calls of `salary_slips`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "salary_slips.approve",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/approve",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().approve(7)),
    },
    Call {
        name: "salary_slips.cancel_approval",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/cancelapproval",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().cancel_approval(7)),
    },
    Call {
        name: "salary_slips.get",
        method: "GET",
        template: "/payrolls/salaryslips/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get(7)),
    },
    Call {
        name: "salary_slips.get_many",
        method: "GET",
        template: "/payrolls/salaryslips/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get_many([7, 8])),
    },
    Call {
        name: "salary_slips.get_accounting",
        method: "GET",
        template: "/payrolls/salaryslips/{id}/accounting",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get_accounting(7)),
    },
    Call {
        name: "salary_slips.list",
        method: "GET",
        template: "/payrolls/salaryslips",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.salary_slips().list();
            send(
                if all {
                    call.payday_start_date(value::<Date>(r#""2024-02-29""#))
                        .payday_end_date(value::<Date>(r#""2024-02-29""#))
                        .employee_name(value::<String>(r#""Sample""#))
                        .slip_number([value::<String>(r#""Sample""#)])
                        .status([
                            value::<models::SalarySlipSearchStatus>(r#""APPROVED""#),
                        ])
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
        name: "salary_slips.update",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client.salary_slips().update(7, &model("SalarySlip", all)),
        ),
    },
    Call {
        name: "salary_slips.update_accounting",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/accounting",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .salary_slips()
                .update_accounting(7, &model("SalarySlipAccounting", all));
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
];
