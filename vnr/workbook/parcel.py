"""The bytes of a workbook, the same whenever and wherever it is written."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_CLOCK = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def packed(book: Workbook) -> bytes:
    """The file, without the time at which it was written."""
    loose, fixed = io.BytesIO(), io.BytesIO()
    book.save(loose)
    with zipfile.ZipFile(loose) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            content = source.read(name)
            if name == _CORE:
                content = _CLOCK.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            target.writestr(entry, content)
    return fixed.getvalue()
