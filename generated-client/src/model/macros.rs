//! What a generated model expands to.

/// A model that can be sent: it keeps what its fields cannot give back.
macro_rules! model {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                #[wire($wire:literal $(, $flag:ident)*)]
                $(#[$field_meta:meta])*
                pub $field:ident: Option<$ty:ty $(,)?>,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(::std::clone::Clone, ::std::default::Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: ::std::option::Option<$ty>,)*
            rest: $crate::model::Rest,
        }

        impl $name {
            /// The wire names of the members that Procountor asks for and that are not set.
            pub fn missing(&self) -> ::std::vec::Vec<&'static str> {
                $crate::model::generated::missing(self)
            }

            /// The members that came in a form that no field can hold. They go out as they came.
            pub fn unread(&self) -> ::std::vec::Vec<$crate::Unread> {
                $crate::model::generated::unread(self)
            }

            /// Drops what is kept of a member beside the fields, by its wire name: a member that has
            /// no field, or the text of one that its field could not hold or would write otherwise.
            /// It does not go out any more. The field itself stays as it is. Returns whether there
            /// was anything to drop.
            pub fn forget(&mut self, name: &str) -> bool {
                $crate::model::generated::forget(self, name)
            }

            /// Empties a field, by its wire name, and sends `null` for it: a field that is only empty does
            /// not go out at all. Holds as long as the field is empty, also after it was set in between,
            /// until [`forget`](Self::forget). Returns whether there is such a field.
            #[must_use = "it says whether there is such a field"]
            pub fn set_null(&mut self, name: &str) -> bool {
                $crate::model::generated::set_null(self, name)
            }

            /// Whether a field, by its wire name, came as `null` or was set to it, and goes out so.
            pub fn is_null(&self, name: &str) -> bool {
                $crate::model::generated::is_null(self, name)
            }
        }

        $crate::model::common! { $name ($($wire $field ($ty) [$($flag)*])*) (rest) }
    };
}

/// A model that only comes in answers.
macro_rules! read_model {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(
                #[wire($wire:literal $(, $flag:ident)*)]
                $(#[$field_meta:meta])*
                pub $field:ident: Option<$ty:ty $(,)?>,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(::std::clone::Clone, ::std::default::Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: ::std::option::Option<$ty>,)*
        }

        $crate::model::common! { $name ($($wire $field ($ty) [$($flag)*])*) () }
    };
}

/// What both kinds have.
macro_rules! common {
    ($name:ident ($($wire:literal $field:ident ($ty:ty) [$($flag:ident)*])*) ($($rest:ident)?)) => {
        impl $name {
            $(
                #[doc = concat!("Sets `", stringify!($field), "`.")]
                #[must_use]
                pub fn $field(mut self, value: impl ::std::convert::Into<$ty>) -> Self {
                    self.$field = ::std::option::Option::Some(::std::convert::Into::into(value));
                    self
                }
            )*
        }

        impl $crate::model::Model for $name {
            fn wires(&self) -> &'static [$crate::model::Wire] {
                &[$($crate::model::wire!($wire $($flag)*)),*]
            }

            fn fields(&self, see: &mut $crate::model::See<'_>) {
                see(&[$(&self.$field),*], $crate::model::optional!($(&self.$rest)?));
            }

            fn fields_mut(&mut self, see: &mut $crate::model::SeeMut<'_>) {
                see(&mut [$(&mut self.$field),*], $crate::model::optional!($(&mut self.$rest)?));
            }
        }

        $crate::model::object_value! { $name }
    };
}

/// What every type over [`Model`](super::Model) has: the same text, the same form.
macro_rules! object_value {
    ($name:ident $(<$param:ident: $bound:path>)?) => {
        /// By their JSON text.
        impl$(<$param: $bound>)? ::std::cmp::PartialEq for $name$(<$param>)? {
            fn eq(&self, other: &Self) -> bool {
                $crate::model::generated::same(self, other)
            }
        }

        impl$(<$param: $bound>)? ::std::fmt::Debug for $name$(<$param>)? {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::model::generated::debug(self, stringify!($name), f)
            }
        }

        impl$(<$param: $bound>)? ::serde::Serialize for $name$(<$param>)? {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::model::generated::serialize(self, serializer)
            }
        }

        impl<'de $(, $param: $bound)?> ::serde::Deserialize<'de> for $name$(<$param>)? {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::model::generated::deserialize(deserializer)
            }
        }
    };
}

/// A field's name on the wire and what is asked of it, as a constant that costs the compiler nothing.
macro_rules! wire {
    ($name:literal) => {
        $crate::model::Wire { name: $name, required: false, lock: false }
    };
    ($name:literal required) => {
        $crate::model::Wire { name: $name, required: true, lock: false }
    };
    ($name:literal lock) => {
        $crate::model::Wire { name: $name, required: false, lock: true }
    };
    ($name:literal required lock) => {
        $crate::model::Wire { name: $name, required: true, lock: true }
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

pub(crate) use {common, model, object_value, optional, read_model, wire};
