//! `cargo xtask measure download`: measures memory and time of a streamed download of 1 GiB, over loopback.
//!
//! The server is a separate process, so that its memory does not count. Exits with code 1 if the limit is missed.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Instant;

use procountor_client::Client;
use xtask::measure::{Measurement, program};

const MIB: u64 = 1024 * 1024;
/// Size of the file in bytes.
const LENGTH: u64 = 1024 * MIB;
/// Size of a first download, after which the buffers that remain are allocated.
const WARM_UP_LENGTH: u64 = 1024;
/// Maximum growth of memory after that, in bytes.
const MAX_GROWTH: u64 = 16 * MIB;
/// Number of bytes after which the content repeats; a prime, so that a lost or duplicated chunk changes it.
const PERIOD: usize = 65_521;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<ExitCode, Failure> {
    if std::env::args().nth(1).as_deref() == Some("serve") {
        serve()?;
        return Ok(ExitCode::SUCCESS);
    }
    let server = ServerProcess::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(program::print(&[runtime.block_on(measure(&server.url))?]))
}

async fn measure(url: &str) -> Result<Measurement, Failure> {
    let client = Client::builder().base_url(url).token("token").build()?;
    fetch(&client, WARM_UP_LENGTH).await?;
    // Resets the peak in `VmHWM`.
    std::fs::write("/proc/self/clear_refs", "5")?;
    let before = status("VmRSS:")?;
    let start = Instant::now();
    fetch(&client, LENGTH).await?;
    let seconds = start.elapsed().as_secs_f64();
    let growth = status("VmHWM:")?.saturating_sub(before);
    let kib = growth / 1024;
    let rate = f64::from(u32::try_from(LENGTH / MIB)?) / seconds;
    let value = format!(
        "1 GiB in {seconds:.1} s ({rate:.0} MiB/s), every byte compared; memory grows by {kib} KiB from {} KiB",
        before / 1024,
    );
    Ok(Measurement::at_most("download", value, &format!("{} KiB", MAX_GROWTH / 1024), growth <= MAX_GROWTH))
}

/// Downloads a file and compares each byte. The id of the attachment is the size of the file.
async fn fetch(client: &Client, length: u64) -> Result<(), Failure> {
    let mut download = client.attachments().download(i64::try_from(length)?).stream().await?;
    assert_eq!(download.meta().and_then(|meta| meta.id), Some(7));
    let pattern = pattern();
    let (mut at, mut read) = (0, 0);
    while let Some(chunk) = download.chunk().await? {
        let mut rest = &chunk[..];
        while !rest.is_empty() {
            let expected = &pattern[at..];
            let length = rest.len().min(expected.len());
            assert_eq!(rest[..length], expected[..length], "at {read}");
            rest = &rest[length..];
            at = (at + length) % PERIOD;
            read += length as u64;
        }
    }
    assert_eq!(read, length);
    Ok(())
}

/// Returns one period of the content, which contains line ends and prefixes of the boundary.
fn pattern() -> Vec<u8> {
    let mut bytes: Vec<u8> = (0..PERIOD).map(|at| ((at * 31 + at / 251) % 251) as u8).collect();
    for line in bytes.chunks_exact_mut(1009) {
        line[..7].copy_from_slice(b"\r\n--b1x");
    }
    bytes
}

/// Returns a value of `/proc/self/status`, in bytes.
fn status(name: &str) -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("memory can only be measured on Linux")?;
    let kib: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib * 1024)
}

/// The server process. Dropping it ends the process.
struct ServerProcess {
    process: Child,
    url: String,
}

impl ServerProcess {
    fn start() -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut process = command.arg("serve").stdout(Stdio::piped()).spawn()?;
        let mut url = String::new();
        BufReader::new(process.stdout.take().ok_or("the server has no output")?).read_line(&mut url)?;
        Ok(Self { process, url: url.trim().to_owned() })
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Prints the API URL and responds to two requests.
fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://{}/api", listener.local_addr()?);
    for _ in 0..2 {
        respond(listener.accept()?.0)?;
    }
    Ok(())
}

/// Responds with a file of the size that the path ends with.
fn respond(mut stream: TcpStream) -> Result<(), Failure> {
    let (mut request, mut filled) = ([0; 4096], 0);
    while !request[..filled].ends_with(b"\r\n\r\n") {
        filled += stream.read(&mut request[filled..])?;
    }
    let line = std::str::from_utf8(&request[..filled])?;
    let id = line.split(' ').nth(1).and_then(|path| path.rsplit('/').next()).ok_or("the request has no path")?;
    let mut left: usize = id.parse()?;
    let start = "--b1\r\nContent-Type: application/json\r\n\r\n{\"id\":7}\r\n--b1\r\nContent-Type: a/b\r\n\r\n";
    let end = "\r\n--b1--\r\n";
    let length = start.len() + left + end.len();
    write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: multipart/mixed; boundary=b1\r\n")?;
    write!(stream, "Content-Length: {length}\r\n\r\n{start}")?;
    let pattern = pattern();
    while left > 0 {
        let chunk = &pattern[..left.min(PERIOD)];
        stream.write_all(chunk)?;
        left -= chunk.len();
    }
    stream.write_all(end.as_bytes())?;
    Ok(())
}
