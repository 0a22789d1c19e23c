"""Findings in print: one table of forms, one module a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnr.cli.findings_github import as_github
from vnr.cli.findings_json import as_json
from vnr.cli.findings_text import as_text
from vnr.cli.view import Form, View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from vnr.cli.states import Outcome

# pieces of output for States as they are done: a form may print each at once or wait for all
FORMS: dict[Form, Callable[[Iterable[Outcome], View], Iterator[str]]] = {
    Form.TEXT: as_text,
    Form.JSON: as_json,
    Form.GITHUB: as_github,
}
