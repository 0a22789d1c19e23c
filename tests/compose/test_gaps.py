"""The gaps of a draft: where, who should answer, who asks; nothing private, nothing in a final."""

from __future__ import annotations

from tests.compose.composed import composed
from tests.read.material import HEAD, checked, folder
from vnr.compose.projection import project_findings
from vnr.compose.stage import Options, compose
from vnr.findings import Finding, Place
from vnr.model.coverage import Gaps
from vnr.read.packs import load_packs

TWO = "lead: a\ninstitutions: [{id: a, name: Ministry A}, {id: b, name: Ministry B}]\n"
DRAFT = Options(draft=True)


def gaps(body: str, options: Options = DRAFT) -> Gaps:
    return composed(body, options).gaps


def test_no_gaps_without_draft() -> None:
    assert gaps(TWO, Options()) == Gaps({})


def test_gaps_stand_at_sections_and_entries() -> None:
    found = gaps(
        TWO + "objectives: [{objective: 5}]\n"
        "measures: [{id: m, title: T, objectives: [5]}]\npledges: [{id: p, title: P}]\n"
        "practices: [{id: q, title: Q}]\nindicators: [{id: i, name: I}]"
    )
    wanted = {"methodology", "objective-5", "measure-1", "pledge-1", "practice-1", "indicator-1"}
    assert wanted <= set(found.places)
    assert found.at("objective-6") is None
    pledge = found.at("pledge-1")
    assert pledge is not None
    asked = {gap.request: gap.asked_by for gap in pledge.gaps}
    assert asked["Where does this pledge stand?"] == ("Progress Declaration, para. 73",)
    assert asked["What shows it?"] == ("suggestion of this tool",)
    assert asked["From when to when is this pledge carried out?"] == ("pledge form", "not verified")


def test_gaps_are_grouped_by_who_should_answer() -> None:
    body = TWO + "methodology: {lead: b}\nobjectives: [{objective: 5, lead: b}]"
    grouped = dict(gaps(body).by_institution(["objectives", "methodology", "highlights"]))
    assert [place.anchor for place, _ in grouped["Ministry A"]] == [
        "objectives",
        "methodology",
        "highlights",
    ]
    assert [place.anchor for place, _ in grouped["Ministry B"]] == ["objective-5", "methodology"]


def test_what_nobody_is_named_for_comes_last() -> None:
    body = "institutions: [{id: b, name: B}]\nobjectives: [{objective: 5, lead: b}]"
    names = [name for name, _ in gaps(body).by_institution(["highlights", "objectives"])]
    assert names == ["B", ""]


def test_sections_that_a_report_lacks_are_not_asked_for() -> None:
    grouped = gaps(TWO).by_institution(["highlights"])
    assert [[place.section for place, _ in places] for _, places in grouped] == [["highlights"]]


def test_what_is_missing_is_listed_only_where_something_is_there() -> None:
    place = gaps(TWO).at("objectives")
    assert place is not None
    assert {gap.missing for gap in place.gaps} == {""}
    place = gaps(TWO + "objectives: [{objective: 5, paragraphs: ['51-67', '71-75']}]").at(
        "objectives"
    )
    assert place is not None
    by_request = {gap.request: gap.missing for gap in place.gaps}
    assert by_request[
        "Which objectives are reported on, and why are others left aside?"
    ].startswith("1, 2, 3, 4, 6, 7")
    assert "69" in by_request.values()


def test_nothing_private_is_named() -> None:
    hidden = "visibility: internal"
    found = gaps(
        "lead: s\ninstitutions: [{id: s, name: SECRET, visibility: internal}]\n"
        f"pledges: [{{id: p, title: SECRET, {hidden}}}, {{id: o, title: Open}}]\n"
        f"practices: [{{id: SECRET, title: SECRET, {hidden}}}]\n"
        f"objectives: [{{objective: 5, {hidden}}}]\n"
        f"measures: [{{id: m, title: SECRET, objectives: [6], {hidden}}}]"
    )
    assert {"pledge-1", "highlights"} <= set(found.places)
    assert not {"pledge-2", "practice-1", "measure-1", "objective-5"} & set(found.places)
    assert "SECRET" not in repr(found)


def test_two_entries_of_one_id_are_asked_once() -> None:

    twice = checked("pledges: [{id: p, title: A}, {id: p, title: B}]", draft=True).review
    assert twice is not None
    for place in compose(twice, load_packs(), DRAFT).gaps.places.values():
        assert len(set(place.gaps)) == len(place.gaps)


def error(path: str, **details: str) -> Finding:
    return Finding("VNR204", Place("review.yaml", 9, 3), details, path)


def test_errors_are_told_with_their_place_but_not_what_others_are_called() -> None:
    wrong = error(
        "objectives[0].trend", found="upp", field="trend", known="up", suggestion="SECRET"
    )
    nowhere = Finding("VNR104", Place("review.yaml", 2), {"mark": "*SECRET"})
    found = gaps("", Options(draft=True, left_out=(wrong, nowhere))).left_out
    assert [(entry.place, entry.code) for entry in found] == [
        ("review.yaml:9:3", "VNR204"),
        ("review.yaml:2", "VNR104"),
    ]
    assert "upp" in found[0].message
    assert "SECRET" not in repr(found)


def test_errors_within_private_entries_are_not_told() -> None:
    tree = folder({"review.yaml": HEAD + (
        "pledges:\n  - {id: p, visibility: internal, title: T, date: SECRET}\n"
        "  - {id: q, visibility: intrenal, date: SECRET}\n  - {id: r, date: x}\n"
        "  - {id: s, visibilty: internal, date: SECRET}\n"
        "contacts: [{name: N, phone: SECRET}]\nmeasures: [{id: m, internal_note: [SECRET]}]\n"
    )}).tree  # fmt: skip
    assert tree is not None
    paths = (
        "pledges.p.date", "pledges.q.date", "pledges.q.visibility", "contacts[0].phone",
        "measures.m.internal_note", "pledges.s.date", "pledges.r.date", "measures.m.title", "",
    )  # fmt: skip
    told = project_findings([error(path) for path in paths], tree, "public")
    assert [finding.path for finding in told] == ["pledges.r.date", "measures.m.title", ""]
