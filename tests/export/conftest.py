"""Graph folders to export."""

from __future__ import annotations

from pathlib import Path

import pytest

from .sample import crowd, hostile, statements, write_graph


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a graph of public facts."""
    return write_graph(tmp_path_factory.mktemp("export") / "graph", statements())


@pytest.fixture(scope="session")
def hostile_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a graph whose names and sentences attack the formats."""
    return write_graph(tmp_path_factory.mktemp("export") / "hostile", hostile())


@pytest.fixture(scope="session")
def crowd_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a graph of some 3,000 entities."""
    return write_graph(tmp_path_factory.mktemp("export") / "crowd", crowd(2960))


@pytest.fixture(scope="session")
def empty_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a graph without statements."""
    return write_graph(tmp_path_factory.mktemp("export") / "empty", [])
