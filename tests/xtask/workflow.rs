//! Shell steps of the scheduled workflow, run in clones of a bare repository, with programs `cargo` and `gh` that record
//! their arguments.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{read, repository, write};

/// Steps of the workflow, by their names.
const UPDATE: &str = "Update";
const PULL_REQUEST: &str = "Open a pull request with the report";
const ISSUE: &str = "Open an issue if a decision is needed first";

/// Address of the account that the workflow commits with.
const BOT: &str = "41898282+github-actions[bot]@users.noreply.github.com";

/// Records its arguments, and answers lists with the content of a file.
const GH: &str = "#!/bin/sh\necho \"$*\" >> \"$RUNNER_TEMP/gh.log\"\n\
                  case \"$2\" in list) cat \"$RUNNER_TEMP/open\" 2> /dev/null || true;; esac\n";

/// A remote repository and the folders of the workflow's runner.
struct Runner {
    folder: TempDir,
}

impl Runner {
    fn new() -> Self {
        let runner = Self { folder: tempfile::tempdir().expect("a temporary folder can be created") };
        let first = runner.path("first");
        write(&first.join("spec/releases.toml"), "current = \"26.04\"\ndate = \"2026-04-15\"\n");
        runner.git(&first, &["init", "--quiet", "--initial-branch", "main"]);
        runner.commit(&first, "first");
        runner.git(&first, &["clone", "--quiet", "--bare", ".", "../remote.git"]);
        write(&runner.path("bin/gh"), GH);
        runner
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, program: &str, folder: &Path) -> Command {
        let mut command = Command::new(program);
        let path = std::env::var("PATH").expect("there is a PATH");
        command.current_dir(folder).env("PATH", format!("{}:{path}", self.path("bin").display()));
        command
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("RUNNER_TEMP", self.path("temp"));
        command.env("GITHUB_OUTPUT", self.path("temp/output")).env("RELEASE", "26.05");
        command
    }

    fn git(&self, folder: &Path, arguments: &[&str]) -> String {
        let output = self.command("git", folder).args(arguments).output().expect("git can be started");
        assert!(output.status.success(), "git {arguments:?}: {output:?}");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    fn commit(&self, folder: &Path, message: &str) {
        self.git(folder, &["add", "--all"]);
        let identity = ["-c", "user.name=A Maintainer", "-c", "user.email=maintainer@example.com"];
        self.git(folder, &[&identity[..], &["commit", "--quiet", "--message", message]].concat());
    }

    /// Makes a program `cargo` and a new clone, as at the start of a run.
    fn start(&self, cargo: &str) -> PathBuf {
        for folder in ["clone", "temp"] {
            let _ = fs::remove_dir_all(self.path(folder));
        }
        fs::create_dir_all(self.path("temp")).expect("the folder can be created");
        write(&self.path("bin/cargo"), &format!("#!/bin/sh\n{cargo}\n"));
        for program in ["gh", "cargo"] {
            let result = Command::new("chmod").arg("+x").arg(self.path("bin").join(program)).status();
            assert!(result.is_ok_and(|status| status.success()));
        }
        let remote = format!("file://{}", self.path("remote.git").display());
        self.git(self.folder.path(), &["clone", "--quiet", "--depth", "1", &remote, "clone"]);
        self.path("clone")
    }

    /// Runs a step of the workflow.
    fn step(&self, name: &str) -> Output {
        let workflow = read(&repository().join(".github/workflows/release.yml"));
        let workflow: serde_yaml::Value = serde_yaml::from_str(&workflow).expect("the workflow is YAML");
        let steps = workflow["jobs"]["update"]["steps"].as_sequence().expect("the job has steps");
        let step = steps.iter().find(|step| step["name"].as_str() == Some(name)).expect("the job has the step");
        let script = step["run"].as_str().expect("the step is a script");
        let mut bash = self.command("bash", &self.path("clone"));
        bash.args(["--noprofile", "--norc", "-euo", "pipefail", "-c", script]).output().expect("bash can be started")
    }

    /// Runs the steps of an update that adopts a release, and returns the calls of `gh`.
    fn adopt(&self, date: &str, description: &str) -> String {
        let cargo = format!(
            "printf 'current = \"26.05\"\\ndate = \"{date}\"\\n' > spec/releases.toml\n\
             echo '{description}' > spec/26.05.json\necho report > \"$5\"\necho adopted"
        );
        self.start(&cargo);
        let output = self.step(UPDATE);
        assert!(output.status.success(), "{output:?}");
        assert_eq!(read(&self.path("temp/output")), "code=0\nrelease=26.05\nchanged=true\n");
        self.propose()
    }

    fn propose(&self) -> String {
        let output = self.step(PULL_REQUEST);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(self.path("temp/gh.log")).unwrap_or_default()
    }

    fn proposed(&self, format: &str) -> String {
        self.git(&self.path("remote.git"), &["log", "-1", &format!("--format={format}"), "release-26.05"])
    }
}

#[test]
fn release_is_proposed_once_and_again_if_it_changes() {
    let runner = Runner::new();
    let calls = runner.adopt("2026-05-12", "{}");
    assert!(calls.contains("pr create --title Procountor 26.05 --body-file "), "{calls}");
    assert!(calls.ends_with("workflow run ci.yml --ref release-26.05\n"), "{calls}");
    assert_eq!(runner.proposed("%s by %ce"), format!("Procountor 26.05 by {BOT}"));
    let first = runner.proposed("%H");
    assert_eq!(runner.adopt("2026-05-13", "{}"), "", "only the date differs");
    assert_eq!(runner.proposed("%H"), first);
    let calls = runner.adopt("2026-05-14", "{\"paths\": {}}");
    assert!(calls.starts_with("pr list --head release-26.05 --state open "), "{calls}");
    assert_ne!(runner.proposed("%H"), first);
}

#[test]
fn open_pull_request_gets_new_report() {
    let runner = Runner::new();
    runner.adopt("2026-05-12", "{}");
    runner.start("printf 'current = \"26.05\"\\n' > spec/releases.toml");
    assert!(runner.step(UPDATE).status.success());
    write(&runner.path("temp/open"), "7\n");
    let calls = runner.propose();
    assert!(calls.contains("\npr edit 7 --body-file ") && !calls.contains("pr create"), "{calls}");
}

#[test]
fn commits_of_maintainer_on_the_branch_are_kept() {
    let runner = Runner::new();
    runner.adopt("2026-05-12", "{}");
    let clone = runner.path("clone");
    write(&clone.join("spec/accepted.toml"), "# a decision\n");
    runner.commit(&clone, "Decide");
    runner.git(&clone, &["push", "--quiet", "origin", "release-26.05"]);
    assert_eq!(runner.adopt("2026-05-13", "{\"paths\": {}}"), "");
    assert_eq!(runner.proposed("%s"), "Decide");
}

#[test]
fn decision_opens_one_issue_and_error_fails() {
    let runner = Runner::new();
    runner.start("echo 'no name for the path segment `ä`' >&2; exit 1");
    assert!(runner.step(UPDATE).status.success());
    assert_eq!(read(&runner.path("temp/output")), "code=1\nrelease=26.04\nchanged=false\n");
    for (open, call) in [("", "issue create --title "), ("4\n", "issue edit 4 --body-file ")] {
        write(&runner.path("temp/open"), open);
        assert!(runner.step(ISSUE).status.success());
        assert!(read(&runner.path("temp/gh.log")).contains(call), "{call}");
        assert_eq!(read(&runner.path("temp/body.md")), "~~~~\nno name for the path segment `ä`\n\n~~~~\n");
    }
    runner.start("echo 'error: the connection was reset'; exit 2");
    let output = runner.step(UPDATE);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("the connection was reset"));
}
