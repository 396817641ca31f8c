//! What is asked of fields, which are all optional.

use std::fmt;

use crate::Error;

/// A field that a program cannot do without: an error in place of `None`.
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
/// # let error = run(&Invoice::default().invoice_number(7)).expect_err("it has no reference");
/// # assert_eq!(error.to_string(), "`orderReference` is not there");
/// ```
pub trait Required {
    /// The type of the value.
    type Value;

    /// The value, or an error that names it so.
    ///
    /// # Errors
    /// There is none.
    fn required(self, name: &'static str) -> Result<Self::Value, Absent>;
}

impl<T> Required for Option<T> {
    type Value = T;

    fn required(self, name: &'static str) -> Result<T, Absent> {
        self.ok_or(Absent { name })
    }
}

/// A list that may not be there, as a slice that may be empty.
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

    /// The items; none where there is no list.
    fn items(&self) -> &[Self::Item];
}

impl<T> Listed for Option<Vec<T>> {
    type Item = T;

    fn items(&self) -> &[T] {
        self.as_deref().unwrap_or_default()
    }
}

/// A value that a program asked for is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    name: &'static str,
}

impl Absent {
    /// What was asked for.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not there", self.name)
    }
}

impl std::error::Error for Absent {}

impl From<Absent> for Error {
    fn from(absent: Absent) -> Self {
        Self::Absent(absent)
    }
}
