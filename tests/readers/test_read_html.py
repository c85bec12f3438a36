"""HTML: main text, metadata, and nothing of scripts."""

from __future__ import annotations

import pytest

from kgbuild.errors import InputError
from kgbuild.readers.html import read_html

SENTENCES = [
    "George Galloway won the Bradford West by-election for Respect on 29 March 2012.",
    "He took the seat from Labour with a majority of 10,140 votes, a swing that few had foreseen.",
    "Mr Galloway had been expelled from Labour in October 2003 over his remarks on the war in Iraq.",
    "The by-election was called after Marsha Singh, the Labour MP, resigned on grounds of ill health.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Galloway wins Bradford West | Example Times</title>
<meta property="og:title" content="Galloway wins Bradford West">
<meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2012-03-30T02:00:00Z">
<link rel="canonical" href="https://example.org/galloway">
<script>var tracker = "EVIL";</script><style>p {{ color: EVIL }}</style></head>
<body onload="EVIL()"><nav><a href="/">Home</a> <a href="/politics">Politics</a></nav>
<article><h1>Galloway wins Bradford West</h1>{"".join(f"<p>{s}</p>" for s in SENTENCES)}
<script>EVIL()</script></article><footer>Copyright NOISE</footer></body></html>"""


def test_main_text_without_scripts_and_navigation() -> None:
    article = read_html(PAGE.encode(), "a.html")
    for sentence in SENTENCES:
        assert sentence in article.text
    for noise in ("EVIL", "NOISE", "Home", "<", "tracker"):
        assert noise not in article.text
    assert article.skip == ()


def test_metadata() -> None:
    article = read_html(PAGE.encode(), "a.html")
    assert article.title == "Galloway wins Bradford West"
    assert article.date == "2012-03-30"
    assert article.url == "https://example.org/galloway"
    assert article.source == "Example Times"


def test_paragraphs_are_divided_by_blank_lines() -> None:
    assert "\n\n".join(SENTENCES) in read_html(PAGE.encode(), "a.html").text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Labour won <b>Bradford</b> West.</p>", "Labour won Bradford West."),
        (
            "<div><p>Tony <i>Blair</i> led<br>Labour.<div>Then Brown",
            "Tony Blair led\n\nLabour.\n\nThen Brown",
        ),
        ("<ul><li>Labour<li>Respect</ul>", "Labour\n\nRespect"),
        ("<script>EVIL</script><p>Bow &amp; Poplar</p><noscript>EVIL</noscript>", "Bow & Poplar"),
        ('<p style="display: none">EVIL</p><p hidden>EVIL</p><p onclick="EVIL">Blair</p>', "Blair"),
        ("<?xml version='1.0' encoding='utf-8'?><html><body><p>Blair</p></body></html>", "Blair"),
        ("No tags at all.", "No tags at all."),
    ],
)
def test_small_pages_give_their_visible_text(page: str, text: str) -> None:
    assert read_html(page.encode(), "a.html").text == text


@pytest.mark.parametrize("encoding", ["iso-8859-2", "windows-1251", "shift_jis"])
def test_declared_encoding(encoding: str) -> None:
    name = {"iso-8859-2": "Łódź", "windows-1251": "Москва", "shift_jis": "東京都"}[encoding]
    page = f'<html><head><meta charset="{encoding}"></head><body><p>{name}</p></body></html>'
    assert read_html(page.encode(encoding), "a.html").text == name


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<script type="application/ld+json">{"datePublished": "2015-05-08T06:00"}</script>', "2015-05-08"),
        ('<meta itemprop="datePublished" content="8 May 2015">', "2015-05-08"),
        ('<meta name="DC.date.issued" content="2015-05">', "2015-05"),
        ("", None),
    ],
)
def test_dates(head: str, date: str | None) -> None:
    page = f"<html><head>{head}</head><body><p>Labour lost.</p></body></html>"
    assert read_html(page.encode(), "a.html").date == date


@pytest.mark.parametrize("page", ["", "  \n", "<html></html>", "<script>only()</script>", "<nav>Home</nav>"])
def test_a_page_without_text_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"no text|empty"):
        read_html(page.encode(), "a.html")
