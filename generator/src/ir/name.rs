//! Newtypes for each kind of name, so that they cannot be confused.

use std::fmt;

use serde::Serialize;

macro_rules! names {
    ($($(#[$meta:meta])* $name:ident,)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps a name without checking it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Returns the name.
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
    /// The name of a parameter, property or enum value on the wire.
    WireName,
    /// The Rust name of a struct, enum, alias or newtype.
    TypeName,
    /// The Rust name of a field, its setter, or an argument.
    FieldName,
    /// The Rust name of a method of a resource.
    MethodName,
    /// The Rust name of a resource's module.
    ModuleName,
    /// The Rust name of a variant of an enum.
    VariantName,
}
