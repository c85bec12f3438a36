"""GEXF 1.2 (https://gexf.net/) for Gephi: typed attributes, weights, colours, places, a timeline of edges."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from networkx.readwrite.gexf import GEXFWriter

from kgbuild.dates import day
from kgbuild.export.drawing import Drawing
from kgbuild.export.flat import flat
from kgbuild.network import Network


def render(graph: Network, drawing: Drawing) -> bytes:
    """Give the network as GEXF in UTF-8.

    Edges of known dates carry ``start`` and ``end`` as the first and the last day that the text's dates may
    mean (the file is then ``mode="dynamic"``); the dates as the text has them are the attributes
    ``valid_from`` and ``valid_until``. The date of the file is left out, so that the same network gives the
    same bytes.
    """
    copy = flat(graph)
    for iri, data in copy.nodes(data=True):
        x, y = drawing.places[iri]
        red, green, blue = bytes.fromhex(drawing.colours[iri][1:])
        data["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "size": drawing.radii[iri],
            "position": {"x": x, "y": -y, "z": 0.0},
        }
    for _, _, key, data in copy.edges(keys=True, data=True):
        data["id"] = key
        _date(data)
    writer: Any = GEXFWriter(version="1.2draft", prettyprint=True)  # type: ignore[no-untyped-call]
    writer.add_graph(copy)
    root: ET.Element = writer.xml
    meta = root.find("meta")
    assert meta is not None
    del meta.attrib["lastmodifieddate"]
    meta[0].text = "kgbuild"
    _drop_keys(root)
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _date(data: dict[str, str | int | float | bool]) -> None:
    """Move the text's dates aside and put days in their place; an end before the start is no timeline."""
    start, end = data.pop("start", None), data.pop("end", None)
    first = day(str(start), "first") if start else None
    last = day(str(end), "last") if end else None
    if first and last and last < first:
        first = last = None
    named = {"valid_from": start, "valid_until": end, "start": first, "end": last}
    data.update({name: value for name, value in named.items() if value})


def _drop_keys(root: ET.Element) -> None:
    """Take out the attribute by which networkx repeats the id of a parallel edge."""
    for attributes in root.iter("attributes"):
        for attribute in list(attributes):
            if attribute.get("title") == "networkx_key":
                attributes.remove(attribute)
                for values in root.iter("attvalues"):
                    for value in list(values):
                        if value.get("for") == attribute.get("id"):
                            values.remove(value)
