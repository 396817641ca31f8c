//! A call is sent by a thread that waits for it.

use procountor_client::{Error, Request, Response, blocking};

/// Sends a call.
pub(crate) async fn sent<R>(request: R) -> Result<Response<R::Answer>, Error>
where
    R: Request<IntoFuture: Send, Answer: Send>,
{
    let (done, end) = tokio::sync::oneshot::channel();
    let thread = std::thread::spawn(move || done.send(blocking::wait(request.into_future())).is_ok());
    let answer = end.await.expect("the thread gives an answer");
    assert!(thread.join().expect("the thread ends"));
    answer
}
