"""Short articles about well-known public facts, and the command that builds them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ARTICLES = {
    "galloway.txt": (
        "George Galloway was expelled from the Labour Party in October 2003.\n\n"
        "Mr Galloway, the MP for Glasgow Kelvin, had criticised Tony Blair over the war in Iraq.\n"
    ),
    "lucas.md": (
        "---\ntitle: Greens win Brighton Pavilion\ndate: 2010-05-07\nsource: Example Gazette\n---\n\n"
        "Caroline Lucas, the Green MP for Brighton Pavilion, praised the voters of the city.\n"
    ),
    "merkel.html": (
        "<html><head><title>Merkel &amp; the CDU</title><script>alert(1)</script></head><body><article>"
        "<p>Angela Merkel was the leader of the Christian Democratic Union. Horst Seehofer criticised Angela "
        "Merkel over her policy on refugees, and Emmanuel Macron praised Angela Merkel in Berlin.</p>"
        "</article></body></html>\n"
    ),
    "rows.jsonl": (
        '{"id": "warren", "text": "Sen. Elizabeth Warren, D-Mass., criticised Donald Trump on Monday.", '
        '"date": "2017-02-07", "source": "Example Post"}\n'
        '{"id": "trudeau", "text": "Justin Trudeau, the Liberal leader, met Angela Merkel in Berlin."}\n'
    ),
}
IDS = ["galloway.txt", "lucas.md", "merkel.html", "trudeau", "warren"]


def write_articles(folder: Path) -> Path:
    """Write the articles into a folder and give it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder


def many(path: Path, count: int, sentences: int = 20) -> Path:
    """Write many articles of equal length into a file of JSON Lines."""
    text = " ".join([ARTICLES["galloway.txt"].replace("\n", " ").strip()] * sentences)
    lines = (json.dumps({"id": f"article {number}", "text": text}) for number in range(count))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def build(
    *arguments: object, cwd: Path | None = None, stdin: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``kgbuild build`` as a user does, without a terminal."""
    return subprocess.run(
        command(*arguments),
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        input=stdin,
        timeout=300,
        env=os.environ | environment,
    )


def command(*arguments: object) -> list[str]:
    """Give the command line of a build."""
    return [sys.executable, "-m", "kgbuild", "build", *map(str, arguments)]


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
