"""Files that are made from others and kept in the repository are up to date."""

from pathlib import Path

from scripts.reference_docx import reference_docx


def test_reference_document_belongs_to_the_tokens(root: Path) -> None:
    kept = root / "templates/default/docx/reference.docx"

    assert kept.read_bytes() == reference_docx("default"), "make it anew: ./run reference-docx"
