"""``python -m kgbuild.stance.train.unlabelled ARTICLES``: passages for the teachers to judge."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from kgbuild import analysis as analyses
from kgbuild.article import Article
from kgbuild.layout import clean
from kgbuild.pipeline import load_pipeline
from kgbuild.readers import read_articles
from kgbuild.readers.failure import Failure
from kgbuild.stance.marking import Passage
from kgbuild.stance.passages import pairs
from kgbuild.stance.train.data import read_examples


@click.command()
@click.argument("articles", nargs=-1)
@click.option(
    "--sentences",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Annotated sentences, for the other agents in them.",
)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write."
)
def main(articles: tuple[str, ...], sentences: tuple[Path, ...], out: Path) -> None:
    """Write each passage of the ARTICLES that holds two agents, as JSON Lines."""
    read = (item for item in read_articles(articles) if not isinstance(item, Failure)) if articles else ()
    with out.open("w", encoding="utf-8") as file:
        for passage in passages(chain(read, *map(alone, sentences))):
            row = {"text": passage.text, "p": passage.p, "q": passage.q}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def alone(path: Path) -> Iterator[Article]:
    """Give each annotated sentence as an article of its own, once."""
    texts = dict.fromkeys(e.passage.text for e in read_examples(path))
    return (Article(str(number), text) for number, text in enumerate(texts))


def passages(articles: Iterable[Article]) -> Iterator[Passage]:
    """Give the passages of articles that the model could be asked about, in text order."""
    nlp = load_pipeline(stance="frames")
    for article in articles:
        for pair in pairs(analyses.of(nlp(clean(article).text))):
            yield pair.passage


if __name__ == "__main__":
    main()
