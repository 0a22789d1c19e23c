"""Files that are made from others and kept in the repository are up to date."""

from pathlib import Path

from vnr.read.theme import read_theme
from vnr.resources import read_tree
from vnr.write.docx.reference import make_reference


def test_word_reference_documents_belong_to_the_tokens_of_their_themes(root: Path) -> None:
    files = read_tree(root / "templates")
    themes = [read_theme(files, name) for name in {path.partition("/")[0] for path in files}]

    assert themes
    stale = [theme.name for theme in themes if theme.reference_docx != make_reference(theme.tokens)]
    assert stale == [], "make them anew: ./run reference-docx"
