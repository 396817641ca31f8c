//! A Redis server on loopback, the program of Debian's package `redis-server`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::fault_server::tls::{Certificate, CertificateAuthority};
use crate::fault_server::wait_until;

/// Number of ports to try. Another program may take a free port before the server does.
const ATTEMPTS: usize = 5;

/// File of the certificate, in the server's folder.
const CERTIFICATE: &str = "certificate.pem";
/// File of its key.
const KEY: &str = "key.pem";

/// A running Redis server, which is killed when it is dropped.
pub struct RedisServer {
    process: Child,
    port: u16,
    options: Vec<String>,
    password: Option<String>,
    tls_port: Option<u16>,
    folder: tempfile::TempDir,
}

impl RedisServer {
    /// Starts a server that persists nothing.
    pub fn start() -> Self {
        Self::run(None, None)
    }

    /// Starts a server that requires a password.
    pub fn with_password(password: &str) -> Self {
        Self::run(Some(password), None)
    }

    /// Starts a server that also accepts TLS connections, with a certificate of this authority.
    pub fn with_tls(authority: &CertificateAuthority) -> Self {
        Self::run(None, Some(authority.server_identity(Certificate::Trusted)))
    }

    fn run(password: Option<&str>, identity: Option<(String, String)>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be created");
        if let Some((certificate, key)) = &identity {
            for (name, text) in [(CERTIFICATE, certificate), (KEY, key)] {
                std::fs::write(folder.path().join(name), text).expect("the file can be written");
            }
        }
        for _ in 0..ATTEMPTS {
            let (port, tls_port) = (free_port(), identity.as_ref().map(|_| free_port()));
            let mut options: Vec<String> = Vec::new();
            let mut set = |option: &str, value: &str| options.extend([option.to_owned(), value.to_owned()]);
            if let Some(password) = password {
                set("--requirepass", password);
            }
            if let Some(tls_port) = tls_port {
                set("--tls-port", &tls_port.to_string());
                set("--tls-auth-clients", "no");
                // Relative to the server's folder.
                set("--tls-cert-file", CERTIFICATE);
                set("--tls-key-file", KEY);
                set("--tls-ca-cert-file", CERTIFICATE);
            }
            let mut process = spawn(port, &options, folder.path());
            if is_ready(&mut process, port) {
                return Self { process, port, options, password: password.map(str::to_owned), tls_port, folder };
            }
        }
        panic!("redis-server did not start on any of {ATTEMPTS} ports");
    }

    /// Returns the URL, with the password if there is one.
    pub fn url(&self) -> String {
        let user = self.password.as_ref().map(|password| format!(":{password}@")).unwrap_or_default();
        format!("redis://{user}127.0.0.1:{}", self.port)
    }

    /// Returns the URL for TLS.
    pub fn tls_url(&self) -> String {
        format!("rediss://127.0.0.1:{}", self.tls_port.expect("the server accepts TLS connections"))
    }

    /// Returns the address.
    pub fn address(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    /// Runs a command and returns the first line of its reply.
    pub fn command(&self, words: &[&str]) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("Redis accepts the connection");
        let mut reply = String::new();
        let mut reader = BufReader::new(stream.try_clone().expect("the socket can be cloned"));
        let login: Option<Vec<&str>> = self.password.as_deref().map(|password| vec!["AUTH", password]);
        for words in login.iter().map(Vec::as_slice).chain([words]) {
            let words: String = words.iter().map(|word| format!("${}\r\n{word}\r\n", word.len())).collect();
            let count = words.matches('$').count();
            stream.write_all(format!("*{count}\r\n{words}").as_bytes()).expect("Redis reads the command");
            reply.clear();
            reader.read_line(&mut reply).expect("Redis replies");
        }
        reply.trim_end().to_owned()
    }

    /// Stops the process from running, with its connections open.
    pub fn freeze(&self) {
        self.signal("STOP");
    }

    /// Lets the process continue.
    pub fn thaw(&self) {
        self.signal("CONT");
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([format!("-{name}"), self.process.id().to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "the signal {name} can be sent");
    }

    /// Kills the process. Its data is lost.
    pub fn kill(&mut self) {
        self.process.kill().expect("Redis can be killed");
        self.process.wait().expect("Redis ends");
    }

    /// Starts the process again, on the same port.
    pub fn restart(&mut self) {
        self.process = spawn(self.port, &self.options, self.folder.path());
        assert!(is_ready(&mut self.process, self.port), "redis-server did not start again on its port");
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        // The process may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("the listener has an address").port()
}

fn spawn(port: u16, options: &[String], folder: &std::path::Path) -> Child {
    let mut command = Command::new("redis-server");
    command.args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port"]).arg(port.to_string());
    command.current_dir(folder).arg("--dir").arg(folder).args(options).stdout(Stdio::null());
    command.spawn().unwrap_or_else(|error| {
        panic!("redis-server cannot be started: {error}\n  help: install the Debian packages redis-server and faketime")
    })
}

/// Waits until the server accepts connections. Returns `false` if its process has ended.
fn is_ready(process: &mut Child, port: u16) -> bool {
    let process = std::sync::Mutex::new(process);
    let has_ended = || process.lock().map_or(true, |mut process| !matches!(process.try_wait(), Ok(None)));
    let accepts = || {
        let address = ([127, 0, 0, 1], port).into();
        TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
    };
    wait_until(|| has_ended() || accepts()) && !has_ended()
}
