"""Namespaces of the graph, and the prefixes under which its Turtle and its queries know them."""

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode

from kgbuild.ontology import NAMESPACE

DCTERMS = "http://purl.org/dc/terms/"
EDTF = "http://id.loc.gov/datatypes/edtf/"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
POL = NAMESPACE
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: dict[str, str] = {
    "pol": POL,
    "dcterms": DCTERMS,
    "edtf": EDTF,
    "foaf": FOAF,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": SH,
    "skos": SKOS,
    "xsd": XSD,
}

# Folders below the IRI base, each with the prefix that makes its members readable in Turtle and in queries.
FOLDERS = (
    "article",
    "constituency",
    "country",
    "election",
    "government",
    "ideology",
    "legislature",
    "membership",
    "office",
    "organisation",
    "party",
    "person",
    "publisher",
    "run",
    "statement",
)


def prefixes(base: str) -> dict[str, str]:
    """Give every prefix of a graph: the vocabularies', and one for each folder of its base (``person:``)."""
    return PREFIXES | {folder: f"{base}{folder}/" for folder in FOLDERS}


@cache
def term(namespace: str, name: str) -> NamedNode:
    """Give a vocabulary's term as a node; the same one each time, since most triples use few terms."""
    return NamedNode(namespace + name)
