"""Rules, one module a family; importing the package registers all of them."""

from vnr.check.rules import (
    cycles,
    dates,
    evidence,
    figures,
    forms,
    identity,
    images,
    language,
    links,
    names,
    pledges,
    privacy,
    texts,
    use,
)

__all__ = [
    "cycles",
    "dates",
    "evidence",
    "figures",
    "forms",
    "identity",
    "images",
    "language",
    "links",
    "names",
    "pledges",
    "privacy",
    "texts",
    "use",
]
