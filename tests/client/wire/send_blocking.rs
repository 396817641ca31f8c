//! Sends calls through the blocking API, from a thread outside the test's runtime.

use procountor_client::{Error, Request, Response, blocking};

/// Sends a call.
pub(crate) async fn send<R>(request: R) -> Result<Response<R::Value>, Error>
where
    R: Request<IntoFuture: Send, Value: Send>,
{
    let (sender, receiver) = tokio::sync::oneshot::channel();
    let thread = std::thread::spawn(move || sender.send(blocking::block_on(request.into_future())).is_ok());
    let result = receiver.await.expect("the thread returns a result");
    assert!(thread.join().expect("the thread does not panic"));
    result
}
