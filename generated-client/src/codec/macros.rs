//! Macros that generated models expand to.

/// Defines a model that can be sent: it preserves the JSON that its fields would not write back.
macro_rules! model {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                #[wire($wire:literal $(, $flag:ident)*)]
                $(#[$field_meta:meta])*
                pub $field:ident: Option<$ty:ty $(,)?>,
            )*
            $(
                #[additional]
                $(#[$additional_meta:meta])*
                pub $additional:ident: $additional_ty:ty,
            )?
        }
    ) => {
        $(#[$meta])*
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: ::std::option::Option<$ty>,)*
            $($(#[$additional_meta])* pub $additional: $additional_ty,)?
            preserved: $crate::codec::PreservedMembers,
        }

        impl $name {
            /// Returns the wire names of the members that Procountor requires and that are not set.
            pub fn missing(&self) -> ::std::vec::Vec<&'static str> {
                $crate::codec::macro_support::missing(self)
            }

            /// Returns the members with values that their fields cannot represent. They are written back
            /// unchanged.
            pub fn unread(&self) -> ::std::vec::Vec<$crate::Unread> {
                $crate::codec::macro_support::unread(self)
            }

            /// Drops the JSON text preserved for a member, by its wire name, so that it is no longer written.
            ///
            /// Text is preserved for a member without a field, and for a member with a value that its field
            /// cannot represent or would write differently. The field itself keeps its value. Returns
            /// whether any text was preserved.
            pub fn forget(&mut self, name: &str) -> bool {
                $crate::codec::macro_support::forget(self, name)
            }

            /// Clears a field, by its wire name, and writes `null` for it.
            ///
            /// A field that is merely `None` is omitted from the JSON. The `null` is written whenever the
            /// field is `None`, even if it was set in between, until [`forget`](Self::forget) is called.
            /// Returns whether the field exists.
            #[must_use = "the result is false if there is no such field"]
            pub fn set_null(&mut self, name: &str) -> bool {
                $crate::codec::macro_support::set_null(self, name)
            }

            /// Whether a field, by its wire name, was read as `null` or set to it, and is written as `null`.
            pub fn is_null(&self, name: &str) -> bool {
                $crate::codec::macro_support::is_null(self, name)
            }
        }

        $crate::codec::common! { $name ($($wire $field ($ty) [$($flag)*])*) ($($additional ($additional_ty))?) (preserved) }
    };
}

/// Defines a model that occurs only in responses.
macro_rules! read_model {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                #[wire($wire:literal $(, $flag:ident)*)]
                $(#[$field_meta:meta])*
                pub $field:ident: Option<$ty:ty $(,)?>,
            )*
            $(
                #[additional]
                $(#[$additional_meta:meta])*
                pub $additional:ident: $additional_ty:ty,
            )?
        }
    ) => {
        $(#[$meta])*
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: ::std::option::Option<$ty>,)*
            $($(#[$additional_meta])* pub $additional: $additional_ty,)?
        }

        $crate::codec::common! { $name ($($wire $field ($ty) [$($flag)*])*) ($($additional ($additional_ty))?) () }
    };
}

/// Implements what both kinds of models have in common.
macro_rules! common {
    (
        $name:ident
        ($($wire:literal $field:ident ($ty:ty) [$($flag:ident)*])*)
        ($($additional:ident ($additional_ty:ty))?)
        ($($preserved:ident)?)
    ) => {
        impl $name {
            $(
                /// Sets the field of the same name.
                #[must_use]
                pub fn $field(mut self, value: impl ::std::convert::Into<$ty>) -> Self {
                    $crate::codec::macro_support::set(&mut self.$field, value);
                    self
                }
            )*
            $(
                /// Sets the members without a field of their own.
                #[must_use]
                pub fn $additional(mut self, value: impl ::std::convert::Into<$additional_ty>) -> Self {
                    self.$additional = value.into();
                    self
                }
            )?
        }

        // The derived implementations of `Clone` and `Default` would call a function for each field, which takes as
        // long to compile as all other methods.
        impl ::std::clone::Clone for $name {
            fn clone(&self) -> Self {
                $crate::codec::macro_support::clone(self)
            }
        }

        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self {
                    $($field: ::std::option::Option::None,)*
                    $($additional: ::std::default::Default::default(),)?
                    $($preserved: ::std::default::Default::default(),)?
                }
            }
        }

        impl $crate::codec::Model for $name {
            fn fields(&self, visit: &mut $crate::codec::FieldVisitor<'_>) -> &'static $crate::codec::Properties {
                let preserved = $crate::codec::optional!($(&self.$preserved)?);
                $crate::codec::macro_support::pass(visit, &[$(&self.$field,)* $(&self.$additional)?], preserved);
                &$crate::codec::Properties {
                    names: &[$($wire),*],
                    flags: &[$($(($wire, $crate::codec::property_flag!($flag)),)*)*],
                }
            }

            fn fields_mut(&mut self, visit: &mut $crate::codec::FieldVisitorMut<'_>) {
                $crate::codec::macro_support::pass_mut(visit, &mut [$(&mut self.$field,)* $(&mut self.$additional)?], $crate::codec::optional!($(&mut self.$preserved)?));
            }
        }

        $crate::codec::object_value! { $name }
    };
}

/// Implements `PartialEq`, `Debug` and serde's traits for a type that implements [`Model`](super::Model).
macro_rules! object_value {
    ($name:ident $(<$param:ident: $bound:path>)?) => {
        /// Compares the JSON texts.
        impl$(<$param: $bound>)? ::std::cmp::PartialEq for $name$(<$param>)? {
            fn eq(&self, other: &Self) -> bool {
                $crate::codec::macro_support::have_same_json(self, other)
            }
        }

        impl$(<$param: $bound>)? ::std::fmt::Debug for $name$(<$param>)? {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::codec::macro_support::debug(self, stringify!($name), f)
            }
        }

        impl$(<$param: $bound>)? ::serde::Serialize for $name$(<$param>)? {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::codec::macro_support::serialize(self, serializer)
            }
        }

        impl<'de $(, $param: $bound)?> ::serde::Deserialize<'de> for $name$(<$param>)? {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::codec::macro_support::deserialize(deserializer)
            }
        }
    };
}

/// Expands to the [`PropertyFlag`](super::PropertyFlag) of an attribute's flag.
macro_rules! property_flag {
    (required) => {
        $crate::codec::PropertyFlag::Required
    };
    (lock) => {
        $crate::codec::PropertyFlag::Lock
    };
    (personal) => {
        $crate::codec::PropertyFlag::Personal
    };
    (secret) => {
        $crate::codec::PropertyFlag::Secret
    };
}

macro_rules! optional {
    () => {
        ::std::option::Option::None
    };
    ($some:expr) => {
        ::std::option::Option::Some($some)
    };
}

pub(crate) use {common, model, object_value, optional, property_flag, read_model};
