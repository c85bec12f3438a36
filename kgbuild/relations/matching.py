"""All statements of a document: by every kind of rule, with speaker, time and qualifiers, each said once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kgbuild.analysis import Analysis, Found
from kgbuild.quotations.around import quotation_at
from kgbuild.relations.confidence import confidence_of
from kgbuild.relations.ends import types_of
from kgbuild.relations.evaluation import match_evaluations
from kgbuild.relations.frames import ending_frames, implications, role_frames
from kgbuild.relations.offices import join_bare_offices
from kgbuild.relations.over import date_roles, end_roles
from kgbuild.relations.qualifiers import add_results, qualify
from kgbuild.relations.roles import match_roles
from kgbuild.relations.tense import LASTING, tense_of
from kgbuild.relations.words import match_words

REACH = 3


def find_statements(analysis: Analysis) -> None:
    """Fill the analysis with the statements found, one for each (subject, predicate, object, status)."""
    raw = [*match_roles(analysis), *match_words(analysis), *match_evaluations(analysis)]
    raw = join_bare_offices(analysis, raw)
    for found in raw:
        attribute(analysis, found)
        qualify(analysis, found)
        _extend(analysis, found)
        found.confidence = confidence_of(found)
        if found.predicate in LASTING and found.tense is None:
            found.tense = tense_of(analysis.tokens, found.anchor)
    date_roles(analysis, raw)
    analysis.found = _merge([*raw, *_implied(analysis, raw)])
    _settle(analysis, analysis.found, _lost(raw))
    end_roles(analysis)
    add_results(analysis)


def _implied(analysis: Analysis, raw: Iterable[Found]) -> list[Found]:
    """Give what follows from a statement: who left a party had been its member."""
    out = []
    for found in raw:
        for relation, tense in implications().get(found.predicate, {}).items():
            if found.status == "asserted" and analysis.clusters[found.object].type in types_of(
                relation, "object"
            ):
                out.append(
                    replace(
                        found,
                        predicate=relation,
                        tense=found.tense if tense == "same" else tense,
                        start=None,
                        end=None,
                        qualifiers={},
                        confidence=round(found.confidence - 0.05, 2),
                    )
                )
    return out


ENDING = {"left": "memberOf", "expelledFrom": "memberOf", "resignedFrom": "heldOffice"}


def _key(found: Found) -> tuple[int, str, int]:
    return found.subject, found.predicate, found.object


def _lost(raw: Iterable[Found]) -> set[tuple[int, str, int]]:
    """Give what somebody lost and, as far as the text goes, did not win again."""
    lost: set[tuple[int, str, int]] = set()
    roles = {f.id for f in role_frames()}
    for found in sorted(raw, key=lambda f: f.anchor):
        if (found.predicate, found.rule) in ending_frames() and found.status == "asserted":
            lost.add(_key(found))
        elif found.tense == "current" and found.rule not in roles:
            lost.discard(_key(found))
    return lost


def _settle(analysis: Analysis, found: list[Found], lost: set[tuple[int, str, int]]) -> None:
    """What one has lost, left, been thrown out of or resigned from is past, whatever the role phrase says."""
    over = lost | {
        (f.subject, ENDING[f.predicate], f.object)
        for f in found
        if f.predicate in ENDING and f.status == "asserted"
    }
    over -= {
        (f.subject, "memberOf", f.object)
        for f in found
        if f.predicate == "joined" and analysis.tokens.lemma[f.anchor] == "rejoin"
    }
    published = analysis.date
    for each in found:
        if _key(each) in over and each.status == "asserted":
            each.tense = "past"
        if (
            each.tense == "current"
            and each.end
            and each.end[:4].isdigit()
            and not (published and each.end > published)
        ):
            each.tense = "past"


def attribute(analysis: Analysis, found: Found) -> None:
    """Name the speaker in whose words a statement stands, unless its rule has named one.

    Args:
        analysis: the document.
        found: a statement of it; it is changed.
    """
    quotation = quotation_at(analysis, found.anchor)
    if quotation is not None and quotation.speaker is not None and found.speaker is None:
        cluster = analysis.cluster(quotation.speaker)
        found.speaker = cluster.label if cluster is not None else None


def _extend(analysis: Analysis, found: Found) -> None:
    """Widen the evidence to the sentence that names whom a pronoun or nominal of it refers to."""
    tokens = analysis.tokens
    first, last = found.sentences
    for mention in (found.subject_mention, found.object_mention):
        if mention is None or mention.kind != "pronoun":
            continue
        named = [
            m
            for m in analysis.clusters[mention.entity].mentions
            if m.kind == "name" and m.start < mention.start
        ]
        if named:
            sentence = tokens.sent[max(m.start for m in named)]
            if 0 < first - sentence <= REACH:
                first = sentence
    found.sentences = (first, last)


def _merge(raw: Iterable[Found]) -> list[Found]:
    """Join what says the same thing: the surest finding, with the dates and qualifiers of the others."""
    best: dict[tuple[int, str, int, str], Found] = {}
    for found in raw:
        key = (found.subject, found.predicate, found.object, found.status)
        held = best.get(key)
        if held is None:
            best[key] = found
            continue
        keep, other = (held, found) if held.confidence >= found.confidence else (found, held)
        keep.start, keep.end = keep.start or other.start, keep.end or other.end
        keep.qualifiers = {**other.qualifiers, **keep.qualifiers}
        if keep.tense == "past" and other.tense == "current":
            keep.tense = "current"
        best[key] = keep
    return sorted(best.values(), key=lambda f: (f.anchor, f.predicate, f.subject, f.object, f.status))
