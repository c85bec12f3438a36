"""The report of a build: what was read, built, refused and found, how fast, and by what."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from kgbuild import ontology
from kgbuild.readers.failure import Failure

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(slots=True)
class Report:
    """Counts of a build; ``report.json`` holds them.

    Attributes:
        model: name of the loaded spaCy package.
        versions: of ``package``, ``spacy``, ``model`` and ``ontology``.
        built: number of articles that are in the graph.
        failed: articles that are not, each with its error.
        relations: number of accepted statements by predicate.
        statuses: the same by status.
        rejected: number of statements that validation refused.
        entities: number of entities by type.
        words: of the articles that were built.
        seconds: time of the whole build, the loading of the model included.
    """

    model: str
    versions: Mapping[str, str]
    built: int = 0
    failed: list[Failure] = field(default_factory=list)
    relations: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    rejected: int = 0
    entities: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0

    @property
    def read(self) -> int:
        """Number of articles that were met, readable or not."""
        return self.built + len(self.failed)

    @property
    def statements(self) -> int:
        """Number of accepted statements."""
        return self.statuses.total()

    @property
    def words_per_second(self) -> float:
        """Speed of the whole build."""
        return self.words / self.seconds if self.seconds else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Give the object that ``report.json`` holds."""
        failed = sorted({(failure.article, failure.error) for failure in self.failed})
        return {
            "articles": {
                "read": self.read,
                "built": self.built,
                "failed": [{"article": article, "error": error} for article, error in failed],
            },
            "statements": {
                "total": self.statements,
                "byRelation": dict(sorted(self.relations.items())),
                "byStatus": dict(sorted(self.statuses.items())),
            },
            "rejected": self.rejected,
            "entities": dict(sorted(self.entities.items())),
            "words": self.words,
            "seconds": round(self.seconds, 3),
            "wordsPerSecond": round(self.words_per_second, 1),
            "model": self.model,
            "versions": dict(self.versions),
        }

    def to_json(self) -> str:
        """Give the text of ``report.json``."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2) + "\n"


def new_report(nlp: Language) -> Report:
    """Give an empty report that names the pipeline, and the versions of all that makes the graph."""
    return Report(
        model=f"{nlp.meta['lang']}_{nlp.meta['name']}",
        versions={
            "package": version("kgbuild"),
            "spacy": version("spacy"),
            "model": str(nlp.meta["version"]),
            "ontology": ontology.version(),
        },
    )
