"""Layout of news text: cleaning it with every character traced back, and keeping sentences within lines."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from spacy.tokens import Doc

from kgbuild.article import Article
from kgbuild.tables import word_list

MISSING_SPACE = re.compile(r"(?<=[a-z0-9\"”’)][.!?])(?=[A-Z][a-z])|(?<=[a-z][.!?][\"”’])(?=[A-Z“\"])")
FURNITURE = re.compile(
    r"^(?:ADVERTISEMENT|Advertisement|Read more|READ MORE"
    r"|Story continues below.*|Continue reading.*"
    r"|Related:.*|Image copyright.*|Image caption|Media caption|Enlarge this image.*|toggle caption.*"
    r"|Getty Images"
    r"|Share this.*|Sign up.*"
    r"|Skip advertisement|This article is more than .* old)\s*$",
    re.MULTILINE,
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][\w.'’ ]{1,25})?(?: \((?:AP|Reuters|AFP|CNN|UPI|[A-Z]{2,6})\))?"
    r"|[A-Z][\w.'’ ]{1,30} \((?:AP|Reuters|AFP|CNN|UPI)\)) ?[—–-]{1,2} ",
    re.MULTILINE,
)
MOJIBAKE = re.compile(r"â€[™˜œ\x9d“”¦]|Ã[©¨¡³±¼¶]|Â(?=[ £©\xa0])")
REPAIRS = {
    "â€™": "’",
    "â€˜": "‘",
    "â€œ": "“",
    "â€\x9d": "”",
    "â€“": "–",
    "â€”": "—",
    "â€¦": "…",
    "Ã©": "é",
    "Ã¨": "è",
    "Ã¡": "á",
    "Ã³": "ó",
    "Ã±": "ñ",
    "Ã¼": "ü",
    "Ã¶": "ö",
    "Â": "",
}
ABBREVIATIONS = word_list("abbreviation")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text made ready for analysis, with the way back.

    Attributes:
        text: the cleaned text.
        origins: for each of its characters, and for its end, the position in the article's text.
    """

    text: str
    origins: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the half-open span of the article's text for a half-open span of the cleaned text."""
        return self.origins[start], self.origins[end - 1] + 1 if end > start else self.origins[start]


def clean(article: Article) -> CleanText:
    """Blank out what is not prose, part sentences that run together, mend double-encoded characters."""
    text = article.text
    drop = [
        *article.skip,
        *(m.span() for m in FURNITURE.finditer(text)),
        *(m.span() for m in DATELINE.finditer(text)),
    ]
    edits: list[tuple[int, int, str]] = [(a, b, " ") for a, b in drop if b > a]
    edits += [(m.start(), m.end(), " ") for m in re.finditer(r"[\[\]]", text)]
    edits += [(m.start(), m.end(), REPAIRS.get(m[0], m[0])) for m in MOJIBAKE.finditer(text)]
    edits += [
        (m.start(), m.start(), " ")
        for m in MISSING_SPACE.finditer(text)
        if not _inside_address(text, m.start())
    ]
    return _apply(text, sorted(edits))


def _inside_address(text: str, at: int) -> bool:
    """Whether a missing space belongs to a web address ("bbc.Co") rather than between two sentences."""
    word = text[max(0, text.rfind(" ", 0, at)) : at]
    return "http" in word or "www." in word or "@" in word


def _apply(text: str, edits: list[tuple[int, int, str]]) -> CleanText:
    parts: list[str] = []
    origins: array[int] = array("q")
    position = 0
    for start, end, new in edits:
        if start < position:
            continue
        parts.append(text[position:start])
        origins.extend(range(position, start))
        parts.append(new)
        origins.extend([min(start, max(len(text) - 1, 0))] * len(new))
        position = end
    parts.append(text[position:])
    origins.extend(range(position, len(text) + 1))
    return CleanText("".join(parts), origins)


def set_sentence_starts(doc: Doc) -> Doc:
    """Begin a sentence at each new line and never right behind an abbreviated title or state."""
    for token in doc[1:]:
        previous = doc[token.i - 1]
        if "\n" in previous.text or "\n" in previous.whitespace_:
            token.is_sent_start = not token.is_space
        elif (previous.text in ABBREVIATIONS and token.text[:1].isupper()) or token.is_space:
            token.is_sent_start = False
    return doc
