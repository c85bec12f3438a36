"""Layout of news text: cleaning it with every character traced back, and keeping sentences within lines."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.tokens import Doc

from kgbuild.article import Article
from kgbuild.double_encoding import repairs
from kgbuild.tables import word_list

SPACES = re.compile(r"(?<=\S)(?:\xa0[ \xa0]*| [ \xa0]+)(?=\S)")
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
    r"|[A-Z][\w.'’ ]{1,30} \((?:AP|Reuters|AFP|CNN|UPI)\)) ?[—–-]{1,2} "
    r"|^(?:[A-Z][\w.'’]*(?:,? [A-Z][\w.'’]*){0,3} )?\((?:AP|Reuters|AFP|CNN|UPI)\) (?:[—–-]{1,2} )?",
    re.MULTILINE,
)
# Links to other articles, run into the text behind a name in full: "Sen. Bob Dole Robert Joseph DoleOld ads
# draw fire MORE (R-Kan.)".
RELATED_LINKS = re.compile(
    r"(?<![\w'’-])(?P<surname>[A-Z][\w'’-]{1,30}?)(?P<links>(?: |(?<=[a-z]{3}))"
    r"(?:(?:[A-Z][\w.'’-]{0,30}|\(\w{1,30}\)) ){1,6}(?P=surname)"
    r"(?=[A-Z\d'‘\"“])(?!['’]s).{0,700}? MORE\b)",
    re.DOTALL,
)
FULL_NAME_LINKS = re.compile(  # the same with a space behind the full name
    r"(?<![\w.])(?P<first>[A-Z][\w.]{1,30}) (?P<surname>[A-Z][\w'’-]{1,30})(?P<links> (?P=first)"
    r"(?: [A-Z(][\w.)]{0,30}){0,4} (?P=surname) [^\n]{10,700}? MORE\b)"
)
# Where a link in Markdown leads to, also with a bracket in it ("[Liberal Party](https://.../Liberal_Party_(UK))").
LINK_TARGET = re.compile(r"(?<=\])\((?:https?://|mailto:|/)(?:[^\s()]|\([^\s()]{0,200}\)){1,500}\)")
# Who took a picture.
CREDIT = re.compile(r" ?\([^()\n]{0,60}(?:Getty Images|Reuters|REUTERS|AP Photo|[Pp]hotos?:)[^()\n]{0,60}\)")
# Words of players and viewers that stand before a caption, and the pointers to films.
VIEWERS = re.compile(
    r"^(?:CLOSE |Media playback is unsupported on your device )(?=\S)"
    r"|^(?:JUST WATCHED|MUST WATCH|Hide Caption)\b.*$|^Story highlights ",
    re.MULTILINE,
)
PHOTO_SHARING = re.compile(r"^(?:(?:Facebook|Twitter|Pinterest|Email) ){2,}(?=\S)", re.MULTILINE)
# A comma that nothing asks for, between a succession and a name: "was succeeded by, John Major".
STRAY_COMMA = re.compile(
    r"\b(?:[A-Za-z]+ed by|who (?:succeeded|preceded|replaced)|(?:successor|predecessor) (?:is|was))"
    r"(?P<comma>,)(?= [A-Z])"
)
REFERENCE = re.compile(r"\[(?:citation needed|clarification needed|sic|note \d{1,3}|\d{1,3})\]")
MAIDEN_NAME = re.compile(r"\(\s*(?:née|nee|né)(?: [A-Z][\w’'-]+){1,3}(?=\s*[;,])")
REFERRED_TO = re.compile(
    r",? (?:(?:also|commonly|often|popularly|sometimes|usually|widely|simply|better) )?referred to (?:as|by) "
    r"[^,.;\n]{2,50},(?= (?:is|was|has|had|served|became)\b)"
)
PLACES = word_list("abbreviated place")
ABBREVIATIONS = word_list("abbreviation") | PLACES
OPENERS = word_list("sentence opener")
IN_NAMES = word_list("particle", "name_words") | {"and", "for", "the"}
BEFORE_OTHER_NAME = frozenset(("born", "né", "née", "nee", "or", "also", "known", "as"))
ASIDE = re.compile(
    r"\bborn\b|\bpronounced\b|\bpronunciation\b|\blisten\b|\bIPA\b|\bromani[sz]ed\b|\b[A-Z][a-z]+:"
    r"|\d{4}\s?[-–—]\s?(?:[\w., ]{1,30}\s)?\d{4}"
)
BORN = re.compile(r"\bborn\b.*\d{4}")
BEHIND_NAME = re.compile(r"(?:,? (?:[A-Z]\w*[A-Z]\w*|/[^/\n]{2,40}/))+$")
SHORT_NAME = re.compile(r"[,;:]\s*([A-Z]{2,8})\s*\)$")
LONGEST_LEAD, LONGEST_ASIDE = 100, 400  # characters
HYPHENED = word_list("hyphened word")
# Whether a token begins a sentence, in spaCy's arrays of unsigned numbers: yes, and no.
BEGINS, WITHIN = np.uint64(1), np.uint64(2**64 - 1)


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
        *(m.span() for m in PHOTO_SHARING.finditer(text)),
        *(m.span() for m in VIEWERS.finditer(text)),
        *(m.span() for m in CREDIT.finditer(text)),
        *(m.span() for m in LINK_TARGET.finditer(text)),
        *(
            m.span("links")
            for links in ((RELATED_LINKS, FULL_NAME_LINKS) if " MORE" in text else ())
            for m in links.finditer(text)
        ),
    ]
    edits: list[tuple[int, int, str]] = [(a, b, "") for a, b in drop if b > a]
    edits += _asides(text)
    marks = [m.span() for m in REFERENCE.finditer(text)]
    edits += [(a, b, "") for a, b in marks]
    ends = {i for a, b in marks for i in (a, b - 1)}
    edits += [(m.start(), m.end(), "") for m in re.finditer(r"[\[\]]", text) if m.start() not in ends]
    edits += [(m.start(), m.end(), " ") for m in SPACES.finditer(text)]
    edits += [(m.start(), m.end(), "") for m in REFERRED_TO.finditer(text)]
    edits += [(*m.span("comma"), "") for m in STRAY_COMMA.finditer(text)]
    edits += repairs(text)
    edits += [
        (m.start(), m.start(), " ")
        for m in MISSING_SPACE.finditer(text)
        if not _inside_address(text, m.start())
    ]
    return _apply(text, sorted(edits))


def _asides(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the brackets to blank that tell a name's language, pronunciation or dates of life.

    They part a subject from its verb, which the parser often takes ill. An abbreviation at their end stays:
    "the Danish Party (Danish: Dansk Parti, DP)".
    """
    position, last = 0, -1
    while (start := text.find("(", position)) >= 0:
        end = _closing(text, start)
        position = start + 1
        inside = text[start:end]
        if not (ASIDE.search(inside) and (BORN.search(inside) or _leads(text, start, last))):
            continue
        position = last = end
        short, maiden = SHORT_NAME.search(inside), MAIDEN_NAME.match(inside)
        if maiden:
            yield start + maiden.end(), end - 1, ""
            continue
        if short:
            yield start + 1, start + short.start(1), ""
        else:
            yield _behind_name(text, start), end, ""


def _behind_name(text: str, at: int) -> int:
    """Give where the bracket at ``at`` begins with its space, and with letters or sounds before it.

    These are the letters of orders ("Jane Roe, OBE (born 1950)") and a pronunciation between strokes.
    """
    before = text[max(0, at - LONGEST_LEAD) : at].rstrip(" ")
    letters = BEHIND_NAME.search(before)
    named = len(before[: letters.start()].split()) if letters else 0
    return at - (text[at - 1 : at] == " ") - (len(letters[0]) if letters and named > 1 else 0)


def _closing(text: str, start: int) -> int:
    """Give the position behind the bracket that closes the one at ``start``, or ``start`` if none is near."""
    depth = 0
    for i in range(start, min(len(text), start + LONGEST_ASIDE)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i + 1
        if text[i] == "\n":
            break
    return start


def _leads(text: str, at: int, last: int) -> bool:
    """Whether only a name stands before ``at``, behind the sentence's beginning or the last such bracket."""
    if 0 <= last <= at and at - last < LONGEST_LEAD:
        words = text[last:at].replace(",", " ").split()
    else:
        words = re.split(r"\n|[.!?][\"”’]?\s", text[max(0, at - LONGEST_LEAD) : at])[-1].split()
        if not words:
            return False
    words = [w for w in words if w not in BEFORE_OTHER_NAME]
    return all(w.strip("“\"'")[:1].isupper() or w in IN_NAMES or w[:3] in ("al-", "el-") for w in words)


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
    """Begin a sentence at each new line and never right behind an abbreviated title or state.

    Raises:
        ValueError: the document is parsed already.
    """
    if len(doc) and doc.has_annotation("DEP"):
        raise ValueError("kgbuild_layout must stand before the parser, which reads its sentence starts")
    # One array for all: to set a token's own attribute, spaCy looks through the whole document each time.
    starts: Any = doc.to_array(["SENT_START"])  # spaCy's stubs call it an array of floats
    for previous, token in pairwise(doc):
        if "\n" in previous.text_with_ws:
            starts[token.i] = WITHIN if token.is_space else BEGINS
        elif previous.text in PLACES and token.text in OPENERS:
            starts[token.i] = BEGINS
        elif (previous.text in ABBREVIATIONS and token.text[:1].isupper()) or token.is_space:
            starts[token.i] = WITHIN
    return doc.from_array(["SENT_START"], starts)
