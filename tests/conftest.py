"""What tests of several parts share: a graph that the real command built of a few short articles."""

from __future__ import annotations

import subprocess
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
def first_build(articles: Path) -> subprocess.CompletedProcess[str]:
    """Give the ended command that built the sample articles, in the folder that holds theirs."""
    return build(articles.name, "-o", articles.parent / "graph", cwd=articles.parent)


@pytest.fixture(scope="session")
def built(first_build: subprocess.CompletedProcess[str], articles: Path) -> Path:
    """Give the graph folder of the sample articles; nothing may be written into it."""
    assert first_build.returncode == 0, first_build.stderr
    return articles.parent / "graph"


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
