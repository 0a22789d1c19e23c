"""PDF/UA-1 beside PDF/A-3a in one file.

WeasyPrint writes one conformance at a time. A file that is tagged and archival (PDF/A-3a) is
accessible as well once its metadata say so: PDF/UA-1 asks for its identifier in the XMP packet,
PDF/A for a description of that foreign schema (ISO 14289-1, 5; ISO 19005-3, 6.6.2.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PDF_A = "pdf/a-3a"

_IDENTIFIER = """<rdf:Description rdf:about=""
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>"""
_SCHEMA = """<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_END = b"</rdf:RDF>"


def finish(_document: Any, pdf: Any) -> None:
    """WeasyPrint's finisher: say that the file is PDF/UA-1 as well; name attached files once."""
    _say_accessible(pdf)
    if files := pdf.catalog.get("AF"):  # WeasyPrint lists each of them twice
        files[:] = dict.fromkeys(files)


def _say_accessible(pdf: Any) -> None:
    """Put the PDF/UA identifier into the metadata of a PDF/A file."""
    added = (_IDENTIFIER + _SCHEMA).encode()
    for packet in _metadata(pdf):
        packet.stream[0] = packet.stream[0].replace(_END, added + _END, 1)


def _metadata(pdf: Any) -> Iterator[Any]:
    for item in pdf.objects:
        if getattr(item, "extra", {}).get("Type") == "/Metadata":
            yield item
