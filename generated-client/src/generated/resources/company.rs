//! The company that the access token belongs to, and its settings.

use crate::call::{operations, resource};
use crate::{models, Method};

resource! {
    /// The company that the access token belongs to, and its settings.
    pub struct Company(company);
}

impl Company {
    /// Gets the company that the access token belongs to.
    ///
    /// `GET /company` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Company`](crate::models::Company). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCompanyInfo", "/company"))]
    pub fn get(&self) -> Get {
        Get::new(self.0.call(Method::GET, "/company"))
    }

    /// Gets the settings of invoice circulation.
    ///
    /// `GET /company/invoicecirculation/settings` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CirculationSettings`](crate::models::CirculationSettings). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_circulation_settings().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getCompanyInvoiceCirculationSettings",
            "/company/invoicecirculation/settings"
        )
    )]
    pub fn get_circulation_settings(&self) -> GetCirculationSettings {
        GetCirculationSettings::new(
            self.0.call(Method::GET, "/company/invoicecirculation/settings"),
        )
    }

    /// Lists the company's terms of delivery.
    ///
    /// The response contains those that the company may use.
    ///
    /// `GET /company/deliveryterms` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`DeliveryTerms`](crate::models::DeliveryTerms). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_delivery_terms().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCompanyDeliveryTerms", "/company/deliveryterms"))]
    pub fn get_delivery_terms(&self) -> GetDeliveryTerms {
        GetDeliveryTerms::new(self.0.call(Method::GET, "/company/deliveryterms"))
    }

    /// Gets the addresses at which the company receives e-invoices.
    ///
    /// `GET /company/einvoiceaddresses` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`EInvoiceData`](crate::models::EInvoiceData). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_einvoice_addresses().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getEInvoiceAddresses", "/company/einvoiceaddresses"))]
    pub fn get_einvoice_addresses(&self) -> GetEinvoiceAddresses {
        GetEinvoiceAddresses::new(self.0.call(Method::GET, "/company/einvoiceaddresses"))
    }

    /// Gets the settings of penal interest and collection costs.
    ///
    /// `GET /company/expenses/collectionpenal/settings` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CollectionsAndPenalExpenses`](crate::models::CollectionsAndPenalExpenses). Documented error statuses: 401, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_penal_expense_settings().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getCompanyCollectionPenalExpensesSettings",
            "/company/expenses/collectionpenal/settings"
        )
    )]
    pub fn get_penal_expense_settings(&self) -> GetPenalExpenseSettings {
        GetPenalExpenseSettings::new(
            self.0.call(Method::GET, "/company/expenses/collectionpenal/settings"),
        )
    }

    /// Gets the company's usage settings.
    ///
    /// `GET /company/usagesettings` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`CompanyUsageSettings`](crate::models::CompanyUsageSettings). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_usage_settings().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getUsageSettings", "/company/usagesettings"))]
    pub fn get_usage_settings(&self) -> GetUsageSettings {
        GetUsageSettings::new(self.0.call(Method::GET, "/company/usagesettings"))
    }

    /// Gets a verifier list with its users.
    ///
    /// - `id`: Identifier of the verifier list, as [`GET /company/invoicecirculation/verifierlists`](crate::resources::company::Company::list_verifier_lists) lists it.
    ///
    /// `GET /company/invoicecirculation/verifierlists/{id}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`VerifierList`](crate::models::VerifierList). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().get_verifier_list(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getVerifierList1", "/company/invoicecirculation/verifierlists/{id}"))]
    pub fn get_verifier_list(&self, id: i64) -> GetVerifierList {
        let call = self
            .0
            .call(Method::GET, "/company/invoicecirculation/verifierlists/{id}");
        GetVerifierList::new(call.path(id))
    }

    /// Lists the company's invoice templates.
    ///
    /// The response contains those that the company may use.
    ///
    /// `GET /company/invoicetemplates` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InvoiceTemplate`](crate::models::InvoiceTemplate). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().list_invoice_templates().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getCompanyInvoiceTemplates", "/company/invoicetemplates"))]
    pub fn list_invoice_templates(&self) -> ListInvoiceTemplates {
        ListInvoiceTemplates::new(self.0.call(Method::GET, "/company/invoicetemplates"))
    }

    /// Lists the verifier lists of invoice circulation.
    ///
    /// `GET /company/invoicecirculation/verifierlists` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`VerifierListBasic`](crate::models::VerifierListBasic). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.company().list_verifier_lists().await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getVerifierList", "/company/invoicecirculation/verifierlists"))]
    pub fn list_verifier_lists(&self) -> ListVerifierLists {
        ListVerifierLists::new(
            self.0.call(Method::GET, "/company/invoicecirculation/verifierlists"),
        )
    }

    /// Overwrites the company's data.
    ///
    /// `PUT /company` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`InfoMessage`](crate::models::InfoMessage). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.company().get().await?.into_inner();
    /// let response = client.company().update(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateCompanyInfo", "/company"))]
    pub fn update(&self, body: &models::Company) -> Update {
        let call = self.0.call(Method::PUT, "/company");
        Update::new(call.json(body))
    }
}

/// Request of [`Company::get`]: `GET /company`.
pub type Get = crate::PlainRequest<operations::Get>;

/// Request of [`Company::get_circulation_settings`]: `GET /company/invoicecirculation/settings`.
pub type GetCirculationSettings = crate::PlainRequest<
    operations::GetCirculationSettings,
>;

/// Request of [`Company::get_delivery_terms`]: `GET /company/deliveryterms`.
pub type GetDeliveryTerms = crate::PlainRequest<operations::GetDeliveryTerms>;

/// Request of [`Company::get_einvoice_addresses`]: `GET /company/einvoiceaddresses`.
pub type GetEinvoiceAddresses = crate::PlainRequest<operations::GetEinvoiceAddresses>;

/// Request of [`Company::get_penal_expense_settings`]: `GET /company/expenses/collectionpenal/settings`.
pub type GetPenalExpenseSettings = crate::PlainRequest<
    operations::GetPenalExpenseSettings,
>;

/// Request of [`Company::get_usage_settings`]: `GET /company/usagesettings`.
pub type GetUsageSettings = crate::PlainRequest<operations::GetUsageSettings>;

/// Request of [`Company::get_verifier_list`]: `GET /company/invoicecirculation/verifierlists/{id}`.
pub type GetVerifierList = crate::PlainRequest<operations::GetVerifierList>;

/// Request of [`Company::list_invoice_templates`]: `GET /company/invoicetemplates`.
pub type ListInvoiceTemplates = crate::PlainRequest<operations::ListInvoiceTemplates>;

/// Request of [`Company::list_verifier_lists`]: `GET /company/invoicecirculation/verifierlists`.
pub type ListVerifierLists = crate::PlainRequest<operations::ListVerifierLists>;

/// Request of [`Company::update`]: `PUT /company`.
pub type Update = crate::PlainRequest<operations::Update>;

operations! {
    pub struct Get(models::Company);
    pub struct GetCirculationSettings(models::CirculationSettings);
    pub struct GetDeliveryTerms(models::DeliveryTerms);
    pub struct GetEinvoiceAddresses(models::EInvoiceData);
    pub struct GetPenalExpenseSettings(models::CollectionsAndPenalExpenses);
    pub struct GetUsageSettings(models::CompanyUsageSettings);
    pub struct GetVerifierList(models::VerifierList);
    pub struct ListInvoiceTemplates(models::InvoiceTemplate);
    pub struct ListVerifierLists(Vec<models::VerifierListBasic>);
    pub struct Update(models::InfoMessage, WithBody);
}
