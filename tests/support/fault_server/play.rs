//! The steps of a script, done to a connection.

use std::io::{Read, Result, Write};
use std::time::Instant;

use rustls::{ServerConnection, StreamOwned};

use super::PATIENCE;
use super::pool::Wire;
use super::script::{Script, Step};

/// How many stray bytes of a connection are kept.
const STRAYS: usize = 1 << 20;

/// A connection's bytes, in clear text or under TLS.
pub(super) trait Channel: Read + Write {
    /// What it goes over.
    fn wire(&mut self) -> &mut Wire;
    /// Says that nothing more will be written, where there is a word for it.
    fn farewell(&mut self);
}

impl Channel for Wire {
    fn wire(&mut self) -> &mut Wire {
        self
    }

    fn farewell(&mut self) {}
}

impl Channel for StreamOwned<ServerConnection, Wire> {
    fn wire(&mut self) -> &mut Wire {
        &mut self.sock
    }

    fn farewell(&mut self) {
        self.conn.send_close_notify();
        let _ = self.flush();
    }
}

/// What becomes of a connection after a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Request,
    Over,
}

/// Plays a script. What comes meanwhile goes to the strays.
pub(super) fn play(channel: &mut impl Channel, script: &Script, strays: &mut Vec<u8>) -> Next {
    for step in &script.0 {
        if channel.wire().stopped() {
            return Next::Over;
        }
        match step {
            Step::Send(bytes) => {
                if send(channel, bytes).is_err() {
                    return Next::Over;
                }
            }
            Step::Sleep(time) => channel.wire().pause(*time),
            Step::Drip { bytes, each, every } => {
                for part in bytes.chunks((*each).max(1)) {
                    if send(channel, part).is_err() || channel.wire().stopped() {
                        return Next::Over;
                    }
                    channel.wire().pause(*every);
                }
            }
            Step::Record => {
                if record(channel, strays).is_err() {
                    return Next::Over;
                }
            }
            Step::Reset => {
                channel.wire().linger_no_longer();
                return Next::Over;
            }
            Step::Close => {
                channel.farewell();
                channel.wire().finish();
                return Next::Over;
            }
            Step::Cut => {
                channel.wire().finish();
                return Next::Over;
            }
            Step::HalfClose => {
                channel.farewell();
                channel.wire().finish_writing();
                listen(channel, strays);
                return Next::Over;
            }
            Step::Stall => {
                listen(channel, strays);
                return Next::Over;
            }
            Step::KeepAlive => return Next::Request,
        }
    }
    Next::Request
}

fn send(channel: &mut impl Channel, bytes: &[u8]) -> Result<()> {
    channel.write_all(bytes)?;
    channel.flush()
}

/// Reads until the peer is done, for `PATIENCE` at most.
fn listen(channel: &mut impl Channel, strays: &mut Vec<u8>) {
    let end = Instant::now() + PATIENCE;
    let mut chunk = [0; 4096];
    while Instant::now() < end && !channel.wire().stopped() {
        match channel.read(&mut chunk) {
            Ok(count @ 1..) => keep(strays, &chunk[..count]),
            _ => return,
        }
    }
}

fn record(channel: &mut impl Channel, strays: &mut Vec<u8>) -> Result<()> {
    let mut head = [0; 5];
    channel.read_exact(&mut head)?;
    let mut body = vec![0; usize::from(u16::from_be_bytes([head[3], head[4]]))];
    channel.read_exact(&mut body)?;
    keep(strays, &head);
    keep(strays, &body);
    Ok(())
}

fn keep(strays: &mut Vec<u8>, bytes: &[u8]) {
    let room = STRAYS.saturating_sub(strays.len());
    strays.extend_from_slice(&bytes[..bytes.len().min(room)]);
}
