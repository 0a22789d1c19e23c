"""`Submission`, `Job` and `Result`: what goes into the one door of the tool and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnr.findings import Finding


@dataclass(frozen=True)
class SourceFile:
    """A file of a State: its name relative to the State's folder, and its bytes.

    `content` is None where the file was not read since its `size` (bytes) is beyond the limit.
    """

    name: str
    content: bytes | None
    size: int


@dataclass(frozen=True)
class Submission:
    """All files of one State; `name` is the folder or file as the caller named it."""

    name: str
    files: tuple[SourceFile, ...]


@dataclass(frozen=True)
class Job:
    """Everything that one build depends on, as plain data; the same Job gives the same bytes.

    `formats` are names of `vnr.write.WRITERS`; `theme_files` all files of the folder of themes
    by name ("default/theme.yaml"), `theme` the one to use;
    `language` is None for the review's own. `epoch` is SOURCE_DATE_EPOCH where it is set: the
    date for a review that states none. `official_texts` are the paragraphs of declarations, by
    pack and language ("pd2022:en") and number, that the caller wants quoted in the index.
    `attach_input` puts the public part of the input into the PDF.
    `reference_docx` is a Word file whose styles and margins stand in place of the theme's.
    """

    submission: Submission
    formats: tuple[str, ...]
    theme_files: Mapping[str, bytes]
    theme: str = "default"
    profile: str = "gcm-review"
    language: str | None = None
    draft: bool = False
    strict: bool = False
    page_size: str = "A4"
    official_texts: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    epoch: int | None = None
    attach_input: bool = False
    reference_docx: bytes | None = None


@dataclass(frozen=True)
class Result:
    """What a build gives: the files by name, all findings, and figures about the run.

    `outputs` is empty where findings forbid a report. `seconds` is CPU time by stage.
    """

    outputs: Mapping[str, bytes]
    findings: tuple[Finding, ...]
    words: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)
