//! Text that must not be seen.

use zeroize::Zeroizing;

/// A password, a token or a key: text that nothing shows and that is wiped when it is dropped.
///
/// It is read by [`expose`](Self::expose) alone, so a search for that word finds every place where
/// it can leak. Each copy is wiped on its own. What was copied out of it, or left behind by a
/// `String` that grew before it was handed over, is not.
///
/// It cannot be shown. What `expose` gives can:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let shown = format!("{:?}", secret.expose());
/// # assert_eq!(shown, "\"a text\"");
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let shown = format!("{:?}", secret);
/// # assert_eq!(shown, "\"a text\"");
/// ```
///
/// Nor does it turn into text:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let shown = format!("{}", secret.expose());
/// # assert_eq!(shown, "a text");
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let shown = format!("{}", secret);
/// # assert_eq!(shown, "a text");
/// ```
///
/// Nor is it written to a file or a body by accident:
///
/// ```
/// let secret = procountor_client::Secret::from("a text");
/// let written = serde_json::to_string(&secret.expose());
/// # assert!(written.is_ok());
/// ```
///
/// ```compile_fail,E0277
/// let secret = procountor_client::Secret::from("a text");
/// let written = serde_json::to_string(&secret);
/// # assert!(written.is_ok());
/// ```
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself. Keep it out of logs, and as short as can be.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Takes the text over, without a copy.
impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

/// Copies the text. The one that it is copied from stays as it is.
impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_gives_back_its_text() {
        let text = String::from("å secret");
        let place = text.as_ptr();
        let secret = Secret::from(text);
        assert_eq!(secret.expose(), "å secret");
        assert_eq!(secret.expose().as_ptr(), place, "a second copy would not be wiped");
        assert_eq!(secret.clone().expose(), Secret::from("å secret").expose());
        assert!(Secret::from("").is_empty() && !secret.is_empty());
    }

    #[test]
    fn a_secret_is_wiped_when_it_is_dropped() {
        fn wipes<T: zeroize::ZeroizeOnDrop>(_: &T) {}
        // Memory that was given back cannot be looked at without unsafe code: the type has to say it.
        wipes(&Secret::from("a text").0);
        assert!(std::mem::needs_drop::<Secret>());
    }
}
