//! Operations on `company` and their requests.

use crate::call::{request, resource};
use crate::{models, Method};

resource! {
    /// Operations on `company`.
    pub struct Company(company);
}

impl Company {
    /// Gets the company of the access token.
    ///
    /// `GET /company`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get(&self) -> Get {
        Get(self.0.call(Method::GET, "/company"))
    }

    /// Gets the settings of invoice circulation.
    ///
    /// `GET /company/invoicecirculation/settings`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn get_circulation_settings(&self) -> GetCirculationSettings {
        GetCirculationSettings(
            self.0.call(Method::GET, "/company/invoicecirculation/settings"),
        )
    }

    /// Gets the company's terms of delivery.
    ///
    /// `GET /company/deliveryterms`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn get_delivery_terms(&self) -> GetDeliveryTerms {
        GetDeliveryTerms(self.0.call(Method::GET, "/company/deliveryterms"))
    }

    /// Gets the addresses at which the company receives e-invoices.
    ///
    /// `GET /company/einvoiceaddresses`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get_einvoice_addresses(&self) -> GetEinvoiceAddresses {
        GetEinvoiceAddresses(self.0.call(Method::GET, "/company/einvoiceaddresses"))
    }

    /// Gets the settings for penal interest and collection costs.
    ///
    /// `GET /company/expenses/collectionpenal/settings`
    ///
    /// Documented error statuses: 401, 429.
    pub fn get_penal_expense_settings(&self) -> GetPenalExpenseSettings {
        GetPenalExpenseSettings(
            self.0.call(Method::GET, "/company/expenses/collectionpenal/settings"),
        )
    }

    /// Gets the company's usage settings.
    ///
    /// `GET /company/usagesettings`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn get_usage_settings(&self) -> GetUsageSettings {
        GetUsageSettings(self.0.call(Method::GET, "/company/usagesettings"))
    }

    /// Gets a verifier list with its users.
    ///
    /// `GET /company/invoicecirculation/verifierlists/{id}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_verifier_list(&self, id: i64) -> GetVerifierList {
        let call = self
            .0
            .call(Method::GET, "/company/invoicecirculation/verifierlists/{id}");
        GetVerifierList(call.path(id))
    }

    /// Lists the templates that invoices are printed on.
    ///
    /// `GET /company/invoicetemplates`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list_invoice_templates(&self) -> ListInvoiceTemplates {
        ListInvoiceTemplates(self.0.call(Method::GET, "/company/invoicetemplates"))
    }

    /// Lists the verifier lists of invoice circulation.
    ///
    /// `GET /company/invoicecirculation/verifierlists`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list_verifier_lists(&self) -> ListVerifierLists {
        ListVerifierLists(
            self.0.call(Method::GET, "/company/invoicecirculation/verifierlists"),
        )
    }

    /// Overwrites the company's data.
    ///
    /// `PUT /company`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn update(&self, body: &models::Company) -> Update {
        let call = self.0.call(Method::PUT, "/company");
        Update(call.json(body))
    }
}

request! {
    /// Request of [`Company::get`].
    pub struct Get(models::Company);
}

request! {
    /// Request of [`Company::get_circulation_settings`].
    pub struct GetCirculationSettings(models::CirculationSettings);
}

request! {
    /// Request of [`Company::get_delivery_terms`].
    pub struct GetDeliveryTerms(models::DeliveryTerms);
}

request! {
    /// Request of [`Company::get_einvoice_addresses`].
    pub struct GetEinvoiceAddresses(models::EInvoiceData);
}

request! {
    /// Request of [`Company::get_penal_expense_settings`].
    pub struct GetPenalExpenseSettings(models::CollectionsAndPenalExpenses);
}

request! {
    /// Request of [`Company::get_usage_settings`].
    pub struct GetUsageSettings(models::CompanyUsageSettings);
}

request! {
    /// Request of [`Company::get_verifier_list`].
    pub struct GetVerifierList(models::VerifierList);
}

request! {
    /// Request of [`Company::list_invoice_templates`].
    pub struct ListInvoiceTemplates(models::InvoiceTemplate);
}

request! {
    /// Request of [`Company::list_verifier_lists`].
    pub struct ListVerifierLists(Vec<models::VerifierListBasic>);
}

request! {
    /// Request of [`Company::update`].
    pub struct Update(models::InfoMessage);
}
