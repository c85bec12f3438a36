"""GraphML, GEXF and node-link JSON, read back by networkx and as XML."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from kgbuild.export import Selection, export
from kgbuild.network import to_networkx

from .sample import ARTICLES, HOSTILE, statements

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
YED = "{http://www.yworks.com/xml/graphml}"
GEXF = "{http://www.gexf.net/1.2draft}"
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(data: dict[str, object]) -> dict[str, object]:
    """Give attributes as an XML format can hold them."""
    named = {k: "; ".join(v) if isinstance(v, list) else v for k, v in data.items()}
    return {k: v for k, v in named.items() if v not in (None, "")}


def read_graphml(data: bytes) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(data), edge_key_type=str, force_multigraph=True)


def test_graphml_comes_back_whole_and_typed(graph: Path) -> None:
    back = read_graphml(export(graph, "graphml"))
    expected = to_networkx([s for s in statements() if s.asserted], ARTICLES)
    assert set(back) == set(expected)
    for node, data in expected.nodes(data=True):
        found = {k: v for k, v in back.nodes[node].items() if k not in ("x", "y", "shape_type")}
        assert found == plain(data)
    for source, target, key, data in expected.edges(keys=True, data=True):
        found = back.edges[source, target, key]
        assert found["label"] == re.sub("(?=[A-Z])", " ", data["predicate"]).lower()
        assert {k: v for k, v in found.items() if k != "label"} == plain(data)
        assert isinstance(found["weight"], float)
    assert back.number_of_edges() == expected.number_of_edges()


def test_graphml_keys_are_typed_unique_and_none_that_gephi_misreads(graph: Path) -> None:
    root = ET.fromstring(export(graph, "graphml"))
    keys = {key.get("id"): key for key in root.iter(f"{GRAPHML}key")}
    assert len(keys) == len(list(root.iter(f"{GRAPHML}key")))
    # Gephi takes d3 for the label of nodes and d7 for that of edges.
    assert not any(re.fullmatch(r"d\d+", name) for name in keys)
    types = {name: key.get("attr.type") for name, key in keys.items() if not key.get("yfiles.type")}
    assert types["node_label"] == types["edge_label"] == types["edge_start"] == "string"
    assert types["edge_weight"] == types["edge_confidence"] == "double"
    assert types["node_mentions"] in ("int", "long")
    used = {data.get("key") for data in root.iter(f"{GRAPHML}data")}
    assert used == set(keys)


def test_graphml_shows_names_and_colours_in_yed(graph: Path) -> None:
    root = ET.fromstring(export(graph, "graphml"))
    shown = {
        label.text: shape.find(f"{YED}Fill").get("color")
        for shape in root.iter(f"{YED}ShapeNode")
        for label in shape.iter(f"{YED}NodeLabel")
    }
    assert shown["Labour Party"] == shown["Tony Blair"] == "#E4003B"
    assert shown["David Cameron"] == "#0087DC"
    geometry = [g.attrib for g in root.iter(f"{YED}Geometry")]
    assert len({(g["x"], g["y"]) for g in geometry}) == len(geometry)


def test_gexf_comes_back_with_labels_weights_and_dates(graph: Path) -> None:
    back = nx.read_gexf(io.BytesIO(export(graph, "gexf")))
    expected = to_networkx([s for s in statements() if s.asserted], ARTICLES)
    assert {n: d["label"] for n, d in back.nodes(data=True)} == dict(expected.nodes(data="label"))
    found = {data["id"]: data for _, _, data in back.edges(data=True)}
    assert set(found) == {key for _, _, key in expected.edges(keys=True)}
    for _, _, key, data in expected.edges(keys=True, data=True):
        assert found[key]["weight"] == data["weight"]
        assert found[key].get("valid_from") == data["start"]
        assert found[key]["evidence"] == data["evidence"]


def test_gexf_timeline_has_whole_days_and_no_date_of_today(graph: Path) -> None:
    data = export(graph, "gexf")
    root = ET.fromstring(data)
    body = root.find(f"{GEXF}graph")
    assert body.get("mode") == "dynamic"
    assert body.get("timeformat") == "date"
    assert b"lastmodified" not in data
    assert b"NetworkX" not in data
    edges = {edge.get("id"): edge.attrib for edge in root.iter(f"{GEXF}edge")}
    for row in statements():
        if row.start and row.asserted:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", edges[row.id]["start"])
            assert edges[row.id]["start"].startswith(row.start)
    seat = next(row for row in statements() if row.end == "2010")
    assert (edges[seat.id]["start"], edges[seat.id]["end"]) == ("2005-01-01", "2010-12-31")
    titles = [attribute.get("title") for attribute in root.iter(f"{GEXF}attribute")]
    assert "networkx_key" not in titles


def test_gexf_of_undated_statements_is_static(graph: Path) -> None:
    data = export(graph, "gexf", Selection(relations=frozenset({"accused"})))
    assert ET.fromstring(data).find(f"{GEXF}graph").get("mode") == "static"


def test_node_link_comes_back_the_same(graph: Path) -> None:
    back = nx.node_link_graph(json.loads(export(graph, "node-link")), edges="links")
    expected = to_networkx([s for s in statements() if s.asserted], ARTICLES)
    assert isinstance(back, nx.MultiDiGraph)
    assert list(back.nodes(data=True)) == list(expected.nodes(data=True))
    assert sorted(back.edges(keys=True, data=True), key=str) == sorted(
        expected.edges(keys=True, data=True), key=str
    )


@pytest.mark.parametrize("to", ["graphml", "gexf"])
def test_hostile_names_come_back_as_text(hostile_graph: Path, to: str) -> None:
    data = export(hostile_graph, to)
    back = read_graphml(data) if to == "graphml" else nx.read_gexf(io.BytesIO(data))
    labels = {label for _, label in back.nodes(data="label")}
    assert labels == {ILLEGAL.sub("\ufffd", name) for name in HOSTILE}
    assert not any(element.tag.lower().endswith("script") for element in ET.fromstring(data).iter())


def test_hostile_names_come_back_unchanged_from_node_link(hostile_graph: Path) -> None:
    back = nx.node_link_graph(json.loads(export(hostile_graph, "node-link")), edges="links")
    assert {label for _, label in back.nodes(data="label")} == set(HOSTILE)


@pytest.mark.parametrize("to", ["graphml", "gexf", "node-link"])
def test_a_graph_without_statements_is_still_a_graph(empty_graph: Path, to: str) -> None:
    data = export(empty_graph, to)
    readers = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}
    reader = readers.get(to)
    back = reader(io.BytesIO(data)) if reader else nx.node_link_graph(json.loads(data), edges="links")
    assert len(back) == 0
