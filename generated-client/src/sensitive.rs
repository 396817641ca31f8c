//! Values that `Debug` hides.

use std::sync::atomic::{AtomicBool, Ordering};

static SHOWS_PERSONAL_DATA: AtomicBool = AtomicBool::new(false);

/// Sets whether the `Debug` output of models contains personal data, for the whole process.
///
/// By default it is hidden: identity codes, bank accounts, salaries, taxes and birth dates are shown as `[hidden]`.
/// Enable it only to debug, where no log keeps the output. Secrets, such as API keys, are hidden in both cases. Names,
/// addresses and amounts of invoices are always shown.
///
/// ```
/// use procountor_client::models::User;
///
/// let user = User::default().first_name("Aino").social_security_number("010190-123X");
/// assert_eq!(format!("{user:?}"), r#"User { firstName: "Aino", socialSecurityNumber: [hidden], .. }"#);
/// procountor_client::show_personal_data(true);
/// assert_eq!(format!("{user:?}"), r#"User { firstName: "Aino", socialSecurityNumber: "010190-123X", .. }"#);
/// ```
pub fn show_personal_data(shown: bool) {
    SHOWS_PERSONAL_DATA.store(shown, Ordering::Relaxed);
}

/// The kind of value that a property contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    /// A value that `Debug` shows.
    Public,
    /// Personal data, which `Debug` hides unless [`show_personal_data`] is set.
    Personal,
    /// A secret, which `Debug` always hides.
    Secret,
}

impl Sensitivity {
    /// Whether `Debug` hides the value.
    pub(crate) fn is_hidden(self) -> bool {
        match self {
            Self::Public => false,
            Self::Personal => !SHOWS_PERSONAL_DATA.load(Ordering::Relaxed),
            Self::Secret => true,
        }
    }
}
