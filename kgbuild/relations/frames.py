"""Frames: the declarative rules of the relations, read from ``kgbuild/frames/*.toml``.

Adding a relation is a term in the ontology and a file here; no code. Both may also lie in a folder that the
environment variable ``KGBUILD_EXTENSIONS`` names.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kgbuild.errors import KgbuildError
from kgbuild.ontology import RELATIONS, extensions
from kgbuild.tables import word_list

KINDS = frozenset(("verb", "noun", "adjective", "role", "class"))


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a text says a relation.

    Attributes:
        relation: local name of the relation.
        id: the frame's own name.
        kind: ``verb``, ``noun``, ``adjective`` (words over the parse), ``role`` (role phrases) or ``class``
            (names of an ontology class, each its own object).
        lemmas: lemmas that evoke it; "kick out" is a verb with its particle. Of kind ``class``: the classes.
        subject, object: slots that fill the relation's ends, best first: ``subj``, ``obj``, ``poss``,
            a preposition; ``subj-of-light-verb`` and ``subj-of-copula`` for nouns; ``own-office``,
            ``own-party`` and ``own-seat`` for what the subject holds; ``last-seat`` for the one named last,
            ``own-label`` for the party before a noun; ``said-of``, ``named-next`` and ``before`` for what
            a list of qualities is said of and for the list (:mod:`kgbuild.relations.qualities`); ``bearer``
            for the noun that has another "with" or "of" it; ``labelled`` for the name that
            a noun stands before; ``committer`` for who is "committed to" doing what a
            verb says; ``named-behind`` for the name behind a noun that opens its sentence;
            ``self`` for the evoking name.
        through: ``owned`` if an end may be reached through a thing of its owner ("Labour's plan").
        roles, slot: for role frames, the role nouns or kinds (``*`` for all) and which slot fills the object.
        needs_object: lemmas of which the verb's direct object must be one.
        where: for each slot named, lemmas of which what fills it must be one; an ontology class ("Party")
            stands for its entities, ``Role`` for a phrase of an office or a leader, ``@contest`` for the list
            "contest" of ``lexicon/word_lists.tsv``.
        object_types: ontology classes of which the object must be one; empty for any that the relation takes.
        object_lemmas: lemmas of which the head of the object's slot must be one; its owner is the object.
        without: prepositions whose presence speaks against the frame; ``infinitive`` for one with "to",
            ``jointly`` for one or "on" beside members of a party ("joined Democrats to vote").
        absent: slots that must be empty.
        against: lemmas and classes, as in ``where``, that must fill no slot of a preposition but ``by``.
        light_verbs: for ``subj-of-light-verb``, the lemmas allowed; empty for any.
        date: whether a date beside it is the statement's ``start`` or ``end``; empty for none.
        reason: whether "for" and "over" phrases give a reason.
        needs: slots that must be filled.
        under: lemmas of which the governing verb must be one; the status is then that verb's.
        not_under: lemmas of which the governing word must be none.
        voice: ``passive`` if the verb says it in the passive only, else empty.
        gather: whether what fills any of the object's slots counts, not the first that is filled alone.
        carriers: for objects of the kind ``outer>inner``, lemmas of which the outer noun must be one; empty
            for any.
        strict: whether the object must be named as what it is (a constituency, not any state or town); of an
            ``office``, whether it must be a country's or a state's.
        presupposed: whether the phrase takes the statement for granted, whatever the clause around it says.
        office: pattern of the office that the verb implies (``chairman of the {object}``), or empty.
        tending: whether the progressive tells of a state that has not come about ("is losing to").
        tense: tense of the statement, where the word itself tells it.
        confidence: how sure a match is, 0 to 1, before calibration.
        example, counter: a sentence it must match, and one that it must not.
    """

    relation: str
    id: str
    kind: str
    lemmas: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    through: str = ""
    roles: tuple[str, ...] = ()
    slot: str = ""
    needs_object: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = field(default_factory=dict)
    object_types: tuple[str, ...] = ()
    object_lemmas: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    light_verbs: tuple[str, ...] = ()
    date: str = ""
    reason: bool = False
    needs: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    not_under: tuple[str, ...] = ()
    voice: str = ""
    gather: bool = False
    carriers: tuple[str, ...] = ()
    strict: bool = False
    presupposed: bool = False
    tending: bool = False
    office: str = ""
    tense: str = ""
    confidence: float = 0.9
    example: str = ""
    counter: str = ""


@cache
def frames() -> tuple[Frame, ...]:
    """Give every frame of the package, in the order of file names, and then those of extensions."""
    return tuple(f for path in _files() for f in read_frames(path))


def _files() -> tuple[Path, ...]:
    folder = Path(str(files("kgbuild") / "frames"))
    return (*sorted(folder.glob("*.toml")), *extensions(".toml"))


def read_frames(path: Path) -> Iterable[Frame]:
    """Give the frames of one file.

    Args:
        path: a file of ``kgbuild/frames``, named after its relation.

    Raises:
        KgbuildError: the file is not TOML, names a relation that the ontology lacks, or has a wrong key.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise KgbuildError(f"{path}: not a readable frame file: {error}") from error
    relation = data.get("relation", "")
    if relation not in RELATIONS:
        raise KgbuildError(
            f"{path}: relation {relation!r} is not in the ontology; add it to ontology/politics.ttl first"
        )
    for entry in data.get("frame", []):
        values: dict[str, Any] = {k: _value(v) for k, v in entry.items()}
        for key in ("subject", "object"):
            if isinstance(values.get(key), str):
                values[key] = (values[key],)
        try:
            frame = Frame(relation=relation, **values)
        except TypeError as error:
            raise KgbuildError(f"{path}: frame {entry.get('id', '?')!r}: {error}") from error
        if frame.kind not in KINDS:
            raise KgbuildError(
                f"{path}: frame {frame.id!r}: kind {frame.kind!r} is none of {', '.join(sorted(KINDS))}"
            )
        yield frame


def _value(value: Any) -> Any:
    """Give a key's value as frames hold it: lists as tuples, with the word lists they name put in."""
    if isinstance(value, dict):
        return {k: _value(v) for k, v in value.items()}
    if not isinstance(value, list):
        return value
    return tuple(w for v in value for w in (sorted(word_list(v[1:])) if v.startswith("@") else (v,)))


@cache
def frames_by_lemma() -> dict[tuple[str, str], tuple[tuple[Frame, tuple[str, ...]], ...]]:
    """Give the word frames by their kind and first lemma, each with its lemmas that begin so."""
    index: dict[tuple[str, str], list[tuple[Frame, tuple[str, ...]]]] = {}
    for frame in frames():
        beginning: dict[str, list[str]] = {}
        for lemma in frame.lemmas:
            word = lemma.split()[0]
            for form in {word, word.split("-")[0]}:
                beginning.setdefault(form, []).append(lemma)
        for form, lemmas in beginning.items():
            index.setdefault((frame.kind, form), []).append((frame, tuple(lemmas)))
    return {key: tuple(found) for key, found in index.items()}


@cache
def implications() -> dict[str, dict[str, str]]:
    """Give, for each relation, the relations that it implies of the same two entities, with their tense.

    The tense ``same`` is that of the statement itself.
    """
    out: dict[str, dict[str, str]] = {}
    for path in _files():
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if data.get("implies"):
            out[data["relation"]] = dict(data["implies"])
    return out


@cache
def role_frames() -> tuple[Frame, ...]:
    """Give the frames over role phrases."""
    return tuple(f for f in frames() if f.kind == "role")


@cache
def ending_frames() -> frozenset[tuple[str, str]]:
    """Give relation and id of the frames that say of something lasting that it ended ("lost the seat")."""
    return frozenset((f.relation, f.id) for f in frames() if f.date == "end" and f.tense == "past")
