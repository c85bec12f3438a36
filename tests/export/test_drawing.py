"""Layout, choice of nodes, colours and names: what pictures are made of."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import pytest

from kgbuild.export.drawing import busiest, draw, neighbours
from kgbuild.export.labels import place_labels, shorten
from kgbuild.export.styles import families, family, party_colour, type_style, types
from kgbuild.network import to_networkx
from kgbuild.ontology import relations
from kgbuild.ontology import types as ontology_types

from .sample import ARTICLES, crowd, statements


def test_no_two_nodes_overlap() -> None:
    graph = to_networkx(statements(), ARTICLES)
    drawing = draw(graph, gap=10)
    for one, two in itertools.combinations(graph, 2):
        apart = math.dist(drawing.places[one], drawing.places[two])
        assert apart > drawing.radii[one] + drawing.radii[two]


def test_linked_nodes_are_nearer_than_others() -> None:
    graph = to_networkx(crowd(200, parties=5), ARTICLES)
    places = draw(graph).places
    linked = [math.dist(places[a], places[b]) for a, b in set(graph.edges())]
    every = [math.dist(places[a], places[b]) for a, b in itertools.combinations(graph, 2)]
    assert sum(linked) / len(linked) < 0.75 * sum(every) / len(every)


def test_unconnected_parts_do_not_cover_one_another() -> None:
    graph = to_networkx(statements(), ARTICLES)
    places = draw(graph).places
    boxes = []
    for part in nx.weakly_connected_components(graph):
        xs, ys = [places[n][0] for n in part], [places[n][1] for n in part]
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    assert len(boxes) > 2
    for one, two in itertools.combinations(boxes, 2):
        assert one[2] < two[0] or two[2] < one[0] or one[3] < two[1] or two[3] < one[1]


def test_busier_nodes_are_larger() -> None:
    graph = to_networkx(statements(), ARTICLES)
    near, radii = neighbours(graph), draw(graph).radii
    order = sorted(graph, key=lambda node: near[node])
    assert [radii[node] for node in order] == sorted(radii.values())


def test_the_busiest_nodes_hang_together() -> None:
    graph = to_networkx(crowd(300), ARTICLES)
    cut = busiest(graph, 60)
    assert len(cut) == 60
    assert nx.is_weakly_connected(cut)
    near = neighbours(graph)
    assert max(graph, key=lambda node: (near[node], node)) in cut
    assert busiest(graph, 0) is graph
    assert busiest(graph, 10_000) is graph


def test_parties_are_known_by_any_of_their_names() -> None:
    assert party_colour("Labour Party") == party_colour("the Labour Party") == party_colour("Labour")
    assert party_colour("Conservatives") == party_colour("Conservative Party") == "#0087DC"
    assert party_colour("Sinn Fein") == party_colour("Sinn Féin")
    assert party_colour("Republicans") != party_colour("Democrats")


def test_unknown_parties_have_colours_of_their_own() -> None:
    colours = [party_colour(f"Party of Invention {number}") for number in range(20)]
    assert len(set(colours)) == 20
    assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in colours)
    assert party_colour("Party of Invention 3") == colours[3]


def test_every_type_and_relation_of_the_ontology_has_its_style() -> None:
    assert set(ontology_types()) <= set(types())
    assert {relation for f in families() for relation in f.relations} == set(relations())
    assert family("somethingElse").id == "other"
    assert type_style("Somebody") == type_style("Organisation")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tony Blair", "Tony Blair"),
        ("Bethnal Green and Bow", "Bethnal Green and\nBow"),
        ("a b\n\n c", "a b c"),
        ("", "?"),
        ("x" * 50, "x" * 20 + "\n" + "x" * 19 + "…"),
    ],
)
def test_names_are_cut_to_two_lines(name: str, expected: str) -> None:
    assert shorten(name) == expected


def test_names_cover_neither_nodes_nor_one_another() -> None:
    points = {str(n): (100.0 + 90 * (n % 4), 100.0 + 60 * (n // 4)) for n in range(16)}
    radii = dict.fromkeys(points, 8.0)

    def measure(text: str, size: float) -> tuple[float, float]:
        return len(text) * size * 0.5, size

    names = [(node, f"Name {node}", 10.0) for node in points]
    labels = place_labels(names, points, radii, (0, 0, 500, 400), measure)
    boxes = [(b.x - len(b.text) * 2.5, b.y - 5, b.x + len(b.text) * 2.5, b.y + 5) for b in labels.values()]
    boxes += [(x - 7, y - 7, x + 7, y + 7) for x, y in points.values()]
    for one, two in itertools.combinations(boxes, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
