"""Validation reports in the formats that programs read: JSON, and the SHACL vocabulary in Turtle."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kgbuild.errors import GraphError
from kgbuild.graph.namespaces import PREFIXES, RDF, SH, XSD, term
from kgbuild.graph.shacl import Violation
from kgbuild.graph.terms import node, text
from kgbuild.graph.turtle import turtle_blocks
from kgbuild.graph.validation import Report

_REPORT = "urn:kgbuild:report"


def report_json(report: Report) -> str:
    """Give the report as JSON: ``conforms``, ``statements`` (number checked) and ``violations``."""
    violations = [
        {
            "node": violation.node,
            "shape": violation.shape,
            "path": violation.path or None,
            "value": violation.value or None,
            "reason": violation.reason,
        }
        for violation in report.violations
    ]
    data = {"conforms": report.conforms, "statements": report.statements, "violations": violations}
    return json.dumps(data, ensure_ascii=False, indent=2)


def report_turtle(report: Report) -> str:
    """Give the report as SHACL has it (https://www.w3.org/TR/shacl/#validation-report)."""
    lines = sorted({f"{triple} .\n" for triple in _triples(report)})
    return "".join(block for block, _ in turtle_blocks(lines, PREFIXES))


def _triples(report: Report) -> Iterator[Triple]:
    top = NamedNode(_REPORT)
    yield Triple(top, term(RDF, "type"), term(SH, "ValidationReport"))
    conforms = Literal("true" if report.conforms else "false", datatype=term(XSD, "boolean"))
    yield Triple(top, term(SH, "conforms"), conforms)
    for number, violation in enumerate(report.violations, start=1):
        result = NamedNode(f"{_REPORT}:{number:06}")
        yield Triple(top, term(SH, "result"), result)
        yield from _result(result, violation)


def _result(result: NamedNode, violation: Violation) -> Iterator[Triple]:
    yield Triple(result, term(RDF, "type"), term(SH, "ValidationResult"))
    yield Triple(result, term(SH, "resultSeverity"), term(SH, "Violation"))
    yield Triple(result, term(SH, "focusNode"), _term(violation.node))
    yield Triple(result, term(SH, "sourceShape"), _term(violation.shape))
    yield Triple(result, term(SH, "sourceConstraintComponent"), _term(violation.component))
    yield Triple(result, term(SH, "resultMessage"), text(violation.reason))
    prefix, _, name = violation.path.partition(":")
    if prefix in PREFIXES:
        yield Triple(result, term(SH, "resultPath"), node(PREFIXES[prefix] + name))
    if violation.value:
        yield Triple(result, term(SH, "value"), _term(violation.value))


def _term(value: str) -> NamedNode | Literal:
    """Give an IRI as a node, and what is none (a literal, or a blank node's label) as text."""
    try:
        return node(value)
    except GraphError:
        return text(value)
