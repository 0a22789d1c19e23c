"""A small document that uses every element of the vocabulary, for the tests of the Word writer."""
# ruff: noqa: E501

import struct
import zlib
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import yaml
from lxml import etree

from vnr.model.document import Asset, Document, DocumentMeta, verify
from vnr.model.theme import Theme
from vnr.model.vocabulary import VOCABULARY
from vnr.resources import themes_root
from vnr.write.docx.reference import make_reference


def png(width: int, height: int) -> bytes:
    """A grey picture, made by hand."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = b"".join(b"\x00" + bytes([200]) * width for _ in range(height))
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


SAMPLE = """<document lang="en" dir="ltr">
<section class="cover">
  <figure><img src="emblem.png" alt="Emblem of the Republic" width="18"/></figure>
  <p class="cover-kind">Voluntary national review of the Compact</p>
  <p class="cover-title">Republic of Testland</p>
  <p class="cover-subtitle">Migration for all: what was done</p>
  <p class="cover-meta">International Migration Review Forum 2026</p>
  <p class="cover-meta">31 March 2026</p>
  <p class="cover-stamp">Draft, not cleared</p>
  <p class="cover-notice">Made up for tests; no State stands behind it.</p>
</section>
<section class="contents">
  <h1 id="h-1">Contents</h1>
  <toc depth="3"><entry to="h-2" level="1" number="" text="Foreword"/>
    <entry to="section-1" level="1" number="1" text="Progress &amp; challenges"/>
    <entry to="section-1-1" level="2" number="1.1" text="Objective 5: Pathways"/>
    <entry to="section-1-1-1" level="3" number="1.1.1" text="Measures"/>
    <entry to="section-2" level="1" number="2" text="Means of implementation"/>
    <entry to="annex-1" level="1" number="Annex I" text="Index of paragraphs"/>
    <entry to="annex-2" level="1" number="Annex II" text="Statistics"/></toc>
  <h2 id="h-tables">Tables</h2>
  <listing kind="table"><entry to="table-1" level="1" number="Table 1" text="Indicators"/>
    <entry to="table-2" level="1" number="Table 2" text="Next steps"/>
    <entry to="table-3" level="1" number="Table 3" text="Paragraphs"/></listing>
  <h2 id="h-figures">Figures</h2>
  <listing kind="figure"><entry to="chart-statuses" level="1" number="Figure 1"
    text="Objectives by status"/><entry to="figure-2" level="1" number="Figure 2"
    text="The border post"/></listing>
</section>
<section class="front">
  <h1 id="h-2">Foreword</h1>
  <p>Migration has always been part of our history.<br/>It will remain so.</p>
  <p><span class="nowrap">A. B. Minister</span>, <em>for the <strong>Government</strong></em></p>
</section>
<section class="chapter" id="progress">
  <h1 id="section-1"><number kind="section" before="" value="1" after=" "/>Progress &amp; challenges</h1>
  <p class="para" id="para-1"><number kind="paragraph" before="" value="1" after=". "/>Since 2022 the
    Government has opened <strong>four</strong> new pathways
    (see <ref to="table-1" kind="table" before="table " value="1" after=""/>,
    <ref to="section-2" kind="section" before="section " value="2" after=""/>,
    <ref to="annex-1" kind="annex" before="annex " value="I" after=""/> and
    <ref to="para-2" kind="paragraph" before="para.\u00a0" value="2" after=""/>).<note value="1">Act
    No. 12 of 2023, see <a href="https://example.org/act?a=1&amp;b=2">the <em>official</em> text</a>.</note>
    <tag tone="2">In progress</tag></p>
  <figure id="chart-statuses"><chart kind="bars" max="9" label="Objectives by status"
    unit="objectives"><bar label="Not started" value="0" text="0" tone="0"/><bar
    label="In progress" value="9" text="9" tone="2"/><bar label="Implemented" value="4.5" text="4.5"
    tone="5"/></chart><figcaption><number kind="figure" before="Figure " value="1" after=". "/>Objectives
    by status</figcaption></figure>
  <section class="entry">
    <h2 id="section-1-1"><number kind="section" before="" value="1.1" after=" "/>Objective 5: Pathways</h2>
    <dl>
      <dt>Status</dt><dd><tag tone="4">Substantial progress</tag> · improving</dd>
      <dt>Progress Declaration</dt><dd><a href="#pd2022-24">24</a>, <a href="#pd2022-59">59</a></dd>
      <dt>Lead institution and contributors</dt><dd><p>Ministry of Internal Affairs</p><ul><li>Labour
        Inspectorate</li></ul></dd>
    </dl>
    <p class="lead">Results</p>
    <p class="para" id="para-2"><number kind="paragraph" before="" value="2" after=". "/>Permits rose by
      <span class="value">12 per cent</span> in two years, after a long time in which little changed,
      and most of the rise was in agriculture and care, where employers had asked for it since 2019.</p>
    <p class="refs">[Progress Declaration: <a href="#pd2022-24">24</a>] [SDG targets: 10.7]</p>
    <ul><li>one<ul><li>one, inside</li></ul></li><li><p>two</p><p>two, continued</p></li></ul>
    <ol><li>first</li><li>second<ol><li>second, inside</li></ol></li></ol>
    <p>Between the lists.</p>
    <ol><li>first again</li></ol>
    <h3 id="section-1-1-1"><number kind="section" before="" value="1.1.1" after=" "/>Measures</h3>
    <table class="data" id="table-1"><caption><number kind="table" before="Table " value="1"
      after=". "/>Indicators<note value="2">Provisional.</note></caption>
      <colgroup><col width="46"/><col width="18"/><col width="18"/><col width="18"/></colgroup>
      <thead><tr><th scope="col" rowspan="2">Indicator</th><th scope="col" colspan="3">Years</th></tr>
      <tr><th scope="col" align="number">2020</th><th scope="col" align="number">2022</th><th scope="col"
      align="number">2024</th></tr></thead>
      <tbody><tr><th scope="row">10.c.1 Remittance costs, %</th><td align="number">6.1</td><td
      align="number">5.4</td><td align="number">&lt;5</td></tr>
      <tr><th scope="row" rowspan="2" id="row-permits">Permits</th><td colspan="2">not published</td><td
      align="number">1 204</td></tr><tr><td align="number">1</td><td align="number">2</td><td/></tr></tbody>
    </table>
    <table class="register" id="table-2" width="80"><caption><number kind="table" before="Table " value="2"
      after=". "/>Next steps</caption><tbody><tr><td><p>Sign the agreement</p><ul><li>with
      A</li><li>with B</li></ul></td><td><p class="gap">No date was entered.</p></td></tr></tbody></table>
    <aside class="box" id="box-1"><p class="box-title"><number kind="box" before="Box " value="1"
      after=". "/>One-stop shops</p><p class="meta">2023 to 2025; national</p>
      <p>Three counters in one hall, so that nobody queues twice. The staff of the three offices trained
      together for a month before the hall was opened.</p><ul><li>permits</li><li>health
      insurance, which had been at the other end of town for as long as anyone could remember</li></ul>
      <dl><dt>Partners</dt><dd>Chamber of Trade; the association of mayors and the two unions of
      farmers</dd></dl><p class="lead">Impact</p><p>Waiting fell from nine days to two.</p>
      <p class="refs">[SDG targets: 10.7]</p></aside>
    <aside class="gap"><p>The status is missing.</p></aside>
    <h4 id="h-4">Challenges</h4>
    <p class="gap">Nothing was entered here.</p>
    <figure id="figure-2"><img src="border.png" alt="A border post in the hills" width="60"/><figcaption><number
      kind="figure" before="Figure " value="2" after=". "/>The border post <span class="quiet">(photo:
      police)</span></figcaption></figure>
    <figure id="figure-3"><chart kind="line" label="Cost of remittances" alt="Line chart: 7 to 5."
      note="lower is better" years="2019 2022" values="0 8"><tick axis="y" at="0" text="0"/><tick
      axis="y" at="100" text="8"/><level kind="target" x="90" y="37.5" value="3" text="target"/><spot
      kind="value" x="0" y="87.5" year="2019" value="7" run="0" text="7" place="above"/><spot
      kind="value" x="33.3" y="75" year="2020" value="6" run="0" text="6" place=""/><spot
      kind="word" x="66.7" y="0" year="2021" value="0" run="-1" text="n/a" place="above"/><spot
      kind="value" x="100" y="62.5" year="2022" value="5" run="1" text="5" place="below"/><tick
      axis="x" at="0" text="2019"/><tick axis="x" at="100" text="2022"/></chart><figcaption><number
      kind="figure" before="Figure " value="3" after=". "/>Costs over time</figcaption></figure>
  </section>
</section>
<section class="chapter">
  <h1 id="section-2"><number kind="section" before="" value="2" after=" "/>Means of implementation</h1>
  <p class="para" id="para-3"><number kind="paragraph" before="" value="3" after=". "/>Funds come from the
    budget <span class="refs">[<a href="#source-1">1</a>]</span>; the law says
    <span lang="fr">« liberté »</span> and <span lang="ar">الهجرة</span> (<a
    href="mailto:office@example.org">office@example.org</a>); see <ref to="box-1" kind="box" before="box "
    value="1" after=""/>.</p>
</section>
<section class="annex">
  <h1 id="annex-1"><number kind="annex" before="Annex " value="I" after=". "/>Index of paragraphs</h1>
  <table class="index" id="table-3"><caption><number kind="table" before="Table " value="3"
    after=". "/>Paragraphs</caption><colgroup><col width="14"/><col width="40"/><col width="46"/></colgroup>
    <thead><tr><th scope="col">Paragraph</th><th scope="col">Topic</th><th scope="col">Addressed
    in</th></tr></thead><tbody><tr><th scope="row" id="pd2022-24">24</th><td>Pathways</td><td><ref
    to="section-1-1" kind="section" before="section " value="1.1" after=""/></td></tr><tr><th scope="row"
    id="pd2022-59">59</th><td>Review</td><td><ref to="para-3" kind="paragraph" before="" value="3"
    after=""/></td></tr></tbody></table>
</section>
<section class="annex">
  <h1 id="annex-2"><number kind="annex" before="Annex " value="II" after=". "/>Statistics</h1>
  <h2 id="h-9">Sources</h2>
  <p id="source-1">1. Budget Act</p>
</section>
</document>"""

META = DocumentMeta(
    title="Republic of Testland: Migration for all",
    subject="Voluntary national review of the Compact",
    author="Republic of Testland",
    language="en",
    direction="ltr",
    date=date(2026, 3, 31),
    keywords=("Testland", "imrf-2026"),
    running_title="Republic of Testland: Voluntary national review",
    stamp="Draft, not cleared",
    notice="Made up for tests; no State stands behind it.",
    page_label="Page",
)
ASSETS = {
    "emblem.png": Asset(png(40, 40), "image/png"),
    "border.png": Asset(png(80, 50), "image/png"),
}


@cache
def theme() -> Theme:
    """The default theme, so far as the Word writer looks at it."""
    tokens: dict[str, Any] = yaml.safe_load(
        (themes_root() / "default" / "theme.yaml").read_text(encoding="utf-8")
    )["tokens"]
    return Theme("default", tokens, {}, {}, {}, make_reference(tokens, "A4"))


def document(xml: str = SAMPLE, **changes: Any) -> Document:
    """A document from its tree as text."""
    root = etree.fromstring(xml)
    verify(root)
    return Document(replace(META, **changes), root, ASSETS)


def chapter(inside: str) -> Document:
    """A document of one chapter that holds `inside`."""
    return document(f'<document><section class="chapter">{inside}</section></document>')


def test_sample_uses_every_element() -> None:
    used = {str(element.tag) for element in document().root.iter()}

    assert used == set(VOCABULARY)
