"""Official texts that the user has added, in the user's own data folder.

One JSON file a declaration and language: its paragraphs, and the file from which they came.
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vnr.errors import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = "vnr-official-text/1"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


@dataclass(frozen=True)
class StoredText:
    """The official text of a declaration in one language, and where it comes from."""

    pack: str
    symbol: str
    language: str
    file: str
    sha256: str
    added: str  # the day, 2026-11-23
    paragraphs: Mapping[int, str]


def load_official_text(pack: str, language: str) -> Mapping[int, str] | None:
    """The paragraphs of a declaration in `language` or its base language, None if not added.

    Never those of another language. Raises `EnvironmentProblem` where the file is damaged.
    """
    for tag in dict.fromkeys((language.lower(), language.lower().split("-", maxsplit=1)[0])):
        if is_language(tag) and (path := text_path(pack, tag)).is_file():
            return _read(path).paragraphs
    return None


def stored_texts(pack: str) -> list[StoredText]:
    """All texts of a declaration that were added, by language."""
    folder = _texts_root() / pack
    return [_read(path) for path in sorted(folder.glob("*.json")) if is_language(path.stem)]


def is_language(tag: str) -> bool:
    """Whether `tag` is a language tag in small letters."""
    return bool(_LANGUAGE.fullmatch(tag))


def text_path(pack: str, language: str) -> Path:
    """Where the text of a declaration is kept."""
    return _texts_root() / pack / f"{language}.json"


def as_json(text: StoredText) -> bytes:
    """A text as it is kept."""
    data = {
        "format": FORMAT,
        "pack": text.pack,
        "symbol": text.symbol,
        "language": text.language,
        "source": {"file": text.file, "sha256": text.sha256, "added": text.added},
        "paragraphs": {str(number): words for number, words in text.paragraphs.items()},
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _read(path: Path) -> StoredText:
    try:
        data: dict[str, Any] = json.loads(path.read_bytes())
        text = StoredText(
            data["pack"],
            data["symbol"],
            data["language"],
            **data["source"],
            paragraphs={int(number): words for number, words in data["paragraphs"].items()},
        )
    except OSError as problem:
        raise EnvironmentProblem(
            "{path} could not be read: {reason}", path=path, reason=problem.strerror or problem
        ) from problem
    except (ValueError, LookupError, TypeError, AttributeError) as problem:
        raise _damaged(path) from problem
    if (
        data.get("format") != FORMAT
        or (text.pack, text.language) != (path.parent.name, path.stem)
        or list(text.paragraphs) != list(range(1, len(text.paragraphs) + 1))
        or not all(isinstance(words, str) and words for words in text.paragraphs.values())
    ):
        raise _damaged(path)
    return text


def _damaged(path: Path) -> EnvironmentProblem:
    return EnvironmentProblem(
        "{path} is damaged; add the text again: {command}",
        path=path,
        command=f"vnr packs add-text {path.parent.name} --lang {path.stem} FILE",
    )


def _texts_root() -> Path:
    """The folder of added texts: in XDG_DATA_HOME, else where the system keeps users' data."""
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    if given.is_absolute():  # a relative one is to be ignored, says its specification
        return given / "vnr" / "texts"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", _home() / "AppData" / "Local")) / "vnr" / "texts"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "vnr" / "texts"
    return _home() / ".local" / "share" / "vnr" / "texts"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a container may run as nobody in particular
        return Path("/nonexistent")
