//! One type for each kind of name, so that none stands in for another.

use std::fmt;

use serde::Serialize;

macro_rules! names {
    ($($(#[$meta:meta])* $name:ident,)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// What a parameter, member or enum value is called on the wire.
    WireName,
    /// A struct, enum, alias or newtype.
    TypeName,
    /// A field, its setter, or an argument.
    FieldName,
    /// A method of a resource.
    MethodName,
    /// A resource's module.
    ModuleName,
    /// A variant of an enum.
    VariantName,
}
