//! Calls of all operations.
#![allow(unused_imports, reason = "a release may have no use for some")]

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::proofs::{Answer, Call, Kind, body, file, send, value};

/// A call of each operation; two where it takes one id or several.
pub const CALLS: &[Call] = &[
    Call {
        name: "attachments.delete",
        method: "DELETE",
        template: "/attachments/{attachmentId}",
        answer: Answer::Nothing,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.attachments().delete(7)),
    },
    Call {
        name: "attachments.download",
        method: "GET",
        template: "/attachments/{attachmentId}",
        answer: Answer::Mixed,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.attachments().download(7)),
    },
    Call {
        name: "attachments.list",
        method: "GET",
        template: "/attachments",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .attachments()
                .rename(
                    7,
                    &body::<
                        models::AttachmentRename,
                    >(&Kind::Model("AttachmentRename"), "", all),
                );
            send(if all { call.name(value::<String>(r#""Sample""#)) } else { call })
        },
    },
    Call {
        name: "attachments.upload",
        method: "POST",
        template: "/attachments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| send(
            client
                .attachments()
                .upload(
                    &body::<models::Attachment>(&Kind::Model("Attachment"), "", all),
                    file(),
                ),
        ),
    },
    Call {
        name: "bank_accounts.create",
        method: "POST",
        template: "/bankaccounts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 409, 429],
        run: |client, all| send(
            client
                .bank_accounts()
                .create(
                    &body::<
                        models::CompanyBankAccount,
                    >(&Kind::Model("CompanyBankAccount"), "", all),
                ),
        ),
    },
    Call {
        name: "bank_accounts.get",
        method: "GET",
        template: "/bankaccounts/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.bank_accounts().get(7)),
    },
    Call {
        name: "bank_accounts.list",
        method: "GET",
        template: "/bankaccounts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.bank_accounts().list();
            send(
                if all {
                    call.previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_order_no(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "bank_accounts.update",
        method: "PUT",
        template: "/bankaccounts/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .bank_accounts()
                .update(
                    7,
                    &body::<
                        models::CompanyBankAccount,
                    >(&Kind::Model("CompanyBankAccount"), "", all),
                ),
        ),
    },
    Call {
        name: "bank_statements.allocate_invoice",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/invoices",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .bank_statements()
                .allocate_invoice(
                    7,
                    ids::EventId(7),
                    body::<i64>(&Kind::Integer, "7", all),
                );
            send(if all { call.add_penal_expense(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "bank_statements.allocate_product",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/products",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .bank_statements()
                .allocate_product(
                    7,
                    ids::EventId(7),
                    body::<i64>(&Kind::Integer, "7", all),
                ),
        ),
    },
    Call {
        name: "bank_statements.deallocate_invoice",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/invoices",
        answer: Answer::Nothing,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.bank_statements().deallocate_invoice(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.deallocate_product",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/products",
        answer: Answer::Nothing,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.bank_statements().deallocate_product(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.delete_event_metadata",
        method: "DELETE",
        template: "/bankstatements/{statementId}/events/{eventId}/metadata",
        answer: Answer::Nothing,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, _| send(
            client.bank_statements().delete_event_metadata(7, ids::EventId(7)),
        ),
    },
    Call {
        name: "bank_statements.list",
        method: "GET",
        template: "/bankstatements",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.bank_statements().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_start_date(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .account_number(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "bank_statements.update_event_metadata",
        method: "PUT",
        template: "/bankstatements/{statementId}/events/{eventId}/metadata",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| send(
            client
                .bank_statements()
                .update_event_metadata(
                    7,
                    ids::EventId(7),
                    &body::<
                        models::AllocationMetadata,
                    >(&Kind::Model("AllocationMetadata"), "", all),
                ),
        ),
    },
    Call {
        name: "business_partners.create",
        method: "POST",
        template: "/businesspartners",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .business_partners()
                .create(
                    &body::<
                        models::BusinessPartner,
                    >(&Kind::Model("BusinessPartner"), "", all),
                ),
        ),
    },
    Call {
        name: "business_partners.create_group",
        method: "POST",
        template: "/businesspartners/groups",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .business_partners()
                .create_group(
                    &body::<
                        models::BusinessPartnerGroup,
                    >(&Kind::Model("BusinessPartnerGroup"), "", all),
                ),
        ),
    },
    Call {
        name: "business_partners.get",
        method: "GET",
        template: "/businesspartners/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get(7)),
    },
    Call {
        name: "business_partners.get_many",
        method: "GET",
        template: "/businesspartners/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_many([7, 8])),
    },
    Call {
        name: "business_partners.get_default_accounts",
        method: "GET",
        template: "/businesspartners/{id}/defaults/accounts",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_default_accounts(7)),
    },
    Call {
        name: "business_partners.get_default_dimension",
        method: "GET",
        template: "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().get_group(7)),
    },
    Call {
        name: "business_partners.get_personal_details",
        method: "GET",
        template: "/businesspartners/personaldetails",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.business_partners().get_personal_details()),
    },
    Call {
        name: "business_partners.list",
        method: "GET",
        template: "/businesspartners",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.business_partners().list_default_dimensions(7)),
    },
    Call {
        name: "business_partners.list_default_products",
        method: "GET",
        template: "/businesspartners/{id}/defaults/products",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.business_partners().list_default_products(7)),
    },
    Call {
        name: "business_partners.list_groups",
        method: "GET",
        template: "/businesspartners/groups",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .business_partners()
                .patch(
                    7,
                    &body::<
                        models::BusinessPartner,
                    >(&Kind::Model("BusinessPartner"), "", all),
                );
            send(if all { call.version(value::<String>(r#""Sample""#)) } else { call })
        },
    },
    Call {
        name: "business_partners.update",
        method: "PUT",
        template: "/businesspartners/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .business_partners()
                .update(
                    7,
                    &body::<
                        models::BusinessPartner,
                    >(&Kind::Model("BusinessPartner"), "", all),
                ),
        ),
    },
    Call {
        name: "business_partners.update_default_dimension",
        method: "PUT",
        template: "/businesspartners/{id}/defaults/dimensions/{dimensionId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .business_partners()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &body::<
                        models::DefaultDimension,
                    >(&Kind::Model("DefaultDimension"), "", all),
                ),
        ),
    },
    Call {
        name: "business_partners.update_group",
        method: "PUT",
        template: "/businesspartners/groups/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .business_partners()
                .update_group(
                    7,
                    &body::<
                        models::BusinessPartnerGroup,
                    >(&Kind::Model("BusinessPartnerGroup"), "", all),
                ),
        ),
    },
    Call {
        name: "chart_of_accounts.get",
        method: "GET",
        template: "/coa",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.chart_of_accounts().get()),
    },
    Call {
        name: "company.get",
        method: "GET",
        template: "/company",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.company().get()),
    },
    Call {
        name: "company.get_circulation_settings",
        method: "GET",
        template: "/company/invoicecirculation/settings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.company().get_circulation_settings()),
    },
    Call {
        name: "company.get_delivery_terms",
        method: "GET",
        template: "/company/deliveryterms",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.company().get_delivery_terms()),
    },
    Call {
        name: "company.get_einvoice_addresses",
        method: "GET",
        template: "/company/einvoiceaddresses",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.company().get_einvoice_addresses()),
    },
    Call {
        name: "company.get_penal_expense_settings",
        method: "GET",
        template: "/company/expenses/collectionpenal/settings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.company().get_penal_expense_settings()),
    },
    Call {
        name: "company.get_usage_settings",
        method: "GET",
        template: "/company/usagesettings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.company().get_usage_settings()),
    },
    Call {
        name: "company.get_verifier_list",
        method: "GET",
        template: "/company/invoicecirculation/verifierlists/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.company().get_verifier_list(7)),
    },
    Call {
        name: "company.list_invoice_templates",
        method: "GET",
        template: "/company/invoicetemplates",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.company().list_invoice_templates()),
    },
    Call {
        name: "company.list_verifier_lists",
        method: "GET",
        template: "/company/invoicecirculation/verifierlists",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.company().list_verifier_lists()),
    },
    Call {
        name: "company.update",
        method: "PUT",
        template: "/company",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .company()
                .update(&body::<models::Company>(&Kind::Model("Company"), "", all)),
        ),
    },
    Call {
        name: "currencies.exchange_rate",
        method: "GET",
        template: "/currencies/exchangerate",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.currencies().get_company()),
    },
    Call {
        name: "currencies.latest_rates",
        method: "GET",
        template: "/currencies/latest",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.currencies().list()),
    },
    Call {
        name: "dimensions.create_item",
        method: "POST",
        template: "/dimensions/{dimensionId}/items",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .dimensions()
                .create_item(
                    7,
                    &body::<
                        models::DimensionItem,
                    >(&Kind::Model("DimensionItem"), "", all),
                ),
        ),
    },
    Call {
        name: "dimensions.get",
        method: "GET",
        template: "/dimensions/{dimensionId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.dimensions().get(7)),
    },
    Call {
        name: "dimensions.list",
        method: "GET",
        template: "/dimensions",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .dimensions()
                .update(
                    7,
                    &body::<
                        models::DimensionName,
                    >(&Kind::Model("DimensionName"), "", all),
                ),
        ),
    },
    Call {
        name: "dimensions.update_item",
        method: "PUT",
        template: "/dimensions/{dimensionId}/items",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .dimensions()
                .update_item(
                    7,
                    &body::<
                        models::DimensionItem,
                    >(&Kind::Model("DimensionItem"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.create_employment",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/employments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .employees()
                .create_employment(
                    7,
                    &body::<models::Employment>(&Kind::Model("Employment"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.create_labor_union_membership",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .employees()
                .create_labor_union_membership(
                    7,
                    &body::<
                        models::LaborUnionMembership,
                    >(&Kind::Model("LaborUnionMembership"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.create_salary_info",
        method: "POST",
        template: "/payrolls/employees/salaryinfo",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .employees()
                .create_salary_info(
                    &body::<models::SalaryInfo>(&Kind::Model("SalaryInfo"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.create_tax_card",
        method: "POST",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .employees()
                .create_tax_card(
                    7,
                    &body::<models::TaxCard>(&Kind::Model("TaxCard"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.delete_employment",
        method: "DELETE",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        answer: Answer::Nothing,
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
        answer: Answer::Nothing,
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
        answer: Answer::Nothing,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().delete_tax_card(7, ids::TaxCardId(7))),
    },
    Call {
        name: "employees.get_employment",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_employment(7, ids::EmploymentId(7))),
    },
    Call {
        name: "employees.get_holiday_pay",
        method: "GET",
        template: "/payrolls/employees/{id}/holidaypay",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_holiday_pay(7)),
    },
    Call {
        name: "employees.get_labor_union_membership",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_salary_base(7)),
    },
    Call {
        name: "employees.get_salary_info",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_salary_info(7)),
    },
    Call {
        name: "employees.get_tax_card",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_tax_card(7, ids::TaxCardId(7))),
    },
    Call {
        name: "employees.get_working_hour_reduction",
        method: "GET",
        template: "/payrolls/employees/{id}/workinghourreduction",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().get_working_hour_reduction(7)),
    },
    Call {
        name: "employees.list",
        method: "GET",
        template: "/payrolls/employees",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_employments(7)),
    },
    Call {
        name: "employees.list_labor_union_memberships",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_labor_union_memberships(7)),
    },
    Call {
        name: "employees.list_tax_cards",
        method: "GET",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.employees().list_tax_cards(7)),
    },
    Call {
        name: "employees.update_employment",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_employment(
                    7,
                    ids::EmploymentId(7),
                    &body::<models::Employment>(&Kind::Model("Employment"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.update_labor_union_membership",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_labor_union_membership(
                    7,
                    ids::LaborUnionMembershipId(7),
                    &body::<
                        models::LaborUnionMembership,
                    >(&Kind::Model("LaborUnionMembership"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.update_salary_base",
        method: "PUT",
        template: "/payrolls/employees/{id}/salarybase",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_salary_base(
                    7,
                    &body::<models::SalaryBase>(&Kind::Model("SalaryBase"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.update_salary_info",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_salary_info(
                    7,
                    &body::<models::SalaryInfo>(&Kind::Model("SalaryInfo"), "", all),
                ),
        ),
    },
    Call {
        name: "employees.update_tax_card",
        method: "PUT",
        template: "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .employees()
                .update_tax_card(
                    7,
                    ids::TaxCardId(7),
                    &body::<models::TaxCard>(&Kind::Model("TaxCard"), "", all),
                ),
        ),
    },
    Call {
        name: "factoring_contracts.create",
        method: "POST",
        template: "/factoringcontracts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .factoring_contracts()
                .create(
                    &body::<
                        models::FactoringContract,
                    >(&Kind::Model("FactoringContract"), "", all),
                ),
        ),
    },
    Call {
        name: "factoring_contracts.list",
        method: "GET",
        template: "/factoringcontracts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.factoring_contracts().list();
            send(
                if all {
                    call.financing_company_id(value::<String>(r#""Sample""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "fiscal_years.get",
        method: "GET",
        template: "/fiscalyears",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.fiscal_years().get()),
    },
    Call {
        name: "fiscal_years.update_tracking_period",
        method: "PUT",
        template: "/fiscalyears/{fiscalYearId}/trackingPeriods/{trackingPeriodId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .fiscal_years()
                .update_tracking_period(
                    7,
                    ids::TrackingPeriodId(7),
                    &body::<
                        models::TrackingPeriod,
                    >(&Kind::Model("TrackingPeriod"), "", all),
                ),
        ),
    },
    Call {
        name: "integrations.answer_request",
        method: "PUT",
        template: "/integrations/{requestId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 410, 429],
        run: |client, all| send(
            client
                .integrations()
                .answer_request(
                    7,
                    &body::<
                        models::ApiIntegrationApproveRequest,
                    >(&Kind::Model("ApiIntegrationApproveRequest"), "", all),
                ),
        ),
    },
    Call {
        name: "integrations.get_request",
        method: "GET",
        template: "/integrations/{requestId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 410, 429],
        run: |client, _| send(client.integrations().get_request(7)),
    },
    Call {
        name: "integrations.list_customers",
        method: "GET",
        template: "/integrations/{integrationId}/customers",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.integrations().list_customers("sample")),
    },
    Call {
        name: "invoices.add_notes",
        method: "PUT",
        template: "/invoices/{invoiceId}/notes",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| send(
            client
                .invoices()
                .add_notes(
                    7,
                    &body::<models::InvoiceNotes>(&Kind::Model("InvoiceNotes"), "", all),
                ),
        ),
    },
    Call {
        name: "invoices.approve",
        method: "PUT",
        template: "/invoices/{invoiceId}/approve",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .invoices()
                .approve(
                    7,
                    &body::<
                        models::CheckingEvent,
                    >(&Kind::Model("CheckingEvent"), "", all),
                );
            send(if all { call.update_inventory(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "invoices.confirm",
        method: "PUT",
        template: "/invoices/{transactionIdentifier}/confirm",
        answer: Answer::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.invoices().confirm("sample")),
    },
    Call {
        name: "invoices.create",
        method: "POST",
        template: "/invoices",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .invoices()
                .create(&body::<models::Invoice>(&Kind::Model("Invoice"), "", all));
            send(
                if all {
                    call.add_collection_penal_costs(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.create_comment",
        method: "POST",
        template: "/invoices/{invoiceId}/comments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .invoices()
                .create_comment(
                    7,
                    &body::<models::Comment>(&Kind::Model("Comment"), "", all),
                ),
        ),
    },
    Call {
        name: "invoices.delete_payment_event",
        method: "DELETE",
        template: "/invoices/{invoiceId}/paymentevents/{paymentEventId}",
        answer: Answer::Nothing,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().delete_payment_event(7, ids::PaymentEventId(7)),
        ),
    },
    Call {
        name: "invoices.download_image",
        method: "GET",
        template: "/invoices/{invoiceId}/image",
        answer: Answer::Binary,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, all| {
            let call = client.invoices().download_image(7);
            send(
                if all {
                    call.page(value::<i64>("7"))
                        .format(value::<models::ImageFormat>(r#""JPEG""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.get",
        method: "GET",
        template: "/invoices/{invoiceId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().get(7)),
    },
    Call {
        name: "invoices.get_many",
        method: "GET",
        template: "/invoices/{invoiceId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().get_many([7, 8])),
    },
    Call {
        name: "invoices.get_comment",
        method: "GET",
        template: "/invoices/{invoiceId}/comments/{commentId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().get_comment(7, ids::CommentId(7))),
    },
    Call {
        name: "invoices.get_payment_event",
        method: "GET",
        template: "/invoices/{invoiceId}/paymentevents/{paymentEventId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().get_payment_event(7, ids::PaymentEventId(7)),
        ),
    },
    Call {
        name: "invoices.invalidate",
        method: "PUT",
        template: "/invoices/{invoiceId}/invalidate",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().invalidate(7)),
    },
    Call {
        name: "invoices.list",
        method: "GET",
        template: "/invoices",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list();
            send(
                if all {
                    call.status([value::<models::InvoiceStatus>(r#""APPROVED""#)])
                        .start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .due_start_date(value::<Date>(r#""2024-02-29""#))
                        .due_end_date(value::<Date>(r#""2024-02-29""#))
                        .types([value::<models::InvoiceType>(r#""BILL_OF_CHARGES""#)])
                        .business_partner_id(value::<i64>("7"))
                        .factoring_contract_id(value::<i64>("7"))
                        .original_invoice_number(value::<String>(r#""Sample""#))
                        .invoice_number(value::<i64>("7"))
                        .product_id([value::<i64>("7")])
                        .search_term(value::<String>(r#""Sample""#))
                        .is_offer(value::<bool>("true"))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_date(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_created(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_version(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .invoice_channel([
                            value::<models::InvoiceChannel>(r#""EDIFACT""#),
                        ])
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_comments",
        method: "GET",
        template: "/invoices/{invoiceId}/comments",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list_comments(7);
            send(
                if all {
                    call.read_by_all_tagged_users(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_payment_events",
        method: "GET",
        template: "/invoices/{invoiceId}/paymentevents",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client.invoices().list_payment_events(7);
            send(
                if all {
                    call.previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "invoices.list_personal_approvals",
        method: "GET",
        template: "/invoices/personalapprovals",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .invoices()
                .list_personal_approvals(
                    value::<models::CirculationInvoiceType>(r#""BILL_OF_CHARGES""#),
                ),
        ),
    },
    Call {
        name: "invoices.list_personal_verifications",
        method: "GET",
        template: "/invoices/personalverifications",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .invoices()
                .list_personal_verifications(
                    value::<models::CirculationInvoiceType>(r#""BILL_OF_CHARGES""#),
                ),
        ),
    },
    Call {
        name: "invoices.list_taggable_users",
        method: "GET",
        template: "/invoices/{invoiceId}/comments/taggableusers",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().list_taggable_users(7)),
    },
    Call {
        name: "invoices.list_transactions",
        method: "GET",
        template: "/invoices/{invoiceId}/transactions",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().list_transactions(7)),
    },
    Call {
        name: "invoices.list_transactions_of",
        method: "GET",
        template: "/invoices/transactions",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(
            client.invoices().list_transactions_of([value::<i64>("7")]),
        ),
    },
    Call {
        name: "invoices.mark_comment_read",
        method: "PUT",
        template: "/invoices/{invoiceId}/comments/{commentId}/read",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().mark_comment_read(7, ids::CommentId(7))),
    },
    Call {
        name: "invoices.mark_paid",
        method: "PUT",
        template: "/invoices/{invoiceId}/paymentevents/markpaid",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .invoices()
                .mark_paid(
                    7,
                    &body::<
                        models::MarkInvoiceAsPaid,
                    >(&Kind::Model("MarkInvoiceAsPaid"), "", all),
                );
            send(if all { call.add_penal_expense(value::<bool>("true")) } else { call })
        },
    },
    Call {
        name: "invoices.mark_unfinished",
        method: "PUT",
        template: "/invoices/{invoiceId}/unfinished",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().mark_unfinished(7)),
    },
    Call {
        name: "invoices.reject",
        method: "PUT",
        template: "/invoices/{invoiceId}/reject",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .invoices()
                .reject(
                    7,
                    &body::<
                        models::CheckingEvent,
                    >(&Kind::Model("CheckingEvent"), "", all),
                ),
        ),
    },
    Call {
        name: "invoices.send",
        method: "PUT",
        template: "/invoices/{invoiceId}/send",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.invoices().send(7)),
    },
    Call {
        name: "invoices.send_to_circulation",
        method: "PUT",
        template: "/invoices/{invoiceId}/sendToCirculation",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.invoices().send_to_circulation(7)),
    },
    Call {
        name: "invoices.update",
        method: "PUT",
        template: "/invoices/{invoiceId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .invoices()
                .update(7, &body::<models::Invoice>(&Kind::Model("Invoice"), "", all)),
        ),
    },
    Call {
        name: "invoices.verify",
        method: "PUT",
        template: "/invoices/{invoiceId}/verify",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .invoices()
                .verify(
                    7,
                    &body::<
                        models::CheckingEvent,
                    >(&Kind::Model("CheckingEvent"), "", all),
                ),
        ),
    },
    Call {
        name: "journals.list",
        method: "GET",
        template: "/journals",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.journals().list();
            send(
                if all {
                    call.statuses(value::<models::JournalStatus>(r#""APPROVED""#))
                        .start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
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
        name: "labor_union_settings.list",
        method: "GET",
        template: "/payrolls/laborunionsettings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.labor_union_settings().list()),
    },
    Call {
        name: "ledger_receipts.approve",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/approve",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().approve(7)),
    },
    Call {
        name: "ledger_receipts.create",
        method: "POST",
        template: "/ledgerreceipts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .ledger_receipts()
                .create(
                    &body::<
                        models::LedgerReceipt,
                    >(&Kind::Model("LedgerReceipt"), "", all),
                );
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.get",
        method: "GET",
        template: "/ledgerreceipts/{receiptId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.ledger_receipts().get(7)),
    },
    Call {
        name: "ledger_receipts.get_many",
        method: "GET",
        template: "/ledgerreceipts/{receiptId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.ledger_receipts().get_many([7, 8])),
    },
    Call {
        name: "ledger_receipts.invalidate",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/invalidate",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().invalidate(7)),
    },
    Call {
        name: "ledger_receipts.list",
        method: "GET",
        template: "/ledgerreceipts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, all| {
            let call = client.ledger_receipts().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .created_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .created_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .version_start_date(
                            value::<DateTime>(r#""2024-02-29T10:20:30Z""#),
                        )
                        .version_end_date(value::<DateTime>(r#""2024-02-29T10:20:30Z""#))
                        .types([
                            value::<
                                models::LedgerReceiptType,
                            >(r#""BANK_STATEMENT_AS_RECEIPT""#),
                        ])
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_date(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_created(value::<models::SortOrder>(r#""ASC""#))
                        .order_by_version(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .status(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.mark_unfinished",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/unfinished",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.ledger_receipts().mark_unfinished(7)),
    },
    Call {
        name: "ledger_receipts.update",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 404, 429],
        run: |client, all| {
            let call = client
                .ledger_receipts()
                .update(
                    7,
                    &body::<
                        models::LedgerReceipt,
                    >(&Kind::Model("LedgerReceipt"), "", all),
                );
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "ledger_receipts.update_transaction_dimensions",
        method: "PUT",
        template: "/ledgerreceipts/{receiptId}/transactions/{transactionId}/dimensions",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .ledger_receipts()
                .update_transaction_dimensions(
                    7,
                    ids::TransactionId(7),
                    &body::<
                        models::DimensionItemValueList,
                    >(&Kind::Model("DimensionItemValueList"), "", all),
                ),
        ),
    },
    Call {
        name: "mfa.result",
        method: "GET",
        template: "/mfatransactionresult/{transactionIdentifier}",
        answer: Answer::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.mfa().result("sample")),
    },
    Call {
        name: "payments.cancel",
        method: "PUT",
        template: "/payments/{paymentId}/cancel",
        answer: Answer::Nothing,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().cancel(7)),
    },
    Call {
        name: "payments.cancel_salary_payment_list",
        method: "PUT",
        template: "/payments/directsalarypayments/{paymentListId}/cancel",
        answer: Answer::Nothing,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().cancel_salary_payment_list(7)),
    },
    Call {
        name: "payments.confirm",
        method: "PUT",
        template: "/payments/{transactionIdentifier}/confirm",
        answer: Answer::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.payments().confirm("sample")),
    },
    Call {
        name: "payments.confirm_direct_salary_payment",
        method: "PUT",
        template: "/payments/directsalarypayments/{transactionIdentifier}/confirm",
        answer: Answer::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.payments().confirm_direct_salary_payment("sample")),
    },
    Call {
        name: "payments.create",
        method: "POST",
        template: "/payments",
        answer: Answer::Nothing,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .payments()
                .create(
                    &body::<
                        models::InvoicePaymentList,
                    >(&Kind::Model("InvoicePaymentList"), "", all),
                ),
        ),
    },
    Call {
        name: "payments.create_direct_bank_transfer",
        method: "POST",
        template: "/payments/directbanktransfers",
        answer: Answer::Nothing,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .payments()
                .create_direct_bank_transfer(
                    &body::<
                        models::DirectBankTransferList,
                    >(&Kind::Model("DirectBankTransferList"), "", all),
                ),
        ),
    },
    Call {
        name: "payments.create_direct_salary_payment",
        method: "POST",
        template: "/payments/directsalarypayments",
        answer: Answer::Nothing,
        pending: true,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .payments()
                .create_direct_salary_payment(
                    &body::<
                        models::DirectSalaryPayments,
                    >(&Kind::Model("DirectSalaryPayments"), "", all),
                ),
        ),
    },
    Call {
        name: "payments.delete",
        method: "DELETE",
        template: "/payments/{paymentId}",
        answer: Answer::Nothing,
        pending: true,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().delete(7)),
    },
    Call {
        name: "payments.get",
        method: "GET",
        template: "/payments/{paymentId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().get(7)),
    },
    Call {
        name: "payments.get_direct_salary_payment",
        method: "GET",
        template: "/payments/directsalarypayments/{paymentListId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.payments().get_direct_salary_payment(7)),
    },
    Call {
        name: "payments.list",
        method: "GET",
        template: "/payments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .invoice_id([value::<i64>("7")])
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "payments.list_direct_salary_payments",
        method: "GET",
        template: "/payments/directsalarypayments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_direct_salary_payments();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .name(value::<String>(r#""Sample""#))
                        .previous_id(value::<i64>("7"))
                        .custom_id(value::<String>(r#""Sample""#))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "payments.list_error_messages",
        method: "GET",
        template: "/payments/errormessages",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_error_messages();
            send(
                if all {
                    call.created_start_date(value::<Date>(r#""2024-02-29""#))
                        .created_end_date(value::<Date>(r#""2024-02-29""#))
                        .type_(
                            value::<
                                models::PaymentErrorSearchType,
                            >(r#""NETS_COLLECTION_ERROR""#),
                        )
                        .status(value::<models::PaymentErrorStatus>(r#""ALL""#))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "payments.list_events",
        method: "GET",
        template: "/payments/paymentevents",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.payments().list_events([value::<i64>("7")]);
            send(
                if all {
                    call.previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "persons.create",
        method: "POST",
        template: "/persons",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .persons()
                .create(&body::<models::Person>(&Kind::Model("Person"), "", all)),
        ),
    },
    Call {
        name: "persons.get",
        method: "GET",
        template: "/persons/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().get(7)),
    },
    Call {
        name: "persons.get_default_dimension",
        method: "GET",
        template: "/persons/{id}/defaults/dimensions/{dimensionId}",
        answer: Answer::Json,
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
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().list_default_dimensions(7)),
    },
    Call {
        name: "persons.list_default_products",
        method: "GET",
        template: "/persons/{id}/defaults/products",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.persons().list_default_products(7)),
    },
    Call {
        name: "persons.update",
        method: "PUT",
        template: "/persons/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .persons()
                .update(7, &body::<models::Person>(&Kind::Model("Person"), "", all)),
        ),
    },
    Call {
        name: "persons.update_default_dimension",
        method: "PUT",
        template: "/persons/{id}/defaults/dimensions/{dimensionId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .persons()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &body::<
                        models::DefaultDimension,
                    >(&Kind::Model("DefaultDimension"), "", all),
                ),
        ),
    },
    Call {
        name: "products.create",
        method: "POST",
        template: "/products",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .products()
                .create(&body::<models::Product>(&Kind::Model("Product"), "", all)),
        ),
    },
    Call {
        name: "products.create_group",
        method: "POST",
        template: "/products/groups",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .products()
                .create_group(
                    &body::<models::ProductGroup>(&Kind::Model("ProductGroup"), "", all),
                ),
        ),
    },
    Call {
        name: "products.delete",
        method: "DELETE",
        template: "/products/{productId}",
        answer: Answer::Nothing,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.products().delete(7)),
    },
    Call {
        name: "products.delete_group",
        method: "DELETE",
        template: "/products/groups/{groupId}",
        answer: Answer::Nothing,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, _| send(client.products().delete_group(7)),
    },
    Call {
        name: "products.get",
        method: "GET",
        template: "/products/{productId}",
        answer: Answer::Json,
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
        answer: Answer::Json,
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
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.products().get_group(7)),
    },
    Call {
        name: "products.list",
        method: "GET",
        template: "/products",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.products().list_default_dimensions(7)),
    },
    Call {
        name: "products.list_groups",
        method: "GET",
        template: "/products/groups",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .products()
                .update(7, &body::<models::Product>(&Kind::Model("Product"), "", all)),
        ),
    },
    Call {
        name: "products.update_default_dimension",
        method: "PUT",
        template: "/products/{productId}/defaults/dimensions/{dimensionId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| send(
            client
                .products()
                .update_default_dimension(
                    7,
                    ids::DimensionId(7),
                    &body::<
                        models::DefaultDimension,
                    >(&Kind::Model("DefaultDimension"), "", all),
                ),
        ),
    },
    Call {
        name: "products.update_group",
        method: "PUT",
        template: "/products/groups/{groupId}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .products()
                .update_group(
                    7,
                    &body::<models::ProductGroup>(&Kind::Model("ProductGroup"), "", all),
                ),
        ),
    },
    Call {
        name: "reference_payments.delete_metadata",
        method: "DELETE",
        template: "/referencepayments/{referencePaymentId}/metadata",
        answer: Answer::Nothing,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.reference_payments().delete_metadata(7)),
    },
    Call {
        name: "reference_payments.list",
        method: "GET",
        template: "/referencepayments",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.reference_payments().list();
            send(
                if all {
                    call.start_date(value::<Date>(r#""2024-02-29""#))
                        .end_date(value::<Date>(r#""2024-02-29""#))
                        .previous_id(value::<i64>("7"))
                        .order_by_id(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .account_number(value::<String>(r#""Sample""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "reference_payments.update_metadata",
        method: "PUT",
        template: "/referencepayments/{referencePaymentId}/metadata",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .reference_payments()
                .update_metadata(
                    7,
                    &body::<
                        models::AllocationMetadata,
                    >(&Kind::Model("AllocationMetadata"), "", all),
                ),
        ),
    },
    Call {
        name: "reports.accounting",
        method: "POST",
        template: "/reports/accounting",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .reports()
                .accounting(
                    &body::<
                        models::AccountingReportRequest,
                    >(&Kind::Model("AccountingReportRequest"), "", all),
                ),
        ),
    },
    Call {
        name: "reports.general_ledger",
        method: "POST",
        template: "/reports/generalledger/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .reports()
                .general_ledger(
                    7,
                    &body::<
                        models::GeneralLedgerReportRequest,
                    >(&Kind::Model("GeneralLedgerReportRequest"), "", all),
                ),
        ),
    },
    Call {
        name: "reports.ledger_accounts",
        method: "POST",
        template: "/reports/ledgeraccounts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .reports()
                .ledger_accounts(
                    &body::<
                        models::LedgerAccountsReportRequest,
                    >(&Kind::Model("LedgerAccountsReportRequest"), "", all),
                ),
        ),
    },
    Call {
        name: "salaries_basic_info.get",
        method: "GET",
        template: "/payrolls/salariesbasicinfo",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, all| {
            let call = client.salaries_basic_info().get();
            send(if all { call.year(value::<i64>("7")) } else { call })
        },
    },
    Call {
        name: "salary_lists.create",
        method: "POST",
        template: "/payrolls/salarylists",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .salary_lists()
                .create(
                    &body::<
                        models::NewSalaryList,
                    >(&Kind::Model("NewSalaryList"), "", all),
                ),
        ),
    },
    Call {
        name: "salary_lists.get",
        method: "GET",
        template: "/payrolls/salarylists/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_lists().get(7)),
    },
    Call {
        name: "salary_lists.list",
        method: "GET",
        template: "/payrolls/salarylists",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.salary_lists().list();
            send(
                if all {
                    call.payment_period_start(value::<Date>(r#""2024-02-29""#))
                        .payment_period_end(value::<Date>(r#""2024-02-29""#))
                        .name(value::<String>(r#""Sample""#))
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
        name: "salary_periods.get",
        method: "GET",
        template: "/payrolls/salaryperiods/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_periods().get(7)),
    },
    Call {
        name: "salary_periods.list",
        method: "GET",
        template: "/payrolls/salaryperiods",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_periods().list(value::<i64>("7"))),
    },
    Call {
        name: "salary_slips.approve",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/approve",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().approve(7)),
    },
    Call {
        name: "salary_slips.cancel_approval",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/cancelapproval",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().cancel_approval(7)),
    },
    Call {
        name: "salary_slips.get",
        method: "GET",
        template: "/payrolls/salaryslips/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get(7)),
    },
    Call {
        name: "salary_slips.get_many",
        method: "GET",
        template: "/payrolls/salaryslips/{id}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get_many([7, 8])),
    },
    Call {
        name: "salary_slips.get_accounting",
        method: "GET",
        template: "/payrolls/salaryslips/{id}/accounting",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.salary_slips().get_accounting(7)),
    },
    Call {
        name: "salary_slips.list",
        method: "GET",
        template: "/payrolls/salaryslips",
        answer: Answer::Json,
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
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 409, 429],
        run: |client, all| send(
            client
                .salary_slips()
                .update(
                    7,
                    &body::<models::SalarySlip>(&Kind::Model("SalarySlip"), "", all),
                ),
        ),
    },
    Call {
        name: "salary_slips.update_accounting",
        method: "PUT",
        template: "/payrolls/salaryslips/{id}/accounting",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| {
            let call = client
                .salary_slips()
                .update_accounting(
                    7,
                    &body::<
                        models::SalarySlipAccounting,
                    >(&Kind::Model("SalarySlipAccounting"), "", all),
                );
            send(
                if all {
                    call.create_reconciliation(value::<bool>("true"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "salary_types.list",
        method: "GET",
        template: "/payrolls/salarytypes",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, all| {
            let call = client.salary_types().list();
            send(
                if all {
                    call.name(value::<String>(r#""Sample""#))
                        .code(value::<i64>("7"))
                        .category(
                            value::<
                                models::SalaryTypeCategory,
                            >(r#""DEDUCTIONS_FROM_NET_PAY""#),
                        )
                        .income_type(value::<String>(r#""Sample""#))
                        .income_type_code(value::<i64>("7"))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                        .order_by_code(value::<models::SortOrder>(r#""ASC""#))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "session_info.get",
        method: "GET",
        template: "/sessioninfo",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.session_info().get()),
    },
    Call {
        name: "sie.download_file",
        method: "GET",
        template: "/sie/file",
        answer: Answer::Binary,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, _| send(
            client
                .sie()
                .download_file(
                    value::<Date>(r#""2024-02-29""#),
                    value::<Date>(r#""2024-02-29""#),
                ),
        ),
    },
    Call {
        name: "sie.get_availability",
        method: "GET",
        template: "/sie/availability",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.sie().get_availability()),
    },
    Call {
        name: "status.get",
        method: "GET",
        template: "/status",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.status().get()),
    },
    Call {
        name: "swedish_factoring_contracts.create",
        method: "POST",
        template: "/se/factoringcontracts",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .swedish_factoring_contracts()
                .create(
                    &body::<
                        models::BasicFactoringContract,
                    >(&Kind::Model("BasicFactoringContract"), "", all),
                ),
        ),
    },
    Call {
        name: "swedish_factoring_contracts.list",
        method: "GET",
        template: "/se/factoringcontracts",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.swedish_factoring_contracts().list()),
    },
    Call {
        name: "users.confirm",
        method: "PUT",
        template: "/users/{transactionIdentifier}/confirm",
        answer: Answer::Json,
        pending: true,
        errors: &[401, 403, 404, 406, 408, 409, 429],
        run: |client, _| send(client.users().confirm("sample")),
    },
    Call {
        name: "users.current",
        method: "GET",
        template: "/users",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 403, 429],
        run: |client, _| send(client.users().current()),
    },
    Call {
        name: "users.get_profile",
        method: "GET",
        template: "/users/profiles/{userId}",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 404, 429],
        run: |client, _| send(client.users().get_profile(7)),
    },
    Call {
        name: "users.get_rights",
        method: "GET",
        template: "/users/rights",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.users().get_rights()),
    },
    Call {
        name: "users.update_current",
        method: "PUT",
        template: "/users",
        answer: Answer::Nothing,
        pending: true,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .users()
                .update_current(&body::<models::User>(&Kind::Model("User"), "", all)),
        ),
    },
    Call {
        name: "vats.company_rates",
        method: "GET",
        template: "/vats/default",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.vats().company_rates()),
    },
    Call {
        name: "vats.get_settings",
        method: "GET",
        template: "/vats/settings",
        answer: Answer::Json,
        pending: false,
        errors: &[401, 429],
        run: |client, _| send(client.vats().get_settings()),
    },
    Call {
        name: "vats.rates_of_country",
        method: "GET",
        template: "/vats/country",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 429],
        run: |client, _| send(
            client.vats().rates_of_country(value::<String>(r#""Sample""#)),
        ),
    },
    Call {
        name: "webhooks.create",
        method: "POST",
        template: "/webhooks",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| send(
            client
                .webhooks()
                .create(&body::<models::Webhook>(&Kind::Model("Webhook"), "", all)),
        ),
    },
    Call {
        name: "webhooks.delete",
        method: "DELETE",
        template: "/webhooks/{uuid}",
        answer: Answer::Nothing,
        pending: false,
        errors: &[401, 403, 404, 429],
        run: |client, _| send(client.webhooks().delete("sample")),
    },
    Call {
        name: "webhooks.list",
        method: "GET",
        template: "/webhooks",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 429],
        run: |client, all| {
            let call = client.webhooks().list();
            send(
                if all {
                    call.url(value::<String>(r#""https://example.com/""#))
                        .event_type([
                            value::<
                                models::WebhookEvent,
                            >(r#""DIRECTBANKDATATRANSFER_PAYMENT_CREATED""#),
                        ])
                        .order_by_created_date(value::<models::SortOrder>(r#""ASC""#))
                        .size(value::<i64>("7"))
                        .page(value::<i64>("7"))
                } else {
                    call
                },
            )
        },
    },
    Call {
        name: "webhooks.update",
        method: "PUT",
        template: "/webhooks/{uuid}",
        answer: Answer::Json,
        pending: false,
        errors: &[400, 401, 403, 404, 429],
        run: |client, all| send(
            client
                .webhooks()
                .update(
                    "sample",
                    &body::<models::Webhook>(&Kind::Model("Webhook"), "", all),
                ),
        ),
    },
];
