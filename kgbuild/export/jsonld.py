"""JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) that a person can read: short names, one object a node."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kgbuild.graph.namespaces import RDF, SCHEMA, XSD

_NATIVE: dict[str, Callable[[str], int | bool]] = {
    f"{XSD}integer": int,
    f"{XSD}boolean": lambda text: text == "true",
}


def render(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> bytes:
    """Give the triples as JSON-LD in UTF-8.

    The context names each property by its local name (with its prefix where two share one) and states whether
    its values are nodes and what datatype its literals have, so that most values are plain strings and
    numbers.
    """
    nodes: dict[str, dict[NamedNode, list[Any]]] = defaultdict(lambda: defaultdict(list))
    values: dict[NamedNode, list[Any]] = defaultdict(list)
    for subject, predicate, value in triples:
        nodes[_id(subject, prefixes)][predicate].append(value)
        values[predicate].append(value)
    used = dict(sorted(prefixes.items()))
    names = _names([predicate for predicate in values if predicate.value != f"{RDF}type"], used)
    types = {predicate: _coercion(found) for predicate, found in values.items()}
    context: dict[str, Any] = dict(used)
    for predicate, name in sorted(names.items(), key=lambda item: item[1]):
        entry = {"@id": _short(predicate.value, used)}
        coerced = types[predicate]
        if coerced:
            entry["@type"] = _short(coerced, used)
        context[name] = entry
    graph = []
    for identifier in sorted(nodes):
        item: dict[str, Any] = {"@id": identifier}
        for predicate in sorted(nodes[identifier], key=lambda p: (p not in names, names.get(p, ""))):
            found = sorted(nodes[identifier][predicate], key=str)
            if predicate in names:
                written = [_value(value, types[predicate], used) for value in found]
            else:
                written = [_id(value, used) for value in found]
            item[names.get(predicate, "@type")] = written[0] if len(written) == 1 else written
        graph.append(
            {"@id": item.pop("@id"), **({"@type": item.pop("@type")} if "@type" in item else {}), **item}
        )
    text = json.dumps({"@context": context, "@graph": graph}, ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8")


def _names(predicates: list[NamedNode], prefixes: Mapping[str, str]) -> dict[NamedNode, str]:
    """Name each property by its local name, or by prefix and local name where two properties share it."""
    local = {predicate: predicate.value.replace("#", "/").rpartition("/")[2] for predicate in predicates}
    shared = Counter(local.values())
    names = {}
    for predicate, name in local.items():
        short = _short(predicate.value, prefixes)
        plain = shared[name] == 1 and name.isidentifier() and name not in prefixes
        names[predicate] = (
            name if plain else short.replace(":", "_", 1) if short != predicate.value else short
        )
    return names


def _coercion(values: list[Any]) -> str | None:
    """Give ``@id`` if all values are nodes, the datatype that all literals share if no string, or None."""
    kinds = {value.datatype.value if isinstance(value, Literal) else "@id" for value in values}
    kind = kinds.pop() if len(kinds) == 1 else None
    return None if kind in {f"{XSD}string", f"{RDF}langString", *_NATIVE} else kind


def _value(value: Any, coerced: str | None, prefixes: Mapping[str, str]) -> Any:
    if not isinstance(value, Literal):
        return _id(value, prefixes) if coerced == "@id" else {"@id": _id(value, prefixes)}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    datatype = value.datatype.value
    if datatype in (coerced, f"{XSD}string"):
        return value.value
    native = _NATIVE.get(datatype)
    if native:
        read = native(value.value)
        # Only the canonical form comes back as the same literal.
        if json.dumps(read) == value.value:
            return read
    return {"@value": value.value, "@type": _short(datatype, prefixes)}


def _id(node: Any, prefixes: Mapping[str, str]) -> str:
    return f"_:{node.value}" if isinstance(node, BlankNode) else _short(node.value, prefixes)


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    """Give an IRI under its longest prefix; one whose rest would look like an authority stays whole."""
    best = max(
        (prefix for prefix, start in prefixes.items() if iri.startswith(start)),
        key=lambda prefix: len(prefixes[prefix]),
        default=None,
    )
    if best is None or iri == SCHEMA:
        return iri
    rest = iri[len(prefixes[best]) :]
    return iri if not rest or rest.startswith("//") else f"{best}:{rest}"
