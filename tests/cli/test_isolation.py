"""Row F12 and the promise behind it: nothing is fetched, run or read outside the State's folder."""

from __future__ import annotations

import json
import mimetypes
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT
from tests.read.material import HEAD, PNG

# runs the command line with the network closed; notes what is opened, listed, called and started
WATCHED = """
import atexit, json, os, socket, sys

seen, noted = [], {"open", "os.listdir", "os.scandir"}
barred = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system",
          "ftplib.", "http.", "smtplib.", "urllib.", "webbrowser.", "pty.spawn")
report = open(os.environ["SEEN"], "w")

def hook(event, arguments):
    if event in noted and isinstance(arguments[0], (str, bytes, os.PathLike)):
        # what os.open is told to do with a file stands in its flags
        writes = event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR))
        seen.append(["write" if writes else "read", os.path.realpath(os.fsdecode(arguments[0]))])
    elif event == "urllib.Request" and arguments[0].startswith("data:"):
        pass  # a picture inside the page
    elif event.startswith(barred):
        seen.append(["barred", f"{event} {arguments!r}"])

def closed(*arguments, **options):
    raise OSError("the network is closed")

class Closed(socket.socket):
    __init__ = closed

socket.socket, socket.create_connection, socket.getaddrinfo = Closed, closed, closed
from vnr.cli import main
if "render" in sys.argv:
    import weasyprint  # looks for the libraries of the system by itself, before any input is read
sys.addaudithook(hook)
atexit.register(lambda: report.write(json.dumps(seen)))
main()
"""
ADDRESSES = (
    "file:///etc/passwd", "http://127.0.0.1:9/x.png", "https://example.org/x.png", "/etc/passwd",
    "../secret.txt", "\\\\\\\\host\\\\share\\\\x.png", "data:text/html,x", "javascript:alert(1)",
)  # fmt: skip


def hostile(folder: Path) -> Path:
    """A State's folder full of references that lead out of it; sound but for its pictures."""
    folder.mkdir()
    (folder.parent / "secret.txt").write_text("SECRET\n", encoding="utf-8")
    (folder.parent / "secret.png").write_bytes(PNG)
    (folder / "map.png").write_bytes(PNG)
    (folder / "out.png").symlink_to("../secret.png")
    (folder / "out.yaml").symlink_to("../secret.txt")
    (folder / "etc").symlink_to("/etc", target_is_directory=True)
    texts = "".join(
        f"  - |\n    [x]({a}) ![]({a}) <img src='{a}'> <a href='{a}'> @import url({a}); {a}\n\n"
        f"    ![](map)\n\n    <!ENTITY x SYSTEM '{a}'> {{{{ ''.__class__ }}}} $(touch pwned)\n"
        for a in ADDRESSES
    )
    pictures = "images: [{id: map, file: map.png, alt: M}]\n"
    (folder / "a.yaml").write_text(f"{HEAD}{pictures}highlights:\n{texts}", encoding="utf-8")
    return folder


def run(tmp_path: Path, *arguments: object) -> tuple[int, dict[str, set[str]]]:
    """How a call ended, and what it read, wrote and tried that is barred."""
    log = tmp_path / "seen.json"
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *map(str, arguments)],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "SEEN": str(log),
            "VNR_LANG": "fr",
            "PYTHONSAFEPATH": "1",
        },
        capture_output=True,
        timeout=120,
        check=False,
    )
    kinds: dict[str, set[str]] = {"read": set(), "write": set(), "barred": set()}
    for kind, what in json.loads(log.read_text(encoding="utf-8")):
        kinds[kind].add(what)
    return done.returncode, kinds


def strangers(paths: set[str], *roots: Path) -> list[str]:
    """What lies neither in these folders nor where the tool and its libraries lie."""
    libraries = [
        sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")
    ]
    within = [ROOT / "vnr", ROOT / "templates", *map(Path, libraries), *roots]
    known = {str(path.resolve()) for path in within}
    # folders of modules; kinds of files and the time zone, which libraries read when imported
    places = [str(ROOT), *sys.path, "/etc/localtime", *mimetypes.knownfiles]
    single = {os.path.realpath(place) for place in places}
    return sorted(
        path for path in paths - single if known.isdisjoint([path, *map(str, Path(path).parents)])
    )


@pytest.mark.parametrize("command", ["check", "render"])
def test_f12_nothing_is_fetched_run_or_read_outside_the_folder(
    tmp_path: Path, command: str
) -> None:
    folder = hostile(tmp_path / "KEN")
    out = tmp_path / "out"
    options = ("-f", "pdf,docx,html", "-o", out) if command == "render" else ()
    code, seen = run(tmp_path, command, folder, *options)

    assert code == 0
    assert seen["barred"] == set()
    assert strangers(seen["read"], folder) == []
    assert strangers(seen["write"], out) == []
    assert str(folder.resolve() / "a.yaml") in seen["read"]
    assert len(seen["read"]) > 20, "the hook sees what is read"
    assert not (tmp_path / "pwned").exists()
    made = list(out.iterdir()) if out.exists() else []
    assert len(made) == (3 if command == "render" else 0)
    assert all(b"SECRET" not in path.read_bytes() for path in made)


@pytest.mark.parametrize(
    "file",
    ["../secret.png", "/etc/passwd", "out.png", "etc/passwd", "file:///etc/passwd",
     "http://127.0.0.1:9/x.png", "map.png/../../secret.png"],
)  # fmt: skip
def test_f12_a_picture_elsewhere_is_refused_and_not_opened(tmp_path: Path, file: str) -> None:
    folder = hostile(tmp_path / "KEN")
    (folder / "b.yaml").write_text(f"emblem: {{file: '{file}', alt: x}}\n", encoding="utf-8")
    code, seen = run(tmp_path, "render", folder, "-f", "html", "-o", tmp_path / "out", "--draft")

    assert code == 0, "a draft is made without it"
    assert seen["barred"] == set()
    assert strangers(seen["read"], folder) == []


def test_f12_the_hook_sees_what_is_barred(tmp_path: Path) -> None:
    """Otherwise the tests above could not fail."""
    spoilt = WATCHED.replace(
        "main()\n", "import subprocess\nopen('/etc/hostname').close()\nsubprocess.run(['true'])\n"
    )
    log = tmp_path / "seen.json"
    subprocess.run(
        [sys.executable, "-c", spoilt],
        env={**os.environ, "PYTHONPATH": str(ROOT), "SEEN": str(log)},
        check=True,
    )
    seen = json.loads(log.read_text(encoding="utf-8"))

    assert ["read", "/etc/hostname"] in seen
    assert any(kind == "barred" and "subprocess.Popen" in what for kind, what in seen)
