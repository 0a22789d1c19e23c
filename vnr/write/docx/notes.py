"""The part that holds the footnotes: python-docx knows none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from vnr.write.docx.oxml import element

if TYPE_CHECKING:
    from docx.document import Document

# The two lines that Word draws above notes; it looks for them under these numbers.
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)


@dataclass
class Notes:
    """The footnotes written so far."""

    part: XmlPart
    count: int = 0

    @classmethod
    def of(cls, document: Document) -> Notes:
        """An empty part for footnotes in place of any that the reference document has."""
        for identifier, relation in list(document.part.rels.items()):
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
                del document.part.rels[identifier]
        root = element("footnotes", _SEPARATORS, prefixes=("w", "r"))
        name = PackURI("/word/footnotes.xml")
        part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, cast("Any", root), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return cls(part)

    def add(self, paragraph: str) -> int:
        """Add a note; its number."""
        self.count += 1
        note = element("footnote", paragraph, prefixes=("w", "r"), id=str(self.count))
        self.part.element.append(note)
        return self.count
