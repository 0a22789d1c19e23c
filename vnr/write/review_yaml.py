"""A review's data as a YAML file that a person can read and edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Texts of several lines as blocks; no anchors, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)  # items of lists stand in from their key


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write_yaml(data: Mapping[str, Any]) -> bytes:
    """The data of `as_written` as UTF-8 YAML, keys in the order given."""
    text = yaml.dump(
        dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH,
    )  # fmt: skip
    return text.encode()
