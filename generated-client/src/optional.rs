//! Access to optional fields that a program requires.

use std::fmt;

/// Access to a field that a program requires: `None` becomes an error.
///
/// ```
/// use procountor_client::Required as _;
/// use procountor_client::models::Invoice;
///
/// # fn run(invoice: &Invoice) -> Result<(), procountor_client::Error> {
/// let number = invoice.invoice_number.required("invoiceNumber")?;
/// let reference = invoice.order_reference.as_deref().required("orderReference")?;
/// # Ok(())
/// # }
/// # let error = run(&Invoice::default().invoice_number(7)).expect_err("the reference is not set");
/// # assert_eq!(error.to_string(), "`orderReference` is not set");
/// ```
pub trait Required {
    /// The type of the value.
    type Value;

    /// Returns the value, or an error that contains this name.
    ///
    /// # Errors
    /// The field is `None`.
    fn required(self, name: &'static str) -> Result<Self::Value, Absent>;
}

impl<T> Required for Option<T> {
    type Value = T;

    fn required(self, name: &'static str) -> Result<T, Absent> {
        self.ok_or(Absent { name })
    }
}

/// Access to an optional list as a slice, which is empty if the list is absent.
///
/// ```
/// use procountor_client::Listed as _;
/// use procountor_client::models::{Invoice, InvoiceRow};
///
/// let invoice = Invoice::default().invoice_rows([InvoiceRow::default().product("Planing")]);
/// for row in invoice.invoice_rows.items() {
///     assert_eq!(row.product.as_deref(), Some("Planing"));
/// }
/// assert!(Invoice::default().invoice_rows.items().is_empty());
/// ```
pub trait Listed {
    /// The type of an item.
    type Item;

    /// Returns the items; an empty slice if there is no list.
    fn items(&self) -> &[Self::Item];
}

impl<T> Listed for Option<Vec<T>> {
    type Item = T;

    fn items(&self) -> &[T] {
        self.as_deref().unwrap_or_default()
    }
}

/// An error of [`Required::required`]: the field is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    name: &'static str,
}

impl Absent {
    /// Returns the name of the field.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not set", self.name)
    }
}

impl std::error::Error for Absent {}
