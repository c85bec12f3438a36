"""What a query may not do: change the graph, or reach over the network.

The engine follows SERVICE to any address, and its parser accepts more than the grammar suggests
(``SERVICEex:a{...}``, ``"x"SERVICE<...>``; in an expression ``?a<?b#>`` is a comparison and a comment). So
the query is read token by token, and where ``<`` has two readings, both are followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kgbuild.errors import QueryError

UPDATE_WORDS = frozenset(
    ["insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with"]
)
LOCAL_SCHEMES = ("urn:", "file:", "tag:")

_SPACE = r"(?:[ \t\r\n]|#[^\r\n]*)*"
_NAME = r"[^\s{}<>\"'()?$]*:[^\s{}<>\"]*"
_SERVICE_USE = re.compile(
    rf"service{_SPACE}(?:silent{_SPACE})?(?:[?$]\w+|<[^>]*>|{_NAME}){_SPACE}\{{", re.IGNORECASE
)
_FROM_USE = re.compile(rf"from{_SPACE}(?:named{_SPACE})?(<[^>]*>|{_NAME})", re.IGNORECASE)
_COMMENT = re.compile(r"#[^\r\n]*")
_STRING = re.compile(
    r"'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'(?:[^'\\\n\r]|\\.)*'|\"(?:[^\"\\\n\r]|\\.)*\"",
    re.DOTALL,
)
_IRI = re.compile(r"<[^<>\"{}|^`\x00-\x20]*>")
_LOOSE_IRI = re.compile(r"<[^>]*>")
_SKIPPED = re.compile(r"[?$]\w+|@[A-Za-z]+(?:-[A-Za-z0-9]+)*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_PREFIXED = re.compile(r"([\w.\-]*):(?:[\w:.\-·]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])*")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_WORD = re.compile(r"(?:\w|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})+")


def check(sparql: str, *, allow_remote: bool = False) -> None:
    """Refuse a query that would change the graph or reach over the network.

    Keywords inside strings, comments, IRIs, variables and the local part of names are no keywords.

    Args:
        sparql: the text of a SPARQL 1.1 query.
        allow_remote: permit SERVICE, and FROM with an IRI of another host; updates are refused all the same.

    Raises:
        QueryError: it is an update, or names a remote source; the message gives line and column.
    """
    for start, end, sure in _words(sparql):
        word = _decoded(sparql[start:end]).casefold()
        if sure and word in UPDATE_WORDS:
            raise _refusal(sparql, start, f"{word.upper()} changes a graph, and this command only reads one")
        if allow_remote:
            continue
        if (sure and word == "service") or _found(_SERVICE_USE, sparql, start, end):
            raise _refusal(sparql, start, "SERVICE would ask another host; --allow-remote permits it")
        # The engine itself fetches nothing for FROM, so its less likely readings do no harm.
        use = _found(_FROM_USE, sparql, start, end) if sure else None
        if use and not use[1].lstrip("<").casefold().startswith(LOCAL_SCHEMES):
            raise _refusal(sparql, start, f"FROM {use[1]} is a remote graph; --allow-remote permits it")


def names_graphs(sparql: str) -> bool:
    """Tell whether a query says with FROM which graphs it is about."""
    return any(sure and _found(_FROM_USE, sparql, start, end) for start, end, sure in _words(sparql))


def _words(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give the spans where keywords may stand, of every reading; True marks those of the plain reading."""
    seen: set[int] = set()
    readings = [0]
    sure = True
    while readings:
        place = readings.pop()
        while place < len(text) and place not in seen:
            seen.add(place)
            if text[place] == "<":
                strict, loose = _IRI.match(text, place), _LOOSE_IRI.match(text, place)
                likely = strict.end() if strict else place + 1
                readings += {place + 1, *(match.end() for match in (strict, loose) if match)} - {likely}
                place = likely
            elif skipped := _pass_over(text, place):
                place = skipped
            elif name := _PREFIXED.match(text, place):
                # A keyword can stand right before the name, or after a full stop that ends it.
                yield place, name.end(1), False
                for dot in re.finditer(r"\.", text[name.end(1) : name.end()]):
                    yield name.end(1) + dot.end(), name.end(), False
                place = name.end()
            elif word := _WORD.match(text, place):
                yield place, word.end(), sure
                place = word.end()
            else:
                place += 1
        sure = False


def _pass_over(text: str, place: int) -> int | None:
    """Give the end of the comment, string, variable, language tag or number that begins here, if one does."""
    for pattern in (_COMMENT, _STRING, _SKIPPED):
        if match := pattern.match(text, place):
            return match.end()
    return None


def _found(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the use of a keyword that begins anywhere in a span (``SERVICESILENT``, ``trueSERVICE``)."""
    for place in range(start, end):
        if match := pattern.match(text, place):
            return match
    return None


def _decoded(word: str) -> str:
    return _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), word)


def _refusal(text: str, place: int, reason: str) -> QueryError:
    line = text.count("\n", 0, place) + 1
    column = place - (text.rfind("\n", 0, place) + 1) + 1
    return QueryError(f"query refused at line {line}, column {column}: {reason}.")
