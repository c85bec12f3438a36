"""What the tests of the readers share: reading a path and telling articles from failures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kgbuild.article import Article
from kgbuild.readers import Failure, read_articles

Read = Callable[..., tuple[list[Article], list[Failure]]]


@pytest.fixture
def read() -> Read:
    """Give a function that reads paths whole: (articles, failures)."""

    def run(
        *paths: Path | str, columns: Mapping[str, str] | None = None
    ) -> tuple[list[Article], list[Failure]]:
        items = list(read_articles([str(path) for path in paths], columns=columns))
        articles = [item for item in items if isinstance(item, Article)]
        return articles, [item for item in items if isinstance(item, Failure)]

    return run


@pytest.fixture
def prose() -> Callable[[Article], str]:
    """Give a function that shows what remains of an article's text without its skipped spans."""

    def run(article: Article) -> str:
        parts, place = [], 0
        for start, end in article.skip:
            assert place <= start < end <= len(article.text), "spans are sorted, apart and inside the text"
            parts.append(article.text[place:start])
            place = end
        return "".join([*parts, article.text[place:]])

    return run
