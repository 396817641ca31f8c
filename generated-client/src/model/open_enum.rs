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

#[allow(dead_code, reason = "a release may have no enums")]
pub(crate) fn read<E: OpenEnum>(slot: &mut Option<E>, reader: &mut Reader<'_>) -> Result<Fit, Misfit> {
    let start = reader.start();
    let (text, plain) = reader.string()?.ok_or(Misfit::Unread("a string"))?;
    *slot = Some(E::from_text(&text));
    Ok(fit_of_string(&text, plain, reader.since(start)))
}

#[allow(dead_code, reason = "a release may have no enums")]
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
        #[derive(::std::clone::Clone)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`")] $(#[$variant_meta])* $variant,)*
            /// A value that was not listed when this crate was made, as it came.
            Unlisted(::std::boxed::Box<str>),
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
                !::std::matches!(self, Self::Unlisted(_))
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
                Self::Unlisted(::std::convert::Into::into(text))
            }
        }

        impl $crate::model::Value for $name {
            const EXPECTED: &'static str = "a string";

            fn read(
                slot: &mut ::std::option::Option<Self>,
                reader: &mut $crate::model::Reader<'_>,
            ) -> ::std::result::Result<$crate::model::Fit, $crate::model::Misfit> {
                $crate::model::generated::read_enum(slot, reader)
            }

            fn write(&self, out: &mut ::std::string::String) {
                $crate::model::generated::write_enum(self, out);
            }
        }

        impl $crate::answer::Answer for $name {
            fn read(answer: &$crate::answer::Arrived) -> $crate::answer::Reading<Self> {
                answer.json()
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                <Self as $crate::model::OpenEnum>::from_text(text)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(::std::convert::From::from(text))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// By their text on the wire.
        impl ::std::cmp::PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::std::cmp::Eq for $name {}

        impl ::std::hash::Hash for $name {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                ::std::hash::Hash::hash(self.as_str(), state);
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::model::generated::deserialize_text(deserializer, "a string", |text| {
                    ::std::option::Option::Some(::std::convert::From::from(text))
                })
            }
        }
    };
}

pub(crate) use {enum_value, open_enum};
