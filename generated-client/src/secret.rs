//! Secrets.

use zeroize::Zeroizing;

/// A password, a token or a key that is never printed, and is zeroed when it is dropped.
///
/// Only [`expose`](Self::expose) returns the string, so a search for that name finds every place where it can leak.
/// Each clone is zeroed when it is dropped. Strings copied from the secret are not zeroed, nor are buffers that a
/// `String` left behind when it grew before the conversion.
///
/// A secret does not implement `Debug`; the result of `expose` does:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let printed = format!("{:?}", secret.expose());
/// # assert_eq!(printed, "\"a text\"");
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let printed = format!("{:?}", secret);
/// # assert_eq!(printed, "\"a text\"");
/// ```
///
/// It does not implement `Display`:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let printed = format!("{}", secret.expose());
/// # assert_eq!(printed, "a text");
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let printed = format!("{}", secret);
/// # assert_eq!(printed, "a text");
/// ```
///
/// It does not implement `Serialize`:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let json = serde_json::to_string(&secret.expose());
/// # assert!(json.is_ok());
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let json = serde_json::to_string(&secret);
/// # assert!(json.is_ok());
/// ```
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Returns the secret. Keep it out of logs, and do not copy it unnecessarily.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Takes ownership of the string without a copy.
impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

/// Copies the string. The original is not zeroed.
impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_exposes_string_without_copy() {
        let text = String::from("å secret");
        let address = text.as_ptr();
        let secret = Secret::from(text);
        assert_eq!(secret.expose(), "å secret");
        assert_eq!(secret.expose().as_ptr(), address, "a second copy would not be zeroed");
        assert_eq!(secret.clone().expose(), Secret::from("å secret").expose());
        assert!(Secret::from("").is_empty() && !secret.is_empty());
    }

    #[test]
    fn secret_is_zeroed_on_drop() {
        fn assert_zeroized_on_drop<T: zeroize::ZeroizeOnDrop>(_: &T) {}
        // Freed memory cannot be inspected without unsafe code, so check the type.
        assert_zeroized_on_drop(&Secret::from("a text").0);
        assert!(std::mem::needs_drop::<Secret>());
    }
}
