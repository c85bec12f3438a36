"""kgbuild's stages as registered spaCy components, for any English pipeline with a tagger, parser and NER.

``kgbuild_layout`` goes first (before the parser); then ``kgbuild_mentions``, ``kgbuild_coreference``,
``kgbuild_quotations``, ``kgbuild_relations`` and, if wanted, ``kgbuild_stance``. What they find is in
``doc._.kgbuild``
(:class:`kgbuild.analysis.Analysis`).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from kgbuild import analysis as analyses
from kgbuild.coreference.bodies import resolve_bodies
from kgbuild.coreference.epithets import resolve_epithets
from kgbuild.coreference.governments import add_governments
from kgbuild.coreference.homes import add_homes
from kgbuild.coreference.introductions import resolve_introductions
from kgbuild.coreference.names import cluster_names
from kgbuild.coreference.nominals import resolve_roles
from kgbuild.coreference.role_parties import complete_roles
from kgbuild.coreference.unnamed import add_unnamed
from kgbuild.layout import ABBREVIATIONS, HYPHENED, set_sentence_starts
from kgbuild.mentions.finder import find_mentions
from kgbuild.mentions.gazetteer import Gazetteer
from kgbuild.mentions.holders import attach_holders
from kgbuild.quotations.attribution import find_quotations
from kgbuild.relations.matching import find_statements

Component = Callable[[Doc], Doc]


@Language.factory("kgbuild_layout")
def make_layout(nlp: Language, name: str) -> Component:
    """Make the component that keeps sentences from running over line breaks and from ending at "Sen."."""
    for word in sorted(ABBREVIATIONS | HYPHENED):
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    return set_sentence_starts


@Language.factory(
    "kgbuild_mentions", default_config={"gazetteers": []}, requires=["token.pos", "token.dep", "doc.ents"]
)
def make_mentions(nlp: Language, name: str, gazetteers: list[str]) -> Component:
    """Make the component that finds names, offices, seats and role phrases.

    Args:
        gazetteers: paths of further tab-separated gazetteers, with columns ``name``, ``type``, ``names`` and
            ``country``.
    """
    gazetteer = Gazetteer(nlp, [Path(p) for p in gazetteers])

    def component(doc: Doc) -> Doc:
        doc._.kgbuild = None
        find_mentions(analyses.of(doc), gazetteer)
        return doc

    return component


@Language.factory("kgbuild_coreference")
def make_coreference(nlp: Language, name: str) -> Component:
    """Make the component that gathers mentions into entities and attaches roles to their holders."""

    def component(doc: Doc) -> Doc:
        analysis = analyses.of(doc)
        add_governments(analysis)
        cluster_names(analysis)
        attach_holders(analysis)
        add_homes(analysis)
        add_unnamed(analysis)
        resolve_roles(analysis)
        resolve_epithets(analysis)
        resolve_introductions(analysis)
        resolve_bodies(analysis)
        complete_roles(analysis)
        return doc

    return component


@Language.factory("kgbuild_quotations")
def make_quotations(nlp: Language, name: str) -> Component:
    """Make the component that finds quotations and reported clauses and their speakers."""

    def component(doc: Doc) -> Doc:
        find_quotations(analyses.of(doc))
        return doc

    return component


@Language.factory("kgbuild_relations")
def make_relations(nlp: Language, name: str) -> Component:
    """Make the component that finds the statements."""

    def component(doc: Doc) -> Doc:
        if doc._.kgbuild is None:
            raise ValueError(
                "kgbuild_relations needs kgbuild_mentions, kgbuild_coreference and kgbuild_quotations "
                "before it; add them"
            )
        find_statements(doc._.kgbuild)
        return doc

    return component


@Language.factory("kgbuild_stance", default_config={"frames": True})
def make_stance(nlp: Language, name: str, frames: bool) -> Component:
    """Make the component that brings in the learned stance model; it goes last.

    Args:
        frames: whether the model confirms or doubts the stance that frames found; else it takes their place.
    """

    def component(doc: Doc) -> Doc:
        from kgbuild.stance.confirmation import confirm
        from kgbuild.stance.model import shipped
        from kgbuild.stance.statements import replace_by_model

        (confirm if frames else replace_by_model)(analyses.of(doc), shipped())
        return doc

    return component
