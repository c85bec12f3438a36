"""Values as RDF terms: text that may hold anything, numbers, dates, addresses."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kgbuild.dates import datatype, xsd_datatype
from kgbuild.errors import GraphError
from kgbuild.graph.namespaces import XSD, term

_SURROGATE = re.compile("[\ud800-\udfff]")
_DURATION = re.compile(r"P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?", re.ASCII)
_WEEKS = re.compile(r"P(\d+)W", re.ASCII)
# What RFC 3987 lets stand in an IRI besides letters, digits and "_.-~"; "%" stays where it begins an escape.
_URL_SAFE = ":/?#[]@!$&'()*+,;=%"


def text(value: str) -> Literal:
    """Give a plain string; a lone surrogate, which no encoding can hold, becomes U+FFFD in its place."""
    try:
        return Literal(value)
    except ValueError:
        return Literal(_SURROGATE.sub("\ufffd", value))


def integer(value: int) -> Literal:
    """Give a whole number."""
    return Literal(str(value), datatype=term(XSD, "integer"))


def boolean(value: bool) -> Literal:
    """Give a truth value."""
    return Literal("true" if value else "false", datatype=term(XSD, "boolean"))


def decimal(value: float) -> Literal:
    """Give a number as ``xsd:decimal`` without an exponent; one that is no number at all stays a string."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return text(str(value))
    if not number.is_finite():
        return text(str(value))
    digits = f"{number:f}"
    return Literal(digits if "." in digits else f"{digits}.0", datatype=term(XSD, "decimal"))


def date(value: str) -> Literal:
    """Give a date of the precision it has, typed as W3CDTF or EDTF."""
    return Literal(_SURROGATE.sub("\ufffd", value), datatype=NamedNode(datatype(value)))


def calendar_day(value: str) -> Literal:
    """Give a day of the calendar (``YYYY-MM-DD``) as ``xsd:date``."""
    return Literal(value, datatype=term(XSD, "date"))


def published(value: str) -> Literal:
    """Give a publication date, typed by its precision (``xsd:gYear``, ``xsd:gYearMonth``, ``xsd:date``)."""
    kind = xsd_datatype(value)
    return text(value) if kind.endswith("#string") else Literal(value, datatype=NamedNode(kind))


def duration(value: str) -> Literal:
    """Give an ISO 8601 duration as ``xsd:duration``, with weeks as days; what is none stays a string."""
    weeks = _WEEKS.fullmatch(value)
    if weeks:
        value = f"P{int(weeks[1]) * 7}D"
    return Literal(value, datatype=term(XSD, "duration")) if _DURATION.fullmatch(value) else text(value)


def address(url: str) -> NamedNode | Literal:
    """Give a web address as a node, percent-encoded where it must be; one beyond repair as a string."""
    if not re.match(r"https?://", url, re.IGNORECASE):
        return text(url)
    escaped = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", url.strip())
    try:
        return NamedNode(quote(escaped, safe=_URL_SAFE, errors="replace"))
    except ValueError:
        return text(url)


@lru_cache(maxsize=65536)
def node(iri: str) -> NamedNode:
    """Give an IRI as a node.

    Raises:
        GraphError: it is not an absolute IRI.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise GraphError(
            f"{iri!r} is not an IRI ({error}): mend the identifier of the entity or the --base"
        ) from error
