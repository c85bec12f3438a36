"""The page as a file: its data, its policy, its escapes."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kgbuild.export import Selection, export
from kgbuild.export.page.data import _marked, _years

from .sample import SCRIPT, statement, statements


class Page(HTMLParser):
    """Gather a page's tags and the texts of its scripts and styles."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in self.raw and self.cdata_elem:
            self.raw[self.tags[-1][0]][-1] += data

    @property
    def data(self) -> dict[str, Any]:
        return json.loads(self.raw["script"][0])


def test_the_data_holds_every_statement(graph: Path) -> None:
    data = Page(export(graph, "html")).data
    edges = {edge["id"]: edge for edge in data["edges"]}
    assert set(edges) == {row.id for row in statements()}
    for row in statements():
        edge = edges[row.id]
        assert data["nodes"][edge["s"]]["label"] == row.subject.label
        assert data["nodes"][edge["o"]]["label"] == row.object.label
        assert "".join(text for text, _ in edge["evidence"]) == row.evidence.text
        assert [text for text, mark in edge["evidence"] if mark == "s"] == [row.subject.label]
        assert data["articles"][edge["article"]]["id"] == row.article


def test_the_policy_allows_the_inlined_script_and_style_and_nothing_else(graph: Path) -> None:
    page = Page(export(graph, "html"))
    policy = next(
        attributes["content"]
        for tag, attributes in page.tags
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.strip().split(" ", 1) for rule in str(policy).split(";"))

    def hashed(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == hashed(page.raw["script"][1])
    assert rules["style-src"] == hashed(page.raw["style"][0])
    assert "unsafe" not in str(policy)


@pytest.mark.parametrize("name", ["graph", "hostile_graph"])
def test_the_page_refers_to_nothing_outside(request: pytest.FixtureRequest, name: str) -> None:
    page = Page(export(request.getfixturevalue(name), "html"))
    for tag, attributes in page.tags:
        assert tag not in ("img", "iframe", "object", "embed", "base")
        assert "src" not in attributes
        assert not [key for key in attributes if key.startswith("on")]
        if "href" in attributes:
            assert (tag, attributes["href"]) == ("link", "data:,")
    code = "".join(page.raw["script"][1:] + page.raw["style"])
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|fetch\(|import\(|url\(", code
    )


def test_hostile_text_cannot_leave_the_data_block(hostile_graph: Path) -> None:
    data = export(hostile_graph, "html", title=SCRIPT)
    page = Page(data)
    assert [attributes.get("type") for tag, attributes in page.tags if tag == "script"] == [
        "application/json",
        None,
    ]
    assert SCRIPT in {node["label"] for node in page.data["nodes"]}
    block = data.decode().split('id="data">')[1].split("</script>")[0]
    assert not set(block) & set("<>&\u2028\u2029\x00")
    assert html.escape(SCRIPT) in data.decode()


def test_only_web_addresses_become_links(graph: Path) -> None:
    from kgbuild.export.page.data import _article
    from kgbuild.network import ArticleInfo

    assert _article(ArticleInfo("a", url="javascript:alert(1)"))["url"] is None
    assert _article(ArticleInfo("a", url="https://news.example/"))["url"] == "https://news.example/"


def test_a_cut_is_noted(crowd_graph: Path) -> None:
    data = Page(export(crowd_graph, "html", Selection(limit_nodes=25))).data
    assert data["ofNodes"] == 2969
    assert len(data["nodes"]) == 25
    ends = {end for edge in data["edges"] for end in (edge["s"], edge["o"])}
    assert ends == set(range(25))


@pytest.mark.parametrize(
    ("predicate", "more", "expected"),
    [
        ("memberOf", {}, None),
        ("memberOf", {"start": "1994", "tense": "current"}, [1994, None]),
        ("memberOf", {"start": "1994", "tense": "past"}, [1994, 2005]),
        ("memberOf", {"start": "1994", "end": "1999-05"}, [1994, 1999]),
        ("memberOf", {"end": "1999"}, [None, 1999]),
        ("left", {"start": "2003-10"}, [2003, 2003]),
        ("left", {"start": "199X"}, [1990, 1999]),
        ("left", {"start": "nonsense"}, None),
    ],
)
def test_years_in_which_a_statement_held(
    predicate: str, more: dict[str, str], expected: list[int | None] | None
) -> None:
    row = statement("Ann Onymous", predicate, "Labour Party", "a.txt", "So it is.", **more)
    assert _years(row, "2005-04-20") == expected


def test_marks_outside_the_evidence_are_cut_off() -> None:
    row = statement("Ann", "met", "Bob", "a.txt", "Ann met Bob.", offset=50)
    evidence = replace(row.evidence, subject=(40, 53), object=(58, 99))
    assert _marked(evidence) == [["Ann", "s"], [" met ", ""], ["Bob.", "o"]]
