"""The statement: one relation between two entities with its evidence. The unit of every output."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Literal, cast

Status = Literal["asserted", "planned", "uncertain", "negated"]
Tense = Literal["current", "past"]
Qualifier = str | int | float

# A statement that is more likely wrong than right is not one to make.
LEAST_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity as one article names it.

    Attributes:
        id: its IRI.
        label: the fullest name the article gives.
        type: local name of its ontology class (``Person``, ``Party`` ...).
        aliases: other names of it, sorted, without the label.
        unnamed: whether it is a person whom the article never names; the label is then a pronoun ("He").
    """

    id: str
    label: str
    type: str
    aliases: tuple[str, ...] = ()
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the article says so.

    Attributes:
        text: the sentence, or the run of sentences the statement needs; equals ``article.text[start:end]``.
        start, end: half-open character offsets into the article's text as read.
        sentence: number of the (first) sentence, counted from 0.
        subject, object: half-open character offsets of the two mentions, or None where a mention is implied.
    """

    text: str
    start: int
    end: int
    sentence: int
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of an article; (subject, predicate, object, status) occurs once per article.

    Attributes:
        id: stable identifier, a function of article, subject, predicate, object and status.
        article: id of the article.
        predicate: local name of an ontology relation (``memberOf``).
        status: ``asserted``, ``planned``, ``uncertain`` or ``negated``.
        tense: as seen from the article's date, for relations that last; else None.
        start, end: EDTF / ISO 8601 dates of the precision the text gives, or None.
        qualifiers: ``reason``, ``duration`` (ISO 8601), ``majority`` (votes), ``voteShare``
            (percent) and ``quote``.
        speaker: label of the one whose claim it is, or None for the article's own voice.
        confidence: 0 to 1.
        method: what found it: ``frame``, ``model`` (the stance model) or ``both``.
        rule: id of the frame that matched, or name of the rule.
    """

    id: str
    article: str
    subject: Entity
    predicate: str
    object: Entity
    status: Status
    evidence: Evidence
    tense: Tense | None = None
    start: str | None = None
    end: str | None = None
    qualifiers: dict[str, Qualifier] = field(default_factory=dict)
    speaker: str | None = None
    confidence: float = 1.0
    method: str = "frame"
    rule: str | None = None

    @property
    def asserted(self) -> bool:
        """Whether the article presents the statement as so."""
        return self.status == "asserted"


def to_json(statement: Statement) -> str:
    """Give the statement as one line of JSON with a fixed key order (the format of ``statements.jsonl``)."""
    return json.dumps(to_dict(statement), ensure_ascii=False)


def to_dict(statement: Statement) -> dict[str, Any]:
    """Give the statement as the plain object that ``statements.jsonl`` holds."""
    evidence = statement.evidence
    return {
        "id": statement.id,
        "article": statement.article,
        "subject": _entity_dict(statement.subject),
        "predicate": statement.predicate,
        "object": _entity_dict(statement.object),
        "status": statement.status,
        "tense": statement.tense,
        "start": statement.start,
        "end": statement.end,
        "qualifiers": dict(sorted(statement.qualifiers.items())),
        "evidence": {
            "text": evidence.text,
            "start": evidence.start,
            "end": evidence.end,
            "sentence": evidence.sentence,
            "subject": list(evidence.subject) if evidence.subject else None,
            "object": list(evidence.object) if evidence.object else None,
        },
        "speaker": statement.speaker,
        "confidence": statement.confidence,
        "method": statement.method,
        "rule": statement.rule,
    }


def from_dict(data: dict[str, Any]) -> Statement:
    """Read a statement back from the object that ``statements.jsonl`` holds.

    Raises:
        KeyError, TypeError: a required key is missing or has the wrong type.
    """
    evidence = data["evidence"]
    return Statement(
        id=data["id"],
        article=data["article"],
        subject=_entity(data["subject"]),
        predicate=data["predicate"],
        object=_entity(data["object"]),
        status=data["status"],
        evidence=Evidence(
            text=evidence["text"],
            start=evidence["start"],
            end=evidence["end"],
            sentence=evidence["sentence"],
            subject=_pair(evidence.get("subject")),
            object=_pair(evidence.get("object")),
        ),
        tense=data.get("tense"),
        start=data.get("start"),
        end=data.get("end"),
        qualifiers=dict(data.get("qualifiers") or {}),
        speaker=data.get("speaker"),
        confidence=float(data.get("confidence", 1.0)),
        method=data.get("method") or "frame",
        rule=data.get("rule"),
    )


def _entity_dict(entity: Entity) -> dict[str, Any]:
    known = {"id": entity.id, "label": entity.label, "type": entity.type, "aliases": list(entity.aliases)}
    return {**known, "unnamed": True} if entity.unnamed else known


def _entity(data: dict[str, Any]) -> Entity:
    aliases = tuple(data.get("aliases") or ())
    return Entity(data["id"], data["label"], data["type"], aliases, bool(data.get("unnamed")))


def _pair(value: list[int] | None) -> tuple[int, int] | None:
    return cast("tuple[int, int]", tuple(value)) if value else None
