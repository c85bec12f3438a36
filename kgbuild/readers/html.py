"""HTML: the main text of a page, without navigation and scripts, and its metadata."""

from __future__ import annotations

import logging
import re
from typing import Any

import lxml.html
import trafilatura
from lxml import etree

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.dates import normalise_date
from kgbuild.readers.decoding import clean, decode

# trafilatura speaks of each page it cannot use; what matters is said in our own words.
for _name in ("trafilatura", "htmldate", "readability", "justext", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_CHARSET = re.compile(
    rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|encoding=["']([\w.-]{1,40})["']"""
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\n]{4,80})"')
_DATES = (
    "//meta[@property='article:published_time' or @property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @property='datePublished']/@content",
    "//meta[translate(@name, 'DCTERMSISUED', 'dctermsisued')='dc.date'"
    " or translate(@name, 'DCTERMSISUED', 'dctermsisued')='dc.date.issued'"
    " or translate(@name, 'DCTERMSISUED', 'dctermsisued')='dcterms.issued'"
    " or translate(@name, 'DCTERMSISUED', 'dctermsisued')='date'"
    " or @name='pubdate' or @name='publish-date' or @name='parsely-pub-date' or @name='sailthru.date'"
    " or @name='OriginalPublicationDate' or @name='citation_publication_date']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//article//time/@datetime",
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6
    header hr html li main ol p pre section summary table td th tr ul
    """.split()  # noqa: SIM905
)
_DROPPED = frozenset(
    """
    script style noscript template head nav footer aside form svg math iframe object embed canvas audio video
    select button textarea frame frameset
    """.split()  # noqa: SIM905
)
_UNSEEN = [
    "//noscript | //template",
    "//*[@hidden or @aria-hidden='true']",
    "//*[contains(translate(@style, ' ', ''), 'display:none')]",
]
_ENOUGH = 200
# Pages beyond this many characters are not laid out for reading; the extractor would take minutes over them.
_LONGEST = 2_000_000


def read_html(data: bytes, name: str) -> Article:
    """Read a web page: main text and metadata by trafilatura, or all visible text where that is too little.

    Offsets refer to the extracted text, whose paragraphs are divided by blank lines.

    Args:
        data: the page.
        name: its path as given, which becomes the article's id.

    Raises:
        InputError: the file is not text, or the page holds no text.
    """
    page = decode(data, _declared(data))
    if not page.strip():
        raise InputError("the file is empty; give a page with text")
    tree = _parse(page)
    found = _extract(page) if len(page) <= _LONGEST else None
    text = _paragraphs(found.text if found else "")
    if len(text) < _ENOUGH:
        text = _visible(tree) or text
    if not text:
        raise InputError("the page holds no text outside scripts and navigation; save the article's own page")
    return Article(
        id=name,
        text=clean(text),
        title=_line(found.title if found else None) or _title(tree),
        date=_date(tree, page) or normalise_date(found.date if found else None),
        url=_line(found.url if found else None) or _first(tree, "//link[@rel='canonical']/@href"),
        source=_line(found.sitename if found else None)
        or _first(tree, "//meta[@property='og:site_name']/@content"),
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _parse(page: str) -> etree._Element | None:
    # A byte string, since lxml refuses a str that declares an encoding.
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree: etree._Element | None = lxml.html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree


def _extract(page: str) -> Any:
    """Run trafilatura; its result has text, title, date, url and sitename, each perhaps None."""
    try:
        return trafilatura.bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            with_metadata=True,
            prune_xpath=_UNSEEN,
            # A bound of its own, or the result would depend on the day of the run.
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "2100-01-01",
            },
        )
    except Exception:
        # The extractor stumbles over some broken pages in many ways; the visible text remains.
        return None


def _paragraphs(text: str | None) -> str:
    lines = (re.sub(r"^[-•]\s+", "", " ".join(line.split())) for line in (text or "").split("\n"))
    return "\n\n".join(line for line in lines if line)


def _visible(tree: etree._Element | None) -> str:
    """Give all text a reader of the page would see, without what surrounds articles."""
    if tree is None:
        return ""
    parts: list[str] = []
    # Children before their tails, without recursion: pages may nest deeper than Python does.
    stack: list[etree._Element | str] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        if node.tail:
            stack.append(re.sub(r"\s+", " ", node.tail))
        if not isinstance(node.tag, str) or node.tag in _DROPPED or _is_hidden(node):
            continue
        if node.tag == "br":
            stack.append("\n")
        elif node.tag in _BLOCKS:
            parts.append("\n")
            stack.append("\n")
        stack.extend(reversed(node))
        if node.text:
            stack.append(re.sub(r"\s+", " ", node.text))
    return _paragraphs("".join(parts))


def _is_hidden(node: etree._Element) -> bool:
    return (
        "hidden" in node.attrib
        or node.get("aria-hidden") == "true"
        or "display:none" in node.get("style", "").replace(" ", "")
    )


def _date(tree: etree._Element | None, page: str) -> str | None:
    for path in _DATES:
        date = normalise_date(_first(tree, path))
        if date:
            return date
    match = _JSON_DATE.search(page)
    return normalise_date(match[1]) if match else None


def _title(tree: etree._Element | None) -> str | None:
    return (
        _first(tree, "//meta[@property='og:title']/@content")
        or _first(tree, "//title/text()")
        or _first(tree, "//h1/text()")
    )


def _first(tree: etree._Element | None, path: str) -> str | None:
    found = tree.xpath(path) if tree is not None else []
    return _line(str(found[0])) if isinstance(found, list) and found else None


def _line(value: str | None) -> str | None:
    return " ".join(clean(value).split()) or None if value else None
