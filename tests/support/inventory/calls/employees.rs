//! Calls of `employees`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::inventory::{
    Call, ResponseKind, ValueKind as Kind, body, file, model, send, value,
};

/// A call of each operation; two calls if it takes either one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "employees.create_employment",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/employments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.employees().create_employment(7, &model("Employment", all)),
        ),
    },
    Call {
        name: "employees.create_labor_union_membership",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .employees()
                .create_labor_union_membership(7, &model("LaborUnionMembership", all)),
        ),
    },
    Call {
        name: "employees.create_salary_info",
        method: "POST",
        template: "/payrolls/employees/salaryinfo",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.employees().create_salary_info(&model("SalaryInfo", all)),
        ),
    },
    Call {
        name: "employees.create_tax_card",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client.employees().create_tax_card(7, &model("TaxCard", all)),
        ),
    },
    Call {
        name: "employees.delete_employment",
        method: "DELETE",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.employees().delete_employment(7, ids::EmploymentId(7)),
        ),
    },
    Call {
        name: "employees.delete_labor_union_membership",
        method: "DELETE",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client
                .employees()
                .delete_labor_union_membership(7, ids::LaborUnionMembershipId(7)),
        ),
    },
    Call {
        name: "employees.delete_tax_card",
        method: "DELETE",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
        response: ResponseKind::Empty,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().delete_tax_card(7, ids::TaxCardId(7))),
    },
    Call {
        name: "employees.get_employment",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_employment(7, ids::EmploymentId(7))),
    },
    Call {
        name: "employees.get_holiday_pay",
        method: "GET",
        template: "/payrolls/employees/{id}/holidaypay",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_holiday_pay(7)),
    },
    Call {
        name: "employees.get_labor_union_membership",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client
                .employees()
                .get_labor_union_membership(7, ids::LaborUnionMembershipId(7)),
        ),
    },
    Call {
        name: "employees.get_salary_base",
        method: "GET",
        template: "/payrolls/employees/{id}/salarybase",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_salary_base(7)),
    },
    Call {
        name: "employees.get_salary_info",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_salary_info(7)),
    },
    Call {
        name: "employees.get_tax_card",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_tax_card(7, ids::TaxCardId(7))),
    },
    Call {
        name: "employees.get_working_hour_reduction",
        method: "GET",
        template: "/payrolls/employees/{id}/workinghourreduction",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_working_hour_reduction(7)),
    },
    Call {
        name: "employees.list",
        method: "GET",
        template: "/payrolls/employees",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, all| {
            let call = client.employees().list();
            send(
                if all {
                    call.person_number(value::<String>(r#""Sample""#))
                        .person_group_id(value::<i64>("7"))
                        .include_inactive(value::<bool>("true"))
                        .salary_channel(value::<models::SalaryChannel>(r#""EMAIL""#))
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
        name: "employees.list_employments",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/employments",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_employments(7)),
    },
    Call {
        name: "employees.list_labor_union_memberships",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_labor_union_memberships(7)),
    },
    Call {
        name: "employees.list_tax_cards",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards",
        response: ResponseKind::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_tax_cards(7)),
    },
    Call {
        name: "employees.update_employment",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_employment(7, ids::EmploymentId(7), &model("Employment", all)),
        ),
    },
    Call {
        name: "employees.update_labor_union_membership",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_labor_union_membership(
                    7,
                    ids::LaborUnionMembershipId(7),
                    &model("LaborUnionMembership", all),
                ),
        ),
    },
    Call {
        name: "employees.update_salary_base",
        method: "PUT",
        template: "/payrolls/employees/{id}/salarybase",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client.employees().update_salary_base(7, &model("SalaryBase", all)),
        ),
    },
    Call {
        name: "employees.update_salary_info",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client.employees().update_salary_info(7, &model("SalaryInfo", all)),
        ),
    },
    Call {
        name: "employees.update_tax_card",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
        response: ResponseKind::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_tax_card(7, ids::TaxCardId(7), &model("TaxCard", all)),
        ),
    },
];
