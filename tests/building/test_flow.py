"""The flow of chunks: nothing is read far ahead, and one bad article spoils no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kgbuild.article import Article
from kgbuild.building.analysing import analyse
from kgbuild.building.flow import CHUNK_ARTICLES, CHUNK_CHARACTERS, Flow
from kgbuild.building.mapping import KINDS, map_chunk, run_path
from kgbuild.building.options import Options
from kgbuild.building.processes import workers
from kgbuild.pipeline import load_pipeline
from kgbuild.readers import Failure
from kgbuild.report import new_report

TEXT = "George Galloway was expelled from the Labour Party in 2003."
VERSIONS = {"kgbuild": "0"}


@Language.component("stumble")
def stumble(doc: Doc) -> Doc:
    """Fail on one word, as a component with a bug does."""
    if "Voldemort" in doc.text:
        raise ValueError("he must not be named")
    return doc


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = load_pipeline()
    pipeline.add_pipe("stumble", last=True)
    return pipeline


def test_an_article_that_the_pipeline_cannot_take_fails_alone(nlp: Language) -> None:
    articles = [Article(str(n), TEXT) for n in range(6)]
    articles[2] = Article("2", "Lord Voldemort was expelled.")
    articles[4] = Article("4", "x" * (nlp.max_length + 1))
    results = analyse(nlp, articles, Options())
    assert [r.article if isinstance(r, Failure) else r[0].id for r in results] == list("012345")
    failed = {r.article: r.error for r in results if isinstance(r, Failure)}
    assert set(failed) == {"2", "4"}
    assert "he must not be named" in failed["2"] and "1,000,001 characters" in failed["4"]
    whole = [r for r in results if not isinstance(r, Failure)]
    assert all(statements and words == 10 for _, statements, words in whole)


def test_an_article_that_cannot_be_mapped_fails_alone(nlp: Language, tmp_path: Path) -> None:
    extracted = [
        item
        for item in analyse(nlp, [Article(str(n), TEXT) for n in range(3)], Options())
        if not isinstance(item, Failure)
    ]
    article, statements, words = extracted[1]
    # No JSON holds a set: as a component of somebody's own pipeline might leave one.
    spoilt = replace(statements[0], qualifiers={"reason": {"war"}})  # type: ignore[dict-item]
    outcome = map_chunk(
        [extracted[0], (article, [spoilt], words), extracted[2]], Options(), VERSIONS, tmp_path, 0
    )
    assert (outcome.built, outcome.words) == (2, 20)
    assert [failure.article for failure in outcome.failed] == ["1"]
    assert run_path(tmp_path, "statements", 0).read_text(encoding="utf-8").count("\n") == 2 * len(statements)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{kind}-0" for kind in KINDS)


@pytest.mark.parametrize("jobs", [1, 2])
def test_articles_are_read_only_as_they_are_needed(nlp: Language, tmp_path: Path, jobs: int) -> None:
    report = new_report(nlp)
    furthest = 0

    def articles() -> Iterator[Article | Failure]:
        nonlocal furthest
        for number in range(CHUNK_ARTICLES * 20):
            yield Article(str(number), TEXT)
            furthest = max(furthest, number - report.read)

    options = Options(jobs=jobs)
    with workers(nlp, options) as executor:
        count = Flow(executor, jobs, VERSIONS, tmp_path, report, lambda: None).run(articles())
    assert (count, report.built) == (20, CHUNK_ARTICLES * 20)
    # In each job's hands, read ahead for each and once more, waiting to be mapped, and one being read.
    assert furthest <= CHUNK_ARTICLES * (jobs + (jobs + 1) + (2 * jobs + 2) + 1)


def test_chunks_are_bounded_in_characters(nlp: Language, tmp_path: Path) -> None:
    texts = ["short", "x" * CHUNK_CHARACTERS, "y" * (2 * CHUNK_CHARACTERS), "short", "short"]
    report = new_report(nlp)
    with workers(nlp, Options()) as executor:
        flow = Flow(executor, 1, VERSIONS, tmp_path, report, lambda: None)
        items: list[Article | Failure] = [Article(str(n), text) for n, text in enumerate(texts)]
        assert flow.run(iter(items)) == 4
    assert report.built == len(texts)
