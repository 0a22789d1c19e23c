"""Every reference resolves in all three formats, and the indexes lead both ways."""

from __future__ import annotations

import io
import re
import zipfile

import pikepdf
import pytest
from lxml import etree, html

from tests.conftest import Built

pytestmark = pytest.mark.xdist_group("samples")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def links_of_tree(root: etree._Element) -> list[str]:
    """Where each internal link and reference of the document leads, in order."""
    found = []
    for element in root.iter("a", "ref", "entry"):
        target = element.get("to", "") or element.get("href", "")
        if element.tag != "a" or target.startswith("#"):
            found.append(target.removeprefix("#"))
    return found


def test_html_links_lead_to_ids(report: Built) -> None:
    page = html.fromstring(report["html"].decode())
    ids = [e.get("id") for e in page.iter() if isinstance(e.tag, str) and e.get("id")]
    assert len(ids) == len(set(ids))
    hrefs = [a.get("href", "") for a in page.iter("a")]
    internal = [h.removeprefix("#") for h in hrefs if h.startswith("#")]
    assert set(internal) <= set(ids)
    notes = [h for h in internal if re.match(r"(note|mark)-", h)]
    assert sorted(set(internal) - set(notes)) == sorted(set(links_of_tree(report.document.root)))
    assert all(re.match(r"https?://|mailto:|#", h) for h in hrefs)


def test_pdf_links_lead_to_destinations(report: Built) -> None:
    with pikepdf.open(io.BytesIO(report["pdf"])) as pdf:
        names = set(pikepdf.NameTree(pdf.Root.Names.Dests).keys())
        links = [a for page in pdf.pages for a in page.get("/Annots", []) if a.Subtype == "/Link"]
        targets = [str(link.Dest) for link in links if "/Dest" in link]
    assert set(targets) <= names
    assert set(links_of_tree(report.document.root)) <= set(targets)
    assert len(targets) >= len(links_of_tree(report.document.root))


def test_word_links_and_fields_lead_to_bookmarks(report: Built) -> None:
    with zipfile.ZipFile(io.BytesIO(report["docx"])) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        relations = package.read("word/_rels/document.xml.rels")
        names = [b.get(W + "name") for b in body.iter(W + "bookmarkStart")]
        anchors = [h.get(W + "anchor") for h in body.iter(W + "hyperlink") if h.get(W + "anchor")]
        fields = "".join(t.text or "" for t in body.iter(W + "instrText"))
    assert len(names) == len(set(names))
    assert set(anchors) <= set(names)
    assert len(anchors) >= len(links_of_tree(report.document.root))
    referred = re.findall(r"\bREF (\w+)", fields)
    assert set(referred) <= set(names)
    assert len(referred) == len(list(report.document.root.iter("ref")))
    outside = {a.get("href", "") for a in report.document.root.iter("a")}
    targets = {r.get("Target", "") for r in etree.fromstring(relations)}
    assert {address for address in outside if "://" in address} <= targets


def test_indexes_lead_both_ways(sample: Built) -> None:
    """An objective links to each paragraph and target that it cites, and is found there again."""
    root = sample.document.root
    there = {(owner, link) for owner, link in citations(root)}
    back = {
        (ref.get("to"), row[0].get("id"))
        for row in root.iterfind(".//table[@class='index']/tbody/tr")
        for ref in row.iter("ref")
    }
    assert len(there) > {"MDA": 30, "XAV": 150}[sample.code]
    assert there == back


def citations(root: etree._Element) -> list[tuple[str, str]]:
    """(id of an entry, id of the index row it links to) for all links to index rows."""
    found = []
    owner = ""
    for element in root.iter():
        if re.match(r"(objective|measure|practice|pledge|indicator)-\d+$", element.get("id", "")):
            owner = element.get("id", "")
        if element.tag == "a" and re.match(r"#(pd\d+|sdg)-", element.get("href", "")):
            found.append((owner, element.get("href", "").removeprefix("#")))
    return found
