"""Markdown: front matter, and mark-up that is not prose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.markdown import read_markdown

Prose = Callable[[Article], str]

PAGE = """---
title: "Galloway: back in the Commons"
date: 2012-03
url: https://example.org/galloway
source: Example Times
---

George Galloway won **Bradford West**.
"""


def test_front_matter_becomes_metadata_and_is_skipped(prose: Prose) -> None:
    article = read_markdown(PAGE.encode(), "a.md")
    assert article.title == "Galloway: back in the Commons"
    assert (article.date, article.url) == ("2012-03", "https://example.org/galloway")
    assert article.source == "Example Times"
    assert article.text == PAGE
    assert prose(article).strip() == "George Galloway won Bradford West."


def test_offsets_are_those_of_the_file() -> None:
    article = read_markdown(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode(), "a.md")
    assert article.text == PAGE
    start = article.text.index("Bradford")
    assert (start - 2, start) in article.skip


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**Labour** MP [Jane](http://x.org)", "Labour MP Jane"),
        ('[Blair](http://x.org/Blair "Tony Blair") led', "Blair led"),
        ("[Blair][1] led\n\n[1]: http://x.org/a\n", "Blair led"),
        ("[Blair] led", "[Blair] led"),
        ("*Keir* _Starmer_ ***leads*** ~~not~~", "Keir Starmer leads not"),
        ("5 * 3 and snake_case", "5 * 3 and snake_case"),
        ("a **b", "a **b"),
        ("# Labour *wins* #", "Labour wins"),
        ("## Labour", "Labour"),
        ("Labour\n======\n\nwon", "Labour\n\n\nwon"),
        ("- one\n- two\n* three\n1. four\n2) five", "one\n two\n three\n four\n five"),
        ("> quoted\n> **on**\n> > deeper", "quoted\n on\n  deeper"),
        ("![alt](a.png) after", "after"),
        ("before\n\n```python\ncode()\n```\n\nafter", "before\n\n\n\n\n\nafter"),
        ("before\n\n    indented code\n\nafter", "before\n\n    \n\nafter"),
        ("the `Labour` party", "the Labour party"),
        ("<b>Tory</b> <!-- not this --> MP", "Tory  MP"),
        ("<p>Respect <i>won</i>.</p>", "Respect won."),
        ("see <https://example.org> now", "see  now"),
        ("a <script>evil()</script> b", "a  b"),
        ("<style>\np {}\n</style>\n\nLabour", "Labour"),
        ("Bow &amp; Poplar", "Bow &amp; Poplar"),
        (r"5 \* 3", "5 * 3"),
        ("| Party | Votes |\n|---|---|\n| **Labour** | 10 |", "Party  Votes \n\n Labour  10"),
        ("| a |\n|---|\n| b \\| c |", "a \n\n b  c"),
        ("one\n\n---\n\ntwo", "one\n\n\n\ntwo"),
        ("[*Blair* and **Brown**](x) led", "Blair and Brown led"),
        ("Labour Labour **Labour** Labour", "Labour Labour Labour Labour"),
    ],
)
def test_words_remain_and_markup_goes(markdown: str, words: str, prose: Prose) -> None:
    article = read_markdown(markdown.encode(), "a.md")
    assert article.text == markdown
    assert [line.split() for line in prose(article).strip().split("\n")] == [
        line.split() for line in words.split("\n")
    ]


def test_title_falls_back_to_the_opening_heading() -> None:
    assert read_markdown(b"\n# **Labour** [wins](x)\n\nText.", "a.md").title == "Labour wins"
    assert read_markdown(b"Text.\n\n# Later", "a.md").title is None


@pytest.mark.parametrize(
    "text", ["---\nProse between rules.\n---\nMore.", "---\nLabour won.\n", "----\n\nLabour won."]
)
def test_a_rule_is_not_front_matter(text: str, prose: Prose) -> None:
    article = read_markdown(text.encode(), "a.md")
    assert "Labour won." in prose(article) or "Prose between rules." in prose(article)


def test_broken_front_matter_names_line_and_mend() -> None:
    with pytest.raises(InputError, match=r"not YAML: .*line 3, column \d+\); put quotes"):
        read_markdown(b"---\nsource: x\ntitle: Labour: the fall\n---\nText.", "a.md")


def test_front_matter_makes_no_objects_and_dates_keep_precision() -> None:
    page = "---\ntitle: !!python/object/apply:os.system ['exit 1']\ndate: 2014\n---\nText."
    article = read_markdown(page.encode(), "a.md")
    assert (article.title, article.date) == (None, "2014")


def test_a_very_long_paragraph_is_still_cleared(prose: Prose) -> None:
    page = "**Labour** [won](http://x.org) ![p](x.png)seats. " * 1000
    assert prose(read_markdown(page.encode(), "a.md")) == "Labour won seats. " * 1000
