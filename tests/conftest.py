"""What tests of several parts share: a graph that the real command built of a few short articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from building.sample import build, write_articles
from extracting import Analysed, Extracted, analyser, extractor
from spacy.language import Language

from kgbuild.pipeline import load_pipeline


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


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Give the whole pipeline, loaded once; no test may change it."""
    return load_pipeline()


@pytest.fixture(scope="session")
def extracted(nlp: Language) -> Extracted:
    """Give a function from a text, and its date if wanted, to its statements."""
    return cache(extractor(nlp))


@pytest.fixture(scope="session")
def analysed(nlp: Language) -> Analysed:
    """Give a function from a text to the analysis of its document, which no test may change."""
    return cache(analyser(nlp))
