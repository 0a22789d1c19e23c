"""Gathering the files of one State from the disk, within its own folder and within limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.errors import EnvironmentProblem, NoState
from vnr.model.job import SourceFile, Submission

if TYPE_CHECKING:
    from pathlib import Path

FILE_LIMIT = 10_000_000  # bytes; a full review of 23 objectives has about 200,000
FILES_LIMIT = 1_000


def gather(path: Path) -> Submission:
    """Read the files of a State: one file, or a folder with all below it.

    Links that lead out of the folder, devices and pipes are not opened; larger files than
    `FILE_LIMIT` bytes are named but not read. Raises `NoState` where nothing is at `path`
    or it is no regular file or folder, `EnvironmentProblem` where it cannot be read.
    """
    try:
        if path.is_dir():
            return Submission(str(path), tuple(_below(path)))
        if not path.exists():
            raise NoState("{path}: there is no such file or folder", path=path)
        if not path.is_file():
            raise NoState("{path}: this is neither a file nor a folder", path=path)
        return Submission(str(path), (_read(path, str(path)),))
    except OSError as problem:
        raise EnvironmentProblem(
            "{path} cannot be read: {reason}",
            path=problem.filename or path,
            reason=problem.strerror or problem,
        ) from problem


def _below(folder: Path) -> list[SourceFile]:
    root = folder.resolve()
    files = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        real = path.is_dir() or path.is_file()  # a link that leads nowhere is neither
        inside = real and path.resolve().is_relative_to(root)
        if path.is_dir() and inside:
            continue
        if inside and path.is_file():
            files.append(_read(path, name))
        else:
            files.append(SourceFile(name, None, 0))
        if len(files) > FILES_LIMIT:
            raise NoState(
                "{path}: more than {limit} files; is this the folder of one State?",
                path=folder,
                limit=FILES_LIMIT,
            )
    return files


def _read(path: Path, name: str) -> SourceFile:
    size = path.stat().st_size
    return SourceFile(name, path.read_bytes() if size <= FILE_LIMIT else None, size)
