"""A reference document of a ministry's own: what could do harm is refused, with its reason."""

import io
import zipfile

import pytest

from vnr.errors import UsageError
from vnr.read.reference_docx import MOST_BYTES, MOST_PARTS, verify_reference
from vnr.resources import themes_root

GOOD = (themes_root() / "default" / "docx" / "reference.docx").read_bytes()
LINK = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/image" Target="http://192.0.2.1/x.png" TargetMode="External"/></Relationships>'
)


def with_parts(**parts: str) -> bytes:
    """The good document with parts added or replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def test_a_good_one_passes() -> None:
    verify_reference(GOOD)
    verify_reference(with_parts(**{"word/_rels/settings.xml.rels": LINK}))  # dropped when written


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "damaged"),
        (b"plain text", "damaged"),
        (GOOD[:2000], "damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        (bytes(MOST_BYTES + 1), "larger"),
        (with_parts(**{"word/vbaProject.bin": "x"}), "macros"),
        (with_parts(**{"word/styles.xml": "<w:styles"}), "damaged"),
        (with_parts(**{"word/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "damaged"),
        (with_parts(**{"[Content_Types].xml": "<Types/>"}), "damaged"),
        (with_parts(**{"word/_rels/header9.xml.rels": LINK}), "outside"),
        (with_parts(**{"word/media/bomb.bmp": "0" * 100_000_001}), "unpacks"),
        (with_parts(**{f"word/media/{n}.txt": "" for n in range(MOST_PARTS)}), "unpacks"),
    ],
    ids=range(12),
)
def test_what_could_do_harm_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        verify_reference(content)
