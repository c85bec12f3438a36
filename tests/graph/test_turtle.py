"""The Turtle writer: readable, repeatable, equal to its input when read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import Graph
from rdflib.compare import isomorphic

from graph.sample import entity, make, triples, write
from kgbuild.errors import GraphError
from kgbuild.graph.namespaces import PREFIXES
from kgbuild.graph.turtle import turtle_blocks, write_turtle

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALTERNATIVE = "http://www.w3.org/2004/02/skos/core#altLabel"
NODE = "https://kgbuild.example/id/person/tony-blair"


def lines_of(*rows: tuple[str, str, str]) -> list[str]:
    return sorted(f"<{s}> <{p}> {o} .\n" for s, p, o in rows)


def test_two_readers_agree_with_the_input(tmp_path: Path) -> None:
    found = triples(make(), make("leaderOf", entity("Person", "Ed Miliband"), start="2010-09"))
    path = write(tmp_path, found)
    assert set(parse(path=str(path), format=RdfFormat.TURTLE)) and {
        str(q.triple) for q in parse(path=str(path), format=RdfFormat.TURTLE)
    } == {str(t) for t in found}
    expected = Graph().parse(data="".join(f"{t} .\n" for t in found), format="nt")
    assert isomorphic(Graph().parse(path), expected)


def test_order_of_input_does_not_matter(tmp_path: Path) -> None:
    found = triples(make(), make("criticised", status="negated"))
    first = write(tmp_path, found, "a.ttl").read_bytes()
    second = write(tmp_path, reversed(found), "b.ttl").read_bytes()
    assert first == second


def test_text_is_pretty(tmp_path: Path) -> None:
    text = write(tmp_path, triples(make())).read_text()
    assert "@prefix pol: <https://w3id.org/kgbuild/politics#> .\n" in text
    assert '\nparty:labour-party a pol:Party ;\n    rdfs:label "Labour Party" ;\n' in text
    assert "    pol:confidence 0.9 ;\n" in text
    assert "\nperson:george-galloway a pol:Person ;" in text
    assert "pol:expelledFrom party:labour-party ." in text
    assert "<https://w3id.org/kgbuild/politics#" not in text.replace(
        "@prefix pol: <https://w3id.org/kgbuild/politics#", ""
    )


def test_first_label_stays_others_become_alternative(tmp_path: Path) -> None:
    rows = lines_of(
        (NODE, LABEL, '"Tony Blair"'),
        (NODE, LABEL, '"tony blair"'),
        (NODE, ALTERNATIVE, '"Tony Blair"'),
        (NODE, ALTERNATIVE, '"Blair"'),
        (NODE, ALTERNATIVE, '"tony blair"'),
    )
    path = tmp_path / "g.ttl"
    assert write_turtle(rows, path) == 3
    graph = Graph().parse(path)
    assert [str(o) for o in graph.objects(predicate=_ref(LABEL))] == ["Tony Blair"]
    assert {str(o) for o in graph.objects(predicate=_ref(ALTERNATIVE))} == {"Blair", "tony blair"}


@settings(max_examples=150, deadline=None)
@given(
    local=st.text(st.characters(codec="utf-8"), max_size=12),
    value=st.text(st.characters(codec="utf-8"), max_size=40),
    kind=st.sampled_from(["string", "integer", "decimal", "date", "boolean"]),
)
def test_any_text_and_any_name_round_trips(local: str, value: str, kind: str) -> None:
    try:
        subject = NamedNode(f"https://kgbuild.example/id/person/{local}")
    except ValueError:
        return
    literal = Literal(value, datatype=NamedNode(f"http://www.w3.org/2001/XMLSchema#{kind}"))
    triple = Triple(subject, NamedNode(ALTERNATIVE), literal)
    text = "".join(
        block
        for block, _ in turtle_blocks(
            [f"{triple} .\n"], PREFIXES | {"p": "https://kgbuild.example/id/person/"}
        )
    )
    assert [q.triple for q in parse(text, format=RdfFormat.TURTLE)] == [triple]


@pytest.mark.parametrize(
    ("obj", "expected"),
    [
        ('"12"^^<http://www.w3.org/2001/XMLSchema#integer>', "12"),
        ('"0.85"^^<http://www.w3.org/2001/XMLSchema#decimal>', "0.85"),
        ('"1."^^<http://www.w3.org/2001/XMLSchema#decimal>', '"1."^^xsd:decimal'),
        ('"x"^^<http://www.w3.org/2001/XMLSchema#integer>', '"x"^^xsd:integer'),
        ('"caf\\u00E9"@fr', '"caf\\u00E9"@fr'),
        ('"a \\" . b"', '"a \\" . b"'),
        ("<http://a.example/b.>", "<http://a.example/b.>"),
        ("_:b0", "_:b0"),
    ],
)
def test_objects(obj: str, expected: str) -> None:
    blocks = "".join(block for block, _ in turtle_blocks([f"<{NODE}> <{ALTERNATIVE}> {obj} .\n"], PREFIXES))
    assert blocks.endswith(f"skos:altLabel {expected} .\n")


def test_nothing_is_left_after_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("old")
    with pytest.raises(GraphError, match="not an N-Triples line"):
        write_turtle(["<a:b> <a:c> <a:d> .\n", "nonsense\n"], path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="cannot be written"):
        write_turtle([], tmp_path / "no" / "graph.ttl")


def test_input_is_streamed(tmp_path: Path) -> None:
    seen: list[int] = []

    def lines() -> object:
        for number in range(1000):
            seen.append(number)
            yield f"<a:s{number:04}> <a:p> <a:o> .\n"

    blocks = turtle_blocks(lines(), {})  # type: ignore[arg-type]
    next(blocks), next(blocks)
    assert len(seen) <= 3


def _ref(iri: str) -> object:
    from rdflib import URIRef

    return URIRef(iri)
