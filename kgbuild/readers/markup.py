"""Mark-up of Markdown: which characters of a file are not prose.

markdown-it-py parses the file; its block tokens name lines, and its inline rules, wrapped here, name the
characters that they take as words. All else is mark-up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Span = tuple[int, int]
_Rule = Callable[[StateInline, bool], bool]

# What browsers never show as words; a tag in a block of HTML.
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[/!?]?[A-Za-z][^<>]*>|<\?[^>]*>", re.DOTALL)
_HIDDEN = ("script", "style")
_VISIBLE = re.compile(r"\S(?:[^\n]*\S)?")
# Beyond this many characters a paragraph is no paragraph, and the parser's time grows with its square.
_LONGEST = 20_000
_PLAIN = re.compile(
    r"!\[[^\]\n]{0,999}\]\([^()\s]{0,2000}\)|\]\([^()\s]{0,2000}\)|<[/!]?[A-Za-z][^<>\n]{0,2000}>|[*_`\[\]]+"
)


def markup_spans(text: str, start: int = 0) -> tuple[Span, ...]:
    """Find what is mark-up in Markdown: heading and list marks, emphasis, link addresses, images, code, HTML.

    Args:
        text: the whole file.
        start: where its Markdown begins (after the front matter).

    Returns:
        Sorted, non-overlapping half-open spans of ``text``, none with white space at its ends.
    """
    body = text[start:]
    prose = sorted(_prose(body))
    spans: list[Span] = []
    place = 0
    for first, last in [*_without(prose, _hidden(body)), (len(body), len(body))]:
        # Line by line, so that the ends of lines and paragraphs remain for whoever divides the text.
        spans += ((start + m.start(), start + m.end()) for m in _VISIBLE.finditer(body, place, first))
        place = max(place, last)
    return tuple(spans)


def _prose(body: str) -> Iterator[Span]:
    parser = _parser()
    environment: dict[str, Any] = {}
    tokens = parser.parse(body, environment)
    starts = [0, *(match.end() for match in re.finditer("\n", body)), len(body) + 1]
    cursor = 0  # the cells of a table share one line
    for token in tokens:
        if token.map is None or token.type not in ("inline", "html_block") or not token.content:
            continue
        cursor = max(cursor, starts[min(token.map[0], len(starts) - 1)])
        offsets = _line_offsets(token, body, starts, cursor)
        cursor = max(cursor, max((offset + length for _, offset, length in offsets), default=0))
        inside = (
            _html_words(token.content) if token.type == "html_block" else _inline(parser, token, environment)
        )
        for first, last in inside:
            yield from _to_file(first, last, offsets)


def _line_offsets(token: Token, body: str, starts: list[int], cursor: int) -> list[tuple[int, int, int]]:
    """Find the lines of a token's content in the file: (offset in the content, in the file, length)."""
    lines = []
    inside = 0
    assert token.map is not None
    for index, line in enumerate(token.content.split("\n")):
        row = min(token.map[0] + index, len(starts) - 2)
        low, high = max(starts[row], cursor if index == 0 else 0), starts[row + 1] - 1
        words = line.strip()
        # A block's prefix (quote marks, bullets, indentation) stands before, so the last match is the line.
        found = body.find(words, low, high) if _is_cell(token) else body.rfind(words, low, high)
        pieces = [words]
        if found < 0:  # a cell with a bar, which the file escapes
            pieces = words.split("|")
            found = body.find("\\|".join(pieces), low, high)
        begin = inside + len(line) - len(line.lstrip())
        for piece in pieces if found >= 0 else ():
            lines.append((begin, found, len(piece)))
            begin += len(piece) + 1
            found += len(piece) + 2
        inside += len(line) + 1
    return lines


def _is_cell(token: Token) -> bool:
    return bool(token.meta.get("cell"))


def _to_file(first: int, last: int, offsets: list[tuple[int, int, int]]) -> Iterator[Span]:
    for inside, outside, length in offsets:
        low, high = max(first, inside), min(last, inside + length)
        if low < high:
            yield outside + low - inside, outside + high - inside


def _html_words(content: str) -> Iterator[Span]:
    place = 0
    for tag in _TAG.finditer(content):
        yield place, tag.start()
        place = tag.end()
    yield place, len(content)


def _inline(parser: MarkdownIt, token: Token, environment: dict[str, Any]) -> list[Span]:
    """Give the spans of an inline token's content that are words."""
    content = token.content
    if len(content) > _LONGEST:
        marks = [match.span() for match in _PLAIN.finditer(content)]
        return _without([(0, len(content))], marks)
    record: list[Span] = []
    delimiters: list[tuple[Token, Span]] = []
    environment |= {"prose": record, "delimiters": delimiters, "muted": 0}
    parser.inline.parse(content, parser, environment, [])
    # An asterisk or underscore that opens nothing is a character like others.
    record += [span for mark, span in delimiters if mark.type == "text" and mark.content]
    return record


def _without(spans: list[Span], holes: list[Span]) -> list[Span]:
    """Take the holes out of the spans; both are sorted."""
    rest = []
    index = 0
    for first, last in spans:
        while index < len(holes) and holes[index][1] <= first:
            index += 1
        here = index
        while here < len(holes) and holes[here][0] < last:
            if first < holes[here][0]:
                rest.append((first, holes[here][0]))
            first = max(first, holes[here][1])
            here += 1
        if first < last:
            rest.append((first, last))
    return rest


def _hidden(body: str) -> list[Span]:
    """Find scripts and style sheets with what they hold."""
    found = []
    low = body.lower()
    if len(low) != len(body):  # a few letters grow when lowered
        low = body
    for name in _HIDDEN:
        place = 0
        while (first := low.find(f"<{name}", place)) >= 0 and (last := low.find(f"</{name}", first)) >= 0:
            place = last + len(name) + 2
            found.append((first, place))
    found.sort()
    return found


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(
        ["normalize", "block"]
    )  # inline content is parsed here, where it can be traced
    parser.core.ruler.push("cells", _mark_cells)
    parser.inline.ruler2.disable(["fragments_join"])  # which would lose the single delimiters
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name, rule in rules.items():
        parser.inline.ruler.at(name, _traced(name, rule))
    parser.inline.ruler.push("literal", _literal)
    return parser


def _mark_cells(state: Any) -> None:
    for before, token in zip(state.tokens, state.tokens[1:], strict=False):
        if before.type in ("th_open", "td_open"):
            token.meta["cell"] = True


def _literal(state: StateInline, silent: bool) -> bool:
    """Come last: no rule took this character, so the parser will take it as it stands."""
    if not silent and not state.env["muted"]:
        state.env["prose"].append((state.pos, state.pos + 1))
    return False


def _traced(name: str, rule: _Rule) -> _Rule:
    """Wrap an inline rule so that it records which characters it takes as words."""

    def run(state: StateInline, silent: bool) -> bool:
        start = state.pos
        state.env["muted"] += name == "image"
        try:
            taken = rule(state, silent)
        finally:
            state.env["muted"] -= name == "image"
        if taken and not silent and not state.env["muted"]:
            _record(name, state, start, state.pos)
        return taken

    return run


def _record(name: str, state: StateInline, start: int, end: int) -> None:
    prose: list[Span] = state.env["prose"]
    if name in ("text", "newline", "entity"):
        prose.append((start, end))
    elif name == "escape":
        prose.append((start + 1, end))
    elif name == "backticks":
        last = state.tokens[-1] if state.tokens else None
        code = last is not None and last.type == "code_inline" and not state.pending
        width = len(last.markup) if last is not None and code else 0
        prose.append((start + width, end - width))
    elif name in ("emphasis", "strikethrough"):
        for token in reversed(state.tokens):
            if end <= start:
                break
            state.env["delimiters"].append((token, (end - len(token.content), end)))
            end -= len(token.content)
