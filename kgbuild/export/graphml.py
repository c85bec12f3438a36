"""GraphML (http://graphml.graphdrawing.org/) that Gephi, yEd, igraph and networkx read.

Keys are named by hand: Gephi takes a key with the id ``d3`` for the node label and ``d7`` for the edge label,
whatever they hold, so that the ids networkx counts up would put a party where the name belongs. yEd shows
only what its own ``y:`` elements say, so that places, colours and labels are given in these too.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from networkx.readwrite.graphml import GraphMLWriter

from kgbuild.export.drawing import Drawing
from kgbuild.export.flat import flat
from kgbuild.export.styles import family, type_style
from kgbuild.export.text import legal, words
from kgbuild.network import Network

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
YED = "http://www.yworks.com/xml/graphml"
_SHAPES = {
    "circle": "ellipse",
    "square": "roundrectangle",
    "hexagon": "hexagon",
    "diamond": "diamond",
    "triangle": "triangle",
    "triangle-down": "triangle2",
    "pentagon": "octagon",
    "star": "star8",
    "plus": "rectangle",
    "cross": "parallelogram",
}


def render(graph: Network, drawing: Drawing) -> bytes:
    """Give the network as GraphML in UTF-8, with typed keys and yEd graphics."""
    writer: Any = GraphMLWriter(prettyprint=True)  # type: ignore[no-untyped-call]
    writer.add_graph_element(flat(graph))
    root: ET.Element = writer.xml
    body = root.find("graph")
    assert body is not None
    _name_keys(root)
    ET.register_namespace("y", YED)
    for place, (kind, name) in enumerate((("node", "nodegraphics"), ("edge", "edgegraphics"))):
        root.insert(place, ET.Element("key", {"id": f"{kind}_graphics", "for": kind, "yfiles.type": name}))
    for node in body.iter("node"):
        iri = node.attrib["id"]
        data = ET.SubElement(node, "data", key="node_graphics")
        data.append(_shape(iri, graph, drawing))
    for edge in body.iter("edge"):
        data = ET.SubElement(edge, "data", key="edge_graphics")
        data.append(
            _line(graph.edges[edge.attrib["source"], edge.attrib["target"], edge.attrib["id"]]["predicate"])
        )
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _name_keys(root: ET.Element) -> None:
    """Rename the counted keys (``d0``) after what they hold (``node_label``), in the order of their names."""
    names = {key.attrib["id"]: f"{key.attrib['for']}_{key.attrib['attr.name']}" for key in root.iter("key")}
    for data in root.iter("data"):
        data.attrib["key"] = names[data.attrib["key"]]
    keys = list(root.findall("key"))
    for key in keys:
        root.remove(key)
        key.attrib["id"] = names[key.attrib["id"]]
    for place, key in enumerate(sorted(keys, key=lambda k: k.attrib["id"])):
        root.insert(place, key)


def _shape(iri: str, graph: Network, drawing: Drawing) -> ET.Element:
    node, (x, y), size = graph.nodes[iri], drawing.places[iri], 2 * drawing.radii[iri]
    shape = ET.Element(f"{{{YED}}}ShapeNode")
    corner = {"x": str(round(x - size / 2, 1)), "y": str(round(y - size / 2, 1))}
    ET.SubElement(shape, f"{{{YED}}}Geometry", {"width": str(size), "height": str(size), **corner})
    ET.SubElement(shape, f"{{{YED}}}Fill", color=drawing.colours[iri], transparent="false")
    ET.SubElement(shape, f"{{{YED}}}BorderStyle", color="#333333", type="line", width="0.5")
    label = ET.SubElement(shape, f"{{{YED}}}NodeLabel", modelName="sides", modelPosition="s", fontSize="11")
    label.text = legal(node["label"])
    ET.SubElement(shape, f"{{{YED}}}Shape", type=_SHAPES[type_style(node["type"]).marker])
    return shape


def _line(predicate: str) -> ET.Element:
    line = ET.Element(f"{{{YED}}}PolyLineEdge")
    ET.SubElement(line, f"{{{YED}}}LineStyle", color=family(predicate).light, type="line", width="1.0")
    ET.SubElement(line, f"{{{YED}}}Arrows", source="none", target="standard")
    ET.SubElement(line, f"{{{YED}}}EdgeLabel", fontSize="9", textColor="#555555").text = words(predicate)
    return line
