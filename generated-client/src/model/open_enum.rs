//! Enums that let through values that were not listed when the crate was made.

use super::value::{fit_of_string, write_string};
use super::{Fit, Misfit, Reader};

/// An enum over strings with a variant for any other text.
pub trait OpenEnum: Sized + Clone + 'static {
    /// The listed values, sorted by their text.
    const ALL: &'static [Self];

    /// The text on the wire.
    fn as_str(&self) -> &str;

    /// The value that stands for a text that is not listed.
    fn unlisted(text: &str) -> Self;

    /// The value that stands for a text.
    fn from_text(text: &str) -> Self {
        match Self::ALL.binary_search_by(|value| value.as_str().cmp(text)) {
            Ok(index) => Self::ALL.get(index).cloned().unwrap_or_else(|| Self::unlisted(text)),
            Err(_) => Self::unlisted(text),
        }
    }
}

pub(crate) fn read<E: OpenEnum>(slot: &mut Option<E>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
    let start = reader.start();
    let (text, plain) = reader.string()?.ok_or(Misfit::Unread("a string"))?;
    *slot = Some(E::from_text(&text));
    Ok(fit_of_string(&text, plain, reader.since(start)))
}

pub(crate) fn write<E: OpenEnum>(value: &E, out: &mut String) {
    write_string(value.as_str(), out);
}

/// What a generated enum expands to.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`")] $(#[$variant_meta])* $variant,)*
            /// A value that was not listed when this crate was made, as it came.
            Unlisted(Box<str>),
        }

        impl $name {
            /// The listed values.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The text on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unlisted(text) => text,
                }
            }

            /// Whether this crate knows the value.
            pub fn is_listed(&self) -> bool {
                !matches!(self, Self::Unlisted(_))
            }
        }

        $crate::model::enum_value! { $name }
    };
}

/// What every open enum has.
macro_rules! enum_value {
    ($name:ident) => {
        impl $crate::model::OpenEnum for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn as_str(&self) -> &str {
                self.as_str()
            }

            fn unlisted(text: &str) -> Self {
                Self::Unlisted(text.into())
            }
        }

        impl $crate::model::Value for $name {
            const EXPECTED: &'static str = "a string";

            fn read(
                slot: &mut Option<Self>,
                reader: &mut $crate::model::Reader<'_>,
            ) -> Result<$crate::model::Fit, $crate::model::Misfit> {
                $crate::model::generated::read_enum(slot, reader)
            }

            fn write(&self, out: &mut String) {
                $crate::model::generated::write_enum(self, out);
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                <Self as $crate::model::OpenEnum>::from_text(text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(text.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// By their text on the wire.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::generated::deserialize_text(deserializer, "a string", |text| Some(text.into()))
            }
        }
    };
}

pub(crate) use {enum_value, open_enum};
