"""Write a result as a table to read, or in the standard formats of the W3C."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox

from kgbuild.errors import QueryError
from kgbuild.query.prefixes import PREFIXES, shorten
from kgbuild.query.run import Result, Term

FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl")
ENDINGS = {
    ".txt": "table",
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".srj": "json",
    ".xml": "xml",
    ".srx": "xml",
    ".ttl": "ttl",
}
_STANDARD = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_ASK_TURTLE = """@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> .

[] a rs:ResultSet ; rs:boolean {answer} .
"""


def render(result: Result, form: str) -> str:
    """Give a result in one of `FORMATS`, ``table`` excepted.

    Sources: SPARQL 1.1 Query Results CSV and TSV, JSON, XML (W3C, 2013); RDF 1.1 Turtle (W3C, 2014). An ASK
    result in Turtle uses the result-set vocabulary of the W3C's tests.

    Raises:
        QueryError: the format cannot hold such a result.
    """
    if form == "ttl":
        return _turtle(result)
    if result.kind == "graph":
        raise QueryError(f"CONSTRUCT and DESCRIBE give triples, which {form} cannot hold; use --format ttl.")
    parsed = ox.parse_query_results(_results_json(result), format=ox.QueryResultsFormat.JSON)
    data = parsed.serialize(format=_STANDARD[form])
    text = (data or b"").decode("utf-8")
    return text if text.endswith("\n") else text + "\n"


def _results_json(result: Result) -> bytes:
    """Give a SELECT or ASK result in the SPARQL 1.1 Query Results JSON Format."""
    if result.kind == "ask":
        return json.dumps({"head": {}, "boolean": result.boolean}).encode()
    bindings = [
        {name: _term_json(term) for name, term in zip(result.variables, row, strict=True) if term is not None}
        for row in result.rows
    ]
    whole = {"head": {"vars": list(result.variables)}, "results": {"bindings": bindings}}
    return json.dumps(whole, ensure_ascii=False).encode("utf-8", "replace")


def _term_json(term: Term) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
        return {"type": "triple", "value": {name: _term_json(part) for name, part in parts.items()}}
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == PREFIXES["xsd"] + "string":
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def _turtle(result: Result) -> str:
    if result.kind == "ask":
        return _ASK_TURTLE.format(answer="true" if result.boolean else "false")
    if result.kind == "select":
        raise QueryError(
            "a SELECT query gives rows, which ttl cannot hold; use CONSTRUCT, or another --format."
        )
    triples = sorted((ox.Triple(*row) for row in result.rows), key=str)  # type: ignore[arg-type]
    used = " ".join(str(t) for t in triples)
    prefixes = {name: iri for name, iri in result.prefixes.items() if iri in used}
    out = io.BytesIO()
    ox.serialize(triples, out, ox.RdfFormat.TURTLE, prefixes=prefixes)
    return out.getvalue().decode("utf-8")


def short(term: Term | None, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Give a term as a person reads it: a literal bare, an IRI shortened where a prefix is known."""
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value, prefixes)
    if isinstance(term, ox.Literal):
        return printable(term.value)
    return str(term)


def printable(text: str) -> str:
    """Give text without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
