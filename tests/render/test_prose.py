"""The few marks of narratives have their effect; all else is printed as it was typed."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.properties.profile import STABLE
from vnr.model.document import verify
from vnr.render.prose import Setting, prose
from vnr.render.signs import clean

PLAIN = Setting(paragraph="")


def tree(text: str, setting: Setting = PLAIN) -> etree._Element:
    """A narrative as a section of a document; it must belong to the vocabulary."""
    root = etree.fromstring(f"<section>{prose(text, setting)}</section>")
    verify(root)
    return root


def visible(text: str) -> str:
    """What a reader sees, blocks and line breaks as line ends."""
    root = tree(text)
    for element in root.iter("br", "p", "li", "td", "th"):
        element.tail = "\n" + (element.tail or "")
    return "".join(map(str, root.itertext())).strip()


# what has no effect at all, in a line of its own
LITERAL = [
    "2023. A law was adopted",
    "2. Second things first",
    "- 5 per cent",
    "Growth was - 5 per cent - in a year",
    "2 * 3 * 4",
    "2*3*4",
    "a * b",
    "5 * of them*",
    "_id_ and __init__",
    "#1",
    "# Heading",
    "## Heading",
    "> 5 %",
    "< 5 %",
    ">= 3",
    "&amp; &lt;b&gt; &#65; &bogus;",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    '<img src="x" onerror="y">',
    "<!-- no comment -->",
    "]]> <![CDATA[x]]>",
    "</p></section>",
    r"\\host\share",
    r"C:\Users\x",
    "=SUM(A1)",
    "+373 22 000 000",
    "{{ 7*7 }} {% if x %} {# no #}",
    "~~struck~~",
    "`code`",
    "***",
    "---",
    "===",
    "* a star begins a line",
    "+ a plus begins a line",
    "1) first",
    "1.5 million",
    "1.First",
    "-no space",
    "[x] done",
    "[1] as cited",
    "[^1] without its note",
    "[label](no link)",
    "[label](javascript:alert(1))",
    "[label](JavaScript:alert)",
    "[label](data:text/html,x)",
    "[label](vbscript:x)",
    "[label](file:///etc/passwd)",
    "[label](/relative)",
    "[label](https://)",
    "![](unknown)",
    "![alt](map)",
    "a | b | c",
    "| one | line |",
    "mailto: the post",
    "http:// and https://",
    "**",
    "** not bold **",
    "**open",
    "*open",
    "a*b and c*d",
    "пять*шесть*семь",
    "العربية مع IOM",
    "\u202eexe.pdf",
    "👩‍👩‍👧 🇲🇩 e\u0301 ﬁ",
    "x\x85y\u2028z",
    "don't “quote” it",
    "\"straight\" & 'single'",
]


@pytest.mark.parametrize("text", LITERAL)
def test_what_has_no_effect(text: str) -> None:
    root = tree(text)

    assert [child.tag for child in root.iter()] == ["section", "p"]
    assert root[0].text == text


# what a narrative becomes, without the outer paragraph where it is one
INLINE = [
    ("**bold**", "<strong>bold</strong>"),
    ("a **b c** d", "a <strong>b c</strong> d"),
    ("**a** and **b**", "<strong>a</strong> and <strong>b</strong>"),
    ("*italic*", "<em>italic</em>"),
    ("(*italic*), “*too*”", "(<em>italic</em>), “<em>too</em>”"),
    ("**bold *both* bold**", "<strong>bold <em>both</em> bold</strong>"),
    ("*italic **both***", "<em>italic <strong>both</strong></em>"),
    ("**bold *both***", "<strong>bold <em>both</em></strong>"),
    ("***both***", "<strong><em>both</em></strong>"),
    ("**over\ntwo lines**", "<strong>over<br/>two lines</strong>"),
    ("**2 * 3**", "<strong>2 * 3</strong>"),
    (r"\*literal\*", "*literal*"),
    (r"\[x\](https://x.org)", '[x](<a href="https://x.org">https://x.org</a>)'),
    (r"1\. not a list", "1. not a list"),
    (r"\- not a list", "- not a list"),
    (r"\\*x*", r"\*x*"),
    (r"a\b \"c\"", r"a\b \&quot;c\&quot;"),
    ("[text](https://x.org/a)", '<a href="https://x.org/a">text</a>'),
    ("[text](http://x.org/a_(b))", '<a href="http://x.org/a_(b)">text</a>'),
    ("[text](mailto:a@b.org)", '<a href="mailto:a@b.org">text</a>'),
    ("[a & b](https://x.org?c=1&d=2)", '<a href="https://x.org?c=1&amp;d=2">a &amp; b</a>'),
    ("**[text](https://x.org)**", '<strong><a href="https://x.org">text</a></strong>'),
    ("see https://x.org/a.", 'see <a href="https://x.org/a">https://x.org/a</a>.'),
    ("(https://x.org)", '(<a href="https://x.org">https://x.org</a>)'),
    ("HTTPS://X.ORG", '<a href="HTTPS://X.ORG">HTTPS://X.ORG</a>'),
    ("https://x.org/a*b*c", '<a href="https://x.org/a*b*c">https://x.org/a*b*c</a>'),
    ("https://x.org/_a_", '<a href="https://x.org/_a_">https://x.org/_a_</a>'),
    ('https://x.org/"><b>', '<a href="https://x.org/">https://x.org/</a>&quot;&gt;&lt;b&gt;'),
    ("[x] (https://x.org)", '[x] (<a href="https://x.org">https://x.org</a>)'),
    ("![](https://x.org)", '![](<a href="https://x.org">https://x.org</a>)'),
    ("mailto:a@b.org", '<a href="mailto:a@b.org">mailto:a@b.org</a>'),
    ("one\ntwo", "one<br/>two"),
    ("one\r\ntwo\rthree", "one<br/>two<br/>three"),
    ("  one  \n\ttwo  ", "one<br/>two"),
    ("一*二*三", "一<em>二</em>三"),
]


@pytest.mark.parametrize(("text", "markup"), INLINE)
def test_marks_within_a_line(text: str, markup: str) -> None:
    assert prose(text, PLAIN) == f"<p>{markup}</p>"
    assert len(tree(text)) == 1


HEADED = (
    '<table class="data"><thead><tr><th scope="col"{}>a</th><th scope="col">b</th></tr></thead>'
    "<tbody><tr>"
)
END = "</tr></tbody></table>"
BLOCKS = [
    ("one\n\ntwo", "<p>one</p><p>two</p>"),
    ("one\n \t\n\n\ntwo\n", "<p>one</p><p>two</p>"),
    ("one\r\n\r\ntwo", "<p>one</p><p>two</p>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("- a", "<ul><li>a</li></ul>"),
    ("- 5 men\n- 6 women", "<ul><li>5 men</li><li>6 women</li></ul>"),
    ("  - a\n  - **b**", "<ul><li>a</li><li><strong>b</strong></li></ul>"),
    ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
    ("intro:\n\n- a\n- b\n\nend", "<p>intro:</p><ul><li>a</li><li>b</li></ul><p>end</p>"),
    ("- a\nb", "<p>- a<br/>b</p>"),
    ("intro:\n- a\n- b", "<p>intro:<br/>- a<br/>- b</p>"),
    ("2. a\n3. b", "<p>2. a<br/>3. b</p>"),
    ("1. a\n3. b", "<p>1. a<br/>3. b</p>"),
    ("1. a\n1. b", "<p>1. a<br/>1. b</p>"),
    ("2023. A law\n2024. A plan", "<p>2023. A law<br/>2024. A plan</p>"),
    (
        "| a | b |\n|---|---|\n| 1 | x |",
        HEADED.format(' align="number"') + '<td align="number">1</td><td>x</td>' + END,
    ),
    (
        "a | b\n--- | ---\nx | **y**",
        HEADED.format("") + "<td>x</td><td><strong>y</strong></td>" + END,
    ),
    ("a | b\nx | y", "<p>a | b<br/>x | y</p>"),
    ("A[^1] b.\n\n[^1]: Said.", "<p>A<note>Said.</note> b.</p>"),
    (
        "A[^x] b[^y-2].\n\n[^x]: One.\n[^y-2]: Two\n**lines**.",
        "<p>A<note>One.</note> b<note>Two <strong>lines</strong>.</note>.</p>",
    ),
    ("A[^1] b[^1].\n\n[^1]: Said.", "<p>A<note>Said.</note> b[^1].</p>"),
    ("[^1]: Not\nused.\n\nA.", "<p>[^1]: Not<br/>used.</p><p>A.</p>"),
    ("- a[^1]\n\n[^1]: Said.", "<ul><li>a<note>Said.</note></li></ul>"),
]


@pytest.mark.parametrize(("text", "markup"), BLOCKS)
def test_blocks(text: str, markup: str) -> None:
    assert prose(text, PLAIN) == markup
    assert len(tree(text)) > 0


@pytest.mark.parametrize(
    "text",
    [
        "A[^1].\n\n[^1]: One.\n\n[^1]: Two.",
        "A[^1].\n\n[^1]: One.\n[^1]: Two.",
        "A[^1].\n\n[^1]: One.\n[^2]:Two.",
        "A[^1].\n\n[^1]: One.\n[^2]:\nTwo.",
        "A.\n\n[^1]: One.\n[^2]: Two.",
        "One. [^1]\n\n[^1]: Two. [^1]",
        "One.\n\n[^1]: Two. [^2]\n\n[^2]: Three.",
    ],
)
def test_no_note_is_ever_lost(text: str) -> None:
    seen = visible(text)

    assert [word for word in ("One.", "Two.") if word in text and word not in seen] == []
    assert ("Three." in seen) is ("Three." in text)


def test_cells_beyond_the_header_are_kept_and_missing_ones_are_empty() -> None:
    rows = tree("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| x |").findall(".//tr")

    assert [[cell.text for cell in row] for row in rows] == [
        ["a", "b", None], ["1", "2", "3"], ["x", None, None],
    ]  # fmt: skip


def test_a_bar_in_a_cell_is_written_with_a_backslash() -> None:
    (row,) = tree("| a | b |\n|---|---|\n| x \\| y | z\\| |").findall(".//tbody/tr")

    assert [cell.text for cell in row] == ["x | y", "z|"]


def test_columns_of_figures_are_set_as_figures() -> None:
    text = "|a|b|c|d|e|\n|-|-|-|-|-|\n".replace("-", "---") + "|1,5|<2|x|7 %||\n|-3|~4|5|>8%||"
    (row, _) = tree(text).findall(".//tbody/tr")

    assert [cell.get("align") for cell in row] == ["number", "number", None, "number", None]


def picture(name: str) -> str | None:
    return f'<figure id="image-{name}"><img src="x" alt=""/></figure>' if name == "map" else None


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("![](map)", ["figure"]),
        ("  ![](map)  ", ["figure"]),
        ("One\n\n![](map)\n\nTwo", ["p", "figure", "p"]),
        ("![](other)", ["p"]),
        ("One ![](map)", ["p"]),
        ("![](map)\nTwo", ["p"]),
        ("- ![](map)", ["ul"]),
    ],
)
def test_a_picture_stands_alone(text: str, tags: list[str]) -> None:
    root = tree(text, Setting("", picture))

    assert [child.tag for child in root] == tags
    assert ("![](" in "".join(map(str, root.itertext()))) is ("figure" not in tags)


@pytest.mark.parametrize(("style", "attributes"), [("para", {"class": "para"}), ("", {})])
def test_paragraphs_are_marked_as_their_place_wants(style: str, attributes: dict[str, str]) -> None:
    root = tree("one\n\ntwo\n\n- three", Setting(style))

    assert [dict(child.attrib) for child in root] == [attributes, attributes, {}]


@pytest.mark.parametrize("text", ["", " ", "\n \n\t\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert prose(text) == ""


@pytest.mark.parametrize(
    "piece",
    ["**a ", "*a ", "[a ", "[a](", "[^a", "**a*", "a**", "*a**", "| a ", "- a\n", "1. ", "https://",
     "[^1]: a\n", "\\", "***", "**a** ", "[a](b", "a" * 50 + "*"],
)  # fmt: skip
def test_a_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    prose(text)

    assert time.process_time() - start < 1


# --- any text -----------------------------------------------------------------------------------

ANY = st.text(max_size=80).map(clean)
MARKED = st.lists(
    st.sampled_from(
        ["**", "*", "[", "](https://x.org)", "[^1]", "\n\n[^1]: ", "\n\n", "\n", "- ", "1. ", "|",
         "\n|---|---|\n", "![](map)", "\\", "a", " b ", "<", "&", '"', "https://x.org", "2. "]
    ),
    max_size=25,
).map("".join)  # fmt: skip
SIGNS = "*[]()!|\\^-:"


@STABLE
@given(ANY | MARKED)
def test_any_text_becomes_a_sound_part_of_a_document(text: str) -> None:
    for setting in (PLAIN, Setting("para", picture)):
        tree(text, setting)


@STABLE
@given(ANY.filter(lambda text: not any(sign in text for sign in SIGNS)))
def test_a_text_without_marks_is_printed_word_for_word(text: str) -> None:
    printed = "".join(visible(text).split())

    if not any(line.lstrip().startswith("1. ") for line in text.splitlines()):
        assert printed == "".join(text.split())


@STABLE
@given(MARKED)
def test_no_letter_or_figure_of_a_marked_text_is_lost(text: str) -> None:
    """Marks may go, a note to where it is cited, an address behind its link; no word may."""
    seen, typed = (Counter(c for c in t if c in 'ab<&"') for t in (visible(text), text))

    assert seen == typed
