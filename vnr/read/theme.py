"""A theme from its files: tokens, templates, style sheets, profiles, the Word reference."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args

import yaml

from vnr.errors import DamagedPack, UsageError
from vnr.model.pack_base import Standing
from vnr.model.theme import Credits, Limit, Profile, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

REFERENCE = "docx/reference.docx"


def read_theme(files: Mapping[str, bytes], name: str) -> Theme:
    """The theme `name` of a folder of themes, given as all its files by name.

    A theme that `extends` another has all of the other's files and tokens but those that it
    brings itself. Raises `UsageError` where there is no such theme, `DamagedPack` where a file
    of it cannot be used.
    """
    own, tokens = _layers(files, name)
    if REFERENCE not in own:
        raise DamagedPack(f"{name}/{REFERENCE} is missing")
    return Theme(
        name=name,
        tokens=tokens,
        templates=_texts(own, ".j2"),
        styles=_texts(own, ".css"),
        profiles=dict(_profiles(own, name)),
        reference_docx=own[REFERENCE],
    )


def _layers(
    files: Mapping[str, bytes], name: str, above: tuple[str, ...] = ()
) -> tuple[dict[str, bytes], dict[str, Any]]:
    """The files and tokens of a theme: its own over those of the one that it extends."""
    own = _own_files(files, name)
    if "theme.yaml" not in own:
        known = sorted({path.split("/")[0] for path in files if path.endswith("/theme.yaml")})
        raise UsageError(
            "there is no theme “{name}”; known: {known}", name=name, known=", ".join(known)
        )
    settings = _yaml(own["theme.yaml"], f"{name}/theme.yaml")
    tokens, base = settings.get("tokens", {}), settings.get("extends")
    if not base:
        return own, tokens
    if base in {name, *above}:
        raise DamagedPack(f"{name}/theme.yaml: a theme must not extend itself, by way of {base}")
    below, below_tokens = _layers(files, str(base), (*above, name))
    return {**below, **own}, _over(below_tokens, tokens)


def _own_files(files: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    prefix = name + "/"
    return {p.removeprefix(prefix): content for p, content in files.items() if p.startswith(prefix)}


def _yaml(content: bytes, place: str) -> dict[str, Any]:
    try:
        data = yaml.safe_load(content)
    except yaml.YAMLError as problem:
        raise DamagedPack(f"{place}: {problem}") from problem
    if not isinstance(data, dict):
        raise DamagedPack(f"{place}: this is no group of entries")
    return data


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Tokens over tokens, group by group."""
    merged = dict(below)
    for key, value in above.items():
        known = merged.get(key)
        both = isinstance(known, dict) and isinstance(value, dict)
        merged[key] = _over(known, value) if both and known is not None else value
    return merged


def _texts(files: Mapping[str, bytes], ending: str) -> dict[str, str]:
    return {name: text.decode() for name, text in files.items() if name.endswith(ending)}


def _profiles(files: Mapping[str, bytes], theme: str) -> list[tuple[str, Profile]]:
    found = []
    for path, content in files.items():
        if path.startswith("profiles/") and path.endswith(".yaml"):
            data = _yaml(content, f"{theme}/{path}")
            name = path.removeprefix("profiles/").removesuffix(".yaml")
            try:
                found.append((name, _profile(name, data)))
            except (KeyError, TypeError, ValueError) as problem:
                raise DamagedPack(f"{theme}/{path}: {problem} is missing or wrong") from problem
    return found


def _profile(name: str, data: Mapping[str, Any]) -> Profile:
    """Raises `KeyError`, `TypeError` or `ValueError` naming what is missing or wrong."""
    known = {field.name for field in fields(Profile)} - {"name"}
    if unknown := set(data) - known:
        raise ValueError(", ".join(sorted(unknown)))
    if data.get("credits", "list") not in get_args(Credits):
        raise ValueError("credits")
    read: dict[str, Any] = {"sections": tuple(data["sections"])}
    if "limit" in data:
        read["limit"] = _limit(data["limit"])
    return Profile(name=name, **{**data, **read})


def _limit(data: Mapping[str, Any]) -> Limit:
    if data["standing"] not in get_args(Standing):
        raise ValueError("standing")
    return Limit(int(data["words"]), tuple(data["fields"]), data["source"], data["standing"])
