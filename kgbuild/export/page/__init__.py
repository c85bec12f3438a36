"""One self-contained interactive page: everything inlined, nothing fetched, no script but its own.

The page's parts lie beside this file as plain HTML, CSS and JavaScript. Text of articles travels as JSON in a
data block and reaches the page through ``textContent`` only; a Content-Security-Policy names the one script
and the one style sheet by their hashes and forbids everything else.
"""

from __future__ import annotations

import base64
import hashlib
import html
from importlib.resources import files

from kgbuild.export.page.data import embed, page_data
from kgbuild.export.page.source import PageSource

SCRIPTS = ("model.js", "canvas.js", "panels.js", "main.js")


def render(source: PageSource) -> bytes:
    """Give the page as HTML in UTF-8."""
    style = _part("page.css")
    script = "(() => {\n" + "\n".join(_part(name) for name in SCRIPTS) + "})();\n"
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = {
        "policy": html.escape(policy),
        "title": html.escape(source.title),
        "style": style,
        "data": embed(page_data(source)),
        "script": script,
    }
    # One pass over the template, so that no inserted text is searched for further places to fill.
    before, *rest = _part("template.html").split("{{")
    pieces = [before]
    for piece in rest:
        name, _, after = piece.partition("}}")
        pieces += [parts[name], after]
    return "".join(pieces).encode("utf-8")


def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
