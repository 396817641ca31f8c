//! Access to optional fields.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{PoisonError, RwLock};

use crate::codec::Model;

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

/// Access to the fields of an optional model, which are all `None` if the model is absent.
///
/// ```
/// use procountor_client::OrEmpty as _;
/// use procountor_client::models::{Invoice, PaymentInfo};
///
/// let invoice = Invoice::default().payment_info(PaymentInfo::default().bank_reference_code("1232"));
/// assert_eq!(invoice.payment_info.or_empty().bank_reference_code.as_deref(), Some("1232"));
/// assert_eq!(Invoice::default().payment_info.or_empty().bank_reference_code, None);
/// ```
pub trait OrEmpty {
    /// The type of the model.
    type Model;

    /// Returns the model; an empty one if it is absent.
    fn or_empty(&self) -> &Self::Model;
}

impl<M: Model + Default + Sync + 'static> OrEmpty for Option<M> {
    type Model = M;

    fn or_empty(&self) -> &M {
        self.as_ref().unwrap_or_else(|| empty())
    }
}

/// The empty models that were asked for, by type. A constant in each of several hundred models would add a tenth to the
/// time to compile the crate.
static EMPTY: RwLock<BTreeMap<TypeId, &'static (dyn Any + Sync)>> = RwLock::new(BTreeMap::new());

/// Returns an empty model, which is created once and lasts as long as the program.
fn empty<M: Default + Sync + 'static>() -> &'static M {
    let known = EMPTY.read().unwrap_or_else(PoisonError::into_inner).get(&TypeId::of::<M>()).copied();
    if let Some(model) = known.and_then(|model| <dyn Any>::downcast_ref(model)) {
        return model;
    }
    let model: &'static M = Box::leak(Box::default());
    EMPTY.write().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<M>(), model);
    model
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
