//! Responses whose value may be absent.

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use super::CallResponse;
use crate::Json;
use crate::error::Operation;
use crate::transport::Framing;

fn response(body: &'static str) -> CallResponse {
    CallResponse {
        operation: Operation { method: Method::GET, path: "/a" },
        attempts: 1,
        status: StatusCode::OK,
        headers: HeaderMap::new(),
        body: Bytes::from_static(body.as_bytes()),
        framing: Framing::Delimited,
        lenient: false,
        skip_invalid_items: false,
        batch: false,
    }
}

#[test]
fn null_and_empty_body_are_no_value_where_one_is_optional() {
    for body in ["", "null", " null\n"] {
        let read = response(body).into_response::<Option<Vec<Option<i64>>>>();
        assert!(read.is_ok_and(|response| response.is_none()), "{body:?}");
        assert!(response(body).into_response::<Vec<i64>>().is_err(), "{body:?}");
        assert!(response(body).into_response::<Option<Json>>().is_ok_and(|response| response.is_none()), "{body:?}");
    }
}

#[test]
fn null_elements_of_list_keep_their_positions() {
    let read = response("[1,null,3]").into_response::<Vec<Option<i64>>>();
    assert!(read.is_ok_and(|response| *response == [Some(1), None, Some(3)]));
    let read = response("[1,[],3]").into_response::<Option<Vec<Option<i64>>>>();
    let read = read.map(|response| (response.unread().len(), response.into_inner()));
    assert!(read.is_ok_and(|read| read == (1, Some(vec![Some(1), Some(3)]))), "an unreadable element is reported");
}
