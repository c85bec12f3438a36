"""Markdown: the whole file is the text; front matter and mark-up are marked as no prose."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml
from frontmatter.default_handlers import YAMLHandler

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.dates import normalise_date
from kgbuild.readers.decoding import decode
from kgbuild.readers.markup import markup_spans

_KEY = re.compile(r"[A-Za-z_][\w -]*:(\s|$)")
_LONGEST = 64 * 1024


def read_markdown(data: bytes, name: str) -> Article:
    """Read a Markdown file (CommonMark and tables) with optional front matter: title, date, url, source.

    The article's text is the decoded file, front matter and mark-up included, so that offsets are those of
    the file; ``skip`` names what is not prose.

    Args:
        data: the file.
        name: its path as given, which becomes the article's id.

    Raises:
        InputError: the file is not text, or its front matter is not YAML.
    """
    text = decode(data)
    end, metadata = _front_matter(text)
    skip = markup_spans(text, end)
    if end:
        skip = ((0, len(text[:end].rstrip())), *skip)
    return Article(
        id=name,
        text=text,
        title=_word(metadata, "title") or _first_heading(text[end:]),
        date=normalise_date(_word(metadata, "date")),
        url=_word(metadata, "url"),
        source=_word(metadata, "source"),
        skip=skip,
    )


def _front_matter(text: str) -> tuple[int, Mapping[object, object]]:
    """Give where the front matter ends (0 if there is none) and what it holds."""
    handler = YAMLHandler()
    if not handler.detect(text):
        return 0, {}
    marks = handler.FM_BOUNDARY.finditer(text)
    opening, closing = next(marks), next(marks, None)
    if closing is None or closing.start() > _LONGEST:
        return 0, {}  # a rule, not front matter
    block = text[opening.end() : closing.start()]
    if block.strip() and not _KEY.match(block.lstrip()):
        return 0, {}  # prose between two rules
    try:
        # The base loader makes no objects and keeps a date as written: "2014-09" stays a month.
        content = handler.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InputError(f"the front matter is not YAML{_where(error)}; put quotes around values") from None
    return closing.end(), content if isinstance(content, Mapping) else {}


def _where(error: Exception) -> str:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return ""
    mark = error.problem_mark
    return f": {error.problem} (line {mark.line + 1}, column {mark.column + 1})"


def _word(metadata: Mapping[object, object], key: str) -> str | None:
    value = metadata.get(key) or metadata.get(key.capitalize())
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _first_heading(text: str) -> str | None:
    """Give the heading that the file opens with, as its title."""
    heading = re.match(r"\s*#[ \t]+(\S[^\n]*)", text)
    if not heading:
        return None
    words = re.sub(r"\]\([^)\n]*\)|[*_`\[\]]|<[^>\n]*>|\s#+\s*$", "", heading[1])
    return " ".join(words.split()) or None
