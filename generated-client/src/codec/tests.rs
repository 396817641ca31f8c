//! The macros' expansions compile next to types of any name.

// Only the macros are in scope: the generated items shadow all names that the expansions might use.
#[allow(unreachable_pub, dead_code, reason = "the macros expand as in generated modules")]
mod hostile {
    use crate::codec::{model, open_enum, read_model};

    type Text = ::std::string::String;

    model! {
        /// A model.
        pub struct Clone {
            #[wire("a", required)]
            /// A field.
            pub a: Option<Text>,
        }
    }
    model! {
        /// A model without fields.
        pub struct Vec {}
    }
    read_model! {
        /// A model of responses.
        pub struct Default {
            #[wire("into")]
            /// A field.
            pub into: Option<Into>,
        }
    }
    open_enum! {
        /// An enum.
        pub enum Into {
            /// A variant.
            Some = "SOME",
        }
    }
    macro_rules! shadowing {
        ($($name:ident)*) => {$(
            read_model! {
                /// A model with a shadowing name.
                pub struct $name {}
            }
        )*};
    }
    shadowing! { From PartialEq Eq PartialOrd Ord Hash Option Result String Box Send Debug Display Serialize S }
    shadowing! { Deserialize D Copy Value Model Answer Response Error IntoFuture Client Call }

    /// Resources, requests and ids with shadowing names.
    pub mod calls {
        use crate::call::{request, resource};
        use crate::id::id;

        type Nothing = ();

        resource! {
            /// A resource.
            pub struct Option(option_resource);
        }
        request! {
            /// A call.
            pub struct IntoFuture(Nothing);
        }
        request! {
            /// A call with an open enum as its response.
            pub struct Result(super::Into);
        }
        request! {
            /// A call with a shadowing name.
            pub struct Some(super::Clone);
        }
        request! {
            /// A call with a shadowing name.
            pub struct Ok(crate::Page<super::Default>);
        }
        id! {
            /// An id.
            pub struct From(i64);
        }
        id! {
            /// An id.
            pub struct Hash(i64);
        }
        id! {
            /// An id with a shadowing name.
            pub struct Clone(i64);
        }
    }
}

use super::{from_json, to_json};

#[test]
fn models_with_shadowing_names_round_trip() {
    let text = r#"{"a":"b","c":1}"#;
    let model = from_json::<hostile::Clone>(text, false).map(|(model, _)| model).unwrap_or_default();
    assert_eq!(to_json(&model), text);
    assert_eq!(to_json(&model.a("d")), r#"{"a":"d","c":1}"#);
    let read = from_json::<hostile::Default>(r#"{"into":"SOME"}"#, false).map(|(model, _)| model.into).ok().flatten();
    assert!(read.is_some_and(|value| value.is_listed()));
}

#[test]
fn requests_with_shadowing_names_resolve_to_their_responses() {
    fn output<R: IntoFuture>() -> &'static str {
        std::any::type_name::<R::Output>()
    }
    assert!(output::<hostile::calls::Result>().contains("Into"));
    assert!(output::<hostile::calls::IntoFuture>().contains("()"));
    assert_eq!(hostile::calls::From::from(1).to_string(), "1");
}
