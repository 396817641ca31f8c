//! Calls of `company`.

use procountor_client::{Date, DateTime, Decimal, ids, models};
use crate::proofs::{Answer, Call, Kind, body, file, send, value};

/// A call of each operation; two where it takes one id or several.
pub const CALLS: &[Call] = &[
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
];
