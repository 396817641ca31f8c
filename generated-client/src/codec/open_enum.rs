//! Enums that accept values that the description does not list.

use serde::Deserializer;

use super::serde_bridge::deserialize_string;
use super::value::{quality_of_string, write_string};
use super::{ReadError, ReadQuality, Reader};

/// An enum of strings with a variant for unlisted values.
pub trait OpenEnum: Sized + Clone + 'static {
    /// One constant takes less time to compile than a constant and two functions in each enum.
    #[doc(hidden)]
    const PARTS: EnumParts<Self>;

    /// Listed values, sorted by their wire strings.
    const ALL: &'static [Self] = Self::PARTS.listed;

    /// Returns the string on the wire.
    fn as_str(&self) -> &str {
        (Self::PARTS.as_str)(self)
    }

    /// Returns the value for an unlisted string.
    fn unlisted(string: &str) -> Self {
        (Self::PARTS.unlisted)(string.into())
    }

    /// Returns the value for a string, listed or not.
    fn from_wire(string: &str) -> Self {
        match Self::ALL.binary_search_by(|value| value.as_str().cmp(string)) {
            Ok(index) => Self::ALL.get(index).cloned().unwrap_or_else(|| Self::unlisted(string)),
            Err(_) => Self::unlisted(string),
        }
    }
}

/// The functions and values of an enum.
#[derive(Debug)]
pub struct EnumParts<E: 'static> {
    /// The listed values, sorted by their wire strings.
    pub listed: &'static [E],
    /// Returns the wire string of a value.
    pub as_str: fn(&E) -> &str,
    /// The variant for unlisted values.
    pub unlisted: fn(Box<str>) -> E,
}

#[allow(dead_code, reason = "a release may have no enums")]
pub(crate) fn read<E: OpenEnum>(slot: &mut Option<E>, reader: &mut Reader<'_>) -> Result<ReadQuality, ReadError> {
    let start = reader.start();
    let (string, is_plain) = reader.string()?.ok_or(ReadError::Mismatch("a string"))?;
    *slot = Some(E::from_wire(&string));
    Ok(quality_of_string(&string, is_plain, reader.text_since(start)))
}

#[allow(dead_code, reason = "a release may have no enums")]
pub(crate) fn write<E: OpenEnum>(value: &E, out: &mut String) {
    write_string(value.as_str(), out);
}

#[allow(dead_code, reason = "a release may have no enums")]
pub(crate) fn deserialize<'de, E: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    deserialize_string(deserializer, "a string", |string| Some(E::from_wire(string)))
}

/// Defines a generated enum.
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
            $($(#[$variant_meta])* $variant,)*
            /// A value that this version of the crate does not list, unchanged.
            Unlisted(::std::boxed::Box<str>),
        }

        impl $name {
            /// Listed values.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the string on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unlisted(string) => string,
                }
            }

            /// Whether this version of the crate lists the value.
            pub fn is_listed(&self) -> bool {
                !::std::matches!(self, Self::Unlisted(_))
            }
        }

        $crate::codec::enum_value! { $name }
    };
}

/// Implements the traits of an open enum.
macro_rules! enum_value {
    ($name:ident) => {
        impl $crate::codec::OpenEnum for $name {
            const PARTS: $crate::codec::EnumParts<Self> =
                $crate::codec::EnumParts { listed: Self::ALL, as_str: Self::as_str, unlisted: Self::Unlisted };
        }

        impl $crate::codec::Value for $name {
            const EXPECTED: &'static str = "a string";

            fn read(
                slot: &mut ::std::option::Option<Self>,
                reader: &mut $crate::codec::Reader<'_>,
            ) -> ::std::result::Result<$crate::codec::ReadQuality, $crate::codec::ReadError> {
                $crate::codec::macro_support::read_enum(slot, reader)
            }

            fn write(&self, out: &mut ::std::string::String) {
                $crate::codec::macro_support::write_enum(self, out);
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(string: &str) -> Self {
                <Self as $crate::codec::OpenEnum>::from_wire(string)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(string: &str) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(<Self as $crate::codec::OpenEnum>::from_wire(string))
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

        /// Compares the strings on the wire.
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
                $crate::codec::macro_support::deserialize_enum(deserializer)
            }
        }
    };
}

pub(crate) use {enum_value, open_enum};
