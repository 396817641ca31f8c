//! The macro that generated ids expand to.

/// Defines a newtype for the id of one kind of resource.
macro_rules! id {
    ($(#[$meta:meta])* pub struct $name:ident(i64);) => {
        $(#[$meta])*
        #[derive(::std::clone::Clone, ::std::marker::Copy, ::std::fmt::Debug, ::std::hash::Hash)]
        #[derive(::std::cmp::PartialEq, ::std::cmp::Eq, ::std::cmp::PartialOrd, ::std::cmp::Ord)]
        pub struct $name(pub i64);

        impl ::std::convert::From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

pub(crate) use id;
