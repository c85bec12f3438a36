"""A picture of the network for print: SVG or PNG by matplotlib, the same bytes for the same network."""

from __future__ import annotations

import io
import warnings
from collections import Counter, defaultdict
from typing import Any, Literal

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.patheffects import withStroke

from kgbuild.export.drawing import draw, neighbours
from kgbuild.export.labels import Label, place_labels, shorten
from kgbuild.export.styles import families, family, node_party, party_colour, type_style, types
from kgbuild.export.text import legal
from kgbuild.network import Network

INK, GREY, PAPER = "#1B1F24", "#5E6670", "#FFFFFF"
WIDTH, HEIGHT, DPI = 12.0, 9.0, 200
LEFT, BOTTOM, RIGHT, TOP = 0.03, 0.165, 0.97, 0.895
MARKERS = {
    "circle": "o",
    "square": "s",
    "hexagon": "h",
    "diamond": "D",
    "triangle": "^",
    "triangle-down": "v",
    "pentagon": "p",
    "star": "*",
    "plus": "P",
    "cross": "X",
}
# How much larger a marker must be drawn to look as large as a circle of the same nominal size.
_SWELL = {"square": 0.9, "diamond": 0.82, "triangle": 1.1, "triangle-down": 1.1, "star": 1.45, "hexagon": 1.1}
SETTINGS: Any = {
    "svg.hashsalt": "kgbuild",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "text.usetex": False,
    "text.parse_math": False,
    "path.simplify": False,
}


def render(
    graph: Network,
    kind: Literal["svg", "png"],
    *,
    title: str,
    subtitle: str = "",
    of_nodes: int | None = None,
) -> bytes:
    """Draw the network with title, names and legends.

    Args:
        graph: the network as cut to what the picture can hold (some 60 nodes).
        kind: ``svg``, or ``png`` of 2400 by 1800 pixels.
        title, subtitle: text above the picture.
        of_nodes: number of nodes before the cut, for a note in the picture.
    """
    with matplotlib.rc_context({**matplotlib.rcParamsDefault, **SETTINGS}), warnings.catch_warnings():
        # A name may hold characters that the font lacks; they show as boxes, and that is no one's error.
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*")
        figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor=PAPER)
        canvas = FigureCanvasAgg(figure)
        axes = figure.add_axes((LEFT, BOTTOM, RIGHT - LEFT, TOP - BOTTOM))
        axes.axis("off")
        _head(figure, graph, title, subtitle, of_nodes)
        if len(graph):
            _draw(axes, canvas, graph)
            _legends(figure, graph)
        else:
            axes.text(0.5, 0.5, "No statements to draw", ha="center", va="center", color=GREY, fontsize=14)
        out = io.BytesIO()
        metadata = {"Date": None, "Creator": "kgbuild"} if kind == "svg" else {"Software": None}
        figure.savefig(out, format=kind, metadata=metadata, facecolor=PAPER)
    return out.getvalue()


def _head(figure: Figure, graph: Network, title: str, subtitle: str, of_nodes: int | None) -> None:
    figure.text(LEFT, 0.965, shorten(title, 80), fontsize=19, fontweight="bold", color=INK, va="center")
    note = f"The {len(graph)} best-connected of {of_nodes:,} entities are shown." if of_nodes else ""
    figure.text(LEFT, 0.925, f"{legal(subtitle)} {note}".strip(), fontsize=10.5, color=GREY, va="center")
    line = Line2D([LEFT, RIGHT], [0.905, 0.905], color=INK, linewidth=0.8, transform=figure.transFigure)
    figure.add_artist(line)


def _draw(axes: Axes, canvas: FigureCanvasAgg, graph: Network) -> None:
    wide, high = (RIGHT - LEFT) * WIDTH * 72, (TOP - BOTTOM) * HEIGHT * 72
    drawing = draw(graph, aspect=wide / high, gap=34, largest=24)
    points, scale = _fit(drawing.places, wide, high)
    radii = {node: max(4.5, min(19.0, radius * min(scale, 1.0))) for node, radius in drawing.radii.items()}
    axes.set_xlim(0, wide)
    axes.set_ylim(0, high)
    _edges(axes, graph, points, radii)
    for node, (x, y) in points.items():
        marker = type_style(graph.nodes[node]["type"]).marker
        axes.plot(
            [x],
            [y],
            marker=MARKERS[marker],
            markersize=2 * radii[node] * _SWELL.get(marker, 1.0),
            color=drawing.colours[node],
            markeredgecolor=INK,
            markeredgewidth=0.7,
            zorder=3,
            clip_on=False,
        )
    for node, label in _labels(canvas, graph, points, radii, (0, 0, wide, high)).items():
        bold = graph.nodes[node]["type"] == "Party"
        style: Any = {
            "fontsize": label.size,
            "fontweight": "bold" if bold else "normal",
            "ha": "center",
            "va": "center",
            "linespacing": 1.0,
            "parse_math": False,
        }
        halo = [withStroke(linewidth=2.6, foreground=PAPER)]
        axes.text(label.x, label.y, label.text, color=PAPER, zorder=4, path_effects=halo, **style)
        axes.text(label.x, label.y, label.text, color=INK, zorder=5, **style)


def _fit(
    places: dict[str, tuple[float, float]], wide: float, high: float
) -> tuple[dict[str, tuple[float, float]], float]:
    """Scale the layout into the area, with room for names at the rim; at most a little larger than it is."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    room_x, room_y = wide - 110, high - 60
    scale = min(room_x / max(max(xs) - min(xs), 1), room_y / max(max(ys) - min(ys), 1), 2.2)
    # What leaves one direction half empty may be stretched a little there.
    wider = min(1.35, room_x / max((max(xs) - min(xs)) * scale, 1), 2.2)
    higher = min(1.35, room_y / max((max(ys) - min(ys)) * scale, 1), 2.2)
    mid_x, mid_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    fitted = {
        node: (wide / 2 + (x - mid_x) * scale * wider, high / 2 + (y - mid_y) * scale * higher)
        for node, (x, y) in places.items()
    }
    return fitted, scale


def _edges(
    axes: Axes, graph: Network, points: dict[str, tuple[float, float]], radii: dict[str, float]
) -> None:
    """Draw one arrow for all statements of one family between the same two entities."""
    bundles: Counter[tuple[str, str, str]] = Counter()
    dashed: dict[tuple[str, str, str], bool] = defaultdict(lambda: True)
    for source, target, data in graph.edges(data=True):
        if source != target:
            bundle = (source, target, family(data["predicate"]).id)
            bundles[bundle] += 1
            dashed[bundle] &= data["status"] != "asserted"
    colours = {f.id: f.light for f in families()}
    seen: Counter[frozenset[str]] = Counter()
    for source, target, name in sorted(bundles):
        pair = frozenset((source, target))
        bend = 0.08 + 0.11 * seen[pair]
        seen[pair] += 1
        arrow = FancyArrowPatch(
            points[source],
            points[target],
            arrowstyle="-|>,head_length=4,head_width=2",
            connectionstyle=f"arc3,rad={bend}",
            shrinkA=radii[source] + 0.5,
            shrinkB=radii[target] + 1.5,
            color=colours[name],
            linewidth=0.9 + 0.35 * min(bundles[source, target, name], 6),
            linestyle=(0, (3, 2)) if dashed[source, target, name] else "solid",
            alpha=0.75,
            zorder=2,
            capstyle="butt",
        )
        axes.add_patch(arrow)


def _labels(
    canvas: FigureCanvasAgg,
    graph: Network,
    points: dict[str, tuple[float, float]],
    radii: dict[str, float],
    area: tuple[float, float, float, float],
) -> dict[str, Label]:
    renderer = canvas.get_renderer()  # type: ignore[no-untyped-call]
    near = neighbours(graph)
    most = max(near.values())

    def measure(text: str, size: float) -> tuple[float, float]:
        lines = text.split("\n")
        font = FontProperties(family="DejaVu Sans", size=size, weight="bold")
        wide = max(renderer.get_text_width_height_descent(line, font, False)[0] for line in lines)
        return wide * 72 / DPI + 2, len(lines) * size * 1.2 + 1

    order = sorted(graph, key=lambda node: (-near[node], node))
    names = [(node, graph.nodes[node]["label"], 7.5 + 3.5 * (near[node] / most) ** 0.7) for node in order]
    lines = sorted({(a, b) for a, b in graph.edges() if a != b})
    return place_labels(names, points, radii, area, measure, lines)


def _legends(figure: Figure, graph: Network) -> None:
    """Write what shapes, party colours and line colours mean, side by side under the picture."""
    kinds = Counter(data["type"] for _, data in graph.nodes(data=True))
    known = [*types(), *sorted(set(kinds) - set(types()))]
    entities = [
        (Line2D([], [], marker=MARKERS[type_style(kind).marker], **_dot(type_style(kind).light)), kind)
        for kind in known
        if kind in kinds
    ]
    wearing = Counter(party for _, data in graph.nodes(data=True) if (party := node_party(data)))
    parties = [
        (Line2D([], [], marker="s", **_dot(party_colour(party))), shorten(party, 30).replace("\n", " "))
        for party, _ in sorted(wearing.items(), key=lambda item: (-item[1], item[0]))[:8]
    ]
    used = {family(data["predicate"]).id for _, _, data in graph.edges(data=True)}
    relations = [(Line2D([], [], color=f.light, linewidth=2.4), f.title) for f in families() if f.id in used]
    for x, heading, entries in (
        (LEFT, "Shape: what it is", entities),
        (0.36, "Colour: party or its member", parties),
        (0.72, "Line: what is said", relations),
    ):
        if entries:
            legend = Legend(
                figure,
                [handle for handle, _ in entries],
                [label for _, label in entries],
                title=heading,
                loc="upper left",
                bbox_to_anchor=(x, BOTTOM - 0.015),
                bbox_transform=figure.transFigure,
                ncols=1 + (len(entries) > 4),
                frameon=False,
                fontsize=8.5,
                title_fontproperties={"size": 9, "weight": "bold"},
                alignment="left",
                borderpad=0,
                columnspacing=1.4,
                handletextpad=0.5,
                labelspacing=0.45,
            )
            for text in legend.get_texts():
                text.set_parse_math(False)
            figure.add_artist(legend)


def _dot(colour: str) -> dict[str, Any]:
    return {
        "linestyle": "none",
        "color": colour,
        "markersize": 7.5,
        "markeredgecolor": INK,
        "markeredgewidth": 0.6,
    }
