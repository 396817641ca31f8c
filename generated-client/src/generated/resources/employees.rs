//! Employees in payroll: salary information, employments, tax cards, labor union memberships and holiday pay.

use crate::call::{operations, request, resource, search};
use crate::{ids, models, Method};

resource! {
    /// Employees in payroll: salary information, employments, tax cards, labor union memberships and holiday pay.
    pub struct Employees(employees);
}

impl Employees {
    /// Adds an employment to an employee.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/employments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Employment`](crate::models::Employment). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::Employment::default()
    ///     .termination_reason(models::TerminationReason::NotApplicable)
    ///     .keva(false);
    /// let response = client.employees().create_employment(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertEmployment", "/payrolls/employees/{id}/salaryinfo/employments"))]
    pub fn create_employment(
        &self,
        id: i64,
        body: &models::Employment,
    ) -> CreateEmployment {
        let call = self
            .0
            .call(Method::POST, "/payrolls/employees/{id}/salaryinfo/employments");
        CreateEmployment::new(call.path(id).json(body))
    }

    /// Adds a membership in a labor union to an employee.
    ///
    /// The employee's salary base is automatically created anew. The labor union setting that it names must exist.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/laborunionmemberships` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LaborUnionMembership`](crate::models::LaborUnionMembership). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::LaborUnionMembership::default()
    ///     .labor_union_setting_id(7)
    ///     .membership_start(Date::constant(2026, 1, 31));
    /// let response = client.employees().create_labor_union_membership(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "insertLaborUnionMembership",
            "/payrolls/employees/{id}/salaryinfo/laborunionmemberships"
        )
    )]
    pub fn create_labor_union_membership(
        &self,
        id: i64,
        body: &models::LaborUnionMembership,
    ) -> CreateLaborUnionMembership {
        let call = self
            .0
            .call(
                Method::POST,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
            );
        CreateLaborUnionMembership::new(call.path(id).json(body))
    }

    /// Creates the salary information of an employee.
    ///
    /// The employee's salary base is created from it automatically. The person, the pension contract and the accident insurance policy that it names must exist.
    ///
    /// `POST /payrolls/employees/salaryinfo` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryInfo`](crate::models::SalaryInfo). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::SalaryInfo::default()
    ///     .person_id(7)
    ///     .income_configuration(
    ///         models::IncomeConfiguration::default()
    ///             .base_salary_value(Decimal::new(1250, 2))
    ///             .base_salary_type(models::BaseSalaryType::Compensation)
    ///             .base_salary_hours(Decimal::new(1250, 2))
    ///             .travel_expenses_special_handling(
    ///                 models::TravelExpensesSpecialHandling::None,
    ///             )
    ///             .salary_channel(models::SalaryChannel::Email)
    ///             .excluded_from_automated_withholding_percentage_request(true),
    ///     )
    ///     .insurances_configuration(
    ///         models::InsurancesConfiguration::default()
    ///             .pension_insurance(
    ///                 models::PensionInsurance::default()
    ///                     .type_(models::PensionInsuranceType::Myel),
    ///             )
    ///             .accident_insurance(
    ///                 models::AccidentInsurance::default().percent(Decimal::new(1250, 2)),
    ///             )
    ///             .pension_voluntarily_paid(true),
    ///     )
    ///     .international_situations_configuration(
    ///         models::InternationalSituationsConfiguration::default()
    ///             .not_subject_to_withholding(true)
    ///             .non_resident_tax_payer(true),
    ///     );
    /// let response = client.employees().create_salary_info(&body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertSalaryInfo", "/payrolls/employees/salaryinfo"))]
    pub fn create_salary_info(&self, body: &models::SalaryInfo) -> CreateSalaryInfo {
        let call = self.0.call(Method::POST, "/payrolls/employees/salaryinfo");
        CreateSalaryInfo::new(call.json(body))
    }

    /// Adds a tax card to an employee.
    ///
    /// The employee's salary base is automatically created anew.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/taxcards` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`TaxCard`](crate::models::TaxCard). Documented error statuses: 400, 401, 403, 404, 429. Never retried once it may have been applied: see [`Outcome::Unknown`](crate::Outcome::Unknown).
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body = models::TaxCard::default()
    ///     .type_(models::TaxCardType::OneIncomeLimit)
    ///     .revised(true)
    ///     .valid_from(Date::constant(2026, 1, 31))
    ///     .base_percent(Decimal::new(1250, 2))
    ///     .additional_percent(Decimal::new(1250, 2))
    ///     .annual_income_limit(Decimal::new(1250, 2));
    /// let response = client.employees().create_tax_card(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("insertTaxCard", "/payrolls/employees/{id}/salaryinfo/taxcards"))]
    pub fn create_tax_card(&self, id: i64, body: &models::TaxCard) -> CreateTaxCard {
        let call = self
            .0
            .call(Method::POST, "/payrolls/employees/{id}/salaryinfo/taxcards");
        CreateTaxCard::new(call.path(id).json(body))
    }

    /// Deletes an employment.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `employment_id`: Identifier of the employment, as [`GET /payrolls/employees/{id}/salaryinfo/employments`](crate::resources::employees::Employees::list_employments) lists it.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/employments/{employmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.employees().delete_employment(7, ids::EmploymentId(7)).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteEmployment",
            "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}"
        )
    )]
    pub fn delete_employment(
        &self,
        id: i64,
        employment_id: ids::EmploymentId,
    ) -> DeleteEmployment {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
            );
        DeleteEmployment::new(call.path(id).path(employment_id))
    }

    /// Deletes a membership in a labor union.
    ///
    /// The employee's salary base is automatically created anew.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `labor_union_membership_id`: Identifier of the labor union membership, as [`GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships`](crate::resources::employees::Employees::list_labor_union_memberships) lists it.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 400, 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client
    ///     .employees()
    ///     .delete_labor_union_membership(7, ids::LaborUnionMembershipId(7))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteLaborUnionMembership",
            "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}"
        )
    )]
    pub fn delete_labor_union_membership(
        &self,
        id: i64,
        labor_union_membership_id: ids::LaborUnionMembershipId,
    ) -> DeleteLaborUnionMembership {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
            );
        DeleteLaborUnionMembership::new(call.path(id).path(labor_union_membership_id))
    }

    /// Deletes a tax card.
    ///
    /// The employee's salary base is automatically created anew.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `tax_card_id`: Identifier of the tax card, as [`GET /payrolls/employees/{id}/salaryinfo/taxcards`](crate::resources::employees::Employees::list_tax_cards) lists it.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Documented error statuses: 401, 403, 404, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.employees().delete_tax_card(7, ids::TaxCardId(7)).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "deleteTaxCard",
            "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}"
        )
    )]
    pub fn delete_tax_card(
        &self,
        id: i64,
        tax_card_id: ids::TaxCardId,
    ) -> DeleteTaxCard {
        let call = self
            .0
            .call(
                Method::DELETE,
                "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
            );
        DeleteTaxCard::new(call.path(id).path(tax_card_id))
    }

    /// Gets an employment.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `employment_id`: Identifier of the employment, as [`GET /payrolls/employees/{id}/salaryinfo/employments`](crate::resources::employees::Employees::list_employments) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/employments/{employmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Employment`](crate::models::Employment). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_employment(7, ids::EmploymentId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getEmploymentByIdAndEmployeeId",
            "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}"
        )
    )]
    pub fn get_employment(
        &self,
        id: i64,
        employment_id: ids::EmploymentId,
    ) -> GetEmployment {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
            );
        GetEmployment::new(call.path(id).path(employment_id))
    }

    /// Gets an employee's holidays and holiday pay.
    ///
    /// The response gives what is left of holiday days, holiday pay, holiday bonus days and additional leave days: the totals, and the amounts of each holiday credit year (1 April to 31 March), newest first. It is 403 also if the company has holiday calculation switched off.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/holidaypay` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`HolidayPay`](crate::models::HolidayPay). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_holiday_pay(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getHolidayPayByEmployeeId", "/payrolls/employees/{id}/holidaypay"))]
    pub fn get_holiday_pay(&self, id: i64) -> GetHolidayPay {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/holidaypay");
        GetHolidayPay::new(call.path(id))
    }

    /// Gets a membership in a labor union.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `labor_union_membership_id`: Identifier of the labor union membership, as [`GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships`](crate::resources::employees::Employees::list_labor_union_memberships) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LaborUnionMembership`](crate::models::LaborUnionMembership). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .employees()
    ///     .get_labor_union_membership(7, ids::LaborUnionMembershipId(7))
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getLaborUnionMembershipById",
            "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}"
        )
    )]
    pub fn get_labor_union_membership(
        &self,
        id: i64,
        labor_union_membership_id: ids::LaborUnionMembershipId,
    ) -> GetLaborUnionMembership {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
            );
        GetLaborUnionMembership::new(call.path(id).path(labor_union_membership_id))
    }

    /// Gets an employee's salary base: the rows that salary slips start from.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salarybase` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryBase`](crate::models::SalaryBase). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_salary_base(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryBaseByEmployeeId", "/payrolls/employees/{id}/salarybase"))]
    pub fn get_salary_base(&self, id: i64) -> GetSalaryBase {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/salarybase");
        GetSalaryBase::new(call.path(id))
    }

    /// Gets an employee's salary information.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryInfo`](crate::models::SalaryInfo). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_salary_info(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("getSalaryInfoByEmployeeId", "/payrolls/employees/{id}/salaryinfo"))]
    pub fn get_salary_info(&self, id: i64) -> GetSalaryInfo {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/salaryinfo");
        GetSalaryInfo::new(call.path(id))
    }

    /// Gets a tax card.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `tax_card_id`: Identifier of the tax card, as [`GET /payrolls/employees/{id}/salaryinfo/taxcards`](crate::resources::employees::Employees::list_tax_cards) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`TaxCard`](crate::models::TaxCard). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_tax_card(7, ids::TaxCardId(7)).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getTaxCardByIdAndEmployeeId",
            "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}"
        )
    )]
    pub fn get_tax_card(&self, id: i64, tax_card_id: ids::TaxCardId) -> GetTaxCard {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
            );
        GetTaxCard::new(call.path(id).path(tax_card_id))
    }

    /// Gets the hours and days of working hour reduction that an employee has left.
    ///
    /// The response is 403 also if the company has working hour reduction switched off.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/workinghourreduction` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`WorkingHourReduction`](crate::models::WorkingHourReduction). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().get_working_hour_reduction(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getEmployeeWorkingHourReduction",
            "/payrolls/employees/{id}/workinghourreduction"
        )
    )]
    pub fn get_working_hour_reduction(&self, id: i64) -> GetWorkingHourReduction {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/workinghourreduction");
        GetWorkingHourReduction::new(call.path(id))
    }

    /// Lists employees.
    ///
    /// Each result holds identifier, names, social security number, address, person number and salary channel, and tells whether the employee is active and has an automated tax card.
    ///
    /// `GET /payrolls/employees` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`EmployeeSearchResult`](crate::models::EmployeeSearchResult). Documented error statuses: 401, 403, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.employees().list().person_number("Sample").items();
    /// while let Some(item) = items.next().await {
    ///     println!("{:?}", item ?);
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias("getEmployee", "/payrolls/employees"))]
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/employees"))
    }

    /// Lists an employee's employments.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/employments` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`Employment`](crate::models::Employment). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().list_employments(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getEmploymentsByEmployeeId",
            "/payrolls/employees/{id}/salaryinfo/employments"
        )
    )]
    pub fn list_employments(&self, id: i64) -> ListEmployments {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/salaryinfo/employments");
        ListEmployments::new(call.path(id))
    }

    /// Lists an employee's memberships in labor unions.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`LaborUnionMembership`](crate::models::LaborUnionMembership). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().list_labor_union_memberships(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "getLaborUnionMemberShipByEmployeeId",
            "/payrolls/employees/{id}/salaryinfo/laborunionmemberships"
        )
    )]
    pub fn list_labor_union_memberships(&self, id: i64) -> ListLaborUnionMemberships {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
            );
        ListLaborUnionMemberships::new(call.path(id))
    }

    /// Lists an employee's tax cards.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/taxcards` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to a list of [`TaxCard`](crate::models::TaxCard). Documented error statuses: 401, 403, 404, 429. Read-only, so it is retried after transient errors.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.employees().list_tax_cards(7).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias("getTaxCardsForEmployee", "/payrolls/employees/{id}/salaryinfo/taxcards")
    )]
    pub fn list_tax_cards(&self, id: i64) -> ListTaxCards {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/salaryinfo/taxcards");
        ListTaxCards::new(call.path(id))
    }

    /// Overwrites an employment.
    ///
    /// The response is 409 if another client has changed the employment in the meantime.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `employment_id`: Identifier of the employment, as [`GET /payrolls/employees/{id}/salaryinfo/employments`](crate::resources::employees::Employees::list_employments) lists it.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/employments/{employmentId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`Employment`](crate::models::Employment). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .employees()
    ///     .get_employment(7, ids::EmploymentId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .employees()
    ///     .update_employment(7, ids::EmploymentId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateEmployment",
            "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}"
        )
    )]
    pub fn update_employment(
        &self,
        id: i64,
        employment_id: ids::EmploymentId,
        body: &models::Employment,
    ) -> UpdateEmployment {
        let call = self
            .0
            .call(
                Method::PUT,
                "/payrolls/employees/{id}/salaryinfo/employments/{employmentId}",
            );
        UpdateEmployment::new(call.path(id).path(employment_id).json(body))
    }

    /// Overwrites a membership in a labor union.
    ///
    /// The employee's salary base is automatically created anew. The labor union setting that it names must exist. The response is 409 if another client has changed the membership in the meantime.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `labor_union_membership_id`: Identifier of the labor union membership, as [`GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships`](crate::resources::employees::Employees::list_labor_union_memberships) lists it.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`LaborUnionMembership`](crate::models::LaborUnionMembership). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .employees()
    ///     .get_labor_union_membership(7, ids::LaborUnionMembershipId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .employees()
    ///     .update_labor_union_membership(7, ids::LaborUnionMembershipId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateLaborUnionMembership",
            "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}"
        )
    )]
    pub fn update_labor_union_membership(
        &self,
        id: i64,
        labor_union_membership_id: ids::LaborUnionMembershipId,
        body: &models::LaborUnionMembership,
    ) -> UpdateLaborUnionMembership {
        let call = self
            .0
            .call(
                Method::PUT,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}",
            );
        UpdateLaborUnionMembership::new(
            call.path(id).path(labor_union_membership_id).json(body),
        )
    }

    /// Overwrites an employee's salary base: the rows that salary slips start from.
    ///
    /// The response is 409 if another client has changed the salary base in the meantime.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `PUT /payrolls/employees/{id}/salarybase` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryBase`](crate::models::SalaryBase). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.employees().get_salary_base(7).await?.into_inner();
    /// let response = client.employees().update_salary_base(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateSalaryBaseByEmployeeId", "/payrolls/employees/{id}/salarybase"))]
    pub fn update_salary_base(
        &self,
        id: i64,
        body: &models::SalaryBase,
    ) -> UpdateSalaryBase {
        let call = self.0.call(Method::PUT, "/payrolls/employees/{id}/salarybase");
        UpdateSalaryBase::new(call.path(id).json(body))
    }

    /// Overwrites an employee's salary information.
    ///
    /// The employee's salary base is updated from it automatically. The response is 409 if another client has changed the data in the meantime.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`SalaryInfo`](crate::models::SalaryInfo). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client.employees().get_salary_info(7).await?.into_inner();
    /// let response = client.employees().update_salary_info(7, &body).await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(alias("updateSalaryInfo", "/payrolls/employees/{id}/salaryinfo"))]
    pub fn update_salary_info(
        &self,
        id: i64,
        body: &models::SalaryInfo,
    ) -> UpdateSalaryInfo {
        let call = self.0.call(Method::PUT, "/payrolls/employees/{id}/salaryinfo");
        UpdateSalaryInfo::new(call.path(id).json(body))
    }

    /// Overwrites a tax card.
    ///
    /// The employee's salary base is automatically created anew. The response is 409 if another client has changed the tax card in the meantime.
    ///
    /// - `id`: Identifier of the employee, as [`GET /payrolls/employees`](crate::resources::employees::Employees::list) lists it.
    /// - `tax_card_id`: Identifier of the tax card, as [`GET /payrolls/employees/{id}/salaryinfo/taxcards`](crate::resources::employees::Employees::list_tax_cards) lists it.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}` ([vendor's reference](https://dev.procountor.com/api-reference/)). Resolves to [`TaxCard`](crate::models::TaxCard). Documented error statuses: 400, 401, 403, 404, 409, 429. Not retried once it may have been applied, unless [`Retry::Idempotent`](crate::Retry::Idempotent) is set and the body has no lock token.
    ///
    /// ```no_run
    /// # use procountor_client::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// // `PUT` replaces the whole resource: get it, set the fields that change, and put it back.
    /// let mut body = client
    ///     .employees()
    ///     .get_tax_card(7, ids::TaxCardId(7))
    ///     .await?
    ///     .into_inner();
    /// let response = client
    ///     .employees()
    ///     .update_tax_card(7, ids::TaxCardId(7), &body)
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(()) }
    /// ```
    #[doc(
        alias(
            "updateTaxCard",
            "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}"
        )
    )]
    pub fn update_tax_card(
        &self,
        id: i64,
        tax_card_id: ids::TaxCardId,
        body: &models::TaxCard,
    ) -> UpdateTaxCard {
        let call = self
            .0
            .call(
                Method::PUT,
                "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
            );
        UpdateTaxCard::new(call.path(id).path(tax_card_id).json(body))
    }
}

/// Request of [`Employees::create_employment`]: `POST /payrolls/employees/{id}/salaryinfo/employments`.
pub type CreateEmployment = crate::PlainRequest<operations::CreateEmployment>;

/// Request of [`Employees::create_labor_union_membership`]: `POST /payrolls/employees/{id}/salaryinfo/laborunionmemberships`.
pub type CreateLaborUnionMembership = crate::PlainRequest<
    operations::CreateLaborUnionMembership,
>;

/// Request of [`Employees::create_salary_info`]: `POST /payrolls/employees/salaryinfo`.
pub type CreateSalaryInfo = crate::PlainRequest<operations::CreateSalaryInfo>;

/// Request of [`Employees::create_tax_card`]: `POST /payrolls/employees/{id}/salaryinfo/taxcards`.
pub type CreateTaxCard = crate::PlainRequest<operations::CreateTaxCard>;

/// Request of [`Employees::delete_employment`]: `DELETE /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`.
pub type DeleteEmployment = crate::PlainRequest<operations::DeleteEmployment>;

/// Request of [`Employees::delete_labor_union_membership`]: `DELETE /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`.
pub type DeleteLaborUnionMembership = crate::PlainRequest<
    operations::DeleteLaborUnionMembership,
>;

/// Request of [`Employees::delete_tax_card`]: `DELETE /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`.
pub type DeleteTaxCard = crate::PlainRequest<operations::DeleteTaxCard>;

/// Request of [`Employees::get_employment`]: `GET /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`.
pub type GetEmployment = crate::PlainRequest<operations::GetEmployment>;

/// Request of [`Employees::get_holiday_pay`]: `GET /payrolls/employees/{id}/holidaypay`.
pub type GetHolidayPay = crate::PlainRequest<operations::GetHolidayPay>;

/// Request of [`Employees::get_labor_union_membership`]: `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`.
pub type GetLaborUnionMembership = crate::PlainRequest<
    operations::GetLaborUnionMembership,
>;

/// Request of [`Employees::get_salary_base`]: `GET /payrolls/employees/{id}/salarybase`.
pub type GetSalaryBase = crate::PlainRequest<operations::GetSalaryBase>;

/// Request of [`Employees::get_salary_info`]: `GET /payrolls/employees/{id}/salaryinfo`.
pub type GetSalaryInfo = crate::PlainRequest<operations::GetSalaryInfo>;

/// Request of [`Employees::get_tax_card`]: `GET /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`.
pub type GetTaxCard = crate::PlainRequest<operations::GetTaxCard>;

/// Request of [`Employees::get_working_hour_reduction`]: `GET /payrolls/employees/{id}/workinghourreduction`.
pub type GetWorkingHourReduction = crate::PlainRequest<
    operations::GetWorkingHourReduction,
>;

request! {
    /// Request of [`Employees::list`]: `GET /payrolls/employees`.
    pub struct List(models::EmployeeSearchResult);
}

search! {
    const List: [models::Employee] = Paging::new()
        .page("page")
        .key("id")
        .size("size", 200)
        .order("orderById", "DESC");
}

impl List {
    /// Person number to search for; part of it suffices. Query parameter `personNumber`.
    pub fn person_number(self, person_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("personNumber", person_number.into()))
    }

    /// Identifier of the person group (a business partner group whose type is `PERSON`). Query parameter `personGroupId`.
    pub fn person_group_id(self, person_group_id: i64) -> Self {
        Self(self.0.query("personGroupId", person_group_id))
    }

    /// Whether inactive persons are listed too. Query parameter `includeInactive`. Default `false`.
    pub fn include_inactive(self, include_inactive: bool) -> Self {
        Self(self.0.query("includeInactive", include_inactive))
    }

    /// Channel through which the employees receive their salary slips, such as e-mail or mail. Query parameter `salaryChannel`.
    pub fn salary_channel(self, salary_channel: models::SalaryChannel) -> Self {
        Self(self.0.query("salaryChannel", salary_channel))
    }

    /// Number of employees on a full page. Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Number of the page to return, counted from zero. Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Sort order by employee identifier. Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

/// Request of [`Employees::list_employments`]: `GET /payrolls/employees/{id}/salaryinfo/employments`.
pub type ListEmployments = crate::PlainRequest<operations::ListEmployments>;

/// Request of [`Employees::list_labor_union_memberships`]: `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships`.
pub type ListLaborUnionMemberships = crate::PlainRequest<
    operations::ListLaborUnionMemberships,
>;

/// Request of [`Employees::list_tax_cards`]: `GET /payrolls/employees/{id}/salaryinfo/taxcards`.
pub type ListTaxCards = crate::PlainRequest<operations::ListTaxCards>;

/// Request of [`Employees::update_employment`]: `PUT /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`.
pub type UpdateEmployment = crate::PlainRequest<operations::UpdateEmployment>;

/// Request of [`Employees::update_labor_union_membership`]: `PUT /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`.
pub type UpdateLaborUnionMembership = crate::PlainRequest<
    operations::UpdateLaborUnionMembership,
>;

/// Request of [`Employees::update_salary_base`]: `PUT /payrolls/employees/{id}/salarybase`.
pub type UpdateSalaryBase = crate::PlainRequest<operations::UpdateSalaryBase>;

/// Request of [`Employees::update_salary_info`]: `PUT /payrolls/employees/{id}/salaryinfo`.
pub type UpdateSalaryInfo = crate::PlainRequest<operations::UpdateSalaryInfo>;

/// Request of [`Employees::update_tax_card`]: `PUT /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`.
pub type UpdateTaxCard = crate::PlainRequest<operations::UpdateTaxCard>;

operations! {
    pub struct CreateEmployment(models::Employment, WithBody);
    pub struct CreateLaborUnionMembership(models::LaborUnionMembership, WithBody);
    pub struct CreateSalaryInfo(models::SalaryInfo, WithBody);
    pub struct CreateTaxCard(models::TaxCard, WithBody);
    pub struct DeleteEmployment(());
    pub struct DeleteLaborUnionMembership(());
    pub struct DeleteTaxCard(());
    pub struct GetEmployment(models::Employment);
    pub struct GetHolidayPay(models::HolidayPay);
    pub struct GetLaborUnionMembership(models::LaborUnionMembership);
    pub struct GetSalaryBase(models::SalaryBase);
    pub struct GetSalaryInfo(models::SalaryInfo);
    pub struct GetTaxCard(models::TaxCard);
    pub struct GetWorkingHourReduction(models::WorkingHourReduction);
    pub struct ListEmployments(Vec<models::Employment>);
    pub struct ListLaborUnionMemberships(Vec<models::LaborUnionMembership>);
    pub struct ListTaxCards(Vec<models::TaxCard>);
    pub struct UpdateEmployment(models::Employment, WithBody);
    pub struct UpdateLaborUnionMembership(models::LaborUnionMembership, WithBody);
    pub struct UpdateSalaryBase(models::SalaryBase, WithBody);
    pub struct UpdateSalaryInfo(models::SalaryInfo, WithBody);
    pub struct UpdateTaxCard(models::TaxCard, WithBody);
}
