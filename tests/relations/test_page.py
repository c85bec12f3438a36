"""The page of relations and frames in the documentation."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kgbuild.ontology import RELATIONS
from kgbuild.relations.frames import frames

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_page_is_current() -> None:
    """The page is what its generator writes from the ontology and the frames as they are."""
    done = subprocess.run(
        [sys.executable, str(DOCS / "generate_relations.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr


def test_the_page_shows_everything() -> None:
    """Every relation has a section with its meaning, and every frame its words and its two sentences."""
    page = (DOCS / "relations.md").read_text(encoding="utf-8")
    for name, relation in RELATIONS.items():
        assert f"\n## {name}\n\n{relation.definition}" in page
    for frame in frames():
        assert f"**{frame.id}**" in page
        assert f"- matches: {frame.example}\n- does not match: {frame.counter}" in page
