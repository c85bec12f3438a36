"""Pictures: PNG read by Pillow, SVG read as XML."""

from __future__ import annotations

import io
import re
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kgbuild.export import Selection, export

SVG = "{http://www.w3.org/2000/svg}"


def names_in(svg: bytes) -> list[str]:
    """Give the texts of an SVG; matplotlib draws them as outlines and names each in a comment."""
    return re.findall(r"<!-- (.*?) -->", svg.decode(), re.DOTALL)


def test_png_is_large_and_colourful(graph: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    picture = image.open(io.BytesIO(export(graph, "png")))
    picture.load()
    assert picture.format == "PNG"
    assert picture.size == (2400, 1800)
    colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 24)}
    for known in ("#E4003B", "#0087DC", "#FAA61A"):
        assert tuple(bytes.fromhex(known[1:])) in colours


def test_png_header_tells_no_date_and_no_software(graph: Path) -> None:
    data = export(graph, "png")
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    kinds, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kinds.append(data[at + 4 : at + 8])
        at += 12 + length
    assert set(kinds) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_svg_names_everyone_and_has_legends(graph: Path) -> None:
    data = export(graph, "svg")
    root = ET.fromstring(data)
    assert root.tag == f"{SVG}svg"
    names = " ".join(names_in(data))
    for name in (
        "George Galloway",
        "Labour Party",
        "Political relations in 3 articles",
        "Criticism",
        "Office",
    ):
        assert name in names
    assert b"date>" not in data


def test_a_cut_is_noted_in_the_picture(crowd_graph: Path) -> None:
    note = "The 12 best-connected of 2,969 entities are shown."
    assert any(note in name for name in names_in(export(crowd_graph, "svg", Selection(limit_nodes=12))))


def test_the_whole_is_not_noted_as_a_cut(graph: Path) -> None:
    assert not any("best-connected" in name for name in names_in(export(graph, "svg")))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("to", ["svg", "png"])
def test_hostile_names_and_titles_are_drawn(hostile_graph: Path, to: str) -> None:
    data = export(hostile_graph, to, title="$\\frac{1}{0}$ </svg><script>alert(1)</script>")
    if to == "svg":
        root = ET.fromstring(data)
        assert not list(root.iter(f"{SVG}script"))
        assert len(list(root.iter())) > 100


def test_nothing_to_draw_is_said(empty_graph: Path) -> None:
    assert "No statements to draw" in names_in(export(empty_graph, "svg"))
