"""The catalogue of messages: complete, current, and usable by a translator."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from scripts.messages import as_text, collect
from vnr import catalogue as catalogues

ROOT = Path(__file__).parents[2]


def test_template_is_current() -> None:
    kept = (ROOT / "vnr" / "locales" / "vnr.pot").read_text(encoding="utf-8")
    assert kept == as_text(collect()), "run: ./run messages"


def test_it_holds_messages_of_every_origin() -> None:
    messages = collect()
    origins = {location[0].split("/")[0] for m in messages for location in m.locations}
    assert origins == {"scripts", "templates", "vnr"}
    assert len(list(messages)) > 300


def test_placeholders_are_names_that_a_translator_can_move() -> None:
    texts = [text for m in collect() for text in ([m.id] if isinstance(m.id, str) else m.id)]
    assert len(texts) > 300
    for text in texts:
        assert not re.search(r"%[sd]", text), text
        if "{" in text:
            fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
            assert all(name.isidentifier() for name in fields), text


def test_a_catalogue_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "vnr.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Highlights"\nmsgstr "Points forts"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(catalogues, "locales_root", lambda: tmp_path)
    catalogues.catalogue.cache_clear()
    try:
        assert catalogues.catalogue("xx").gettext("Highlights") == "Points forts"
        assert catalogues.catalogue("xx-YY").gettext("Highlights") == "Points forts"
        assert catalogues.catalogue("yy").gettext("Highlights") == "Highlights"
    finally:
        catalogues.catalogue.cache_clear()
