"""What tests of several parts share: a graph that the real command built of a few short articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from building.sample import build, write_articles


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the sample articles; nothing may be written into it."""
    return write_articles(tmp_path_factory.mktemp("sample") / "articles")


@pytest.fixture(scope="session")
def built(articles: Path) -> Path:
    """Give the graph folder of the sample articles; nothing may be written into it."""
    out = articles.parent / "graph"
    done = build(articles.name, "-o", out, cwd=articles.parent)
    assert done.returncode == 0, done.stderr
    return out
