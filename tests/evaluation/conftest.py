"""The sample as files, and the data sets beside the checkout."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .sample import ENTITIES, FOUND, STATEMENTS, TEXT, write


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Give a folder with one annotated article and its text."""
    folder = tmp_path / "gold"
    folder.mkdir()
    data = {"article": "politics/may.txt", "entities": ENTITIES, "statements": STATEMENTS}
    (folder / "may.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "may.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def statements(tmp_path: Path) -> Path:
    """Give a statements.jsonl about the annotated article."""
    return write(tmp_path / "statements.jsonl", FOUND)


@pytest.fixture
def shared() -> Path:
    """Give the folder of annotated data sets beside the checkout, which is no part of the project."""
    folder = Path(os.environ.get("KGBUILD_SHARED") or Path(__file__).resolve().parents[3] / "shared")
    if not (folder / "gold" / "score.py").exists():
        pytest.skip("the annotated data sets are not beside the checkout (set KGBUILD_SHARED)")
    return folder
