//! Runs the steps of a script on a connection.

use std::io::{Read, Result, Write};
use std::time::Instant;

use rustls::{ServerConnection, StreamOwned};

use super::MAX_WAIT;
use super::script::{Script, Step};
use super::stream::TimedStream;

/// Maximum number of leftover bytes that are recorded per connection.
const MAX_LEFTOVERS: usize = 1 << 20;

/// A connection in clear text or with TLS.
pub(super) trait Channel: Read + Write {
    /// Returns the TCP stream.
    fn stream(&mut self) -> &mut TimedStream;
    /// Sends the TLS `close_notify` alert; without TLS, does nothing.
    fn close_notify(&mut self);
}

impl Channel for TimedStream {
    fn stream(&mut self) -> &mut TimedStream {
        self
    }

    fn close_notify(&mut self) {}
}

impl Channel for StreamOwned<ServerConnection, TimedStream> {
    fn stream(&mut self) -> &mut TimedStream {
        &mut self.sock
    }

    fn close_notify(&mut self) {
        self.conn.send_close_notify();
        let _ = self.flush();
    }
}

/// The state of a connection after a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AfterScript {
    /// The next request is read.
    Open,
    /// The connection is closed, or was lost.
    Closed,
}

/// Runs the steps of a script. Bytes that it reads are added to `leftovers`.
pub(super) fn play(channel: &mut impl Channel, script: &Script, leftovers: &mut Vec<u8>) -> AfterScript {
    for step in &script.0 {
        if channel.stream().stopped() {
            return AfterScript::Closed;
        }
        match step {
            Step::Send(bytes) => {
                if send(channel, bytes).is_err() {
                    return AfterScript::Closed;
                }
            }
            Step::Pause(time) => channel.stream().pause(*time),
            Step::Drip { bytes, chunk_size, interval } => {
                for chunk in bytes.chunks((*chunk_size).max(1)) {
                    if send(channel, chunk).is_err() || channel.stream().stopped() {
                        return AfterScript::Closed;
                    }
                    channel.stream().pause(*interval);
                }
            }
            Step::ReadRecord => {
                if read_record(channel, leftovers).is_err() {
                    return AfterScript::Closed;
                }
            }
            Step::Reset => {
                channel.stream().reset_on_close();
                return AfterScript::Closed;
            }
            Step::Close => {
                channel.close_notify();
                channel.stream().shutdown();
                return AfterScript::Closed;
            }
            Step::CloseWithoutNotify => {
                channel.stream().shutdown();
                return AfterScript::Closed;
            }
            Step::HalfClose => {
                channel.close_notify();
                channel.stream().shutdown_write();
                read_to_end(channel, leftovers);
                return AfterScript::Closed;
            }
            Step::Stall => {
                read_to_end(channel, leftovers);
                return AfterScript::Closed;
            }
            Step::KeepAlive => return AfterScript::Open,
        }
    }
    AfterScript::Open
}

fn send(channel: &mut impl Channel, bytes: &[u8]) -> Result<()> {
    channel.write_all(bytes)?;
    channel.flush()
}

/// Reads until the peer closes its direction, for `MAX_WAIT` at most.
fn read_to_end(channel: &mut impl Channel, leftovers: &mut Vec<u8>) {
    let end = Instant::now() + MAX_WAIT;
    let mut chunk = [0; 4096];
    while Instant::now() < end && !channel.stream().stopped() {
        match channel.read(&mut chunk) {
            Ok(count @ 1..) => keep(leftovers, &chunk[..count]),
            _ => return,
        }
    }
}

/// Reads one TLS record.
fn read_record(channel: &mut impl Channel, leftovers: &mut Vec<u8>) -> Result<()> {
    let mut header = [0; 5];
    channel.read_exact(&mut header)?;
    let mut payload = vec![0; usize::from(u16::from_be_bytes([header[3], header[4]]))];
    channel.read_exact(&mut payload)?;
    keep(leftovers, &header);
    keep(leftovers, &payload);
    Ok(())
}

/// Adds bytes up to the maximum.
fn keep(leftovers: &mut Vec<u8>, bytes: &[u8]) {
    let room = MAX_LEFTOVERS.saturating_sub(leftovers.len());
    leftovers.extend_from_slice(&bytes[..bytes.len().min(room)]);
}
