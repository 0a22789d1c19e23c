"""./run from bare machine to warm start, with stand-ins for Python, apt and the user's id."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PYTHON = """#!/bin/sh
echo "$*" >>"$CALLS"
case "$*" in
*sys.version_info*) echo "$0" ;;
*missing.py*) [ -e "$INSTALLED" ] || echo "$MISSING" ;;
"-m venv"*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
"-m pip"*) exit "$PIP_EXIT" ;;
*) printf '%s\\n' "$PWD" "$PYTHONPATH" "$@" ;;
esac
"""
NO_PYTHON = "#!/bin/sh\nexit 127\n"
APT = '#!/bin/sh\necho "apt-get $*" >>"$CALLS"\ncase $* in *install*) touch "$INSTALLED" ;; esac\n'
ID = '#!/bin/sh\necho "$USER_ID"\n'
PACKAGES = "libpango-1.0-0 fonts-noto-core"


@dataclass
class Machine:
    """A copy of ./run in a folder with a space in its name, and a path of stand-ins."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def checkout(self) -> Path:
        return self.folder / "check out"

    def command(self, name: str, text: str) -> None:
        (self.folder / "bin" / name).write_text(text)
        (self.folder / "bin" / name).chmod(0o755)

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.checkout / "run"), *arguments],
            cwd=cwd or self.folder,
            env={
                "PATH": f"{self.folder / 'bin'}:/usr/bin:/bin",
                "CALLS": str(self.folder / "calls"),
                "INSTALLED": str(self.folder / "installed"),
                "MISSING": "",
                "PIP_EXIT": "0",
                "USER_ID": "1000",
                **self.settings,
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, word: str) -> list[str]:
        log = self.folder / "calls"
        return (
            [line for line in log.read_text().splitlines() if word in line] if log.exists() else []
        )


@pytest.fixture
def machine(root: Path, tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    machine.checkout.mkdir()
    for name in ("run", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(root / name, machine.checkout)
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        machine.command(name, PYTHON)
    machine.command("apt-get", APT)
    machine.command("id", ID)
    return machine


def test_first_call_makes_the_environment_and_the_second_only_uses_it(machine: Machine) -> None:
    first = machine.run("vnr", "check")
    second = machine.run("vnr", "check")

    assert (first.returncode, second.returncode) == (0, 0)
    assert "making the environment" in first.stderr
    assert second.stderr == ""
    (install,) = machine.calls("-m pip")
    assert "--require-hashes" in install
    assert install.endswith("check out/requirements.txt")


def test_arguments_and_working_folder_are_the_callers(machine: Machine) -> None:
    (elsewhere := machine.folder / "else where").mkdir()

    done = machine.run("vnr", "render", "in puts/*", "", cwd=elsewhere)

    folder, path, *arguments = done.stdout.split("\n")[:-1]
    assert folder == str(elsewhere)
    assert path == str(machine.checkout)
    assert arguments == ["-m", "vnr", "render", "in puts/*", ""]


def test_symbolic_link_to_run_is_followed(machine: Machine) -> None:
    (link := machine.folder / "bin" / "vnr-run").symlink_to(machine.checkout / "run")

    done = subprocess.run([link, "help"], capture_output=True, text=True, check=True)

    assert "usage" in done.stdout


def test_tests_take_the_larger_lock_and_serve_the_tool_too(machine: Machine) -> None:
    machine.run("test")
    machine.run("vnr")

    (install,) = machine.calls("-m pip")
    assert install.endswith("requirements-dev.txt")


def test_changed_lock_makes_the_environment_anew(machine: Machine) -> None:
    machine.run("vnr")
    (stray := machine.checkout / ".venv" / "stray").touch()
    with (machine.checkout / "requirements.txt").open("a") as lock:
        lock.write("# changed\n")

    machine.run("vnr")

    assert len(machine.calls("-m pip")) == 2
    assert not stray.exists()


def test_interrupted_set_up_is_made_anew(machine: Machine) -> None:
    machine.settings["PIP_EXIT"] = "1"
    failed = machine.run("vnr")
    (stray := machine.checkout / ".venv" / "half").touch()
    machine.settings["PIP_EXIT"] = "0"

    done = machine.run("vnr")

    assert (failed.returncode, done.returncode) == (3, 0)
    assert not stray.exists()


def test_root_installs_what_is_missing_and_goes_on(machine: Machine) -> None:
    machine.settings |= {"MISSING": PACKAGES, "USER_ID": "0"}

    assert machine.run("vnr").returncode == 0
    update, install = machine.calls("apt-get")
    assert update == "apt-get update"
    assert install.endswith(f"install -y --no-install-recommends {PACKAGES}")


def test_without_root_one_line_says_what_to_run(machine: Machine) -> None:
    machine.settings["MISSING"] = PACKAGES

    done = machine.run("demo")

    assert done.returncode == 3
    assert machine.calls("apt-get") == []
    (line,) = done.stderr.splitlines()
    assert line.endswith(
        f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {PACKAGES}"
    )


@pytest.mark.parametrize(("user", "code"), [("0", 0), ("1000", 3)])
def test_without_python_root_installs_it(machine: Machine, user: str, code: int) -> None:
    for stand_in in (machine.folder / "bin").glob("python*"):
        machine.command(stand_in.name, NO_PYTHON)
    machine.command("apt-get", APT + f"cp {machine.folder}/python {machine.folder}/bin/python3\n")
    (machine.folder / "python").write_text(PYTHON)
    (machine.folder / "python").chmod(0o755)
    machine.settings["USER_ID"] = user

    done = machine.run("vnr")

    assert done.returncode == code
    assert bool(machine.calls("install")) == (user == "0")
    assert "python3-venv" in done.stderr


def test_no_command_shows_help_and_an_unknown_one_is_wrong_use(machine: Machine) -> None:
    assert "usage: ./run" in machine.run().stdout
    unknown = machine.run("rednder")
    assert (unknown.returncode, unknown.stdout) == (2, "")


@pytest.fixture
def real_checkout(root: Path, tmp_path: Path) -> Path:
    """A checkout under a name with a space, whose environment is the one that runs this test."""
    checkout = tmp_path / "real check out"
    (venv := checkout / ".venv").mkdir(parents=True)
    for name in ("run", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(root / name, checkout)
    for name in ("vnr", "templates"):
        (checkout / name).symlink_to(root / name)
    for name in ("bin", "lib", "pyvenv.cfg"):
        (venv / name).symlink_to(Path(sys.prefix) / name)
    locks = [checkout / "requirements.txt", checkout / "requirements-dev.txt"]
    text = b"".join(lock.read_bytes() for lock in locks)
    stamp = subprocess.run(["cksum"], input=text, capture_output=True, check=True).stdout
    (venv / "stamp").write_bytes(b"dev " + stamp)
    return checkout


def test_relative_paths_are_found_from_the_callers_folder(
    root: Path, real_checkout: Path, tmp_path: Path
) -> None:
    sample = min(path for path in (root / "country_inputs").iterdir() if path.is_dir())
    shutil.copytree(sample, tmp_path / "in puts" / sample.name)

    done = subprocess.run(
        [real_checkout / "run", "vnr", "check", f"in puts/{sample.name}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "making the environment" not in done.stderr
