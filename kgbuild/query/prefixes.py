"""The prefixes every query may use without declaring them, and the short form of an IRI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox

from kgbuild.graph import namespaces
from kgbuild.graph.store import rdf_file
from kgbuild.identity import DEFAULT_BASE

POPOLO = "http://www.popoloproject.com/ontology#"
PREFIXES: dict[str, str] = namespaces.prefixes(DEFAULT_BASE) | {"popolo": POPOLO}

_LOCAL = re.compile(r"\w[\w-]*")


def declared(graph: Path) -> dict[str, str]:
    """Give the predeclared prefixes and those of a graph's Turtle (``person:`` below another base).

    A vocabulary's prefix means the same in every graph, whatever the file says.

    Raises:
        GraphError: there is no such graph.
    """
    file = rdf_file(graph)
    own: dict[str, str] = {}
    if file.suffix == ".ttl":
        parser = ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)
        next(parser, None)
        own = dict(parser.prefixes)
    return PREFIXES | own | namespaces.PREFIXES | {"popolo": POPOLO}


def shorten(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Give ``pol:memberOf`` for an IRI under one of the prefixes, else the IRI in angle brackets."""
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"
