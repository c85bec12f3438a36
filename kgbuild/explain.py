"""Why the graph says so: the statements about a subject, and their sentences with the mentions marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from kgbuild import ontology
from kgbuild.statement import Entity, Statement

STATUS_ORDER = ("asserted", "planned", "uncertain", "negated")


def explain(
    statements: Iterable[Statement], subject: str, predicate: str | None = None, object: str | None = None
) -> list[Statement]:
    """Give the statements that match, asserted ones first.

    A name matches the label, another name (in any article) or the IRI of an entity, whatever the case, with
    or without ``the`` before it and ``Party`` behind it.

    Args:
        statements: where to look.
        subject: name of the subject.
        predicate: name of the relation (``expelledFrom``, ``pol:expelledFrom``, ``expelled from``), or None
            for any; a relation finds those under it too (``criticised`` finds ``accused``), and one that
            holds both ways (``met``) is found from both ends.
        object: name of the object, or None for any.
    """
    statements = list(statements)
    local = None if predicate is None else relation_key(predicate)
    subjects = _ids(statements, subject)
    objects = None if object is None else _ids(statements, object)
    found = [
        s
        for s in statements
        if any(a.id in subjects and (objects is None or b.id in objects) for a, b in _ways(s))
        and (local is None or local in _with_superproperties(s.predicate))
    ]
    return sorted(found, key=_rank)


def _ids(statements: Iterable[Statement], name: str) -> set[str]:
    """Give the entities of a name: one that an article calls so is meant wherever it occurs."""
    return {end.id for s in statements for end in (s.subject, s.object) if named(end, name)}


def named(entity: Entity, name: str) -> bool:
    """Tell whether a name is one of an entity's, or its IRI."""
    return name == entity.id or name_key(name) in {name_key(n) for n in (entity.label, *entity.aliases)}


def name_key(name: str) -> str:
    """Give a name in the form in which names are compared (``The Labour Party`` -> ``labour``)."""
    plain = " ".join(name.replace("’", "'").casefold().split())
    return re.sub(r"^the | party$", "", plain) or plain


def relation_key(name: str) -> str:
    """Give a relation's name in the form that is compared (``pol:memberOf`` -> ``memberof``)."""
    return re.sub(r"[^a-z]", "", re.sub(r"^.*[#:]", "", name).casefold())


def suggestion(
    statements: Sequence[Statement], subject: str, predicate: str | None = None, object: str | None = None
) -> str:
    """Say in one line why nothing matched, with the closest names there are."""
    of_subject = explain(statements, subject)
    if not of_subject:
        return f"no statement has the subject '{subject}'{_close(subject, [s.subject for s in statements])}"
    if predicate is not None and not explain(of_subject, subject, predicate):
        known = {relation_key(name): name for name in ontology.relations()}
        if relation_key(predicate) not in known:
            close = get_close_matches(relation_key(predicate), list(known), n=1, cutoff=0.5)
            meant = (
                f"; did you mean {known[close[0]]}?" if close else f"; there are {', '.join(known.values())}."
            )
            return f"there is no relation '{predicate}'{meant}"
        there = ", ".join(sorted({s.predicate for s in of_subject}))
        return f"'{subject}' has no statement with '{predicate}'; there are statements with {there}."
    objects = [end for s in explain(of_subject, subject, predicate) for _, end in _ways(s)]
    return f"no such statement of '{subject}' has the object '{object}'{_close(object or '', objects)}"


def marked(statement: Statement, mark: Callable[[str], str] = lambda mention: f"[{mention}]") -> str:
    """Give the evidence on one line with the mentions of subject and object marked.

    Mentions that overlap are marked as one; a mention outside the evidence is not marked.

    Args:
        statement: whose evidence it is.
        mark: gives a mention's marked form; brackets by default.
    """
    text, base = statement.evidence.text, statement.evidence.start
    out: list[str] = []
    place = 0
    for start, end in _merged(statement):
        out += [one_line(text[place : start - base]), mark(one_line(text[start - base : end - base]))]
        place = end - base
    return "".join([*out, one_line(text[place:])]).strip()


def one_line(text: str) -> str:
    """Put text on one line and drop what a terminal would obey (escape sequences, direction marks)."""
    return re.sub(r" {2,}", " ", "".join(c if c.isprintable() else " " for c in text))


def _merged(statement: Statement) -> list[tuple[int, int]]:
    evidence = statement.evidence
    spans = sorted(
        span
        for span in (evidence.subject, evidence.object)
        if span and evidence.start <= span[0] < span[1] <= evidence.end
    )
    if len(spans) == 2 and spans[1][0] < spans[0][1]:
        return [(spans[0][0], max(spans[0][1], spans[1][1]))]
    return spans


def _ways(s: Statement) -> list[tuple[Entity, Entity]]:
    """Give the two ends as stated, and the other way round if the relation is symmetric."""
    relation = ontology.relations().get(s.predicate)
    ends = (s.subject, s.object)
    return [ends, ends[::-1]] if relation and relation.symmetric else [ends]


def _with_superproperties(predicate: str) -> set[str]:
    names = {relation_key(predicate)}
    relation = ontology.relations().get(predicate)
    while relation and relation.superproperty and relation_key(relation.superproperty) not in names:
        names.add(relation_key(relation.superproperty))
        relation = ontology.relations().get(relation.superproperty)
    return names


def _rank(s: Statement) -> tuple[int, str, str, str, str, int, str]:
    return (
        STATUS_ORDER.index(s.status),
        s.subject.label,
        s.predicate,
        s.object.label,
        s.article,
        s.evidence.start,
        s.id,
    )


def _close(name: str, entities: Iterable[Entity]) -> str:
    """Give the close names as the end of a sentence."""
    labels: dict[str, str] = {}
    for entity in entities:
        for known in (entity.label, *entity.aliases):
            labels.setdefault(name_key(known), entity.label)
    key = name_key(name)
    keys = get_close_matches(key, list(labels), n=5, cutoff=0.6)
    # A surname finds the full name, which is too long to be close by letters.
    keys += [known for known in sorted(labels) if set(key.split()) & set(known.split())]
    close = list(dict.fromkeys(labels[known] for known in keys))[:3]
    return f"; did you mean {' or '.join(close)}?" if close else "."
