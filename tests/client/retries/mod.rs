//! When a call is sent again, how often, after which wait, and with which bytes.
//!
//! What needs long waits goes through a transport in memory, under a clock that only moves when nobody
//! has anything to do: there a wait is exact. What needs none goes over real connections of this
//! machine. No test does both, because such a clock jumps while bytes are on their way.

mod after;
mod calls;
mod limits;
mod options;
mod properties;
mod same;
mod signed;
mod sticky;
mod replies;
mod table;
mod wire;
