"""The ontology: its files, and what they say of types and relations, read once and kept.

Terms of one's own come from the folders that the environment variable ``KGBUILD_EXTENSIONS`` names, parted as
in ``PATH``: their Turtle files are read as parts of the ontology, their TOML files as frames.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from typing import Literal as Choice

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store

from kgbuild.errors import KgbuildError
from kgbuild.identity import digest

NAMESPACE = "https://w3id.org/kgbuild/politics#"
IRI = NAMESPACE.rstrip("#")
EXTENSIONS = "KGBUILD_EXTENSIONS"

RELATIONS: Mapping[str, Relation]
"""Every relation by local name, in alphabetical order; read from ``politics.ttl`` at first use."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TYPE = NamedNode(f"{_RDF}type")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the ontology.

    Attributes:
        name: local name (``memberOf``).
        label: words for a reader (``member of``).
        definition: what it means.
        note: what does not count.
        domain, range: local names of the types that a subject and an object may have, sorted; unions (such as
            Agent) are given by their members.
        symmetric: whether it holds both ways although one direction is stated.
        inverse: local name of the same relation read backwards.
        superproperty: local name of the relation that it implies, or None.
    """

    name: str
    label: str
    definition: str
    note: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    symmetric: bool
    inverse: str | None
    superproperty: str | None


def path(name: Choice["politics", "shapes", "alignments"]) -> Path:
    """Give the place of an ontology file, in an installed package or in the source tree.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "ontology", here.parent / "ontology"):
        file = folder / f"{name}.ttl"
        if file.is_file():
            return file
    raise FileNotFoundError(f"{name}.ttl is missing from the installation: install kgbuild again")


@cache
def extensions(ending: Choice[".ttl", ".toml"]) -> tuple[Path, ...]:
    """Give the files of that ending in the folders that ``KGBUILD_EXTENSIONS`` names, in the order of names.

    Raises:
        KgbuildError: it names something else than a folder.
    """
    files: list[Path] = []
    for name in filter(None, os.environ.get(EXTENSIONS, "").split(os.pathsep)):
        if not Path(name).is_dir():
            raise KgbuildError(f"{name}: no such folder; correct the environment variable {EXTENSIONS}")
        files += sorted(Path(name).glob(f"*{ending}"))
    return tuple(files)


@cache
def version() -> str:
    """Give the version of the ontology (``owl:versionInfo``), with a digest of any extensions."""
    own = _text(NamedNode(IRI), f"{_OWL}versionInfo")
    files = (*extensions(".ttl"), *extensions(".toml"))
    texts = [file.read_bytes().decode("utf-8", "replace") for file in files]
    return f"{own}+{digest(*texts)[:8]}" if files else own


@cache
def relations() -> Mapping[str, Relation]:
    """Give every relation by local name, in alphabetical order."""
    found = sorted(_subjects(_TYPE, NamedNode(f"{NAMESPACE}Relation")))
    return MappingProxyType({name: _relation(name) for name in found})


@cache
def types() -> tuple[str, ...]:
    """Give the local names of the types an entity may have, sorted: those that relations join."""
    return tuple(sorted({t for r in relations().values() for t in (*r.domain, *r.range)} | {"Election"}))


@cache
def definition(name: str) -> str:
    """Give the definition of a term of the ontology by its local name, or the empty string."""
    return _text(NamedNode(NAMESPACE + name), f"{_SKOS}definition")


def __getattr__(name: str) -> Any:
    if name == "RELATIONS":
        return relations()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def source() -> Store:
    """Give the triples of the ontology and its extensions; not to be changed.

    Raises:
        KgbuildError: an extension is not well-formed Turtle.
    """
    store = Store()
    for file in (path("politics"), *extensions(".ttl")):
        try:
            store.bulk_load(path=str(file), format=RdfFormat.TURTLE)
        except (SyntaxError, OSError, ValueError) as error:
            raise KgbuildError(f"{file}: not readable Turtle: {' '.join(str(error).split())}") from error
    return store


def _relation(name: str) -> Relation:
    node = NamedNode(NAMESPACE + name)
    symmetric = NamedNode(f"{_OWL}SymmetricProperty") in _objects(node, _TYPE.value)
    return Relation(
        name=name,
        label=_text(node, f"{_RDFS}label"),
        definition=_text(node, f"{_SKOS}definition"),
        note=_text(node, f"{_RDFS}comment"),
        domain=_classes(node, f"{_RDFS}domain"),
        range=_classes(node, f"{_RDFS}range"),
        symmetric=symmetric,
        inverse=_local(node, f"{_OWL}inverseOf"),
        superproperty=_local(node, f"{_RDFS}subPropertyOf"),
    )


def _classes(node: NamedNode, predicate: str) -> tuple[str, ...]:
    """Give the named classes at the end of a property, with unions taken apart."""
    names: set[str] = set()
    for value in _objects(node, predicate):
        parts = _union(value)
        if parts:
            names.update(parts)
        elif isinstance(value, NamedNode):
            names.add(value.value.removeprefix(NAMESPACE))
    return tuple(sorted(names))


def _union(value: Any) -> list[str]:
    """Give the members of a class that is, or is equivalent to, a union; else nothing."""
    holders = [value, *_objects(value, f"{_OWL}equivalentClass")]
    lists = [item for holder in holders for item in _objects(holder, f"{_OWL}unionOf")]
    names: list[str] = []
    while lists:
        cell = lists.pop()
        names += [str(first.value).removeprefix(NAMESPACE) for first in _objects(cell, f"{_RDF}first")]
        lists += [rest for rest in _objects(cell, f"{_RDF}rest") if isinstance(rest, BlankNode)]
    return names


def _subjects(predicate: NamedNode, value: NamedNode) -> list[str]:
    quads = source().quads_for_pattern(None, predicate, value, None)
    return [
        quad.subject.value.removeprefix(NAMESPACE) for quad in quads if isinstance(quad.subject, NamedNode)
    ]


def _objects(node: Any, predicate: str) -> list[Any]:
    return [quad.object for quad in source().quads_for_pattern(node, NamedNode(predicate), None, None)]


def _local(node: NamedNode, predicate: str) -> str | None:
    names = sorted(v.value for v in _objects(node, predicate) if isinstance(v, NamedNode))
    return names[0].removeprefix(NAMESPACE) if names else None


def _text(node: NamedNode, predicate: str) -> str:
    texts = sorted(v.value for v in _objects(node, predicate) if isinstance(v, Literal))
    return texts[0] if texts else ""
