"""Forms of the Network and groups of stakeholders."""

from __future__ import annotations

import pytest

from vnr.model.packs import Packs
from vnr.model.review.progress import Pledge, Practice
from vnr.read.packs import load_packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def test_limits_of_the_pledge_form(packs: Packs) -> None:
    fields = packs.forms.forms["pledge"].fields
    assert fields["description"].characters == (300, 3000)
    assert fields["objectives"].at_most == 3
    assert [name for name, field in fields.items() if field.private] == [
        "contact",
        "second-contact",
    ]


def test_sections_stand_in_the_order_of_the_form(packs: Packs) -> None:
    sections = [field.section for field in packs.forms.forms["pledge"].fields.values()]
    assert list(dict.fromkeys(sections)) == ["I", "II", "IIa", "IIb", "III", "IV", "V", "VI", "VII"]
    seen = {field.standing for field in packs.forms.forms["pledge"].fields.values()}
    assert seen == {"sourced", "unverified"}


def test_fields_enter_fields_of_a_review(packs: Packs) -> None:
    for form, model in (("pledge", Pledge), ("practice", Practice)):
        for field in packs.forms.forms[form].fields.values():
            assert not field.enters or field.enters in model.model_fields, field.id


def test_groups_are_named_by_paragraphs(packs: Packs) -> None:
    for group in packs.stakeholders.values():
        assert "pd2022:21" in map(str, group.named_in)
    unions = packs.stakeholders["trade-unions"].named_in
    assert list(map(str, unions)) == ["pd2022:21", "gcm:para.44"]
