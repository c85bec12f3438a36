"""Forms of statements: what is left of one without its words, which is all that the shapes look at.

Thousands of statements share a few hundred forms. Each form is checked by SHACL once, as a statement with
stand-ins for names and texts (an empty text stays empty); its verdict holds for all statements of the form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeAlias, cast

from kgbuild.article import Article
from kgbuild.errors import GraphError
from kgbuild.graph.mapping import article_triples, statement_triples
from kgbuild.graph.shacl import Violation, check
from kgbuild.statement import Entity, Evidence, Qualifier, Statement, Status, Tense

Form: TypeAlias = tuple[Any, ...]
Verdict: TypeAlias = tuple[tuple[str, str], ...]
"""Names of the shapes that refuse the form, each with its reason; empty if it conforms."""

_LIMIT = 50_000
_WORD = "x"
_ARTICLE = Article("form", _WORD)
_verdicts: dict[Form, Verdict] = {}


def form_of(statement: Statement) -> Form:
    """Give the form of a statement: all of it that a shape may look at, hashable."""
    subject, obj, evidence = statement.subject, statement.object, statement.evidence
    return (
        subject.type,
        bool(subject.label),
        statement.predicate,
        obj.type,
        bool(obj.label),
        subject.id == obj.id,
        statement.status,
        statement.tense,
        statement.start,
        statement.end,
        tuple(_form_of_value(name, value) for name, value in sorted(statement.qualifiers.items())),
        evidence.end > evidence.start,
        bool(evidence.text),
        statement.confidence,
    )


def check_forms(forms: Iterable[Form]) -> None:
    """Check those forms that have no verdict yet, all in one graph."""
    unseen = [form for form in dict.fromkeys(forms) if form not in _verdicts]
    if len(_verdicts) + len(unseen) > _LIMIT:
        _verdicts.clear()
        unseen = list(dict.fromkeys(forms))
    found: dict[Form, list[tuple[str, str]]] = {form: [] for form in unseen}
    owners: dict[str, set[Form]] = defaultdict(set)
    triples = set(article_triples(_ARTICLE))
    for number, form in enumerate(unseen):
        try:
            mapped = list(statement_triples(_ARTICLE, _specimen(number, form)))
        except GraphError as error:
            found[form].append(("identifier", str(error)))
            continue
        triples.update(mapped)
        for triple in mapped:
            owners[str(getattr(triple.subject, "value", ""))].add(form)
    for violation in check(triples) if unseen else []:
        for form in owners[violation.node]:
            found[form].append((violation.name, _explanation(violation)))
    _verdicts.update((form, tuple(reasons)) for form, reasons in found.items())


def verdict(statement: Statement) -> Verdict:
    """Give what the shapes say of a statement whose form has been checked, with its own entities named."""
    found = _verdicts[form_of(statement)]
    if not found:
        return found
    names = {f"<{end}>": f"{entity.type} “{entity.label}”" for end, entity in _ends(statement)}
    return tuple((shape, _replace(reason, names)) for shape, reason in found)


def _specimen(number: int, form: Form) -> Statement:
    """Give a statement of the form, with names of its own."""
    kind, label, predicate, other, other_label, same, status, tense, start, end, values, place, text, sure = (
        form
    )
    iris = {name: f"urn:kgbuild:form-{number}:{name}" for name in ("subject", "object")}
    return Statement(
        id=f"form-{number}",
        article=_ARTICLE.id,
        subject=Entity(iris["subject"], _WORD if label else "", kind),
        predicate=predicate,
        object=Entity(iris["subject" if same else "object"], _WORD if other_label else "", other),
        status=cast(Status, status),
        evidence=Evidence(_WORD if text else "", 0, int(place), 0),
        tense=cast("Tense | None", tense),
        start=start,
        end=end,
        qualifiers={name: value for name, _, value in values},
        confidence=sure,
    )


def _form_of_value(name: str, value: Qualifier) -> tuple[str, str, Qualifier]:
    """Give a word for a text that is neither empty nor a duration, which has a syntax; numbers stay.

    The type stands beside the value, since 3 and 3.0 are equal to Python and not to the shapes.
    """
    word = isinstance(value, str) and value and name != "duration"
    return name, type(value).__name__, _WORD if word else value


def _explanation(violation: Violation) -> str:
    """Give the reason with the offending value, a specimen's entity as the end that it stands for."""
    return re.sub(r"urn:kgbuild:form-\d+:(subject|object)", r"<\1>", violation.explanation)


def _ends(statement: Statement) -> tuple[tuple[str, Entity], tuple[str, Entity]]:
    return ("subject", statement.subject), ("object", statement.object)


def _replace(text: str, names: dict[str, str]) -> str:
    return re.sub(r"<(?:subject|object)>", lambda match: names[match[0]], text)
