//! Operations on `employees` and their requests.

use crate::call::{request, resource, search};
use crate::{ids, models, Method};

resource! {
    /// Operations on `employees`.
    pub struct Employees(employees);
}

impl Employees {
    /// Adds an employment to an employee.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/employments`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_employment(
        &self,
        id: i64,
        body: &models::Employment,
    ) -> CreateEmployment {
        let call = self
            .0
            .call(Method::POST, "/payrolls/employees/{id}/salaryinfo/employments");
        CreateEmployment(call.path(id).json(body))
    }

    /// Adds a membership in a labor union to an employee.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/laborunionmemberships`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
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
        CreateLaborUnionMembership(call.path(id).json(body))
    }

    /// Creates the salary information of an employee.
    ///
    /// `POST /payrolls/employees/salaryinfo`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_salary_info(&self, body: &models::SalaryInfo) -> CreateSalaryInfo {
        let call = self.0.call(Method::POST, "/payrolls/employees/salaryinfo");
        CreateSalaryInfo(call.json(body))
    }

    /// Adds a tax card to an employee.
    ///
    /// `POST /payrolls/employees/{id}/salaryinfo/taxcards`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
    pub fn create_tax_card(&self, id: i64, body: &models::TaxCard) -> CreateTaxCard {
        let call = self
            .0
            .call(Method::POST, "/payrolls/employees/{id}/salaryinfo/taxcards");
        CreateTaxCard(call.path(id).json(body))
    }

    /// Deletes an employment.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        DeleteEmployment(call.path(id).path(employment_id))
    }

    /// Deletes a membership in a labor union.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 429.
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
        DeleteLaborUnionMembership(call.path(id).path(labor_union_membership_id))
    }

    /// Deletes a tax card.
    ///
    /// `DELETE /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        DeleteTaxCard(call.path(id).path(tax_card_id))
    }

    /// Gets an employment.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        GetEmployment(call.path(id).path(employment_id))
    }

    /// Gets an employee's holidays and holiday pay.
    ///
    /// `GET /payrolls/employees/{id}/holidaypay`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_holiday_pay(&self, id: i64) -> GetHolidayPay {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/holidaypay");
        GetHolidayPay(call.path(id))
    }

    /// Gets a membership in a labor union.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
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
        GetLaborUnionMembership(call.path(id).path(labor_union_membership_id))
    }

    /// Gets the rows from which an employee's salary slips start.
    ///
    /// `GET /payrolls/employees/{id}/salarybase`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_salary_base(&self, id: i64) -> GetSalaryBase {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/salarybase");
        GetSalaryBase(call.path(id))
    }

    /// Gets an employee's salary information.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_salary_info(&self, id: i64) -> GetSalaryInfo {
        let call = self.0.call(Method::GET, "/payrolls/employees/{id}/salaryinfo");
        GetSalaryInfo(call.path(id))
    }

    /// Gets a tax card.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_tax_card(&self, id: i64, tax_card_id: ids::TaxCardId) -> GetTaxCard {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}",
            );
        GetTaxCard(call.path(id).path(tax_card_id))
    }

    /// Gets the hours and days of working hour reduction that an employee has left.
    ///
    /// `GET /payrolls/employees/{id}/workinghourreduction`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn get_working_hour_reduction(&self, id: i64) -> GetWorkingHourReduction {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/workinghourreduction");
        GetWorkingHourReduction(call.path(id))
    }

    /// Lists employees.
    ///
    /// `GET /payrolls/employees`
    ///
    /// Documented error statuses: 401, 403, 429.
    pub fn list(&self) -> List {
        List(self.0.call(Method::GET, "/payrolls/employees"))
    }

    /// Lists an employee's employments.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/employments`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_employments(&self, id: i64) -> ListEmployments {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/salaryinfo/employments");
        ListEmployments(call.path(id))
    }

    /// Lists an employee's memberships in labor unions.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/laborunionmemberships`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_labor_union_memberships(&self, id: i64) -> ListLaborUnionMemberships {
        let call = self
            .0
            .call(
                Method::GET,
                "/payrolls/employees/{id}/salaryinfo/laborunionmemberships",
            );
        ListLaborUnionMemberships(call.path(id))
    }

    /// Lists an employee's tax cards.
    ///
    /// `GET /payrolls/employees/{id}/salaryinfo/taxcards`
    ///
    /// Documented error statuses: 401, 403, 404, 429.
    pub fn list_tax_cards(&self, id: i64) -> ListTaxCards {
        let call = self
            .0
            .call(Method::GET, "/payrolls/employees/{id}/salaryinfo/taxcards");
        ListTaxCards(call.path(id))
    }

    /// Overwrites an employment.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/employments/{employmentId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
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
        UpdateEmployment(call.path(id).path(employment_id).json(body))
    }

    /// Overwrites a membership in a labor union.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/laborunionmemberships/{laborUnionMembershipId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
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
        UpdateLaborUnionMembership(
            call.path(id).path(labor_union_membership_id).json(body),
        )
    }

    /// Overwrites the rows from which an employee's salary slips start.
    ///
    /// `PUT /payrolls/employees/{id}/salarybase`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
    pub fn update_salary_base(
        &self,
        id: i64,
        body: &models::SalaryBase,
    ) -> UpdateSalaryBase {
        let call = self.0.call(Method::PUT, "/payrolls/employees/{id}/salarybase");
        UpdateSalaryBase(call.path(id).json(body))
    }

    /// Overwrites an employee's salary information.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
    pub fn update_salary_info(
        &self,
        id: i64,
        body: &models::SalaryInfo,
    ) -> UpdateSalaryInfo {
        let call = self.0.call(Method::PUT, "/payrolls/employees/{id}/salaryinfo");
        UpdateSalaryInfo(call.path(id).json(body))
    }

    /// Overwrites a tax card.
    ///
    /// `PUT /payrolls/employees/{id}/salaryinfo/taxcards/{taxCardId}`
    ///
    /// Documented error statuses: 400, 401, 403, 404, 409, 429.
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
        UpdateTaxCard(call.path(id).path(tax_card_id).json(body))
    }
}

request! {
    /// Request of [`Employees::create_employment`].
    pub struct CreateEmployment(models::Employment);
}

request! {
    /// Request of [`Employees::create_labor_union_membership`].
    pub struct CreateLaborUnionMembership(models::LaborUnionMembership);
}

request! {
    /// Request of [`Employees::create_salary_info`].
    pub struct CreateSalaryInfo(models::SalaryInfo);
}

request! {
    /// Request of [`Employees::create_tax_card`].
    pub struct CreateTaxCard(models::TaxCard);
}

request! {
    /// Request of [`Employees::delete_employment`].
    pub struct DeleteEmployment(());
}

request! {
    /// Request of [`Employees::delete_labor_union_membership`].
    pub struct DeleteLaborUnionMembership(());
}

request! {
    /// Request of [`Employees::delete_tax_card`].
    pub struct DeleteTaxCard(());
}

request! {
    /// Request of [`Employees::get_employment`].
    pub struct GetEmployment(models::Employment);
}

request! {
    /// Request of [`Employees::get_holiday_pay`].
    pub struct GetHolidayPay(models::HolidayPay);
}

request! {
    /// Request of [`Employees::get_labor_union_membership`].
    pub struct GetLaborUnionMembership(models::LaborUnionMembership);
}

request! {
    /// Request of [`Employees::get_salary_base`].
    pub struct GetSalaryBase(models::SalaryBase);
}

request! {
    /// Request of [`Employees::get_salary_info`].
    pub struct GetSalaryInfo(models::SalaryInfo);
}

request! {
    /// Request of [`Employees::get_tax_card`].
    pub struct GetTaxCard(models::TaxCard);
}

request! {
    /// Request of [`Employees::get_working_hour_reduction`].
    pub struct GetWorkingHourReduction(models::WorkingHourReduction);
}

request! {
    /// Request of [`Employees::list`].
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
    /// Person number (query parameter `personNumber`).
    pub fn person_number(self, person_number: impl Into<String>) -> Self {
        Self(self.0.query::<String>("personNumber", person_number.into()))
    }

    /// Person group id (query parameter `personGroupId`).
    pub fn person_group_id(self, person_group_id: i64) -> Self {
        Self(self.0.query("personGroupId", person_group_id))
    }

    /// Include inactive (query parameter `includeInactive`). Default `false`.
    pub fn include_inactive(self, include_inactive: bool) -> Self {
        Self(self.0.query("includeInactive", include_inactive))
    }

    /// Salary channel (query parameter `salaryChannel`).
    pub fn salary_channel(self, salary_channel: models::SalaryChannel) -> Self {
        Self(self.0.query("salaryChannel", salary_channel))
    }

    /// How many results on a page: 50 unless said otherwise, 200 at most.
    /// Query parameter `size`. 1 to 200. Default `50`.
    pub fn size(self, size: i64) -> Self {
        Self(self.0.query("size", size))
    }

    /// Which page, counted from zero.
    /// Query parameter `page`. At least 0. Default `0`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", page))
    }

    /// Order by id. There is no common default.
    /// Query parameter `orderById`. Default `DESC`.
    pub fn order_by_id(self, order_by_id: models::SortOrder) -> Self {
        Self(self.0.query("orderById", order_by_id))
    }
}

request! {
    /// Request of [`Employees::list_employments`].
    pub struct ListEmployments(Vec<models::Employment>);
}

request! {
    /// Request of [`Employees::list_labor_union_memberships`].
    pub struct ListLaborUnionMemberships(Vec<models::LaborUnionMembership>);
}

request! {
    /// Request of [`Employees::list_tax_cards`].
    pub struct ListTaxCards(Vec<models::TaxCard>);
}

request! {
    /// Request of [`Employees::update_employment`].
    pub struct UpdateEmployment(models::Employment);
}

request! {
    /// Request of [`Employees::update_labor_union_membership`].
    pub struct UpdateLaborUnionMembership(models::LaborUnionMembership);
}

request! {
    /// Request of [`Employees::update_salary_base`].
    pub struct UpdateSalaryBase(models::SalaryBase);
}

request! {
    /// Request of [`Employees::update_salary_info`].
    pub struct UpdateSalaryInfo(models::SalaryInfo);
}

request! {
    /// Request of [`Employees::update_tax_card`].
    pub struct UpdateTaxCard(models::TaxCard);
}
